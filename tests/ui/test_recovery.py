from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from bnviz.experiment.edits import set_seed
from bnviz.experiment.values import Experiment
from ui.builder.gesture import Gesture
from ui.document import Document
from ui.recovery import Recovery

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def document() -> Document:
    return Document(Experiment())


def edit(document: Document, seed: int) -> None:
    document.edit(Gesture("seed", partial(set_seed, seed=seed)))


def crash(recovery: Recovery) -> None:
    """What the next start finds of a process that is gone: the file, and no lock."""
    recovery.write()
    recovery.close()


def test_unsaved_work_is_offered_after_a_crash(document: Document, tmp_path: Path) -> None:
    recovery = Recovery(document, tmp_path)
    assert recovery.rescued is None
    edit(document, 7)
    crash(recovery)
    after = Recovery(Document(Experiment()), tmp_path)
    assert after.rescued is not None
    assert after.rescued.experiment.seed == 7
    assert after.rescued.path is None
    after.close()


def test_the_file_it_belonged_to_is_remembered(document: Document, tmp_path: Path) -> None:
    recovery = Recovery(document, tmp_path / "state")
    document.save(tmp_path / "mine.bnviz")
    edit(document, 7)
    crash(recovery)
    after = Recovery(Document(Experiment()), tmp_path / "state")
    assert after.rescued is not None
    assert after.rescued.path == tmp_path / "mine.bnviz"
    after.close()


def test_saved_work_is_not_offered(document: Document, tmp_path: Path) -> None:
    recovery = Recovery(document, tmp_path / "state")
    edit(document, 7)
    recovery.write()
    document.save(tmp_path / "mine.bnviz")
    crash(recovery)
    after = Recovery(Document(Experiment()), tmp_path / "state")
    assert after.rescued is None
    after.close()


def test_what_is_offered_stays_until_it_is_answered(document: Document, tmp_path: Path) -> None:
    first = Recovery(document, tmp_path)
    edit(document, 7)
    crash(first)
    second = Recovery(Document(Experiment()), tmp_path)
    second.write()
    second.close()
    third = Recovery(Document(Experiment()), tmp_path)
    assert third.rescued is not None
    third.forget()
    third.close()
    fourth = Recovery(Document(Experiment()), tmp_path)
    assert fourth.rescued is None
    fourth.close()


def test_two_at_once_do_not_write_over_each_other(document: Document, tmp_path: Path) -> None:
    other_document = Document(Experiment())
    one, other = Recovery(document, tmp_path), Recovery(other_document, tmp_path)
    edit(document, 1)
    edit(other_document, 2)
    crash(one)
    crash(other)
    a, b = Recovery(Document(Experiment()), tmp_path), Recovery(Document(Experiment()), tmp_path)
    seeds = {r.rescued.experiment.seed for r in (a, b) if r.rescued}
    assert seeds == {1, 2}
    a.close()
    b.close()


def test_a_broken_rescue_file_is_no_obstacle(document: Document, tmp_path: Path) -> None:
    (tmp_path / "unsaved-0.bnviz").write_bytes(b"{")
    recovery = Recovery(document, tmp_path)
    assert recovery.rescued is None
    recovery.close()
