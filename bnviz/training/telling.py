"""What the training thread tells of a run: events, and sentences for what went wrong. Changes nothing."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

from bnviz.sayings import said
from bnviz.training.events import CheckpointsKept, Event, Failed, LaneStopped, Reported

if TYPE_CHECKING:
    from bnviz.training.shelf import Shelf
    from bnviz.training.trainer import Trainer

log = logging.getLogger(__name__)


class Teller:
    """`post` takes every event."""

    def __init__(self, post: Callable[[Event], None]) -> None:
        self._post = post

    def kept(self, trainer: Trainer, shelf: Shelf) -> None:
        """From which steps the run can go on."""
        self._post(CheckpointsKept(trainer.run, shelf.steps))

    def stopped_lanes(self, trainer: Trainer) -> None:
        """Which lanes stopped since it was told last."""
        for lane, failure in trainer.take_failures():
            self._post(LaneStopped(trainer.run, lane, failure))

    def reports(self, trainer: Trainer) -> None:
        """What operations did since it was told last."""
        for report in trainer.take_reports():
            self._post(Reported(trainer.run, report))

    def failure(self, sentence: str, expected: bool = False) -> None:
        """Something did not work; what was not `expected` is told with the error that is being handled."""
        details = "" if expected else traceback.format_exc()
        log.error("%s%s", sentence, f"\n{details}" if details else "")
        self._post(Failed(sentence, details))


def device_failed(device: str, error: Exception, step: int | None) -> str:
    """What to tell of an accelerator that failed; from `step` the run can go on, None: not at all."""
    lines = str(error).strip().splitlines()
    reason = lines[0].rstrip(".") if lines else said("no reason given")
    told: dict[str, object] = {"device": device, "reason": reason}
    if step is None:
        return said("The device {device} failed ({reason}). Choose the CPU to go on.", **told)
    return said(
        "The device {device} failed ({reason}). Choose the CPU to go on from step {step:,}.",
        **told,
        step=step,
    )
