"""Noise behind the norms of a lane, against the same network written by hand in torch."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from msgspec.structs import replace
from torch import Tensor, nn
from torch.nn import functional as F

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.snapshot import Watch
from bnviz.network.noise import Noise
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense
from tests.engine.training.test_checkpoint import assert_same, go_on, state_of

ALL = Watch(stages=frozenset({"linear", "normalized", "scaled", "noisy", "activation"}), gap=True, modes=True)
AFTER = Norm(placement="after")


def noisy(e: Experiment, *lanes: int) -> Experiment:
    """With noise in these lanes."""
    for lane in lanes:
        e = edits.set_noise(e, lane, True)
    return e


def steps(trainer: Trainer, count: int) -> list[list[float]]:
    """The losses of every lane."""
    found = []
    for _ in range(count):
        trainer.step()
        found.append(list(trainer._last_loss))
    return [list(row) for row in zip(*found, strict=True)]


class ByHand(nn.Module):
    """Santurkar et al. 2018: each unit draws a mean and a spread, each value its own around both."""

    def __init__(self, seed: int, block: int) -> None:
        super().__init__()
        self.generator = torch.Generator().manual_seed(1000 * seed + 600 + block)

    def forward(self, x: Tensor) -> Tensor:
        units = x.shape[1]
        draw = {"generator": self.generator, "dtype": torch.float64}
        mean = torch.rand(units, **draw) - 0.5  # type: ignore[call-overload]
        spread = 1 + torch.rand(units, **draw) / 4  # type: ignore[call-overload]
        own_mean = torch.rand(x.shape, **draw) / 5 - 0.1  # type: ignore[call-overload]
        own_spread = torch.randn(x.shape, **draw) / 10  # type: ignore[call-overload]
        over_units = (slice(None), *[None] * (x.dim() - 2))
        return x * (spread[over_units] + own_spread) + mean[over_units] + own_mean


def by_hand(e: Experiment, trainer: Trainer, lane: int) -> nn.Sequential:
    """A plain torch network with the initial weights of a lane of two dense blocks."""
    ours = trainer.lanes[lane]
    assert ours is not None
    layers: list[nn.Module] = []
    for number, row in enumerate(ours.network.rows):
        weight = row.linear.weight.detach().clone()
        linear = nn.Linear(weight.shape[1], weight.shape[0], bias=row.linear.bias is not None).double()
        with torch.no_grad():
            linear.weight.copy_(weight)
            if row.linear.bias is not None:
                linear.bias.copy_(row.linear.bias)
        layers.append(linear)
        if row is ours.network.head:
            break
        norm = e.lanes[lane].norms[number]
        behind = [] if norm is None else [nn.BatchNorm1d(len(weight)).double()]
        behind += [ByHand(e.seed, number)]
        after = norm is not None and norm.placement == "after"
        layers += [nn.Tanh(), *behind] if after else [*behind, nn.Tanh()]
    return nn.Sequential(*layers)


@pytest.mark.parametrize("norm", [Norm(), AFTER, None], ids=["before", "after", "none"])
def test_a_noisy_lane_has_the_losses_and_statistics_of_the_same_network_in_torch(norm: Norm | None) -> None:
    e = noisy(dense((norm,)), 0)
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    net = by_hand(e, trainer, 0)
    sgd = torch.optim.SGD(net.parameters(), lr=e.training.learning_rate)
    lane = trainer.lanes[0]
    assert lane is not None
    for _ in range(60):
        trainer.step()
        start = trainer.batches.seen - e.training.batch_size
        x, y = (
            trainer.batches._x[start : trainer.batches.seen],
            trainer.batches._y[start : trainer.batches.seen],
        )
        loss = F.cross_entropy(net(x), y)
        sgd.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        sgd.step()
        assert trainer._last_loss[0] == pytest.approx(loss.item(), abs=1e-10)
    theirs = [module for module in net if isinstance(module, nn.BatchNorm1d)]
    for ours, norm_by_hand in zip(lane.network.norms(), theirs, strict=True):
        for name, buffer in norm_by_hand.named_buffers():
            assert torch.allclose(ours.get_buffer(name).double(), buffer.double(), rtol=0, atol=1e-10)
    plain = nn.Sequential(*(module for module in net if not isinstance(module, ByHand))).eval()
    assert torch.allclose(lane.logits(trainer.x_test), plain(trainer.x_test), rtol=0, atol=1e-10)


@pytest.mark.parametrize("make", [dense, conv])
def test_the_noise_of_one_lane_leaves_the_others_as_they_are_bit_for_bit(make: object) -> None:
    e = make((Norm(), Norm(), None))  # type: ignore[operator]
    e = edits.set_block(e, 0, dropout=0.2)
    quiet, loud = Trainer(e, data_of(e)), Trainer(noisy(e, 1), data_of(e))
    ours, theirs = steps(quiet, 25), steps(loud, 25)
    assert ours[0] == theirs[0]
    assert ours[2] == theirs[2]
    assert ours[1] != theirs[1]
    for lane in (0, 2):
        a, b = quiet.lanes[lane], loud.lanes[lane]
        assert a is not None
        assert b is not None
        x, y = state_of(a.network), state_of(b.network)
        assert all(torch.equal(x[name], y[name]) for name in x)


def test_two_noisy_lanes_with_equal_norms_stay_equal_bit_for_bit_and_a_run_comes_again() -> None:
    e = noisy(dense((Norm(), Norm())), 0, 1)
    one, other = Trainer(e, data_of(e)), Trainer(e, data_of(e))
    losses = steps(one, 20)
    assert losses[0] == losses[1]
    assert steps(other, 20) == losses
    assert_same(one, other)


def test_every_step_draws_another_noise_and_another_seed_too() -> None:
    x = torch.ones(500, 3, dtype=torch.float64)
    noise, again = (Noise(True, 1, 0, torch.device("cpu")) for _ in range(2))
    first = noise(x)
    assert torch.equal(first, again(x))
    assert not torch.equal(first, noise(x))
    assert not torch.equal(first, Noise(True, 2, 0, torch.device("cpu"))(x))
    assert not torch.equal(first, Noise(True, 1, 1, torch.device("cpu"))(x))


def test_mean_and_spread_lie_where_the_recipe_says() -> None:
    noise = Noise(True, 0, 0, torch.device("cpu"))
    x = torch.stack([torch.zeros(400), torch.ones(400)]).repeat(50, 1).double()  # (100, 400): 0 and 1 in turn
    y = noise(x)
    shift, scaled = y[0::2], y[1::2]
    means = shift.mean(0)
    assert -0.55 < float(means.min()) < -0.4
    assert 0.4 < float(means.max()) < 0.55
    assert float((shift - means).abs().max()) < 0.25  # each value's own is at most 0.1 off
    assert float((shift - means).std()) == pytest.approx(0.1 / 3**0.5, rel=0.05)
    factors = scaled.mean(0) - means
    assert float(factors.min()) > 0.9
    assert float(factors.max()) < 1.35
    assert float(factors.mean()) == pytest.approx(1.125, abs=0.02)
    apart = (scaled - scaled.mean(0)).std() ** 2 - (shift - means).std() ** 2
    assert float(apart) ** 0.5 == pytest.approx(0.1, rel=0.1)


def test_channels_share_mean_and_spread_over_their_positions() -> None:
    y = Noise(True, 0, 0, torch.device("cpu"))(torch.zeros(8, 3, 10, 10))
    means = y.mean((0, 2, 3))
    assert float((y - means[:, None, None]).abs().max()) < 0.15
    assert float(means.std()) > 0.1
    assert y.shape == (8, 3, 10, 10)


def test_going_on_from_a_checkpoint_with_noise_is_the_original_run_bit_for_bit() -> None:
    e = noisy(edits.set_block(dense((Norm(), None)), 0, dropout=0.2), 0, 1)
    original = Trainer(e, data_of(e))
    steps(original, 9)
    saved = original.checkpoint()
    rest = steps(original, 20)
    again = go_on(original, saved)
    assert steps(again, 20) == rest
    assert_same(original, again)
    for a, b in zip(original.lanes, again.lanes, strict=True):
        assert a is not None
        assert b is not None
        ours, theirs = a.network.streams(), b.network.streams()
        assert all(torch.equal(ours[name].get_state(), theirs[name].get_state()) for name in ours)


def test_noise_goes_on_and_off_live_and_taken_back_at_once_nothing_has_happened() -> None:
    e = dense((Norm(), Norm()))
    switched, never = Trainer(e, data_of(e)), Trainer(e, data_of(e))
    steps(switched, 5)
    steps(never, 5)
    switched.apply(noisy(e, 1), True)
    switched.apply(e, True, taken_back=True)
    assert steps(switched, 5) == steps(never, 5)
    switched.apply(noisy(e, 1), True)
    a, b = steps(switched, 5)
    assert a[0] != b[0]


def test_evaluation_is_free_of_noise_and_looking_moves_no_stream() -> None:
    e = noisy(dense((Norm(),)), 0)
    looked, left_alone = Trainer(e, data_of(e)), Trainer(e, data_of(e))
    for _ in range(4):
        looked.peek(ALL)
        looked.step(ALL)
        looked.evaluate()
        left_alone.step()
    assert_same(looked, left_alone)
    lane = looked.lanes[0]
    assert lane is not None
    first, second = lane.evaluate(looked.x_test, looked.y_test), lane.evaluate(looked.x_test, looked.y_test)
    assert first == second


@pytest.mark.parametrize(("norm", "enters"), [(Norm(), "noisy"), (None, "noisy"), (AFTER, "linear")])
def test_the_noise_is_a_stage_of_its_own_and_the_norm_is_shown_without_it(
    norm: Norm | None, enters: str
) -> None:
    e = noisy(dense((norm, norm)), 1)
    snapshot = Trainer(e, data_of(e)).step(ALL)
    assert snapshot is not None
    quiet, loud = (lane.blocks[0] for lane in snapshot.lanes)
    assert loud.preactivation == enters
    assert "noisy" not in quiet.stages
    behind = "linear" if norm is None else "scaled"
    assert loud.stages[behind].mean == quiet.stages[behind].mean
    assert loud.stages["noisy"].std > loud.stages[behind].std
    gap = snapshot.lanes[1].gap
    before = snapshot.lanes[0].gap
    assert (gap is None) == (before is None) == (norm is None)
    if gap is not None and before is not None:  # the gap is about running statistics: without the noise
        np.testing.assert_array_equal(gap.output, before.output)


def test_what_enters_the_activation_is_what_came_out_of_the_noise() -> None:
    e = noisy(conv((Norm(),)), 0)
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    lane = trainer.lanes[0]
    assert lane is not None
    lane.network.arm(True)
    lane.network(trainer.batches.peek()[0])
    for row in lane.network.blocks:
        assert row.tape is not None
        assert torch.equal(row.activation(row.tape["noisy"]), row.tape["activation"])
        assert not torch.equal(row.tape["noisy"], row.tape["scaled"])
    assert lane.network.head.tape is not None
    assert "noisy" not in lane.network.head.tape


def test_every_block_draws_from_a_stream_of_its_own() -> None:
    states = [Noise(True, 7, block, torch.device("cpu")).generator.initial_seed() for block in range(64)]
    assert len(set(states)) == 64
    assert not set(states) & {1000 * 7 + 500 + block for block in range(64)}


def test_a_removed_lane_leaves_the_noise_with_the_others() -> None:
    e = noisy(dense((Norm(), None, Norm())), 2)
    trainer, kept = Trainer(e, data_of(e)), Trainer(e, data_of(e))
    steps(trainer, 4)
    steps(kept, 4)
    trainer.apply(replace(e, lanes=(e.lanes[0], e.lanes[2])), True)
    assert steps(trainer, 4)[1] == steps(kept, 4)[2]
