"""The settings of one block, and what can be done with it. Knows no engine."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bnviz.experiment.edits import add_block, move_block, remove_block, set_block
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.shapes import rows
from bnviz.experiment.values import MAX_BLOCKS, MAX_WIDTH, Experiment
from ui.builder.gesture import Gesture
from ui.builder.names import ACTIVATION_TITLE, shape_text
from ui.controls import (
    Choice,
    Form,
    IconButton,
    Linear,
    Logarithmic,
    NumberField,
    Option,
    Popover,
    Segmented,
    SliderField,
    Switch,
    caption,
)
from ui.language import said, say, tr

BLOCK_FIELDS = {  # what "Undo" takes back
    "kind": said("kind of a block"),
    "width": said("width of a block"),
    "activation": said("activation of a block"),
    "kernel": said("kernel of a block"),
    "stride": said("stride of a block"),
    "pool": said("pool of a block"),
    "dropout": said("dropout of a block"),
    "bias": said("bias of a block"),
    "skip": said("skip of a block"),
}


class BlockEditor(Popover):
    """Opened for one block by `edit`; every change is a gesture at once, there is no OK."""

    gesture = Signal(object)
    settled = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, tr("Block"))
        self._block = 0
        self.setMinimumWidth(340)
        self._title = caption("", "strong", self)
        close = IconButton("close", tr("Close (Esc)"), self)
        close.clicked.connect(self.close_popover)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(close)
        self.body.addLayout(top)
        self._form = Form(self)
        self._make_rows()
        self.body.addWidget(self._form)
        self.body.addLayout(self._make_buttons())

    def edit(self, experiment: Experiment, block: int) -> None:
        """Turn to a block; the caller opens the popover."""
        self._block = block
        self.show_experiment(experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what holds now; closes if the block is gone."""
        blocks = experiment.network.blocks
        if self._block >= len(blocks):
            self.close_popover()
            return
        block, table = blocks[self._block], rows(experiment)
        entering, leaving = table[self._block].shape, table[self._block + 1].shape
        shapes = f"{shape_text(entering)} → {shape_text(leaving)}"
        self._title.setText(
            tr(
                "Block {block} of {blocks} · {shapes}",
                block=self._block + 1,
                blocks=len(blocks),
                shapes=shapes,
            )
        )
        self._kind.show_value(block.kind)
        is_image = len(entering) == 3 or (
            self._block == 0 and len(DATA_FACTS[experiment.data.name].shape) == 3
        )
        self._kind.set_enabled(
            "conv",
            is_image or block.kind == "conv",
            tr("A convolution over images")
            if is_image
            else tr("A convolution needs images, and a flat vector enters this block"),
        )
        self._width.show_value(block.width)
        self._activation.show_value(block.activation)
        self._dropout.show_value(block.dropout)
        self._skip.setChecked(block.skip)
        self._bias.show_value(block.bias)
        for name, field in (("kernel", self._kernel), ("stride", self._stride), ("pool", self._pool)):
            field.show_value(getattr(block, name))
            self._form.set_row_visible(name, block.kind == "conv")
        self._up.setEnabled(self._block > 0)
        self._down.setEnabled(self._block < len(blocks) - 1)
        self._copy.setEnabled(len(blocks) < MAX_BLOCKS)
        self._remove.setEnabled(len(blocks) > 1)
        self.place()

    @property
    def width_field(self) -> NumberField:
        """The field that gets the focus first."""
        return self._width.field

    def _make_rows(self) -> None:
        form = self._form
        self._kind = Segmented(
            [Option("dense", tr("dense"), tr("Every unit sees every input")), Option("conv", tr("conv"), "")],
            tr("Kind of block"),
            tr("Dense or convolutional"),
            form,
        )
        self._kind.chosen.connect(lambda value: self._set("kind", kind=value))
        self._width = SliderField(
            Logarithmic(1, MAX_WIDTH, whole=True),
            tr("width"),
            tr("How many units the block has; channels for a convolution"),
            1,
            MAX_WIDTH,
            whole=True,
            step=1,
            parent=form,
        )
        self._width.changed.connect(lambda value: self._set("width", drag=True, width=int(value)))
        self._activation = Choice(
            [Option(value, say(title)) for value, title in ACTIVATION_TITLE.items()],
            tr("activation"),
            tr("What each unit makes of its input"),
            form,
        )
        self._activation.chosen.connect(lambda value: self._set("activation", activation=value))
        self._dropout = SliderField(
            Linear(0.0, 0.95, 0.05),
            tr("dropout"),
            tr("The share of units switched off at random in each training step"),
            0.0,
            0.95,
            step=0.05,
            parent=form,
        )
        self._dropout.changed.connect(lambda value: self._set("dropout", drag=True, dropout=value))
        for slider in (self._width, self._dropout):
            slider.settled.connect(self.settled)
        self._skip = Switch(
            tr("skip"), tr("Add the block's input to its output; both must have the same shape"), form
        )
        self._skip.clicked.connect(lambda: self._set("skip", skip=self._skip.isChecked()))
        self._kernel = self._number("kernel", tr("kernel"), tr("Side of the window in pixels"), 15)
        self._stride = self._number("stride", tr("stride"), tr("By how many pixels the window moves"), 8)
        self._pool = self._number(
            "pool", tr("pool"), tr("Maximum over squares of this side; 1 is no pooling"), 8
        )
        self._bias = Segmented(
            [
                Option(None, tr("auto"), tr("A bias unless a norm right behind it takes it away")),
                Option(True, tr("yes"), tr("A bias, even where a norm takes it away again")),
                Option(False, tr("no"), tr("No bias")),
            ],
            tr("bias"),
            tr("Whether each unit has a bias"),
            form,
        )
        self._bias.chosen.connect(lambda value: self._set("bias", bias=value))
        for field, label, control in (
            ("kind", tr("kind"), self._kind),
            ("width", tr("width"), self._width),
            ("activation", tr("activation"), self._activation),
            ("kernel", tr("kernel"), self._kernel),
            ("stride", tr("stride"), self._stride),
            ("pool", tr("pool"), self._pool),
            ("dropout", tr("dropout"), self._dropout),
            ("bias", tr("bias"), self._bias),
            ("skip", tr("skip connection"), self._skip),
        ):
            form.add(field, label, control)

    def _number(self, field: str, name: str, tip: str, high: int) -> NumberField:
        made = NumberField(name, tip, 1, high, whole=True, parent=self._form)
        made.entered.connect(lambda value: self._set_number(field, int(value)))
        return made

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(4)
        self._up = IconButton("up", tr("Move the block up"), self)
        self._down = IconButton("down", tr("Move the block down"), self)
        self._copy = IconButton("copy", tr("Put a copy of the block behind it"), self)
        self._remove = IconButton("trash", tr("Remove the block"), self)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._copy.clicked.connect(self._duplicate)
        self._remove.clicked.connect(self._take_away)
        row.addWidget(self._up)
        row.addWidget(self._down)
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(self._remove)
        return row

    def _set(self, field: str, *, drag: bool = False, **changes: Any) -> None:
        block = self._block
        merge = f"block {block} {field}"
        self.gesture.emit(Gesture(BLOCK_FIELDS[field], lambda e: set_block(e, block, **changes), merge))
        if not drag:
            self.settled.emit()

    def _set_number(self, field: str, value: int) -> None:
        changes: dict[str, Any] = {field: value}
        self._set(field, **changes)

    def _move(self, by: int) -> None:
        block = self._block
        self._block += by
        self.gesture.emit(Gesture(said("move of a block"), lambda e: move_block(e, block, block + by)))
        self.settled.emit()

    def _duplicate(self) -> None:
        block = self._block
        self._block += 1
        self.gesture.emit(Gesture(said("new block"), lambda e: add_block(e, block)))
        self.settled.emit()

    def _take_away(self) -> None:
        block = self._block
        self.close_popover()
        self.gesture.emit(Gesture(said("removal of a block"), lambda e: remove_block(e, block)))
        self.settled.emit()
