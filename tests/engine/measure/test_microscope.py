"""The close-up of a unit against torch's own numbers and autograd, in float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from bnviz.experiment import edits
from bnviz.experiment.values import Norm
from bnviz.measure.closeup import CloseUp
from bnviz.measure.microscope import look_closely, retain_gradients
from bnviz.measure.places import place_of
from bnviz.measure.snapshot import Focus
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense

EXACT = 1e-10
KINDS = ["batch", "layer", "group", "instance"]


def close_up(
    kind: str,
    placement: str,
    images: bool,
    affine: bool,
    focus: Focus,
    noise: bool = False,
    **switches: bool,
) -> tuple[CloseUp, Trainer]:
    norm = Norm(kind=kind, placement=placement, affine=affine, groups=2, **switches)  # type: ignore[arg-type]
    e = edits.set_noise(conv((norm,)) if images else dense((norm,), width=12), 0, noise)
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    for _ in range(5):
        trainer.step()
    lane = trainer.lanes[0]
    assert lane is not None
    x, y = trainer.batches.take()
    module = lane.network.blocks[focus.block].norm
    before = None
    if isinstance(module, torch.nn.BatchNorm1d | torch.nn.BatchNorm2d) and module.running_mean is not None:
        assert module.running_var is not None
        before = module.running_mean.clone(), module.running_var.clone()
    lane.network.arm(True)
    loss = lane.loss(x, y)
    place = place_of(lane.network, focus.block, e.network.blocks[focus.block].activation)
    assert place is not None
    retain_gradients(place.tape)
    lane.backward(loss)
    seen = look_closely(place, focus, before)
    assert seen is not None
    return seen, trainer


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(KINDS),
    st.sampled_from(["before", "after"]),
    st.booleans(),
    st.booleans(),
    st.integers(0, 3),
    st.integers(0, 500),
    st.booleans(),
)
def test_formula_and_gradient_terms_are_torchs(
    kind: str, placement: str, images: bool, affine: bool, unit: int, sample: int, noise: bool
) -> None:
    images = images or kind == "instance"
    seen, _ = close_up(kind, placement, images, affine, Focus(0, 1, unit, sample), noise)
    assert ("noisy" in seen.stages) == noise
    formula, gradient = seen.formula, seen.gradient
    assert formula is not None
    assert gradient is not None
    x = formula.carried[seen.entering]
    x_hat = (x - formula.mean) / formula.sd
    assert x_hat == pytest.approx(formula.carried["normalized"], abs=EXACT)
    y = x_hat * (1.0 if formula.gamma is None else formula.gamma) + (formula.beta or 0.0)
    assert y == pytest.approx(formula.carried["scaled"], abs=EXACT)
    np.testing.assert_allclose(gradient.total, gradient.autograd, rtol=0, atol=EXACT)
    assert np.abs(gradient.autograd).max() > 0


@pytest.mark.parametrize("kind", ["batch", "instance"])
@pytest.mark.parametrize("updates", [True, False])
def test_a_norm_that_uses_running_statistics_shows_those_and_passes_the_gradient_straight(
    kind: str, updates: bool
) -> None:
    switches = {"use_batch_stats": False, "update_running_stats": updates}
    seen, trainer = close_up(kind, "before", True, True, Focus(0, 1, 2), **switches)
    lane = trainer.lanes[0]
    assert lane is not None
    norm = lane.network.blocks[1].norm
    assert isinstance(norm, torch.nn.BatchNorm2d | torch.nn.InstanceNorm2d)
    assert norm.running_mean is not None
    assert norm.running_var is not None
    assert seen.formula is not None
    assert seen.gradient is not None
    assert seen.formula.from_running
    assert seen.formula.mean == float(norm.running_mean[2])
    assert seen.formula.var == float(norm.running_var[2])
    x_hat = (seen.formula.carried["linear"] - seen.formula.mean) / seen.formula.sd
    assert x_hat == pytest.approx(seen.formula.carried["normalized"], abs=EXACT)
    assert not seen.gradient.through_mean.any()
    assert not seen.gradient.through_variance.any()
    np.testing.assert_allclose(seen.gradient.total, seen.gradient.autograd, rtol=0, atol=EXACT)


@pytest.mark.parametrize(
    ("kind", "count"), [("batch", 16 * 64), ("instance", 64), ("layer", 256), ("group", 128)]
)
def test_the_number_of_values_behind_one_mean_is_counted(kind: str, count: int) -> None:
    seen, _ = close_up(kind, "before", True, True, Focus(0, 0, 1))
    assert seen.formula is not None
    assert seen.formula.count == count


@pytest.mark.parametrize(
    ("norm", "weight"),
    [
        (Norm(), 0.1),
        (Norm(momentum=None), 0.25),
        (Norm(update_running_stats=False), 0.0),
        (Norm(use_batch_stats=False), 0.1),
    ],
)
def test_the_running_update_is_the_equation_with_the_unbiased_variance(norm: Norm, weight: float) -> None:
    e = dense((norm,))
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    for _ in range(3):
        trainer.step()
    lane = trainer.lanes[0]
    assert lane is not None
    module = lane.network.blocks[0].norm
    assert isinstance(module, torch.nn.BatchNorm1d)
    assert module.running_mean is not None
    assert module.running_var is not None
    before = module.running_mean.clone(), module.running_var.clone()
    lane.network.arm(True)
    lane.loss(*trainer.batches.take())
    place = place_of(lane.network, 0, "tanh")
    assert place is not None
    seen = look_closely(place, Focus(0, 0, 2), before)
    assert seen is not None
    update = seen.running
    assert update is not None
    assert update.weight == weight
    mean = (1 - update.weight) * update.mean_before + update.weight * update.batch_mean
    var = (1 - update.weight) * update.var_before + update.weight * update.batch_var_unbiased
    assert mean == pytest.approx(update.mean_after, abs=EXACT)
    assert var == pytest.approx(update.var_after, abs=EXACT)


def test_a_block_without_a_norm_has_stages_and_no_formula() -> None:
    e = edits.set_norm(dense((Norm(),)), 0, 0, None)
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    lane = trainer.lanes[0]
    assert lane is not None
    lane.network.arm(True)
    lane.loss(*trainer.batches.take())
    place = place_of(lane.network, 0, "tanh")
    assert place is not None
    seen = look_closely(place, Focus(0, 0, 0), None)
    assert seen is not None
    assert seen.formula is None
    assert set(seen.stages) == {"linear", "activation"}
    assert look_closely(place, Focus(0, 0, 99), None) is None
