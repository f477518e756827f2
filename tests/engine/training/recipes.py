"""Small experiments for tests, and their data."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from bnviz.data.catalogue import load
from bnviz.data.dataset import DataSet
from bnviz.experiment.values import Block, Data, Experiment, Initialisation, Lane, Network, Norm, Training


def dense(
    norms: tuple[Norm | None, ...] = (Norm(),),
    blocks: int = 2,
    width: int = 12,
    activation: str = "tanh",
    data: str = "gaussians",
    **training: object,
) -> Experiment:
    """A lane for each norm in `norms`, that norm in every block."""
    shown = tuple(
        Lane(name=f"lane {i}", norms=(norm,) * blocks, input_norm=None) for i, norm in enumerate(norms)
    )
    return Experiment(
        name="dense",
        seed=3,
        data=Data(name=data, samples=300, noise=0.12, test_share=0.3),  # type: ignore[arg-type]
        network=Network(blocks=(Block(width=width, activation=activation),) * blocks),  # type: ignore[arg-type]
        training=Training(batch_size=16, **training),  # type: ignore[arg-type]
        lanes=shown,
    )


def conv(norms: tuple[Norm | None, ...] = (Norm(),), **training: object) -> Experiment:
    """Two convolutions and a dense block on the digits."""
    blocks = (
        Block(kind="conv", width=4, activation="relu", kernel=3),
        Block(kind="conv", width=8, activation="tanh", kernel=3, stride=2, pool=2),
        Block(width=10, activation="sigmoid"),
    )
    lanes = tuple(
        # instance norm has nothing to average over in a dense block
        Lane(name=f"lane {i}", norms=(norm, norm, None if norm and norm.kind == "instance" else _dense(norm)))
        for i, norm in enumerate(norms)
    )
    return Experiment(
        name="conv",
        seed=5,
        data=Data(name="digits", test_share=0.3, scaling="unit"),
        network=Network(blocks=blocks, initialisation=Initialisation(kind="he")),
        training=Training(batch_size=16, **training),  # type: ignore[arg-type]
        lanes=lanes,
    )


def _dense(norm: Norm | None) -> Norm | None:
    return replace(norm, groups=2) if norm is not None and norm.kind == "group" else norm


@cache
def data_of(e: Experiment) -> DataSet:
    """The experiment's data, drawn once."""
    return load(e.data, e.seed)
