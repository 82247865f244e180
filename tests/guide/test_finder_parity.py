"""The two engines agree: the module of the page, run in a browser, against the one in Python."""

from __future__ import annotations

import random
from itertools import combinations

from hooks.finder import parts
from hooks.finder.rules.compiled import Compiled
from hooks.finder.stories import stories
from tests.contents import our_library
from tests.finder_engine import InPage, check_parity, in_page
from tests.finder_readers import boxes_of, leading, options_of, pairs, random_sets, ticking

__all__ = ["in_page"]

RANDOM_SETS = 5_000


def test_every_answer_and_every_pair_of_answers(in_page: InPage, finder: Compiled) -> None:
    sets = list(pairs(finder))
    count = sum(map(len, options_of(finder).values()))
    assert len(sets) == count + count * (count - 1) // 2
    check_parity(in_page, finder, sets)


def test_every_sign_with_every_other_and_with_answers(in_page: InPage, finder: Compiled) -> None:
    """All pairs of boxes again, after all questions; and every sign that rules raise."""
    answers = leading(finder)
    boxes = [(screen, sign) for screen, signs in boxes_of(finder).items() for sign in signs]
    sets = []
    for (one, first), (other, second) in combinations(boxes, 2):
        ticks = {one: [first, second]} if one == other else {one: [first], other: [second]}
        sets.append({**answers, **ticks})
    assert len(sets) == len(boxes) * (len(boxes) - 1) // 2
    raised = [ticking(finder, sign["id"]) for sign in finder["signs"]]
    assert None not in raised
    check_parity(in_page, finder, [*sets, *(given for given in raised if given)])


def test_all_witnesses_and_stories(in_page: InPage, finder: Compiled) -> None:
    proof = our_library().once(parts.proof)
    kept = [*proof.reached.values(), *proof.first.values(), *proof.listed.values(), *proof.counts.values()]
    sets = [given for given in kept if given]
    sets += [given for pair in proof.matters.values() if pair for given in pair]
    sets += [story.picks() for story in stories(our_library()).values()]
    assert sets
    check_parity(in_page, finder, sets)


def test_random_answer_sets(in_page: InPage, finder: Compiled) -> None:
    check_parity(in_page, finder, list(random_sets(finder, RANDOM_SETS)))


def test_answers_survive_the_address(in_page: InPage, finder: Compiled) -> None:
    """Writing and reading again changes nothing, is complete, and what is left out changes no result."""
    sets = list(random_sets(finder, 2_000, seed=2))
    function = """(engine, finder, sets) => sets.filter((given) => {
      const first = engine.readAnswers(finder, engine.writeAnswers(given));
      const text = engine.writeAnswers(first.given);
      const second = engine.readAnswers(finder, text);
      return second.dropped || engine.writeAnswers(second.given) !== text;
    })"""
    assert in_page(function, [finder, sets]) == []


def test_random_texts_are_read_calmly(in_page: InPage, finder: Compiled) -> None:
    chance = random.Random(3)  # noqa: S311 (reproducible, not secret)
    marks = "=&,%#<>\"'\\+;/?: \0\n\ud800é💥abcdef0123456789"
    names = [*options_of(finder), *("signs", "none", "__proto__")]
    texts = [
        "".join(chance.choice([*marks, *names]) for _ in range(chance.randrange(60))) for _ in range(2_000)
    ]
    function = """(engine, finder, texts) => texts.map((text) => {
      const { given } = engine.readAnswers(finder, text);
      return engine.screens(finder, given).includes(engine.arrival(finder, given));
    })"""
    assert in_page(function, [finder, texts]) == [True] * len(texts)
