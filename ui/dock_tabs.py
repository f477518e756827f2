"""The tabs of docks that share a place. Knows no pane."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QTabBar

from ui.language import tr


class DockTabs(QObject):
    """Dresses the tab bars that Qt makes: a double click takes a dock out, and so does the menu."""

    def __init__(
        self, host: QMainWindow, docks: Collection[QDockWidget], take_out: Callable[[str], None]
    ) -> None:
        super().__init__(host)
        self._host, self._docks, self._take_out = host, docks, take_out

    def dress(self) -> None:
        """All tab bars, new ones among them."""
        for bar in self._host.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setDocumentMode(True)
            bar.setExpanding(False)
            bar.setElideMode(Qt.TextElideMode.ElideNone)
            bar.setUsesScrollButtons(True)
            if bar.contextMenuPolicy() != Qt.ContextMenuPolicy.CustomContextMenu:
                bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                bar.customContextMenuRequested.connect(partial(self._open_menu, bar))
                bar.tabBarDoubleClicked.connect(partial(self._clicked_twice, bar))
            bar.setDrawBase(False)
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            bar.setAccessibleName(tr("Views in this place"))

    def _dock_of(self, bar: QTabBar, tab: int) -> QDockWidget | None:
        return next((d for d in self._docks if tab >= 0 and d.windowTitle() == bar.tabText(tab)), None)

    def _clicked_twice(self, bar: QTabBar, tab: int) -> None:
        dock = self._dock_of(bar, tab)
        if dock is not None:
            self._take_out(dock.objectName())

    def _open_menu(self, bar: QTabBar, at: QPoint) -> None:
        dock = self._dock_of(bar, bar.tabAt(at))
        if dock is None:
            return
        menu = QMenu(self._host)
        menu.addAction(tr("Take out of the window"), partial(self._take_out, dock.objectName()))
        menu.addAction(tr("Close"), dock.toggleViewAction().trigger)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(bar.mapToGlobal(at))
