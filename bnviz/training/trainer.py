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
from bnviz.measure.failure import Failure
from bnviz.measure.reports import Report
from bnviz.measure.snapshot import DataPreview, Snapshot, Watch
from bnviz.sayings import said
from bnviz.training.again import LastStep, same_networks
from bnviz.training.batches import Batches
from bnviz.training.causes import diverged, refused, where_it_began
from bnviz.training.checkpoint import Checkpoint
from bnviz.training.clock import Clock
from bnviz.training.commands import Mend
from bnviz.training.evaluation import Evaluations
from bnviz.training.lane import Lane
from bnviz.training.lanes import Lanes
from bnviz.training.losses import LossLog
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
        self.x_train, self.y_train = self._tensor(dataset.x_train), self._labels(dataset.y_train)
        self.x_test, self.y_test = self._tensor(dataset.x_test), self._labels(dataset.y_test)
        self._lanes = Lanes(experiment, self.x_train, self.x_test, self.y_test)
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
    def lanes(self) -> list[Lane | None]:
        """By number; None for one that could not be built."""
        return self._lanes.all

    @property
    def stopped(self) -> list[Failure | None]:
        """Why each lane stands still; None for one that trains."""
        return self._lanes.stopped

    @property
    def failures(self) -> list[tuple[int, Failure]]:
        """Lanes that stopped, and why, since they were taken last."""
        return self._lanes.failures

    def take_failures(self) -> list[tuple[int, Failure]]:
        """Lanes that stopped since the last call, and why."""
        return self._lanes.take_failures()

    def take_reports(self) -> list[Report]:
        """What operations did since the last call."""
        return self._lanes.take_reports()

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
        lanes = self._lanes.alive()
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
        self._lanes.stop(number, result)
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

    def _read_losses(self) -> None:
        """Log the losses of the steps since the last time."""
        unread, self._unread = self._unread, []
        for step, row in unread:
            self._last_loss = [float(loss) for loss in row]
            self.losses.add(step, self._last_loss)
            if not self.reads_every_step:
                self._look_for_divergence(step)

    def _look_for_divergence(self, step: int) -> None:
        for number, lane in enumerate(self._lanes.alive()):
            loss = self._last_loss[number]
            if lane is not None and not math.isfinite(loss):  # the steps since have spoiled all its blocks
                self._lanes.stop(number, diverged(self.experiment, step, loss, None))

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
        lanes = self._lanes.alive()
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
        for number, lane in enumerate(self._lanes.alive()):
            if lane is not None:
                self.evaluations.add(number, self.step_number, lane.evaluate(self.x_test, self.y_test))
        self.evaluations.took(perf_counter() - began)
        self.clock.measured(perf_counter() - began)

    def _describe(self, seen: Seen, y: Tensor, watch: Watch, still: bool = False) -> Snapshot:
        began = perf_counter()
        accuracies = self._describer.read(self.experiment, seen, y, watch)
        close_up = self._describer.close_up
        if close_up is not None:
            alive = self._lanes.alive()
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
        self.experiment, stopped = new, list(self.stopped)
        for now, was in enumerate(origin):
            notices += self._lanes.change(old, new, was, now, self.step_number, keep_function, taken_back)
        if stopped != self.stopped or not same_networks(old, new, origin):
            self._other_networks()
        if old.training != new.training:
            self.batches.change(new.training)
        if old.training.stop != new.training.stop:
            self.arm_stop()
        return notices

    def _keep_lanes(self, origin: list[int]) -> None:
        self._read_losses()
        self._lanes.keep(origin)
        self._last_loss = [self._last_loss[was] for was in origin]
        if self._last_step is not None:
            self._last_step = self._last_step.of_lanes(origin)
        self.losses.keep_lanes(origin)
        self.evaluations.keep_lanes(origin)

    def _other_networks(self) -> None:
        """What was seen at the last step cannot be seen again."""
        self._last_step = None
        self._noise.forget()

    def mend_statistics(self, number: int, how: Mend) -> str:
        """Measure a lane's running statistics anew, reset them, or take that back; what to tell of it."""
        if not 0 <= number < len(self.lanes):
            return said("This lane has no running statistics.")
        self._other_networks()
        name = self.experiment.lanes[number].name
        report, told = self._lanes.mend(number, name, how, self.step_number)
        if report is not None:
            self.evaluations.add(number, self.step_number, report.after)
        return told

    def checkpoint(self) -> Checkpoint:
        """The run as it stands, copied to the host."""
        lanes, stopped = self._lanes.save(), tuple(self.stopped)
        saved, counted = self.batches.save(), self._stop_rule.counted
        return Checkpoint(self.experiment, self.step_number, lanes, stopped, saved, counted)

    def restore(self, saved: Checkpoint) -> None:
        """Go on from a checkpoint of the same experiment, perhaps taken on another device."""
        self._lanes.restore(saved.lanes, saved.stopped)
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
        lanes = [lane for lane in self._lanes.alive() if lane is not None]
        return sum(len(list(lane.network.norms())) + len(lane.network.blocks) + 4 for lane in lanes)

    def _check_stop(self) -> None:
        e, step = self.experiment, self.step_number
        if self._stop_rule.wants_accuracy(e, step):
            self.evaluate()
        reason = self._stop_rule.reason(e, step, self.batches.progress, self.evaluations.accuracies())
        if not any(self._lanes.alive()):
            reason = said("No lane can train any further.")
        self.finished = reason or self.finished

    def _tensor(self, array: object) -> Tensor:
        return torch.tensor(array, dtype=self.dtype, device=self.device)

    def _labels(self, array: object) -> Tensor:
        return torch.tensor(array, dtype=torch.int64, device=self.device)
