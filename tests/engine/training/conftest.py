"""A training thread for each test that asks for one, and that is gone at its end."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.engine.training.reader import Reader


@pytest.fixture
def reader() -> Iterator[Reader]:
    made = Reader()
    with made.runner:
        yield made
    assert "bnviz training" not in [thread.name for thread in threading.enumerate()]
