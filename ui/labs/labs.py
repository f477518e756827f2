"""Connects each lab of a window to its session and document, once its pane is there. Imports no torch.

What a lab needs is imported then: not for the first picture of the window.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.asking import Asking
from ui.document import Document
from ui.panes import DockHost
from ui.session import Session
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.views.rates import RatesView


class Labs(QObject):
    """What asks the network questions beside its training."""

    def __init__(self, session: Session, document: Document, host: DockHost, settings: Settings) -> None:
        super().__init__(host)
        self._document, self._host, self._settings = document, host, settings
        self.asking = Asking(session)
        self._rates: RatesView | None = None
        host.when_made(self._made)

    def functions(self) -> Mapping[str, Callable[[], object]]:
        """What each action of this part does."""
        return {"race-rates": self._race_rates}

    def _made(self, name: str) -> None:
        connect = {"rates": self._add_rates, "shapes": self._add_shapes, "practice": self._add_practice}
        if name in connect:
            connect[name](self._host.widgets[name])

    def _add_rates(self, pane: QWidget) -> None:
        from ui.labs.rate_lab import RateLab
        from ui.views.rates import RatesView

        if isinstance(pane, RatesView):
            self._rates = pane
            RateLab(self.asking, self._document, pane)

    def _add_shapes(self, pane: QWidget) -> None:
        from ui.labs.shape_lab import ShapeLab
        from ui.labs.shapes_view import ShapesView

        if isinstance(pane, ShapesView):
            ShapeLab(self.asking, pane)

    def _add_practice(self, pane: QWidget) -> None:
        from ui.practice.practice import Practice
        from ui.practice.practice_view import PracticeView

        if isinstance(pane, PracticeView):
            Practice(self.asking, self._settings, pane)

    def _race_rates(self) -> None:
        if "rates" in self._host.docks:
            self._host.bring("rates")
        if self._rates is not None:
            self._rates.start()
