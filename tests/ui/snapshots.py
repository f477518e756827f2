"""Makes experiments, snapshots and previews by hand for tests. Knows no torch and no Qt."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bnviz.experiment.values import Block, Data, Experiment, Lane, Network, Norm
from bnviz.measure.snapshot import (
    BINS,
    BlockSnapshot,
    DataPreview,
    Distribution,
    LaneSnapshot,
    ModeGap,
    ParameterStatistics,
    Recent,
    Snapshot,
    Timings,
    UnitStatistics,
)

NAMES = ("With batch norm", "Without", "Layer norm", "Only the last")


def experiment(blocks: int = 3, lanes: int = 2, units: int = 20, data: str = "digits") -> Experiment:
    """Equal dense sigmoid blocks; even lanes have batch norm everywhere, odd lanes none."""
    return Experiment(
        data=Data(name=data),  # type: ignore[arg-type]
        network=Network(blocks=(Block(width=units, activation="sigmoid"),) * blocks),
        lanes=tuple(Lane(name=NAMES[k], norms=(None if k % 2 else Norm(),) * blocks) for k in range(lanes)),
    )


def distribution(
    values: np.ndarray, low: float = -5.0, high: float = 5.0, saturated: float | None = 0.02
) -> Distribution:
    """The distribution of any values, measured the way the contract says."""
    values = np.asarray(values, np.float64).ravel()
    finite = values[np.isfinite(values)]
    counts, _ = np.histogram(finite, BINS, (low, high))
    p15, p50, p85 = np.percentile(finite, (15, 50, 85)) if finite.size else (np.nan,) * 3
    return Distribution(
        low=low,
        high=high,
        counts=counts.astype(np.int32),
        below=int((finite < low).sum()),
        above=int((finite > high).sum()),
        nonfinite=int(values.size - finite.size),
        size=values.size,
        mean=float(finite.mean()) if finite.size else float("nan"),
        std=float(finite.std()) if finite.size else float("nan"),
        p15=float(p15),
        p50=float(p50),
        p85=float(p85),
        saturated=saturated,
    )


def block_snapshot(
    rng: np.random.Generator, normed: bool, units: int, mean: float, std: float, low: float, high: float
) -> BlockSnapshot:
    linear = mean + std * rng.normal(size=(60, units))
    batch_mean, batch_var = linear.mean(0).astype(np.float32), linear.var(0).astype(np.float32)
    into = (linear - batch_mean) / np.sqrt(batch_var) if normed else linear
    stages = {
        "linear": distribution(linear, low, high),
        "activation": distribution(1 / (1 + np.exp(-into)), 0.0, 1.0),
    }
    statistics = UnitStatistics(batch_mean, batch_var)
    if normed:
        stages["normalized"] = distribution(into, low, high)
        stages["scaled"] = distribution(into, low, high)
        statistics = UnitStatistics(
            batch_mean,
            batch_var,
            running_mean=(batch_mean * 0.9).astype(np.float32),
            running_var=(batch_var * 0.9 + 0.1).astype(np.float32),
            gamma=np.ones(units, np.float32),
            beta=np.zeros(units, np.float32),
        )
    weights = rng.normal(size=units * 10) * 0.1
    parameters = ParameterStatistics(
        weight=distribution(weights, -0.5, 0.5, None),
        gradient=distribution(weights * 0.01, -0.01, 0.01, None),
        weight_norm=float(np.linalg.norm(weights)),
        gradient_norm=float(np.linalg.norm(weights) * 0.01),
        update_ratio=2e-3,
    )
    preactivation = "scaled" if normed else "linear"
    return BlockSnapshot(stages, preactivation, statistics, parameters)  # type: ignore[arg-type]


def snapshot(
    e: Experiment,
    step: int = 0,
    *,
    run: int = 1,
    units: int = 20,
    low: float = -5.0,
    high: float = 5.0,
    mean: float = 0.3,
    std: float = 0.8,
    recent: int = 1,
    seed: int = 0,
) -> Snapshot:
    """Every lane and block with values around `mean`; losses fall with the steps."""
    rng = np.random.default_rng(seed + step)
    lanes = []
    for number, lane in enumerate(e.lanes):
        blocks = tuple(
            block_snapshot(rng, norm is not None, units, mean, std, low, high) for norm in lane.norms
        )
        fall = float(np.exp(-step / (200 * (number + 1))))
        lanes.append(
            LaneSnapshot(
                train_loss=2.3 * fall,
                train_accuracy=1 - 0.9 * fall,
                test_loss=2.4 * fall + 0.01,
                test_accuracy=0.98 - 0.88 * fall,
                blocks=blocks,
                output=block_snapshot(rng, False, 10, 0.0, 1.0, low, high),
                gap=mode_gap(lane, fall),
            )
        )
    steps = np.arange(max(0, step - recent + 1), step + 1, dtype=np.int64)
    losses = np.stack([2.3 * np.exp(-steps / (200.0 * (k + 1))) for k in range(len(lanes))])
    return Snapshot(
        run=run,
        step=step,
        epoch=step / 20,
        lanes=tuple(lanes),
        recent=Recent(steps, losses.astype(np.float32)),
        timings=Timings(0.4, 0.01, 2000.0),
    )


def mode_gap(lane: Lane, fall: float) -> ModeGap:
    """Both modes apart by a tenth of what is left to learn; a row for the input, each block, the output."""
    normed = np.array([lane.input_norm is not None, *(norm is not None for norm in lane.norms), False])
    return ModeGap(
        batch_loss=2.3 * fall,
        batch_accuracy=1 - 0.9 * fall,
        running_loss=2.4 * fall,
        running_accuracy=1 - 0.95 * fall,
        output=np.where(np.arange(len(normed)) > 0, 0.1, np.nan),
        mean_off=np.where(normed, 0.15, np.nan),
        variance=np.where(normed, 1.1, np.nan),
    )


def with_lane(s: Snapshot, lane: int, **changes: object) -> Snapshot:
    """The snapshot with some fields of one lane changed."""
    lanes = list(s.lanes)
    lanes[lane] = replace(lanes[lane], **changes)  # type: ignore[arg-type]
    return replace(s, lanes=tuple(lanes))


def with_distribution(s: Snapshot, lane: int, block: int, stage: str, seen: Distribution | None) -> Snapshot:
    """The snapshot with one distribution changed, or taken away."""
    blocks = list(s.lanes[lane].blocks)
    stages = {k: v for k, v in blocks[block].stages.items() if k != stage}
    if seen is not None:
        stages[stage] = seen  # type: ignore[index]
    blocks[block] = replace(blocks[block], stages=stages)
    return with_lane(s, lane, blocks=tuple(blocks))


def points_preview(n: int = 200) -> DataPreview:
    rng = np.random.default_rng(0)
    labels = np.arange(n) % 2
    angle = rng.uniform(0, 2 * np.pi, n)
    radius = np.where(labels, 1.0, 0.4)
    points = np.stack([radius * np.cos(angle), radius * np.sin(angle)], 1).astype(np.float32)
    return DataPreview(
        labels=labels.astype(np.int64),
        is_test=np.arange(n) % 3 == 0,
        class_names=("inner", "outer"),
        train_size=n * 2 // 3,
        test_size=n // 3,
        points=points,
        grid=(-1.5, 1.5, -1.5, 1.5),
    )


def images_preview(n: int = 40) -> DataPreview:
    rng = np.random.default_rng(0)
    return DataPreview(
        labels=(np.arange(n) % 10).astype(np.int64),
        is_test=np.ones(n, np.bool_),
        class_names=tuple(str(k) for k in range(10)),
        train_size=1257,
        test_size=540,
        images=rng.random((n, 8, 8)).astype(np.float32),
    )
