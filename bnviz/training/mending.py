"""Running statistics of a lane, measured anew, reset or put back; what to tell of it. Knows no trainer.

Over the test samples it is what Li et al. 2016 call AdaBN: it needs their values, not their classes.
"""

from __future__ import annotations

from torch import Tensor

from bnviz.measure.failure import Failure
from bnviz.measure.reports import StatisticsReport
from bnviz.network.statistics import recompute_statistics, reset_statistics
from bnviz.sayings import said
from bnviz.training.commands import Mend
from bnviz.training.lane import Lane

MOST_MENDS = 8  # of running statistics that can be taken back in a lane


def mend(
    lane: Lane, how: Mend, x_train: Tensor, x_test: Tensor, stopped: Failure | None
) -> tuple[int, Failure | None]:
    """Do it over the training or test samples (samples, *shape): how many norms, why the lane stands still.

    No norms if none could be. The statistics before are kept in the lane; "back" takes the last of them.
    """
    if how == "back":
        if not lane.statistics_before:
            return 0, stopped
        was, buffers = lane.statistics_before.pop()
        return _put_back(lane, buffers), was
    copies = {name: buffer.clone() for name, buffer in lane.network.buffers().items()}
    lane.statistics_before.append((stopped, copies))
    del lane.statistics_before[:-MOST_MENDS]
    if how == "reset":
        count = reset_statistics(lane.network)
        return (
            count,
            None if lane.first_unsound_block() is None else stopped,
        )  # nothing is left of what stopped it
    return recompute_statistics(lane.network, x_train if how == "train" else x_test), stopped


def _put_back(lane: Lane, buffers: dict[str, Tensor]) -> int:
    """Copy what was kept into the norms that are still there; how many there were."""
    count = 0
    for name, buffer in lane.network.buffers().items():
        kept = buffers.get(name)
        if kept is not None and kept.shape == buffer.shape:
            buffer.copy_(kept)
            count += name.endswith("running_mean")
    return count


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
