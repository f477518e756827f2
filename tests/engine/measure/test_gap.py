"""The gap between both modes, against the same passes written with torch.nn in float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from bnviz.experiment import edits
from bnviz.experiment.edits import INPUT
from bnviz.experiment.values import Norm
from bnviz.measure.gap import mode_gap
from bnviz.measure.history import History
from bnviz.measure.snapshot import Watch
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense

EXACT = 1e-10


def trained(e: object, steps: int = 5) -> Trainer:
    trainer = Trainer(e, data_of(e), dtype=torch.float64)  # type: ignore[arg-type]
    for _ in range(steps):
        trainer.step()
    return trainer


def test_the_gap_is_that_of_two_passes_through_torchs_layers() -> None:
    e = edits.set_norm(dense((Norm(momentum=0.03),), activation="relu"), 0, INPUT, Norm())
    e = edits.set_block(edits.set_norm(e, 0, 1, Norm(placement="after", eps=1e-3)), 0, dropout=0.4)
    trainer = trained(e)
    lane = trainer.lanes[0]
    assert lane is not None
    x, y = trainer.batches.peek()
    network = lane.network
    gap = mode_gap(network, x, y)

    def plain(training: bool) -> tuple[list[torch.Tensor], list[torch.Tensor], torch.Tensor]:
        def normed(norm: nn.Module | None, z: torch.Tensor) -> torch.Tensor:
            assert norm is not None
            entering.append(z)
            mean, var = norm.running_mean, norm.running_var
            return F.batch_norm(  # type: ignore[arg-type]
                z,
                None if training else mean,  # type: ignore[arg-type]
                None if training else var,  # type: ignore[arg-type]
                norm.weight,  # type: ignore[arg-type]
                norm.bias,  # type: ignore[arg-type]
                training,
                eps=norm.eps,  # type: ignore[arg-type]
            )

        entering: list[torch.Tensor] = []
        first, second = network.blocks
        a = normed(network.input_norm, x)
        b = torch.relu(normed(first.norm, F.linear(a, first.linear.weight)))
        c = normed(second.norm, torch.relu(F.linear(b, second.linear.weight, second.linear.bias)))
        logits = F.linear(c, network.head.linear.weight, network.head.linear.bias)
        return [a, b, c, logits], entering, logits

    with torch.no_grad():
        batch, entering, batch_logits = plain(True)
        running, _, running_logits = plain(False)
    for ours, a, b in zip(gap.output, batch, running, strict=True):
        assert ours == pytest.approx(float((b - a).norm() / a.norm()), abs=EXACT)
    for row, (norm, z) in enumerate(zip(network.norms(), entering, strict=True)):
        off = (norm.running_mean - z.mean(0)) / (z.var(0, correction=0) + norm.eps).sqrt()  # type: ignore[operator]
        assert gap.mean_off[row] == pytest.approx(float(off.square().mean().sqrt()), abs=EXACT)
        ratio = (norm.running_var + norm.eps) / (z.var(0) + norm.eps)  # type: ignore[operator]
        assert gap.variance[row] == pytest.approx(float(ratio.log().mean().exp()), abs=EXACT)
    assert np.isnan(gap.mean_off[-1])
    assert gap.batch_loss == pytest.approx(float(F.cross_entropy(batch_logits, y)), abs=EXACT)
    assert gap.running_loss == pytest.approx(float(F.cross_entropy(running_logits, y)), abs=EXACT)
    assert gap.batch_accuracy == float((batch_logits.argmax(1) == y).double().mean())
    assert gap.running_accuracy == float((running_logits.argmax(1) == y).double().mean())


@pytest.mark.parametrize("make", [dense, conv])
@pytest.mark.parametrize("dropout", [0.0, 0.4])
def test_the_step_is_seen_as_two_passes_of_its_own_would_be(make: object, dropout: float) -> None:
    """Whether or not the training pass serves as the one with batch statistics."""
    norms = (Norm(), Norm(use_batch_stats=False), Norm(update_running_stats=False), Norm(placement="after"))
    e = edits.set_block(make(norms), 0, dropout=dropout)  # type: ignore[operator]
    e = edits.set_norm(e, 0, len(e.network.blocks), Norm())
    trainer = trained(e)
    x, y = trainer.batches.peek()
    alone = [mode_gap(lane.network, x, y) for lane in trainer.lanes if lane is not None]
    snapshot = trainer.step(Watch(gap=True))
    assert snapshot is not None
    for lane, gap in zip(snapshot.lanes, alone, strict=True):
        assert lane.gap is not None
        for name in ("output", "mean_off", "variance", "batch_loss", "running_loss", "batch_accuracy"):
            np.testing.assert_allclose(getattr(lane.gap, name), getattr(gap, name), rtol=0, atol=EXACT)
    assert np.isfinite(alone[0].mean_off[-1])


@pytest.mark.parametrize("make", [dense, conv])
def test_measuring_the_gap_moves_nothing(make: object) -> None:
    norms = (Norm(), Norm(use_batch_stats=False), Norm(kind="layer"), None)
    e = edits.set_block(make(norms), 0, dropout=0.3)  # type: ignore[operator]
    watched, alone = trained(e, 0), trained(e, 0)
    for _ in range(10):
        watched.step(Watch(gap=True))
        alone.step()
    for a, b in zip(watched.lanes, alone.lanes, strict=True):
        assert a is not None
        assert b is not None
        ours, theirs = ({**lane.network.parameters(), **lane.network.buffers()} for lane in (a, b))
        assert all(torch.equal(ours[name], theirs[name]) for name in theirs)


@pytest.mark.parametrize("make", [dense, conv])
@pytest.mark.parametrize("updates", [True, False])
def test_a_norm_held_in_evaluation_mode_has_no_gap(make: object, updates: bool) -> None:
    trainer = trained(make((Norm(use_batch_stats=False, update_running_stats=updates),)))  # type: ignore[operator]
    lane = trainer.lanes[0]
    assert lane is not None
    gap = mode_gap(lane.network, *trainer.batches.peek())
    assert not gap.output[1:].any()
    assert gap.points == 0
    assert np.nanmax(gap.mean_off) > 0


@pytest.mark.parametrize("make", [dense, conv])
def test_with_running_statistics_of_this_batch_there_is_no_gap(make: object) -> None:
    """Momentum 1, and biased against unbiased variance taken out."""
    e = make((Norm(momentum=1.0), Norm(kind="layer"), None))  # type: ignore[operator]
    trainer = trained(e, 0)
    x, y = trainer.batches.peek()
    for lane in trainer.lanes:
        assert lane is not None
        with torch.no_grad():
            lane.network(x)
        for norm in lane.network.norms():
            if isinstance(norm, nn.BatchNorm1d | nn.BatchNorm2d):
                n = x.shape[0] if isinstance(norm, nn.BatchNorm1d) else None
                assert norm.running_var is not None
                if n is not None:
                    norm.running_var.mul_((n - 1) / n)
        gap = mode_gap(lane.network, x, y)
        known = gap.mean_off[np.isfinite(gap.mean_off)]
        assert (known < 1e-6).all()
        if make is dense:
            assert np.nanmax(gap.output) < 1e-6
            assert gap.running_loss == pytest.approx(gap.batch_loss, abs=1e-6)


def test_the_history_keeps_the_gap_of_every_kept_snapshot() -> None:
    e = dense((Norm(), None))
    trainer, history = trained(e, 0), History(e)
    for step in range(6):
        snapshot = trainer.step(Watch(gap=step != 3))
        assert snapshot is not None
        history.append(snapshot)
    track = history.gap_track(0)
    assert track.steps.tolist() == [1, 2, 3, 4, 5, 6]
    assert track.output.shape == (4, 6)
    assert np.isnan(track.running_loss).tolist() == [False, False, False, True, False, False]
    held = track.held()
    assert held.running_loss[3] == track.running_loss[2]
    np.testing.assert_array_equal(held.output[:, 3], track.output[:, 2])
    assert (held.running_loss[4:] == track.running_loss[4:]).all()
    last = history.snapshots[-1].lanes[0].gap
    assert last is not None
    np.testing.assert_allclose(track.output[:, -1], last.output, rtol=1e-6)
    np.testing.assert_allclose(track.variance[:, -1], last.variance, rtol=1e-6)
    assert track.running_accuracy[-1] == pytest.approx(last.running_accuracy)
    assert np.isnan(history.gap_track(1).running_loss).all()  # nothing there can differ: nothing is measured


def test_a_batch_without_a_variance_has_no_gap_and_says_nothing_else() -> None:
    e = dense((Norm(),))
    trainer = trained(edits.set_training(e, batch_size=1), 0)
    snapshot = trainer.step(Watch(gap=True))
    assert snapshot is not None
    assert snapshot.lanes[0].gap is None
    assert "more than one value" in str(snapshot.lanes[0].stopped)
