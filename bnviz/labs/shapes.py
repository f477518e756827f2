"""Sends a real tensor through real PyTorch layers and reports what comes out, or PyTorch's own words."""

from __future__ import annotations

import warnings

import torch
from torch import Tensor, nn

from bnviz.labs.layers import MOST_LAYERS, Chain, DType, Layer, ShapeError, read_shape
from bnviz.labs.reports import Report, Stage
from bnviz.labs.sizes import layer_refusal, refusal

DTYPE: dict[DType, torch.dtype] = {
    "float32": torch.float32,
    "float64": torch.float64,
    "int64": torch.int64,
}


def run(chain: Chain, seed: int = 0) -> Report:
    """What becomes of the input in each layer, up to the first that cannot take it. Raises nothing.

    Sizes are checked by arithmetic first (`bnviz.labs.sizes`), so that nothing absurd is allocated.
    """
    try:
        shape = read_shape(chain.shape)
    except ShapeError as error:
        return Report(chain, None, str(error), ())
    problem = refusal(shape, chain.dtype)
    if problem is not None:
        return Report(chain, shape, problem, ())
    x = _input(shape, chain.dtype, seed)
    stages: list[Stage] = []
    for layer in chain.layers[:MOST_LAYERS]:
        stage, y = _pass(layer, x, chain)
        stages.append(stage)
        if y is None:
            break
        x = y
    return Report(chain, shape, None, tuple(stages))


def _input(shape: tuple[int, ...], dtype: DType, seed: int) -> Tensor:
    stream = torch.Generator().manual_seed(seed)
    if dtype == "int64":
        return torch.randint(0, 10, shape, generator=stream)
    return torch.randn(shape, generator=stream, dtype=DTYPE[dtype])


def _pass(layer: Layer, x: Tensor, chain: Chain) -> tuple[Stage, Tensor | None]:
    entering = tuple(x.shape)
    try:
        values = layer.values()
    except ShapeError as error:
        return Stage(entering, None, refused=str(error)), None
    problem = layer_refusal(layer, entering, chain.dtype)
    if problem is not None:
        return Stage(entering, None, refused=problem), None
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            module: nn.Module = getattr(nn, layer.kind)(**values)
            module.train(chain.training)
            with torch.no_grad():
                y = module(x)
        except Exception as error:
            return Stage(entering, None, error=_words(error)), None
    notes = tuple(str(warning.message).splitlines()[0] for warning in caught)
    return Stage(entering, tuple(y.shape), notes=notes, dtype=str(y.dtype).removeprefix("torch.")), y


def _words(error: Exception) -> str:
    """The error as Python shows it, without the inner stack that some of PyTorch's carry."""
    text = str(error).strip()
    first = text.split("\nException raised from", 1)[0].strip()
    return f"{type(error).__name__}: {first}"
