"""Connects the labs of a window to its session and document, as far as there are panes for them. No torch."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from ui.asking import Asking
from ui.document import Document
from ui.labs.rate_lab import RateLab
from ui.labs.shape_lab import ShapeLab
from ui.labs.shapes_view import ShapesView
from ui.panes import DockHost
from ui.practice.practice import Practice
from ui.practice.practice_view import PracticeView
from ui.session import Session
from ui.settings import Settings
from ui.views.rates import RatesView


class Labs(QObject):
    """What asks the network questions beside its training."""

    def __init__(self, session: Session, document: Document, host: DockHost, settings: Settings) -> None:
        super().__init__(host)
        self._host = host
        self.asking = Asking(session)
        rates = host.widgets.get("rates")
        self._rates = rates if isinstance(rates, RatesView) else None
        if self._rates is not None:
            RateLab(self.asking, document, self._rates)
        shapes = host.widgets.get("shapes")
        if isinstance(shapes, ShapesView):
            ShapeLab(self.asking, shapes)
        practice = host.widgets.get("practice")
        if isinstance(practice, PracticeView):
            Practice(self.asking, settings, practice)

    def functions(self) -> Mapping[str, Callable[[], object]]:
        """What each action of this part does."""
        return {"race-rates": self._race_rates}

    def _race_rates(self) -> None:
        if self._rates is not None:
            self._host.bring("rates")
            self._rates.start()
