"""Poses questions, remembers which are known, and has proofs run. Imports no torch."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject

from bnviz.practice.asking import ProofQuestion
from bnviz.practice.bank import pose, shipped
from bnviz.practice.boxes import Boxes, boxes_of
from bnviz.practice.checking import check
from bnviz.practice.values import BankError, Question, Shown, Verdict
from ui.asking import Asking
from ui.language import say, tr
from ui.practice.practice_view import PracticeView
from ui.settings import Settings

log = logging.getLogger(__name__)


class Practice(QObject):
    """Between the view, the bank, the settings and the training thread. The bank is read when first seen."""

    def __init__(self, asking: Asking, settings: Settings, view: PracticeView) -> None:
        super().__init__(view)
        self._asking, self._settings, self._view = asking, settings, view
        self._bank: dict[str, Question] = {}
        self._boxes = boxes_of(settings.practice)
        self._now: str | None = None
        self._number: int | None = None
        self._forgotten: Boxes | None = None  # until the next answer
        view.shown.connect(self._begin)
        view.answered.connect(self._answered)
        view.proof_wanted.connect(self._prove)
        view.next_wanted.connect(self._next)
        view.over_wanted.connect(self._start_over)

    def _begin(self) -> None:
        if self._bank:
            return
        try:
            self._bank = {question.id: question for question in shipped()}
        except BankError as error:
            log.error("%s", error)
            self._view.show_nothing(say(str(error)))
            return
        self._next()
        self._view.show_over(self._boxes.turn > 0)

    def _next(self) -> None:
        if not self._bank:
            return
        self._drop()
        self._now = self._boxes.next(list(self._bank), self._now)
        question = self._bank[self._now]
        card = self._boxes.card(self._now)
        known = tr("new") if card is None else tr("box {box} of 5", box=card.box + 1)
        self._view.show_question(
            pose(question, self._boxes.turn), f"{question.topic} · {known}", self._progress()
        )

    def _answered(self, answer: object) -> None:
        posed = self._view.posed
        if posed is None or self._view.verdict is not None:
            return
        verdict = Verdict(False, "") if answer is None else check(posed, answer)  # type: ignore[arg-type]
        self._boxes = self._boxes.answered(posed.question.id, verdict.right)
        self._settings.practice = self._boxes.text()
        self._forgotten = None
        self._view.show_over(True)
        self._view.show_verdict(verdict, self._progress())

    def _start_over(self, forget: bool) -> None:
        """Every question is new again; or, before anything is answered, all is as it was."""
        if forget:
            self._boxes, self._forgotten = Boxes(), self._boxes
        elif self._forgotten is not None:
            self._boxes, self._forgotten = self._forgotten, None
        self._settings.practice = self._boxes.text()
        self._now = None
        self._next()
        self._view.show_over(self._boxes.turn > 0, self._forgotten is not None)

    def _prove(self) -> None:
        posed = self._view.posed
        if posed is None or self._number is not None:
            return
        question = ProofQuestion(posed.question.proof, tuple(posed.numbers.items()))
        self._number = self._asking.ask(question, self._news, self._end)

    def _news(self, news: object) -> None:
        if isinstance(news, Shown):
            self._view.show_proof(news.lines)

    def _end(self, sentence: str | None) -> None:
        self._number = None
        if sentence is not None:
            self._view.show_fault(say(sentence))

    def _drop(self) -> None:
        if self._number is not None:
            self._asking.drop(self._number)
            self._number = None

    def _progress(self) -> str:
        known = self._boxes.known(list(self._bank))
        return tr(
            "{known} of {all} known · {answered} answered",
            known=known,
            all=len(self._bank),
            answered=self._boxes.turn,
        )
