"""The norm matrix with all that belongs to it: editors, menus, adding blocks and lanes. Knows no engine."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from bnviz.experiment.edits import (
    add_block,
    add_lane,
    move_block,
    norm_rows,
    rename_lane,
    row_name,
    toggle_norm,
)
from bnviz.experiment.values import MAX_BLOCKS, MAX_LANES, Experiment
from ui.builder.block_editor import BlockEditor
from ui.builder.gesture import Gesture
from ui.builder.lane_menu import block_menu, lane_menu
from ui.builder.matrix_model import KIND, LANES, MatrixModel
from ui.builder.matrix_view import MatrixView
from ui.builder.norm_editor import NormEditor
from ui.controls import Option, Segmented, TextButton, caption
from ui.language import said, say, tr
from ui.theme import LIGHT, Theme


class NetworkTable(QWidget):
    """Rows are blocks, columns are lanes, a cell is that block's norm in that lane."""

    gesture = Signal(object)  # Gesture
    settled = Signal()
    block_selected = Signal(int)  # -1 is the input row
    keep_function_chosen = Signal(object)  # bool

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = LIGHT
        self.model = MatrixModel(experiment, self)
        self.view = MatrixView(self.model, self)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._norm_editor: NormEditor | None = None
        self._block_editor: BlockEditor | None = None
        self._renamer: QLineEdit | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.view)
        self._said = caption("", "error", self)
        self._said.setWordWrap(True)
        column.addWidget(self._said)
        column.addLayout(self._make_footer())
        column.addLayout(self._make_start())
        view = self.view
        view.toggled.connect(self.toggle)
        view.norm_wanted.connect(self.edit_norm)
        view.block_wanted.connect(self.edit_block)
        view.block_moved.connect(self._move_block)
        view.lane_menu_wanted.connect(self._open_lane_menu)
        view.block_menu_wanted.connect(self._open_block_menu)
        view.lane_renamed.connect(self.rename)
        view.current_block.connect(self.block_selected)
        self.show_experiment(experiment)
        self.select(0)

    @property
    def experiment(self) -> Experiment:
        """What is shown."""
        return self.model.experiment

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.view.set_theme(theme)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show another experiment; an open editor follows it."""
        block, lane = self._current()
        if self.model.show_experiment(experiment):
            self._restore_current(block, lane)
            self.view.updateGeometry()
        self.view.refit()
        others = self.model.other_problems()
        self._said.setText("\n".join(say(problem.sentence) for problem in others))
        self._said.setVisible(bool(others))
        self._add_block.setEnabled(len(experiment.network.blocks) < MAX_BLOCKS)
        self._add_lane.setEnabled(len(experiment.lanes) < MAX_LANES)
        for editor in (self._norm_editor, self._block_editor):
            if editor is not None and editor.isVisible():
                editor.show_experiment(experiment)

    def show_phase(self, lane: int | None, block: int = 0, phase: str = "") -> None:
        """In slow motion: light up the block in which something happens now; None puts the light out."""
        if lane is None or lane >= len(self.experiment.lanes):
            self.view.light(None)
            self._phase.clear()
            return
        self.view.light(lane, block)
        name, phase = say(row_name(self.experiment, block)), say(phase)
        colour = self._theme.lanes[self.experiment.colour(lane)]
        self._phase.setText(f'<span style="color:{colour}">{name}: {phase}</span>')
        self._phase.setToolTip(f"{self.experiment.lanes[lane].name}, {name}: {phase}")

    def show_keep_function(self, keep: bool) -> None:
        """Show how a toggled norm starts, without telling anybody."""
        self._start.show_value(keep)

    def toggle_current(self) -> None:
        """Toggle the norm of the selected cell; the key B."""
        index = self.view.currentIndex()
        if self.model.is_norm_cell(index):
            self.toggle(index.column() - LANES, self.model.line(index.row()).block)
        elif self.model.is_block_cell(index):
            self.toggle(0, self.model.line(index.row()).block)

    def toggle(self, lane: int, block: int) -> None:
        """Give the block a norm in this lane, or take it away."""
        self.gesture.emit(Gesture(said("norm"), partial(toggle_norm, lane=lane, block=block)))
        self.settled.emit()

    def select(self, block: int) -> None:
        """Make a block's first norm cell the current one."""
        if block in norm_rows(self.experiment):
            self.view.setCurrentIndex(self.model.index(self.model.row_of(block), LANES))

    def edit_norm(self, lane: int, block: int) -> None:
        """Open the settings of a norm beside its cell."""
        if self._norm_editor is None:
            self._norm_editor = NormEditor(self)
            self._norm_editor.gesture.connect(self.gesture)
            self._norm_editor.settled.connect(self.settled)
        editor = self._norm_editor
        editor.edit(self.experiment, lane, block)
        row = self._cell(LANES + lane, block)
        row.setRight(self.width())
        editor.open_beside(row, editor.kind_control.button(editor.kind_control.value))

    def edit_block(self, block: int) -> None:
        """Open the settings of a block beside its row."""
        if self._block_editor is None:
            self._block_editor = BlockEditor(self)
            self._block_editor.gesture.connect(self.gesture)
            self._block_editor.settled.connect(self.settled)
        self._block_editor.edit(self.experiment, block)
        row = self._cell(KIND, block)
        row.setRight(self.width())
        self._block_editor.open_beside(row, self._block_editor.width_field)
        self._block_editor.width_field.selectAll()

    def rename(self, lane: int) -> None:
        """Let the person type another name over the lane's."""
        header = self.view.horizontalHeader()
        field = QLineEdit(self.experiment.lanes[lane].name, self)
        field.setAccessibleName(tr("Name of the lane"))
        field.setMaxLength(60)
        left = header.sectionViewportPosition(LANES + lane)
        width = min(max(header.sectionSize(LANES + lane), 150), self.width())
        place = QRect(min(left, self.width() - width), 0, width, header.height() + 4)
        field.setGeometry(place)
        self._end_rename()
        self._renamer = field
        field.returnPressed.connect(partial(self._rename, lane, field))
        field.editingFinished.connect(self._end_rename)
        field.show()
        field.selectAll()
        field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _make_footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._add_block = TextButton(
            tr("Add block"),
            tr("Put a copy of the last block behind it"),
            self,
            role="quiet",
            icon="plus",
            tone="accent",
        )
        self._add_lane = TextButton(
            tr("Add lane"),
            tr("One contender more: same blocks, same initial weights, same mini-batches, norms of its own"),
            self,
            role="quiet",
            icon="plus",
            tone="accent",
        )
        self._add_block.clicked.connect(self.append_block)
        self._add_lane.clicked.connect(self.append_lane)
        self._phase = QLabel(self)
        self._phase.setProperty("tone", "strong")
        self._phase.setTextFormat(Qt.TextFormat.RichText)
        self._phase.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._phase.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._add_block)
        row.addWidget(self._add_lane)
        row.addWidget(self._phase, 1)
        return row

    def _make_start(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        row = QHBoxLayout()
        label = caption(tr("Toggled norm"), "muted", self)
        self._start = Segmented(
            [
                Option(
                    False, tr("fresh"), tr("Starts fresh: gamma 1, beta 0: the output of the block jumps")
                ),
                Option(
                    True,
                    tr("same function"),
                    tr(
                        "Keeps the function: gamma and beta are set so that the network goes on computing "
                        "the same; taking a norm away folds it into the layer before it"
                    ),
                ),
            ],
            tr("A toggled norm"),
            tr("How a norm starts that is switched on or off while the network trains"),
            self,
        )
        self._start.show_value(False)
        self._start.chosen.connect(self.keep_function_chosen)
        label.setToolTip(self._start.toolTip())
        row.addWidget(label)
        row.addWidget(self._start, 1)
        column.addLayout(row)
        return column

    def _cell(self, column: int, block: int) -> QRect:
        return self.view.cell_rect(column, block).translated(self.view.pos())

    def _current(self) -> tuple[int, int]:
        index = self.view.currentIndex()
        if not index.isValid():
            return 0, 0
        return self.model.line(index.row()).block, index.column()

    def _restore_current(self, block: int, column: int) -> None:
        block = min(block, len(self.experiment.network.blocks) - 1)
        column = min(column, self.model.columnCount() - 1)
        self.view.setCurrentIndex(self.model.index(self.model.row_of(block), column))

    def append_block(self) -> None:
        """A copy of the last block behind it."""
        self.gesture.emit(Gesture(said("new block"), add_block))
        self.settled.emit()

    def append_lane(self) -> None:
        """One contender more."""
        self.gesture.emit(Gesture(said("new lane"), add_lane))
        self.settled.emit()

    def _move_block(self, block: int, to: int) -> None:
        self.gesture.emit(Gesture(said("move of a block"), partial(move_block, block=block, to=to)))
        self.settled.emit()

    def _open_lane_menu(self, lane: int, at: QPoint) -> None:
        menu = lane_menu(self, self.experiment, lane, self._from_menu, self.rename)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _open_block_menu(self, block: int, at: QPoint) -> None:
        menu = block_menu(self, self.experiment, block, self._from_menu, self.edit_block)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _from_menu(self, gesture: Gesture) -> None:
        self.gesture.emit(gesture)
        self.settled.emit()

    def _rename(self, lane: int, field: QLineEdit) -> None:
        self.gesture.emit(Gesture(said("name of a lane"), partial(rename_lane, lane=lane, name=field.text())))
        self.settled.emit()

    def _end_rename(self) -> None:
        field, self._renamer = self._renamer, None
        if field is not None:
            field.hide()
            field.deleteLater()
