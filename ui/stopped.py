"""Says in place which lane stopped and why, and what can be done about it. Knows no session."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from bnviz.coach.finding import Remedy
from bnviz.coach.lonely import lesson_of
from bnviz.experiment.values import Experiment
from bnviz.measure.snapshot import Snapshot
from bnviz.training.events import LaneStopped
from ui.banner import Answer, BannerStack
from ui.language import tr
from ui.words import whole

log = logging.getLogger(__name__)


class StoppedLanes:
    """A banner for each lane that stopped, till it trains again; `remedied` takes what was chosen."""

    def __init__(self, banners: BannerStack, remedied: Callable[[Remedy], None]) -> None:
        self._banners, self._remedied = banners, remedied
        self._steps: dict[int, int] = {}  # lanes that stopped, and at which step

    def tell(self, event: LaneStopped, experiment: Experiment) -> None:
        """Say so in place; where it is a lesson, with PyTorch's words, the reason and what can be done.

        A lane that diverged is told by the coach, with where and when it began and a remedy, and not twice.
        """
        lane, failure = event.lane, event.failure
        log.warning(failure.sentence)
        if failure.diverged:
            return
        self._steps[lane] = failure.step
        told = failure.sentence
        answers: tuple[Answer, ...] = ()
        lesson = lesson_of(experiment, lane, failure.said)
        if lesson is not None:
            told = tr("PyTorch: “{words}”. {why}", words=lesson.said, why=lesson.why)
            answers = tuple(
                Answer(remedy.label, partial(self._remedied, remedy), primary=not k)
                for k, remedy in enumerate(lesson.remedies)
            )
        name, step = experiment.lanes[lane].name, whole(failure.step)
        sentence = tr("{lane} stopped at step {step}. {why}", lane=name, step=step, why=told)
        self._banners.say("warning", sentence, answers, key=f"lane {lane}")

    def forget(self, snapshot: Snapshot) -> None:
        """A lane that trains again has nothing more to say."""
        for lane, step in list(self._steps.items()):
            gone = lane >= len(snapshot.lanes)
            if gone or (snapshot.step >= step and snapshot.lanes[lane].stopped is None):
                del self._steps[lane]
                self._banners.take_away(f"lane {lane}")

    def clear(self) -> None:
        """Another run begins."""
        for lane in self._steps:
            self._banners.take_away(f"lane {lane}")
        self._steps.clear()
