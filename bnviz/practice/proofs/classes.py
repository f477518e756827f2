"""Proofs of the right class and argument: every option is run, and PyTorch takes one of them."""

from __future__ import annotations

import torch
from torch import nn

from bnviz.practice.proofs.trying import only
from bnviz.practice.values import Numbers, Prove, Shown, whole
from bnviz.sayings import said


def class_table(numbers: Numbers) -> Shown:
    n, f = whole(numbers, "n", "f")
    x = torch.randn(n, f)
    return only(
        {
            "1d": (f"nn.BatchNorm1d({f})", lambda: nn.BatchNorm1d(f)(x)),
            "batch": (f"nn.BatchNorm1d({n})", lambda: nn.BatchNorm1d(n)(x)),
            "2d": (f"nn.BatchNorm2d({f})", lambda: nn.BatchNorm2d(f)(x)),
            "axes": (f"nn.BatchNorm1d({n}, {f})", lambda: _nonsense_eps(n, f)(x)),
        }
    )


def _nonsense_eps(features: int, eps: int) -> nn.Module:
    return nn.BatchNorm1d(features, eps)


def class_images(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")
    x = torch.randn(n, c, s, s)
    return only(
        {
            "2d": (f"nn.BatchNorm2d({c})", lambda: nn.BatchNorm2d(c)(x)),
            "1d": (f"nn.BatchNorm1d({c})", lambda: nn.BatchNorm1d(c)(x)),
            "side": (f"nn.BatchNorm2d({s})", lambda: nn.BatchNorm2d(s)(x)),
            "3d": (f"nn.BatchNorm3d({c})", lambda: nn.BatchNorm3d(c)(x)),
        }
    )


def class_video(numbers: Numbers) -> Shown:
    n, c, t, s = whole(numbers, "n", "c", "t", "s")
    x = torch.randn(n, c, t, s, s)
    return only(
        {
            "3d": (f"nn.BatchNorm3d({c})", lambda: nn.BatchNorm3d(c)(x)),
            "2d": (f"nn.BatchNorm2d({c})", lambda: nn.BatchNorm2d(c)(x)),
            "frames": (f"nn.BatchNorm3d({t})", lambda: nn.BatchNorm3d(t)(x)),
        }
    )


def class_sequence(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")
    x = torch.randn(n, c, s)
    return only(
        {
            "1d": (f"nn.BatchNorm1d({c})", lambda: nn.BatchNorm1d(c)(x)),
            "length": (f"nn.BatchNorm1d({s})", lambda: nn.BatchNorm1d(s)(x)),
            "2d": (f"nn.BatchNorm2d({c})", lambda: nn.BatchNorm2d(c)(x)),
        }
    )


def cause(numbers: Numbers) -> Shown:
    """Each mend is tried by itself."""
    n, declared, arrive = whole(numbers, "n", "declared", "arrive")
    x = torch.randn(n, arrive)
    return only(
        {
            "features": (f"nn.BatchNorm1d({arrive})(x)", lambda: nn.BatchNorm1d(arrive)(x)),
            "batch": (
                said("{norm} on {count} samples", norm=f"nn.BatchNorm1d({declared})", count=declared),
                lambda: nn.BatchNorm1d(declared)(torch.randn(declared, arrive)),
            ),
            "2d": (f"nn.BatchNorm2d({declared})(x)", lambda: nn.BatchNorm2d(declared)(x)),
            "eval": (f"nn.BatchNorm1d({declared}).eval()(x)", lambda: nn.BatchNorm1d(declared).eval()(x)),
        }
    )


def single(numbers: Numbers) -> Shown:
    (f,) = whole(numbers, "f")
    x = torch.randn(1, f)
    return only(
        {
            "layer": (f"nn.LayerNorm({f})", lambda: nn.LayerNorm(f)(x)),
            "batch": (f"nn.BatchNorm1d({f})", lambda: nn.BatchNorm1d(f)(x)),
            "plain": (f"nn.BatchNorm1d({f}, affine=False)", lambda: nn.BatchNorm1d(f, affine=False)(x)),
            "loose": (
                f"nn.BatchNorm1d({f}, track_running_stats=False)",
                lambda: nn.BatchNorm1d(f, track_running_stats=False)(x),
            ),
        }
    )


PROOFS: dict[str, Prove] = {
    "class-table": class_table,
    "class-images": class_images,
    "class-video": class_video,
    "class-sequence": class_sequence,
    "cause": cause,
    "single": single,
}
