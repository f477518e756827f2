"""What the coach says: one finding, with its evidence and what to do about it. Knows no rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from bnviz.experiment.values import Experiment

Severity = Literal["alarm", "warning", "hint"]
Action = Literal["recompute-statistics", "reset-statistics"]
Edit = Callable[[Experiment], Experiment]

SEVERITIES: tuple[Severity, ...] = ("alarm", "warning", "hint")  # most important first


@dataclass(frozen=True, slots=True)
class Remedy:
    """One click that mends it, and the words on its button.

    Either a pure `edit` of the experiment, which undo takes back, or the name of an `action` on a lane's
    running statistics that no experiment describes. An edit goes live without keeping the function: a
    norm that kept it would keep what ails it.
    """

    label: str
    edit: Edit | None = field(default=None, compare=False)
    action: Action | None = None

    def __post_init__(self) -> None:
        if (self.edit is None) == (self.action is None):
            raise ValueError("A remedy is either an edit or an action.")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that holds now. There is never more than one of a `rule` in a `lane`.

    `lane` None concerns the training of all lanes. `block` is where to look: -1 the input, None the whole
    lane; where `blocks` names several, the first. `since` is the step from which on it has held, `evidence`
    one sentence with the numbers as they are now, `why` tells why it matters, `source` where that is known
    from.
    """

    rule: str
    title: str
    severity: Severity
    lane: int | None
    block: int | None
    blocks: tuple[int, ...]
    since: int
    evidence: str
    why: str
    remedy: Remedy
    source: str

    @property
    def key(self) -> tuple[str, int | None]:
        """What tells this finding from every other one shown with it."""
        return self.rule, self.lane
