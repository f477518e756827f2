"""The only training thread: obeys commands, takes steps, posts what it sees. Knows no Qt.

torch is imported on the thread itself, so that a window can be on the screen before.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Literal, assert_never

from bnviz.errors import BnvizError
from bnviz.sayings import said
from bnviz.training.boxes import Inbox, Outbox
from bnviz.training.commands import (
    Apply,
    Ask,
    Close,
    Command,
    Drop,
    GoOn,
    Load,
    LookBack,
    Mend,
    MendStatistics,
    Pause,
    Play,
    SetSpeed,
    SetWatch,
    TakeSteps,
)
from bnviz.training.events import (
    DevicesFound,
    Ended,
    Event,
    Finished,
    Notice,
    PhaseEntered,
    Started,
    State,
    StateChanged,
)
from bnviz.training.jobs import SLICE_S, Jobs
from bnviz.training.keeping import Keeper
from bnviz.training.pace import Looks, Pace
from bnviz.training.telling import Teller, device_failed

if TYPE_CHECKING:
    from bnviz.data.dataset import DataSet
    from bnviz.experiment.values import Experiment
    from bnviz.training.trainer import Trainer

Mode = Literal["waiting", "running", "one step", "one epoch", "some steps"]
ENDLESS = ("running", "some steps")  # until the person pauses, or much later
COURTESY_S = 0.006  # the window has the interpreter for itself while it takes in a snapshot, but no longer


class Runner:
    """Use as a context manager: entering starts the thread, leaving ends and joins it."""

    def __init__(self, wake: Callable[[], None], threads: int = 1) -> None:
        self.inbox = Inbox()
        self.outbox = Outbox(wake)
        self._threads = threads
        self._thread = threading.Thread(target=self._main, name="bnviz training", daemon=True)
        self._trainer: Trainer | None = None
        self._datasets: dict[object, DataSet] = {}
        self._mode: Mode = "waiting"
        self._to = math.inf
        self._closing = False
        self._pace = Pace()
        self._looks = Looks()
        self._teller = Teller(self.outbox.post)
        self._jobs = Jobs(self.outbox.post)
        self._device = "cpu"
        self._keeper = Keeper()

    def __enter__(self) -> Runner:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the thread and wait for it."""
        self.send(Close())
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    def send(self, command: Command) -> None:
        """Hand in a command; returns at once."""
        self.inbox.put(command)

    # -- the thread ---

    def _main(self) -> None:
        try:
            from bnviz.training.devices import devices, prepare_torch

            prepare_torch(self._threads)
            found = tuple((d.name, d.title, d.available, d.reason) for d in devices())
            self.outbox.post(DevicesFound(found))
        except Exception as error:
            self._teller.failure(said("PyTorch could not be started: {error}", error=str(error)))
        while not self._closing:
            try:
                self._turn()
            except Exception as error:
                self._recover(error)

    def _turn(self) -> None:
        """Obey all waiting commands, then take one step if it is time for one."""
        if self._mode == "waiting":
            self._rest()
        else:
            pause_s = max(self._pace.wait_s(), SLICE_S if self._jobs else 0.0)
            if pause_s > 0:
                self._rest(pause_s)
        while (command := self.inbox.take()) is not None:
            self._obey(command)
            if self._closing:
                return
        if self._mode != "waiting" and self._pace.wait_s() <= 0:
            self._step()

    def _rest(self, timeout_s: float = math.inf) -> None:
        """Wait for a command, at most so long; questions that were asked get the time."""
        until = perf_counter() + timeout_s
        while self._jobs and not self.inbox and perf_counter() < until:
            self._jobs.work()
        if not self._jobs:
            self.inbox.wait(None if timeout_s == math.inf else max(0.0, until - perf_counter()))

    def _obey(self, command: Command) -> None:
        match command:
            case Load():
                self._load(command)
            case Apply():
                self._apply(command)
            case GoOn():
                self._go_on(command)
            case MendStatistics(lane, how):
                self._mend(lane, how)
            case Play():
                self._play("running")
            case Pause():
                self._pause()
            case TakeSteps(epoch, to):
                self._to = math.inf if to is None else to
                self._play("one epoch" if epoch else "one step" if to is None else "some steps")
            case SetSpeed(steps_per_s):
                self._pace.change(steps_per_s)
            case SetWatch(watch):
                changed, self._looks.watch = self._looks.watch != watch, watch
                if changed and self._mode == "waiting":
                    self._show_state()
            case Ask(number, job):
                self._jobs.add(number, job, self._device)
            case LookBack():
                self._look_back(command)
            case Drop(number):
                self._jobs.drop(number)
            case Close():
                self._closing = True
            case _:
                assert_never(command)

    def _load(self, command: Load) -> None:
        from bnviz.training.devices import resolve
        from bnviz.training.trainer import Trainer

        play = command.play
        self._set_mode("waiting", "idle")
        self._trainer = None
        e = command.experiment
        device = resolve(command.device)
        trainer = Trainer(e, self._dataset(e), device=device, run=command.run)
        self._device = device.type
        if command.rescue and (saved := self._keeper.rescued(e)) is not None:
            trainer.restore(saved)
        self._trainer = trainer
        self._keeper.begin(trainer)
        self.outbox.post(Started(command.run, e, trainer.preview, device.type, command.reason))
        self._tell_kept()
        self._teller.stopped_lanes(trainer)
        self._show_state()
        self._set_mode("running" if play else "waiting", "running" if play else "paused")

    def _go_on(self, command: GoOn) -> None:
        from bnviz.training.trainer import Trainer

        old, kept = self._trainer, self._keeper.shelf.at(command.step)
        if old is None or kept is None:
            self._teller.failure(said("There is no checkpoint to go on from."), expected=True)
            return
        e = kept.experiment
        trainer = Trainer(e, self._dataset(e), device=old.device, run=command.run)
        if kept.checkpoint is not None:
            trainer.restore(kept.checkpoint)
        self._keeper.go_on(kept)
        self._trainer = trainer
        device = trainer.device.type
        self.outbox.post(Started(command.run, e, trainer.preview, device, step=kept.step, edits=kept.edits))
        self._tell_kept()
        self._teller.stopped_lanes(trainer)
        self._show_state()
        if self._mode == "waiting":
            self._set_mode("waiting", "paused")
        self._pace.at_once()

    def _dataset(self, e: Experiment) -> DataSet:
        from bnviz.data.catalogue import load

        key = (e.data, e.seed)
        if key not in self._datasets:
            self._datasets = {key: load(*key)}
        return self._datasets[key]

    def _apply(self, command: Apply) -> None:
        trainer = self._trainer
        if trainer is None or command.run not in (None, trainer.run):
            return
        waits = self._mode == "waiting"
        if self._keeper.will_edit(trainer, waits):
            self._tell_kept()
        for sentence in trainer.apply(command.experiment, command.keep_function, command.taken_back):
            self.outbox.post(Notice(sentence))
        self._teller.reports(trainer)
        self._teller.stopped_lanes(trainer)
        if waits:
            self._changed()

    def _mend(self, lane: int, how: Mend) -> None:
        trainer = self._trainer
        if trainer is None:
            return
        self._keeper.touched(trainer)
        self.outbox.post(Notice(trainer.mend_statistics(lane, how)))
        self._teller.reports(trainer)
        if self._mode == "waiting":
            self._changed()

    def _look_back(self, command: LookBack) -> None:
        from bnviz.training.lookback import FARTHEST, Replay

        kept = self._keeper.before(command.step)
        if kept is None or self._trainer is None:
            why = said(
                "Step {step:,} cannot be looked into again: something was changed just before it.",
                step=command.step,
            )
            self.outbox.post(Ended(command.number, why))
        elif command.step - kept.step > FARTHEST:
            why = said(
                "Step {step:,} is too far from what was kept of the run to be looked into again; the steps "
                "after {kept:,} can be.",
                step=command.step,
                kept=kept.step,
            )
            self.outbox.post(Ended(command.number, why))
        else:
            job = Replay(kept, self._dataset(kept.experiment), command.step, command.focus)
            self._jobs.add(command.number, job, self._device)

    def _changed(self) -> None:
        """The run waits, and is not what it was."""
        if self._trainer is not None:
            self._keeper.changed(self._trainer)
            self._tell_kept()
            self._show_state()

    def _play(self, mode: Mode) -> None:
        if self._trainer is None or (mode == "some steps" and self._trainer.step_number >= self._to):
            return
        if mode in ENDLESS:
            self._trainer.arm_stop()
        self._trainer.clock.resumed()
        self._pace.at_once()
        self._set_mode(mode, "running")

    def _pause(self) -> None:
        if self._mode in ENDLESS:
            self._mode = "one step"
            self._pace.at_once()
            self._step(slow=False)
        elif self._mode != "waiting":
            self._set_mode("waiting", "paused")

    def _step(self, slow: bool = True) -> None:
        trainer = self._trainer
        if trainer is None:
            self._set_mode("waiting", "idle")
            return
        in_slow_motion = slow and self._pace.slow_motion and self._mode in ENDLESS
        last = self._mode == "one step" or (self._mode == "one epoch" and trainer.ends_epoch())
        last = last or (self._mode == "some steps" and trainer.step_number + 1 >= self._to)
        last = last or trainer.stops_next()
        began = perf_counter()
        observe = last or in_slow_motion or (self.outbox.wanted(began) and self._looks.due(began))
        if observe:
            trainer.losses.taken(self.outbox.taken(trainer.run))
        if last:
            trainer.evaluations.expire()
        tell = self._phase_teller() if in_slow_motion else None
        watch = self._looks.next(last or in_slow_motion) if observe else None
        snapshot = trainer.step(watch, tell, last)
        if self._keeper.stepped(trainer, last or trainer.finished is not None):
            self._tell_kept()
        if snapshot is not None:
            self.outbox.show(snapshot)
            self.outbox.wait_until_shown(COURTESY_S)
            self._looks.took(trainer.clock.looked_s)
        if trainer.failures:
            self._teller.stopped_lanes(trainer)
        if trainer.finished is not None and self._mode != "one step":
            if snapshot is None:
                self._show_state()
            self.outbox.post(Finished(trainer.run, trainer.finished))
            self._set_mode("waiting", "finished")
        elif last:
            self._set_mode("waiting", "paused")
        self._pace.stepped(began)

    def _phase_teller(self) -> Callable[[int, int | None, object], None]:
        """Posts each phase, then waits its part of the step, unless a command comes in."""
        assert self._trainer is not None
        assert self._pace.steps_per_s is not None
        phase_s = 1 / self._pace.steps_per_s / max(1, self._trainer.phase_count())

        def tell(lane: int, block: int | None, phase: object) -> None:
            self.outbox.post(PhaseEntered(lane, block, phase))  # type: ignore[arg-type]
            self._rest(phase_s)

        return tell

    # -- telling ---

    def _show_state(self) -> None:
        """What the state looks like without another step."""
        if self._trainer is not None:
            self._trainer.losses.taken(self.outbox.taken(self._trainer.run))
            self._trainer.evaluations.expire()
            self.outbox.show(self._trainer.peek(self._looks.watch))

    def _tell_kept(self) -> None:
        if self._trainer is not None:
            self._teller.kept(self._trainer, self._keeper.shelf)

    def _set_mode(self, mode: Mode, state: State) -> None:
        self._mode = mode
        self._post(StateChanged(state))

    def _post(self, event: Event) -> None:
        self.outbox.post(event)

    def _recover(self, error: Exception) -> None:
        """Tell what happened, stop stepping, and live on."""
        device = self._trainer.device.type if self._trainer is not None else "cpu"
        if isinstance(error, BnvizError):
            self._teller.failure(str(error), expected=True)
        elif device != "cpu" and isinstance(error, RuntimeError):
            saved, self._trainer = self._keeper.rescue, None
            self._teller.failure(device_failed(device, error, None if saved is None else saved.step))
        else:
            self._teller.failure(said("Training stopped: {error}", error=str(error)))
        self._set_mode("waiting", "idle" if self._trainer is None else "paused")
