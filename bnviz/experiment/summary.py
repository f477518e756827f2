"""An experiment in a few lines of plain text. Knows no torch."""

from __future__ import annotations

from bnviz.experiment.edits import get_norm, norm_rows, row_name
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.shapes import norm_parameters, rows
from bnviz.experiment.values import Data, Experiment, Norm


def summary(e: Experiment) -> str:
    """Name, data, network, training and lanes, a line each."""
    facts, training = DATA_FACTS[e.data.name], e.training
    table = rows(e)
    shapes = " -> ".join("×".join(map(str, row.shape)) for row in table)
    weights = sum(row.parameters for row in table)
    lines = [
        f"{e.name} (seed {e.seed})",
        f"data: {facts.title}, {_light(e.data) if facts.lit else ''}{e.data.scaling}, "
        f"{e.data.test_share:.0%} for the test",
        f"network: {len(e.network.blocks)} blocks, {shapes}, {weights:,} weights, "
        f"initialised {e.network.initialisation.kind}",
        f"training: {training.optimiser}, learning rate {training.learning_rate:g}, "
        f"batches of {training.batch_size} ({training.batch_order})",
    ]
    for number, lane in enumerate(e.lanes):
        places = norm_rows(e)
        norms = ", ".join(
            f"{row_name(e, i)} {_norm(get_norm(e, number, i))}" for i in places if get_norm(e, number, i)
        )
        extra = sum(norm_parameters(e, number, i) for i in places)
        lines.append(
            f"lane {lane.name}: {norms or 'no norm'}"
            + (", with noise" if lane.noise else "")
            + (f" (+{extra:,} parameters)" if extra else "")
        )
    return "\n".join(lines)


def _light(data: Data) -> str:
    return (
        f"{data.light} light, "
        if data.test_light is None
        else f"{data.light} light, tested in {data.test_light}, "
    )


def _norm(norm: Norm | None) -> str:
    if norm is None:
        return "none"
    return norm.kind if norm.placement == "before" else f"{norm.kind} after the activation"
