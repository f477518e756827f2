"""Hypothesis strategies for experiments: any that can be written down, and small ones that can be built."""

from __future__ import annotations

from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st

from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import (
    MAX_BATCH,
    MAX_LANES,
    MAX_SAMPLES,
    MAX_SEED,
    MAX_WIDTH,
    Activation,
    BatchOrder,
    Block,
    BlockKind,
    Data,
    DataName,
    Experiment,
    Initialisation,
    InitialisationKind,
    Lane,
    LastBatch,
    Light,
    Network,
    Norm,
    NormKind,
    Optimiser,
    Placement,
    Scaling,
    Stop,
    Training,
)

quick = settings(max_examples=40, deadline=None)


def choices(kind: object) -> st.SearchStrategy[str]:
    return st.sampled_from(get_args(kind))


def floats(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high, allow_nan=False)


def names(most: int) -> st.SearchStrategy[str]:
    letters = st.characters(exclude_categories=("Cc", "Cs"))
    return st.text(letters, min_size=1, max_size=most).filter(lambda text: bool(text.strip()))


norms = st.builds(
    Norm,
    kind=choices(NormKind),
    eps=floats(1e-12, 10),
    momentum=st.none() | floats(0, 1),
    affine=st.booleans(),
    track_running_stats=st.booleans(),
    placement=choices(Placement),
    groups=st.integers(1, MAX_WIDTH),
    use_batch_stats=st.booleans(),
    update_running_stats=st.booleans(),
    train_affine=st.booleans(),
)

blocks = st.builds(
    Block,
    kind=choices(BlockKind),
    width=st.integers(1, MAX_WIDTH),
    activation=choices(Activation),
    dropout=floats(0, 0.95),
    skip=st.booleans(),
    kernel=st.integers(1, 15),
    stride=st.integers(1, 8),
    pool=st.integers(1, 8),
    bias=st.none() | st.booleans(),
)

initialisations = st.builds(Initialisation, kind=choices(InitialisationKind), std=floats(0, 100))

data = st.builds(
    Data,
    name=choices(DataName),
    samples=st.integers(20, MAX_SAMPLES),
    noise=floats(0, 2),
    test_share=floats(0.02, 0.9),
    scaling=choices(Scaling),
    light=choices(Light),
    test_light=st.none() | choices(Light),
)

trainings = st.builds(
    Training,
    optimiser=choices(Optimiser),
    learning_rate=floats(1e-8, 1e4),
    momentum=floats(0, 0.9999),
    weight_decay=floats(0, 10),
    batch_size=st.integers(1, MAX_BATCH),
    batch_order=choices(BatchOrder),
    classes_per_batch=st.integers(1, 1000),
    last_batch=choices(LastBatch),
    stop=st.builds(
        Stop,
        steps=st.none() | st.integers(1, 10**9),
        epochs=st.none() | st.integers(1, 10**7),
        accuracy=st.none() | floats(0.01, 1),
    ),
)


@st.composite
def lanes(draw: st.DrawFn, count: int, norm: st.SearchStrategy[Norm] = norms) -> tuple[Lane, ...]:
    """One to four lanes for `count` blocks, with names and colours of their own."""
    how_many = draw(st.integers(1, MAX_LANES))
    called = draw(st.lists(names(60), min_size=how_many, max_size=how_many, unique=True))
    coloured = draw(st.none() | st.permutations(range(MAX_LANES)))
    cells = st.none() | norm
    return tuple(
        Lane(
            name=called[number],
            norms=tuple(draw(st.lists(cells, min_size=count, max_size=count))),
            input_norm=draw(cells),
            output_norm=draw(cells),
            colour=None if coloured is None else coloured[number],
            noise=draw(st.booleans()),
        )
        for number in range(how_many)
    )


@st.composite
def experiments(draw: st.DrawFn) -> Experiment:
    """Any experiment that can be written down, sensible or not."""
    stack = draw(st.lists(blocks, min_size=1, max_size=5))
    return Experiment(
        name=draw(names(200) | st.just("")),
        seed=draw(st.integers(0, MAX_SEED)),
        data=draw(data),
        network=Network(blocks=tuple(stack), initialisation=draw(initialisations)),
        training=draw(trainings),
        lanes=draw(lanes(len(stack))),
    )


small_norms = st.builds(
    Norm,
    kind=choices(NormKind),
    momentum=st.none() | st.just(0.1),
    affine=st.booleans(),
    track_running_stats=st.booleans(),
    placement=choices(Placement),
    groups=st.integers(1, 4),
    use_batch_stats=st.booleans(),
    update_running_stats=st.booleans(),
    train_affine=st.booleans(),
)

small_blocks = st.builds(
    Block,
    kind=choices(BlockKind),
    width=st.integers(1, 6),
    activation=choices(Activation),
    dropout=st.sampled_from([0.0, 0.3]),
    skip=st.booleans(),
    kernel=st.integers(1, 5),
    stride=st.integers(1, 3),
    pool=st.integers(1, 3),
    bias=st.none() | st.booleans(),
)


@st.composite
def small_experiments(draw: st.DrawFn) -> Experiment:
    """Networks of a few units, of which many, but not all, can be built and trained."""
    name = draw(st.sampled_from(sorted(DATA_FACTS)) | st.just("digits"))
    stack = draw(st.lists(small_blocks, min_size=1, max_size=3))
    # convolutions after a dense block are rare, or hardly anything could be built
    dense = any(block.kind == "dense" for block in stack[:1]) and draw(st.integers(0, 9)) > 0
    if dense or DATA_FACTS[name].shape[1:] == ():
        stack = [Block(width=b.width, activation=b.activation, dropout=b.dropout, bias=b.bias) for b in stack]
    samples = draw(st.integers(20, 45))
    return Experiment(
        data=Data(name=name, samples=samples, test_share=0.9 if DATA_FACTS[name].rows else 0.3),  # type: ignore[arg-type]
        network=Network(blocks=tuple(stack)),
        training=Training(
            learning_rate=1e-3,
            batch_size=draw(st.integers(1, 8)),
            batch_order=draw(choices(BatchOrder)),  # type: ignore[arg-type]
            classes_per_batch=draw(st.integers(1, 2)),
            last_batch=draw(choices(LastBatch)),  # type: ignore[arg-type]
        ),
        lanes=draw(lanes(len(stack), small_norms)),
    )
