"""Questions that the training thread works on beside the training."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from bnviz.errors import NetworkError
from bnviz.experiment import edits
from bnviz.experiment.values import Norm, Stop
from bnviz.labs.questions import RateQuestion
from bnviz.training.commands import Ask, Drop, Play, SetSpeed
from bnviz.training.events import Ended, Finished, PhaseEntered, Told
from tests.engine.training.reader import Reader
from tests.engine.training.recipes import dense


@dataclass(frozen=True)
class Counting:
    """A question that tells 1, 2, ... and may go on for ever, or fail."""

    pieces: int | None = None
    fault: Exception | None = None

    def work(self, device: str) -> Iterator[object]:
        yield device
        for number in itertools.count(1):
            if self.pieces is not None and number > self.pieces:
                break
            yield number if number < 4 else None
        if self.fault is not None:
            raise self.fault


def test_a_question_is_answered_piece_by_piece_before_anything_is_loaded(reader: Reader) -> None:
    reader.runner.send(Ask(7, Counting(pieces=3)))
    for news in ("cpu", 1, 2, 3):
        reader.until(Told, number=7, news=news)
    assert reader.until(Ended, number=7) == Ended(7)


def test_a_short_question_does_not_wait_for_a_long_one(reader: Reader) -> None:
    reader.runner.send(Ask(1, Counting()))
    reader.until(Told, number=1, news=3)
    reader.runner.send(Ask(2, Counting(pieces=5)))
    reader.until(Ended, number=2)
    reader.runner.send(Drop(1))
    reader.until(Ended, number=1)


def test_a_question_that_has_no_answer_is_a_sentence_and_the_thread_lives_on(reader: Reader) -> None:
    reader.runner.send(Ask(1, Counting(0, NetworkError("It cannot be built."))))
    assert reader.until(Ended, number=1) == Ended(1, "It cannot be built.")
    reader.runner.send(Ask(2, Counting(0, RuntimeError("odd"))))
    ended = reader.until(Ended, number=2)
    assert isinstance(ended, Ended)
    assert ended.sentence is not None
    assert "odd" in ended.sentence
    reader.load(dense())


def test_training_goes_on_beside_a_question_and_does_the_same(reader: Reader) -> None:
    e = edits.set_training(dense((Norm(), None)), stop=Stop(steps=40))
    reader.load(e, play=True)
    reader.until(Finished)
    alone = reader.newest()
    reader.snapshots.clear()
    reader.runner.send(Ask(1, RateQuestion(dense((Norm(), None)), (0.1, 1.0), 10_000_000)))
    reader.until(Told, number=1)
    reader.load(e, run=2, play=True)
    reader.until(Finished, run=2)
    beside = reader.newest()
    while beside.run != 2 or beside.step != 40:
        reader.take()
        beside = reader.newest()
    reader.runner.send(Drop(1))
    assert reader.until(Ended, number=1) == Ended(1)
    assert beside.step == alone.step == 40
    assert [lane.train_loss for lane in beside.lanes] == [lane.train_loss for lane in alone.lanes]


def test_a_question_gets_the_time_in_which_slow_motion_waits(reader: Reader) -> None:
    reader.load(dense())
    reader.runner.send(SetSpeed(0.01))
    reader.runner.send(Play())
    reader.until(PhaseEntered)
    reader.runner.send(Ask(1, Counting(pieces=3)))
    reader.until(Ended, number=1)


def test_it_closes_in_the_middle_of_a_question(reader: Reader) -> None:
    reader.runner.send(Ask(1, Counting()))
    reader.until(Told, number=1, news=3)
