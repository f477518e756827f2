"""The menus of a lane and of a block, as gestures. Know no table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from bnviz.experiment.edits import (
    add_block,
    copy_norms,
    move_block,
    remove_block,
    remove_lane,
    set_all_norms,
    set_noise,
)
from bnviz.experiment.values import MAX_BLOCKS, Experiment, Norm
from ui.builder.gesture import Gesture
from ui.builder.names import NOISE_TIP, NORM_TIP, NORM_TITLE
from ui.language import said, say, tr

Emit = Callable[[Gesture], None]


def lane_menu(parent: QWidget, e: Experiment, lane: int, emit: Emit, rename: Callable[[int], None]) -> QMenu:
    """Rename, all norms at once, copy from another lane, noise behind them, remove."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.addAction(tr("Rename…"), partial(rename, lane))
    menu.addSeparator()
    for kind, title in NORM_TITLE.items():
        norm = Norm(kind=kind)
        action = menu.addAction(
            tr("{norm} in all blocks", norm=title),
            partial(emit, Gesture(said("norms of a lane"), partial(_all, lane=lane, norm=norm))),
        )
        action.setToolTip(say(NORM_TIP[kind]))
    menu.addAction(
        tr("No norm in any block"),
        partial(emit, Gesture(said("norms of a lane"), partial(_all, lane=lane, norm=None))),
    )
    others = [i for i in range(len(e.lanes)) if i != lane]
    if others:
        copy = menu.addMenu(tr("Copy the norms of"))
        for other in others:
            copy.addAction(
                e.lanes[other].name,
                partial(
                    emit, Gesture(said("norms of a lane"), partial(copy_norms, source=other, target=lane))
                ),
            )
    noisy = e.lanes[lane].noise
    noise = menu.addAction(
        tr("Noise behind the norms"),
        partial(
            emit, Gesture(said("noise behind the norms"), partial(set_noise, lane=lane, noise=not noisy))
        ),
    )
    noise.setCheckable(True)
    noise.setChecked(noisy)
    noise.setToolTip(say(NOISE_TIP))
    menu.addSeparator()
    remove = menu.addAction(
        tr("Remove this lane"),
        partial(emit, Gesture(said("removal of a lane"), partial(remove_lane, lane=lane))),
    )
    remove.setEnabled(len(e.lanes) > 1)
    return menu


def block_menu(parent: QWidget, e: Experiment, block: int, emit: Emit, edit: Callable[[int], None]) -> QMenu:
    """Change, duplicate, move, remove."""
    menu = QMenu(parent)
    menu.addAction(tr("Change…"), partial(edit, block))
    menu.addSeparator()
    last = len(e.network.blocks) - 1
    for text, gesture, enabled in (
        (tr("Duplicate"), Gesture(said("new block"), partial(add_block, after=block)), last + 1 < MAX_BLOCKS),
        (
            tr("Move up"),
            Gesture(said("move of a block"), partial(move_block, block=block, to=block - 1)),
            block > 0,
        ),
        (
            tr("Move down"),
            Gesture(said("move of a block"), partial(move_block, block=block, to=block + 1)),
            block < last,
        ),
        (tr("Remove"), Gesture(said("removal of a block"), partial(remove_block, block=block)), last > 0),
    ):
        menu.addAction(text, partial(emit, gesture)).setEnabled(enabled)
    return menu


def _all(e: Experiment, lane: int, norm: Norm | None) -> Experiment:
    return set_all_norms(e, lane, norm)
