"""The edits that can mend a chain of layers at the place where it failed. No torch."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from bnviz.labs.fitting import fitted
from bnviz.labs.layers import KINDS, Chain, Layer, Shape, shape_text
from bnviz.labs.sizes import expected
from bnviz.sayings import said

PLACES = {1: (8,), 2: (8, 8), 3: (4, 8, 8)}


@dataclass(frozen=True, slots=True)
class Repair:
    """A button: what it says, and the chain as it is afterwards."""

    text: str
    chain: Chain


@dataclass(frozen=True, slots=True)
class Failure:
    """The layer that failed at `place`, and the `shape` that arrived there."""

    chain: Chain
    place: int
    layer: Layer
    shape: Shape

    def fit(self) -> Layer | None:
        return fitted(self.layer, self.shape, self.chain.training)

    def use(self, layer: Layer | None) -> list[Repair]:
        if layer is None or layer == self.layer or expected(layer, self.shape) is None:
            return []
        return [Repair(said("Use {code}", code=layer.code()), self.chain.with_layer(self.place, layer))]

    def input(self, shape: Shape | None) -> list[Repair]:
        """Another input, where this layer is the first one to see it."""
        if self.place or shape is None:
            return []
        return [
            Repair(
                said("Let {shape} arrive", shape=shape_text(shape)),
                replace(self.chain, shape=shape_text(shape)),
            )
        ]

    def let_arrive(self, channels: object) -> list[Repair]:
        """An input with as many channels as were declared."""
        kind = KINDS[self.layer.kind]
        axis = 1 if kind.family in ("batch", "group") else len(self.shape) - (kind.axes or 1) - 1
        if not isinstance(channels, int) or not 1 <= channels <= 4096:
            return []
        shape = (*self.shape[:axis], channels, *self.shape[axis + 1 :])
        return self.input(shape) if 0 not in shape else []

    def usual_shape(self) -> Shape:
        kind, values = KINDS[self.layer.kind], self.layer.values()
        declared = values.get("num_features", values.get("in_channels", 3))
        channels = declared if isinstance(declared, int) and 1 <= declared <= 4096 else 3
        return (8, channels, *PLACES[kind.axes or 1])

    def flat(self) -> Shape:
        return (self.shape[0], math.prod(self.shape[1:]))

    def flatten_first(self, layer: Layer | None) -> list[Repair]:
        if layer is None:
            return []
        chain = self.chain.with_layer(self.place, layer).inserted(self.place, Layer("Flatten"))
        return [Repair(said("Flatten first, then {code}", code=layer.code()), chain)]

    def layer_instead(self) -> Layer:
        return Layer("LayerNorm").having(
            normalized_shape=self.shape[1:] if len(self.shape) > 1 else self.shape
        )

    def remove(self) -> list[Repair]:
        return [Repair(said("Remove this layer"), self.chain.without(self.place))]
