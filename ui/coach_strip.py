"""A strip that says what the coach noticed: the evidence, why it matters, and a remedy. Knows no session."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from bnviz.coach.finding import Finding, Severity
from ui.controls import IconButton, TextButton
from ui.controls.layout import set_property
from ui.language import say, tr
from ui.words import whole

FACES: dict[Severity, str] = {"alarm": "error", "warning": "warning", "hint": "notice"}


class CoachStrip(QFrame):
    """Hidden while there is nothing to say. Shows one finding at a time, the most important first.

    While an older step is shown it tells what was said then, without remedies, and does not go away: nothing
    is to move under the hand that goes through the run.
    """

    show_wanted = Signal(object)  # Finding: take me there
    remedy_wanted = Signal(object)  # Finding: try its remedy
    dismissed = Signal(object)  # Finding: I have seen it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Coach"))
        self._findings: tuple[Finding, ...] = ()
        self._place = 0
        self.then: int | None = None  # the older step of which it tells
        self.evidence, self.why = QLabel(self), QLabel(self)
        for label in (self.evidence, self.why):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.evidence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.why.setProperty("tone", "muted")
        self.why.hide()
        self.more = TextButton("", tr("Show what else the coach noticed"), self)
        self.show_button = TextButton(tr("Show"), tr("Show the block it is about"), self)
        self.why_button = TextButton(tr("Why"), tr("Why this matters, and where that is known from"), self)
        self.why_button.setCheckable(True)
        self.remedy = TextButton("", "", self, role="primary")
        self.close_button = IconButton("close", tr("Do not show this again in this run"), self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.evidence, 1)
        for button in (self.more, self.show_button, self.why_button, self.remedy, self.close_button):
            row.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 4, 6, 4)
        rows.setSpacing(2)
        rows.addLayout(row)
        rows.addWidget(self.why)
        self.more.clicked.connect(self._next)
        self.show_button.clicked.connect(self._show)
        self.why_button.toggled.connect(self.why.setVisible)
        self.remedy.clicked.connect(self._try)
        self.close_button.clicked.connect(self._dismiss)
        self.hide()

    @property
    def finding(self) -> Finding | None:
        """The one that is shown."""
        return self._findings[self._place] if self._findings else None

    def show_findings(self, findings: tuple[Finding, ...], then: int | None = None) -> None:
        """What holds now, or held `then`; the one being read stays while it holds, with newer numbers.

        Only a new and more important alarm takes its place: nothing else in the window says as clearly
        that a lane has ended.
        """
        if findings == self._findings and then == self.then:
            return
        old, known = self.finding, {(finding.key, finding.since) for finding in self._findings}
        self._findings, self.then = findings, then
        keys = [finding.key for finding in findings]
        alarms = [f.key for f in findings if f.severity == "alarm" and (f.key, f.since) not in known]
        self._place = keys.index(old.key) if old is not None and old.key in keys else 0
        if alarms:
            self._place = min(self._place, keys.index(alarms[0]))
        if old is not None and (not keys or keys[self._place] != old.key):
            self.why_button.setChecked(False)
        self._refresh()

    def _refresh(self) -> None:
        finding = self.finding
        self.setVisible(finding is not None or (self.then is not None and self.isVisible()))
        for button in (self.more, self.show_button, self.why_button, self.remedy, self.close_button):
            button.setVisible(finding is not None and (self.then is None or button is not self.remedy))
        if finding is None:
            if self.then is not None:
                self._say_nothing(self.then)
            return
        face = FACES[finding.severity]
        if self.property("banner") != face:
            set_property(self, "banner", face)
        self.evidence.setText(self._told(finding))
        self.evidence.setToolTip(say(finding.title))
        self.why.setText(f"{say(finding.why)} ({say(finding.source)})")
        label = say(finding.remedy.label)
        self.remedy.setText(label)
        self.remedy.setToolTip(tr("{remedy}. Undo takes it back.", remedy=label))
        self.remedy.setAccessibleName(label)
        rest = len(self._findings) - 1
        self.more.setVisible(rest > 0)
        self.more.setText(tr("+{count} more", count=rest))
        self.show_button.setVisible(finding.block is not None)
        self.setAccessibleDescription(say(finding.evidence))

    def _told(self, finding: Finding) -> str:
        """The evidence; of an older step, behind when that was."""
        if self.then is None:
            return say(finding.evidence)
        step = whole(self.then)
        if finding.since <= self.then:
            return tr("At step {step}: {evidence}", step=step, evidence=finding.evidence)
        return tr("Soon after step {step}: {evidence}", step=step, evidence=finding.evidence)

    def _say_nothing(self, step: int) -> None:
        """Nothing was wrong then."""
        self.why_button.setChecked(False)
        if self.property("banner") != FACES["hint"]:
            set_property(self, "banner", FACES["hint"])
        self.evidence.setText(tr("At step {step} the coach had nothing to say.", step=whole(step)))
        self.evidence.setToolTip("")
        self.setAccessibleDescription(self.evidence.text())

    def _next(self) -> None:
        self._place = (self._place + 1) % max(1, len(self._findings))
        self._refresh()

    def _show(self) -> None:
        self.show_wanted.emit(self.finding)

    def _try(self) -> None:
        self.remedy_wanted.emit(self.finding)

    def _dismiss(self) -> None:
        self.dismissed.emit(self.finding)
