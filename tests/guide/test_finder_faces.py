"""Paper and plain text come to the engine's results, read as a person reads them."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Page

from hooks.core.condition import holds
from hooks.finder import parts
from hooks.finder.paper.score_sheet import sheet
from hooks.finder.rules.compile import Compiled
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.model import SIGNS, Reason
from hooks.finder.stories import stories
from tests.contents import our_library
from tests.finder_page import picks_of
from tests.generator.finder_guidance import compiled, guidance
from tests.guide.paper import Paper, from_document, from_text, from_worksheet, told, urgencies
from tests.guide.real_finder import readers

SETS = 2_000


@pytest.fixture(scope="module")
def finder() -> Compiled:
    return our_library().once(parts.compiled)


@pytest.fixture(scope="module")
def worksheet(real_site: Path) -> Paper:
    return from_worksheet((real_site / "finder/worksheet/index.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def text(real_site: Path, finder: Compiled) -> Paper:
    words = our_library().once(parts.face).words
    kinds = {words.everyone: "everyone", words.route: "route"}
    return from_text((real_site / "finder/finder.txt").read_text(encoding="utf-8"), finder, kinds)


def check_results(paper: Paper, finder: Compiled) -> None:
    titles = {candidate.id: candidate.title for candidate in our_library().once(parts.guidance).candidates}
    proof = our_library().once(parts.proof)
    witnesses = [given for given in (*proof.first.values(), *proof.counts.values()) if given]
    told_stories = [story.picks() for story in stories(our_library()).values()]
    compared = 0
    for given in (*witnesses, *told_stories, *readers(finder, 2 * SETS)):
        result = evaluate(finder, given)
        if result["causes"]:
            assert paper.result(finder, given) == told(result, titles), given
            compared += 1
    assert compared > SETS


def test_the_worksheet_comes_to_the_same_results(worksheet: Paper, finder: Compiled) -> None:
    check_results(worksheet, finder)


def test_the_text_comes_to_the_same_results(text: Paper, finder: Compiled) -> None:
    check_results(text, finder)


def test_the_tables_come_to_the_same_results(real_site: Path, worksheet: Paper, finder: Compiled) -> None:
    """What a reader without JavaScript sees on the finder's page. Its signs are cards and tick no box."""
    page = (real_site / "finder/index.html").read_text(encoding="utf-8")
    tables = from_document(page, worksheet)
    titles = {candidate.id: candidate.title for candidate in our_library().once(parts.guidance).candidates}
    for given in readers(finder, SETS, seed=6):
        answered = {**given, SIGNS: []}
        result = evaluate(finder, answered)
        if result["causes"]:
            assert tables.result(finder, answered) == told(result, titles), answered


def test_both_say_when_a_question_is_asked(worksheet: Paper, text: Paper, finder: Compiled) -> None:
    place = next(question for question in finder["questions"] if question["id"] == finder["place"])
    for question in finder["questions"]:
        for paper in (worksheet, text):
            words = paper.only_if.get(question["ask"], "")
            named = re.findall(r"“([^”]+)”", words)
            for option in place["options"]:
                asked = "when" not in question or holds(question["when"], {place["id"]: [option["id"]]})
                assert asked == (not named or option["label"] in named), question["id"]


def test_both_hold_every_sign_under_its_urgency_with_what_to_do(real_site: Path, finder: Compiled) -> None:
    page = (real_site / "finder/worksheet/index.html").read_text(encoding="utf-8")
    plain = " ".join((real_site / "finder/finder.txt").read_text(encoding="utf-8").split())
    order = [tier["id"] for tier in finder["tiers"]]
    heads = [f"{tier['urgency']}: {tier['heading']}".upper() for tier in finder["tiers"]]
    places = [plain.index(head) for head in heads] + [len(plain)]
    for sign in finder["signs"]:
        at, number = order.index(sign["tier"]), our_library().once(parts.face).numbers[sign["id"]]
        assert places[at] < plain.index(f"[ ] {number}. {sign['ask']}") < places[at + 1], sign["id"]
        assert f">{number}. {sign['ask']}".replace("'", "&#39;") in page
    for tier in finder["tiers"]:
        for sentence in tier["do"]:
            assert sentence in plain
            assert sentence.replace("&", "&amp;") in page


def test_all_tell_which_signs_are_more_urgent_together(real_site: Path, finder: Compiled) -> None:
    """Rules over signs alone, by the numbers of the signs; rules that name an answer start otherwise."""
    worksheet = html.fromstring((real_site / "finder/worksheet/index.html").read_text(encoding="utf-8"))
    table = html.fromstring((real_site / "how-we-know/rules/index.html").read_text(encoding="utf-8"))
    plain = " ".join((real_site / "finder/finder.txt").read_text(encoding="utf-8").split())
    rows = table.xpath("//*[contains(@class, 'sign-table')]//tr[starts-with(th, 'Warning sign')]")
    items = worksheet.find_class("finder-worksheet__pairs")[0]
    told = {
        "worksheet": [(item.text, item.findtext("strong")) for item in items if item.text.startswith("Warn")],
        "text": re.findall(r"\+ (Warning sign [^:]+): (\w+)\.", plain),
        "table": [(row.findtext("th"), row[2].text.partition(".")[0]) for row in rows],
    }
    urgency = {tier["id"]: tier["urgency"] for tier in finder["tiers"]}
    numbers = our_library().once(parts.face).numbers
    alone = [pair for pair in finder["pairs"] if {name for name, _ in picks_of(pair["when"])} == {SIGNS}]
    for signs in combinations(numbers, 2):
        together = [pair for pair in alone if holds(pair["when"], {SIGNS: list(signs)})]
        expected = {urgency[pair["tier"]] for pair in together}
        for face, rules in told.items():
            assert len(rules) == len(alone) > 0, face
            assert urgencies(rules, {numbers[sign] for sign in signs}) == expected, (face, signs)


def test_all_tell_which_answers_raise_the_urgency(real_site: Path, finder: Compiled) -> None:
    """Each rule with its urgency and whether to stop, and the answers that it names."""
    pages = {
        "worksheet": (real_site / "finder/worksheet/index.html", "finder-worksheet__pairs", "li"),
        "table": (real_site / "how-we-know/rules/index.html", "sign-table", "tr"),
    }
    told = {
        face: [
            " ".join(row.text_content().split())
            for part in html.fromstring(path.read_text(encoding="utf-8")).find_class(name)
            for row in part.iter(tag)
        ]
        for face, (path, name, tag) in pages.items()
    }
    plain = (real_site / "finder/finder.txt").read_text(encoding="utf-8")
    told["text"] = [" ".join(line.split()) for line in re.split(r"\n(?=\+ )|\n\n", plain)]
    labels = {
        (question["id"], option["id"]): f"“{option['label']}”"
        for question in finder["questions"]
        for option in question["options"]
    }
    urgency = {tier["id"]: tier["urgency"] for tier in finder["tiers"]}
    for pair in finder["pairs"]:
        named = [labels[pick] for pick in picks_of(pair["when"]) if pick in labels]
        seen = [urgency[pair["tier"]]] if pair["tier"] else []
        seen += [finder["words"]["stop_activity"]] if pair["tier"] and pair["stop"] else []
        for face, rows in told.items():
            why = [] if face == "worksheet" and pair["tier"] else [pair["because"]]  # two sides hold no more
            found = [row for row in rows if all(part in row for part in (*why, *named))]
            assert [row for row in found if all(part in row for part in seen)], (face, pair)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_worksheet_prints_on_two_sides(page: Page, base: str, paper: str) -> None:
    page.goto(base + "finder/worksheet/")
    sheet = page.pdf(format=paper, print_background=True, scale=1.03)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", sheet)) == 2


def test_a_box_for_every_part_of_the_rule_language() -> None:
    """Every condition without `not` as boxes: the small finder, against all its answers."""
    small, found = compiled(), sheet(guidance())
    codes = {row.candidate.id: row.boxes for row in found.rows}
    sets = list(readers(small, 3_000))
    for cause in small["causes"]:
        for box, reason in zip(codes[cause["id"]], (*cause["for"], *cause["against"]), strict=True):
            for given in sets:
                ticked = {(name, pick) for name, picks in given.items() for pick in picks}
                if box.parts:
                    assert all(part & ticked for part in box.parts) == holds(reason["when"], given)


def test_a_rule_with_not_is_left_to_be_worked_out_by_hand() -> None:
    whens: list[dict[str, Any]] = [{"not": {"time": "late"}}, {SIGNS: "red"}]
    reasons = tuple(Reason.model_validate({"when": when, "weight": 1, "because": "So"}) for when in whens)
    first = guidance().candidates[0].model_copy(update={"speaks_for": reasons})
    (row,) = sheet(guidance().model_copy(update={"candidates": (first,)})).rows
    assert row.boxes[0].parts is None
    assert row.boxes[1].parts == ()
