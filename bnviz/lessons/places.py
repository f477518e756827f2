"""What a lesson may point at in the window, by name: views, panels, actions. Knows no window."""

from __future__ import annotations

from bnviz.lessons import controls, quantities

VIEWS = quantities.VIEWS
ACTIONS = ("train", "batch", "epoch", "reset", "statistics-train", "statistics-test")
PANELS = ("network", "data", "training", "toolbar")


def is_view(name: str) -> bool:
    """Whether there is a view of that name."""
    return name in VIEWS


def is_panel(name: str) -> bool:
    """Whether there is a panel or control of that name; in links a hyphen stands for a space."""
    name = name.replace("-", " ")
    return name in PANELS or name in controls.CONTROLS


def is_place(name: str) -> bool:
    """Whether there is anything of that name to point at."""
    return is_view(name) or is_panel(name)
