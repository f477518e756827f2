"""The menu bar, from the table of actions. Knows no document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QMenu, QMenuBar

from bnviz.experiment.file import Preset
from ui.actions import MENUS, ROWS, Actions
from ui.panes import DockHost


def fill_menus(
    bar: QMenuBar,
    actions: Actions,
    host: DockHost,
    presets: tuple[Preset, ...],
    open_preset: Callable[[str], None],
    fill_recent: Callable[[QMenu], None],
) -> Mapping[str, QMenu]:
    """All menus; the recent files are read each time their menu opens."""
    menus: dict[str, QMenu] = {name: bar.addMenu(f"&{name}") for name in MENUS}
    for menu in menus.values():
        menu.setToolTipsVisible(True)
    for row in ROWS:
        menu = menus[row.menu]
        if row.gap:
            menu.addSeparator()
        menu.addAction(actions[row.id])
        if row.id == "open":
            recent = menu.addMenu("Recent files")
            recent.setToolTipsVisible(True)
            recent.aboutToShow.connect(partial(fill_recent, recent))
            shipped = menu.addMenu("Presets")
            shipped.setToolTipsVisible(True)
            for preset in presets:
                shipped.addAction(preset.title, partial(open_preset, preset.name)).setToolTip(preset.about)
    _fill_views(menus["View"], host)
    return menus


def _fill_views(menu: QMenu, host: DockHost) -> None:
    first = menu.actions()[0]
    for pane in host.panes:
        menu.insertAction(first, host.actions_by_pane[pane.id])
    menu.insertSeparator(first)
    close = QMenu("Show or hide", menu)
    for pane in host.panes:
        close.addAction(host.flips_by_pane[pane.id])
    menu.insertMenu(first, close)
