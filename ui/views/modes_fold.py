"""What a fold consists of: the boxes of the picture and the formulas with their numbers. Knows no pixels."""

from __future__ import annotations

import numpy as np

from bnviz.experiment.edits import INPUT, get_norm, norm_rows
from bnviz.experiment.values import Experiment
from bnviz.measure.history import block_of
from bnviz.measure.reports import FoldedNorm, FoldReport
from bnviz.measure.snapshot import Snapshot
from ui.plots.formula import Fraction, Node, Root, Row, Script, Text, italic, number_node
from ui.plots.words import scientific

Chips = tuple[tuple[str, bool], ...]  # the text of a box, and whether it is the norm
NORM = "γ · x̂ + β"


def folded_of(e: Experiment, lane: int, block: int, report: FoldReport | None) -> FoldedNorm | None:
    """The numbers with which the block's norm was folded, if it was and has not come back."""
    if report is None or report.lane != lane or lane >= len(e.lanes) or not _inside(e, block):
        return None
    if get_norm(e, lane, block) is not None:
        return None
    return next((norm for norm in report.norms if norm.block == block), None)


def norm_now(e: Experiment, lane: int, block: int, snapshot: Snapshot | None) -> FoldedNorm | None:
    """The numbers with which it would be folded now; None where they are not known."""
    norm = get_norm(e, lane, block) if lane < len(e.lanes) and _inside(e, block) else None
    seen = None if snapshot is None else block_of(snapshot, lane, block)
    if norm is None or seen is None or seen.units.running_mean is None or seen.units.running_var is None:
        return None
    units = len(seen.units.running_mean)
    gamma = np.ones(units) if seen.units.gamma is None else seen.units.gamma
    beta = np.zeros(units) if seen.units.beta is None else seen.units.beta
    if not len(gamma) == len(beta) == units:
        return None
    forward = block == INPUT or norm.placement == "after"
    mean, var = seen.units.running_mean, seen.units.running_var
    return FoldedNorm(block, forward, mean, var, norm.eps, gamma, beta)


def chips_before(e: Experiment, block: int, forward: bool) -> Chips:
    """The boxes with the norm between them."""
    if forward:
        return (*_activation(e, block), (NORM, True), ("W x + b", False))
    return (("W x + b" if _has_bias(e, block) else "W x", False), (NORM, True), *_activation(e, block))


def chips_after(e: Experiment, block: int, forward: bool) -> Chips:
    """The boxes without it."""
    layer: Chips = (("W′ x + b′", False),)
    return (*_activation(e, block), *layer) if forward else (*layer, *_activation(e, block))


def weight_formula(numbers: FoldedNorm, unit: int) -> Node:
    """W' = gamma / sqrt(var + eps) W = 0.83 W, of one unit."""
    factor = _scale()
    value = _number(float(numbers.factor[unit]))
    w = italic("W")
    order = (w, Text(" · "), factor) if numbers.forward else (factor, Text(" "), w)
    result = (w, Text(" · "), value) if numbers.forward else (value, Text(" "), w)
    return Row((italic("W′"), Text(" = "), *order, Text(" = "), *result))


def bias_formula(numbers: FoldedNorm, unit: int) -> Node:
    """b' = factor b + (beta - mean factor), of one unit; forward b' = b + W shift."""
    shift = float(numbers.shift[unit])
    if numbers.forward:
        parts = (italic("b"), Text(" + "), italic("W"), Text(" · "), _signed(shift))
        return Row((italic("b′"), Text(" = "), *parts))
    mean = Script(italic("μ"), down=Text("run"))
    left = (italic("β"), Text(" − "), mean, Text(" · "), _signed(float(numbers.factor[unit])))
    return Row((italic("b′"), Text(" = "), *left, Text(" = "), _number(shift)))


def _scale() -> Node:
    var = Script(italic("σ"), up=Text("2"), down=Text("run"))
    return Fraction(italic("γ"), Root(Row((var, Text(" + "), italic("ε")))))


def _number(value: float) -> Node:
    return number_node(scientific(value))


def _signed(value: float) -> Node:
    return Row((Text("("), _number(value), Text(")"))) if value < 0 else _number(value)


def _activation(e: Experiment, block: int) -> Chips:
    if block == INPUT:
        return (("x", False),)
    if block == len(e.network.blocks):
        return ()
    name = e.network.blocks[block].activation
    return ((name, False),) if name != "identity" else ()


def _has_bias(e: Experiment, block: int) -> bool:
    return 0 <= block < len(e.network.blocks) and e.network.blocks[block].bias is True


def _inside(e: Experiment, block: int) -> bool:
    return block in norm_rows(e)
