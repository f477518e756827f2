"""How large the docks of each place are: as usual, or as the person dragged them. Knows no pane."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from ui.pane import Place

GAP = 8  # between docks


class DockSizes:
    """`shown` is the dock in front in each place that has one."""

    def __init__(self, host: QMainWindow) -> None:
        self._host = host
        self._given: dict[Place, int] = {}  # those that the person gave

    def forget(self) -> None:
        """Back to the usual sizes."""
        self._given.clear()

    def note(self, shown: Mapping[Place, QDockWidget]) -> None:
        """What the person wants is what there is now."""
        for place, dock in shown.items():
            if place != "centre":
                self._given[place] = dock.height() if place == "bottom" else dock.width()

    def apply(self, shown: Mapping[Place, QDockWidget]) -> None:
        """The sides and the bottom get what they want, the centre all the rest."""
        em = self._host.fontMetrics().height()
        usual: dict[Place, int] = {
            "left": round(em * 21.5),
            "right": em * 20,
            "aside": em * 23,
            "bottom": em * 14,
        }
        sizes = usual | self._given
        if "centre" not in shown:
            return
        ways: tuple[tuple[tuple[Place, ...], int, Qt.Orientation], ...] = (
            (("left", "right", "aside"), self._host.width(), Qt.Orientation.Horizontal),
            (("bottom",), self._host.height(), Qt.Orientation.Vertical),
        )
        for places, whole, way in ways:
            there = [(shown[place], sizes[place]) for place in places if place in shown]
            rest = whole - sum(size + GAP for _dock, size in there)
            docks = [shown["centre"], *(dock for dock, _size in there)]
            self._host.resizeDocks(docks, [max(rest, GAP), *(size for _dock, size in there)], way)
