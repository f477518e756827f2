"""Which values one mean is made of, as PyTorch takes them; names of axes, and code."""

from __future__ import annotations

import math

import pytest
import torch
from torch import nn

from bnviz.labs.averaging import axis_names, gathering
from bnviz.labs.layers import KINDS, Layer, shape_words
from tests.engine.labs.chains import layer

NORMS = [
    ((12, 6), layer("BatchNorm1d", num_features=6)),
    ((12, 6, 5), layer("BatchNorm1d", num_features=6)),
    ((12, 6, 5, 4), layer("BatchNorm2d", num_features=6)),
    ((3, 6, 5, 4, 2), layer("BatchNorm3d", num_features=6)),
    ((12, 6), layer("LayerNorm", normalized_shape=6)),
    ((12, 6, 5), layer("LayerNorm", normalized_shape=(6, 5))),
    ((12, 6, 5), layer("LayerNorm", normalized_shape=5)),
    ((12, 6, 5, 4), layer("GroupNorm", num_groups=3, num_channels=6)),
    ((12, 6), layer("GroupNorm", num_groups=2, num_channels=6)),
    ((12, 6, 5), layer("InstanceNorm1d", num_features=6)),
    ((6, 5, 4), layer("InstanceNorm2d", num_features=6)),
    ((12, 6, 5, 4), layer("InstanceNorm2d", num_features=6)),
]


@pytest.mark.parametrize(("shape", "made"), NORMS)
def test_the_values_that_feed_one_mean_are_those_of_pytorch(shape: tuple[int, ...], made: Layer) -> None:
    """Cut the tensor into boxes of the told reach, normalise each by itself, and compare."""
    found = gathering(made, shape, training=True)
    assert found is not None
    assert found.what == "mean"
    x = torch.randn(shape, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    module = getattr(nn, made.kind)(**made.values()).double()
    boxed = x.reshape(
        [n for size, reach in zip(shape, found.reach, strict=True) for n in (size // reach, reach)]
    )
    inner = tuple(range(1, 2 * len(shape), 2))
    mean = boxed.mean(inner, keepdim=True)
    var = boxed.var(inner, unbiased=False, keepdim=True)
    ours = ((boxed - mean) / torch.sqrt(var + module.eps)).reshape(shape)
    assert torch.allclose(module(x), ours, rtol=0, atol=1e-12)
    assert found.values == math.prod(found.reach) == boxed.numel() // mean.numel()
    assert found.results == mean.numel()
    assert f"{found.values:,}" in found.sentence
    assert f"{found.results:,}" in found.sentence


def test_in_evaluation_mode_nothing_is_averaged_unless_nothing_is_tracked() -> None:
    tracking = layer("BatchNorm1d", num_features=3)
    found = gathering(tracking, (8, 3), training=False)
    assert found is not None
    assert found.what == "running"
    loose = gathering(tracking.having(track_running_stats=False), (8, 3), training=False)
    assert loose is not None
    assert loose.values == 8


def test_a_convolution_and_a_linear_layer_tell_what_one_number_is_made_of() -> None:
    conv = gathering(layer("Conv2d"), (8, 3, 9, 9), True)
    assert conv is not None
    assert conv.values == 27
    weights = nn.Conv2d(3, 16, 3).weight
    assert conv.values == weights[0].numel()
    linear = gathering(layer("Linear"), (8, 16), True)
    assert linear is not None
    assert linear.values == 16


def test_axes_have_the_names_of_the_field() -> None:
    assert axis_names((8, 3, 9, 9)) == ("N", "C", "H", "W")
    assert axis_names((3, 9, 9), layer("Conv2d")) == ("C", "H", "W")
    assert axis_names((8, 3), layer("BatchNorm1d")) == ("N", "C")


def test_code_is_what_python_would_run() -> None:
    assert layer("Conv2d", kernel_size=(3, 5), padding=1).code() == "nn.Conv2d(3, 16, (3, 5), padding=1)"
    assert layer("BatchNorm1d", num_features=3, affine=False).code() == "nn.BatchNorm1d(3, affine=False)"
    assert layer("MaxPool2d").code() == "nn.MaxPool2d(2)"
    for kind in KINDS:
        code = Layer(kind).code()
        module = eval(code, {"nn": nn})
        assert type(module).__name__ == kind
    assert shape_words((3,)) == "(3,)"
