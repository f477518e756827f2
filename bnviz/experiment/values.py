"""What a person can ask for: the frozen values of an experiment. Knows no torch and no numpy.

Every value is checked where it is born and raises `ExperimentError` with a sentence; what depends on
several values at once (shapes, data and batch size together) is told by `bnviz.experiment.problems`.
"""

from __future__ import annotations

import math
import unicodedata
from typing import Literal

from msgspec import Struct

from bnviz.errors import ExperimentError
from bnviz.sayings import Said, figure, said

FORMAT = 1
MAX_BLOCKS = 64
MAX_WIDTH = 4096
MAX_LANES = 4
MAX_BATCH = 100_000
MAX_SAMPLES = 20_000
MAX_SEED = 2**31 - 1

DataName = Literal[
    "circles", "moons", "spirals", "xor", "gaussians", "digits", "faces", "wine", "breast-cancer"
]
Light = Literal["frontal", "side", "dim", "bright", "turned", "varied"]
Scaling = Literal["raw", "unit", "standardised", "shifted", "badly-scaled"]
BlockKind = Literal["dense", "conv"]
Activation = Literal["identity", "relu", "leaky-relu", "tanh", "sigmoid", "gelu", "silu"]
InitialisationKind = Literal["torch", "he", "xavier", "gaussian", "zeros"]
NormKind = Literal["batch", "layer", "group", "instance"]
Placement = Literal["before", "after"]
Optimiser = Literal["sgd", "momentum", "adam", "adamw", "rmsprop"]
BatchOrder = Literal["shuffled", "in-order", "sorted", "k-classes"]
LastBatch = Literal["drop", "merge", "keep"]


def _within(what: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:  # so is NaN
        raise ExperimentError(
            said(
                "{what} must be between {low} and {high}, not {value}.",
                what=what,
                low=_shown(low),
                high=_shown(high),
                value=_shown(value),
            )
        )


def _shown(value: float) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else said("infinite")
    if abs(value) >= 10**15:
        return said("a number of more than 15 digits")
    return figure(int(value), ",") if value == int(value) else figure(value, "g")


def _in_one_line(what: str, text: str) -> None:
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        raise ExperimentError(said("{what} must be one line of text, without control characters.", what=what))


class Norm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One normalisation layer, in PyTorch's terms.

    `momentum` is the weight of the newest batch in the running statistics; None is the cumulative
    average (torch documentation of ``nn.BatchNorm1d``). `placement` is before or after the activation.
    `groups` matters for group norm only, `momentum` and `track_running_stats` for batch and instance norm.

    Three switches say what the layer does while the network trains; with all of them on it is a layer in
    ``train()``. The first two need running statistics (`tracks`) and else have no effect.

    - `use_batch_stats` off: normalises with the running statistics, as in ``eval()``.
    - `update_running_stats` off: the running statistics and their counter stay as they are; evaluation mode
      still uses them. In PyTorch, for batch norm, ``norm.track_running_stats = False`` set on the finished
      layer; for instance norm, which reads that attribute otherwise, ``norm.momentum = 0.0``.
    - First off, second on: the batch is mixed in first, without gradient, and then all is normalised with
      the running statistics: ``with torch.no_grad(): norm.train()(x)``, then ``norm.eval()(x)``.
    - `train_affine` off: ``norm.requires_grad_(False)``: neither gradient nor weight decay nor the
      optimiser's momentum moves gamma and beta, and the optimiser's state for them stands still.
    """

    kind: NormKind = "batch"
    eps: float = 1e-5
    momentum: float | None = 0.1
    affine: bool = True
    track_running_stats: bool = True
    placement: Placement = "before"
    groups: int = 4
    use_batch_stats: bool = True
    update_running_stats: bool = True
    train_affine: bool = True

    def __post_init__(self) -> None:
        _within(said("The eps of a norm"), self.eps, 1e-12, 10.0)
        if self.momentum is not None:
            _within(said("The momentum of a norm"), self.momentum, 0.0, 1.0)
        _within(said("The number of groups"), self.groups, 1, MAX_WIDTH)

    @property
    def tracks(self) -> bool:
        """True where the layer keeps running statistics (batch and instance norm, if asked)."""
        return self.kind in ("batch", "instance") and self.track_running_stats

    @property
    def reads_batch(self) -> bool:
        """True where batch statistics are worked out in training, to be used or to be remembered."""
        return self.use_batch_stats or self.update_running_stats or not self.tracks


class Block(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of the network: dense (`width` units) or convolutional (`width` channels).

    Order inside: linear or convolution, norm (before), activation, norm (after), max-pooling over
    `pool` x `pool`, dropout, and with `skip` the block's input is added. Convolutions are padded by
    ``kernel // 2``. `bias` None means: a bias unless a norm right behind it takes it away.
    """

    kind: BlockKind = "dense"
    width: int = 32
    activation: Activation = "relu"
    dropout: float = 0.0
    skip: bool = False
    kernel: int = 3
    stride: int = 1
    pool: int = 1
    bias: bool | None = None

    def __post_init__(self) -> None:
        _within(said("The width of a block"), self.width, 1, MAX_WIDTH)
        _within(said("The dropout of a block"), self.dropout, 0.0, 0.95)
        _within(said("The kernel of a convolution"), self.kernel, 1, 15)
        _within(said("The stride of a convolution"), self.stride, 1, 8)
        _within(said("The pooling of a convolution"), self.pool, 1, 8)


class Initialisation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the initial weights are drawn; `std` is the standard deviation of the kind "gaussian".

    torch: uniform in +-1/sqrt(fan_in) for weights and biases (the default of nn.Linear and nn.Conv2d);
    he: normal, variance 2/fan_in; xavier: normal, variance 2/(fan_in + fan_out); zeros: all zero.
    Biases start at zero except for "torch".
    """

    kind: InitialisationKind = "torch"
    std: float = 0.1

    def __post_init__(self) -> None:
        _within(said("The standard deviation of the initial weights"), self.std, 0.0, 100.0)


class Network(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The blocks that all lanes share; a dense output layer with one unit a class follows them."""

    blocks: tuple[Block, ...] = (Block(), Block())
    initialisation: Initialisation = Initialisation()

    def __post_init__(self) -> None:
        if not 1 <= len(self.blocks) <= MAX_BLOCKS:
            raise ExperimentError(
                said(
                    "A network has 1 to {most} blocks, and this one has {blocks:,}.",
                    most=MAX_BLOCKS,
                    blocks=len(self.blocks),
                )
            )


class Data(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which data set, and how it is made: `samples` and `noise` matter for drawn sets only.

    `light` is how faces are lit; with a `test_light` the test samples are the same people in another light,
    which training never sees.
    """

    name: DataName = "circles"
    samples: int = 1000
    noise: float = 0.1
    test_share: float = 0.3
    scaling: Scaling = "raw"
    light: Light = "frontal"
    test_light: Light | None = None

    def __post_init__(self) -> None:
        _within(said("The number of samples"), self.samples, 20, MAX_SAMPLES)
        _within(said("The noise"), self.noise, 0.0, 2.0)
        _within(said("The test share"), self.test_share, 0.02, 0.9)


class Stop(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When a run ends by itself: after so many steps or epochs, or at a test accuracy (0 to 1) of a lane."""

    steps: int | None = None
    epochs: int | None = None
    accuracy: float | None = None

    def __post_init__(self) -> None:
        if self.steps is not None:
            _within(said("The number of steps to stop after"), self.steps, 1, 1e9)
        if self.epochs is not None:
            _within(said("The number of epochs to stop after"), self.epochs, 1, 1e7)
        if self.accuracy is not None:
            _within(said("The accuracy to stop at"), self.accuracy, 0.01, 1.0)


class Training(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the lanes are trained; `momentum` is the optimiser's, used by "momentum" only."""

    optimiser: Optimiser = "sgd"
    learning_rate: float = 0.1
    momentum: float = 0.9
    weight_decay: float = 0.0
    batch_size: int = 64
    batch_order: BatchOrder = "shuffled"
    classes_per_batch: int = 1
    last_batch: LastBatch = "drop"
    stop: Stop = Stop()

    def __post_init__(self) -> None:
        _within(said("The learning rate"), self.learning_rate, 1e-8, 1e4)
        _within(said("The optimiser's momentum"), self.momentum, 0.0, 0.9999)
        _within(said("The weight decay"), self.weight_decay, 0.0, 10.0)
        _within(said("The batch size"), self.batch_size, 1, MAX_BATCH)
        _within(said("The number of classes a batch"), self.classes_per_batch, 1, 1000)


class Lane(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One contender: a name and one norm or None for each block, for the input and for the output layer.

    `colour` is the index (0 to 3) of the lane's colour; None takes the first that is free. `noise` gives
    every unit another mean and spread in each step of training: behind the norm of each block, and in a
    block without one where it would be, behind the linear. Input and output have none.
    Source: Santurkar et al. 2018 (arXiv 1805.11604), the noisy batch norm.
    """

    name: str = "With batch norm"
    norms: tuple[Norm | None, ...] = ()
    input_norm: Norm | None = None
    output_norm: Norm | None = None
    colour: int | None = None
    noise: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.name.strip()) <= 60:
            raise ExperimentError(said("A lane needs a name of 1 to 60 characters."))
        _in_one_line(said("The name of a lane"), self.name)
        if self.colour is not None:
            _within(said("The colour of a lane"), self.colour, 0, MAX_LANES - 1)

    @property
    def rows(self) -> tuple[Norm | None, ...]:
        """The norm or None of every row: the input, each block, the output."""
        return (self.input_norm, *self.norms, self.output_norm)


class Experiment(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything the person asked for. Small, frozen, hashable, the same in files, undo and lessons."""

    name: str = "Untitled"
    seed: int = 0
    data: Data = Data()
    network: Network = Network()
    training: Training = Training()
    lanes: tuple[Lane, ...] = (
        Lane(name="With batch norm", norms=(Norm(), Norm())),
        Lane(name="Without", norms=(None, None)),
    )

    def __post_init__(self) -> None:
        _within(said("The seed"), self.seed, 0, MAX_SEED)
        if len(self.name) > 200:
            raise ExperimentError(said("The name of an experiment has at most 200 characters."))
        _in_one_line(said("The name of an experiment"), self.name)
        if not 1 <= len(self.lanes) <= MAX_LANES:
            raise ExperimentError(
                said(
                    "An experiment has 1 to {most} lanes, and this one has {lanes:,}.",
                    most=MAX_LANES,
                    lanes=len(self.lanes),
                )
            )
        if len({lane.name for lane in self.lanes}) < len(self.lanes):
            raise ExperimentError(said("Two lanes have the same name; give each its own."))
        colours = [lane.colour for lane in self.lanes if lane.colour is not None]
        if len(set(colours)) < len(colours):
            raise ExperimentError(said("Two lanes have the same colour; give each its own."))
        blocks = len(self.network.blocks)
        for lane in self.lanes:
            if len(lane.norms) != blocks:
                raise ExperimentError(_norms_missing(lane, blocks))

    def colour(self, lane: int) -> int:
        """The colour index (0 to 3) of lane number `lane`: its own, or the first that no lane has claimed."""
        own = self.lanes[lane].colour
        if own is not None:
            return own
        claimed = {each.colour for each in self.lanes}
        free = [colour for colour in range(MAX_LANES) if colour not in claimed]
        return free[sum(each.colour is None for each in self.lanes[:lane])]


def _norms_missing(lane: Lane, blocks: int) -> Said:
    told = {"lane": lane.name, "norms": len(lane.norms)}
    if blocks == 1:
        return said(
            'The lane "{lane}" lists {norms:,} norms, and the network has 1 block: it needs a norm or null '
            "for each.",
            **told,
        )
    return said(
        'The lane "{lane}" lists {norms:,} norms, and the network has {blocks} blocks: it needs a norm or '
        "null for each.",
        **told,
        blocks=blocks,
    )
