"""Makes close-ups by hand for tests, computed with numpy alone. Knows no torch and no Qt."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np

from bnviz.experiment.values import Data, Experiment, Lane, Network, Norm
from bnviz.measure.closeup import CloseUp, Formula, GradientTerms, RunningUpdate
from bnviz.measure.snapshot import Focus, Snapshot
from tests.ui import snapshots as make

BATCH, UNITS, EPS = 60, 20, 1e-5


def experiment(norm: Norm | None = None, images: bool = False) -> Experiment:
    """Two lanes of three sigmoid blocks; `norm` is that of the first lane's blocks."""
    e = make.experiment(units=UNITS)
    block = msgspec.structs.replace(e.network.blocks[0], kind="conv" if images else "dense")
    lanes = (
        Lane(name="With batch norm", norms=(norm or Norm(),) * 3),
        Lane(name="Without", norms=(None,) * 3),
    )
    network = Network(blocks=(block,) * 3)
    training = msgspec.structs.replace(e.training, batch_size=BATCH)
    return msgspec.structs.replace(
        e, network=network, lanes=lanes, training=training, data=Data(name="digits")
    )


def close_up(focus: Focus, *, normed: bool = True, seed: int = 0, rows: int = BATCH) -> CloseUp:
    """Batch norm over `rows` samples, with gamma 1.5 and beta -0.25; the unit's values are its column."""
    rng = np.random.default_rng(seed)
    x = rng.normal(0.3, 0.4, (rows, UNITS)) + np.linspace(-1, 1, UNITS)
    unit = x[:, focus.unit]
    sample = focus.sample % rows
    if not normed:
        stages = {"linear": unit, "activation": 1 / (1 + np.exp(-unit))}
        return CloseUp(focus, "linear", "linear", stages, None, None, None, x, x)  # type: ignore[arg-type]
    hats = (x - x.mean(0)) / np.sqrt(x.var(0) + EPS)
    scaled = 1.5 * hats - 0.25
    y = scaled[:, focus.unit]
    stages = {
        "linear": unit,
        "normalized": hats[:, focus.unit],
        "scaled": y,
        "activation": 1 / (1 + np.exp(-y)),
    }
    carried = {stage: float(values[sample]) for stage, values in stages.items()}
    mean, var = float(unit.mean()), float(unit.var())
    formula = Formula(rows, mean, var, EPS, 1.5, -0.25, carried)  # type: ignore[arg-type]
    return CloseUp(
        focus=focus,
        entering="linear",
        preactivation="scaled",
        stages=stages,  # type: ignore[arg-type]
        formula=formula,
        running=update(mean, float(unit.var(ddof=1)) if rows > 1 else float("nan")),
        gradient=gradient(rng, hats[:, focus.unit], float(np.sqrt(var + EPS))),
        table_before=x,
        table_after=scaled,
    )


def noisy(seen: CloseUp, seed: int = 1) -> CloseUp:
    """The same unit with noise behind its norm, or behind x where it has none."""
    before = seen.stages[seen.preactivation]
    values = 1.1 * before + np.random.default_rng(seed).normal(0.2, 0.1, len(before))
    stages = {**seen.stages, "noisy": values, "activation": 1 / (1 + np.exp(-values))}
    formula = seen.formula
    if formula is not None:
        sample = seen.focus.sample % len(values)
        carried = {stage: float(each[sample]) for stage, each in stages.items()}
        formula = replace(formula, carried=carried)  # type: ignore[arg-type]
    return replace(seen, preactivation="noisy", stages=stages, formula=formula)  # type: ignore[arg-type]


def update(mean: float, var: float, momentum: float = 0.1) -> RunningUpdate:
    """From 0 and 1, the way a fresh norm begins."""
    return RunningUpdate(
        momentum, momentum, mean, var, 0.0, momentum * mean, 1.0, 1 - momentum + momentum * var
    )


def gradient(rng: np.random.Generator, hats: np.ndarray, sd: float) -> GradientTerms:
    incoming = 0.01 * rng.normal(size=len(hats))
    g = 1.5 * incoming
    direct, mean = g / sd, np.full(len(hats), -g.mean() / sd)
    var = -hats * (g * hats).mean() / sd
    total = direct + mean + var
    return GradientTerms(incoming, direct, mean, var, total, total + 1e-12)


def snapshot(e: Experiment, seen: CloseUp | None, step: int = 10) -> Snapshot:
    return replace(make.snapshot(e, step, units=UNITS), close_up=seen)
