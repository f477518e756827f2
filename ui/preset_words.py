"""What the shipped experiments are called, for people who read another language. Knows no file.

The titles themselves stand in `assets/presets`, where the command line reads them; a test compares.
"""

from __future__ import annotations

from bnviz.experiment.file import Preset
from ui.language import said, say

WORDS: dict[str, tuple[str, str]] = {  # by the name of the preset: title and one line
    "digits-sigmoid": (
        said("Digits, sigmoid units"),
        said(
            "Figure 1 of Ioffe & Szegedy 2015 on a smaller set: with batch norm 95 % come twenty "
            "times sooner."
        ),
    ),
    "circles": (
        said("Circles, for a first look"),
        said(
            "Three small tanh blocks: both networks learn, the one with batch norm in about a hundred steps."
        ),
    ),
    "spirals-deep": (
        said("Spirals, deep and narrow"),
        said(
            "Eight narrow ReLU blocks, PyTorch's default start: a flat guess without batch norm, "
            "spirals with it."
        ),
    ),
    "digits-conv": (
        said("Digits, a small ConvNet"),
        said("Two convolutions and a dense block: both learn, with batch norm several times sooner."),
    ),
    "faces": (
        said("Faces, changing light"),
        said(
            "Trained in light from the front, tested in haze: fast learning is not yet sight in other light."
        ),
    ),
    "digits-deep-relu": (
        said("Digits, ten ReLU blocks"),
        said("The signal fades on its way through ten blocks: chance without batch norm, 97 % with it."),
    ),
    "digits-high-rate": (
        said("Digits, a learning rate of 1"),
        said("Steps ten times too large: without batch norm the loss blows up at once."),
    ),
    "xor-sigmoid": (
        said("XOR, six sigmoid blocks"),
        said(
            "Six sigmoid blocks let no gradient through: without batch norm the network never leaves chance."
        ),
    ),
    "gaussians-sigmoid": (
        said("Five clouds, six sigmoid blocks"),
        said("The easiest of data, and still out of reach of six sigmoid blocks without batch norm."),
    ),
    "wine-raw": (
        said("Wine, raw features"),
        said(
            "Features from 0.1 to 1700: a norm at the input repairs them, norms in hidden blocks "
            "come too late."
        ),
    ),
    "digits-shallow": (
        said("Nothing happens: a shallow network"),
        said("Two well-started ReLU blocks at a sensible rate: batch norm makes no difference here."),
    ),
    "digits-batch-2": (
        said("Batch norm is worse: batches of two"),
        said(
            "With two samples a batch, mean and variance are noise: batch norm loses twenty points or more."
        ),
    ),
    "digits-40-deep": (
        said("Both fail: forty ReLU blocks"),
        said(
            "Batch norm makes gradients grow with depth: at forty blocks it fails too. Skip connections help."
        ),
    ),
}


def title_of(preset: Preset) -> str:
    """Its title in the language of the window; its own where the table does not know it."""
    title, _about = WORDS.get(preset.name, (preset.title, preset.about))
    return say(title)


def name_of(title: str) -> str:
    """What an experiment is called, where it still has the name of the preset that it was: say it."""
    return next((say(known) for known, _about in WORDS.values() if known == title), title)


def about_of(preset: Preset) -> str:
    """Its one line in the language of the window; its own where the table does not know it."""
    _title, about = WORDS.get(preset.name, (preset.title, preset.about))
    return say(about)
