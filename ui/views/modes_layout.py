"""Where everything of the gap meter stands. Knows the experiment's lanes and blocks, no data."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize

from bnviz.experiment.edits import INPUT, get_norm, norm_rows, row_name
from bnviz.experiment.values import Experiment
from ui.language import say, tr
from ui.plots.style import Style, widest, width

LOW, SLIM, WIDE = 205, 320, 460  # pixels of ordinary type
MEANS = 54  # the width of the second number of a row
NARROW = 0.42  # of the width of a column that has something to compare


@dataclass(frozen=True, slots=True)
class Column:
    """One lane. `rows` are (row of `ModeGap`, its box) as many as there is room for."""

    whole: QRectF
    wide: bool  # whether it has statistics to compare
    name: QRectF
    verdict: QRectF
    gauges: tuple[QRectF, QRectF]
    gauge_label: float
    gauge_numbers: float
    track_head: QRectF
    track: QRectF | None
    bars_head: QRectF
    strips_head: QRectF
    rows: tuple[tuple[int, QRectF], ...]
    label: float
    split: float  # where bars end and strips begin
    right: float  # where strips end
    says_rows: bool
    row_numbers: float  # the room for numbers behind a row's bar
    says_steps: bool
    unit: float

    def gauge_bar(self, box: QRectF) -> QRectF:
        """The bar beside a gauge's name."""
        left = box.left() + self.gauge_label
        room = max(8.0, box.right() - left - self.gauge_numbers)
        high = min(box.height() - 4, 13 * self.unit)
        return QRectF(left, box.center().y() - high / 2, room, high)

    def row_bar(self, box: QRectF) -> QRectF:
        """The bar of a row, between its name and its number."""
        left = box.left() + self.label
        high = max(1.0, min(box.height() - 2, 12 * self.unit)) if self.says_rows else box.height()
        right = self.split - 12 * self.unit - self.row_numbers
        return QRectF(left, box.center().y() - high / 2, max(6.0, right - left), high)

    @property
    def says_means(self) -> bool:
        """Whether there is room for how far the running means are off."""
        return self.row_numbers > MEANS * self.unit

    def row_strip(self, box: QRectF) -> QRectF:
        """The row over time."""
        gap = 1.0 if self.says_rows else 0.0
        return QRectF(self.split, box.top() + gap, max(4.0, self.right - self.split), box.height() - 2 * gap)


def compared(e: Experiment, lane: int) -> bool:
    """Whether any norm of the lane has running statistics."""
    norms = (get_norm(e, lane, block) for block in norm_rows(e))
    return any(norm is not None and norm.tracks for norm in norms)


def columns(style: Style, size: QSize, e: Experiment) -> list[Column]:
    """A column for each lane; those with nothing to compare are narrow beside others that have."""
    lanes = range(len(e.lanes))
    wides = [compared(e, lane) for lane in lanes]
    weights = [1.0 if wide or not any(wides) else NARROW for wide in wides]
    gap = style.px(22)
    unit = max(1.0, size.width() - gap * (len(weights) - 1)) / sum(weights)
    found, left = [], 0.0
    for lane, weight in zip(lanes, weights, strict=True):
        wide = unit * weight
        found.append(_column(style, QRectF(left, 0, wide, size.height()), e, lane, wides[lane]))
        left += wide + gap
    return found


def _column(style: Style, whole: QRectF, e: Experiment, lane: int, wide: bool) -> Column:
    """In a low one the verdict stands beside the name; in a slim one accuracy has no plot over time."""
    px = style.px
    low, slim = whole.height() < px(LOW), whole.width() < px(SLIM)
    name = QRectF(whole.left(), 0, whole.width(), px(20))
    lines = (1 if low else 3 if slim else 2) if wide else 5
    verdict = QRectF(whole.left(), name.bottom() + px(2), whole.width(), px(4 + 15 * lines))
    if low and wide and not slim:
        taken = width(style.text(13, bold=True), e.lanes[lane].name) + px(30)
        taken = min(taken, whole.width() / 2)
        name, verdict = (
            QRectF(whole.left(), 0, taken, px(20)),
            QRectF(whole.left() + taken, 0, whole.width() - taken, px(20)),
        )
    split = whole.left() + whole.width() * 0.5
    right = whole.right() - px(2 if slim else 36)
    head = px(14)
    top = verdict.bottom() + px(3 if low else 6)
    roomy = min(1.45, max(0.85, whole.height() / px(230)))
    gauge_high = px(21 * roomy)
    gauge_top = top + (px(2) if slim else head)
    gauge_right = whole.right() if slim else split - px(12)
    gauges = tuple(
        QRectF(whole.left(), gauge_top + k * gauge_high, gauge_right - whole.left(), gauge_high)
        for k in range(2)
    )
    gauges_end = gauges[1].bottom()
    track = QRectF(split, top + head + px(2), max(8.0, right - split), 2 * gauge_high - px(4))
    below = gauges_end + px(4 if low else 8)
    rows_top = below + head + px(1)
    says_steps = not low
    room = max(0.0, whole.height() - rows_top - px(15 if says_steps else 1))
    numbers = [0] if e.lanes[lane].input_norm is not None else []
    numbers += list(range(1, len(e.network.blocks) + 2))
    high = min(px(24 * roomy), room / len(numbers))
    says = high >= px(11) and not slim
    roomy_wide = whole.width() >= px(WIDE)
    boxes = tuple(
        (row, QRectF(whole.left(), rows_top + k * high, whole.width(), high)) for k, row in enumerate(numbers)
    )
    names = tuple(say(row_name(e, block)) for block in (INPUT, 0, len(e.network.blocks)))
    return Column(
        whole=whole,
        wide=wide,
        name=name,
        verdict=verdict,
        gauges=(gauges[0], gauges[1]),
        gauge_label=_room(style, 11, (tr("training"), tr("evaluation")), 66, 96),
        gauge_numbers=px(50 if slim or whole.width() < px(400) else 118),
        track_head=QRectF(split, top, right - split, head),
        track=None if slim else track,
        bars_head=QRectF(whole.left(), below, split - px(12) - whole.left(), head),
        strips_head=QRectF(split, below, right - split, head),
        rows=boxes if high >= 1 else (),
        label=_room(style, 10.5, names, 52, 80) if says else px(8),
        split=split,
        right=right,
        says_rows=says,
        row_numbers=(46 + MEANS * roomy_wide) * style.unit if says else 0.0,
        says_steps=says_steps,
        unit=style.unit,
    )


def _room(style: Style, size: float, words: tuple[str, ...], least: float, most: float) -> float:
    """The room for words in one column, between two widths of ordinary type."""
    needed = widest(style.text(size), words) + style.px(6)
    return min(max(style.px(least), needed), style.px(most))
