"""What became of a tensor in a chain of layers, as frozen values. No torch."""

from __future__ import annotations

from dataclasses import dataclass

from bnviz.labs.layers import Chain, Shape


@dataclass(frozen=True, slots=True)
class Stage:
    """One layer: what entered, and what left; `leaving` is None where it failed.

    `error` is PyTorch's own text with the name of its class; `refused` is a sentence of ours, for what
    cannot be read or is too large to be tried; `notes` are PyTorch's warnings.
    """

    entering: Shape
    leaving: Shape | None
    error: str | None = None
    refused: str | None = None
    notes: tuple[str, ...] = ()
    dtype: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """`problem` says why the input cannot be made; then there are no stages.

    The last stage is the first that failed; layers behind it were not reached.
    """

    chain: Chain
    shape: Shape | None
    problem: str | None
    stages: tuple[Stage, ...]

    @property
    def failed(self) -> int | None:
        """The place of the layer that failed."""
        last = len(self.stages) - 1
        return last if self.stages and self.stages[last].leaving is None else None
