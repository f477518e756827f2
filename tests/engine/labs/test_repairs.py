"""Repairs of a chain that fails: they repair, and the cause is the right one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bnviz.labs.layers import DTYPES, Layer, shape_text
from bnviz.labs.repairs import diagnose
from bnviz.labs.reports import Report
from bnviz.labs.shapes import run
from tests.engine.labs.chains import SIZES, layer, layers, through


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
