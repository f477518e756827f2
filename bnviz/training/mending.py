"""Running statistics of a lane, measured anew, reset or put back; what to tell of it. Knows no trainer.

Over the test samples it is what Li et al. 2016 call AdaBN: it needs their values, not their classes.
"""

from __future__ import annotations

from torch import Tensor

from bnviz.measure.reports import StatisticsReport
from bnviz.network.statistics import (
    kept_statistics,
    put_back_statistics,
    recompute_statistics,
    reset_statistics,
)
from bnviz.sayings import said
from bnviz.training.commands import Mend
from bnviz.training.lane import Lane

MOST_MENDS = 8  # of running statistics that can be taken back in a lane


def mend(lane: Lane, how: Mend, x_train: Tensor, x_test: Tensor) -> int:
    """Do it over the training or test samples (samples, *shape); how many norms it was, 0 if none could be.

    The statistics before are kept in the lane; "back" takes the last of them.
    """
    if how == "back":
        kept = lane.statistics_before.pop() if lane.statistics_before else []
        return put_back_statistics(lane.network, kept)
    lane.statistics_before.append(kept_statistics(lane.network))
    del lane.statistics_before[:-MOST_MENDS]
    if how == "reset":
        return reset_statistics(lane.network)
    return recompute_statistics(lane.network, x_train if how == "train" else x_test)


def told_of(report: StatisticsReport, lane: str) -> str:
    """A sentence with the numbers of a report; `lane` is the lane's name."""
    if report.samples == "back":
        return said(
            "{lane}: the running statistics of {norms} norms are as before.", lane=lane, norms=report.norms
        )
    if report.samples == "reset":
        return said(
            "{lane}: the running statistics of {norms} norms start again at 0 and 1.",
            lane=lane,
            norms=report.norms,
        )
    told = {"lane": lane, "norms": report.norms, "before": report.before[1], "now": report.after[1]}
    if report.samples == "train":
        return said(
            "{lane}: running statistics of {norms} norms measured over the training set; test accuracy "
            "{before:.1%} before, {now:.1%} now.",
            **told,
        )
    return said(
        "{lane}: running statistics of {norms} norms measured over the test samples; test accuracy "
        "{before:.1%} before, {now:.1%} now.",
        **told,
    )
