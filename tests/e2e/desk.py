"""One real window with the eyes and hands on it: what tests see, and what they wait for."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Experiment
from bnviz.measure.snapshot import Snapshot
from tests.e2e import hands, screen
from ui.builder.matrix_model import LANES
from ui.controls import NumberField, Slider
from ui.views.histogram_grid import HistogramGrid
from ui.window import MainWindow
from ui.words import THIN

PATIENCE_MS = 30_000  # a limit for a loaded machine, not a speed
T = TypeVar("T", bound=QWidget)


class Desk:
    """Everything is read from the window and done to the screen."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.seen: list[tuple[int, int]] = []  # run and step of every snapshot that came
        window.session.frame.connect(self._frame)

    def until(self, holds: Callable[[], object]) -> None:
        """Let the window live until something holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE_MS)

    def until_step(self, step: int) -> None:
        """Until a snapshot of this step, or a later one, has come."""
        self.until(lambda: self.step >= step)

    def until_on(self) -> None:
        """Until training has gone on by some steps."""
        self.until_step(self.step + 4)

    # -- what there is ---

    @property
    def e(self) -> Experiment:
        """The document's experiment."""
        return self.window.document.experiment

    @property
    def snapshot(self) -> Snapshot:
        """The newest snapshot."""
        snapshot = self.window.session.snapshot
        assert snapshot is not None
        return snapshot

    @property
    def step(self) -> int:
        """The step of the newest snapshot, -1 where there is none."""
        snapshot = self.window.session.snapshot
        return -1 if snapshot is None else snapshot.step

    @property
    def counter(self) -> int:
        """The step in the toolbar's counter."""
        found = re.search(r"step ([\d\u2009]+)", self.window.toolbar.counter.text)
        return int(found[1].replace(THIN, "")) if found else -1

    @property
    def state(self) -> str:
        """What the session says it does."""
        return self.window.session.state

    @property
    def status(self) -> str:
        """The sentence in the status bar."""
        labels = self.window.findChildren(QLabel)
        return next(label.text() for label in labels if label.accessibleName() == "Status")

    @property
    def banners(self) -> list[str]:
        """The sentences of the banners that can be seen."""
        return [b.sentence for b in self.window.banners.banners if b.isVisible()]

    @property
    def grid(self) -> HistogramGrid:
        """The histograms."""
        return self.window.findChild(HistogramGrid)

    def named(self, kind: type[T], name: str) -> T:
        """The control a screen reader calls by this name."""
        return next(c for c in self.window.findChildren(kind) if c.accessibleName() == name)

    def field(self, name: str) -> NumberField:
        """A field for a number."""
        return self.named(NumberField, name)

    def slider(self, name: str) -> Slider:
        """A slider."""
        return self.named(Slider, name)

    def shown(self, kind: type[QWidget]) -> bool:
        """Whether there is one of this kind that can be seen."""
        return any(child.isVisible() for child in self.window.findChildren(kind))

    @property
    def trainer_rate(self) -> float:
        """The learning rate that the lanes train with."""
        trainer = self.window.session.runner._trainer
        assert trainer is not None
        rates = {lane.training.learning_rate for lane in trainer.lanes if lane is not None}
        return rates.pop() if len(rates) == 1 else float("nan")

    # -- what is to be seen ---

    def look(self, widget: QWidget, area: QRect | None = None) -> screen.Pixels:
        """The pixels of the screen where a widget is."""
        return screen.look(screen.place_of(widget, area))

    def until_looks_different(
        self, widget: QWidget, before: screen.Pixels, area: QRect | None = None
    ) -> None:
        """Until the screen shows something else there."""
        self.until(lambda: not (self.look(widget, area) == before).all())

    def until_still(self, widget: QWidget) -> screen.Pixels:
        """Until the screen has not changed there while training went on by some steps; what it shows."""
        seen, since = self.look(widget), self.step

        def still() -> bool:
            nonlocal seen, since
            now = self.look(widget)
            if not (now == seen).all():
                seen, since = now, self.step
            return self.step >= since + 5

        self.until(still)
        return seen

    # -- what hands do ---

    def click(self, widget: QWidget, spot: QPoint | None = None, button: str = hands.LEFT) -> None:
        hands.click(widget, spot, button)

    def pill(self, lane: int, block: int) -> QRect:
        """Where a cell of the norm matrix is, in the table's viewport."""
        view = self.window.builder.network.view
        model = self.window.builder.network.model
        return view.visualRect(model.index(model.row_of(block), LANES + lane))

    def click_pill(self, lane: int, block: int, button: str = hands.LEFT) -> None:
        """Click a cell of the norm matrix."""
        hands.click(self.window.builder.network.view.viewport(), self.pill(lane, block).center(), button)

    def click_button(self, text: str) -> None:
        """Click the visible button with these words."""
        buttons = self.window.findChildren(QPushButton)
        hands.click(next(b for b in buttons if b.text() == text and b.isVisible()))

    def fill(self, name: str, text: str) -> None:
        """Type a number into a field."""
        hands.fill(self.field(name), text, self.qtbot)

    def _frame(self, snapshot: object) -> None:
        assert isinstance(snapshot, Snapshot)
        self.seen.append((snapshot.run, snapshot.step))
