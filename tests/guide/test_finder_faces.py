"""Paper and plain text come to the engine's results, read as a person reads them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from hooks.core.condition import Answers, holds
from hooks.finder import parts
from hooks.finder.rules.compiled import Compiled, Result
from hooks.finder.rules.engine import Walk, ending_tiers, evaluate
from hooks.finder.rules.model import SIGNS
from hooks.finder.stories import stories
from tests.contents import our_library
from tests.finder_readers import readers, ticking
from tests.guide.ours import pages_with
from tests.guide.paper import Paper, from_document, from_text, from_worksheet, rule_of, text_of, told

SETS = 500
WORKSHEETS = pages_with("finder-worksheet")
"""Pages with the finder on paper, if a guide has any."""


@pytest.fixture(scope="module")
def finder() -> Compiled:
    return our_library().once(parts.compiled)


@pytest.fixture(scope="module")
def papers(built_site: Path, finder: Compiled) -> dict[str, Paper]:
    """What a person finds on each worksheet, and in the plain text."""
    words = our_library().once(parts.views).rules
    text = (built_site / "finder/finder.txt").read_text(encoding="utf-8")
    return {"text": from_text(text, finder, words)} | {
        path: from_worksheet((built_site / path / "index.html").read_text(encoding="utf-8"), words)
        for path in WORKSHEETS
    }


@pytest.fixture(scope="module")
def tables(built_site: Path, papers: dict[str, Paper]) -> Paper:
    """What a reader without JavaScript sees on the finder's page. Its signs are cards and tick no box."""
    page = (built_site / "finder/index.html").read_text(encoding="utf-8")
    return from_document(page, papers["text"])


@pytest.fixture(scope="module")
def cases(finder: Compiled) -> list[Answers]:
    """Answers of many people: of the proof, of stories, made up, and with each sign there is."""
    proof = our_library().once(parts.proof)
    found = [given for given in (*proof.first.values(), *proof.counts.values(), *proof.raised) if given]
    told_stories = [story.picks() for story in stories(our_library()).values()]
    every = [given for sign in finder["signs"] if (given := ticking(finder, sign["id"]))]
    assert len(every) == len(finder["signs"])
    given_sets = (*found, *told_stories, *every, *readers(finder, SETS))
    walks = [Walk(finder, given) for given in given_sets]
    return [
        {name: picks for name, picks in walk.answers.items() if name != SIGNS and picks} for walk in walks
    ]


def ranked(finder: Compiled, result: Result) -> bool:
    """Whether a result may list causes: no sign ends the questions."""
    ends = {sign["id"] for sign in finder["signs"] if sign.get("ends")}
    return result["tier"] not in ending_tiers(finder) and ends.isdisjoint(result["signs"])


def test_paper_comes_to_the_same_results(
    papers: dict[str, Paper], finder: Compiled, cases: list[Answers]
) -> None:
    titles = {candidate.id: candidate.title for candidate in our_library().once(parts.guidance).candidates}
    results = [(given, evaluate(finder, given)) for given in cases]
    compared = [(given, result) for given, result in results if ranked(finder, result)]
    assert len(compared) > SETS // 10
    for given, result in compared:
        for name, paper in papers.items():
            assert paper.result(finder, given) == told(finder, result, titles), (name, given)


def test_the_tables_come_to_the_same_results(tables: Paper, finder: Compiled, cases: list[Answers]) -> None:
    """Of readers without a sign: nothing beside the cards ticks a box."""
    titles = {candidate.id: candidate.title for candidate in our_library().once(parts.guidance).candidates}
    calm = [(given, result) for given in cases if not (result := evaluate(finder, given))["signs"]]
    assert calm
    for given, result in calm:
        assert tables.result(finder, given) == told(finder, result, titles), given


def test_every_face_comes_to_the_same_signs(
    built_site: Path, papers: dict[str, Paper], tables: Paper, finder: Compiled, cases: list[Answers]
) -> None:
    """Ticked, or raised by the rules that stand on it: no face is calmer than the screen."""
    faces = {**papers, "document": tables}
    numbers = papers["text"].numbers
    for path in pages_with("sign-table"):
        page = html.fromstring((built_site / path / "index.html").read_text(encoding="utf-8"))
        rows = page.xpath("//*[contains(@class, 'sign-table')]//tbody[last()]/tr[td]")
        rules = [rule_of(f"{text_of(row[0])}: {text_of(row[2])}") for row in rows]
        faces[path] = replace(tables, numbers=numbers, rules=rules)
    asks = {sign["id"]: sign["ask"] for sign in finder["signs"]}
    follow_ups = {
        question["id"]: question["ask"]
        for question in finder["questions"]
        if question.get("late") and "raises" not in question
    }
    for name, face in faces.items():
        for given in cases:
            result = evaluate(finder, given)
            assert face.shown(finder, given) == {asks[sign] for sign in result["signs"]}, (name, given)
            opened = {follow_ups[asked] for asked in given if asked in follow_ups}
            assert opened <= face.opened(finder, given), (name, given)


def test_every_face_has_the_same_rules(papers: dict[str, Paper], tables: Paper, finder: Compiled) -> None:
    late = [question for question in finder["questions"] if question.get("late")]
    for paper in (*papers.values(), tables):
        asked = {question["ask"] for question in late if "raises" in question}
        assert {rule.asks for rule in paper.rules if rule.asks} == asked
        assert {rule.opens for rule in paper.rules if rule.opens} == {
            question["ask"] for question in late
        } - asked
        assert sum(rule.raises is not None for rule in paper.rules) == len(finder["raising"])


def test_paper_says_when_a_question_is_asked(papers: dict[str, Paper], finder: Compiled) -> None:
    place = next(question for question in finder["questions"] if question["id"] == finder["region_question"])
    for question in finder["questions"]:
        if question.get("signs") or question.get("late"):
            continue  # the rules say when a follow-up is asked
        for paper in papers.values():
            words = paper.only_if.get(question["ask"], "")
            named = re.findall(r"“([^”]+)”", words)
            for option in place["options"]:
                asked = "when" not in question or holds(question["when"], {place["id"]: [option["id"]]})
                assert asked == (not named or option["label"] in named), question["id"]


def test_the_text_holds_every_sign_under_its_urgency(built_site: Path, finder: Compiled) -> None:
    plain = " ".join((built_site / "finder/finder.txt").read_text(encoding="utf-8").split())
    order = [tier["id"] for tier in finder["tiers"]]
    heads = [f"{tier['urgency']}: {tier['heading']}".upper() for tier in finder["tiers"]]
    if any(sign["tier"] is None for sign in finder["signs"]):
        heads.append(our_library().once(parts.views).words.lesser)
    places = [plain.index(head) for head in heads] + [len(plain)]
    boxes = {option["id"] for part in finder["questions"] if part.get("signs") for option in part["options"]}
    for sign in finder["signs"]:
        at = order.index(sign["tier"]) if sign["tier"] else len(order)
        number = our_library().once(parts.views).numbers[sign["id"]]
        box = "[ ] " if sign["id"] in boxes else ""
        assert places[at] < plain.index(f" {box}{number}. {sign['ask']}") < places[at + 1], sign["id"]
    assert [part for tier in finder["tiers"] for part in tier["do"] if part not in plain] == []


def test_a_worksheet_holds_every_sign_with_what_to_do(built_site: Path, finder: Compiled) -> None:
    numbers = our_library().once(parts.views).numbers
    wanted = [f"{numbers[sign['id']]}. {sign['ask']}" for sign in finder["signs"]]
    wanted += [sentence for tier in finder["tiers"] for sentence in tier["do"]]
    for path in WORKSHEETS:
        page = html.fromstring((built_site / path / "index.html").read_text(encoding="utf-8"))
        shown = " ".join(page.text_content().split())
        assert [part for part in wanted if part not in shown] == [], path
