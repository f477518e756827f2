"""What is handed over between the training thread and its reader."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from bnviz.experiment.values import Norm
from bnviz.measure.snapshot import Snapshot, Watch
from bnviz.training.boxes import Outbox
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import data_of, dense

PATIENCE_S = 60.0


@pytest.fixture
def snapshot() -> Snapshot:
    e = dense((Norm(),))
    return Trainer(e, data_of(e)).peek(Watch())


@pytest.fixture
def outbox() -> Outbox:
    return Outbox(lambda: None)


@pytest.fixture
def waiting(outbox: Outbox, snapshot: Snapshot) -> Iterator[threading.Thread]:
    """A thread that has handed over a snapshot and lets the reader work alone."""
    outbox.show(snapshot)
    thread = threading.Thread(target=outbox.wait_until_shown, args=(PATIENCE_S,))
    thread.start()
    yield thread
    outbox.shown()
    thread.join()


def test_who_hands_over_waits_until_the_reader_is_done_not_only_until_it_took(
    outbox: Outbox, snapshot: Snapshot, waiting: threading.Thread
) -> None:
    assert outbox.take()[1] is snapshot
    waiting.join(0.05)
    assert waiting.is_alive()
    outbox.shown()
    waiting.join(PATIENCE_S)
    assert not waiting.is_alive()


def test_each_snapshot_is_waited_for_anew(outbox: Outbox, snapshot: Snapshot) -> None:
    outbox.show(snapshot)
    outbox.shown()
    outbox.wait_until_shown(PATIENCE_S)
    outbox.show(snapshot)
    assert not outbox.wait_until_shown(0.0)


def test_nobody_is_waited_for_longer_than_was_said(outbox: Outbox, snapshot: Snapshot) -> None:
    outbox.show(snapshot)
    assert not outbox.wait_until_shown(0.01)
    assert outbox.take()[1] is snapshot


def test_a_snapshot_is_wanted_from_the_moment_on_that_was_asked_for(
    outbox: Outbox, snapshot: Snapshot
) -> None:
    assert outbox.wanted(0.0)  # the first one
    outbox.show(snapshot)
    assert not outbox.wanted(1e9)  # nobody asked for another
    outbox.want(from_s=20.0)
    assert not outbox.wanted(19.9)
    assert outbox.wanted(20.0)
