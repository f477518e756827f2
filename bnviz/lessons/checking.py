"""Walks through a lesson without training: are the lanes, blocks and values it names there? No torch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bnviz.errors import BnvizError, LessonError
from bnviz.experiment.file import load_preset
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Experiment
from bnviz.lessons.controls import written
from bnviz.lessons.entries import error_at
from bnviz.lessons.quantities import Live, measure
from bnviz.lessons.references import Reference
from bnviz.lessons.values import Choice, Claim, Draw, Item, Number, Setting, SetUp, Step, Task, Train
from bnviz.sayings import said


def set_up(item: SetUp, before: Experiment | None) -> Experiment:
    """The experiment a set-up asks for; raises BnvizError with the line where it cannot be."""
    if item.preset is None and before is None:
        raise error_at(item.line, said("The first set-up of a lesson names a preset."))
    try:
        e = before if item.preset is None else load_preset(item.preset)
    except BnvizError as error:
        raise error_at(item.line, str(error)) from error
    assert e is not None
    return settled(e, item.settings)


def settled(e: Experiment, settings: Iterable[Setting]) -> Experiment:
    """The experiment after some settings; raises LessonError with the line of one that cannot be."""
    for setting in settings:
        try:
            e = written(setting.what, setting.value, e)
        except BnvizError as error:
            raise error_at(setting.line, str(error)) from error
    return e


def check_walk(steps: Sequence[Step]) -> list[str]:
    """All that is wrong on the way through the steps, as sentences that begin with their line."""
    errors: list[str] = []
    e: Experiment | None = None
    for step in steps:
        errors += _wiped(step)
        for item in step.items:
            try:
                e = _after(item, e)
            except BnvizError as error:
                told = str(error)
                errors.append(told if told.startswith("line ") else str(error_at(item.line, told)))
    return errors


def _wiped(step: Step) -> list[str]:
    """Set-ups that come into sight together with what a training or a task has shown, and clear it away."""
    errors: list[str] = []
    shown: Train | Task | None = None
    for item in step.items:
        match item:
            case SetUp() if shown is not None:
                sentence = said(
                    "This set-up clears away what line {line} has just shown. Begin a new step with it.",
                    line=shown.line,
                )
                errors.append(str(error_at(item.line, sentence)))
            case Train() | Task():
                shown = item
            case Choice() | Number() | Draw():
                shown = None
            case _:
                pass
    return errors


def _after(item: Item, e: Experiment | None) -> Experiment | None:
    """What the experiment is after an item; raises where the item cannot be."""
    match item:
        case SetUp():
            found = set_up(item, e)
            for problem in problems(found):
                if problem.severity == "error":
                    raise LessonError(problem.sentence)
            return found
        case Task(until=until, solve=solve):
            _look(item, (r for condition in until for r in condition.references), e)
            if e is not None:
                e = settled(e, (doing for doing in solve if isinstance(doing, Setting)))
        case Claim(conditions=conditions):
            _look(item, (r for condition in conditions for r in condition.references), e)
        case Train(until=None):
            _look(item, (), e)
        case Train(until=until):
            _look(item, until.references if until else (), e)
        case Draw(of=of):
            _look(item, (Reference("test accuracy", None, of.lane), of) if of.block is None else (of,), e)
        case Number(answer=Reference() as answer):
            _look(item, (answer,), e)
        case _:
            pass
    return e


def _look(item: Item, references: Iterable[Reference], e: Experiment | None) -> None:
    if e is None:
        raise LessonError(said("There is no experiment yet; a set-up comes before this."))
    for reference in references:
        name = reference.name
        if isinstance(item, Draw) and item.kind == "histogram" and name == item.of.name:
            measure(Reference(f"{name} mean", reference.block, reference.lane), Live(e))
        else:
            measure(reference, Live(e))
