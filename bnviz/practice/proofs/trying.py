"""Small helpers of the proofs: run a piece of PyTorch and put what it did into a line."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping

import torch
from torch import Tensor

from bnviz.practice.values import Shown
from bnviz.sayings import Said, figure, joined

Piece = Callable[[], Tensor]


def stream(seed: int = 0) -> torch.Generator:
    """A random stream of the proof's own."""
    return torch.Generator().manual_seed(seed)


def randn(*shape: int, seed: int = 0) -> Tensor:
    """Standard normal values in float64."""
    return torch.randn(shape, generator=stream(seed), dtype=torch.float64)


def attempt(code: str, piece: Piece) -> tuple[bool, str]:
    """Run it; whether it ran, and a line that says what came of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            out = piece()
        except Exception as error:
            words = str(error).splitlines()[0]
            return False, joined(code, " ✕", f"{type(error).__name__}: {words}")
    return True, joined(code, " →", str(tuple(out.shape)))


def only(options: Mapping[str, tuple[str, Piece]]) -> Shown:
    """Runs every option; the answer is the one that PyTorch takes. Several are joined, none is empty."""
    able, lines = [], []
    for tag, (code, piece) in options.items():
        ran, line = attempt(code, piece)
        lines.append(line)
        if ran:
            able.append(tag)
    return Shown(" ".join(able), tuple(lines))


def that_holds(claims: Mapping[str, tuple[str, bool]]) -> Shown:
    """Of several claims the one that holds. Several are joined, none is empty."""
    lines = tuple(joined("✓" if holds else "✕", words) for words, holds in claims.values())
    return Shown(" ".join(tag for tag, (_, holds) in claims.items() if holds), lines)


def equal(one: Tensor, other: Tensor, tolerance: float = 1e-9) -> bool:
    """Whether two tensors are the same up to rounding."""
    return one.shape == other.shape and bool((one - other).abs().max() <= tolerance)


def row(values: Tensor, decimals: int = 4) -> str:
    """A few numbers as one writes them."""
    flat = [_short(float(v), decimals) for v in values.detach().flatten()[:6]]
    more = ["…"] if values.numel() > 6 else []
    return Said("[{numbers}]", numbers=joined(*flat, *more, by=", "))


def _short(value: float, decimals: int) -> str:
    """Without zeros at the end."""
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return figure(value, f".{len(text.partition('.')[2])}f")
