"""The two engines agree: the module of the page, run in a browser, against the one in Python."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from hooks.finder import parts
from hooks.finder.rules.compile import Compiled
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.model import SIGNS
from hooks.finder.stories import stories
from tests.contents import our_library
from tests.finder_page import compiled_of
from tests.generator.finder_guidance import Answers, compiled, every_answer_set, options_of
from tests.server import Serve

RANDOM_SETS = 20_000

InPage = Callable[[str, list[Any]], Any]
"""Runs a JavaScript function on the exports of two modules and on arguments, and returns what it returns."""


@pytest.fixture(scope="module")
def in_page(chromium: Browser, real_site: Path, serve: Serve) -> Iterator[InPage]:
    base = serve(real_site)
    page = chromium.new_page()
    page.goto(f"{base}404.html")
    modules = [f"{base}components/cause-finder/{name}.mjs" for name in ("engine", "link")]

    def run(function: str, arguments: list[Any]) -> Any:
        # One text each way: Playwright wraps values one by one, which takes longer than all the rest.
        code = f"""async ([addresses, given]) => {{
          const modules = await Promise.all(addresses.map((address) => import(address)));
          return JSON.stringify(await ({function})(Object.assign({{}}, ...modules), ...JSON.parse(given)));
        }}"""
        return json.loads(page.evaluate(code, [modules, json.dumps(arguments)]))

    yield run
    page.close()


@pytest.fixture(scope="module")
def finder(real_site: Path) -> Compiled:
    return compiled_of(real_site)


def check_parity(in_page: InPage, finder: Compiled, sets: list[Answers]) -> None:
    told = in_page(
        "(engine, finder, sets) => sets.map((given) => engine.evaluate(finder, given))", [finder, sets]
    )
    for given, result in zip(sets, told, strict=True):
        assert result == evaluate(finder, given), given


def pairs(finder: Compiled) -> Iterator[Answers]:
    """Every answer alone, and every two together: of one question, of two, signs among them."""
    answers = [(name, option) for name, options in options_of(finder).items() for option in options]
    for name, option in answers:
        yield {name: [option]}
    for (one, first), (other, second) in combinations(answers, 2):
        yield {one: [first, second]} if one == other else {one: [first], other: [second]}


def random_sets(finder: Compiled, count: int, seed: int = 1) -> Iterator[Answers]:
    """Answers as readers give them, most without a sign, some with names that nobody knows."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    options = options_of(finder) | {"nobody-asks": ["this"]}
    for _ in range(count):
        given: Answers = {}
        for name, known in options.items():
            likely = 0.3 if name == SIGNS else 0.85
            if chance.random() < likely:
                given[name] = chance.sample(
                    [*known, "unknown"], min(chance.choice((1, 1, 1, 2, 3)), len(known))
                )
        yield given


def test_every_answer_and_every_pair_of_answers(in_page: InPage, finder: Compiled) -> None:
    sets = list(pairs(finder))
    count = sum(map(len, options_of(finder).values()))
    assert len(sets) == count + count * (count - 1) // 2
    check_parity(in_page, finder, sets)


def test_every_sign_with_every_other_and_with_answers(in_page: InPage, finder: Compiled) -> None:
    """All pairs of signs again, now of readers who answered the questions too."""
    answers = next(given for given in our_library().once(parts.proof).first.values() if given)
    signs = options_of(finder)[SIGNS]
    sets = [{**answers, SIGNS: list(pair)} for pair in combinations(signs, 2)]
    assert len(sets) == len(signs) * (len(signs) - 1) // 2
    check_parity(in_page, finder, sets)


def test_all_witnesses_and_stories(in_page: InPage, finder: Compiled) -> None:
    proof = our_library().once(parts.proof)
    kept = [*proof.reached.values(), *proof.first.values(), *proof.listed.values(), *proof.counts.values()]
    sets = [given for given in kept if given]
    sets += [given for pair in proof.matters.values() if pair for given in pair]
    sets += [story.picks() for story in stories(our_library()).values()]
    assert len(sets) > 400
    check_parity(in_page, finder, sets)


def test_random_answer_sets(in_page: InPage, finder: Compiled) -> None:
    check_parity(in_page, finder, list(random_sets(finder, RANDOM_SETS)))


def test_the_whole_rule_language(in_page: InPage) -> None:
    small = compiled()
    sets = list(every_answer_set(small, at_most=2))
    assert len(sets) > 10_000
    check_parity(in_page, small, sets)


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


@pytest.mark.parametrize(
    ("text", "given", "dropped"),
    [
        ("", {}, False),
        ("time=late&where=low", {"where": ["low"], "time": ["late"]}, False),
        ("signs=none", {"signs": []}, False),
        ("signs=none,red", {"signs": ["red"]}, True),
        ("signs=none,re", {}, True),
        ("signs=", {}, True),
        ("where=low,high", {"where": ["low"]}, True),
        ("load=none,more", {"load": ["more"]}, True),
        ("load=more,more", {"load": ["more"]}, True),
        ("load=a-lot", {"load": ["more"]}, False),
        ("moment=late&where=bottom", {"where": ["low"], "time": ["late"]}, False),
        ("signs=purple", {"signs": ["violet"]}, False),
        ("moment=never&load=a-lot,less", {"load": ["more"]}, True),
        ("where=high&load=more", {"where": ["high"]}, True),
        ("where=middle&weather=wet", {}, True),
        ("__proto__=low&constructor=low&where=low", {"where": ["low"]}, True),
        ("where=%6Cow", {"where": ["low"]}, False),
        ("where=%FF%00%", {}, True),
        ("where=<img src=x onerror=alert(1)>", {}, True),
        ("where=low&" + "x" * 100_000, {}, True),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_an_address_says(in_page: InPage, text: str, given: Answers, dropped: bool) -> None:
    read = in_page("(engine, finder, text) => engine.readAnswers(finder, text)", [compiled(), text])
    read["given"] = {name: picks for name, picks in read["given"].items() if picks or name == SIGNS}
    assert read == {"given": given, "dropped": dropped}


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
