"""The small experiments whose networks are looked at, and a look at everything."""

from __future__ import annotations

from typing import get_args

import torch

from bnviz.experiment.values import (
    Block,
    BlockKind,
    Data,
    Experiment,
    Lane,
    Network,
    Norm,
    NormKind,
    Placement,
    Training,
)
from bnviz.measure.snapshot import Stage, Watch

STAGES: tuple[Stage, ...] = get_args(Stage)
EVERYTHING = Watch(stages=frozenset(STAGES), parameters=True, surface=True, predictions=True, per_unit=True)
CPU = torch.device("cpu")


def experiment(
    kind: BlockKind, norm: NormKind | None, placement: Placement, affine: bool = True
) -> Experiment:
    """Two tanh blocks; the first lane has the norm everywhere, the second has none."""
    described = None if norm is None else Norm(kind=norm, placement=placement, groups=2, affine=affine)
    on_input = None if norm in (None, "group", "instance") and kind == "dense" else described
    if on_input is not None and norm == "group":
        on_input = Norm(kind="group", groups=1, affine=affine)
    on_output = None if norm in ("instance", None) else described  # 10 classes, in groups of 5
    return Experiment(
        data=Data(name="digits", scaling="standardised"),
        network=Network(blocks=(Block(kind=kind, width=6, activation="tanh"),) * 2),
        training=Training(batch_size=20, learning_rate=0.05),
        lanes=(
            Lane(name="With", norms=(described, described), input_norm=on_input, output_norm=on_output),
            Lane(name="Without", norms=(None, None)),
        ),
    )
