"""What the microscope is pointed at and what is known of it there. Knows no pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from bnviz.experiment.edits import norm_rows, row_name
from bnviz.experiment.shapes import rows
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.closeup import CloseUp, Formula, Noise
from bnviz.measure.history import History
from bnviz.measure.over_time import Steps
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import Floats, Focus, Snapshot, Stage
from bnviz.measure.span import ALL, Span
from ui.language import tr
from ui.views.running_data import norm_of

ACTIVATIONS = {
    "identity": "identity",
    "relu": "ReLU",
    "leaky-relu": "leaky ReLU",
    "tanh": "tanh",
    "sigmoid": "sigmoid",
    "gelu": "GELU",
    "silu": "SiLU",
}


@dataclass(frozen=True)
class Lens:
    """One sample of one unit of one block of one lane, in one snapshot."""

    experiment: Experiment = field(default_factory=Experiment)
    focus: Focus = field(default_factory=lambda: Focus(0, 0, 0))
    snapshot: Snapshot | None = None
    history: History | None = None
    span: Span = ALL
    pinned: Pinned | None = None  # another moment to lay over this one

    @cached_property
    def norm(self) -> Norm | None:
        return norm_of(self.experiment, self.focus.lane, self.focus.block)

    @cached_property
    def uses_memory(self) -> bool:
        """Whether the norm divides by what it remembers, also while it trains."""
        return self.norm is not None and self.norm.tracks and not self.norm.use_batch_stats

    @cached_property
    def name(self) -> str:
        """Lane and block, as people count."""
        lanes = self.experiment.lanes
        lane = lanes[self.focus.lane].name if 0 <= self.focus.lane < len(lanes) else tr("no lane")
        return tr("{lane}, {row}", lane=lane, row=row_name(self.experiment, self.focus.block))

    @cached_property
    def colour(self) -> int:
        inside = 0 <= self.focus.lane < len(self.experiment.lanes)
        return self.experiment.colour(self.focus.lane) if inside else 0

    @cached_property
    def activation(self) -> str:
        """The name of the block's activation, or nothing."""
        blocks = self.experiment.network.blocks
        inside = 0 <= self.focus.block < len(blocks)
        return ACTIVATIONS[blocks[self.focus.block].activation] if inside else ""

    @cached_property
    def is_image(self) -> bool:
        """Whether a unit is a channel."""
        return len(self.entering_shape) == 3

    @cached_property
    def entering_shape(self) -> tuple[int, ...]:
        """Of what enters the norm, for one sample; empty where there is no such row."""
        return entering_shape(self.experiment, self.focus.block)

    @cached_property
    def units(self) -> int:
        """How many units (or channels) there are in all."""
        return self.entering_shape[0] if self.entering_shape else 0

    @cached_property
    def tables(self) -> CloseUp | None:
        """A close-up of this block in this lane, whichever unit it is of."""
        seen = None if self.snapshot is None else self.snapshot.close_up
        if seen is None or (seen.focus.lane, seen.focus.block) != (self.focus.lane, self.focus.block):
            return None
        return seen

    @cached_property
    def close_up(self) -> CloseUp | None:
        """What was seen of this very unit."""
        seen = self.tables
        return seen if seen is not None and seen.focus.unit == self.focus.unit else None

    @cached_property
    def noise(self) -> Noise | None:
        """How the batch means of this very unit stray."""
        seen = self.close_up
        return None if seen is None else seen.noise

    @cached_property
    def missing(self) -> str:
        """Why there is nothing to see."""
        if self.snapshot is None:
            return tr("The numbers of this unit appear with the first step.")
        if not 0 <= self.focus.lane < len(self.snapshot.lanes):
            return tr("This lane has not been measured yet.")
        stopped = self.snapshot.lanes[self.focus.lane].stopped
        if stopped is not None:
            return tr("This lane has stopped. {reason}", reason=stopped)
        newest = self.history.snapshots[-1] if self.history is not None and self.history.snapshots else None
        if newest is not None and self.snapshot.step < newest.step:
            return tr("Nobody looked here at this step: it is taken again, from what was kept of the run.")
        return tr("Looking at unit {unit}; its numbers come with the next step.", unit=self.focus.unit + 1)

    @cached_property
    def shape(self) -> object:
        """What decides how much room the parts need; equal from frame to frame."""
        seen = self.tables
        if seen is None:
            return self.missing
        uses_running = seen.formula is not None and seen.formula.from_running
        known = (self.close_up is None, seen.formula is None, seen.running is None, seen.gradient is None)
        return (
            known,
            uses_running,
            self.span,
            seen.entering,
            seen.table_before.shape,
            self.focus.lane,
            self.focus.block,
            self.norm,
        )

    def ends(self, steps: Steps) -> tuple[float, float]:
        """The first and last step that plots over time show, of those that are known."""
        first, last = self.span.ends(int(steps[-1]))
        first = min(max(first, int(steps[0])), last)
        return float(first), float(max(last, first + 1))

    @cached_property
    def sample(self) -> int:
        """The chosen sample as an index of the unit's values."""
        seen = self.close_up
        values = None if seen is None else seen.stages.get(seen.entering)
        return self.focus.sample % len(values) if values is not None and len(values) else 0

    @cached_property
    def formula(self) -> Formula | None:
        """The formula's numbers for the chosen sample, as far as they are known already."""
        seen = self.close_up
        found = None if seen is None else seen.formula
        if seen is None or found is None:
            return None
        if seen.focus.sample == self.focus.sample or self.norm is None or self.norm.kind != "batch":
            return found
        carried = {stage: float(values[self.sample % len(values)]) for stage, values in seen.stages.items()}
        return replace(found, carried=carried)

    @cached_property
    def shown_sample(self) -> int:
        """The sample whose numbers `formula` has."""
        seen = self.close_up
        if seen is None or seen.formula is None or self.norm is None or self.norm.kind == "batch":
            return self.sample
        return seen.focus.sample

    @cached_property
    def rows(self) -> tuple[tuple[str, Stage, Floats], ...]:
        """What the unit goes through: a symbol, the stage and its values, in order."""
        seen = self.close_up
        if seen is None:
            return ()
        symbols: list[tuple[str, Stage]] = [("x", seen.entering)]
        if seen.formula is not None:
            symbols += [("x_hat", "normalized"), ("y", "scaled")]
        symbols.append(("noisy", "noisy"))
        if seen.entering != "activation" and self.activation:
            symbols.append(("activation", "activation"))
        elif seen.entering == "activation":
            symbols.insert(0, ("z", "linear"))
        return tuple((symbol, stage, seen.stages[stage]) for symbol, stage in symbols if stage in seen.stages)

    @cached_property
    def passes_on(self) -> str:
        """The letter of what the norm passes on, or of what came in where there is no norm."""
        return "x" if self.formula is None else "y"

    @cached_property
    def enters(self) -> str:
        """The letter of what the activation is given; with a prime where noise came in between."""
        seen = self.close_up
        is_noisy = seen is not None and seen.preactivation == "noisy"
        return f"{self.passes_on}′" if is_noisy else self.passes_on

    @cached_property
    def laid_over(self) -> Mapping[str, Floats]:
        """What the unit's values were in the pinned moment, by the symbols of `rows`; empty if not known."""
        pinned = self.pinned
        if pinned is None or not pinned.fits(self.experiment):
            return {}
        seen = pinned.close_up(self.focus)
        if seen is None:
            return {}
        stages: dict[str, Stage] = {
            "x": seen.entering,
            "x_hat": "normalized",
            "y": "scaled",
            "noisy": "noisy",
        }
        if seen.entering == "activation":
            stages["z"] = "linear"
        else:
            stages["activation"] = "activation"
        return {symbol: seen.stages[stage] for symbol, stage in stages.items() if stage in seen.stages}

    @cached_property
    def positions(self) -> int:
        """How many of the unit's values one sample has: 1, or height times width of an image."""
        seen = self.close_up or self.tables
        if seen is None or not self.is_image or not len(seen.table_before):
            return 1
        count, rows = len(seen.stages.get(seen.entering, ())), len(seen.table_before)
        batch = self.experiment.training.batch_size
        if rows < 64 or count % max(1, batch):
            return max(1, count // rows) if rows < 64 else 1
        return max(1, count // batch)

    @cached_property
    def where(self) -> str:
        """The chosen sample, as people count; of an image which of its values."""
        return self.place_of(self.sample)

    def place_of(self, sample: int) -> str:
        """The name of one of the unit's values."""
        if not self.is_image:
            return tr("sample {sample}", sample=sample + 1)
        image, pixel = divmod(sample, self.positions)
        return tr("image {image}, pixel {pixel}", image=image + 1, pixel=pixel + 1)

    @cached_property
    def batch(self) -> int:
        """How many samples the mini-batch has."""
        seen = self.close_up or self.tables
        return 0 if seen is None else len(seen.stages.get(seen.entering, ())) // self.positions


def entering_shape(e: Experiment, row: int) -> tuple[int, ...]:
    """What enters the norm of a row, for one sample: (units,) or (channels, rows, columns)."""
    return rows(e)[row + 1].normed if row in norm_rows(e) else ()


def counts(values: Floats, low: float, high: float, bins: int) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """How many finite values fall into each of `bins` equal bins from `low` to `high`."""
    finite = values[np.isfinite(values)].astype(np.float64)
    if not high > low:
        return np.zeros(bins, np.intp)
    inside = finite[(finite >= low) & (finite <= high)]
    places = np.minimum(((inside - low) * (bins / (high - low))).astype(np.intp), bins - 1)
    return np.bincount(places, minlength=bins)
