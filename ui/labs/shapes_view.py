"""The shape lab: an input, a chain of layers, and what real PyTorch makes of them. Knows no PyTorch."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from bnviz.experiment.values import Experiment
from bnviz.labs.examples import EXAMPLES, of_experiment
from bnviz.labs.layers import DTYPES, MOST_LAYERS, Chain, Layer, shape_words
from bnviz.labs.repairs import diagnose
from bnviz.labs.reports import Report
from ui.controls import Choice, IconButton, Option, Segmented, TextButton, caption, set_property
from ui.labs.layer_row import LayerRow, TextField
from ui.labs.shape_notes import ShapeNotes
from ui.language import said, say, tr
from ui.views.view import View

LANE = "lane:"
MOST_BACK = 99


class ShapesView(View):
    """`chain_changed` asks what becomes of a chain; `show_answer` is the answer."""

    chain_changed = Signal(object)
    shown = Signal()

    title = said("Shape lab")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chain = EXAMPLES[0].chain
        self.rows: list[LayerRow] = []
        self._place = 0
        self._report: Report | None = None
        self.shape = TextField(
            tr("Input shape"), tr("The size of every axis, the batch first: 32, 16, 8, 8"), self
        )
        self.shape.typed.connect(self._type_shape)
        self.dtype = Choice(
            [Option(d, d) for d in DTYPES], tr("Type of the numbers"), tr("torch dtype of the input"), self
        )
        self.dtype.chosen.connect(self._choose_dtype)
        self.mode = Segmented(
            [
                Option(True, "train", tr("net.train(): norms use the batch")),
                Option(False, "eval", tr("net.eval(): norms use their running statistics")),
            ],
            tr("Mode"),
            tr("Training or evaluation mode"),
            self,
        )
        self.mode.chosen.connect(self._choose_mode)
        self.examples = Choice([], tr("Examples"), tr("Chains to begin with"), self)
        self.examples.chosen.connect(self._choose_example)
        self.examples.setPlaceholderText(tr("Examples…"))
        self.back = IconButton("reset", tr("Back to the chain before"), self)
        self.back.clicked.connect(self._go_back)
        self.back.setEnabled(False)
        self._earlier: list[Chain] = []
        self.problem = caption("", "error", self)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.add = TextButton(
            tr("Add layer"), tr("One layer more at the end"), self, role="quiet", icon="plus", tone="accent"
        )
        self.add.clicked.connect(self._add)
        self.setFocusProxy(self.shape)
        self.notes = ShapeNotes(self)
        self.notes.mended.connect(self.show_chain)
        self._adopt(self.notes.plot)
        self._lay_out()
        self._offer_examples()
        self._renew()
        self._fit()

    # ------------------------------------------------------------------ entrances

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    @property
    def waits(self) -> bool:
        """Whether there is no answer to this chain yet."""
        return self._report is None

    def show_experiment(self, e: Experiment) -> None:
        super().show_experiment(e)
        self._offer_examples()

    def show_chain(self, chain: object) -> None:
        """Take another chain, and ask what becomes of it."""
        if isinstance(chain, Chain) and chain != self.chain:
            self._set(chain)

    def show_answer(self, report: Report) -> None:
        """What became of the chain; an answer to an older one is not shown."""
        if report.chain != self.chain:
            return
        self._report = report
        failed = report.failed
        if failed is not None:
            self._place = failed
        self._tell()

    def show_fault(self, sentence: str) -> None:
        """There is no answer."""
        self.notes.show_waiting(sentence)

    def summary(self) -> str:
        report = self._report
        if report is None:
            return tr("Shape lab: PyTorch has not answered yet.")
        found = diagnose(report)
        if found is not None:
            if found.place < 0:
                return say(found.cause)
            return tr("Shape lab: layer {number} fails. {cause}", number=found.place + 1, cause=found.cause)
        last = report.stages[-1].leaving if report.stages else report.shape
        return tr(
            "Shape lab: {before} becomes {after}.",
            before=shape_words(report.shape or ()),
            after=shape_words(last or ()),
        )

    # ------------------------------------------------------------------ edits

    def _set(self, chain: Chain) -> None:
        self._earlier = [*self._earlier[-MOST_BACK:], self.chain]
        self._take(chain)

    def _go_back(self) -> None:
        if self._earlier:
            self._take(self._earlier.pop())

    def _take(self, chain: Chain) -> None:
        self.chain = chain
        self.back.setEnabled(bool(self._earlier))
        self._report = None
        self._renew()
        self.chain_changed.emit(chain)

    def _type_shape(self, text: str) -> None:
        self._set(replace(self.chain, shape=text))

    def _choose_dtype(self, dtype: object) -> None:
        self._set(replace(self.chain, dtype=next(d for d in DTYPES if d == dtype)))

    def _choose_mode(self, training: object) -> None:
        self._set(replace(self.chain, training=bool(training)))

    def _edit(self, place: int, layer: object) -> None:
        if isinstance(layer, Layer):
            self._place = place
            self._set(self.chain.with_layer(place, layer))

    def _remove(self, place: int) -> None:
        self._place = max(0, place - 1)
        self._set(self.chain.without(place))

    def _add(self) -> None:
        self._place = len(self.chain.layers)
        self._set(self.chain.inserted(self._place, Layer("ReLU")))
        self.rows[-1].kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, place: int) -> None:
        if place != self._place:
            self._place = place
            self._tell()

    def _choose_example(self, name: object) -> None:
        text = str(name)
        self._place = 0
        if text.startswith(LANE):
            self.show_chain(of_experiment(self._experiment, int(text.removeprefix(LANE))))
        else:
            self.show_chain(next(example.chain for example in EXAMPLES if example.name == text))

    # ------------------------------------------------------------------ showing

    def _offer_examples(self) -> None:
        lanes = [
            Option(f"{LANE}{number}", tr("This network: {lane}", lane=lane.name))
            for number, lane in enumerate(self._experiment.lanes)
        ]
        offered = (*(Option(example.name, say(example.title)) for example in EXAMPLES), *lanes)
        if offered != self.examples.options:
            self.examples.set_options(offered)
            self.examples.fit()
            self.examples.setCurrentIndex(-1)

    def _renew(self) -> None:
        """Bring the controls up to date; rows are made anew only where their classes changed."""
        self.shape.show_text(self.chain.shape)
        self.dtype.show_value(self.chain.dtype)
        self.mode.show_value(self.chain.training)
        kinds = [layer.kind for layer in self.chain.layers]
        if kinds != [row.layer.kind for row in self.rows]:
            self._make_rows()
        for row, layer in zip(self.rows, self.chain.layers, strict=True):
            row.show_layer(layer)
        self.add.setEnabled(len(self.rows) < MOST_LAYERS)
        self._place = min(self._place, max(0, len(self.rows) - 1))
        for number, row in enumerate(self.rows):
            row.set_chosen(number == self._place)

    def _make_rows(self) -> None:
        """Rows from the first whose class is another one; those before keep the keyboard."""
        kept = 0
        for row, layer in zip(self.rows, self.chain.layers, strict=False):
            if row.layer.kind != layer.kind:
                break
            kept += 1
        had_focus = any(row.isAncestorOf(self.window().focusWidget() or self) for row in self.rows[kept:])
        for row in self.rows[kept:]:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        del self.rows[kept:]
        for number in range(kept, len(self.chain.layers)):
            row = LayerRow(number, self.chain.layers[number], self._list)
            row.edited.connect(partial(self._edit, number))
            row.removed.connect(partial(self._remove, number))
            row.chosen.connect(partial(self._choose, number))
            self._column.insertWidget(number, row)
            self.rows.append(row)
        if had_focus and self.rows:
            place = min(self._place, len(self.rows) - 1)
            self.rows[place].kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        report = self._report
        for number, row in enumerate(self.rows):
            row.set_chosen(number == self._place)
            if report is not None:
                row.show_stage(report.stages[number] if number < len(report.stages) else None)
        if report is None:
            return
        self.problem.setText(say(report.problem or ""))
        self.problem.setVisible(report.problem is not None)
        set_property(self.shape, "wrong", "true" if report.problem else "false")
        self.notes.show_place(self.chain, report, self._place, diagnose(report))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(caption(tr("Input"), "muted", self))
        head.addWidget(self.shape, 1)
        head.addWidget(self.dtype)
        head.addWidget(self.mode)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(6)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._list)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        notes = QScrollArea(self)
        notes.setWidgetResizable(True)
        notes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        notes.setWidget(self.notes)
        notes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(head)
        left.addWidget(self.problem)
        left.addWidget(scroll, 1)
        beside = QHBoxLayout()
        beside.setSpacing(20)
        beside.addLayout(left, 11)
        beside.addWidget(notes, 9)
        about = caption(tr("Type any input and any layers: real PyTorch says what comes out."), "muted", self)
        about.setWordWrap(True)
        about.setMinimumWidth(1)
        self._top.addWidget(about, 1)
        self._top.addWidget(self.back)
        self._top.addWidget(self.examples)
        self._rows.addLayout(beside, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "rows"):
            self._fit()

    def _fit(self) -> None:
        """Everything with a width of its own, anew for the size of type."""
        self.dtype.fit()
        self.examples.fit()
        for row in self.rows:
            row.fit()
