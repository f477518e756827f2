"""Every shipped lesson runs from start to end, and what it claims holds: one seed here, five with -m slow."""

from __future__ import annotations

import re

import pytest
import torch

from bnviz import assets, glossary
from bnviz.errors import LessonError
from bnviz.lessons import fences
from bnviz.lessons.reading import load
from bnviz.lessons.run import play
from bnviz.lessons.shelf import ORDER, find, open_lesson, shipped
from bnviz.lessons.values import Choice, Claim, Prose, Task

LINK = re.compile(r"\]\(lesson:([a-z0-9-]+)\)")


def test_the_shelf_lists_every_file_once_and_no_other() -> None:
    assert sorted(path.stem for path in assets.path("lessons").glob("*.md")) == sorted(ORDER)
    assert [path.stem for path in shipped()] == list(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_a_lesson_asks_something_claims_something_and_ends_with_a_question(name: str) -> None:
    lesson = open_lesson(name)
    items = list(lesson.items())
    assert any(isinstance(item, Claim) for item in items)
    assert any(isinstance(item, Choice | Task) for item in items)
    assert any(isinstance(item, Choice) and item.closing for item in lesson.steps[-1].items)
    assert lesson.about.endswith((".", "?"))
    assert 2 <= lesson.minutes <= 6


@pytest.mark.parametrize("name", ORDER)
def test_the_pictures_of_a_lesson_are_there(name: str) -> None:
    texts = [item.text for item in open_lesson(name).items() if isinstance(item, Prose)]
    for picture in re.findall(r"\(picture:([a-z0-9-]+)\)", "\n".join(texts)):
        assert (assets.path("lessons") / "pictures" / f"{picture}.svg").is_file()


@pytest.mark.parametrize("name", ORDER)
def test_links_to_terms_and_to_other_lessons_lead_somewhere(name: str) -> None:
    text = find(name).read_text(encoding="utf-8")
    assert set(LINK.findall(text)) <= set(ORDER)
    for term in re.findall(r"\(term:([^)]+)\)", text):
        assert glossary.find(term) is not None, term


@pytest.mark.timeout(400)
@pytest.mark.parametrize("name", ORDER)
def test_what_a_lesson_claims_holds(name: str) -> None:
    outcomes = list(play(open_lesson(name)))
    assert outcomes
    assert [f"line {o.line}: {o.sentence}" for o in outcomes if not o.holds] == []


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("name", ORDER)
def test_what_a_lesson_claims_holds_from_other_seeds_too(name: str, seed: int) -> None:
    found = [f"line {o.line}: {o.sentence}" for o in play(open_lesson(name), seed) if not o.holds]
    assert found == []


CELL = re.compile(r"(?<=\|) (−?\d[\d.,]*) (?=\|)")


@pytest.mark.parametrize("folder", ["lessons", "translations/de/lessons", "translations/es/lessons"])
def test_the_batch_done_by_hand_in_the_first_lesson_comes_out_as_torch_has_it(folder: str) -> None:
    text = assets.path(*folder.split("/"), f"{ORDER[0]}.md").read_text(encoding="utf-8")
    cells = [float(cell.replace("−", "-").replace(",", ".")) for cell in CELL.findall(text)]
    batch, told = torch.tensor(cells, dtype=torch.float64).reshape(2, 3, 3)
    assert batch.flatten().tolist() == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    found = torch.nn.BatchNorm1d(3, dtype=torch.float64)(batch)
    assert torch.allclose(told, found, rtol=0, atol=0.00005)


def test_a_lesson_that_is_not_there_is_told() -> None:
    with pytest.raises(LessonError, match='no lesson "nothing"; lessons are messy-kitchen,'):
        find("nothing")


def test_the_example_of_the_page_on_writing_lessons_is_a_lesson_whose_claims_hold(tmp_path) -> None:
    page = (assets.path("lessons").parent.parent / "docs" / "writing-a-lesson.md").read_text(encoding="utf-8")
    example = re.search(r"^````markdown\n(.*?)^````$", page, re.DOTALL | re.MULTILINE)
    assert example is not None
    path = tmp_path / "example.md"
    path.write_text(example[1], encoding="utf-8")
    assert [o.sentence for o in play(load(path)) if not o.holds] == []


def test_the_page_on_writing_lessons_names_every_kind_of_fence() -> None:
    page = (assets.path("lessons").parent.parent / "docs" / "writing-a-lesson.md").read_text(encoding="utf-8")
    assert [kind for kind in fences.KINDS if f"`{kind}`" not in page] == []
