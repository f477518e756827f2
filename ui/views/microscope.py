"""Shows one unit from the inside of its norm: stages, formula, memory, table, gradient. Knows no engine."""

from __future__ import annotations

from time import monotonic

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import SELDOM, Focus, Snapshot, Watch
from bnviz.measure.span import Span
from ui.controls import Choice, NumberField, Option, Segmented, TermLabel, caption
from ui.intents import EditNorm, SelectBlock, SelectUnit, Settled
from ui.language import said, say, tr
from ui.plots.style import Style
from ui.theme import Theme
from ui.views.microscope_affine import AffinePlot
from ui.views.microscope_canvas import LensCanvas
from ui.views.microscope_columns import PartColumns
from ui.views.microscope_controls import PAGES, MomentumRow
from ui.views.microscope_formula import FormulaPlot
from ui.views.microscope_gradient import GradientPlot
from ui.views.microscope_lens import Lens, entering_shape
from ui.views.microscope_memory import MemoryPlot
from ui.views.microscope_noise import NoisePlot
from ui.views.microscope_running import RunningPlot
from ui.views.microscope_stages import StagesPlot
from ui.views.microscope_table import TablePlot
from ui.views.microscope_words import summary_of
from ui.views.running_data import rows_to_choose
from ui.views.view import View

TWO_COLUMNS = 720  # from this width on, at the ordinary size of type
PAGES_WIDTH = 460
MAX_UNIT = 1_000_000
NUMBERS_S = 0.25  # how often the numbers change
BARS_S = 0.06  # and the bars, at most


class MicroscopeView(View):
    """One lane, block, unit and sample at a time."""

    title = said("Microscope")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.focus = Focus(0, 0, 0, 0)
        self.stages, self.formula = StagesPlot(self), FormulaPlot(self)
        self.running, self.table, self.gradient = RunningPlot(self), TablePlot(self), GradientPlot(self)
        self.memory, self.noise, self.affine = MemoryPlot(self), NoisePlot(self), AffinePlot(self)
        self.momentum = MomentumRow(self)
        self._named: dict[str, QWidget] = {
            "stages": self.stages,
            "formula": self.formula,
            "table": self.table,
            "gradient": self.gradient,
            "running": self.running,
            "momentum": self.momentum,
            "memory": self.memory,
            "noise": self.noise,
            "affine": self.affine,
        }
        self.parts: tuple[LensCanvas, ...] = tuple(
            part for part in self._named.values() if isinstance(part, LensCanvas)
        )
        self._page = PAGES[0]
        self._fed_s = self._moved_s = 0.0
        self._waited = 0  # snapshots without a close-up since the last one that was shown
        self._shape: object = None
        self._rest = QTimer(
            self, singleShot=True, interval=round(1000 * NUMBERS_S)
        )  # the last frame was this
        self._rest.timeout.connect(self._feed)
        self._build_head()
        self._build_parts()
        for part in self.parts:
            self._adopt(part)
            part.pointed.connect(self._point)
            part.picked.connect(self._pick)
            part.seen.connect(self._feed, Qt.ConnectionType.QueuedConnection)
        self.show_experiment(self._experiment)

    def _build_head(self) -> None:
        self.lanes = Choice([Option(0, "")], tr("Lane"), tr("Which lane to look into"), self)
        self.blocks = Choice([Option(0, "")], tr("Block"), tr("Which block to look into"), self)
        self.unit = NumberField(
            tr("Unit"), tr("Which unit (or channel) to look at"), 1, 1, whole=True, parent=self
        )
        self.sample = NumberField(
            tr("Sample"), tr("Which value of the mini-batch to follow"), 1, MAX_UNIT, whole=True, parent=self
        )
        for field in (self.unit, self.sample):
            field.setFixedWidth(56)
        self.lanes.setMaximumWidth(260)
        self.blocks.setMaximumWidth(170)
        self._top.addWidget(self.lanes, 3)
        self._top.addWidget(self.blocks, 2)
        self._top.addStretch(0)
        self._fields = QWidget(self)
        second = QHBoxLayout(self._fields)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        self._unit_name = TermLabel(tr("unit"), "muted")
        second.addWidget(self._unit_name)
        second.addWidget(self.unit)
        second.addSpacing(8)
        self._sample_name = caption(tr("sample"))
        second.addWidget(self._sample_name)
        second.addWidget(self.sample)
        second.addStretch(1)
        self._rows.addWidget(self._fields)
        self.lanes.chosen.connect(self._choose_lane)
        self.blocks.chosen.connect(self._choose_block)
        self.unit.entered.connect(self._enter_unit)
        self.sample.entered.connect(self._enter_sample)

        options = [Option(page.id, say(page.title), say(page.tip)) for page in PAGES]
        self.pages = Segmented(options, tr("Show"), tr("Which part of the microscope fills the room"), self)
        self.pages.show_value(self._page.id)
        self.pages.chosen.connect(self._choose_page)
        self._rows.addWidget(self.pages)
        self.momentum.changed.connect(self._set_momentum)
        self.momentum.settled.connect(self._settle)

    def _build_parts(self) -> None:
        self._why = caption("", "muted", self)  # there is nothing to see
        self._why.setWordWrap(True)
        self._rows.addWidget(self._why)
        self._scroll = PartColumns(self._named, self)
        self._rows.addWidget(self._scroll, 1)
        self._arrange()

    def _arrange(self) -> None:
        """One column, or two where there is room, and the fields beside or below the choices."""
        px = Style(self._theme, self.font()).px
        wide = self.width() >= px(TWO_COLUMNS)
        self.pages.setMaximumWidth(px(PAGES_WIDTH))
        if self._scroll.arrange(self._page, wide):
            self._top.removeWidget(self._fields)
            self._rows.removeWidget(self._fields)
            if wide:
                self._top.insertWidget(2, self._fields, 3)
            else:
                self._rows.insertWidget(1, self._fields)

    def hideEvent(self, event: QHideEvent) -> None:
        self._rest.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    # ------------------------------------------------------------------ entrances

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        palette = f"background: {theme.card};"
        self._scroll.viewport().setStyleSheet(palette)

    def show_experiment(self, e: Experiment) -> None:
        super().show_experiment(e)
        self.lanes.set_options(Option(k, lane.name) for k, lane in enumerate(e.lanes))
        options = [Option(row, name) for row, name in rows_to_choose(e)]
        self.blocks.set_options(options)
        self._look_at(self.focus)

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        older = bool(history.snapshots) and snapshot.step < history.snapshots[-1].step
        if not older and self._waits_for_more(snapshot, history):
            return
        super().show_snapshot(snapshot, history)
        lens = self.lens()
        late = monotonic() - self._fed_s >= NUMBERS_S
        if late or older or lens.shape != self._shape:
            self._feed()
        else:  # nobody reads numbers that change at every frame: only the bars do
            if monotonic() - self._moved_s >= BARS_S:
                self._moved_s = monotonic()
                self.stages.feed(lens)
            self._rest.start()

    def _waits_for_more(self, snapshot: Snapshot, history: History) -> bool:
        """Only every third snapshot of a run that goes on has a close-up: till then the last one stays."""
        shown, self._waited = self._snapshot, self._waited + 1
        if (
            snapshot.close_up is None
            and self.focus.lane < len(snapshot.lanes)
            and snapshot.lanes[self.focus.lane].stopped is None
            and self._waited < SELDOM
            and history is self._history
            and shown is not None
            and shown.close_up is not None
            and shown.close_up.focus == self.focus
        ):
            return True
        self._waited = 0
        return False

    def show_selection(self, lane: int, block: int, unit: int) -> None:
        known = any(option.value == block for option in self.blocks.options)
        if known and 0 <= lane < len(self._experiment.lanes):
            self._look_at(Focus(lane, block, max(0, unit), self.focus.sample))

    def show_span(self, span: Span) -> None:
        super().show_span(span)
        self._feed()

    def show_pinned(self, pinned: Pinned | None) -> None:
        super().show_pinned(pinned)
        self._feed()

    def forget(self) -> None:
        super().forget()
        self._feed()

    def watch(self) -> Watch:
        return Watch(stages=frozenset(), focus=self.focus)

    def summary(self) -> str:
        return summary_of(self.lens())

    def lens(self) -> Lens:
        """What is looked at, with the snapshot that is shown."""
        return Lens(self._experiment, self.focus, self._snapshot, self._history, self._span, self._pinned)

    # ------------------------------------------------------------------ looking

    def _feed(self) -> None:
        lens = self.lens()
        self._rest.stop()
        self._fed_s, self._shape = monotonic(), lens.shape
        self.stages.say_numbers(lens)
        self.momentum.show_norm(lens.norm)
        names = (*self._page.left, *self._page.right)
        for part in (self._named[name] for name in names):
            if not isinstance(part, LensCanvas):
                continue
            part.stale = self.isVisible() and not part.isHidden() and not part.in_sight()
            if not part.stale:
                part.feed(lens)
        self._show_parts(lens)

    def _show_parts(self, lens: Lens) -> None:
        """Those of the page that have something to show; where most have nothing, why that is."""
        names = (*self._page.left, *self._page.right)
        blind = lens.tables is None
        over_time = {"running": self.running.track() is not None, "affine": self.affine.track() is not None}
        tracks = lens.norm is not None and lens.norm.tracks
        silent = blind and "stages" not in names  # the stages would say why
        self._why.setText(lens.missing if silent else "")
        if self._why.isHidden() == silent:
            self._why.setHidden(not silent)
            self._rows.activate()
        for name, part in self._named.items():
            there = name in names and (not blind or over_time.get(name, name == "stages"))
            if name == "momentum":
                there = name in names and tracks
            if part.isHidden() == there:
                part.setHidden(not there)

    def _look_at(self, wanted: Focus) -> None:
        """Look there, or as near as the experiment allows."""
        known = [option.value for option in self.blocks.options]
        block = wanted.block if wanted.block in known else 0
        lane = min(max(0, wanted.lane), len(self._experiment.lanes) - 1)
        shape = entering_shape(self._experiment, block)
        most = shape[0] if shape else MAX_UNIT
        focus = Focus(lane, block, max(0, min(wanted.unit, most - 1)), max(0, wanted.sample))
        self.unit.set_limits(1, most)
        self.lanes.show_value(focus.lane)
        self.blocks.show_value(focus.block)
        self.unit.show_value(focus.unit + 1)
        self.sample.show_value(focus.sample + 1)
        self._unit_name.setText(tr("channel") if len(shape) == 3 else tr("unit"))
        self._sample_name.setText(tr("value") if len(shape) == 3 else tr("sample"))
        changed, self.focus = focus != self.focus, focus
        self._feed()
        if changed:
            self.watch_changed.emit()

    def _select(self, focus: Focus) -> None:
        """The person chose another unit: every view follows."""
        self._look_at(focus)
        self.intent.emit(SelectUnit(self.focus.lane, self.focus.block, self.focus.unit))

    # ------------------------------------------------------------------ slots

    def _choose_lane(self, lane: object) -> None:
        if isinstance(lane, int):
            self._select(Focus(lane, self.focus.block, self.focus.unit, self.focus.sample))

    def _choose_block(self, block: object) -> None:
        if isinstance(block, int):
            self._select(Focus(self.focus.lane, block, self.focus.unit, self.focus.sample))
            self.intent.emit(SelectBlock(block))

    def _enter_unit(self, unit: float) -> None:
        self._select(Focus(self.focus.lane, self.focus.block, int(unit) - 1, self.focus.sample))

    def _enter_sample(self, sample: float) -> None:
        self._look_at(Focus(self.focus.lane, self.focus.block, self.focus.unit, int(sample) - 1))

    def _choose_page(self, page: object) -> None:
        self._page = next(known for known in PAGES if known.id == page)
        self._arrange()
        self._feed()
        self._scroll.verticalScrollBar().setValue(0)

    def _set_momentum(self, momentum: float) -> None:
        norm = self.lens().norm
        if norm is not None and norm.tracks:
            wanted = replace(norm, momentum=momentum)
            self.intent.emit(EditNorm(self.focus.lane, self.focus.block, wanted, "momentum"))

    def _settle(self) -> None:
        self.intent.emit(Settled())

    def _point(self, term: str) -> None:
        for part in self.parts:
            part.light(term)

    def _pick(self, sample: int, unit: int) -> None:
        wanted = Focus(self.focus.lane, self.focus.block, unit if unit >= 0 else self.focus.unit, sample)
        if unit >= 0:
            self._select(wanted)
        else:
            self._look_at(wanted)
