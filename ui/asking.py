"""Brings the answers of the training thread back to whoever asked. Knows no question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from bnviz.training.events import Ended, Told
from bnviz.training.jobs import Job
from ui.session import Session

News = Callable[[object], None]
End = Callable[[str | None], None]


@dataclass(frozen=True, slots=True)
class _Asker:
    news: News
    end: End


class Asking(QObject):
    """`news` is called with all that a question tells, `end` once, with a sentence if there is no answer."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._askers: dict[int, _Asker] = {}
        session.happened.connect(self._event)

    def ask(self, job: Job, news: News, end: End) -> int:
        """Ask; the number is for `drop`."""
        number = self._session.ask(job)
        self._askers[number] = _Asker(news, end)
        return number

    def drop(self, number: int) -> None:
        """Cancel a question; nobody is told any more."""
        if self._askers.pop(number, None) is not None:
            self._session.drop(number)

    def _event(self, event: object) -> None:
        match event:
            case Told(number, news) if number in self._askers:
                self._askers[number].news(news)
            case Ended(number, sentence) if number in self._askers:
                self._askers.pop(number).end(sentence)
