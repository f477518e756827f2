"""Why a layer could not take a tensor, in plain words, and edits of the chain that mend it. No torch.

Whether it failed is PyTorch's word; why is found by arithmetic on the arguments and the shape, not by
reading the message, so that it holds in every version of PyTorch.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bnviz.labs.edits import PLACES, Failure, Repair
from bnviz.labs.fitting import fitted, of_axes, sister
from bnviz.labs.layers import KINDS, Chain, Layer, shape_words
from bnviz.labs.reports import Report, Stage
from bnviz.labs.sizes import expected, spatial
from bnviz.sayings import joined, said

MOST_REPAIRS = 3
ACCEPTED = {
    "batch": {1: "(N, C) or (N, C, L)", 2: "(N, C, H, W)", 3: "(N, C, D, H, W)"},
    "other": {1: "(N, C, L)", 2: "(N, C, H, W)", 3: "(N, C, D, H, W)"},
}


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """`place` is the layer that failed, -1 the input."""

    place: int
    cause: str
    repairs: tuple[Repair, ...]


def diagnose(report: Report) -> Diagnosis | None:
    """What went wrong in a report and what mends it; None where nothing did."""
    chain = report.chain
    if report.problem is not None:
        return Diagnosis(
            -1, report.problem, (Repair(said("Use {code}", code="32, 16"), replace(chain, shape="32, 16")),)
        )
    place = report.failed
    if place is None:
        return None
    stage = report.stages[place]
    layer = chain.layers[place]
    if stage.refused is not None:
        return Diagnosis(place, stage.refused, tuple(_smaller(chain, place, layer, stage)))
    case = _Case(chain, place, layer, stage.entering)
    cause, repairs = case.explained()
    kept: dict[Chain, Repair] = {}
    for repair in repairs:
        if repair.chain != chain:
            kept.setdefault(repair.chain, repair)
    return Diagnosis(place, cause, tuple(kept.values())[:MOST_REPAIRS])


def _smaller(chain: Chain, place: int, layer: Layer, stage: Stage) -> Iterator[Repair]:
    """For what cannot be read or is too large: the usual arguments, as far as they suit the shape."""
    usual = Layer(layer.kind)
    made = fitted(usual, stage.entering, chain.training) or usual
    if made != layer:
        yield Repair(said("Use {code}", code=made.code()), chain.with_layer(place, made))
    yield Repair(said("Remove this layer"), chain.without(place))


class _Case(Failure):
    def explained(self) -> tuple[str, list[Repair]]:
        kind = KINDS[self.layer.kind]
        if self._dtype_is_wrong():
            return self._dtype()
        match kind.family:
            case "batch" | "instance" | "conv" | "pool" | "adaptive" if not self._suits_axes():
                return self._axes()
            case "batch":
                return self._batch()
            case "instance":
                return self._instance()
            case "layer":
                return self._layer_norm()
            case "group":
                return self._group()
            case "linear":
                return self._linear()
            case "conv":
                return self._conv()
            case "pool" | "adaptive":
                return self._pool()
            case _:
                return self._otherwise()

    @property
    def _table(self) -> bool:
        """Whether axis 1 is called features, and not channels."""
        return len(self.shape) == 2

    # -- causes ---

    def _dtype_is_wrong(self) -> bool:
        family = KINDS[self.layer.kind].family
        if self.chain.dtype == "int64":
            return self.layer.kind not in ("ReLU", "Flatten", "Sigmoid", "Tanh") and family != "pool"
        has_weights = family in ("batch", "instance", "layer", "group", "linear", "conv")
        return self.chain.dtype == "float64" and has_weights

    def _dtype(self) -> tuple[str, list[Repair]]:
        if self.chain.dtype == "int64":
            cause = said(
                "Whole numbers (int64) arrive, and this layer computes with fractions. Labels are whole "
                "numbers, the data of a network are not: convert them with x.float()."
            )
        else:
            cause = said(
                "The tensor holds float64 numbers and the layer's weights float32, and PyTorch does not mix "
                "them. NumPy makes float64: convert with x.float()."
            )
        return cause, [Repair(said("Use {code}", code="float32"), replace(self.chain, dtype="float32"))]

    def _suits_axes(self) -> bool:
        kind = KINDS[self.layer.kind]
        axes, there = kind.axes or 1, len(self.shape)
        if kind.family == "batch":
            return there in ((2, 3) if axes == 1 else (axes + 2,))
        return there in (axes + 1, axes + 2)

    def _axes(self) -> tuple[str, list[Repair]]:
        kind, there = KINDS[self.layer.kind], len(self.shape)
        accepted = ACCEPTED["batch" if kind.family == "batch" else "other"][kind.axes or 1]
        told = {"layer": self.layer.kind, "accepted": accepted, "shape": shape_words(self.shape)}
        if there == 1:
            has = said("{layer} takes tensors shaped {accepted}, and {shape} has 1 axis.", **told)
        else:
            has = said(
                "{layer} takes tensors shaped {accepted}, and {shape} has {axes} axes.", **told, axes=there
            )
        cause = joined(
            has,
            said("The number in a layer's name says how many axes of places come after the channels."),
        )
        repairs = []
        other = of_axes(self.layer, self.shape)
        if other is not None:
            repairs += self.use(fitted(sister(self.layer, other), self.shape, self.chain.training))
        if kind.family == "batch" and there > 2:
            flat = self.flat()
            repairs += self.flatten_first(fitted(Layer("BatchNorm1d"), flat, self.chain.training))
        repairs += self.input(self.usual_shape())
        return cause, repairs or self.remove()

    def _batch(self) -> tuple[str, list[Repair]]:
        count = self.shape[0] * math.prod(self.shape[2:])
        declared, arrive = self.layer.values()["num_features"], self.shape[1]
        if declared != arrive:
            cause = said(
                "{layer} was told that {declared} will come, and axis 1 of {shape} has {arrive}. "
                "num_features is the size of axis 1, whatever the batch size.",
                layer=self.layer.kind,
                declared=_features(declared) if self._table else _channels(declared),
                shape=shape_words(self.shape),
                arrive=arrive,
            )
            return cause, [*self.use(self.fit()), *self.let_arrive(declared)] or self.remove()
        if count == 1:
            if self._table:
                cause = said(
                    "Each feature has a single value here, and the variance of one value is zero: in "
                    "training batch norm needs at least two. Often it is the last mini-batch of an epoch, "
                    "with one sample left over."
                )
            else:
                cause = said(
                    "Each channel has a single value here, and the variance of one value is zero: in "
                    "training batch norm needs at least two. Often it is the last mini-batch of an epoch, "
                    "with one sample left over."
                )
            return self._lonely(cause)
        return self._otherwise()

    def _instance(self) -> tuple[str, list[Repair]]:
        axes = KINDS[self.layer.kind].axes or 1
        declared, arrive = self.layer.values()["num_features"], self.shape[-axes - 1]
        if math.prod(self.shape[-axes:]) == 1:
            cause = said(
                "Instance norm averages over the places of one channel of one sample, and here there is one "
                "place: nothing to average."
            )
            larger = (*self.shape[:-axes], *PLACES[axes])
            return cause, [*self.input(larger), *self.use(self.layer_instead())]
        if declared != arrive:
            cause = said(
                "{declared} were declared, and {arrive} arrive.", declared=_channels(declared), arrive=arrive
            )
            return cause, [*self.use(self.fit()), *self.let_arrive(declared)] or self.remove()
        return self._otherwise()

    def _layer_norm(self) -> tuple[str, list[Repair]]:
        size = self.layer.values()["normalized_shape"]
        told = size if isinstance(size, tuple) else (size,)
        cause = said(
            "LayerNorm averages over the last axes, and normalized_shape must be exactly their sizes. Told "
            "were {told}, and {shape} arrives.",
            told=shape_words(tuple(int(n or 0) for n in told)),
            shape=shape_words(self.shape),
        )
        repairs = self.use(self.fit())
        if len(self.shape) > 2:
            repairs += self.use(self.layer.having(normalized_shape=self.shape[1:]))
        return cause, repairs

    def _group(self) -> tuple[str, list[Repair]]:
        values = self.layer.values()
        groups, channels = int(str(values["num_groups"])), int(str(values["num_channels"]))
        if len(self.shape) < 2:
            cause = said(
                "GroupNorm needs an axis of channels behind the batch: (N, C, …). {shape} has one axis.",
                shape=shape_words(self.shape),
            )
            return cause, [*self.input((8, max(1, channels))), *self.remove()]
        if groups < 1 or channels % groups:
            cause = said(
                "{channels} cannot be split into {groups} groups of equal size: num_groups must divide "
                "num_channels.",
                channels=_channels(channels),
                groups=groups,
            )
            return cause, self.use(self.fit()) or self.remove()
        if channels != self.shape[1]:
            cause = said(
                "{declared} were declared, and axis 1 of {shape} has {arrive}.",
                declared=_channels(channels),
                shape=shape_words(self.shape),
                arrive=self.shape[1],
            )
            return cause, [*self.use(self.fit()), *self.let_arrive(channels)] or self.remove()
        cause = said(
            "Each group holds a single value, and the variance of one value is zero. Take fewer groups."
        )
        return cause, self.use(self.fit()) or [*self.input((8, *self.shape[1:])), *self.remove()]

    def _linear(self) -> tuple[str, list[Repair]]:
        values, last = self.layer.values(), self.shape[-1]
        flat = self.flat()
        if len(self.shape) > 2 and flat[-1] == values["in_features"]:
            cause = said(
                "Linear works on the last axis, which has {last}. The {declared} inputs that were declared "
                "are all values of a sample together: flatten first.",
                last=last,
                declared=values["in_features"],
            )
            return cause, [*self.flatten_first(self.layer), *self.use(self.fit())]
        if last != values["in_features"]:
            cause = said(
                "Linear multiplies the last axis with its weights: {declared} inputs were declared, and the "
                "last axis of {shape} has {last}.",
                declared=values["in_features"],
                shape=shape_words(self.shape),
                last=last,
            )
            repairs = self.use(self.fit())
            if len(self.shape) > 2:
                repairs = self.flatten_first(self.layer.having(in_features=flat[-1])) + repairs
            return cause, repairs
        return self._otherwise()

    def _conv(self) -> tuple[str, list[Repair]]:
        values, axes = self.layer.values(), KINDS[self.layer.kind].axes or 1
        declared, arrive = values["in_channels"], self.shape[-axes - 1]
        groups, out = int(str(values["groups"])), int(str(values["out_channels"]))
        fit = self.use(self.fit())
        if groups < 1 or int(str(declared)) % groups or out % groups:
            return (
                said(
                    "With groups={groups} the {arrive} channels that arrive and the {leave} that leave must "
                    "both be multiples of it.",
                    groups=groups,
                    arrive=declared,
                    leave=out,
                ),
                fit or self.remove(),
            )
        if declared != arrive:
            cause = said(
                "in_channels says {declared}, and {arrive} arrive: the channels are the axis before the "
                "places, axis {axis} of {shape}.",
                declared=declared,
                arrive=arrive,
                axis=len(self.shape) - axes - 1,
                shape=shape_words(self.shape),
            )
            return cause, [*fit, *self.let_arrive(declared)] or self.remove()
        return self._window(fit)

    def _pool(self) -> tuple[str, list[Repair]]:
        return self._window(self.use(self.fit()))

    def _window(self, fit: list[Repair]) -> tuple[str, list[Repair]]:
        values, axes = self.layer.values(), KINDS[self.layer.kind].axes or 1
        kernel = spatial(values.get("kernel_size", 1), axes)
        padding = spatial(values.get("padding", 0), axes)
        stride = spatial(values.get("stride") or 1, axes)
        if None in (kernel, padding, stride):
            cause = said(
                "{layer} moves along {axes} axes: give one number, or {axes}.",
                layer=self.layer.kind,
                axes=axes,
            )
            return cause, fit or self.remove()
        assert kernel is not None
        assert padding is not None
        sides = self.shape[-axes:]
        if all(k >= 1 for k in kernel) and any(
            k > side + 2 * pad for k, side, pad in zip(kernel, sides, padding, strict=True)
        ):
            told = {"window": _by(kernel), "image": _by(sides)}
            if any(padding):
                cause = said(
                    "The window ({window}) is larger than the image it has to fit into ({image}, with "
                    "padding): nothing would be left.",
                    **told,
                )
            else:
                cause = said(
                    "The window ({window}) is larger than the image it has to fit into ({image}): nothing "
                    "would be left.",
                    **told,
                )
            padded = self.layer.having(padding=max(0, max(kernel) // 2))
            able = expected(padded, self.shape) is not None and 0 not in self.shape
            return cause, [*fit, *(self.use(padded) if able else [])] or self.remove()
        if KINDS[self.layer.kind].family == "pool" and any(
            pad > size // 2 for pad, size in zip(padding, kernel, strict=True)
        ):
            cause = said(
                "More than half of a window would be padding: pooling allows at most half the kernel size."
            )
            return cause, fit or self.remove()
        return self._otherwise()

    def _otherwise(self) -> tuple[str, list[Repair]]:
        if 0 in self.shape:
            cause = said(
                "An axis of {shape} has size 0: there is nothing to compute with.",
                shape=shape_words(self.shape),
            )
            return cause, [*self.input(tuple(max(size, 8) for size in self.shape)), *self.remove()]
        cause = said(
            "These arguments do not make a layer that can take {shape}; PyTorch's own words say which.",
            shape=shape_words(self.shape),
        )
        return cause, self.use(self.fit()) or self.remove()

    def _lonely(self, cause: str) -> tuple[str, list[Repair]]:
        repairs = self.input((8, *self.shape[1:]))
        if self.chain.training and self.layer.values().get("track_running_stats", True):
            repairs.append(Repair(said("Evaluate: net.eval()"), replace(self.chain, training=False)))
        return cause, [*repairs, *self.use(self.layer_instead())]


def _channels(count: object) -> str:
    return said("1 channel") if count == 1 else said("{count} channels", count=count)


def _features(count: object) -> str:
    return said("1 feature") if count == 1 else said("{count} features", count=count)


def _by(sizes: tuple[int, ...]) -> str:
    return " × ".join(map(str, sizes))
