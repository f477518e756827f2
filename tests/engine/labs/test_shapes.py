"""The shape lab against torch.nn: its messages, its arithmetic, its averages, and repairs that repair."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st
from torch import nn

from bnviz.labs.averaging import axis_names, gathering
from bnviz.labs.layers import DTYPES, KINDS, Chain, Layer, ShapeError, read_shape, shape_text, shape_words
from bnviz.labs.repairs import diagnose
from bnviz.labs.reports import Report
from bnviz.labs.shapes import run
from bnviz.labs.sizes import MOST_BYTES, cost_of, expected, memory_words


def layer(kind: str, **arguments: object) -> Layer:
    return Layer(kind).having(**arguments)


def through(shape: str, *layers: Layer, training: bool = True, dtype: str = "float32") -> Report:
    return run(Chain(shape, dtype, training, layers))  # type: ignore[arg-type]


# -- torch's own words (SCIENCE.md, section 5) -------------------------------------------------


@pytest.mark.parametrize(
    ("shape", "made", "words"),
    [
        (
            "1, 3",
            layer("BatchNorm1d", num_features=3),
            "ValueError: Expected more than 1 value per channel when training, "
            "got input size torch.Size([1, 3])",
        ),
        (
            "10, 3",
            layer("BatchNorm1d", num_features=5),
            "RuntimeError: running_mean should contain 3 elements not 5",
        ),
        (
            "10, 5",
            layer("BatchNorm1d", num_features=3, track_running_stats=False),
            "RuntimeError: weight should contain 5 elements not 3",
        ),
        (
            "32, 16, 4, 4",
            layer("BatchNorm1d"),
            "ValueError: expected 2D or 3D input (got 4D input)",
        ),
        ("32, 16", layer("BatchNorm2d"), "ValueError: expected 4D input (got 2D input)"),
        ("32, 16, 4, 4", layer("BatchNorm3d"), "ValueError: expected 5D input (got 4D input)"),
        (
            "10, 5",
            layer("Linear", in_features=4, out_features=3),
            "RuntimeError: mat1 and mat2 shapes cannot be multiplied (10x5 and 4x3)",
        ),
        (
            "2, 6",
            layer("GroupNorm", num_groups=4, num_channels=6),
            "ValueError: num_channels (6) must be divisible by num_groups (4)",
        ),
    ],
)
def test_an_error_is_pytorchs_own(shape: str, made: Layer, words: str) -> None:
    assert through(shape, made).stages[-1].error == words


def test_dtypes_are_refused_as_pytorch_does() -> None:
    whole = through("8, 16", layer("BatchNorm1d"), dtype="int64").stages[0].error
    assert whole == "NotImplementedError: \"batch_norm\" not implemented for 'Long'"
    double = through("8, 16", layer("BatchNorm1d"), dtype="float64").stages[0].error
    assert double is not None
    assert "mixed dtype (CPU): all inputs must share same datatype." in double


def test_a_batch_of_one_is_fine_in_evaluation_mode_and_with_places() -> None:
    assert through("1, 3", layer("BatchNorm1d", num_features=3), training=False).failed is None
    assert through("1, 3, 5", layer("BatchNorm1d", num_features=3)).failed is None


def test_without_tracking_and_affine_a_wrong_number_of_features_is_no_error() -> None:
    loose = layer("BatchNorm1d", num_features=5, affine=False, track_running_stats=False)
    assert through("10, 3", loose).failed is None


def test_a_chain_goes_on_until_something_fails() -> None:
    report = through(
        "32, 1, 28, 28",
        layer("Conv2d", in_channels=1),
        layer("BatchNorm2d"),
        layer("MaxPool2d"),
        layer("Linear", in_features=2704),
        layer("ReLU"),
    )
    assert [stage.leaving for stage in report.stages] == [
        (32, 16, 26, 26),
        (32, 16, 26, 26),
        (32, 16, 13, 13),
        None,
    ]
    found = diagnose(report)
    assert found is not None
    assert found.place == 3
    assert "flatten" in found.cause.lower()
    mended = run(found.repairs[0].chain)
    assert mended.failed is None
    assert mended.stages[-1].leaving == (32, 10)


def test_a_warning_of_pytorch_is_a_note() -> None:
    notes = through("2, 6, 5", layer("InstanceNorm1d", num_features=7)).stages[0].notes
    assert len(notes) == 1
    assert "does not match num_features" in notes[0]


# -- reading what is typed ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["32, 3", "(32, 3)", "32x3", "32 × 3", "[32 3]", "torch.Size([32, 3])", "32;3,"]
)
def test_a_shape_is_read_as_people_write_it(text: str) -> None:
    assert read_shape(text) == (32, 3)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "size of every axis"),
        ("a, 3", "“a” is not a whole number"),
        ("3.5", "not a whole number"),
        ("-1, 3", "cannot have the size -1"),
        ("1,2,3,4,5,6,7,8,9", "at most 8 axes"),
        ("9" * 5000, "too long"),
    ],
)
def test_what_is_no_shape_is_a_sentence(text: str, words: str) -> None:
    with pytest.raises(ShapeError, match=words):
        read_shape(text)


@given(st.text(max_size=40))
def test_any_text_is_a_shape_or_a_sentence(text: str) -> None:
    report = through(text, layer("ReLU"))
    assert (report.problem is None) == bool(report.stages)


@given(st.sampled_from(sorted(KINDS)), st.lists(st.text(max_size=12), min_size=6, max_size=6))
@settings(max_examples=150, deadline=None)
def test_any_text_is_an_argument_or_a_sentence(kind: str, texts: list[str]) -> None:
    fields = KINDS[kind].fields
    made = layer(kind, **{f.name: text for f, text in zip(fields, texts, strict=False)})
    stage = through("4, 6, 5", made).stages[0]
    assert made.code().startswith(f"nn.{kind}(")
    assert (stage.leaving is None) == (stage.error is not None or stage.refused is not None)


# -- sizes -------------------------------------------------------------------------------------

ODD = st.sampled_from(
    [-(2**63), -5, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 16, 31, 33, 10**6, 2**31, 2**62, 10**25]
)
SIZES = st.lists(st.sampled_from([0, 1, 1, 2, 3, 4, 5, 6, 8, 9]), min_size=1, max_size=6).map(tuple)


@st.composite
def layers(draw: st.DrawFn, odd: st.SearchStrategy[int] = ODD) -> Layer:
    made = Layer(draw(st.sampled_from(sorted(KINDS))))
    for f in KINDS[made.kind].fields:
        if f.reading == "yes":
            made = made.having(**{f.name: draw(st.booleans())})
        elif f.reading == "wholes":
            sizes = tuple(draw(st.lists(odd, min_size=1, max_size=3)))
            made = made.having(**{f.name: sizes[0] if len(sizes) == 1 else sizes})
        elif f.reading == "maybe" and draw(st.booleans()):
            made = made.having(**{f.name: None})
        else:
            made = made.having(**{f.name: draw(odd)})
    return made


@given(SIZES, layers(), st.booleans(), st.sampled_from(DTYPES))
@settings(max_examples=300, deadline=None)
@example((2, 3, 8, 8), layer("MaxPool2d", kernel_size=2**62, padding=2**61), True, "float32")
@example((2, 3, 8, 8), layer("Conv2d", stride=10**25), True, "float32")
def test_nothing_that_can_be_typed_stops_the_lab(
    shape: tuple[int, ...], made: Layer, training: bool, dtype: str
) -> None:
    """Whatever the arguments: a shape, PyTorch's error, or a refusal; and where a shape, the one foretold."""
    report = through(shape_text(shape), made, training=training, dtype=dtype)
    stage = report.stages[0]
    assert sum(x is not None for x in (stage.leaving, stage.error, stage.refused)) == 1
    if stage.leaving is not None:
        found = gathering(made, shape, training)
        assert found is None or len(found.reach) == len(shape) == len(axis_names(shape, made))
    if stage.leaving is not None and len(shape) in (2, 3, 4, 5):
        foretold = expected(made, shape)
        assert foretold in (stage.leaving, None)


@given(SIZES, layers(st.sampled_from([1, 2, 3, 4, 6, 8])), st.booleans())
@settings(max_examples=200, deadline=None)
def test_the_arithmetic_foretells_what_pytorch_makes(
    shape: tuple[int, ...], made: Layer, training: bool
) -> None:
    stage = through(shape_text(shape), made, training=training).stages[0]
    foretold = expected(made, shape)
    if stage.leaving is not None and foretold is not None:
        assert stage.leaving == foretold
    if KINDS[made.kind].family in ("linear", "conv") and stage.leaving is not None:
        assert foretold is not None


@pytest.mark.parametrize("text", ["99999999999", "1000, 1000000, 1000000", "10000, 10000, 10"])
def test_absurd_inputs_are_refused_with_the_memory_they_would_take(text: str) -> None:
    problem = through(text, layer("ReLU")).problem
    assert problem is not None
    assert memory_words(math.prod(read_shape(text)) * 4) in problem


@pytest.mark.parametrize(
    "made",
    [
        layer("BatchNorm1d", num_features=10**10),
        layer("Linear", in_features=16, out_features=10**9),
        layer("LayerNorm", normalized_shape=(10**6, 10**6)),
        layer("GroupNorm", num_groups=1, num_channels=10**11),
    ],
)
def test_absurd_layers_are_refused_with_the_memory_they_would_take(made: Layer) -> None:
    refused = through("32, 16", made).stages[0].refused
    assert refused is not None
    assert memory_words(cost_of(made, (32, 16), "float32").bytes) in refused
    found = diagnose(through("32, 16", made))
    assert found is not None
    assert run(found.repairs[0].chain).failed is None


def test_memory_is_told_in_units_of_a_readable_size() -> None:
    assert memory_words(100) == "100 bytes"
    assert memory_words(MOST_BYTES) == "256 MB"
    assert memory_words(3 * 2**40) == "3 TB"
    assert memory_words(10**40) == "10^40 bytes"


# -- repairs -----------------------------------------------------------------------------------


def mended(report: Report, times: int = 5) -> Report:
    """The report after following the first repair again and again."""
    for _ in range(times):
        found = diagnose(report)
        if found is None:
            return report
        assert found.cause.endswith(".")
        assert found.repairs, (report.chain, found)
        for repair in found.repairs:
            assert repair.chain != report.chain
        report = run(found.repairs[0].chain)
    return report


@given(SIZES, st.lists(layers(), min_size=1, max_size=3), st.booleans(), st.sampled_from(DTYPES))
@settings(max_examples=250, deadline=None)
def test_following_the_first_repair_leads_to_a_chain_that_works(
    shape: tuple[int, ...], made: list[Layer], training: bool, dtype: str
) -> None:
    report = mended(through(shape_text(shape), *made, training=training, dtype=dtype), times=12)
    assert diagnose(report) is None, (report.chain, report.stages[-1])


@given(SIZES, layers(st.sampled_from([0, 1, 2, 3, 4, 5, 6, 8])), st.booleans())
@settings(max_examples=200, deadline=None)
def test_every_repair_does_something_that_pytorch_can_be_asked_about(
    shape: tuple[int, ...], made: Layer, training: bool
) -> None:
    report = through(shape_text(shape), made, training=training)
    found = diagnose(report)
    assert (found is None) == (report.failed is None)
    for repair in found.repairs if found else ():
        assert repair.text
        again = run(repair.chain)
        assert again.problem is None
        assert again.stages[:1] != report.stages[:1] or repair.chain.layers != report.chain.layers


def test_the_cause_of_five_declared_and_three_arriving() -> None:
    found = diagnose(through("10, 3", layer("BatchNorm1d", num_features=5)))
    assert found is not None
    assert "5 features will come" in found.cause
    assert [repair.text for repair in found.repairs] == ["Use nn.BatchNorm1d(3)", "Let 10, 5 arrive"]


def test_one_sample_is_mended_by_more_of_them_by_evaluating_or_by_another_norm() -> None:
    found = diagnose(through("1, 3", layer("BatchNorm1d", num_features=3)))
    assert found is not None
    assert [repair.text for repair in found.repairs] == [
        "Let 8, 3 arrive",
        "Evaluate: net.eval()",
        "Use nn.LayerNorm(3)",
    ]
    assert all(run(repair.chain).failed is None for repair in found.repairs)


def test_images_in_a_norm_for_tables() -> None:
    found = diagnose(through("32, 16, 8, 8", layer("BatchNorm1d", num_features=16)))
    assert found is not None
    assert found.repairs[0].text == "Use nn.BatchNorm2d(16)"
    assert found.repairs[1].text == "Flatten first, then nn.BatchNorm1d(1024)"
    assert all(run(repair.chain).failed is None for repair in found.repairs)


# -- averages ----------------------------------------------------------------------------------

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
