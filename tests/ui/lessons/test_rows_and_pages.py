"""What a lesson hides is gone with its label, what a link points at can be seen, long pages are read on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.lessons.conftest import LESSON, LessonDesk

FILLING = "A few words more than fit on one line of the panel. " * 4
LONG = "\n\n".join(f"Paragraph {n}. {FILLING}" for n in range(14))


def labels(desk: LessonDesk, text: str) -> list[QLabel]:
    return [w for w in desk.window.builder.findChildren(QLabel) if w.text() == text]


def test_a_hidden_control_is_hidden_with_its_label_and_comes_back_with_the_next_step(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    text = LESSON.replace("lock: data", "hide: learning rate, noise")
    lesson_file.write_text(text, encoding="utf-8")
    desk = lesson_desk
    desk.open(lesson_file)
    form = desk.window.builder.training.form
    (label,) = labels(desk, "Learning rate")
    assert form.control("learning_rate").isHidden()
    assert label.isHidden()
    desk.window.builder.show_experiment(desk.window.document.experiment)
    assert label.isHidden(), "an edit brings back what the lesson hides"
    desk.room.player.forth()
    assert not form.control("learning_rate").isHidden()
    assert not label.isHidden()
    (noise,) = labels(desk, "Noise")
    assert noise.isHidden(), "these data have no noise, and had none before"


def test_a_link_to_a_control_opens_what_it_is_in(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    desk.window.host.docks["network"].close()
    training = desk.window.builder.training
    order = training.more_form.control("batch_order")
    assert not order.isVisible()
    desk.room._follow("control:batch-order")
    desk.qtbot.waitUntil(lambda: not order.visibleRegion().isEmpty())
    assert training.more.is_open
    assert desk.room.spotlight.targets == (order,)


def test_the_next_key_reads_on_before_it_turns_the_page(lesson_desk: LessonDesk, tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text(LESSON.replace("Text with a", f"{LONG}\n\nText with a"), encoding="utf-8")
    desk = lesson_desk
    desk.open(path)
    panel = desk.room.panel
    bar = panel.page.verticalScrollBar()
    desk.qtbot.waitUntil(lambda: panel.on_button.text() == "Read on")
    for _ in range(20):
        before = bar.value()
        desk.press(Qt.Key.Key_PageDown)
        if bar.value() == before:
            break
        assert desk.course.passed == 0
    assert desk.course.passed == 1
    assert desk.course.step == 0


def test_the_next_key_turns_a_page_that_is_seen_whole(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    assert desk.room.panel.on_button.text() == "Reveal"
    desk.press(Qt.Key.Key_PageDown)
    assert desk.course.passed == 1
