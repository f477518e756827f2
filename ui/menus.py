"""The menu bar, from the table of actions. Knows no document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QMenu, QMenuBar

from bnviz.experiment.file import Preset
from ui.action_table import MENUS, ROWS
from ui.actions import Actions
from ui.language import say, tr
from ui.panes import DockHost
from ui.preset_words import about_of, title_of


def fill_menus(
    bar: QMenuBar,
    actions: Actions,
    host: DockHost,
    presets: tuple[Preset, ...],
    open_preset: Callable[[str], None],
    fill_recent: Callable[[QMenu], None],
) -> Mapping[str, QMenu]:
    """All menus; the recent files are read each time their menu opens."""
    menus: dict[str, QMenu] = {name: bar.addMenu(f"&{say(title)}") for name, title in MENUS.items()}
    for menu in menus.values():
        menu.setToolTipsVisible(True)
    for row in ROWS:
        menu = menus[row.menu]
        if row.gap:
            menu.addSeparator()
        menu.addAction(actions[row.id])
        if row.id == "open":
            recent = menu.addMenu(tr("Recent files"))
            recent.setToolTipsVisible(True)
            recent.aboutToShow.connect(partial(fill_recent, recent))
            shipped = menu.addMenu(tr("Presets"))
            shipped.setToolTipsVisible(True)
            for preset in presets:
                action = shipped.addAction(title_of(preset), partial(open_preset, preset.name))
                action.setToolTip(about_of(preset))
    _fill_views(menus["View"], host)
    return menus


def _fill_views(menu: QMenu, host: DockHost) -> None:
    first = menu.actions()[0]
    for pane in host.panes:
        menu.insertAction(first, host.actions_by_pane[pane.id])
    menu.insertSeparator(first)
    close = QMenu(tr("Show or hide"), menu)
    for pane in host.panes:
        close.addAction(host.flips_by_pane[pane.id])
    menu.insertMenu(first, close)
