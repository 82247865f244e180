"""The finder's page for tests: its data, and a reader who walks through it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from hooks.core.condition import ConditionData
from hooks.core.page import BUILD
from hooks.finder import parts
from hooks.finder.rules.compile import compile_guidance, page_data
from hooks.finder.rules.compiled import Compiled, QuestionData, SignData
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.model import NOT_SURE, SIGNS
from hooks.library.library import Library
from tests.building import build_of

FINDER = "finder/"
DATA = "assets/cause-finder.json"
PAINTED = "new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))"
"""Until the screen is painted and the browser's history knows of it."""


def compiled_of(site: Path, library: Library) -> Compiled:
    """The finder with all its texts, after a look at what the built site carries for the script."""
    whole = library.once(parts.guidance).model_copy(update={"remedies": parts.remedies(library)})
    build = build_of(site)
    text = json.dumps(compile_guidance(whole)).replace(BUILD, f"builds/{build.name}/")
    compiled: Compiled = json.loads(text)
    shipped = json.loads((build / DATA).read_text(encoding="utf-8"))
    assert shipped == page_data(compiled, shipped["map"])
    return compiled


def calm_options(finder: Compiled) -> dict[str, str]:
    """For every question the first option that raises no urgency, and the first place of all."""
    named = {
        pick
        for pair in finder["pairs"]
        for pick in picks_of(pair["when"])
        if pick[0] != finder["region_question"]
    }
    return {
        question["id"]: next(
            option["id"] for option in question["options"] if (question["id"], option["id"]) not in named
        )
        for question in finder["questions"]
    }


def picks_of(condition: ConditionData) -> Iterator[tuple[str, str]]:
    """Every question with an option that a condition names."""
    if "question" in condition:
        yield from ((condition["question"], option) for option in condition["options"])
    elif "not" in condition:
        yield from picks_of(condition["not"])
    else:
        for part in condition["of"]:
            yield from picks_of(part)


class Reader:
    """Somebody at the finder, who finds everything by its role and its name."""

    def __init__(self, page: Page, finder: Compiled) -> None:
        self.page = page
        self.finder = finder
        self.words: dict[str, str] = finder["words"]

    def press(self, word: str) -> None:
        self.button(self.words[word]).click()
        self.page.evaluate(PAINTED)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def heading(self, text: str) -> Locator:
        return self.page.get_by_role("heading", name=text, exact=True)

    def pick(self, label: str) -> None:
        self.option(label).check()

    def option(self, label: str) -> Locator:
        """An answer of the screen that is shown; the next one is laid out beside it, unseen."""
        return self.page.locator(".cause-finder__steps > :first-child").get_by_label(label, exact=True)

    def question(self, name: str) -> QuestionData:
        return next(part for part in self.finder["questions"] if part["id"] == name)

    def label(self, question: str, option: str) -> str:
        return next(part["label"] for part in self.question(question)["options"] if part["id"] == option)

    def sign(self, tier: str) -> SignData:
        """The first sign of a tier."""
        return next(sign for sign in self.finder["signs"] if sign["tier"] == tier)

    def expect_signs(self, number: int, total: int) -> None:
        """The screen with a part of the signs; where there is only one, nobody is told which it is."""
        expect(self.heading(self.words["signs_heading"])).to_be_visible()
        if total > 1:
            expect(self.signs_progress(number, total)).to_be_visible()

    def signs_progress(self, number: int, total: int) -> Locator:
        text = self.words["signs_progress"].format(number=number, total=total)
        return self.page.get_by_text(text, exact=True)

    def answer_signs(self, signs: Sequence[str] = ()) -> None:
        """Go through the start and the screens of warning signs, until one cannot wait."""
        self.press("start")
        total = self.finder["signs"][-1]["screen"] + 1
        for part in range(total):
            self.expect_signs(part + 1, total)
            here = [sign for sign in self.finder["signs"] if sign["screen"] == part and sign["ask"] in signs]
            for label in [sign["ask"] for sign in here] or [self.words["none"]]:
                self.pick(label)
            self.press("next")
            if any(sign["tier"] == self.finder["tiers"][0]["id"] for sign in here):
                return

    def answer(self, question: str, option: str = NOT_SURE) -> None:
        expect(self.heading(self.question(question)["ask"])).to_be_focused()
        self.pick(self.label(question, option))
        self.press("next")

    def answer_all(self, answers: dict[str, str]) -> None:
        """Answer every question that comes up, "not sure" where nothing is said."""
        while self.page.locator("cause-finder").get_attribute("data-screen") == "question":
            asked = self.page.locator("cause-finder legend h2").inner_text()
            name = next(part["id"] for part in self.finder["questions"] if part["ask"] == asked)
            self.answer(name, answers.get(name, NOT_SURE))

    def address(self) -> dict[str, list[str]]:
        """The answers that the address holds."""
        self.page.evaluate(PAINTED)
        fragment = self.page.evaluate("location.hash").removeprefix("#")
        parts = [part.partition("=") for part in fragment.split("&") if part]
        answers = {name: picks.split(",") for name, _, picks in parts}
        return {name: [] if name == SIGNS and picks == ["none"] else picks for name, picks in answers.items()}


Open = Callable[..., Reader]
"""Opens the finder with what stands after the address of its page."""


def written(given: Mapping[str, Sequence[str]]) -> str:
    """Answers as in a link."""
    return "&".join(f"{name}={','.join(picks) or 'none'}" for name, picks in sorted(given.items()))


def answers(finder: Compiled, **others: str) -> str:
    """A calm answer to every question that is asked, as in a link."""
    picks = {name: [option] for name, option in calm_options(finder).items()}
    picks |= {name: [option] for name, option in others.items()}
    asked = evaluate(finder, picks)["asked"]
    told = {name: picks[name][0] for name in asked}
    return "&".join(f"{name}={option}" for name, option in sorted({SIGNS: "none", **told, **others}.items()))


def open_result(open_finder: Open, finder: Compiled, **others: str) -> Reader:
    reader = open_finder("#" + answers(finder, **others))
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()
    return reader


def advice(reader: Reader) -> set[str]:
    """All that the page's document advises for causes that are ranked, and every exercise."""
    document = reader.page.locator(".cause-finder__document")
    ranked = [cause["id"] for cause in reader.finder["causes"] if cause["ranked"]]
    steps = [
        text
        for name in ranked
        for part in ("today", "longer")
        for text in document.locator(f'[data-cause="{name}"] [data-part="{part}"] li').all_text_contents()
    ]
    titles = [exercise["title"] for exercise in reader.finder["exercises"].values()]
    assert len(steps) > len(ranked)
    return {text.strip() for text in (*steps, *titles)}


def check_nothing_to_try(reader: Reader) -> None:
    """No exercise, no routine and no step of a cause stands on the screen, folded away or not."""
    screen = reader.page.locator(".cause-finder__steps > :first-child")
    expect(screen.locator(".cause-finder__routine, .exercise-tile, [data-while-active]")).to_have_count(0)
    text = screen.text_content() or ""
    assert [part for part in sorted(advice(reader)) if part in text] == []
    for word in ("routine", "little_to_go_on", "more"):
        assert reader.words[word] not in text, word
