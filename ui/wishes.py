"""What is done about the intents that views speak in. Knows no view."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from bnviz.experiment.edits import set_norm
from bnviz.experiment.folding import fold
from ui.builder.gesture import Gesture
from ui.builder.network_table import NetworkTable
from ui.builder.norm_editor import NORM_FIELDS
from ui.conductor import Conductor
from ui.document import Document
from ui.feed import Feed
from ui.intents import (
    EditNorm,
    FoldNorms,
    RecomputeStatistics,
    SelectBlock,
    SelectUnit,
    Settled,
    ShowStep,
    ToggleNorm,
)
from ui.language import tr


class Wishes(QObject):
    """Hands each intent to whom it concerns: the document, the network's table, the feed or the conductor."""

    def __init__(self, document: Document, network: NetworkTable, feed: Feed, conductor: Conductor) -> None:
        super().__init__(document)
        self._document, self._network, self._feed, self._conductor = document, network, feed, conductor

    def fulfil(self, intent: object) -> None:
        """Do it; what is no intent is left alone."""
        match intent:
            case SelectBlock(block):
                self._network.select(block)
            case SelectUnit(lane, block, unit):
                self._feed.select(lane, block, unit)
            case ToggleNorm(lane, block):
                self._network.toggle(lane, block)
            case EditNorm(lane, block, norm, what):
                put = partial(set_norm, lane=lane, block=block, norm=norm)
                self._document.edit(Gesture(NORM_FIELDS[what], put, merge=f"norm {lane} {block} {what}"))
            case Settled():
                self._document.end_gesture()
            case ShowStep(step):
                self._feed.show_step(step)
            case RecomputeStatistics(lane):
                self._conductor.mend(tr("measuring the running statistics"), (lane,), "train")
            case FoldNorms(lane, block):
                change = partial(fold, lane=lane, block=block)
                self._document.edit(Gesture(tr("fold of a norm"), change, keeps_function=True))
