"""What authors wrote of questions, answers and rules stands in the page and on paper, in its own place."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml
from lxml import html
from playwright.sync_api import Page, expect

from hooks.core.condition import parse_condition, to_data
from hooks.finder import parts
from hooks.finder.paper.views import finder_rules
from hooks.library.library import Library
from tests.axe import violations
from tests.building import built
from tests.care import Care, plain, read
from tests.contents import library_of
from tests.day import TODAY
from tests.finder_page import PAINTED
from tests.generator.last_metre.conftest import GUIDES, SHIN_PAIN, copied
from tests.generator.small_finder import golden
from tests.server import PREFIX, Serve
from tests.tiny import TinyGuide
from tests.waiting import until

QUESTIONS = read(SHIN_PAIN / "finder" / "questions.yml")["questions"]
WORDS = Care(SHIN_PAIN).words
SIDES = (("for", "points_to"), ("against", "points_away"))


@pytest.fixture(scope="module")
def library() -> Library:
    return library_of(SHIN_PAIN)


@pytest.mark.parametrize("question", [name for name, part in QUESTIONS.items() if part.get("pick") == "many"])
def test_an_answer_that_excludes_the_others_stands_alone(page: Page, shins: str, question: str) -> None:
    """Its author said so, or it is "none" or "not sure".

    The first is offered only while nothing is ticked, and the others take every tick back.
    """
    page.goto(f"{shins}finder/")
    screen = page.locator(".cause-finder__steps > :first-child")
    screen.get_by_role("button", name=WORDS["start"], exact=True).click()
    for name in takewhile(lambda name: name != question, QUESTIONS):
        screen.get_by_role("button", name=QUESTIONS[name].get("none", WORDS["not_sure"]), exact=True).click()
    boxes, alone = answers_of(question)
    asked = page.get_by_role("heading", name=QUESTIONS[question]["ask"], exact=True)
    for at, (label, pick) in enumerate(alone.items()):
        expect(asked).to_be_visible()
        button = screen.get_by_role("button", name=label, exact=True)
        expect(button).to_be_visible()
        for box in boxes if at else ():
            screen.get_by_label(box, exact=True).check()
        button.click()
        until(page, f"location.hash.includes('{question}={pick}&')")
        expect(asked).not_to_be_visible()
        page.go_back()
    first = next(iter(alone))
    screen.get_by_label(boxes[0], exact=True).check()
    expect(screen.get_by_role("button", name=first, exact=True)).to_have_count(0)


def test_going_on_with_nothing_ticked_says_what_is_missing(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, serve: Serve, page: Page
) -> None:
    """Where no answer stands alone: the summary of the error has the focus and leads to the first answer."""
    changes = [
        ("many\n    options:\n", "many\n    not_sure: false\n    options:\n"),
        ("        exclusive: true\n", ""),
    ]
    guide = copied(tmp_path, {"finder/questions.yml": changes}).rename(tmp_path / "no-answer-stands-alone")
    page.goto(f"{serve(built(guide / 'mkdocs.yml', TODAY, tmp_path_factory), PREFIX)}finder/")
    screen = page.locator(".cause-finder__steps > :first-child")
    screen.get_by_role("button", name=WORDS["start"], exact=True).click()
    for name in takewhile(lambda name: name != "lately", QUESTIONS):
        screen.get_by_role("button", name=QUESTIONS[name].get("none", WORDS["not_sure"]), exact=True).click()
    page.evaluate(PAINTED)  # the address follows the screen
    address, ask = page.url, QUESTIONS["lately"]["ask"]
    first = screen.get_by_label(answers_of("lately")[0][0], exact=True)
    missing = re.compile(re.escape(WORDS["pick_one_error"]))
    for _ in range(2):
        screen.get_by_role("button", name=WORDS["next"], exact=True).click()
        summary = screen.get_by_role("alert")
        expect(summary).to_be_focused()
        expect(summary.get_by_role("heading", name=WORDS["problem_heading"], exact=True)).to_be_visible()
        expect(screen.get_by_role("group", name=ask, exact=True)).to_have_accessible_description(missing)
        assert violations(page) == []
        summary.get_by_role("link", name=missing).click()
        expect(first).to_be_focused()
        assert page.url == address
    first.check()
    screen.get_by_role("button", name=WORDS["next"], exact=True).click()
    until(page, "location.hash.includes('lately=')")


def answers_of(question: str) -> tuple[list[str], dict[str, str]]:
    """The boxes of a screen, and the answers that stand alone by what is read on them."""
    if "none" in QUESTIONS[question]:
        signs = Care(SHIN_PAIN).signs.values()
        asked = [sign["ask"] for sign in signs if sign.get("screen") == question]
        return asked, {QUESTIONS[question]["none"]: "none"}
    options = QUESTIONS[question]["options"]
    alone = {one["label"]: name for name, one in options.items() if one.get("exclusive")}
    ticked = [one["label"] for one in options.values() if not one.get("exclusive")]
    return ticked, {**alone, WORDS["not_sure"]: "not-sure"}


def pointers(signals: list[dict[str, Any]], question: str, option: str) -> bool:
    """Whether a cause's signals name an answer, in the forms of conditions that the fixtures use."""
    named = [signal["when"].get(question, []) for signal in signals]
    return any(option in ([pick] if isinstance(pick, str) else pick) for pick in named)


@pytest.mark.parametrize("guide", ["shin-pain", "tiny"])
def test_each_answer_points_to_and_away_from_the_causes_whose_authors_say_so(guide: str) -> None:
    content = GUIDES / guide / "content"
    document = html.fromstring(library_of(content).block("cause-finder"))
    lines = document.xpath(".//*[@class='cause-finder__letters']/li")
    titles = dict(plain(line.text_content()).split(": ", 1) for line in lines)
    causes = {
        path: yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
        for path in (content / "causes").glob("*.md")
    }
    words = Care(content).words
    seen = {"for": 0, "against": 0}
    for question, asked in read(content / "finder" / "questions.yml")["questions"].items():
        if "none" in asked:
            continue
        (table,) = document.xpath(f".//*[@data-question='{question}']//table")
        heads = [plain(head.text_content()) for head in table.xpath("./thead//th")]
        for option in asked["options"]:
            row = table.xpath("./tbody/tr")[list(asked["options"]).index(option)]
            for side, head in SIDES:
                cell = row[heads.index(words[head])]
                shown = {
                    titles[letter]
                    for letter in re.findall(r"([A-Z]+)\d+[a-z]? [+-]\d", plain(cell.text_content()))
                }
                wanted = {
                    cause["title"]
                    for cause in causes.values()
                    if pointers(cause["signals"].get(side, []), question, option)
                }
                assert shown == wanted, (question, option, side)
                seen[side] += len(wanted)
    assert all(seen.values()), "or the columns could change places unseen"


def test_a_precaution_that_hides_nothing_leaves_the_exercise_in(tiny: Callable[..., TinyGuide]) -> None:
    """The exercise's card tells of it, and the finder goes on offering the exercise."""
    guide = tiny()
    exercise = "exercises/wall-sit.md"
    written = "not_with: [{sign: lock, because: A stuck knee needs help first.}]"
    told = "A stiff knee may find this hard."
    for hide in (True, False):
        flag = "" if hide else ", hide: false"
        guide.replace(exercise, written, f"not_with: [{{sign: long, because: {told}{flag}}}]")
        written = f"not_with: [{{sign: long, because: {told}{flag}}}]"
        site = guide.load()
        assert site.library is not None
        left_out = parts.remedies(site.library)["wall-sit"].not_with
        assert [(caution.name, caution.because) for caution in left_out] == ([("long", told)] if hide else [])
        card = html.fromstring(site.library.block("exercise-card", "wall-sit"))
        assert told in plain(card.text_content())
        assert "Six weeks of pain" in plain(card.text_content())


CONDITIONS = golden("conditions")
POINTS = {"specific": "+3", "supportive": "+1"}
"""What the reasons for a cause count."""


@pytest.mark.parametrize("case", CONDITIONS["cases"], ids=lambda case: case["words"])
def test_a_condition_in_words(library: Library, case: dict[str, Any]) -> None:
    tell = library.once(parts.views).rule_text(
        questions=case.get("numbered", False), signs=case.get("numbered", False)
    )
    assert tell(to_data(parse_condition(case["when"]))) == case["words"]


@pytest.mark.parametrize("side", ["for", "against"])
def test_a_rule_that_no_result_rests_on_is_named_on_its_own_side(
    library: Library, side: Literal["for", "against"]
) -> None:
    """Each rule in turn is said to be the one; the line with its own reason says so, and no other."""
    face = library.once(parts.views)
    stopped_words = face.rules.stopped
    for path in (SHIN_PAIN / "causes").glob("*.md"):
        signals = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])["signals"].get(side, [])
        for at, signal in enumerate(signals):
            table = finder_rules(
                face,
                frozenset({(path.stem, side, at)}),
                library.named("cause", "reference"),
                library.citations,
            )
            rows = [plain(row.text_content()) for row in html.fromstring(table).iter("tr")]
            marked = [row for row in rows if stopped_words in row]
            assert len(marked) == 1
            points = "-2" if side == "against" else POINTS[signal["weight"]]
            assert f"{points} {signal['because']}" in marked[0]
