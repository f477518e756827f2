"""Dresses the application: palette, stylesheet, light or dark, type size, projector. Knows no widget."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui import fonts
from ui.contrast import GRAPHICS, readable
from ui.settings import FONT_SCALES, Settings, ThemeChoice
from ui.stylesheet import SHEET
from ui.theme import DARK, LIGHT, Theme

PROJECTOR_SCALE = 1.45
ACCENT_SHARE = 0.08  # of the accent in a face that is chosen: text in the accent is still read on it
PROJECTOR_LIGHT = replace(
    LIGHT, window="#ffffff", text="#000000", muted="#333944", border="#9aa2b1", grid="#d4d8e0"
)
PROJECTOR_DARK = replace(
    DARK, window="#000000", card="#0b0d11", text="#ffffff", muted="#d3d8e2", border="#5b6475", grid="#3a404c"
)


def mix(first: str, second: str, share: float) -> str:
    """`share` of the second colour over the first, as ``#rrggbb``."""
    a, b = QColor(first), QColor(second)
    parts = (
        round(x + (y - x) * share)
        for x, y in zip(
            (a.red(), a.green(), a.blue()),
            (b.red(), b.green(), b.blue()),
            strict=True,
        )
    )
    return "#{:02x}{:02x}{:02x}".format(*parts)


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette, for everything the stylesheet does not name."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.card),
        (role.AlternateBase, theme.hover),
        (role.Text, theme.text),
        (role.Button, theme.card),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.error),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.accent_text),
        (role.ToolTipBase, theme.card),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Mid, theme.border),
        (role.Midlight, theme.hover),
        (role.Light, theme.card),
        (role.Dark, theme.border),
        (role.Shadow, theme.border),
    ):
        made.setColor(which, QColor(colour))
    faint = QColor(mix(theme.card, theme.muted, 0.65))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return made


def stylesheet(theme: Theme, scale: float = 1.0) -> str:
    """The one stylesheet of the application; lengths written as ``${p8}`` grow with `scale`."""
    lengths = {f"p{n}": f"{max(1, round(n * scale))}px" for n in range(1, 65)}
    knob, groove = (
        2 * round(6 * scale),
        2 * round(2 * scale),
    )  # even: Qt draws a circle only if all halves fit
    lengths |= {
        "knob": f"{knob}px",
        "knob_in": f"{knob - 2}px",
        "knob_radius": f"{knob // 2 + 1}px",
        "knob_out": f"{(knob + 2 - groove) // 2}px",
        "groove_px": f"{groove}px",
        "groove_radius": f"{groove // 2}px",
    }
    colours = {
        name: getattr(theme, name) for name in Theme.__dataclass_fields__ if name not in ("name", "lanes")
    }
    return Template(SHEET).substitute(
        lengths,
        **colours,
        accent_hover=mix(theme.accent, theme.text, 0.12),
        accent_pressed=mix(theme.accent, theme.text, 0.24),
        accent_face=mix(theme.card, theme.accent, ACCENT_SHARE),
        strong_border=mix(theme.border, theme.muted, 0.35),
        handle=readable(mix(theme.border, theme.muted, 0.35), theme.card, theme.text, GRAPHICS),
        groove=mix(theme.border, theme.muted, 0.12),
        faint=mix(theme.card, theme.muted, 0.6),
    )


class Appearance(QObject):
    """Which theme and size of type are on, and the one place that changes them."""

    changed = Signal(object)  # Theme

    def __init__(self, app: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._settings = settings
        self._projector = False
        self._forced: ThemeChoice | None = None
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        app.setStyle("Fusion")
        self._apply()

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        dark = self._wants_dark()
        if self._projector:
            return PROJECTOR_DARK if dark else PROJECTOR_LIGHT
        return DARK if dark else LIGHT

    @property
    def choice(self) -> ThemeChoice:
        """What the person asked for."""
        return self._settings.theme

    @property
    def shade(self) -> ThemeChoice:
        """Light or dark, whichever is on."""
        return "dark" if self._wants_dark() else "light"

    @property
    def scale(self) -> float:
        """By what sizes of type are multiplied now."""
        return self._settings.font_scale * (PROJECTOR_SCALE if self._projector else 1.0)

    @property
    def projector(self) -> bool:
        """Whether the large type and high contrast of projector mode are on."""
        return self._projector

    def choose(self, choice: ThemeChoice) -> None:
        """Take the light or the dark theme, or follow the system."""
        self._settings.theme = choice
        self._forced = None
        self._apply()

    def toggle(self) -> None:
        """From light to dark and back."""
        self.choose("light" if self._wants_dark() else "dark")

    def resize(self, steps: int) -> None:
        """Make type larger or smaller by so many steps of the scale; 0 goes back to the usual size."""
        now = min(range(len(FONT_SCALES)), key=lambda i: abs(FONT_SCALES[i] - self._settings.font_scale))
        then = FONT_SCALES.index(1.0) if steps == 0 else min(max(now + steps, 0), len(FONT_SCALES) - 1)
        self._settings.font_scale = FONT_SCALES[then]
        self._apply()

    def set_projector(self, on: bool) -> None:
        """Switch the large type and high contrast of projector mode."""
        if on != self._projector:
            self._projector = on
            self._apply()

    @contextmanager
    def light(self) -> Iterator[None]:
        """The light theme for as long as a picture takes."""
        before = self._forced
        self._forced = "light"
        self._apply()
        try:
            yield
        finally:
            self._forced = before
            self._apply()

    def force(self, choice: ThemeChoice | None) -> None:
        """A theme for this time only, whatever the settings say."""
        self._forced = choice
        self._apply()

    def _wants_dark(self) -> bool:
        choice = self._forced or self._settings.theme
        if choice != "system":
            return choice == "dark"
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    def _system_changed(self) -> None:
        if self._settings.theme == "system":
            self._apply()

    def _apply(self) -> None:
        theme = self.theme
        self._app.setFont(fonts.text(fonts.BASE_PX * self.scale))
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(stylesheet(theme, self.scale))
        self.changed.emit(theme)
