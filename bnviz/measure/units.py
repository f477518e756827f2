"""Statistics of each unit or channel of a row. Knows no axis and no histogram."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from torch import Tensor

from bnviz.measure.arrays import frozen
from bnviz.measure.places import Place, Values, stage_values, to_numpy
from bnviz.measure.snapshot import Distribution, Floats, Stage, UnitSpread, UnitStatistics


def unit_statistics(place: Place) -> UnitStatistics:
    """Batch, running, gamma and beta of each unit or channel; arrays are read-only copies."""
    entering = place.tape.get(place.entering_norm)
    if entering is None:
        nothing = frozen(np.zeros(0, np.float32))
        return UnitStatistics(nothing, nothing)
    mean, var = batch_moments(to_numpy(entering))
    norm = place.norm
    return UnitStatistics(
        batch_mean=mean,
        batch_var=var,
        running_mean=_copy(getattr(norm, "running_mean", None)),
        running_var=_copy(getattr(norm, "running_var", None)),
        gamma=_per_unit(place.tape.get("gamma"), len(mean)),
        beta=_per_unit(place.tape.get("beta"), len(mean)),
        highest=_highest(place),
    )


def batch_moments(values: Values) -> tuple[Floats, Floats]:
    """Mean and biased variance of each unit or channel, (units,), worked out in double precision."""
    wide = values.astype(np.float64)
    if wide.ndim == 4:  # (batch, channels, rows, columns) -> (everything else, channels)
        wide = np.moveaxis(wide, 1, 3).reshape(-1, wide.shape[1])
    ones = np.ones(len(wide))  # a product with ones is a sum, three times as quick over so few rows
    mean = ones @ wide
    mean /= len(wide)
    wide -= mean
    np.square(wide, out=wide)
    var = ones @ wide
    var /= len(wide)
    return frozen(mean.astype(values.dtype)), frozen(var.astype(values.dtype))


def per_unit_spread(place: Place, stages: Mapping[Stage, Distribution]) -> dict[Stage, UnitSpread]:
    """Each unit's moments and percentiles over the batch, averaged over the units, by stage."""
    spreads = {}
    for stage in stages:
        values = stage_values(place, stage)
        assert values is not None
        units = np.moveaxis(values.astype(np.float64), 1, 0).reshape(values.shape[1], -1)  # (units, values)
        p15, p50, p85 = np.percentile(units, (15, 50, 85), axis=1).mean(1)
        spreads[stage] = UnitSpread(
            float(units.mean()), float(units.std(1).mean()), float(p15), float(p50), float(p85)
        )
    return spreads


def _highest(place: Place) -> Floats | None:
    """The largest value of each unit or channel that enters a ReLU."""
    entering = place.tape.get(place.preactivation)
    if place.activation != "relu" or entering is None:
        return None
    values = to_numpy(entering)
    highest: Floats = values.max((0, *range(2, values.ndim)))
    return frozen(highest)


def _copy(tensor: Tensor | None) -> Floats | None:
    return None if tensor is None else frozen(to_numpy(tensor).copy())


def _per_unit(tensor: Tensor | None, units: int) -> Floats | None:
    """Layer norm over images has a gamma for each position: shown as the mean of each channel."""
    if tensor is None:
        return None
    values = to_numpy(tensor)
    return frozen(values.reshape(units, -1).mean(1) if values.size != units else values.flatten())
