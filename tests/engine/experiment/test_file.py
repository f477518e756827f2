"""Files of experiments: what is saved comes back, what is wrong is told, and what was there is never lost."""

from __future__ import annotations

import builtins
import json
import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bnviz.errors import ExperimentFileError
from bnviz.experiment import edits
from bnviz.experiment.file import (
    decode,
    encode,
    load,
    save,
)
from bnviz.experiment.values import Experiment, Norm
from tests.engine.experiment.strategies import experiments, quick

E = Experiment()
WHOLE = encode(E)

PYTHON_WORDS = {name for name, kind in vars(builtins).items() if isinstance(kind, type)} | {
    *("NoneType", "None", "True", "False", "msgspec", "Errno", "Traceback", "ValidationError")
}
ENGLISH_TOO = {
    "object",
    "list",
    "type",
    "map",
    "filter",
    "range",
    "set",
    "property",
}  # in JSON's sense and others


def refused(content: bytes) -> str:
    """The sentence that refuses `content`; it must be one a person can read."""
    with pytest.raises(ExperimentFileError) as error:
        decode(content)
    sentence = str(error.value)
    is_readable(sentence)
    return sentence


def is_readable(sentence: str) -> None:
    assert re.fullmatch(r'["A-Z].*\.', sentence), sentence
    assert not re.search(r"[{}`$]|\|", sentence), sentence
    words = set(re.findall(r"\w+", sentence))
    assert not words & (PYTHON_WORDS - ENGLISH_TOO), sentence
    assert len(sentence) < 300


def changed(path: str, value: object) -> bytes:
    """The default experiment with one value changed or added, as a file."""
    raw: Any = json.loads(WHOLE)
    *way, last = (int(step) if step.isdigit() else step for step in path.split("/"))
    place = raw
    for step in way:
        place = place[step]
    place[last] = value
    return json.dumps(raw).encode()


# ---------------------------------------------------------------------- there and back


@quick
@given(e=experiments())
@example(e=E)
def test_what_is_encoded_comes_back(e: Experiment) -> None:
    assert decode(encode(e)) == e


@settings(max_examples=30, deadline=None)
@given(e=experiments())
def test_what_is_saved_comes_back(e: Experiment, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("saved") / "ein Größtes 😀.bnviz"
    save(path, e)
    assert load(path) == e
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_file_is_indented_text_with_the_format_first() -> None:
    lines = WHOLE.decode().splitlines()
    assert lines[:3] == ["{", '  "format": 1,', '  "name": "Untitled",']
    assert WHOLE.endswith(b"}\n")


def test_fields_that_are_left_out_take_their_defaults() -> None:
    short = {"format": 1, "name": "", "seed": 0, "data": {}, "network": {}, "training": {}}
    lanes = [{"name": "One", "norms": [{}, None]}]
    assert decode(json.dumps({**short, "lanes": lanes}).encode()).network == E.network


@pytest.mark.parametrize("number", [b"32.0", b"3.2e1", b"320e-1"])
def test_a_whole_number_may_be_written_in_any_way(number: bytes) -> None:
    assert decode(WHOLE.replace(b'"width": 32', b'"width": ' + number)) == E


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_other_editors_encodings_are_read(encoding: str) -> None:
    e = edits.set_name(E, "Größe 😀")
    assert decode(encode(e).decode().encode(encoding)) == e


# ---------------------------------------------------------------------- bad content

BLOCK = "network/blocks/0"
NORM = "lanes/0/norms/0"
WIDTH = "In block 1, the width of a block must be between 1 and 4,096, not"
WHOLE_WIDTH = 'In block 1, "width" must be a whole number, not'
RATE = "The learning rate must be between 1e-08 and 10,000, not"
KINDS = "choose one of batch, layer, group, instance."

BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "The file is empty."),
    "blank": (b" \n\t ", "The file is empty."),
    "text": (b"hello", "It is not valid JSON: expecting value at line 1, column 1."),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0", "It is not a text file with JSON in it."),
    "latin-1": (WHOLE.replace(b"Untitled", b"Gr\xf6\xdfe"), "It is not a text file with JSON in it."),
    "no comma": (b'{"a": 1 "b": 2}', "It is not valid JSON: expecting ',' delimiter at line 1, column 9."),
    "two files in one": (WHOLE + WHOLE, "It is not valid JSON: extra data at line 96, column 1."),
    "a list": (b"[]", "This is JSON, but no experiment."),
    "null": (b"null", "This is JSON, but no experiment."),
    "a number": (b"3", "This is JSON, but no experiment."),
    "other JSON": (b'{"a": 1}', 'This is no bnviz experiment: the key "format" with a number is missing.'),
    "nested deeply": (b"[" * 100_000, "It is nested too deeply to be an experiment."),
    "nested deeply in objects": (b'{"a":' * 100_000, "It is nested too deeply to be an experiment."),
    "a newer version": (
        changed("format", 2),
        "The file was written by a newer bnviz (format 2); this one reads up to 1.",
    ),
    "version 0": (changed("format", 0), "There is no format 0; the first is 1."),
    "version true": (
        changed("format", True),
        'This is no bnviz experiment: the key "format" with a number is missing.',
    ),
    "width 0": (changed(f"{BLOCK}/width", 0), f"{WIDTH} 0."),
    "width -1": (changed(f"{BLOCK}/width", -1), f"{WIDTH} -1."),
    "width 1e9": (changed(f"{BLOCK}/width", 1e9), f"{WIDTH} 1,000,000,000."),
    "width 1e30": (changed(f"{BLOCK}/width", 1e30), f"{WIDTH} a number of more than 15 digits."),
    "width ten": (changed(f"{BLOCK}/width", "ten"), f"{WHOLE_WIDTH} text."),
    "width 2.5": (changed(f"{BLOCK}/width", 2.5), f"{WHOLE_WIDTH} a fraction."),
    "width null": (changed(f"{BLOCK}/width", None), f"{WHOLE_WIDTH} null."),
    "width true": (changed(f"{BLOCK}/width", True), f"{WHOLE_WIDTH} true or false."),
    "width list": (changed(f"{BLOCK}/width", [3]), f"{WHOLE_WIDTH} a list."),
    "width object": (changed(f"{BLOCK}/width", {}), f"{WHOLE_WIDTH} an object."),
    "rate NaN": (
        changed("training/learning_rate", float("nan")),
        "A number must be finite, and the file says NaN.",
    ),
    "rate -Infinity": (
        changed("training/learning_rate", float("-inf")),
        "A number must be finite, and the file says -Infinity.",
    ),
    "rate 1e400": (WHOLE.replace(b"0.1,", b"1e400,", 1), "A number in the file is too large: 1e400."),
    "rate of 5000 digits": (
        changed("training/learning_rate", 0).replace(
            b'"learning_rate": 0', b'"learning_rate": ' + b"9" * 5000
        ),
        f"A number in the file is too large: {'9' * 39}….",
    ),
    "rate 0": (changed("training/learning_rate", 0), f"{RATE} 0."),
    "rate text": (
        changed("training/learning_rate", "fast"),
        'In the training, "learning_rate" must be a number, not text.',
    ),
    "rate true": (
        changed("training/learning_rate", True),
        'In the training, "learning_rate" must be a number, not true or false.',
    ),
    "no blocks": (changed("network/blocks", []), "A network has 1 to 64 blocks, and this one has 0."),
    "100 000 blocks": (
        changed("network/blocks", [{}] * 100_000),
        "A network has 1 to 64 blocks, and this one has 100,000.",
    ),
    "blocks as an object": (
        changed("network/blocks", {}),
        'In the network, "blocks" must be a list, not an object.',
    ),
    "a block as text": (changed(BLOCK, "dense"), "Block 1 must be an object, not text."),
    "data as a list": (changed("data", []), '"data" must be an object, not a list.'),
    "training null": (changed("training", None), '"training" must be an object, not null.'),
    "lanes as an object": (changed("lanes", {}), '"lanes" must be a list, not an object.'),
    "a lane as a list": (changed("lanes/1", []), "Lane 2 must be an object, not a list."),
    "a norm as text": (
        changed(NORM, "batch"),
        "The norm of block 1 in lane 1 must be an object or null, not text.",
    ),
    "an unknown norm": (
        changed(f"{NORM}/kind", "bacth"),
        f'In the norm of block 1 in lane 1, "kind" cannot be "bacth"; {KINDS}',
    ),
    "an unknown norm of the input": (
        changed("lanes/1/input_norm", {"kind": "x" * 100}),
        f'In the norm of the input in lane 2, "kind" cannot be "{"x" * 39}…"; {KINDS}',
    ),
    "an unknown optimiser": (
        changed("training/optimiser", "lion"),
        'In the training, "optimiser" cannot be "lion"; choose one of sgd, momentum, adam, adamw, rmsprop.',
    ),
    "a flag as a number": (
        changed(f"{NORM}/affine", 1),
        'In the norm of block 1 in lane 1, "affine" must be true or false, not a whole number.',
    ),
    "a colour as text": (
        changed("lanes/0/colour", "red"),
        'In lane 1, "colour" must be a whole number or null, not text.',
    ),
    "noise as text": (
        changed("lanes/1/noise", "on"),
        'In lane 2, "noise" must be true or false, not text.',
    ),
    "a seed as text": (changed("seed", "0"), '"seed" must be a whole number, not text.'),
    "a name as a number": (changed("name", 3), '"name" must be text, not a whole number.'),
    "half a character as a name": (
        changed("name", "\ud800"),
        "The name of an experiment must be one line of text, without control characters.",
    ),
    "a lane without a name": (
        changed("lanes/0/name", ""),
        "In lane 1, a lane needs a name of 1 to 60 characters.",
    ),
    "lanes of the same name": (
        changed("lanes/0/name", "Without"),
        "Two lanes have the same name; give each its own.",
    ),
    "too few norms": (
        changed("lanes/0/norms", [None]),
        'The lane "With batch norm" lists 1 norms, and the network has 2 blocks: it needs a norm or null '
        "for each.",
    ),
    "a test share of 0": (
        changed("data/test_share", 0),
        "The test share must be between 0.02 and 0.9, not 0.",
    ),
    "a test share of 1": (
        changed("data/test_share", 1),
        "The test share must be between 0.02 and 0.9, not 1.",
    ),
    "a stop after no step": (
        changed("training/stop/steps", 0),
        "The number of steps to stop after must be between 1 and 1,000,000,000, not 0.",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_content_is_refused_with_a_sentence(case: str) -> None:
    content, sentence = BAD[case]
    assert refused(content) == sentence


@pytest.mark.parametrize("key", ["name", "seed", "data", "network", "training", "lanes"])
def test_every_part_must_be_there(key: str) -> None:
    raw = json.loads(WHOLE)
    del raw[key]
    assert refused(json.dumps(raw).encode()) == f'The key "{key}" is missing.'


UNKNOWN = {
    "": "There is",
    "data/": "In the data, there is",
    "network/": "In the network, there is",
    "network/initialisation/": "In the initialisation, there is",
    "network/blocks/1/": "In block 2, there is",
    "training/": "In the training, there is",
    "training/stop/": 'In the "stop" of the training, there is',
    "lanes/1/": "In lane 2, there is",
    "lanes/0/norms/1/": "In the norm of block 2 in lane 1, there is",
}


@pytest.mark.parametrize("place", UNKNOWN)
def test_an_unknown_field_is_named_with_its_place(place: str) -> None:
    sentence = refused(changed(f"{place}mom", 1))
    assert sentence == f'{UNKNOWN[place]} no field "mom": it may be misspelt, or of another version.'


@quick
@example(name="\ud800")
@given(name=st.text(st.characters(exclude_characters='{}`$|"\\'), min_size=1))
def test_an_unknown_field_may_have_any_name(name: str) -> None:
    raw = json.loads(WHOLE)
    if name not in raw["data"]:
        raw["data"][name] = 1
        with pytest.raises(ExperimentFileError, match=r"(?s)^In the data, there is no field .*\.$"):
            decode(json.dumps(raw).encode())


@quick
@given(length=st.integers(1, len(WHOLE) - 2))
@example(length=1)
@example(length=len(WHOLE) - 2)
@example(length=WHOLE.index(b"false") + 2)
@example(length=WHOLE.index(b"1e-05") + 2)
@example(length=WHOLE.index(b"1e-05") + 3)
def test_a_truncated_file_is_refused_wherever_it_ends(length: int) -> None:
    where = r"at line \d+, column \d+"
    assert re.fullmatch(rf"It ends too early, {where}: it seems to be cut off\.", refused(WHOLE[:length]))


@quick
@given(content=st.binary(max_size=200))
def test_any_bytes_are_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(ExperimentFileError, match=r"(?s)^[A-Z].*\.$"):
        decode(content)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
PLACES = [
    *("name", "seed", "data", "data/name", "data/samples", "data/noise", "network", "network/blocks"),
    *("network/initialisation", "network/initialisation/std", BLOCK, f"{BLOCK}/bias", f"{BLOCK}/kind"),
    *("training", "training/stop", "training/stop/accuracy", "training/batch_size", "training/last_batch"),
    *("lanes", "lanes/1", "lanes/1/name", "lanes/1/norms", NORM, f"{NORM}/momentum", f"{NORM}/groups"),
]


@quick
@given(place=st.sampled_from(PLACES), value=json_values)
def test_any_value_in_any_place_is_taken_or_refused_with_a_sentence(place: str, value: object) -> None:
    try:
        e = decode(changed(place, value))
    except ExperimentFileError as error:
        assert re.fullmatch(r'["A-Z].*\.', str(error)), error  # noqa: PT017
    else:
        assert decode(encode(e)) == e


def test_switches_of_a_norm_are_written_only_where_one_is_off() -> None:
    e = replace(E, lanes=(replace(E.lanes[0], norms=(Norm(train_affine=False), Norm())), *E.lanes[1:]))
    text = encode(e).decode()
    assert text.count("train_affine") == 1
    assert "use_batch_stats" not in text
    assert decode(encode(e)) == e


def test_noise_is_written_only_for_a_lane_that_has_it() -> None:
    assert not any("noise" in lane for lane in json.loads(WHOLE)["lanes"])
    noisy = json.loads(encode(edits.set_noise(E, 1, True)))
    assert "noise" not in noisy["lanes"][0]
    assert noisy["lanes"][1]["noise"] is True
    assert decode(json.dumps(noisy).encode()) == edits.set_noise(E, 1, True)
