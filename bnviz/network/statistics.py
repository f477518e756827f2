"""Running statistics measured anew over the training set, or put back to their start. Knows no training."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from bnviz.experiment.edits import INPUT
from bnviz.network.modules import LaneNetwork
from bnviz.network.surgery import population_statistics

Tracking = nn.BatchNorm1d | nn.BatchNorm2d | nn.InstanceNorm2d


@torch.no_grad()
def recompute_statistics(network: LaneNetwork, x_train: Tensor) -> int:
    """Give every norm with running statistics those of the whole training set; how many there were.

    Mean and unbiased variance; instance norm's of each image by itself, averaged over the images.
    From the input on, so that each sees what the ones before it now make of the data in evaluation mode.
    Source: Ioffe and Szegedy 2015, algorithm 2; Wu and Johnson 2021 call it PreciseBN.
    """
    count = 0
    for block, norm, before in _tracking(network):
        mean, var = population_statistics(
            network, block, before, x_train, isinstance(norm, nn.InstanceNorm2d)
        )
        assert norm.running_mean is not None
        assert norm.running_var is not None
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(var)
        count += 1
    return count


def reset_statistics(network: LaneNetwork) -> int:
    """Running means to 0, variances to 1, counters to 0; how many norms there were."""
    found = _tracking(network)
    for _, norm, _ in found:
        norm.reset_running_stats()
    return len(found)


def _tracking(network: LaneNetwork) -> list[tuple[int, Tracking, bool]]:
    places: list[tuple[int, nn.Module | None, bool]] = [(INPUT, network.input_norm, True)]
    places += [(number, row.norm, row.norm_is_before) for number, row in enumerate(network.rows)]
    return [
        (number, norm, before)
        for number, norm, before in places
        if isinstance(norm, Tracking) and norm.running_mean is not None
    ]
