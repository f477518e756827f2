"""Puts a script together: title, imports, data, network, training. Knows not how it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bnviz.errors import ExportError
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Experiment
from bnviz.export.code.data import FACES, data, file_beside
from bnviz.export.code.lines import Line, comment, lines
from bnviz.export.code.network import network
from bnviz.export.code.training import batches, constants, loop, optimiser
from bnviz.sayings import said

TITLE = '"""One network in PyTorch, trained step by step as bnviz trains it."""'


@dataclass(frozen=True)
class Script:
    """One lane as a script. `beside` is the file it needs beside it, None where it needs none."""

    lines: tuple[Line, ...]
    beside: str | None

    @cached_property
    def text(self) -> str:
        """The script as it goes into a file."""
        return "".join(f"{line.text}\n" for line in self.lines)


def script(e: Experiment, lane: int, edited_at: int | None = None) -> Script:
    """The script of one lane. `edited_at` is the step at which the run was first edited while it trained.

    Raises:
        ExportError: the experiment cannot be built at all; the sentence says why.
    """
    found = problems(e)
    for problem in found:
        if problem.severity == "error":
            raise ExportError(
                said("There is no code for a network that cannot be built. {why}", why=problem.sentence)
            )
    hopeless = next((p.sentence for p in found if p.severity == "lane" and p.lane == lane), None)
    body = [
        *constants(e),
        *lines("", "torch.set_num_threads(1)  # as bnviz: more threads round differently", ""),
        *data(e),
        *lines("", ""),
        *network(e, lane),
        *optimiser(e),
        *lines("", ""),
        *batches(e),
        *lines("", ""),
        *loop(e),
    ]
    head = [*lines(TITLE, ""), *_about(e, lane, hopeless, edited_at), Line(""), *_imports(body), Line("")]
    return Script((*head, *body), file_beside(e.data))


def _about(e: Experiment, lane: int, hopeless: str | None, edited_at: int | None) -> list[Line]:
    found = [
        *comment(f"Experiment: {e.name}"),
        *comment(f"Lane: {e.lanes[lane].name}", names=True),
    ]
    if hopeless is not None:
        found += comment(f"PyTorch will stop it with an error. {hopeless}")
    if edited_at is not None:
        found += comment(
            f"The run in the window was edited while it trained, first at step {edited_at:,}; "
            "here everything is from the start as it was in the end."
        )
    return found


def _imports(body: list[Line]) -> list[Line]:
    """What the lines use: the standard library, then the rest."""
    text = "\n".join(line.text for line in body)
    standard = [
        statement
        for use, statement in (("math.", "import math"), ("Path(", "from pathlib import Path"))
        if use in text
    ]
    return lines(
        *(["\n".join(standard), ""] if standard else []),
        "import numpy as np",
        "import torch",
        "from torch import nn",
        "from torch.nn import functional as F",
        *(["", f"import {FACES}"] if f"{FACES}." in text else []),
    )
