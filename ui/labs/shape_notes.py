"""Beside the chain: the tensor that arrives, what PyTorch says, why, and what mends it. Knows no PyTorch."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from bnviz.labs.averaging import Gathering, axis_names, gathering
from bnviz.labs.fitting import fitted
from bnviz.labs.layers import Chain, Layer, Shape, ShapeError, shape_words
from bnviz.labs.repairs import Diagnosis
from bnviz.labs.reports import Report, Stage
from ui import fonts
from ui.controls import TextButton, caption, clear_layout
from ui.labs.tensor_plot import TensorPlot
from ui.language import say, tr


def counted(gathered: Gathering) -> str:
    """How many values make one result."""
    n = gathered.values
    match gathered.what:
        case "mean":
            return tr("1 value feeds one mean") if n == 1 else tr("{count:,} values feed one mean", count=n)
        case "window":
            return (
                tr("1 value is in one window")
                if n == 1
                else tr("{count:,} values are in one window", count=n)
            )
        case "sum":
            return (
                tr("1 value makes one number") if n == 1 else tr("{count:,} values make one number", count=n)
            )
        case "running":
            return ""


class ShapeNotes(QWidget):
    """`mended` carries the chain of the repair that was chosen."""

    mended = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = TensorPlot(self)
        self._title = _wrapping(caption("", "strong", self))
        self._count = _wrapping(caption("", "heading", self))
        self._sentence = _wrapping(caption("", "muted", self))
        self.words = _wrapping(caption("", "plain", self))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(tr("What PyTorch says"))
        self.said = QFrame(self)
        inner = QVBoxLayout(self.said)
        inner.setContentsMargins(12, 8, 12, 10)
        inner.setSpacing(6)
        self._speaker = caption("", "title", self.said)
        self.cause = _wrapping(caption("", "plain", self.said))
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(6)
        for part in (self._speaker, self.words, self.cause):
            inner.addWidget(part)
        inner.addLayout(self._buttons)
        self.repairs: list[TextButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.said)
        column.addSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self.plot, 1)
        column.addWidget(self._count)
        column.addWidget(self._sentence)

    def show_place(self, chain: Chain, report: Report, place: int, diagnosis: Diagnosis | None) -> None:
        """What happens in one layer of the chain."""
        stage = report.stages[place] if place < len(report.stages) else None
        layer = chain.layers[place] if place < len(chain.layers) else None
        shape = stage.entering if stage is not None else report.shape if not chain.layers else None
        self._show_tensor(chain, layer, shape, stage)
        self._show_words(stage, diagnosis, place)

    def show_waiting(self, sentence: str) -> None:
        """There is no answer yet."""
        self._title.setText(say(sentence))

    def _show_tensor(
        self, chain: Chain, layer: Layer | None, shape: Shape | None, stage: Stage | None
    ) -> None:
        if shape is None or not shape:
            self.plot.show_tensor((), (), ())
            self._title.setText(tr("Nothing arrives here: a layer before it could not take its tensor."))
            self._count.setText("")
            self._sentence.setText("")
            return
        names = axis_names(shape, layer)
        sound = stage is not None and stage.leaving is not None
        found = None
        if layer is not None and (sound or _suits(layer, shape)):
            found = gathering(layer, shape, chain.training)
        reach = found.reach if found is not None else (0,) * len(shape)
        averages = found is not None and found.what == "mean"
        self.plot.show_tensor(shape, names, reach, averages=averages)
        size = shape_words(shape)
        self._title.setText(
            tr("What goes in: {shape}", shape=size)
            if layer is None
            else tr("What arrives at {layer}: {shape}", layer=layer.code(), shape=size)
        )
        count = counted(found) if found is not None and found.values else ""
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self._sentence.setText(say(found.sentence) if found is not None else "")
        self._sentence.setVisible(found is not None)

    def _show_words(self, stage: Stage | None, diagnosis: Diagnosis | None, place: int) -> None:
        here = diagnosis if diagnosis is not None and diagnosis.place in (place, -1) else None
        self.repairs.clear()
        clear_layout(self._buttons)
        mono = fonts.like(self.font(), 0.95, mono=True)
        self.words.setFont(mono)
        kind, words, cause = "notice", "", ""
        if here is not None:
            refused = stage is None or stage.refused is not None
            kind = "warning" if refused else "error"
            words = "" if refused or stage is None else stage.error or ""
            cause = say(here.cause)
            for number, repair in enumerate(here.repairs):
                text = say(repair.text)
                button = TextButton(text, text, self.said, role="" if number else "primary")
                button.clicked.connect(partial(self.mended.emit, repair.chain))
                button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
                self._buttons.addWidget(button)
                self.repairs.append(button)
        elif stage is not None and stage.leaving is not None:
            words = f"torch.Size([{', '.join(map(str, stage.leaving))}])  {stage.dtype}"
            cause = " ".join(tr("PyTorch warns: {note}", note=note) for note in stage.notes)
        self._speaker.setText(tr("PYTORCH SAYS") if words else tr("THE LAB SAYS"))
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.cause.setText(cause)
        self.cause.setVisible(bool(cause))
        self.said.setVisible(bool(words or cause))
        if self.said.property("banner") != kind:
            self.said.setProperty("banner", kind)
            self.said.style().unpolish(self.said)
            self.said.style().polish(self.said)


def _suits(layer: Layer, shape: Shape) -> bool:
    """Whether only the mode, or the number of values, can be what is wrong."""
    try:
        return fitted(layer, shape, training=False) == layer
    except ShapeError:
        return False


def _wrapping(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
