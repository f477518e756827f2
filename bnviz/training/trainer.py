"""Trains all lanes in lock-step on the same mini-batches, and describes what it sees. Knows no threads.

One step in plain sight: take a mini-batch, and for every lane forward, loss, backward, update.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from time import perf_counter

import torch
from torch import Tensor

from bnviz.data.dataset import DataSet
from bnviz.errors import NetworkError
from bnviz.experiment.changes import kept_lanes
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Experiment
from bnviz.measure.observe import Observation, Observer, first_nonfinite
from bnviz.measure.preview import preview, preview_samples
from bnviz.measure.snapshot import DataPreview, LaneSnapshot, Snapshot, Watch
from bnviz.training.batches import Batches
from bnviz.training.checkpoint import Checkpoint, restore_lane, save_lane
from bnviz.training.clock import Clock
from bnviz.training.evaluation import Evaluations, surface_grid
from bnviz.training.lane import Lane
from bnviz.training.losses import LossLog
from bnviz.training.peek import undisturbed
from bnviz.training.phases import PhaseListener, phases_told

ACCURACY_EVERY = 10  # steps between evaluations where a run stops at an accuracy


@dataclass(frozen=True, slots=True)
class LaneFailure:
    """A lane that stopped: which, at which step, in which block (None: not known), and a sentence."""

    lane: int
    step: int
    block: int | None
    sentence: str


class Trainer:
    """All lanes of one run. Everything random comes from the experiment's seed."""

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
        self.step_number = 0
        self.finished: str | None = None
        self.failures: list[LaneFailure] = []
        self.preview: DataPreview = preview(dataset)
        self.x_train, self.y_train = self._tensor(dataset.x_train), self._labels(dataset.y_train)
        self.x_test, self.y_test = self._tensor(dataset.x_test), self._labels(dataset.y_test)
        self._preview_x = self.x_test[torch.from_numpy(preview_samples(dataset)).to(self.device)]
        self._grid = surface_grid(self.preview, self.device, dtype)
        self.lanes: list[Lane | None] = []
        self.stopped: list[str | None] = []
        for number in range(len(experiment.lanes)):
            self._build_lane(number)
        self.batches = Batches(self.x_train, self.y_train, experiment.training, experiment.seed)
        self.losses = LossLog(len(self.lanes))
        self.evaluations = Evaluations(len(self.lanes))
        self.clock = Clock()
        self._observer = Observer()
        self._last_loss = [math.nan] * len(self.lanes)
        self._stop_from = (0, 0.0)
        self._accuracy_was_reached = False

    # -- training ---

    def step(self, watch: Watch | None = None, tell: PhaseListener | None = None) -> Snapshot | None:
        """One mini-batch through every lane; with `watch`, the snapshot of what it did.

        `tell` is called before every phase of it, for slow motion.
        """
        began = perf_counter()
        x, y = self.batches.take()
        self.step_number += 1
        observed = self._arm(watch)
        for number, lane in enumerate(self.lanes):
            self._last_loss[number] = math.nan
            if lane is not None and self.stopped[number] is None:
                self._last_loss[number] = self._step_lane(number, lane, x, y, tell)
        self.losses.add(self.step_number, self._last_loss)
        self.clock.trained(perf_counter() - began)
        self._check_stop()
        return self._describe(observed, y, watch) if watch is not None else None

    def _step_lane(self, number: int, lane: Lane, x: Tensor, y: Tensor, tell: PhaseListener | None) -> float:
        try:
            with phases_told(lane.network, number, tell):
                loss = lane.loss(x, y)
            value = loss.item()
            if not math.isfinite(value):
                self._stop_diverged(number, lane, x, value)
                return value
            if tell is not None:
                tell(number, None, "backward")
            lane.backward(loss)
            if tell is not None:
                tell(number, None, "update")
            lane.update()
            return value
        except (ValueError, RuntimeError, IndexError) as error:
            if self.device.type != "cpu":
                raise
            self._stop_lane(number, None, self._explained(number, error))
            return math.nan

    def _explained(self, number: int, error: Exception) -> str:
        """Our own sentence where the experiment tells why, with PyTorch's words behind it."""
        for problem in problems(self.experiment):
            if problem.severity == "lane" and problem.lane == number:
                return f"{problem.sentence} (PyTorch: {error})"
        return f"PyTorch says: {error}"

    # -- looking ---

    def peek(self, watch: Watch) -> Snapshot:
        """What the next mini-batch would show, without training: afterwards everything is as it was."""
        x, y = self.batches.peek()
        observed = self._arm(watch)
        for number, lane in enumerate(self.lanes):
            if lane is None or self.stopped[number] is not None:
                continue
            with undisturbed(lane.network):
                try:
                    loss = lane.loss(x, y)
                    self._last_loss[number] = loss.item()
                    lane.backward(loss)
                except (ValueError, RuntimeError, IndexError):
                    lane.network.arm(False)
                    observed[number] = None
                    continue
        return self._describe(observed, y, watch, peeked=True)

    def evaluate(self) -> None:
        """Loss and accuracy of every lane on the test set, in evaluation mode."""
        began = perf_counter()
        for number, lane in enumerate(self.lanes):
            if lane is not None and self.stopped[number] is None:
                self.evaluations.add(number, self.step_number, lane.evaluate(self.x_test, self.y_test))
        self.evaluations.took(perf_counter() - began)
        self.clock.measured(perf_counter() - began)

    def _arm(self, watch: Watch | None) -> list[Observation | None]:
        observed: list[Observation | None] = [None] * len(self.lanes)
        if watch is None:
            return observed
        for number, lane in enumerate(self.lanes):
            if lane is not None and self.stopped[number] is None:
                lane.network.arm(True)
                before = lane.weights_before() if watch.parameters else None
                observed[number] = Observation(lane.network, before)
        return observed

    def _describe(
        self, observed: list[Observation | None], y: Tensor, watch: Watch, peeked: bool = False
    ) -> Snapshot:
        began = perf_counter()
        if peeked:
            observed = [Observation(seen.network) if seen is not None else None for seen in observed]
        self._observer.describe(self.experiment, observed, watch)
        accuracies = [self._batch_accuracy(seen, y) for seen in observed]
        for lane in self.lanes:
            if lane is not None:
                lane.network.arm(False)
        self.clock.measured(perf_counter() - began)
        if self.evaluations.due(self.step_number):
            self.evaluate()
        began = perf_counter()
        lanes = tuple(
            self._lane_snapshot(number, seen, accuracies[number], watch)
            for number, seen in enumerate(observed)
        )
        self.clock.measured(perf_counter() - began)
        return Snapshot(
            run=self.run,
            step=self.step_number,
            epoch=self.batches.progress,
            lanes=lanes,
            recent=self.losses.recent(),
            timings=self.clock.timings(),
            device=self.device.type,
        )

    def _lane_snapshot(
        self, number: int, seen: Observation | None, accuracy: float, watch: Watch
    ) -> LaneSnapshot:
        lane = self.lanes[number]
        test_loss, test_accuracy = self.evaluations.newest(number)
        surface = predictions = None
        if lane is not None and seen is not None:
            if watch.surface and self._grid is not None:
                side = math.isqrt(len(self._grid))
                surface = lane.probabilities(self._grid).reshape(side, side, -1).cpu().numpy()
                surface.flags.writeable = False
            if watch.predictions and self.preview.images is not None:
                predictions = lane.probabilities(self._preview_x).cpu().numpy()
                predictions.flags.writeable = False
        rows = seen.rows if seen is not None else []
        has_input = seen is not None and seen.network.input_norm is not None
        return LaneSnapshot(
            train_loss=self._last_loss[number],
            train_accuracy=accuracy,
            test_loss=test_loss,
            test_accuracy=test_accuracy,
            blocks=tuple(rows[1:-1] if has_input else rows[:-1]),
            output=rows[-1] if rows else None,
            input=rows[0] if has_input and rows else None,
            stopped=self.stopped[number],
            surface=surface,
            predictions=predictions,
        )

    def _batch_accuracy(self, seen: Observation | None, y: Tensor) -> float:
        logits = None if seen is None or seen.network.tape is None else seen.network.tape.get("linear")
        return math.nan if logits is None else float((logits.argmax(1) == y).float().mean())

    # -- changing ---

    def apply(self, new: Experiment, keep_function: bool) -> list[str]:
        """Take over a change that needs no restart; returns sentences to tell about it."""
        old, notices = self.experiment, []
        origin = kept_lanes(old, new)
        if len(origin) != len(self.lanes):
            self.lanes = [self.lanes[was] for was in origin]
            self.stopped = [self.stopped[was] for was in origin]
            self._last_loss = [self._last_loss[was] for was in origin]
            self.losses.keep_lanes(origin)
            self.evaluations.keep_lanes(origin)
        self.experiment = new
        for now, was in enumerate(origin):
            notices += self._change_lane(old, was, now, keep_function)
        if old.training != new.training:
            self.batches.change(new.training)
        if old.training.stop != new.training.stop:
            self.finished = None
            self.arm_stop()
        return notices

    def _change_lane(self, old: Experiment, was: int, now: int, keep: bool) -> list[str]:
        lane, new = self.lanes[now], self.experiment
        if lane is None:
            return (
                []
                if old.lanes[was] == new.lanes[now]
                else [f"{new.lanes[now].name} could not be built at the start; Reset starts it anew."]
            )
        lane.retune(new.training)
        for row, block in zip(lane.network.rows(), new.network.blocks, strict=True):
            row.dropout.p = block.dropout
        try:
            notices = lane.change_norms(old, new, was, now, keep, self.x_train)
        except NetworkError as error:
            self._stop_lane(now, None, str(error))
            return []
        changed = old.lanes[was] != new.lanes[now] or old.training != new.training
        if self.stopped[now] is not None and changed and lane.is_sound():
            self.stopped[now] = None
        return notices

    def checkpoint(self) -> Checkpoint:
        """The run as it stands, copied to the host."""
        lanes = tuple(
            save_lane(lane) if lane is not None and why is None else None
            for lane, why in zip(self.lanes, self.stopped, strict=True)
        )
        saved = self.batches.save()
        return Checkpoint(self.experiment, self.step_number, lanes, tuple(self.stopped), saved)

    def restore(self, saved: Checkpoint) -> None:
        """Go on from a checkpoint of the same experiment, perhaps taken on another device."""
        for number, kept in enumerate(saved.lanes):
            lane = self.lanes[number]
            if lane is not None and kept is not None:
                restore_lane(lane, kept, self.experiment.training)
            self.stopped[number] = saved.stopped[number]
        self.batches.restore(saved.batches)
        self.step_number = saved.step

    def arm_stop(self) -> None:
        """Count the steps and epochs to stop after from here on; a reached accuracy stops no more."""
        self._stop_from = (self.step_number, self.batches.progress)
        self._accuracy_was_reached = self._reached_accuracy() is not None
        self.finished = None

    def ends_epoch(self) -> bool:
        """Whether the next step is the last of its epoch."""
        left = self.batches.left
        return left == 1 or (left == 0 and self.batches.steps_per_epoch == 1)

    def stops_next(self) -> bool:
        """Whether the next step is one after which the run is to stop, as far as that is known before."""
        stop = self.experiment.training.stop
        after_steps = stop.steps is not None and self.step_number + 1 - self._stop_from[0] >= stop.steps
        ends = stop.epochs is not None and self.ends_epoch()
        epochs = self.batches.epoch + (1 if self.batches.left else 2)
        return after_steps or (ends and epochs - self._stop_from[1] >= (stop.epochs or 0) - 1e-9)

    def phase_count(self) -> int:
        """How many phases a step in slow motion has, all lanes together."""
        lanes = [lane for lane in self.lanes if lane is not None]
        return sum(len(list(lane.network.norms())) + len(lane.network.rows()) + 4 for lane in lanes)

    # -- stopping ---

    def _check_stop(self) -> None:
        stop = self.experiment.training.stop
        if all(lane is None or why is not None for lane, why in zip(self.lanes, self.stopped, strict=True)):
            self.finished = "No lane can train any further."
        if stop.steps is not None and self.step_number - self._stop_from[0] >= stop.steps:
            self.finished = f"Stopped after {stop.steps:,} steps, as asked."
        if stop.epochs is not None and self.batches.progress - self._stop_from[1] >= stop.epochs - 1e-9:
            self.finished = f"Stopped after {stop.epochs:,} epochs, as asked."
        if stop.accuracy is not None and self.step_number % ACCURACY_EVERY == 0:
            self.evaluate()
            lane = self._reached_accuracy()
            if lane is not None and not self._accuracy_was_reached:
                name = self.experiment.lanes[lane].name
                self.finished = f"{name} reached {stop.accuracy:.1%} on the test set."

    def _reached_accuracy(self) -> int | None:
        target = self.experiment.training.stop.accuracy
        if target is None:
            return None
        lanes = range(len(self.lanes))
        return next((lane for lane in lanes if self.evaluations.newest(lane)[1] >= target), None)

    def _stop_diverged(self, number: int, lane: Lane, x: Tensor, loss: float) -> None:
        with undisturbed(lane.network), torch.no_grad():
            was_armed = lane.network.tape is not None
            lane.network.arm(True)
            lane.network(x)
            block = first_nonfinite(lane.network)
            if not was_armed:
                lane.network.arm(False)
        blocks = len(self.experiment.network.blocks)
        last = block is None or block == blocks
        where = "the output layer" if last else "the input norm" if block == -1 else f"block {block + 1}"  # type: ignore[operator]
        self._stop_lane(
            number,
            block,
            f"The loss became {'NaN' if math.isnan(loss) else 'infinite'}; it began in {where}.",
        )

    def _stop_lane(self, number: int, block: int | None, sentence: str) -> None:
        self.stopped[number] = sentence
        self.failures.append(LaneFailure(number, self.step_number, block, sentence))

    def take_failures(self) -> list[LaneFailure]:
        """Lanes that stopped since the last call."""
        found, self.failures = self.failures, []
        return found

    # -- building ---

    def _build_lane(self, number: int) -> None:
        self.stopped.append(None)
        try:
            self.lanes.append(Lane(self.experiment, number, self.device, self.dtype))
        except NetworkError as error:
            self.lanes.append(None)
            self._stop_lane(number, None, str(error))

    def _tensor(self, array: object) -> Tensor:
        return torch.tensor(array, dtype=self.dtype, device=self.device)

    def _labels(self, array: object) -> Tensor:
        return torch.tensor(array, dtype=torch.int64, device=self.device)
