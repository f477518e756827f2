"""Every control and quantity of the tables does what its name says, and conditions are judged rightly."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from bnviz.errors import BnvizError, LessonError
from bnviz.experiment import edits
from bnviz.experiment.file import load_preset
from bnviz.experiment.values import Experiment, Norm
from bnviz.lessons.conditions import read_condition, read_number
from bnviz.lessons.controls import ANY_WORD, CONTROLS, Word, value_of, written
from bnviz.lessons.fences import NAMES
from bnviz.lessons.judging import judge
from bnviz.lessons.quantities import QUANTITIES, STEPS_TO, WATCH, Live, measure, watch_of
from bnviz.lessons.references import Reference, read_reference
from bnviz.lessons.run import Run

E = load_preset("digits-conv")
NUMBERS: dict[str, float] = {
    "norm eps": 1e-3,
    "test share": 0.4,
    "noise": 0.2,
    "dropout": 0.3,
    "blocks": 2,
    "pooling": 2,
}


def place(name: str) -> Reference:
    needs = CONTROLS[name].needs
    return Reference(
        name,
        1 if needs in ("block", "cell") else None,
        "With batch norm" if needs in ("lane", "cell") else None,
    )


@pytest.mark.parametrize("name", [name for name, row in CONTROLS.items() if row.words != ANY_WORD])
def test_what_is_written_to_a_control_is_read_from_it_and_nothing_else_changes(name: str) -> None:
    control, reference = CONTROLS[name], place(name)
    values: tuple[Word, ...] = control.words or (NUMBERS.get(name, 0.02 if not control.whole else 30.0),)
    for value in values:
        after = written(reference, value, E)
        assert value_of(reference, after) == value
        others = [o for o, row in CONTROLS.items() if o != name and row.needs == "" != control.needs]
        for other in others:
            assert value_of(place(other), after) == value_of(place(other), E)


def test_a_cell_without_a_block_is_the_whole_lane_and_the_input_can_be_named() -> None:
    bare = written(read_reference("norm of With batch norm"), "none", E)
    assert bare.lanes[0].norms == (None, None, None)
    assert bare.lanes[1] == E.lanes[1]
    first = written(read_reference("norm in the input of Without"), "batch", E)
    assert first.lanes[1].input_norm == Norm()
    last = written(read_reference("width in the last block"), 7.0, E)
    assert [block.width for block in last.network.blocks] == [8, 16, 7]


def test_lanes_are_named_and_added() -> None:
    e = written(read_reference("new lane"), "Layer norm", E)
    assert [lane.name for lane in e.lanes] == ["With batch norm", "Without", "Layer norm"]
    assert written(read_reference("name of Without"), "Plain", E).lanes[1].name == "Plain"


@pytest.mark.parametrize(
    ("reference", "value"),
    [
        ("learning rate", "fast"),
        ("batch size", 3.5),
        ("norm of Nobody", "none"),
        ("blocks", 0.0),
        ("speed", 1.0),
    ],
)
def test_what_a_control_cannot_take_is_told(reference: str, value: Word) -> None:
    with pytest.raises(BnvizError):
        written(read_reference(reference), value, E)


@pytest.fixture(scope="module")
def run() -> Run:
    made = Run(None)
    made.begin(load_preset("digits-sigmoid"))
    made.train(40)
    return made


@pytest.mark.parametrize("name", QUANTITIES)
def test_every_quantity_can_be_measured_in_a_run(name: str, run: Run) -> None:
    needs = QUANTITIES[name].needs
    block = 1 if needs == "block" else None
    reference = Reference(name, block, "With batch norm" if needs else None)
    value = measure(reference, run.live)
    if name.endswith(" view"):
        assert value == "hidden"
        assert measure(reference, replace(run.live, views=frozenset({name.split()[0]}))) == "shown"
        return
    assert isinstance(value, float)
    assert math.isfinite(value)
    assert math.isnan(float(measure(reference, Live(run.live.experiment))))


def test_quantities_are_those_of_the_network_itself(run: Run) -> None:
    lane = run.trainer.lanes[0]
    assert lane is not None
    loss, accuracy = lane.evaluate(run.trainer.x_test, run.trainer.y_test)
    of = {
        name: measure(read_reference(f"{name} of With batch norm"), run.live)
        for name in ("test loss", "test accuracy")
    }
    assert of == {"test loss": pytest.approx(loss), "test accuracy": pytest.approx(accuracy)}
    norm = lane.network.blocks[1].norm
    mean = float(norm.running_mean.mean())  # type: ignore[union-attr,operator]
    assert measure(read_reference("running mean in block 2 of With batch norm"), run.live) == pytest.approx(
        mean
    )


def test_drift_is_the_way_of_the_median_through_the_run(run: Run) -> None:
    assert run.live.history is not None
    medians = [s.lanes[1].blocks[2].stages["linear"].p50 for s in run.live.history.snapshots]
    drift = measure(read_reference("preactivation drift in block 3 of Without"), run.live)
    assert drift == pytest.approx(max(medians) - min(medians))
    assert len(set(medians)) > 3


def test_the_first_step_with_so_many_right_is_found_and_infinite_before(run: Run) -> None:
    assert run.live.history is not None
    steps, _, accuracy, _ = run.live.history.evaluations(0)
    first = float(steps[np.flatnonzero(accuracy >= 0.2)[0]])
    assert measure(read_reference("steps to 20 % of With batch norm"), run.live) == first
    assert measure(read_reference("steps to 99.9 % of Without"), run.live) == math.inf


def condition(text: str) -> bool:
    return judge(read_condition(text, NAMES, STEPS_TO), Live(Experiment())).holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("learning rate is 0.1", True),
        ("learning rate is not 0.1", False),
        ("learning rate above 0.1", False),
        ("learning rate at least 10 %", True),
        ("learning rate below noise", False),
        ("learning rate below noise + 0.1", True),
        ("learning rate near noise within 1 %", True),
        ("learning rate above noise - 0.05", True),
        ("batch size at most 64", True),
        ("norm in block 1 of Without is none", True),
        ("norm in block 1 of With batch norm is not none", True),
        ("data is circles", True),
        ("step above 0", False),  # nothing was measured
        ("step below 10", False),
        ("norm in block 1 of Nobody is none", False),  # a lane that the person took away
    ],
)
def test_a_condition_holds_when_it_is_true(text: str, holds: bool) -> None:
    assert condition(text) is holds


def test_what_was_measured_is_said_in_words() -> None:
    e = edits.set_training(Experiment(), learning_rate=0.25)
    found = judge(read_condition("learning rate above noise", NAMES, STEPS_TO), Live(e))
    assert found.sentence == "learning rate above noise: 0.25 and 0.1"
    unknown = judge(read_condition("step above 3", NAMES, STEPS_TO), Live(e))
    assert unknown.sentence == "step above 3: not measured yet"


def test_numbers_are_read_with_percent_and_exponent() -> None:
    assert [read_number(text) for text in ("95 %", "1e-3", "-4", "1_000", "no", "1 2")] == [
        0.95, 0.001, -4.0, 1000.0, None, None,
    ]  # fmt: skip


def test_only_what_is_asked_for_is_watched() -> None:
    asked = watch_of((Reference("linear mean", 0, "a"), Reference("gradient size", 0, "a")))
    assert (asked.stages, asked.parameters, asked.modes) == (frozenset({"linear"}), True, False)
    assert watch_of((Reference("preactivation drift", 0, "a"),)).stages < WATCH.stages


def test_a_reference_without_what_it_needs_is_told() -> None:
    with pytest.raises(LessonError, match="There is no lane"):
        measure(read_reference("test accuracy"), Live(Experiment()))
    with pytest.raises(LessonError, match='"gamma" needs a block'):
        measure(read_reference("gamma of Without"), Live(Experiment()))
