"""Looks at a run now and then and says in words what goes wrong. Trains nothing and knows no window."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import assert_never

import numpy as np

from bnviz.coach.evidence import Evidence
from bnviz.coach.finding import SEVERITIES, Finding
from bnviz.coach.rule import Concern, Rule, Seen, Sign, Static
from bnviz.coach.rules import RULES
from bnviz.experiment.changes import kept_lanes, restart_reason
from bnviz.experiment.edits import the_row
from bnviz.experiment.shapes import Row, rows
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import Snapshot, Watch
from bnviz.sayings import joined, said, said_or_plain

LOOK_EVERY = 5  # steps: in slow motion nothing changes faster than that
LOOKS_TO_APPEAR = 3  # in a row, and as many steps as the rule says: a single batch is no evidence
LOOKS_TO_GO = 3  # in a row without it: one better batch does not take a finding away
RECENT = 8  # looks over which batches are averaged
RECENT_STEPS = 100  # but not over more steps: a network that learns moves on

Key = tuple[str, int | None]


@dataclass(slots=True)
class _Case:
    """A condition that holds or held a moment ago."""

    signs: list[Sign]
    since: int
    looks: int = 1
    missing: int = 0
    shown: bool = False
    block: int | None = None

    @property
    def ended(self) -> bool:
        """Whether a lane has come to its end, at a step that is known."""
        return any(sign.since is not None for sign in self.signs)


class Coach:
    """Findings of one experiment's run, for the thread that asks. Quiet unless something is wrong."""

    def __init__(self, experiment: Experiment) -> None:
        self._cases: dict[Key, _Case] = {}
        self._recent: deque[Snapshot] = deque(maxlen=RECENT)
        self._with_parameters: deque[Snapshot] = deque(maxlen=RECENT)
        self._with_modes: deque[Snapshot] = deque(maxlen=RECENT)
        self._run = -1
        self._step = -1
        self._stopped: list[str | None] = []
        self._found: tuple[Finding, ...] = ()
        self._take(experiment)

    @staticmethod
    def watch() -> Watch:
        """What the coach wants measured now and then, one look in a few is enough."""
        return Watch(stages=frozenset(), parameters=True, modes=True)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What holds now, the most important first."""
        return self._found

    def apply(self, experiment: Experiment) -> tuple[Finding, ...]:
        """The experiment was edited: what can be told from it alone is told at once."""
        old = self.experiment
        if experiment is not old:
            if restart_reason(old, experiment) is not None:
                self._forget()
            else:
                self._follow(kept_lanes(old, experiment))
            self._take(experiment)
        return self._found

    def look(self, snapshot: Snapshot, history: History) -> tuple[Finding, ...]:
        """The newest snapshot has come, and is in the history already."""
        self.apply(history.experiment)
        snapshot = history.fitted(snapshot)
        if snapshot.run != self._run or snapshot.step < self._step:
            self._forget()
            self._run = snapshot.run
            self._judge_experiment(snapshot.step)
        if not self._fits(snapshot):
            return self._found
        stopped = [lane.stopped for lane in snapshot.lanes]
        if self._step >= 0 and snapshot.step < self._step + LOOK_EVERY and stopped == self._stopped:
            return self._found
        self._step, self._stopped = snapshot.step, stopped
        with np.errstate(all="ignore"):  # a lane that diverges holds infinities, and they are what is told
            self._judge(self._remember(snapshot, history))
        self._found = self._tell()
        return self._found

    # -- looking ---

    def _fits(self, snapshot: Snapshot) -> bool:
        """Whether it shows lanes of this experiment: one on its way while blocks were edited does not."""
        blocks = len(self.experiment.network.blocks)
        same = len(snapshot.lanes) == len(self.experiment.lanes)
        return same and all(len(lane.blocks) in (0, blocks) for lane in snapshot.lanes)

    def _remember(self, snapshot: Snapshot, history: History) -> Evidence:
        self._recent.append(snapshot)
        if _has_parameters(snapshot):
            self._with_parameters.append(snapshot)
        if _has_modes(snapshot):
            self._with_modes.append(snapshot)
        return Evidence(
            self.experiment,
            self._rows,
            history,
            snapshot,
            _last(self._recent),
            _last(self._with_parameters),
            _last(self._with_modes),
        )

    def _judge(self, evidence: Evidence) -> None:
        for rule in RULES:
            match rule.condition:
                case Static():
                    continue
                case Seen() as seen:
                    if seen.needs == "parameters" and not _has_parameters(evidence.snapshot):
                        continue
                    if seen.needs == "modes" and not _has_modes(evidence.snapshot):
                        continue
                    self._weigh(rule, seen, list(seen.find(evidence)), evidence.step)
                case _:
                    assert_never(rule.condition)

    def _weigh(self, rule: Rule, condition: Seen, signs: list[Sign], step: int) -> None:
        by_lane: dict[int | None, list[Sign]] = {}
        for sign in signs:
            by_lane.setdefault(sign.lane, []).append(sign)
        for lane, own in by_lane.items():
            case = self._cases.get((rule.name, lane))
            if case is None:
                known = own[0].since
                case = self._cases[rule.name, lane] = _Case(own, step if known is None else known)
            else:
                case.signs, case.looks, case.missing = own, case.looks + 1, 0
                if own[0].since is not None:  # a loss that grew has become NaN: that is the step to tell
                    case.since = own[0].since
            if condition.steps == 0 or (
                case.looks >= LOOKS_TO_APPEAR and step - case.since >= condition.steps
            ):
                case.shown = True
        for key, case in list(self._cases.items()):
            if key[0] == rule.name and key[1] not in by_lane:
                case.missing += 1
                if not case.shown or case.missing >= LOOKS_TO_GO:
                    del self._cases[key]

    def _judge_experiment(self, step: int) -> None:
        before = {key: case.since for key, case in self._cases.items()}
        for rule in RULES:
            if not isinstance(rule.condition, Static):
                continue
            for key in [key for key in self._cases if key[0] == rule.name]:
                del self._cases[key]
            for sign in rule.condition.find(self.experiment, self._rows):
                key = (rule.name, sign.lane)
                case = self._cases.setdefault(key, _Case([], before.get(key, step), shown=True))
                case.signs.append(sign)
        self._found = self._tell()

    # -- telling ---

    def _tell(self) -> tuple[Finding, ...]:
        shown = {key for key, case in self._cases.items() if case.shown}
        covered = {
            (name, lane) for rule in RULES for name in rule.covers for own, lane in shown if own == rule.name
        }
        found = [
            (SEVERITIES.index(rule.severity), not case.ended, self._finding(rule, lane, case))
            for rule in RULES
            for (name, lane), case in self._cases.items()
            if name == rule.name and (name, lane) in shown - covered
        ]
        return tuple(finding for *_, finding in sorted(found, key=lambda known: known[:2]))

    def _finding(self, rule: Rule, lane: int | None, case: _Case) -> Finding:
        blocks = tuple(sign.block for sign in case.signs if sign.block is not None)
        if case.block not in blocks:  # the one shown before stays as long as it is concerned
            case.block = blocks[0] if blocks else None
        sign = next(sign for sign in case.signs if sign.block == case.block)
        since = None if isinstance(rule.condition, Static) else case.since
        evidence = _evidence(self.experiment, lane, case.block, since, sign.text)
        more = len(blocks) - 1
        if more > 0:
            also = (
                said("The same in 1 other block.")
                if more == 1
                else said("The same in {count} other blocks.", count=more)
            )
            evidence = joined(evidence, also)
        return Finding(
            rule=rule.name,
            title=rule.title,
            severity=rule.severity,
            lane=lane,
            block=case.block,
            blocks=blocks,
            since=case.since,
            evidence=evidence,
            why=rule.why,
            remedy=rule.remedy(Concern(self.experiment, lane or 0, blocks)),
            source=rule.source,
        )

    # -- changing ---

    def _take(self, experiment: Experiment) -> None:
        self.experiment = experiment
        self._rows: tuple[Row, ...] = tuple(rows(experiment))
        self._recent.clear()
        self._with_parameters.clear()
        self._with_modes.clear()
        self._judge_experiment(max(0, self._step))

    def _follow(self, origin: list[int]) -> None:
        """Only these lanes go on, in this order: their cases keep their lanes."""
        now = {was: number for number, was in enumerate(origin)}
        self._cases = {
            (name, None if lane is None else now[lane]): case
            for (name, lane), case in self._cases.items()
            if lane is None or lane in now
        }

    def _forget(self) -> None:
        self._cases.clear()
        self._recent.clear()
        self._with_parameters.clear()
        self._with_modes.clear()
        self._step = -1


def _evidence(e: Experiment, lane: int | None, block: int | None, since: int | None, text: str) -> str:
    """One sentence that begins with where and since when."""
    places: list[str] = []
    if lane is not None:
        places.append(e.lanes[lane].name)
    if block is not None:
        places.append(the_row(e, block))
    if since is not None:
        places.append(said("since step {step:,}", step=since))
    if not places:
        return said("{text:capital}.", text=said_or_plain(text))
    return said("{places:capital}: {text}.", places=joined(*places, by=", "), text=text)


def _last(looks: deque[Snapshot]) -> tuple[Snapshot, ...]:
    """Those of the last `RECENT_STEPS` steps."""
    return tuple(look for look in looks if looks[-1].step - look.step < RECENT_STEPS)


def _has_parameters(snapshot: Snapshot) -> bool:
    return any(lane.blocks and lane.blocks[0].parameters is not None for lane in snapshot.lanes)


def _has_modes(snapshot: Snapshot) -> bool:
    return any(lane.eval_loss == lane.eval_loss for lane in snapshot.lanes)
