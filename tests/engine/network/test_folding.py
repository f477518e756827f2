"""Folding and recomputed statistics on random networks, against torch's own in float64."""

from __future__ import annotations

from copy import deepcopy

import pytest
import torch
from hypothesis import HealthCheck, assume, given, settings
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_weights, fuse_linear_bn_weights

from bnviz.data.catalogue import load
from bnviz.experiment import edits
from bnviz.experiment.edits import INPUT, get_norm, norm_rows
from bnviz.experiment.folding import fold, fold_obstacle, foldable
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.reports import FoldReport, StatisticsReport
from bnviz.network.modules import LaneNetwork
from bnviz.training.lane import Lane
from bnviz.training.trainer import Trainer
from tests.engine.experiment.strategies import small_experiments
from tests.engine.training.recipes import conv, dense

EXACT = 1e-10
random_networks = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow]
)


def trained(e: Experiment, steps: int = 4, dtype: torch.dtype = torch.float64) -> Trainer:
    trainer = Trainer(e, load(e.data, e.seed), dtype=dtype)
    for _ in range(steps):
        trainer.step()
    return trainer


def healthy(trainer: Trainer) -> list[tuple[int, Lane]]:
    pairs = zip(trainer.lanes, trainer.stopped, strict=True)
    return [(k, lane) for k, (lane, why) in enumerate(pairs) if lane is not None and why is None]


def close(a: Tensor, b: Tensor) -> None:
    torch.testing.assert_close(a, b, rtol=EXACT, atol=EXACT * max(1.0, float(b.detach().abs().max())))


@random_networks
@given(small_experiments())
def test_a_folded_network_answers_as_before_and_every_other_norm_is_left_with_a_reason(e: Experiment) -> None:
    assume(not any(p.severity == "error" for p in problems(e)))
    trainer = trained(e)
    for number, lane in healthy(trainer):
        before, could = lane.logits(trainer.x_test), foldable(e, number)
        trainer.apply(fold(trainer.experiment, number), True)
        close(lane.logits(trainer.x_test), before)
        left = [b for b in norm_rows(e) if get_norm(trainer.experiment, number, b)]
        assert all(str(fold_obstacle(trainer.experiment, number, block)).endswith(".") for block in left)
        reports = trainer.take_reports()
        assert [norm.block for report in reports for norm in report.norms] == could  # type: ignore[union-attr]
        trainer.step()


@random_networks
@given(small_experiments())
def test_a_norm_behind_a_layer_is_folded_as_torch_fuses_the_two(e: Experiment) -> None:
    assume(not any(p.severity == "error" for p in problems(e)))
    trainer = trained(e)
    for number, lane in healthy(trainer):
        for block in foldable(e, number):
            norm = get_norm(e, number, block)
            assert norm is not None
            if block == INPUT or norm.placement == "after":
                continue
            row = lane.network.rows[block]
            fuse = fuse_linear_bn_weights if isinstance(row.linear, nn.Linear) else fuse_conv_bn_weights
            bn = row.norm
            assert bn is not None
            weight, bias = fuse(
                row.linear.weight,
                row.linear.bias,
                bn.running_mean,  # type: ignore[arg-type]
                bn.running_var,  # type: ignore[arg-type]
                bn.eps,  # type: ignore[arg-type]
                torch.ones_like(bn.running_mean) if bn.weight is None else bn.weight,  # type: ignore[arg-type]
                torch.zeros_like(bn.running_mean) if bn.bias is None else bn.bias,  # type: ignore[arg-type]
            )
            trainer.apply(fold(trainer.experiment, number, block), True)
            close(row.linear.weight, weight)
            assert row.linear.bias is not None
            close(row.linear.bias, bias)


def torchs_own(network: LaneNetwork, x: Tensor) -> None:
    """Layer by layer: momentum None (1 for instance norm), reset, one pass of all samples in training."""
    network.set_training(False)
    for norm in network.norms():
        tracks = isinstance(norm, nn.BatchNorm1d | nn.BatchNorm2d | nn.InstanceNorm2d)
        if tracks and norm.running_mean is not None:
            norm.reset_running_stats()  # type: ignore[operator]
            # of a single pass; torch's instance norm knows no None
            momentum, norm.momentum = norm.momentum, 1.0 if isinstance(norm, nn.InstanceNorm2d) else None  # type: ignore[assignment]
            norm.train()
            norm.uses_batch = norm.updates = True  # type: ignore[assignment]
            with torch.no_grad():
                network(x)
            norm.eval()
            norm.momentum = momentum  # type: ignore[assignment]


@random_networks
@given(small_experiments())
def test_recomputed_statistics_are_those_of_one_pass_of_all_samples_through_torchs_layers(
    e: Experiment,
) -> None:
    assume(not any(p.severity == "error" for p in problems(e)))
    trainer = trained(e)
    for number, lane in healthy(trainer):
        reference = deepcopy_of(lane.network)
        torchs_own(reference, trainer.x_train)
        trainer.mend_statistics(number, "train")
        for (name, ours), theirs in zip(
            lane.network.buffers().items(), reference.buffers().values(), strict=True
        ):
            if not name.endswith("num_batches_tracked"):
                close(ours, theirs)


@pytest.mark.parametrize("norm", [Norm(), Norm(kind="instance"), Norm(kind="instance", placement="after")])
def test_recomputed_statistics_of_images_are_torchs(norm: Norm) -> None:
    trainer = trained(conv((norm,)), 20)
    (_, lane), *_ = healthy(trainer)
    reference = deepcopy_of(lane.network)
    torchs_own(reference, trainer.x_train)
    trainer.mend_statistics(0, "train")
    for (name, ours), theirs in zip(
        lane.network.buffers().items(), reference.buffers().values(), strict=True
    ):
        if not name.endswith("num_batches_tracked"):
            close(ours, theirs)
    (report,) = trainer.take_reports()
    assert isinstance(report, StatisticsReport)
    assert report.norms == len(list(lane.network.norms()))


def deepcopy_of(network: LaneNetwork) -> LaneNetwork:
    """Modules copied; the random streams of dropout, which cannot be, are shared and not used."""
    streams = {id(row.dropout.generator): row.dropout.generator for row in network.blocks}
    return deepcopy(network, dict(streams))  # type: ignore[arg-type]


@pytest.mark.parametrize("make", [dense, conv])
def test_in_float32_folding_changes_no_logit_by_more_than_a_hundred_thousandth(make: object) -> None:
    trainer = trained(make((Norm(), Norm())), 200, torch.float32)  # type: ignore[operator]
    trainer.apply(fold(trainer.experiment, 0), True)
    (report,) = trainer.take_reports()
    assert isinstance(report, FoldReport)
    assert 0 <= report.difference <= 1e-5
    assert report.largest > 1
    assert report.samples == len(trainer.x_test)
    assert [norm.block for norm in report.norms] == list(range(len(trainer.experiment.network.blocks)))


@pytest.mark.parametrize("make", [dense, conv])
@pytest.mark.parametrize("optimiser", ["momentum", "adam"])
def test_a_fold_taken_back_before_the_next_step_brings_back_the_very_run(
    make: object, optimiser: str
) -> None:
    """Norm, statistics, optimiser and dropout: it goes on bit for bit as if nothing had been folded."""
    e = make((Norm(), Norm(train_affine=False)), optimiser=optimiser, learning_rate=0.01)  # type: ignore[operator]
    e = edits.set_block(e, 0, dropout=0.2)
    touched, untouched = trained(e, 9), trained(e, 9)
    for keep in (True, False):
        folded = fold(fold(e, 0, 0), 0, 1)
        touched.apply(folded, True)
        touched.apply(fold(folded, 1), True)
        touched.apply(folded, keep, True)
        touched.apply(e, keep, True)
    for _ in range(20):
        touched.step()
        untouched.step()
    for (_, ours), (_, theirs) in zip(healthy(touched), healthy(untouched), strict=True):
        one = {**ours.network.parameters(), **ours.network.buffers()}
        other = {**theirs.network.parameters(), **theirs.network.buffers()}
        assert all(torch.equal(one[name], other[name]) for name in other)


def test_a_fold_taken_back_later_keeps_what_was_learned_since() -> None:
    trainer = trained(dense((Norm(),)), 30)
    e = trainer.experiment
    trainer.apply(fold(e, 0), True)
    for _ in range(10):
        trainer.step()
    (_, lane), *_ = healthy(trainer)
    before = lane.logits(trainer.x_test)
    trainer.apply(e, True, True)
    torch.testing.assert_close(lane.logits(trainer.x_test), before, rtol=0, atol=1e-9)


def test_recomputing_reports_loss_and_accuracy_before_and_after() -> None:
    trainer = trained(dense((Norm(momentum=0.0),)), 60)
    (_, lane), *_ = healthy(trainer)
    before = lane.evaluate(trainer.x_test, trainer.y_test)
    trainer.mend_statistics(0, "train")
    (report,) = trainer.take_reports()
    assert isinstance(report, StatisticsReport)
    assert (report.norms, report.samples, report.before) == (2, "train", before)
    assert report.after == lane.evaluate(trainer.x_test, trainer.y_test)
    assert report.after[1] > report.before[1]


@pytest.mark.parametrize(
    ("e", "block", "said"),
    [
        (dense((None,)), 0, "no norm to fold"),
        (dense((Norm(kind="layer"),)), 0, "out of each sample"),
        (dense((Norm(track_running_stats=False),)), 0, "Without running statistics"),
        (conv((Norm(placement="after"),)), 0, "pads its input with zeros"),
        (conv((Norm(placement="after"),)), 1, "Max-pooling stands between"),
        (edits.set_block(dense((Norm(placement="after"),)), 0, skip=True), 0, "skip connection is added"),
        (edits.set_norm(dense((None,)), 0, 2, Norm(placement="after")), 2, "No layer stands behind"),
        (edits.set_block(dense((Norm(placement="after"),)), 1, skip=True), 0, "past its layer"),
        (edits.set_block(dense((Norm(placement="after"),)), 1, bias=False), 0, "no bias"),
    ],
)
def test_what_cannot_be_folded_exactly_has_a_sentence(e: Experiment, block: int, said: str) -> None:
    assert said in str(fold_obstacle(e, 0, block))
    assert fold(e, 0) == e or block not in foldable(e, 0)


def test_a_convolution_of_one_pixel_takes_the_norm_before_it() -> None:
    e = edits.set_block(conv((Norm(placement="after"),)), 1, kernel=1)
    trainer = trained(e)
    (_, lane), *_ = healthy(trainer)
    before = lane.logits(trainer.x_test)
    trainer.apply(fold(e, 0, 0), True)
    close(lane.logits(trainer.x_test), before)
