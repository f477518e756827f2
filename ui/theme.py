"""The colours of both themes, as plain values. Knows Qt's colour type and nothing of the window."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#rrggbb``. `lanes` has four entries, indexed by `Experiment.colour(lane)`."""

    name: str
    window: str  # behind the cards
    card: str  # a panel's face
    border: str
    text: str
    muted: str  # labels, axes
    accent: str
    accent_text: str  # on the accent
    field: str  # inside a text field or an off toggle
    hover: str
    warning: str
    warning_face: str
    error: str
    error_face: str
    grid: str
    lanes: tuple[str, str, str, str]

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    window="#f4f5f8",
    card="#ffffff",
    border="#e0e3ea",
    text="#1b1d26",
    muted="#646b7d",
    accent="#0072b2",
    accent_text="#ffffff",
    field="#ffffff",
    hover="#eef1f6",
    warning="#9a4d00",
    warning_face="#fff4e8",
    error="#b3261e",
    error_face="#fdecea",
    grid="#eceef3",
    lanes=("#0072b2", "#d55e00", "#009e73", "#cc79a7"),
)

DARK = Theme(
    name="dark",
    window="#14161b",
    card="#1d2027",
    border="#2d313b",
    text="#f0f2f7",
    muted="#9aa1b1",
    accent="#56b4e9",
    accent_text="#0d1117",
    field="#242832",
    hover="#282d38",
    warning="#f0c674",
    warning_face="#2b2418",
    error="#ff8a80",
    error_face="#33201f",
    grid="#2a2e38",
    lanes=("#56b4e9", "#f0843c", "#2fc79a", "#e29cc5"),
)
