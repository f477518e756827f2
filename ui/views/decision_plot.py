"""Paints what each lane decides: a surface with points, or images with labels. Knows not the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Experiment
from bnviz.measure.snapshot import DataPreview, LaneSnapshot, Snapshot
from ui.language import said, say, tr
from ui.plots.canvas import Canvas
from ui.plots.panel import Panel, dots, paint_panel
from ui.plots.style import CENTRE, LEFT, RIGHT, Style, caption, colour, elide, painting, symbol, width
from ui.plots.surface import class_colour, draw_surface
from ui.plots.words import percent
from ui.views.decision_images import ImageGrid, exposure, grey, paint_images, photograph

WAITING = said("The decision appears with the first step")
TABLE = said(
    "This view needs points in a plane or images.\n"
    "Choose circles, moons, spirals, XOR, Gaussians, digits or faces to see decisions;\n"
    "for this table the curves tell how many samples are right."
)


class DecisionPlot(Canvas):
    """A column for each lane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Decisions"), "decisions", parent)
        self._experiment, self._photos = Experiment(), False
        self._preview: DataPreview | None = None
        self._snapshot: Snapshot | None = None
        self._pictures: tuple[str, list[QImage]] | None = None
        self._grids: dict[int, tuple[object, ImageGrid]] = {}
        self._points: tuple[object, QPixmap] | None = None

    # ------------------------------------------------------------------ feeding

    def show_experiment(self, e: Experiment) -> None:
        self._experiment = e
        self._photos = DATA_FACTS[e.data.name].lit  # a face in ink would be its own negative
        self.renew_back()

    def show_preview(self, preview: DataPreview | None) -> None:
        self._preview, self._pictures, self._points = preview, None, None
        self.renew_back()

    def feed(self, snapshot: Snapshot | None) -> None:
        renew = self._snapshot is None or snapshot is None
        self._snapshot = snapshot
        if renew:
            self.renew_back()
        else:
            self.update()

    @property
    def shows(self) -> str:
        """ "points", "images" or "table"."""
        if self._preview is None or self._preview.points is not None:
            return "points"
        return "images" if self._preview.images is not None else "table"

    def _lane(self, lane: int) -> LaneSnapshot | None:
        known = self._snapshot.lanes if self._snapshot is not None else ()
        return known[lane] if lane < len(known) else None

    # ------------------------------------------------------------------ where things are

    def _column(self, style: Style, size: QSize, lane: int) -> QRectF:
        lanes, between = len(self._experiment.lanes), style.px(26)
        edge = style.px(5)  # for the ring of the focus

        def room(rows: int) -> tuple[float, float]:
            columns = -(-lanes // rows)
            wide = (size.width() - 2 * edge - between * (columns - 1)) / columns
            return wide, (size.height() - style.px(16) * (rows - 1)) / rows

        rows = max(range(1, lanes + 1), key=lambda n: min(room(n)[0], room(n)[1] - style.px(48)))
        columns = -(-lanes // rows)
        wide, high = room(rows)
        row, column = divmod(lane, columns)
        return QRectF(edge + column * (wide + between), row * (high + style.px(16)), wide, high)

    def _body(self, style: Style, size: QSize, lane: int) -> QRectF:
        return self._column(style, size, lane).adjusted(0, style.px(30), 0, 0)

    def _panel(self, style: Style, size: QSize, lane: int) -> Panel | None:
        """The plane with equal scales on both axes."""
        if self._preview is None or self._preview.grid is None:
            return None
        x0, x1, y0, y1 = self._preview.grid
        if not (x1 > x0 and y1 > y0):
            return None
        room = self._body(style, size, lane).adjusted(style.px(30), 0, -2, -style.px(18))
        unit = min(room.width() / (x1 - x0), room.height() / (y1 - y0))
        wide, high = max(8.0, (x1 - x0) * unit), max(8.0, (y1 - y0) * unit)
        left = room.left() + max(0.0, (room.width() - wide) / 2)
        return Panel.of(QRectF(left, room.top(), wide, high), (x0, x1), (y0, y1))

    def _grid(self, style: Style, size: QSize, lane: int) -> ImageGrid:
        assert self._preview is not None
        images = self._preview.images
        body = self._body(style, size, lane).adjusted(2, 2, -6, 0)
        key = (body.getRect(), style.unit, 0 if images is None else len(images))
        if lane not in self._grids or self._grids[lane][0] != key:
            self._grids[lane] = key, ImageGrid(body, key[2], style.px(18))
        return self._grids[lane][1]

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        if self.shows == "table":
            painter.setFont(style.text(13))
            painter.setPen(colour(style.theme.muted))
            painter.drawText(
                QRectF(0, 0, size.width(), size.height()), int(CENTRE | Qt.TextFlag.TextWordWrap), say(TABLE)
            )
            return
        for lane in range(len(self._experiment.lanes)):
            self._paint_head(painter, style, size, lane)
            panel = self._panel(style, size, lane)
            if self.shows == "points" and panel is not None and self._snapshot is not None:
                paint_panel(painter, style, panel)

    def _paint_head(self, painter: QPainter, style: Style, size: QSize, lane: int) -> None:
        column = self._column(style, size, lane)
        head = QRectF(column.left(), column.top(), column.width(), style.px(24))
        number, radius = self._experiment.colour(lane), style.px(5)
        ink, face = style.lane(number), colour(style.theme.card)
        symbol(painter, number, QPointF(head.left() + radius, head.center().y()), radius, ink, face)
        font = style.text(13, bold=True)
        whole, bare = self._score_room(style)
        text = head.adjusted(2 * radius + style.px(7), 0, 0, 0)
        text.setWidth(text.width() - (whole if self._says_what(style, size, lane) else bare))
        name = elide(font, self._experiment.lanes[lane].name, text.width())
        caption(painter, font, colour(style.theme.text), text, name, LEFT)

    def _score_room(self, style: Style) -> tuple[int, int]:
        """What the score takes at the head of a column, with and without the words before it."""
        bare = round(width(style.number(12, bold=True), "100.0 %")) + style.px(14)
        return max(style.px(140), bare + round(width(style.text(11), tr("test accuracy")))), bare

    def _says_what(self, style: Style, size: QSize, lane: int) -> bool:
        """Whether there is room for the words before the score, beside the whole names of the lanes."""
        font = style.text(13, bold=True)
        named = max(width(font, each.name) for each in self._experiment.lanes) + style.px(18)
        return self._column(style, size, lane).width() - self._score_room(style)[0] >= named

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        if self.shows == "table":
            return
        if self._snapshot is None or self._preview is None:
            box = QRectF(0, 0, size.width(), size.height())
            caption(painter, style.text(13), colour(style.theme.muted), box, say(WAITING), CENTRE)
            return
        for lane in range(len(self._experiment.lanes)):
            seen = self._lane(lane)
            if seen is None:
                continue
            self._paint_score(painter, style, size, lane, seen)
            if self.shows == "points":
                self._paint_plane(painter, style, size, lane, seen)
            else:
                pictures = self._pictures_for(style)
                grid = self._grid(style, size, lane)
                paint_images(painter, style, grid, self._preview, pictures, seen.predictions)

    def _paint_score(
        self, painter: QPainter, style: Style, size: QSize, lane: int, seen: LaneSnapshot
    ) -> None:
        column = self._column(style, size, lane)
        head = QRectF(column.left(), column.top(), column.width(), style.px(24))
        number, text = style.number(12, bold=True), percent(seen.test_accuracy, 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        caption(painter, number, style.lane_text(self._experiment.colour(lane)), head, text, RIGHT)
        if not self._says_what(style, size, lane):
            return
        before = head.adjusted(0, 0, -width(number, text) - style.px(6), 0)
        caption(painter, style.text(11), colour(style.theme.muted), before, tr("test accuracy"), RIGHT)

    def _paint_plane(
        self, painter: QPainter, style: Style, size: QSize, lane: int, seen: LaneSnapshot
    ) -> None:
        panel = self._panel(style, size, lane)
        if panel is None:
            return
        if seen.surface is not None and seen.surface.ndim == 3 and seen.surface.size:
            draw_surface(painter, style, panel.box, seen.surface)
        painter.drawPixmap(panel.box.topLeft(), self._points_for(style, panel))

    def _points_for(self, style: Style, panel: Panel) -> QPixmap:
        """The points do not move: they are painted once, on nothing, and laid over every surface."""
        key = (style.theme, style.ratio, style.unit, panel.box.size())
        if self._points is None or self._points[0] != key:
            made = QPixmap((panel.box.size() * style.ratio).toSize())
            made.setDevicePixelRatio(style.ratio)
            made.fill(Qt.GlobalColor.transparent)
            with painting(made) as painter:
                painter.translate(-panel.box.topLeft())
                self._paint_points(painter, style, panel)
            self._points = key, made
        return self._points[1]

    def _paint_points(self, painter: QPainter, style: Style, panel: Panel) -> None:
        """Training points have a light edge, test points a dark one and are a little larger."""
        assert self._preview is not None
        points, labels, tests = self._preview.points, self._preview.labels, self._preview.is_test
        if points is None:
            return
        x, y = panel.x(points[:, 0]), panel.y(points[:, 1])
        small = (
            (4.4 if len(points) <= 600 else 3.4) * style.unit * max(0.8, min(1.3, panel.box.width() / 320))
        )
        for test in (False, True):
            edge = colour(style.theme.text if test else style.theme.card, 230)
            size = small * (1.12 if test else 1.0)
            chosen = tests if test else ~tests
            dots(painter, x[chosen], y[chosen], edge, size + (2.2 if test else 1.6) * style.unit)
            for number in np.unique(labels):
                own = chosen & (labels == number)
                dots(painter, x[own], y[own], colour(class_colour(int(number))), size)

    def _pictures_for(self, style: Style) -> list[QImage]:
        assert self._preview is not None
        if self._pictures is None or self._pictures[0] != style.theme.name:
            images = self._preview.images
            if images is None or not len(images):
                made = []
            elif self._photos:
                black, white = exposure(images)
                made = [photograph(image, black, white) for image in images]
            else:
                made = [grey(image, style) for image in images]
            self._pictures = style.theme.name, made
        return self._pictures[1]

    # ------------------------------------------------------------------ words and numbers

    def tell(self, place: QPointF) -> str:
        style = self.style_now()
        preview = self._preview
        for lane, contender in enumerate(self._experiment.lanes):
            seen = self._lane(lane)
            if seen is None or preview is None or not self._column(style, self.size(), lane).contains(place):
                continue
            if self.shows == "images":
                told = self._tell_image(style, lane, seen, place)
                return tr("{lane}: {words}", lane=contender.name, words=told)
            panel = self._panel(style, self.size(), lane)
            if panel is not None and panel.box.contains(place) and seen.surface is not None:
                told = self._tell_point(panel, seen, place)
                return tr("{lane}: {words}", lane=contender.name, words=told)
        return ""

    def _tell_point(self, panel: Panel, seen: LaneSnapshot, place: QPointF) -> str:
        assert seen.surface is not None
        assert self._preview is not None
        rows, columns, _ = seen.surface.shape
        across = (place.x() - panel.box.left()) / panel.box.width()
        up = (panel.box.bottom() - place.y()) / panel.box.height()
        told = seen.surface[round(up * (rows - 1)), round(across * (columns - 1))]
        names = [*self._preview.class_names, *(str(k) for k in range(99))]
        parts = [f"{say(names[k])} {percent(float(p))}" for k, p in enumerate(told)]
        x, y = panel.x.value(place.x()), panel.y.value(place.y())
        return tr("at ({x:.2f}, {y:.2f}) {shares}", x=x, y=y, shares=", ".join(parts))

    def _tell_image(self, style: Style, lane: int, seen: LaneSnapshot, place: QPointF) -> str:
        assert self._preview is not None
        number = self._grid(style, self.size(), lane).find(place)
        if number is None or seen.predictions is None or number >= len(seen.predictions):
            return tr("test accuracy {share}", share=percent(seen.test_accuracy, 1))
        names, told = self._preview.class_names, np.nan_to_num(seen.predictions[number])
        best = np.argsort(told)[::-1][:3]
        guesses = ", ".join(f"{say(names[k])} {percent(float(told[k]), 1)}" for k in best)
        name = names[int(self._preview.labels[number])]
        return tr("a {name} is taken for {guesses}", name=name, guesses=guesses)

    def rows(self) -> Iterable[Sequence[object]]:
        preview = self._preview
        if preview is None or self._snapshot is None:
            yield ("step", "lane")
        elif self.shows == "images":
            yield ("step", "lane", "sample", "label", *(f"p_{name}" for name in preview.class_names))
            for lane, contender in enumerate(self._experiment.lanes):
                seen = self._lane(lane)
                if seen is None or seen.predictions is None:
                    continue
                for k, told in enumerate(seen.predictions.tolist()):
                    label = preview.class_names[int(preview.labels[k])]
                    yield (self._snapshot.step, contender.name, k, label, *told)
        elif preview.grid is not None:
            yield ("step", "lane", "x", "y", *(f"p_{name}" for name in preview.class_names))
            for lane, contender in enumerate(self._experiment.lanes):
                seen = self._lane(lane)
                if seen is None or seen.surface is None:
                    continue
                rows, columns, _ = seen.surface.shape
                xs = np.linspace(*preview.grid[:2], columns).tolist()
                ys = np.linspace(*preview.grid[2:], rows).tolist()
                for r, y in enumerate(ys):
                    for c, x in enumerate(xs):
                        yield (self._snapshot.step, contender.name, x, y, *seen.surface[r, c].tolist())
