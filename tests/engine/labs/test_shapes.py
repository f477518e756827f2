"""The shape lab against torch.nn: its messages and its arithmetic."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bnviz.labs.averaging import axis_names, gathering
from bnviz.labs.layers import DTYPES, KINDS, Layer, ShapeError, read_shape, shape_text
from bnviz.labs.repairs import diagnose
from bnviz.labs.shapes import run
from bnviz.labs.sizes import MOST_BYTES, cost_of, expected, memory_words
from tests.engine.labs.chains import SIZES, layer, layers, through

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
