"""A step that is past is looked into again: the numbers are those that the run had, to the last bit."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from bnviz.experiment import edits
from bnviz.experiment.values import Norm
from bnviz.measure.closeup import CloseUp
from bnviz.measure.snapshot import Focus, Watch
from bnviz.training.commands import Apply, LookBack, MendStatistics
from bnviz.training.events import Ended, Notice, Told
from bnviz.training.lookback import FARTHEST, LookedBack
from bnviz.training.trainer import Trainer
from tests.engine.training.reader import Reader
from tests.engine.training.recipes import data_of, dense
from tests.engine.training.test_going_on import experiment, step

FOCUS = Focus(0, 1, 3, 2)


def look_back(reader: Reader, at: int, focus: Focus = FOCUS, number: int = 1) -> CloseUp | str | None:
    reader.runner.send(LookBack(number, at, focus))
    ended = reader.until(Ended, number=number)
    assert isinstance(ended, Ended)
    return ended.sentence


def seen(reader: Reader, at: int, focus: Focus = FOCUS, number: int = 1) -> CloseUp | None:
    reader.runner.send(LookBack(number, at, focus))
    told = reader.until(Told, number=number)
    assert isinstance(told, Told)
    assert isinstance(told.news, LookedBack)
    assert told.news.step == at
    reader.until(Ended, number=number, sentence=None)
    return told.news.close_up


def assert_equal(one: CloseUp, other: CloseUp) -> None:
    for stage, values in one.stages.items():
        np.testing.assert_array_equal(values, other.stages[stage])
    assert one.formula == other.formula
    assert one.running == other.running
    assert one.gradient is not None
    assert other.gradient is not None
    for field in fields(one.gradient):
        left, right = (getattr(each.gradient, field.name) for each in (one, other))
        np.testing.assert_array_equal(left, right)
    np.testing.assert_array_equal(one.table_after, other.table_after)


def test_a_step_nobody_looked_at_is_seen_as_it_was(reader: Reader) -> None:
    e = experiment()
    reader.load(e)
    step(reader, 9)
    plain = Trainer(e, data_of(e))
    for _ in range(5):
        plain.step()
    live = plain.step(Watch(stages=frozenset(), focus=FOCUS))
    assert live is not None
    assert live.close_up is not None
    found = seen(reader, 6)
    assert found is not None
    assert_equal(found, live.close_up)


def test_the_run_itself_does_not_notice(reader: Reader) -> None:
    e = experiment()
    reader.load(e)
    step(reader, 4)
    assert seen(reader, 2) is not None
    step(reader, 3)
    plain = Trainer(e, data_of(e))
    for _ in range(7):
        plain.step()
    own = reader.runner._trainer
    assert own is not None
    for one, other in zip(own.lanes, plain.lanes, strict=True):
        assert one is not None
        assert other is not None
        for name, value in one.network.parameters().items():
            assert bool((value == other.network.parameters()[name]).all())


def test_the_first_step_and_places_that_are_not_there(reader: Reader) -> None:
    reader.load(dense((Norm(),)))
    step(reader, 2)
    first = seen(reader, 0)
    assert first is not None
    assert first.focus == FOCUS
    assert seen(reader, 1, Focus(4, 0, 0), number=2) is None


def test_a_step_behind_a_change_is_taken_again_from_after_it(reader: Reader) -> None:
    e = experiment()
    reader.load(e)
    step(reader, 3)
    faster = edits.set_training(e, learning_rate=0.05)
    reader.runner.send(Apply(faster))
    step(reader, 4)
    plain = Trainer(e, data_of(e))
    for _ in range(3):
        plain.step()
    plain.apply(faster, keep_function=True)
    for _ in range(2):
        plain.step()
    live = plain.step(Watch(stages=frozenset(), focus=FOCUS))
    assert live is not None
    assert live.close_up is not None
    found = seen(reader, 6)
    assert found is not None
    assert_equal(found, live.close_up)
    before = seen(reader, 3, number=2)
    assert before is not None


def test_what_cannot_be_taken_again_is_refused_in_a_sentence(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.load(dense((Norm(),)))
    step(reader, 3)
    trainer = reader.runner._trainer
    assert trainer is not None
    reader.runner._keeper.shelf.cut(0)  # nothing was kept since the start
    assert seen(reader, 2) is not None
    monkeypatch.setattr("bnviz.training.lookback.FARTHEST", 1)
    assert "too far" in str(look_back(reader, 3, number=2))
    monkeypatch.setattr("bnviz.training.lookback.FARTHEST", FARTHEST)
    reader.runner._mode = "running"  # a change that nobody keeps, as in the middle of a run
    reader.runner._keeper.touched(trainer)
    reader.runner._mode = "waiting"
    assert seen(reader, 3, number=3) is not None  # the change came after this step
    step(reader, 1)
    reader.runner._keeper.shelf.cut(0)
    assert "something was changed" in str(look_back(reader, 4, number=4))


def test_mended_statistics_count_as_a_change(reader: Reader) -> None:
    reader.load(dense((Norm(),)))
    step(reader, 2)
    reader.runner.send(MendStatistics(0, "reset"))
    reader.until(Notice)
    assert reader.runner._keeper._touches == [2]
