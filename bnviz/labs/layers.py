"""The layers of the shape lab: their arguments as typed, how they are read, and their code. No torch."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from bnviz.errors import BnvizError
from bnviz.sayings import joined, said

Shape = tuple[int, ...]
Value = int | tuple[int, ...] | bool | None
Reading = Literal["whole", "wholes", "maybe", "yes"]
DType = Literal["float32", "float64", "int64"]
DTYPES: tuple[DType, ...] = ("float32", "float64", "int64")
MOST_AXES = 8
MOST_LAYERS = 16
MOST_DIGITS = 30


class ShapeError(BnvizError):
    """What was typed cannot be read as a shape or an argument."""


@dataclass(frozen=True, slots=True)
class Field:
    """One argument: `whole` number, one or several `wholes`, `maybe` a number or nothing, `yes` or no."""

    name: str
    reading: Reading
    default: str
    tip: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One layer class of torch.nn. `axes` counts the spatial axes it is made for, None where any will do."""

    name: str
    family: Literal["batch", "instance", "layer", "group", "linear", "conv", "pool", "adaptive", "plain"]
    fields: tuple[Field, ...]
    axes: int | None = None


_AFFINE = Field("affine", "yes", "True", said("Whether gamma and beta are learned"))
_FEATURES = Field(
    "num_features", "whole", "{}", said("How many channels (or features) there are: the size of axis 1")
)


def _kinds() -> tuple[Kind, ...]:
    made = []
    for d in (1, 2, 3):
        made.append(
            Kind(
                f"BatchNorm{d}d",
                "batch",
                (
                    replace(_FEATURES, default="16"),
                    _AFFINE,
                    Field("track_running_stats", "yes", "True", said("Whether running statistics are kept")),
                ),
                d,
            )
        )
    made.append(
        Kind(
            "LayerNorm",
            "layer",
            (
                Field(
                    "normalized_shape",
                    "wholes",
                    "16",
                    said("The last axes, over which each sample is averaged"),
                ),
                Field("elementwise_affine", "yes", "True", said("Whether gamma and beta are learned")),
            ),
        )
    )
    made.append(
        Kind(
            "GroupNorm",
            "group",
            (
                Field("num_groups", "whole", "4", said("Into how many groups the channels are split")),
                Field("num_channels", "whole", "16", said("How many channels there are: the size of axis 1")),
                _AFFINE,
            ),
        )
    )
    for d in (1, 2, 3):
        made.append(
            Kind(
                f"InstanceNorm{d}d",
                "instance",
                (
                    replace(_FEATURES, default="16"),
                    replace(_AFFINE, default="False"),
                    Field("track_running_stats", "yes", "False", said("Whether running statistics are kept")),
                ),
                d,
            )
        )
    made.append(
        Kind(
            "Linear",
            "linear",
            (
                Field("in_features", "whole", "16", said("The size of the last axis that arrives")),
                Field("out_features", "whole", "10", said("The size of the last axis that leaves")),
            ),
        )
    )
    for d in (1, 2, 3):
        made.append(
            Kind(
                f"Conv{d}d",
                "conv",
                (
                    Field("in_channels", "whole", "3", said("How many channels arrive")),
                    Field("out_channels", "whole", "16", said("How many channels leave")),
                    Field("kernel_size", "wholes", "3", said("How large the window is")),
                    Field("stride", "wholes", "1", said("How far the window moves each time")),
                    Field("padding", "wholes", "0", said("How many zeros are added at each edge")),
                    Field("groups", "whole", "1", said("Into how many groups the channels are split")),
                ),
                d,
            )
        )
    for name in ("MaxPool", "AvgPool"):
        for d in (1, 2, 3):
            made.append(
                Kind(
                    f"{name}{d}d",
                    "pool",
                    (
                        Field("kernel_size", "wholes", "2", said("How large the window is")),
                        Field(
                            "stride",
                            "maybe",
                            "",
                            said("How far it moves each time; empty: as large as the window"),
                        ),
                        Field("padding", "wholes", "0", said("How much is added at each edge")),
                    ),
                    d,
                )
            )
    for d in (1, 2, 3):
        output = Field("output_size", "wholes", "1", said("How large the result is along each spatial axis"))
        made.append(Kind(f"AdaptiveAvgPool{d}d", "adaptive", (output,), d))
    made.append(
        Kind(
            "Flatten",
            "plain",
            (
                Field("start_dim", "whole", "1", said("The first axis that is joined")),
                Field(
                    "end_dim", "whole", "-1", said("The last axis that is joined; -1 is the last there is")
                ),
            ),
        )
    )
    for name in ("ReLU", "LeakyReLU", "Sigmoid", "Tanh", "GELU", "SiLU"):
        made.append(Kind(name, "plain", ()))
    return tuple(made)


KINDS: dict[str, Kind] = {kind.name: kind for kind in _kinds()}


@dataclass(frozen=True)
class Layer:
    """One layer as typed: `texts` by the name of the argument; what is missing is the default."""

    kind: str
    texts: tuple[tuple[str, str], ...] = ()

    def text(self, name: str) -> str:
        """What stands in the field of an argument."""
        found = next((f for f in KINDS[self.kind].fields if f.name == name), None)
        return dict(self.texts).get(name, found.default if found else "")

    def having(self, **arguments: object) -> Layer:
        """The same with other arguments, given as values or texts."""
        texts = dict(self.texts) | {name: _typed(value) for name, value in arguments.items()}
        return replace(self, texts=tuple(sorted(texts.items())))

    def values(self) -> dict[str, Value]:
        """The arguments as numbers. Raises ShapeError with a sentence."""
        return {f.name: _read(f, self.text(f.name)) for f in KINDS[self.kind].fields}

    def code(self) -> str:
        """As one writes it in PyTorch, without arguments that are the default anyway."""
        parts = []
        for f in KINDS[self.kind].fields:
            text = self.text(f.name).strip()
            if f.reading == "yes" or f.name in ("stride", "padding", "groups", "start_dim", "end_dim"):
                if text != f.default:
                    parts.append(f"{f.name}={_code(f, text)}")
            else:
                parts.append(_code(f, text))
        return f"nn.{self.kind}({', '.join(parts)})"


@dataclass(frozen=True)
class Chain:
    """What the shape lab looks at: an input as typed, and the layers it goes through one after the other."""

    shape: str = "32, 16"
    dtype: DType = "float32"
    training: bool = True
    layers: tuple[Layer, ...] = field(default_factory=tuple)

    def with_layer(self, place: int, layer: Layer) -> Chain:
        """Another layer in one place."""
        return replace(self, layers=(*self.layers[:place], layer, *self.layers[place + 1 :]))

    def inserted(self, place: int, layer: Layer) -> Chain:
        """One layer more, before the one at `place`."""
        return replace(self, layers=(*self.layers[:place], layer, *self.layers[place:]))

    def without(self, place: int) -> Chain:
        """One layer fewer."""
        return replace(self, layers=(*self.layers[:place], *self.layers[place + 1 :]))


def read_shape(text: str) -> Shape:
    """Sizes as people write them: ``32, 3``, ``(32, 3)``, ``32x3``, ``32 3``. Raises ShapeError."""
    inner = text.strip()
    for word in ("torch.Size", "(", ")", "[", "]"):
        inner = inner.replace(word, " ")
    parts = [part for part in re.split(r"[,;x×*\s]+", inner) if part]
    if not parts:
        raise ShapeError(said("Type the size of every axis, for example 32, 3, 8, 8."))
    if len(parts) > MOST_AXES:
        raise ShapeError(
            said(
                "A tensor here has at most {most} axes, and these are {axes}.",
                most=MOST_AXES,
                axes=len(parts),
            )
        )
    sizes = tuple(_whole(part) for part in parts)
    if min(sizes) < 0:
        raise ShapeError(said("An axis cannot have the size {size}.", size=min(sizes)))
    return sizes


def shape_text(shape: Shape) -> str:
    """A shape as it is typed."""
    return ", ".join(str(size) for size in shape)


def shape_words(shape: Shape) -> str:
    """A shape as Python shows it: (32, 3), (7,)."""
    return f"({shape_text(shape)}{',' if len(shape) == 1 else ''})"


def _whole(text: str) -> int:
    shown = text if len(text) <= 20 else f"{text[:20]}…"
    if len(text) > MOST_DIGITS:
        raise ShapeError(said("“{text}” is too long for a whole number here.", text=shown))
    try:
        return int(text)
    except ValueError:
        raise ShapeError(said("“{text}” is not a whole number.", text=shown)) from None


def _read(f: Field, text: str) -> Value:
    if f.reading == "yes":
        return text.strip().lower() in ("true", "yes", "1")
    if f.reading == "maybe" and not text.strip():
        return None
    try:
        sizes = _numbers(text)
    except ShapeError as error:
        raise ShapeError(joined(f.name, str(error), by=": ")) from None
    if len(sizes) == 1:
        return sizes[0]
    if f.reading == "whole":
        raise ShapeError(said("{argument}: this is one whole number.", argument=f.name))
    return sizes


def _numbers(text: str) -> Shape:
    parts = [part for part in re.split(r"[,;x×*\s()\[\]]+", text) if part]
    if not parts:
        raise ShapeError(said("this needs a whole number."))
    if len(parts) > MOST_AXES:
        raise ShapeError(
            said(
                "these are {count} numbers, and at most {most} make sense.", count=len(parts), most=MOST_AXES
            )
        )
    return tuple(_whole(part) for part in parts)


def _typed(value: object) -> str:
    return shape_text(value) if isinstance(value, tuple) else "" if value is None else str(value)


def _code(f: Field, text: str) -> str:
    try:
        value = _read(f, text)
    except ShapeError:
        return text or "?"
    return shape_words(value) if isinstance(value, tuple) else str(value)
