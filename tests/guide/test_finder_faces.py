"""Paper and plain text come to the engine's results, read as a person reads them."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from lxml import html

from hooks.core.condition import holds
from hooks.core.record import Tier
from hooks.finder import parts
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.model import SIGNS
from hooks.finder.stories import stories
from tests.contents import our_library
from tests.finder_page import picks_of
from tests.finder_readers import readers
from tests.guide.ours import pages_with
from tests.guide.paper import Paper, from_document, from_text, from_worksheet, told, urgencies

SETS = 2_000
WORKSHEETS = pages_with("finder-worksheet")
"""Pages with the finder on paper, if a guide has any."""


@pytest.fixture(scope="module")
def finder() -> Compiled:
    return our_library().once(parts.compiled)


@pytest.fixture(scope="module")
def papers(built_site: Path, finder: Compiled) -> dict[str, Paper]:
    """What a person finds on each worksheet, and in the plain text."""
    words = our_library().once(parts.views).words
    kinds = {words.everyone: "everyone", words.route: "route"}
    text = (built_site / "finder/finder.txt").read_text(encoding="utf-8")
    return {"text": from_text(text, finder, kinds)} | {
        path: from_worksheet((built_site / path / "index.html").read_text(encoding="utf-8"))
        for path in WORKSHEETS
    }


def test_paper_comes_to_the_same_results(papers: dict[str, Paper], finder: Compiled) -> None:
    titles = {candidate.id: candidate.title for candidate in our_library().once(parts.guidance).candidates}
    proof = our_library().once(parts.proof)
    witnesses = [given for given in (*proof.first.values(), *proof.counts.values()) if given]
    told_stories = [story.picks() for story in stories(our_library()).values()]
    given_sets = (*witnesses, *told_stories, *readers(finder, SETS))
    results = [(given, evaluate(finder, given)) for given in given_sets]
    compared = [(given, result) for given, result in results if result["causes"]]
    assert compared
    for given, result in compared:
        for name, paper in papers.items():
            assert paper.result(finder, given) == told(result, titles), (name, given)


def test_the_tables_come_to_the_same_results(
    built_site: Path, papers: dict[str, Paper], finder: Compiled
) -> None:
    """What a reader without JavaScript sees on the finder's page. Its signs are cards and tick no box."""
    page = (built_site / "finder/index.html").read_text(encoding="utf-8")
    tables = from_document(page, papers["text"])
    titles = {candidate.id: candidate.title for candidate in our_library().once(parts.guidance).candidates}
    for given in readers(finder, SETS, seed=6):
        answered = {**given, SIGNS: []}
        result = evaluate(finder, answered)
        if result["causes"]:
            assert tables.result(finder, answered) == told(result, titles), answered


def test_paper_says_when_a_question_is_asked(papers: dict[str, Paper], finder: Compiled) -> None:
    place = next(question for question in finder["questions"] if question["id"] == finder["region_question"])
    for question in finder["questions"]:
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
    places = [plain.index(head) for head in heads] + [len(plain)]
    for sign in finder["signs"]:
        at, number = order.index(sign["tier"]), our_library().once(parts.views).numbers[sign["id"]]
        assert places[at] < plain.index(f"[ ] {number}. {sign['ask']}") < places[at + 1], sign["id"]
    assert [part for tier in finder["tiers"] for part in tier["do"] if part not in plain] == []


def test_a_worksheet_holds_every_sign_with_what_to_do(built_site: Path, finder: Compiled) -> None:
    numbers = our_library().once(parts.views).numbers
    wanted = [f"{numbers[sign['id']]}. {sign['ask']}" for sign in finder["signs"]]
    wanted += [sentence for tier in finder["tiers"] for sentence in tier["do"]]
    for path in WORKSHEETS:
        page = html.fromstring((built_site / path / "index.html").read_text(encoding="utf-8"))
        shown = " ".join(page.text_content().split())
        assert [part for part in wanted if part not in shown] == [], path


def pair_rules(built_site: Path) -> dict[str, list[tuple[str, str]]]:
    """What each face says of signs that are more urgent together, with the word for the urgency."""
    plain = " ".join((built_site / "finder/finder.txt").read_text(encoding="utf-8").split())
    found = {"text": re.findall(r"\+ (Warning sign [^:]+): (\w+)\.", plain)}
    for path in WORKSHEETS:
        page = html.fromstring((built_site / path / "index.html").read_text(encoding="utf-8"))
        items = [item for part in page.find_class("finder-worksheet__pairs") for item in part]
        found[path] = [(item.text, item.findtext("strong")) for item in items if item.text.startswith("Warn")]
    for path in pages_with("sign-table"):
        page = html.fromstring((built_site / path / "index.html").read_text(encoding="utf-8"))
        rows = page.xpath("//*[contains(@class, 'sign-table')]//tr[starts-with(th, 'Warning sign')]")
        found[path] = [(row.findtext("th"), row[2].text.partition(".")[0]) for row in rows]
    return found


def test_all_tell_which_signs_are_more_urgent_together(built_site: Path, finder: Compiled) -> None:
    """Rules over signs alone, by the numbers of the signs; rules that name an answer start otherwise."""
    urgency: dict[Tier | None, str] = {tier["id"]: tier["urgency"] for tier in finder["tiers"]}
    numbers = our_library().once(parts.views).numbers
    faces = pair_rules(built_site)
    alone = [pair for pair in finder["pairs"] if {name for name, _ in picks_of(pair["when"])} == {SIGNS}]
    assert {face: len(rules) for face, rules in faces.items()} == dict.fromkeys(faces, len(alone))
    for signs in combinations(numbers, 2):
        together = [pair for pair in alone if holds(pair["when"], {SIGNS: list(signs)})]
        expected = {urgency[pair["tier"]] for pair in together}
        for face, rules in faces.items():
            assert urgencies(rules, {numbers[sign] for sign in signs}) == expected, (face, signs)


def rows_with_rules(built_site: Path) -> dict[str, list[str]]:
    """By face, each row in which a rule may stand."""
    plain = (built_site / "finder/finder.txt").read_text(encoding="utf-8")
    found = {"text": [" ".join(line.split()) for line in re.split(r"\n(?=\+ )|\n\n", plain)]}
    faces = [(path, "finder-worksheet__pairs", "li") for path in WORKSHEETS]
    faces += [(path, "sign-table", "tr") for path in pages_with("sign-table")]
    for path, name, tag in faces:
        page = html.fromstring((built_site / path / "index.html").read_text(encoding="utf-8"))
        rows = [row for part in page.find_class(name) for row in part.iter(tag)]
        found[path] = [" ".join(row.text_content().split()) for row in rows]
    return found


def test_all_tell_which_answers_raise_the_urgency(built_site: Path, finder: Compiled) -> None:
    """Each rule with its urgency and whether to stop, and the answers that it names."""
    labels = {
        (question["id"], option["id"]): f"“{option['label']}”"
        for question in finder["questions"]
        for option in question["options"]
    }
    urgency: dict[Tier | None, str] = {tier["id"]: tier["urgency"] for tier in finder["tiers"]}
    faces = rows_with_rules(built_site)
    for pair in finder["pairs"]:
        named = [labels[pick] for pick in picks_of(pair["when"]) if pick in labels]
        seen = [urgency[pair["tier"]]] if pair["tier"] else []
        seen += [finder["words"]["stop_activity"]] if pair["tier"] and pair["stop"] else []
        for face, rows in faces.items():
            why = [] if face in WORKSHEETS and pair["tier"] else [pair["because"]]  # two sides hold no more
            found = [row for row in rows if all(part in row for part in (*why, *named))]
            assert [row for row in found if all(part in row for part in seen)], (face, pair)
