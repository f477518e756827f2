"""Where a person is in a lesson: step, gates passed, answers given. Knows no run and no window.

A step shows its items up to the first gate that is not passed. A prediction that stands right before a
training is revealed only when that training is done.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bnviz.lessons.values import Choice, Draw, Gate, Item, Lesson, Number, Step, Train


@dataclass
class Course:
    """One way through a lesson. `answers` and `right` are by step and gate, both counted from 0."""

    lesson: Lesson
    step: int = 0
    passed: int = 0
    furthest: int = 0
    finished: bool = False
    answers: dict[tuple[int, int], str] = field(default_factory=dict)
    right: dict[tuple[int, int], bool] = field(default_factory=dict)
    seen: dict[int, int] = field(default_factory=dict)  # gates passed in steps that were left

    @property
    def page(self) -> Step:
        """The step that is shown."""
        return self.lesson.steps[self.step]

    @property
    def gate(self) -> Gate | None:
        """What has to be passed next; None where all of the step is shown."""
        gates = self.page.gates
        return gates[self.passed] if self.passed < len(gates) else None

    @property
    def is_last(self) -> bool:
        """Whether no step follows."""
        return self.step == len(self.lesson.steps) - 1

    def visible(self) -> tuple[Item, ...]:
        """The items of the step that are shown now."""
        gate = self.gate
        items = self.page.items
        return items if gate is None else items[: items.index(gate) + 1]

    def pass_gate(self) -> None:
        """Show what stands behind the next gate."""
        if self.gate is not None:
            self.passed += 1
        if self.gate is None and self.is_last:
            self.finished = True

    def number_of(self, gate: Gate) -> int:
        """Which gate of the step it is."""
        return next(number for number, each in enumerate(self.page.gates) if each is gate)

    def is_revealed(self, gate: Gate) -> bool:
        """Whether a prediction may be told right or wrong: made, and a training right behind is done."""
        number = self.number_of(gate)
        if number >= self.passed:
            return False
        for later, behind in enumerate(self.page.gates[number + 1 :], number + 1):
            if not _follows(self.page, gate, behind):
                return True
            if isinstance(behind, Train):
                return later < self.passed
        return True

    def answer(self, gate: Gate, text: str) -> None:
        """Keep what the person says."""
        self.answers[self.step, self.number_of(gate)] = text

    def answer_to(self, gate: Gate) -> str | None:
        """What the person said; None where nothing was."""
        return self.answers.get((self.step, self.number_of(gate)))

    def judge(self, gate: Gate, right: bool) -> None:
        """Keep whether an answer was right."""
        self.right[self.step, self.number_of(gate)] = right

    def go(self, step: int) -> None:
        """To another step. One that was seen before is shown as far as it was, a new one to its first."""
        self.seen[self.step] = self.passed
        self.step = step
        known = self.seen.get(step, 0)
        self.passed = len(self.page.gates) if step < self.furthest else known
        self.furthest = max(self.furthest, step)
        if self.gate is None and self.is_last:
            self.finished = True

    def begin_again(self) -> None:
        """The step from its start."""
        self.passed = 0
        for key in [key for key in self.answers if key[0] == self.step]:
            del self.answers[key]
            self.right.pop(key, None)


def _follows(page: Step, gate: Gate, behind: Gate) -> bool:
    """Whether no text stands between two gates."""
    items = list(page.items)
    return all(
        isinstance(item, Choice | Number | Draw) for item in items[items.index(gate) : items.index(behind)]
    )
