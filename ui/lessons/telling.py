"""What a claim or a task asks for and what is there now, in the words of the window. Knows no widget.

The command line says conditions as a lesson's file has them; a person reads "loss on the test samples".
"""

from __future__ import annotations

from bnviz.lessons.conditions import Condition
from bnviz.lessons.controls import CONTROLS
from bnviz.lessons.judging import Verdict, worded
from bnviz.lessons.quantities import STAGES, STEPS_TO, Word
from bnviz.lessons.references import Reference
from bnviz.sayings import Said
from ui.builder import names
from ui.language import numeral, said, say, signed, tr

STAGE_WORDS = {
    "preactivation": said("numbers into the activation"),
    "linear": said("numbers before the norm"),
    "normalized": said("normalised numbers"),
    "scaled": said("numbers after γ and β"),
    "activation": said("numbers after the activation"),
}
MEASURES = {
    "mean": said("Mean of the {numbers}"),
    "spread": said("Standard deviation of the {numbers}"),
    "median": said("Median of the {numbers}"),
    "drift": said("How far the middle of the {numbers} has moved"),
}
QUANTITY_WORDS = {
    "step": said("Step"),
    "epoch": said("Epoch"),
    "shown step": said("The step that is shown"),
    "test accuracy": said("Test accuracy"),
    "train accuracy": said("Accuracy on the mini-batch"),
    "eval accuracy": said("Accuracy on the mini-batch in evaluation mode"),
    "test loss": said("Test loss"),
    "train loss": said("Loss on the mini-batch"),
    "stopped": said("Stopped"),
    "saturation": said("Share of flat activations"),
    "batch mean": said("Mean of the mini-batch"),
    "batch variance": said("Variance of the mini-batch"),
    "running mean": said("Running mean"),
    "running variance": said("Running variance"),
    "gamma": said("Mean of γ"),
    "beta": said("Mean of β"),
    "weight size": said("Size of the weights"),
    "gradient size": said("Size of the gradient"),
    "learning rate": said("Learning rate"),
    "batch size": said("Batch size"),
    "batch order": said("Mini-batches"),
    "initial weights": said("Initial weights"),
    "norm": said("Norm"),
    "norm momentum": said("Momentum of the norm"),
    "width": said("Width"),
    "blocks": said("Blocks"),
    "activation": said("Activation"),
    "scaling": said("Scaling"),
    "skip": said("Skip connection"),
    "lane noise": said("Noise behind the norms"),
    "seed": said("Seed"),
    "optimiser": said("Optimiser"),
    "placement": said("Place of the norm"),
}
YES_NO: dict[str, str] = {"yes": said("yes"), "no": said("no")}
VIEW_TITLES = {  # as the table of panes has them; a test compares
    "network": said("Network"),
    "histograms": said("Histograms and rivers"),
    "curves": said("Loss and accuracy"),
    "decision": said("What it decides"),
    "running": said("Running statistics"),
    "parameters": said("Weights and gradients"),
    "microscope": said("Microscope"),
    "modes": said("Training and evaluation"),
    "rates": said("Learning rates"),
    "shapes": said("Shape lab"),
    "code": said("Code"),
    "practice": said("Practice"),
    "log": said("Log"),
}
SHOWN: dict[str, str] = {"shown": said("shown"), "hidden": said("hidden")}
WORDS: dict[str, dict[str, str]] = {
    **{f"{view} view": SHOWN for view in VIEW_TITLES},
    **{name: YES_NO for name, control in CONTROLS.items() if control.words == tuple(YES_NO)},
    "norm": {"none": said("none"), **{str(kind): title for kind, title in names.NORM_TITLE.items()}},
    "batch order": {**names.ORDER_TITLE},
    "initial weights": {**names.INITIALISATION_TITLE},
    "activation": {**names.ACTIVATION_TITLE},
    "scaling": {**names.SCALING_TITLE},
    "optimiser": {**names.OPTIMISER_TITLE},
    "last batch": {**names.LAST_TITLE},
    "stopped": {"1": said("yes"), "0": said("no")},
}
RELATIONS = {
    "above": said("above {limit}"),
    "below": said("below {limit}"),
    "at least": said("at least {limit}"),
    "at most": said("at most {limit}"),
    "is": said("to be {limit}"),
    "is not": said("not {limit}"),
}
DIGITS = 3


def tell(verdict: Verdict, settled: bool = False) -> str:
    """One line: what is looked at, what it is now, and what was asked for.

    Of what was done once and is `settled`, what it is by now does not matter.
    """
    condition = verdict.condition
    what = _what(condition.left)
    if settled and not verdict.holds:
        was = Verdict(condition, True, False, verdict.left, verdict.right)
        return tr("{what} ({asked})", what=what, asked=_asked(condition, was))
    if not verdict.known:
        return tr("{what}: not measured yet ({asked})", what=what, asked=_asked(condition, verdict))
    if condition.relation == "is" and verdict.holds:
        return tr("{what}: {value}", what=what, value=_value(verdict.left, condition))
    return tr(
        "{what}: {value} ({asked})",
        what=what,
        value=_value(verdict.left, condition),
        asked=_asked(condition, verdict),
    )


def _what(of: Reference) -> str:
    """The quantity and its place, such as "Test accuracy, Without"."""
    stage, _, measure = of.name.rpartition(" ")
    if stage in STAGES and measure in MEASURES:
        name = say(Said(MEASURES[measure], numbers=STAGE_WORDS[stage]))
    elif found := STEPS_TO.fullmatch(of.name):
        name = tr("Steps to {share} %", share=numeral(found[1]))
    elif of.name.endswith(" view"):
        name = tr("View “{view}”", view=say(VIEW_TITLES[of.name.removesuffix(" view")]))
    else:
        name = say(QUANTITY_WORDS[of.name]) if of.name in QUANTITY_WORDS else of.name
    match of.block:
        case None:
            block = ""
        case "last":
            block = tr("last block")
        case "output":
            block = tr("output")
        case number:
            block = tr("input") if number < 0 else tr("block {number}", number=number + 1)
    return ", ".join(part for part in (name, block, of.lane or "") if part)


def _value(value: Word, condition: Condition) -> str:
    """A measured number with as many digits as are read, or a choice as the window calls it."""
    name = condition.left.name
    if name == "stopped" and not isinstance(value, str):
        value = f"{value:g}"
    if isinstance(value, str):
        return say(WORDS.get(name, {}).get(value, value))
    if condition.within and abs(value) < condition.within / 100:
        return "0"  # of nothing but rounding
    if value.is_integer() or abs(value) >= 1000:
        return say(worded(value, condition.left))
    told = say(worded(value, condition.left))
    return told if not told[-1].isdigit() else signed(f"{value:.{DIGITS}g}".replace("e-0", "e-"))


def _asked(condition: Condition, verdict: Verdict) -> str:
    """What the lesson asks for: a limit, or another quantity and what that is now."""
    of = condition.right
    if isinstance(of, Reference):
        limit = _what(of) if of.name != condition.left.name else of.lane or _what(of)
        if verdict.known:
            limit = f"{limit} {_value(verdict.right, condition)}"
        if condition.plus:
            sign = "−" if condition.plus < 0 else "+"
            limit = f"{limit} {sign} {_limit(abs(condition.plus), condition)}"
    else:
        if isinstance(of, float) and condition.left.name not in WORDS:
            limit = _limit(of, condition)
        else:
            limit = _value(of, condition)
    if condition.relation == "near":
        within = _limit(condition.within, condition)
        return tr("{limit}, give or take {within}", limit=limit, within=within)
    return say(Said(RELATIONS[condition.relation], limit=limit))


def _limit(number: float, condition: Condition) -> str:
    """A number as the lesson has it: it was written with few digits."""
    return numeral(worded(number, condition.left).replace(".0 %", " %"))
