"""The lanes as PyTorch: one script, or two side by side where there is room. Knows no engine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from bnviz.errors import ExportError
from bnviz.experiment.values import Experiment
from bnviz.export.code import Script, script
from bnviz.export.code.saving import save_script
from bnviz.measure.history import History
from bnviz.measure.snapshot import Snapshot
from ui.controls import TextButton, caption, set_property
from ui.intents import SelectBlock
from ui.language import said, say, tr
from ui.theme import Theme
from ui.views.code_lane import LaneColumn
from ui.views.code_sheet import alone, pair
from ui.views.view import View

COLUMNS = 46  # characters of a line that have to fit before a second lane stands beside
NO_EDITS = ("restart", "stopped", "finding", "lane")  # marks of a run that change nothing that is trained

LEGEND = said("≠ marks lines that another lane does not have. A click on a layer selects its block.")


class CodeView(View):
    """Follows every edit at once. The lane on the left is the one that is copied and saved."""

    title = said("Code")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scripts: list[Script] = []
        self._fault = ""
        self._edited: list[tuple[int, int | None]] = []  # steps and lanes of live edits
        self._lane, self._other = 0, 1
        self._dialog: QFileDialog | None = None
        self._said = QLabel(self)
        self._said.setProperty("tone", "small")
        self._said.setMinimumWidth(1)
        self._said.setWordWrap(True)
        self.copy_button = TextButton(
            tr("Copy"), tr("Copy the script of the lane on the left"), self, icon="copy"
        )
        self.save_button = TextButton(tr("Save as .py…"), tr("Save a script that runs by itself"), self)
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.ask_save)
        self._top.addWidget(self._said, 1)
        self._top.addWidget(self.copy_button)
        self._top.addWidget(self.save_button)
        self.left, self.right = LaneColumn(tr("Lane"), self), LaneColumn(tr("Compared with"), self)
        columns = QHBoxLayout()
        columns.setSpacing(8)
        for column in (self.left, self.right):
            columns.addWidget(column, 1)
            column.pane.block_wanted.connect(self._want_block)
        self.left.chosen.connect(self._choose)
        self.right.chosen.connect(self._choose_other)
        self.left.pane.verticalScrollBar().valueChanged.connect(self._scroll_right)
        self.right.pane.verticalScrollBar().valueChanged.connect(self._scroll_left)
        self._rows.addLayout(columns, 1)
        self._no_code = caption("", parent=self)
        self._no_code.setWordWrap(True)
        self._no_code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._rows.addWidget(self._no_code, 1)
        self._follow_font()
        self.show_experiment(self._experiment)

    # ------------------------------------------------------------------ entrances

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show()

    def show_experiment(self, e: Experiment) -> None:
        super().show_experiment(e)
        self._lane = min(self._lane, len(e.lanes) - 1)
        self._write()

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        super().show_snapshot(snapshot, history)
        edited = [(mark.step, mark.lane) for mark in history.marks if mark.kind not in NO_EDITS]
        if edited != self._edited:
            self._edited = edited
            self._write()

    def show_block(self, block: int) -> None:
        for column in (self.left, self.right):
            column.pane.show_block(block)

    def forget(self) -> None:
        super().forget()
        if self._edited:
            self._edited = []
            self._write()

    def summary(self) -> str:
        if self._fault:
            return tr("Code: {fault}", fault=self._fault)
        name, rows = self._experiment.lanes[self._lane].name, self.left.pane.shown
        count, differs = sum(row.number is not None for row in rows), sum(row.differs for row in rows)
        if self.beside:
            return tr(
                "Code of {lane}: {count} lines of Python, beside {other}; {differs} rows differ.",
                lane=name,
                count=count,
                other=self._experiment.lanes[self._other].name,
                differs=differs,
            )
        if len(self._scripts) > 1:
            return tr(
                "Code of {lane}: {count} lines of Python, {differs} of them not in every lane.",
                lane=name,
                count=count,
                differs=differs,
            )
        return tr("Code of {lane}: {count} lines of Python.", lane=name, count=count)

    # ------------------------------------------------------------------ what can be done

    @property
    def beside(self) -> bool:
        """Whether two lanes stand side by side."""
        room = self.left.pane.columns((self.width() - 36) // 2)
        return len(self._scripts) > 1 and room >= COLUMNS

    def copy(self) -> None:
        """Put the script on the left on the clipboard."""
        made = self._scripts[self._lane]
        QGuiApplication.clipboard().setText(made.text)
        lines = len(made.lines)
        if made.beside is None:
            self._say(tr("Copied {lines} lines.", lines=lines))
        else:
            self._say(
                tr(
                    "Copied {lines} lines. They need {file}: “Save as .py…” writes it as well.",
                    lines=lines,
                    file=made.beside,
                )
            )

    def ask_save(self) -> None:
        """Let the person choose where the script goes."""
        dialog = QFileDialog(self, tr("Save as .py"), "", tr("Python scripts (*.py)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("py")
        dialog.selectFile(self.file_name)
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    @property
    def file_name(self) -> str:
        """A name for the script of the lane on the left."""
        whole = f"{self._experiment.name} {self._experiment.lanes[self._lane].name}".lower()
        words = "".join(c if c.isascii() and c.isalnum() else " " for c in whole).split()
        return f"{'_'.join(words) or 'script'}.py"

    def save(self, name: str) -> None:
        """Write the script on the left to a file, and beside it what it needs; told in place."""
        try:
            written = save_script(Path(name), self._scripts[self._lane])
        except ExportError as error:
            self._say(say(str(error)), "error")
            return
        if len(written) == 1:
            self._say(tr("Saved {script}. To run it: python {script}", script=written[0].name))
        else:
            both = {"script": written[0].name, "file": written[-1].name}
            self._say(tr("Saved {script} and {file}. To run it: python {script}", **both))

    # ------------------------------------------------------------------ Qt's

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.beside == self.right.isHidden():
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "right"):
            self._follow_font()
            self._show()

    # ------------------------------------------------------------------ inside

    def _write(self) -> None:
        """The scripts anew; does nothing more where they are as they were."""
        e = self._experiment
        try:
            scripts = [script(e, lane, self._edited_at(lane)) for lane in range(len(e.lanes))]
            fault = ""
        except ExportError as error:
            scripts, fault = [], str(error)
        if scripts != self._scripts or fault != self._fault:
            self._say("")
        self._scripts, self._fault = scripts, fault
        self._show()

    def _edited_at(self, lane: int) -> int | None:
        return min((step for step, whose in self._edited if whose in (None, lane)), default=None)

    def _show(self) -> None:
        """Bring panes, tabs and buttons up to date."""
        e, works = self._experiment, bool(self._scripts)
        self._no_code.setText(say(self._fault))
        self._no_code.setVisible(not works)
        self.copy_button.setEnabled(works)
        self.save_button.setEnabled(works)
        beside = works and self.beside
        self.left.setVisible(works)
        self.right.setVisible(beside)
        if not works:
            return
        if self._other == self._lane or self._other >= len(e.lanes):
            self._other = next((lane for lane in range(len(e.lanes)) if lane != self._lane), 0)
        ours = self._scripts[self._lane].lines
        if beside:
            rows, others = pair(ours, self._scripts[self._other].lines)
            self.right.show_lane(e, self._other, self._theme, without=self._lane)
            self.right.pane.show_rows(others, e.lanes[self._other].name)
        else:
            rest = [made.lines for lane, made in enumerate(self._scripts) if lane != self._lane]
            rows = alone(ours, rest)
        self.left.show_lane(e, self._lane, self._theme)
        self.left.pane.show_rows(rows, e.lanes[self._lane].name)
        self._scroll_right(self.left.pane.verticalScrollBar().value())

    def _follow_font(self) -> None:
        for column in (self.left, self.right):
            column.pane.follow_font(self.font())

    def _choose(self, lane: int) -> None:
        if lane == self._other:
            self._other = self._lane
        self._lane = lane
        self._say("")
        self._show()

    def _choose_other(self, lane: int) -> None:
        self._other = lane
        self._show()

    def _want_block(self, block: int) -> None:
        self.intent.emit(SelectBlock(block))

    def _scroll_right(self, to: int) -> None:
        self.right.pane.verticalScrollBar().setValue(to)

    def _scroll_left(self, to: int) -> None:
        if not self.right.isHidden():
            self.left.pane.verticalScrollBar().setValue(to)

    def _say(self, sentence: str, tone: str = "small") -> None:
        """What became of copying and saving; else what the marks mean."""
        if not sentence and len(self._scripts) > 1:
            sentence = say(LEGEND)
        set_property(self._said, "tone", tone)
        self._said.setText(sentence)
