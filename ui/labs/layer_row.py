"""One layer of the shape lab: its class, its arguments, and what comes out of it. Knows no PyTorch."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from bnviz.labs.layers import KINDS, Field, Layer, shape_words
from bnviz.labs.reports import Stage
from ui import fonts
from ui.controls import Choice, IconButton, Option, Switch, caption, keep_keys, set_property
from ui.controls.keys import ARROWS
from ui.language import say, tr

FIELD_PX = 50


class TextField(QLineEdit):
    """A short field in the number face; `typed` carries every change a person makes."""

    typed = Signal(str)

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setProperty("number", "true")
        self.setMaxLength(200)
        keep_keys(self, ARROWS)
        self.textEdited.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Show a text without telling anybody; what stands there already keeps its cursor."""
        if self.text() != text:
            self.setText(text)


class LayerRow(QFrame):
    """`edited` carries the layer as it is now; a press anywhere selects the row."""

    edited = Signal(object)
    removed = Signal()
    chosen = Signal()

    def __init__(self, number: int, layer: Layer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer = layer
        self.setProperty("row", "true")
        self._fields: dict[str, TextField | Switch] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 6, 7)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._number = caption(str(number + 1), "muted", self)
        self.kind = Choice(
            [Option(name, f"nn.{name}") for name in KINDS],
            tr("Layer {number}", number=number + 1),
            tr("The class of torch.nn"),
            self,
        )
        self.kind.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.kind.show_value(layer.kind)
        self.kind.chosen.connect(self._choose)
        self.result = caption("", "plain", self)
        self.result.setFont(fonts.like(self.font(), mono=True))
        remove = IconButton("close", tr("Remove layer {number}", number=number + 1), self)
        remove.clicked.connect(self.removed)
        head.addWidget(self._number)
        head.addWidget(self.kind)
        head.addStretch(1)
        head.addWidget(self.result)
        head.addWidget(remove)
        column.addLayout(head)
        column.addLayout(self._arguments())
        for child in self.findChildren(QWidget):
            child.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Widths anew for the size of type."""
        self.kind.fit("nn.AdaptiveAvgPool2d")
        scale = self.fontMetrics().height() / 16
        self.result.setFont(fonts.like(self.font(), mono=True))
        for name, control in self._fields.items():
            if isinstance(control, TextField):
                wide = name in ("normalized_shape", "kernel_size")
                control.setFixedWidth(round((FIELD_PX + (34 if wide else 0)) * scale))

    def show_layer(self, layer: Layer) -> None:
        """The same class with other arguments."""
        self.layer = layer
        for name, control in self._fields.items():
            text = layer.text(name)
            if isinstance(control, TextField):
                control.show_text(text)
            else:
                control.setChecked(text.strip().lower() in ("true", "yes", "1"))

    def show_stage(self, stage: Stage | None) -> None:
        """What came out of it; None where the tensor did not get here."""
        if stage is None:
            words, tone = tr("not reached"), "small"
        elif stage.leaving is not None:
            words, tone = f"→ {shape_words(stage.leaving)}", "plain"
        else:
            what = stage.error.partition(":")[0] if stage.error else tr("refused")
            words, tone = f"✕ {what}", "error"
        self.result.setText(words if len(words) < 40 else words[:38] + "…")
        set_property(self.result, "tone", tone)

    def set_chosen(self, chosen: bool) -> None:
        """Whether this is the layer that is explained beside."""
        set_property(self, "row", "chosen" if chosen else "true")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            self.chosen.emit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()
        super().mousePressEvent(event)

    def _arguments(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(18, 0, 0, 0)
        line.setSpacing(8)
        for field in KINDS[self.layer.kind].fields:
            line.addLayout(self._argument(field))
        line.addStretch(1)
        return line

    def _argument(self, field: Field) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setSpacing(1)
        label = caption(_short(field.name), "small", self)
        tip = f"{field.name}: {say(field.tip)}"
        label.setToolTip(tip)
        cell.addWidget(label)
        control: TextField | Switch
        if field.reading == "yes":
            control = Switch(field.name, tip, self)
            control.setChecked(self.layer.text(field.name).strip().lower() in ("true", "yes", "1"))
            control.clicked.connect(partial(self._switched, field.name))
        else:
            control = TextField(field.name, tip, self)
            control.setText(self.layer.text(field.name))
            control.typed.connect(partial(self._typed, field.name))
        self._fields[field.name] = control
        cell.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        return cell

    def _choose(self, kind: object) -> None:
        self.edited.emit(Layer(str(kind)))

    def _typed(self, name: str, text: str) -> None:
        self.layer = self.layer.having(**{name: text})
        self.edited.emit(self.layer)

    def _switched(self, name: str, _on: bool = False) -> None:
        control = self._fields[name]
        assert isinstance(control, Switch)
        self.layer = self.layer.having(**{name: control.isChecked()})
        self.edited.emit(self.layer)


def _short(name: str) -> str:
    return {"track_running_stats": "track stats", "elementwise_affine": "affine"}.get(name, name)
