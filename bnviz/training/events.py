"""What the training thread tells, in order and never lost. Small frozen values; knows no torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bnviz.experiment.values import Experiment
from bnviz.measure.failure import Failure
from bnviz.measure.reports import Report
from bnviz.measure.snapshot import DataPreview

State = Literal["idle", "running", "paused", "finished"]


@dataclass(frozen=True, slots=True)
class Started:
    """A run begins. `reason` follows "restarted from the same seed: " where it is a restart.

    One that goes on from a checkpoint has the number of live edits that it includes in `edits`, and begins
    at `step`; else `edits` is None.
    """

    run: int
    experiment: Experiment
    preview: DataPreview
    device: str
    reason: str | None = None
    step: int = 0
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class CheckpointsKept:
    """From these steps the run can go on, in order."""

    run: int
    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StateChanged:
    """Whether steps are being taken."""

    state: State


@dataclass(frozen=True, slots=True)
class Finished:
    """The run ended by itself; a sentence says why."""

    run: int
    reason: str


@dataclass(frozen=True, slots=True)
class LaneStopped:
    """A lane can no longer train; the others go on."""

    run: int
    lane: int
    failure: Failure


@dataclass(frozen=True, slots=True)
class Failed:
    """Something did not work; the thread lives on. `details` is a traceback, for the log."""

    sentence: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know, and nothing wrong."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Reported:
    """What an operation on a lane did, with its numbers."""

    run: int
    report: Report


@dataclass(frozen=True, slots=True)
class PhaseEntered:
    """Slow motion: what happens next in which lane and block (None: behind the last block)."""

    lane: int
    block: int | None
    phase: Literal["forward", "normalise", "loss", "backward", "update"]


@dataclass(frozen=True, slots=True)
class DevicesFound:
    """The engine is up; these are the devices, as (name, title, available, reason)."""

    devices: tuple[tuple[str, str, bool, str], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A question that was asked has something to tell: a value of its own."""

    number: int
    news: object


@dataclass(frozen=True, slots=True)
class Ended:
    """A question is answered; with a sentence, it could not be."""

    number: int
    sentence: str | None = None


Event = (
    Started
    | CheckpointsKept
    | StateChanged
    | Finished
    | LaneStopped
    | Failed
    | Notice
    | Reported
    | PhaseEntered
    | DevicesFound
    | Told
    | Ended
)
