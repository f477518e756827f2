"""Chooses the axis of each row of histograms, shared by all lanes and moved rarely. Knows no torch."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bnviz.experiment.values import Activation
from bnviz.measure.snapshot import Stage

FIXED: dict[Activation, tuple[float, float]] = {"sigmoid": (0.0, 1.0), "tanh": (-1.0, 1.0)}
WIDEST_WITHOUT_NEED = 20.0  # one lane alone may not stretch the axis further than this
OUTSIDE_ALLOWED = 0.02
USED_AT_LEAST = 0.25
SMALLEST, LARGEST = 1e-30, 1e38  # what float32 can divide into bins

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Key:
    """Whose axis: a block's number (-1 the input, the number of blocks for the output) and a stage."""

    block: int
    stage: Stage | str


class Ranges:
    """Remembers the axis of every row, and moves one only when it no longer fits."""

    def __init__(self) -> None:
        self._spans: dict[Key, Span] = {}

    def choose(self, key: Key, lanes: Sequence[Span | None], activation: Activation | None) -> Span:
        """The axis for this row; `lanes` are the spans each lane's values need, None for none."""
        if activation in FIXED and key.stage == "activation":
            return FIXED[activation]
        spans = [span for span in lanes if span is not None and math.isfinite(span[0] + span[1])]
        if not spans:
            return self._spans.get(key, (-1.0, 1.0))
        low, high = min(span[0] for span in spans), max(span[1] for span in spans)
        smallest = min(max(abs(a), abs(b)) for a, b in spans)
        most = max(WIDEST_WITHOUT_NEED, 2 * smallest)
        low, high = max(low, -most), min(high, most)
        current = self._spans.get(key)
        if current is not None and _fits(current, low, high):
            return current
        self._spans[key] = nice_span(low, high)
        return self._spans[key]


def nice_span(low: float, high: float) -> Span:
    """A round axis that holds low..high with some room: symmetric around 0 where both signs occur."""
    low, high = (min(max(end, -LARGEST), LARGEST) for end in (low, high))
    if low < 0 < high:
        reach = _round_up(1.15 * max(-low, high))
        return (-reach, reach)
    if low >= 0 and low < 0.7 * high:
        return (0.0, _round_up(1.15 * high))
    if high <= 0 and high > 0.7 * low:
        return (-_round_up(-1.15 * low), 0.0)
    middle = (low + high) / 2
    half = _round_up(max(0.75 * (high - low), 0.02 * abs(middle), 1e-6))
    step = half / 2
    centre = round(middle / step) * step
    return (centre - half, centre + half)


def _fits(current: Span, low: float, high: float) -> bool:
    width = current[1] - current[0]
    room = OUTSIDE_ALLOWED * width
    if low < current[0] - room or high > current[1] + room:
        return False
    if high - low >= USED_AT_LEAST * width:
        return True
    would_be = nice_span(low, high)
    return would_be[1] - would_be[0] > 0.5 * width  # nothing to win


def _round_up(value: float) -> float:
    """The next of 1, 1.5, 2, 3, 4, 5, 6, 8 x 10^n."""
    value = max(value, SMALLEST)
    power = 10.0 ** math.floor(math.log10(value))
    for step in (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0):
        if value <= step * power * (1 + 1e-9):
            return step * power
    return 10.0 * power
