"""Sentences that remember how they came about."""

from __future__ import annotations

import copy
import pickle

import pytest

from bnviz.coach.coach import Coach
from bnviz.coach.rules import RULES
from bnviz.errors import BnvizError, ExperimentFileError
from bnviz.experiment import edits
from bnviz.experiment.difference import describe_change
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.file import decode, encode
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Experiment
from bnviz.sayings import Said, capital, figure, filled, following, joined, said


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


def test_a_place_in_a_sentence_is_filled_later() -> None:
    open_yet = said("{norm} added {where}.", norm=said("batch norm"), where="")
    told = filled(open_yet, where=said("in block {block}", block=2))
    assert told == "batch norm added in block 2."
    assert (told.template, told.values["norm"]) == (open_yet.template, open_yet.values["norm"])
    assert open_yet == "batch norm added ."


def test_a_sentence_gets_or_loses_its_capital() -> None:
    assert capital(said("the loss is {loss:.1f}", loss=2)) == "The loss is 2.0"
    assert capital("plain") == "Plain"
    assert (
        said("Cannot open it: {why}", why=following(said("It is empty."))) == "Cannot open it: it is empty."
    )


def test_what_a_person_reads_of_the_engine_remembers_how_it_came_about() -> None:
    told = [text for rule in RULES for text in (rule.title, rule.why, rule.source)]
    told += [facts.about for facts in DATA_FACTS.values()]
    lonely = edits.set_training(Experiment(), batch_size=1)
    told += [problem.sentence for problem in problems(lonely)]
    told += [finding.evidence for finding in Coach(edits.set_training(Experiment(), batch_size=4)).findings]
    told += [text for _, _, text in describe_change(Experiment(), edits.toggle_norm(Experiment(), 0, 0))]
    with pytest.raises(ExperimentFileError) as refused:
        decode(encode(Experiment(seed=7)).replace(b'"seed": 7', b'"seed": -1'))
    told.append(str(refused.value))
    assert [text for text in told if not isinstance(text, Said)] == []
    assert "batch norm gets 4 values a unit" in " ".join(told)
    assert "The seed must be between 0 and" in told[-1]
