"""What the histograms' grid shows of an experiment, a snapshot and a history. Knows no pixels and no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History, River, Seen, block_of, distribution_of
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import Distribution, Floats, Snapshot
from bnviz.measure.span import ALL
from bnviz.measure.tracks import usable
from ui.language import said, say, tr
from ui.plots.histogram import Spread
from ui.plots.words import whole
from ui.views.histogram_axes import Axes, RowAxis
from ui.views.histogram_cell import Now, Word, Words, numbers_of

MISSING = said("Not measured yet")
NOTHING_FINITE = said("NaN only")
STOPPED = said("Stopped")
INACTIVE: dict[str, Word] = {"relu": "inactive", "leaky-relu": "inactive"}


class GridData:
    """Answers for any lane and block, also where experiment, snapshot and history do not fit each other."""

    def __init__(self) -> None:
        self.experiment = Experiment()
        self.snapshot: Snapshot | None = None
        self.history: History | None = None
        self.stage: Seen = "preactivation"
        self.axes = Axes()
        self.span = ALL
        self.pinned: Pinned | None = None
        self.shown: dict[tuple[int, int], tuple[Now, RowAxis]] = {}  # by lane and block, of settled rows

    @property
    def blocks(self) -> int:
        return len(self.experiment.network.blocks)

    @property
    def lanes(self) -> int:
        return len(self.experiment.lanes)

    def seen(self, lane: int, block: int) -> Distribution | None:
        """The distribution, None where there is none that can be drawn."""
        if self.snapshot is None or lane >= len(self.snapshot.lanes):
            return None
        if block >= min(self.blocks, len(self.snapshot.lanes[lane].blocks)):
            return None  # behind the last block comes the output, which has no row here
        return usable(distribution_of(self.snapshot, lane, block, self.stage))

    def settle(self, rows: Iterable[int]) -> bool:
        """Let the axes of these rows follow; True where their labels have to be painted anew.

        Afterwards `shown` holds what the cells of these rows show.
        """
        moved = False
        self.shown = {}
        for block in rows:
            found = [(lane, now) for lane in range(self.lanes) if (now := self.now(lane, block)) is not None]
            seen = [now.seen for _, now in found] + [now.pinned[0] for _, now in found if now.pinned]
            moved |= self.axes.settle(block, self.stage, seen)
            axis = self.axes.get(block, self.stage)
            if axis is not None:
                self.shown.update({(lane, block): (now, axis) for lane, now in found})
        return moved

    def now(self, lane: int, block: int) -> Now | None:
        seen = self.seen(lane, block)
        if seen is None:
            return None
        colour = self.experiment.colour(lane)
        spread, running = Spread(seen.mean, seen.std), self._running(lane, block)
        return Now(colour, seen, spread, running, self.outline(lane, block))

    def outline(self, lane: int, block: int) -> tuple[Distribution, int] | None:
        """What is pinned over a cell, and the colour of the lane it is of."""
        pinned = self.pinned
        if pinned is None or not pinned.fits(self.experiment) or block >= self.blocks:
            return None
        seen = usable(pinned.distribution(lane, block, self.stage))
        return None if seen is None else (seen, pinned.experiment.colour(pinned.source(lane)))

    def words(self, lane: int, block: int) -> Words:
        """What a cell says."""
        seen, snapshot, history = self.seen(lane, block), self.snapshot, self.history
        dead = seen is not None and seen.size > 0 and seen.nonfinite >= seen.size
        missing = NOTHING_FINITE if dead else STOPPED if self.stop_sentence(lane) else MISSING
        river = False
        if seen is None and history is not None and history.snapshots and snapshot is not None:
            river = self.river(lane, block, 2) is not None
        return Words(seen, missing, self.word(block), river)

    def river(self, lane: int, block: int, columns: int) -> River | None:
        """The cell's distribution over time."""
        snapshot = self.snapshot
        if self.history is None or snapshot is None:
            return None
        if block >= min(self.blocks, len(snapshot.lanes[0].blocks)):
            return None
        return self.history.river(lane, block, self.stage, columns, self.span)

    def marked(self, lane: int) -> list[float]:
        """The steps at which something happened to a lane."""
        marks = () if self.history is None else self.history.marks
        return [m.step for m in marks if m.lane in (None, lane) and m.kind != "finding"]

    @property
    def older(self) -> int | None:
        """The step that is shown, where it is older than the newest."""
        if self.snapshot is None or self.history is None or not self.history.snapshots:
            return None
        return self.snapshot.step if self.snapshot.step < self.history.snapshots[-1].step else None

    def word(self, block: int) -> Word:
        """What a value is called at which the activation hardly moves."""
        return INACTIVE.get(self.experiment.network.blocks[block].activation, "saturated")

    def _running(self, lane: int, block: int) -> Spread | None:
        """The running statistics, where this stage is what the norm sees."""
        norms = self.experiment.lanes[lane].norms
        norm = norms[block] if block < len(norms) else None
        found = None if self.snapshot is None else block_of(self.snapshot, lane, block)
        if norm is None or found is None:
            return None
        seen_by_norm = "linear" if norm.placement == "before" else "activation"
        units = found.units
        if self.stage != seen_by_norm or units.running_mean is None or units.running_var is None:
            return None
        return spread_of_units(units.running_mean, units.running_var)

    def stop_sentence(self, lane: int) -> str | None:
        """Why the lane no longer trains."""
        if self.snapshot is None or lane >= len(self.snapshot.lanes):
            return None
        stopped = self.snapshot.lanes[lane].stopped
        return None if stopped is None else say(stopped)

    def name(self, lane: int, block: int) -> str:
        return tr("{lane}, block {block}", lane=self.experiment.lanes[lane].name, block=block + 1)

    # ------------------------------------------------------------------ words and numbers

    def tell(self, lane: int, block: int) -> str:
        """The numbers of a cell."""
        seen = self.seen(lane, block)
        if seen is None:
            return self.name(lane, block)
        parts = [part for part in numbers_of(seen, self.word(block)) if part]
        if (found := self.outline(lane, block)) is not None and self.pinned is not None:
            outline = tr("outline, {moment}", moment=pinned_words(self.pinned))
            parts.append(f"· {outline}: {numbers_of(found[0])[0]}")
        return f"{self.name(lane, block)}: {'  '.join(parts)}"

    def tell_bin(self, lane: int, block: int, value: float) -> str:
        """The bin that holds a value."""
        seen = self.seen(lane, block)
        if seen is None:
            return self.name(lane, block)
        wide = (seen.high - seen.low) / len(seen.counts)
        place = int((value - seen.low) // wide)
        if not 0 <= place < len(seen.counts):
            return self.tell(lane, block)
        low, count = seen.low + place * wide, int(seen.counts[place])
        share = count / max(1, seen.size)
        return tr(
            "{place}: {count:,} of {size:,} values, {share:.1%}, between {low:.3g} and {high:.3g}",
            place=self.name(lane, block),
            count=count,
            size=seen.size,
            share=share,
            low=low,
            high=low + wide,
        )

    def tell_step(self, lane: int, block: int, along: float) -> str:
        """The percentiles at a place of the river, 0 its first step and 1 its last."""
        history = self.history
        river = None if history is None else history.river(lane, block, self.stage, 240, self.span)
        if river is None or history is None:
            return self.name(lane, block)
        at = max(0, min(239, int(along * 240)))
        p15, p50, p85 = (float(line[at]) for line in (river.p15, river.p50, river.p85))
        shown = history.at(int(river.steps[at]))
        step = 0 if shown is None else shown.step
        return tr(
            "{place}, step {step:,}: 15 % lie below {low:.3g}, half below {half:.3g}, 85 % below {high:.3g}",
            place=self.name(lane, block),
            step=step,
            low=p15,
            half=p50,
            high=p85,
        )

    def rows(self) -> Iterable[Sequence[object]]:
        """Every bin of every cell, with what lies outside."""
        yield ("step", "lane", "block", "stage", "bin_low", "bin_high", "count")
        for lane, contender in enumerate(self.experiment.lanes):
            for block in range(self.blocks):
                seen = self.seen(lane, block)
                if seen is None or self.snapshot is None:
                    continue
                row = (self.snapshot.step, contender.name, block + 1, self.stage)
                edges = np.linspace(seen.low, seen.high, len(seen.counts) + 1).tolist()
                yield (*row, "-inf", seen.low, seen.below)
                for low, high, count in zip(edges, edges[1:], seen.counts.tolist(), strict=False):
                    yield (*row, low, high, count)
                yield (*row, seen.high, "inf", seen.above)
                yield (*row, "nan", "nan", seen.nonfinite)


def pinned_words(pinned: Pinned) -> str:
    """Which moment is pinned, and of whom."""
    step = whole(pinned.snapshot.step)
    when = tr("step {step} of an earlier run", step=step) if pinned.earlier else tr("step {step}", step=step)
    if pinned.lane is None:
        return when
    return tr("{lane}, {moment}", lane=pinned.experiment.lanes[pinned.lane].name, moment=when)


def spread_of_units(mean: Floats, var: Floats) -> Spread:
    """Mean and standard deviation of all values of a layer, from those of its units.

    The variance of a mixture is the mean of the variances plus the variance of the means.
    """
    with np.errstate(all="ignore"):
        total = float(np.mean(var, dtype=np.float64) + np.var(mean, dtype=np.float64))
        return Spread(float(np.mean(mean, dtype=np.float64)), float(np.sqrt(total)))
