"""Two scripts side by side: nothing lost, nothing invented, and the differences are those there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bnviz.experiment import edits
from bnviz.experiment.file import load_preset
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Experiment, Norm
from bnviz.export.code import script, side_by_side, unlike
from bnviz.export.code.lines import Line
from tests.engine.experiment.strategies import quick, small_experiments


def marked(e: Experiment, lane: int = 0) -> list[str]:
    scripts = [script(e, number).lines for number in range(len(e.lanes))]
    marks = unlike(scripts[lane], [other for number, other in enumerate(scripts) if number != lane])
    return [scripts[lane][number].text.strip() for number in sorted(marks.lines)]


def test_the_differences_are_the_norms_and_what_they_bring() -> None:
    e = load_preset("circles")
    for block in (1, 2):
        e = edits.set_norm(e, 0, block, None)
    assert marked(e, 0) == [
        "# block 1: tanh(batch_norm(linear(x)))",
        "nn.Linear(2, 8, bias=False),",
        "nn.BatchNorm1d(8),",
    ]
    assert marked(e, 1) == ["# block 1: tanh(linear(x))", "nn.Linear(2, 8),"]


def test_equal_lanes_have_no_marks() -> None:
    e = edits.copy_norms(load_preset("digits-conv"), 0, 1)
    assert marked(e, 0) == marked(e, 1) == []


def test_a_gap_is_where_another_lane_has_more() -> None:
    e = edits.set_norm(load_preset("circles"), 0, 0, Norm(placement="after"))
    ours, theirs = script(e, 1).lines, script(e, 0).lines
    following = next(i for i, line in enumerate(ours) if line.text.strip() == "# block 2: tanh(linear(x))")
    assert following in unlike(ours, [theirs]).gaps


def test_a_block_stands_beside_the_same_block() -> None:
    e = load_preset("digits-deep-relu")
    for block in range(0, 10, 2):
        e = edits.set_block(e, block, activation="identity")
    left, right = script(e, 0).lines, script(e, 1).lines
    for row in side_by_side(left, right):
        if row.left is not None and row.right is not None:
            assert left[row.left].first == right[row.right].first


texts = st.lists(st.builds(Line, st.sampled_from("abc"), st.sampled_from([None, 0, 1])), max_size=9)


@quick
@given(left=texts, right=texts)
def test_every_line_is_there_once_and_in_order(left: list[Line], right: list[Line]) -> None:
    rows = side_by_side(left, right)
    assert [row.left for row in rows if row.left is not None] == list(range(len(left)))
    assert [row.right for row in rows if row.right is not None] == list(range(len(right)))
    for row in rows:
        if not row.differs:
            assert row.left is not None
            assert row.right is not None
            assert left[row.left].text == right[row.right].text


@quick
@given(e=small_experiments())
def test_lines_without_a_mark_are_in_every_lane(e: Experiment) -> None:
    if any(problem.severity == "error" for problem in problems(e)):
        return
    scripts = [script(e, lane).lines for lane in range(len(e.lanes))]
    for lines in scripts:
        others = [other for other in scripts if other is not lines]
        marks = unlike(lines, others)
        for number, line in enumerate(lines):
            if number not in marks.lines and not line.names:
                assert all(line.text in {each.text for each in other} for other in others)
