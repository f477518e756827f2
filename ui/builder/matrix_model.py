"""The network as a table: a row for each block, a column for each lane. Knows no colours and no mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bnviz.experiment.edits import get_norm, norm_rows, row_name
from bnviz.experiment.problems import Problem, problems
from bnviz.experiment.shapes import Row, norm_parameters, rows
from bnviz.experiment.values import Block, Experiment, Norm
from ui.builder.names import NOISE_TIP, block_extras, block_text, count_text, norm_text, shape_text
from ui.language import said, say, tr

Index = QModelIndex | QPersistentModelIndex
NUMBER, KIND, SHAPE, WEIGHTS, LANES = range(5)  # lane number n is column LANES + n
_ROOT = QModelIndex()
HEADERS = ("", said("block"), said("output"), said("weights"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: the input (-1), a block, the output (their number), or a sentence below one."""

    block: int
    problem: Problem | None = None


class MatrixModel(QAbstractTableModel):
    """Read-only; `show_experiment` keeps the selection where the lines stay the same."""

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take(experiment)

    @property
    def experiment(self) -> Experiment:
        """What is shown."""
        return self._experiment

    def show_experiment(self, experiment: Experiment) -> bool:
        """True if lines or columns changed, so that spans and heights must be set again."""
        before = (self._lines, len(self._experiment.lanes))
        lines = _lines(experiment)
        if before == (lines, len(experiment.lanes)):
            self._take(experiment)
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            return False
        self.beginResetModel()
        self._take(experiment)
        self.endResetModel()
        return True

    def line(self, row: int) -> Line:
        """What stands in a row."""
        return self._lines[row]

    def row_of(self, block: int) -> int:
        """The row of a block; -1 is the input."""
        return next(i for i, line in enumerate(self._lines) if line.block == block and line.problem is None)

    def norm(self, index: Index) -> Norm | None:
        """The norm in a cell of the matrix."""
        return get_norm(self._experiment, index.column() - LANES, self._lines[index.row()].block)

    def is_norm_cell(self, index: Index) -> bool:
        """Whether a click there means a norm."""
        if not index.isValid() or index.column() < LANES:
            return False
        line = self._lines[index.row()]
        return line.problem is None

    def is_block_cell(self, index: Index) -> bool:
        """Whether a click there means a block."""
        if not index.isValid() or index.column() >= LANES:
            return False
        line = self._lines[index.row()]
        return line.problem is None and 0 <= line.block < len(self._experiment.network.blocks)

    def severity(self, row: int, lane: int | None = None) -> str | None:
        """The worst problem of a row, or of a cell in it."""
        block = self._lines[row].block
        found = [
            p.severity
            for p in self._problems
            if p.block == block and (p.lane == lane if lane is not None else p.lane is None)
        ]
        return min(found, key=("error", "lane", "warning").index) if found else None

    def other_problems(self) -> tuple[Problem, ...]:
        """What belongs to the network but to no line of it."""
        return tuple(p for p in self._problems if p.where in ("network", "lanes") and p.block is None)

    def extras(self, row: int) -> str:
        """The small second line of a block."""
        line = self._lines[row]
        if line.problem or not 0 <= line.block < len(self._experiment.network.blocks):
            return ""
        return block_extras(self._experiment.network.blocks[line.block])

    def rowCount(self, _parent: Index = _ROOT) -> int:
        return len(self._lines)

    def columnCount(self, _parent: Index = _ROOT) -> int:
        return LANES + len(self._experiment.lanes)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not (self.is_norm_cell(index) or self.is_block_cell(index)):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if section < LANES:
            return say(HEADERS[section]) if role == Qt.ItemDataRole.DisplayRole else None
        if section >= self.columnCount():
            return None
        lane = self._experiment.lanes[section - LANES]
        name = lane.name
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{name}, with noise behind its norms", name=name) if lane.noise else name
        if role == Qt.ItemDataRole.ToolTipRole:
            total = sum(row.parameters for row in self._rows)
            own = sum(
                norm_parameters(self._experiment, section - LANES, block)
                for block in norm_rows(self._experiment)
            )
            about = tr(
                "{name}\n{total:,} parameters, {own:,} of them gamma and beta\n"
                "Click for its menu, double-click to rename",
                name=name,
                total=total + own,
                own=own,
            )
            return "\n".join(
                [about, tr("∿ noise behind its norms"), say(NOISE_TIP)] if lane.noise else [about]
            )
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if line.problem is not None:
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return say(line.problem.sentence) if role in texts and index.column() == 0 else None
        if index.column() >= LANES:
            return self._norm_data(index, role)
        return self._block_data(line, index.column(), role)

    def _norm_data(self, index: Index, role: int) -> Any:
        if not self.is_norm_cell(index):
            return None
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            block, lane = self._lines[index.row()].block, self._experiment.lanes[index.column() - LANES]
            row = say(row_name(self._experiment, block))
            text = f"{lane.name}, {row}: {norm_text(self.norm(index))}"
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return text
            hint = tr("Click or B: on and off · right click or Enter: kind and settings")
            return f"{text}\n{hint}"
        return None

    def _block_data(self, line: Line, column: int, role: int) -> Any:
        blocks = self._experiment.network.blocks
        row = self._rows[line.block + 1]
        is_block = 0 <= line.block < len(blocks)
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                str(line.block + 1) if is_block else "",
                block_text(blocks[line.block]) if is_block else say(row.title),
                shape_text(row.shape),
                count_text(row.parameters),
            )[column]
        about = tr(
            "{row}: output {shape}, {count:,} weights and biases",
            row=_block_name(line.block, blocks[line.block]) if is_block else say(row.title),
            shape=shape_text(row.shape),
            count=row.parameters,
        )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return about
        if role == Qt.ItemDataRole.ToolTipRole:
            extras = block_extras(blocks[line.block]) if is_block else ""
            hint = tr("Click to change it, drag to move it") if is_block else ""
            return "\n".join(part for part in (about, extras, hint) if part)
        return None

    def _take(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self._rows: list[Row] = rows(experiment)
        self._problems = problems(experiment)
        self._lines = _lines(experiment, self._problems)


def _block_name(number: int, block: Block) -> str:
    return tr("Block {block}, {kind}", block=number + 1, kind=block_text(block))


def _lines(experiment: Experiment, found: tuple[Problem, ...] | None = None) -> list[Line]:
    found = problems(experiment) if found is None else found
    lines: list[Line] = []
    for block in norm_rows(experiment):
        lines.append(Line(block))
        lines += [Line(block, p) for p in found if p.block == block]
    return lines
