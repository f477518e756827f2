"""Every sentence of the window has a German and a Spanish translation, which keeps its places for values."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import translations

PLACE, TAG = re.compile(r"\{[^{}]*\}"), re.compile(r"<[^>]*>")
each = pytest.mark.parametrize("language", translations.LANGUAGES)


def messages(path: Path) -> Iterator[tuple[str, str, bool]]:
    """Source, translation, and whether it is finished."""
    for message in ET.parse(path).iter("message"):
        found = message.find("translation")
        assert found is not None
        yield message.findtext("source") or "", found.text or "", found.get("type") is None


def of(language: str, folder: Path = translations.FOLDER) -> Path:
    return folder / f"bnviz_{language}.ts"


@each
def test_every_sentence_is_translated(language: str) -> None:
    assert [source for source, said, finished in messages(of(language)) if not (said and finished)] == []


def test_what_the_sources_say_is_what_was_translated(tmp_path: Path) -> None:
    """`make translations` would change nothing."""
    for language in translations.LANGUAGES:
        shutil.copy(of(language), tmp_path)
    translations.update(tmp_path)
    for language in translations.LANGUAGES:
        known, now = (
            {source for source, _, _ in messages(of(language, f))} for f in (translations.FOLDER, tmp_path)
        )
        assert now - known == set(), "not translated yet: make translations"
        assert known - now == set(), "no longer said: make translations"


@each
def test_places_and_tags_are_kept(language: str) -> None:
    for source, said, _ in messages(of(language)):
        if "}" in source and "{ " not in source:
            assert sorted(PLACE.findall(said)) == sorted(PLACE.findall(source)), source
        assert sorted(TAG.findall(said)) == sorted(TAG.findall(source)), source
        assert said.count("\n") == source.count("\n"), source


@each
def test_the_packed_file_is_the_newest(language: str, tmp_path: Path) -> None:
    translations.release(target=tmp_path)
    name = f"bnviz_{language}.qm"
    assert (tmp_path / name).read_bytes() == (translations.FOLDER / name).read_bytes(), "make translations"
