"""What the training thread can be asked to do. Small frozen values; knows no torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bnviz.experiment.values import Experiment
from bnviz.measure.snapshot import Focus, Watch
from bnviz.training.jobs import Job


@dataclass(frozen=True, slots=True)
class Load:
    """Begin run number `run` with this experiment; go on training at once if `play`.

    With `rescue`, go on from where a device failed instead of from step 0, if that is known.
    """

    experiment: Experiment
    run: int
    device: str = "cpu"
    play: bool = False
    reason: str | None = None
    rescue: bool = False


@dataclass(frozen=True, slots=True)
class Apply:
    """Take over a change that needs no restart; one meant for another run than the current is dropped.

    `taken_back` says that it undoes the last one.
    """

    experiment: Experiment
    keep_function: bool = True
    run: int | None = None
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on as run number `run` from the newest checkpoint at or before a step; later ones are forgotten.

    Answered by `Started` with the step, or by `Failed`; what ran goes on running.
    """

    step: int
    run: int


Mend = Literal["train", "test", "reset", "back"]


@dataclass(frozen=True, slots=True)
class MendStatistics:
    """Measure a lane's running statistics anew, over the training set or over the test samples without their
    classes, or reset them, or put them "back" as they were before the last time this was done."""

    lane: int
    how: Mend = "train"


@dataclass(frozen=True, slots=True)
class Play:
    """Train until told otherwise."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Take one last step, show it exactly, and wait."""


@dataclass(frozen=True, slots=True)
class TakeSteps:
    """Train one mini-batch, to the end of the epoch, or through step number `to`, and wait."""

    epoch: bool = False
    to: int | None = None


@dataclass(frozen=True, slots=True)
class SetSpeed:
    """At most so many steps a second; None is as fast as possible."""

    steps_per_s: float | None


@dataclass(frozen=True, slots=True)
class SetWatch:
    """What is looked at from now on."""

    watch: Watch


@dataclass(frozen=True, slots=True)
class Ask:
    """Work on a question beside the training; what it tells comes back as `Told` with its number."""

    number: int
    job: Job


@dataclass(frozen=True, slots=True)
class LookBack:
    """Look closely at a step that is past, as question number `number`: answered by `LookedBack`."""

    number: int
    step: int
    focus: Focus


@dataclass(frozen=True, slots=True)
class Drop:
    """Work no longer on the question of that number."""

    number: int


@dataclass(frozen=True, slots=True)
class Close:
    """End the thread."""


Command = (
    Load
    | Apply
    | GoOn
    | MendStatistics
    | Play
    | Pause
    | TakeSteps
    | SetSpeed
    | SetWatch
    | Ask
    | LookBack
    | Drop
    | Close
)
