"""Sentences that remember how they came about."""

from __future__ import annotations

import copy
import pickle

from bnviz.errors import BnvizError
from bnviz.sayings import Said, capital, figure, following, joined, said


def test_it_is_the_english_sentence() -> None:
    sentence = said("Block {block} loses {share:.1f} of it.", block=2, share=0.25)
    assert sentence == "Block 2 loses 0.2 of it."
    assert hash(sentence) == hash("Block 2 loses 0.2 of it.")
    assert sentence.template == "Block {block} loses {share:.1f} of it."
    assert sentence.values == {"block": 2, "share": 0.25}


def test_braces_of_a_sentence_without_values_stand_for_themselves() -> None:
    assert said("{}") == "{}"


def test_an_error_keeps_what_it_was_told() -> None:
    told = str(BnvizError(said("Block {block} is odd.", block=1)))
    assert isinstance(told, Said)
    assert told.template == "Block {block} is odd."


def test_it_survives_copies_and_other_processes() -> None:
    sentence = said("a {b}", b=said("c {d}", d=1))
    for again in (copy.deepcopy(sentence), pickle.loads(pickle.dumps(sentence))):
        assert again == "a c 1"
        assert isinstance(again, Said)
        assert again.values["b"].values == {"d": 1}


def test_parts_are_joined_and_numbers_stand_alone() -> None:
    both = joined(said("a {b}.", b=1), "plain.", figure(0.25, ".1f"))
    assert both == "a 1. plain. 0.2"
    assert joined("a", "b", by=", ") == "a, b"
    assert isinstance(both.values["part0"], Said)


def test_a_sentence_gets_or_loses_its_capital() -> None:
    assert capital(said("the loss is {loss:.1f}", loss=2)) == "The loss is 2.0"
    assert capital("plain") == "Plain"
    assert (
        said("Cannot open it: {why}", why=following(said("It is empty."))) == "Cannot open it: it is empty."
    )
