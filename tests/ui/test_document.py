from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bnviz.experiment import file
from bnviz.experiment.edits import add_block, remove_block, set_training
from bnviz.experiment.values import Experiment
from ui.builder.gesture import Gesture
from ui.document import Document

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def document() -> Document:
    return Document(Experiment())


def rate(value: float) -> Gesture:
    return Gesture("learning rate", partial(set_training, learning_rate=value), merge="rate")


def test_an_edit_changes_the_experiment_and_can_be_undone(document: Document) -> None:
    before = document.experiment
    assert document.edit(Gesture("new block", add_block))
    assert len(document.experiment.network.blocks) == 3
    document.undo_stack.undo()
    assert document.experiment == before
    document.undo_stack.redo()
    assert len(document.experiment.network.blocks) == 3


def test_a_drag_is_one_step_of_undo(document: Document) -> None:
    for value in (0.2, 0.3, 0.4):
        document.edit(rate(value))
    document.end_gesture()
    document.edit(rate(0.5))
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.experiment.training.learning_rate == 0.4
    document.undo_stack.undo()
    assert document.experiment.training.learning_rate == 0.1


def test_a_drag_back_to_where_it_began_leaves_no_step_of_undo(document: Document) -> None:
    document.edit(rate(0.2))
    document.edit(rate(0.1))
    assert document.undo_stack.count() == 0


def test_drags_of_different_fields_do_not_merge(document: Document) -> None:
    document.edit(rate(0.2))
    document.edit(Gesture("batch size", partial(set_training, batch_size=32), merge="batch"))
    assert document.undo_stack.count() == 2


def test_what_cannot_be_is_refused_with_a_sentence_and_changes_nothing(
    document: Document, qtbot: QtBot
) -> None:
    document.edit(Gesture("removal", partial(remove_block, block=0)))
    kept = document.experiment
    with qtbot.waitSignal(document.refused) as refused:
        assert not document.edit(Gesture("removal", partial(remove_block, block=0)))
    assert refused.args == ["A network needs at least one block."]
    assert document.experiment == kept


def test_an_edit_that_changes_nothing_is_no_step_of_undo(document: Document) -> None:
    assert not document.edit(rate(document.experiment.training.learning_rate))
    assert not document.dirty


def test_what_is_done_to_the_run_alone_leaves_nothing_to_save(document: Document) -> None:
    done: list[str] = []
    document.deed("measuring", partial(done.append, "do"), partial(done.append, "undo"))
    assert not document.dirty
    document.undo_stack.undo()
    assert done == ["do", "undo"]
    assert not document.dirty


def test_saving_cleans_and_editing_dirties(document: Document, tmp_path: Path) -> None:
    document.edit(rate(0.2))
    assert document.dirty
    assert document.save(tmp_path / "mine")
    assert not document.dirty
    assert document.path == tmp_path / "mine.bnviz"
    assert file.load(tmp_path / "mine.bnviz") == document.experiment
    document.undo_stack.undo()
    assert document.dirty


@pytest.mark.parametrize("content", [b"", b"{", b'{"format": 99}', b"[1]"])
def test_a_broken_file_is_told_and_loses_nothing(
    document: Document, tmp_path: Path, qtbot: QtBot, content: bytes
) -> None:
    document.edit(rate(0.2))
    kept = document.experiment
    (tmp_path / "broken.bnviz").write_bytes(content)
    with qtbot.waitSignal(document.refused) as refused:
        assert not document.open(tmp_path / "broken.bnviz")
    assert "broken.bnviz" in refused.args[0]
    assert document.experiment == kept
    assert document.undo_stack.count() == 1


def test_saving_into_a_folder_is_told(document: Document, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "folder.bnviz"
    folder.mkdir()
    with qtbot.waitSignal(document.refused) as refused:
        assert not document.save(folder)
    assert "folder" in refused.args[0]


def test_another_experiment_empties_the_undo_stack(document: Document, qtbot: QtBot) -> None:
    document.edit(rate(0.2))
    with qtbot.waitSignal(document.replaced):
        document.replace(Experiment(name="Other"))
    assert not document.undo_stack.canUndo()
    assert not document.dirty
    assert document.title == "Other"


def test_rescued_work_counts_as_unsaved(document: Document) -> None:
    document.replace(Experiment(name="Rescued"), rescued=True)
    assert document.dirty
    document.discard()
    assert not document.dirty
