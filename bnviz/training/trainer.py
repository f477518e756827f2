"""Trains all lanes in lock-step on the same mini-batches. Knows no threads and nobody who looks.

One step in plain sight: take a mini-batch, and for every lane forward, loss, backward, update.
"""

from __future__ import annotations

import math
from dataclasses import replace
from time import perf_counter

import torch
from torch import Tensor

from bnviz.data.dataset import DataSet
from bnviz.errors import NetworkError
from bnviz.experiment.changes import kept_lanes
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Experiment
from bnviz.experiment.values import Lane as Contender
from bnviz.measure.failure import Failure
from bnviz.measure.reports import FoldReport, Report, StatisticsReport
from bnviz.measure.snapshot import DataPreview, Snapshot, Watch
from bnviz.sayings import said
from bnviz.training.again import LastStep, same_networks
from bnviz.training.batches import Batches
from bnviz.training.causes import diverged, refused, unbuildable, where_it_began
from bnviz.training.checkpoint import Checkpoint, restore_lane, save_lane
from bnviz.training.clock import Clock
from bnviz.training.commands import Mend
from bnviz.training.evaluation import Evaluations
from bnviz.training.lane import Lane
from bnviz.training.losses import LossLog
from bnviz.training.mending import mend, told_of
from bnviz.training.noise import NoiseMeter
from bnviz.training.observing import Describer, Seen
from bnviz.training.peek import undisturbed
from bnviz.training.phases import PhaseListener, phases_told
from bnviz.training.stopping import StopRule

READ_EVERY = 32  # steps whose losses are fetched from an accelerator at once

Loss = float | Tensor


class Trainer:
    """All lanes of one run. Everything random comes from the experiment's seed.

    Raises NetworkError where the experiment has a problem with which nothing can train. `reads_every_step`
    tells whether losses are read at once (CPU) or some steps later, since reading makes an accelerator wait.
    """

    def __init__(
        self,
        experiment: Experiment,
        dataset: DataSet,
        device: str | torch.device = "cpu",
        dtype: torch.dtype = torch.float32,
        run: int = 0,
    ) -> None:
        for problem in problems(experiment):
            if problem.severity == "error":
                raise NetworkError(problem.sentence)
        self.experiment = experiment
        self.run = run
        self.device = torch.device(device)
        self.dtype = dtype
        self.reads_every_step = self.device.type == "cpu"
        self.step_number = 0
        self.finished: str | None = None
        self.failures: list[tuple[int, Failure]] = []  # by lane, since they were taken last
        self.reports: list[Report] = []
        self.x_train, self.y_train = self._tensor(dataset.x_train), self._labels(dataset.y_train)
        self.x_test, self.y_test = self._tensor(dataset.x_test), self._labels(dataset.y_test)
        self.lanes: list[Lane | None] = []
        self.stopped: list[Failure | None] = []
        for number in range(len(experiment.lanes)):
            self._build_lane(number)
        self.batches = Batches(self.x_train, self.y_train, experiment.training, experiment.seed)
        self.losses = LossLog(len(self.lanes))
        self.evaluations = Evaluations(len(self.lanes))
        self.clock = Clock()
        self._describer = Describer(dataset, self.x_test)
        self._noise = NoiseMeter(self.batches, experiment.seed)
        self._stop_rule = StopRule()
        self._last_loss = [math.nan] * len(self.lanes)
        self._unread: list[tuple[int, list[Loss]]] = []
        self._last_step: LastStep | None = None

    @property
    def preview(self) -> DataPreview:
        """What views need of the data."""
        return self._describer.preview

    # -- training ---

    def step(
        self, watch: Watch | None = None, tell: PhaseListener | None = None, keep: bool = False
    ) -> Snapshot | None:
        """One mini-batch through every lane; with `watch`, the snapshot of what it did.

        `tell` is called before every phase of it, for slow motion. `keep` lays by what the step began with,
        so that `peek` can show it again.
        """
        began = perf_counter()
        x, y = self.batches.take()
        self.step_number += 1
        lanes = self._alive()
        kept = LastStep.begins(lanes, x, y, self.experiment.training) if keep else None
        seen = [] if watch is None else self._describer.arm(self.experiment, lanes, watch, x, y)
        losses = [
            math.nan if lane is None else self._step_lane(number, lane, x, y, tell)
            for number, lane in enumerate(lanes)
        ]
        self._unread.append((self.step_number, losses))
        if watch is not None or self.reads_every_step or len(self._unread) >= READ_EVERY:
            self._read_losses()
        self.clock.trained(perf_counter() - began)
        self._check_stop()
        self._last_step = kept
        return self._describe(seen, y, watch) if watch is not None else None

    def _step_lane(self, number: int, lane: Lane, x: Tensor, y: Tensor, tell: PhaseListener | None) -> Loss:
        result = self._train(number, lane, x, y, tell)
        if not isinstance(result, Failure):
            return result
        self._stop_lane(number, result)
        return math.inf if result.cause == "infinite" else math.nan

    def _train(
        self, number: int, lane: Lane, x: Tensor, y: Tensor, tell: PhaseListener | None = None
    ) -> Loss | Failure:
        """Forward, loss, backward, update: the loss, or why the lane cannot take the step."""
        try:
            with phases_told(lane.network, number, tell):
                loss = lane.loss(x, y)
            value: Loss = loss.item() if self.reads_every_step else loss.detach()
            if isinstance(value, float) and not math.isfinite(value):
                return diverged(self.experiment, self.step_number, value, where_it_began(lane, x, y))
            if tell is not None:
                tell(number, None, "backward")
            self._describer.between_passes(number)
            lane.backward(loss)
            if tell is not None:
                tell(number, None, "update")
            lane.update()
            return value
        except (ValueError, RuntimeError, IndexError) as error:
            if self.device.type != "cpu":
                raise
            return refused(self.experiment, self.step_number, number, error)

    def _alive(self) -> list[Lane | None]:
        return [lane if why is None else None for lane, why in zip(self.lanes, self.stopped, strict=True)]

    def _read_losses(self) -> None:
        """Log the losses of the steps since the last time."""
        unread, self._unread = self._unread, []
        for step, row in unread:
            self._last_loss = [float(loss) for loss in row]
            self.losses.add(step, self._last_loss)
            if not self.reads_every_step:
                self._look_for_divergence(step)

    def _look_for_divergence(self, step: int) -> None:
        for number, lane in enumerate(self._alive()):
            loss = self._last_loss[number]
            if lane is not None and not math.isfinite(loss):  # the steps since have spoiled all its blocks
                self._stop_lane(number, diverged(self.experiment, step, loss, None))

    # -- looking ---

    def peek(self, watch: Watch) -> Snapshot:
        """What there is to see while nothing moves; afterwards everything is as it was.

        The last step itself, with the same numbers, where it was kept and no network has been changed since.
        Else its mini-batch, or at the start the first one, seen with what the networks are now.
        """
        return self._look_at(self.batches.last(), watch) if self._last_step is None else self._again(watch)

    def _again(self, watch: Watch) -> Snapshot:
        assert self._last_step is not None
        x, y = self._last_step.x, self._last_step.y
        with self._last_step.undone(self.lanes) as lanes:
            seen = self._describer.arm(self.experiment, lanes, watch, x, y)
            for number, lane in enumerate(lanes):
                if lane is not None:
                    self._train(number, lane, x, y)
            return self._describe(seen, y, watch, still=True)

    def _look_at(self, batch: tuple[Tensor, Tensor], watch: Watch) -> Snapshot:
        x, y = batch
        lanes = self._alive()
        seen = self._describer.arm(self.experiment, lanes, watch, x, y, before=False)
        for number, lane in enumerate(lanes):
            if lane is None:
                continue
            with undisturbed(lane.network):
                try:
                    loss = lane.loss(x, y)
                    self._last_loss[number] = loss.item()
                    self._describer.between_passes(number)
                    lane.backward(loss)
                except (ValueError, RuntimeError, IndexError):
                    lane.network.arm(False)
                    seen[number] = None
        return self._describe(seen, y, watch, still=True)

    def evaluate(self) -> None:
        """Loss and accuracy of every lane on the test set, in evaluation mode."""
        began = perf_counter()
        for number, lane in enumerate(self._alive()):
            if lane is not None:
                self.evaluations.add(number, self.step_number, lane.evaluate(self.x_test, self.y_test))
        self.evaluations.took(perf_counter() - began)
        self.clock.measured(perf_counter() - began)

    def _describe(self, seen: Seen, y: Tensor, watch: Watch, still: bool = False) -> Snapshot:
        began = perf_counter()
        accuracies = self._describer.read(self.experiment, seen, y, watch)
        close_up = self._describer.close_up
        if close_up is not None:
            alive = self._alive()
            noise = self._noise.look(self.experiment, alive, close_up.focus, self.step_number, exact=still)
            close_up = replace(close_up, noise=noise)
        self.clock.measured(perf_counter() - began)
        if self.evaluations.due(self.step_number):
            self.evaluate()
        began = perf_counter()
        lanes = tuple(
            self._describer.lane(
                number,
                self.lanes[number],
                each,
                self._last_loss[number],
                accuracies[number],
                self.evaluations,
                self.stopped[number],
                watch,
            )
            for number, each in enumerate(seen)
        )
        recent = self.losses.recent()
        self.clock.measured(perf_counter() - began)
        return Snapshot(
            run=self.run,
            step=self.step_number,
            epoch=self.batches.progress,
            lanes=lanes,
            recent=recent,
            timings=self.clock.timings(),
            device=self.device.type,
            close_up=close_up,
        )

    # -- changing ---

    def apply(self, new: Experiment, keep_function: bool, taken_back: bool = False) -> list[str]:
        """Take over a change that needs no restart; returns sentences to tell about it.

        A norm that comes or goes keeps the function, or does not; if the change takes back the last one and
        no step was taken in between, the very state before it comes back.
        """
        old, notices = self.experiment, []
        origin = kept_lanes(old, new)
        if len(origin) != len(self.lanes):
            self._keep_lanes(origin)
        self.experiment = new
        if not same_networks(old, new, origin):
            self._other_networks()
        for now, was in enumerate(origin):
            notices += self._change_lane(old, was, now, keep_function, taken_back)
        if old.training != new.training:
            self.batches.change(new.training)
        if old.training.stop != new.training.stop:
            self.arm_stop()
        return notices

    def _keep_lanes(self, origin: list[int]) -> None:
        self._read_losses()
        self.lanes = [self.lanes[was] for was in origin]
        self.stopped = [self.stopped[was] for was in origin]
        self._last_loss = [self._last_loss[was] for was in origin]
        if self._last_step is not None:
            self._last_step = self._last_step.of_lanes(origin)
        self.losses.keep_lanes(origin)
        self.evaluations.keep_lanes(origin)

    def _change_lane(self, old: Experiment, was: int, now: int, keep: bool, back: bool) -> list[str]:
        lane, new = self.lanes[now], self.experiment
        if lane is None:
            same = old.lanes[was] == new.lanes[now]
            name = new.lanes[now].name
            anew = said("{lane} could not be built at the start; Reset starts it anew.", lane=name)
            return [] if same else [anew]
        lane.training = new.training
        for row, block in zip(lane.network.blocks, new.network.blocks, strict=True):
            row.dropout.p = block.dropout
            row.noise.on = new.lanes[now].noise
        goes = keep and _loses_a_norm(old.lanes[was], new.lanes[now])
        before = lane.logits(self.x_test) if goes else None
        try:
            notices = lane.change_norms(old, new, was, now, keep, self.x_train, back)
        except NetworkError as error:
            self._stop_lane(now, unbuildable(new, self.step_number, now, error))
            return []
        if before is not None and lane.folded:
            self._report_fold(now, lane, before)
        changed = old.lanes[was] != new.lanes[now] or old.training != new.training
        if self.stopped[now] is not None and changed and lane.first_unsound_block() is None:
            self.stopped[now] = None
            self._other_networks()
        return notices

    def _other_networks(self) -> None:
        """What was seen at the last step cannot be seen again."""
        self._last_step = None
        self._noise.forget()

    def _report_fold(self, number: int, lane: Lane, before: Tensor) -> None:
        norms, lane.folded = tuple(lane.folded), []
        difference = float((lane.logits(self.x_test) - before).abs().max())
        largest = float(before.abs().max())
        self.reports.append(
            FoldReport(number, self.step_number, norms, difference, largest, len(self.x_test))
        )

    def take_reports(self) -> list[Report]:
        """What operations did since the last call."""
        found, self.reports = self.reports, []
        return found

    def mend_statistics(self, number: int, how: Mend) -> str:
        """Measure a lane's running statistics anew, reset them, or take that back; what to tell of it."""
        lane = self.lanes[number] if 0 <= number < len(self.lanes) else None
        if lane is None:
            return said("This lane has no running statistics.")
        self._other_networks()
        before = lane.evaluate(self.x_test, self.y_test)
        stopped = self.stopped[number]
        count, self.stopped[number] = mend(lane, how, self.x_train, self.x_test, stopped)
        name = self.experiment.lanes[number].name
        if how == "back" and not count:
            return said("{lane}: there are no earlier running statistics to put back.", lane=name)
        now = lane.evaluate(self.x_test, self.y_test)
        self.evaluations.add(number, self.step_number, now)
        report = StatisticsReport(number, self.step_number, count, how, before, now)
        self.reports.append(report)
        return told_of(report, name)

    def checkpoint(self) -> Checkpoint:
        """The run as it stands, copied to the host."""
        lanes = tuple(None if lane is None else save_lane(lane) for lane in self.lanes)
        saved, counted = self.batches.save(), self._stop_rule.counted
        return Checkpoint(self.experiment, self.step_number, lanes, tuple(self.stopped), saved, counted)

    def restore(self, saved: Checkpoint) -> None:
        """Go on from a checkpoint of the same experiment, perhaps taken on another device."""
        for number, kept in enumerate(saved.lanes):
            lane = self.lanes[number]
            if lane is not None and kept is not None:
                restore_lane(lane, kept)
            else:
                self.lanes[number] = None
            self.stopped[number] = saved.stopped[number]
        self.failures.clear()  # told when they happened
        self.batches.restore(saved.batches)
        self._other_networks()
        self._stop_rule.go_on(saved.stop_from)
        self.step_number = saved.step

    # -- stopping ---

    def arm_stop(self) -> None:
        """Count the steps and epochs to stop after from here on; a reached accuracy stops no more."""
        self.finished = None
        self._stop_rule.arm(
            self.experiment, self.step_number, self.batches.progress, self.evaluations.accuracies()
        )

    def ends_epoch(self) -> bool:
        """Whether the next step is the last of its epoch."""
        left = self.batches.left
        return left == 1 or (left == 0 and self.batches.steps_per_epoch == 1)

    def stops_next(self) -> bool:
        """Whether the next step is one after which the run is to stop, as far as that is known before."""
        epochs = self.batches.epoch + (1 if self.batches.left else 2) if self.ends_epoch() else 0
        return self._stop_rule.ends_at(self.experiment, self.step_number + 1, epochs)

    def phase_count(self) -> int:
        """How many phases a step in slow motion has, all lanes together."""
        lanes = [lane for lane in self._alive() if lane is not None]
        return sum(len(list(lane.network.norms())) + len(lane.network.blocks) + 4 for lane in lanes)

    def take_failures(self) -> list[tuple[int, Failure]]:
        """Lanes that stopped since the last call, and why."""
        found, self.failures = self.failures, []
        return found

    def _check_stop(self) -> None:
        e, step = self.experiment, self.step_number
        if self._stop_rule.wants_accuracy(e, step):
            self.evaluate()
        reason = self._stop_rule.reason(e, step, self.batches.progress, self.evaluations.accuracies())
        if not any(self._alive()):
            reason = said("No lane can train any further.")
        self.finished = reason or self.finished

    def _stop_lane(self, number: int, failure: Failure) -> None:
        self.stopped[number] = failure
        self.failures.append((number, failure))

    # -- building ---

    def _build_lane(self, number: int) -> None:
        self.stopped.append(None)
        try:
            self.lanes.append(Lane(self.experiment, number, self.device, self.dtype))
        except NetworkError as error:
            self.lanes.append(None)
            self._stop_lane(number, unbuildable(self.experiment, self.step_number, number, error))

    def _tensor(self, array: object) -> Tensor:
        return torch.tensor(array, dtype=self.dtype, device=self.device)

    def _labels(self, array: object) -> Tensor:
        return torch.tensor(array, dtype=torch.int64, device=self.device)


def _loses_a_norm(old: Contender, new: Contender) -> bool:
    return any(before is not None and after is None for before, after in zip(old.rows, new.rows, strict=True))
