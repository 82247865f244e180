"""The finder's page for tests: its data, and a reader who walks through it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from hooks.core.condition import Answers, ConditionData
from hooks.core.page import BUILD
from hooks.finder import parts
from hooks.finder.rules.compile import compile_guidance, page_data
from hooks.finder.rules.compiled import Compiled, QuestionData, SignData
from hooks.finder.rules.engine import Walk
from hooks.finder.rules.model import NO, NONE, NOT_SURE, SIGNS
from hooks.library.library import Library
from tests.building import build_of
from tests.whole_link import checked

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
    """For every question the first option that no rule names, and the first place of all."""
    rules = [rule["when"] for rule in finder["raising"]]
    rules += [question["when"] for question in finder["questions"] if question.get("late")]
    named = {pick for when in rules for pick in picks_of(when) if pick[0] != finder["region_question"]}
    return {question["id"]: _calm(question, named) for question in finder["questions"]}


def _calm(question: QuestionData, named: set[tuple[str, str]]) -> str:
    if question.get("signs"):
        return NONE
    if "raises" in question:
        return NO
    options = [option["id"] for option in question["options"] if "when" not in option]
    calm = [option for option in options if (question["id"], option) not in named and option != NOT_SURE]
    return calm[0] if calm else options[0]


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
        """A box of the screen that is shown; the next one is laid out beside it, unseen."""
        return self.shown.get_by_role("checkbox", name=label, exact=True)

    def go(self, label: str) -> None:
        """Press an answer that goes on by itself."""
        self.shown.get_by_role("button", name=label, exact=True).click()
        self.page.evaluate(PAINTED)

    @property
    def shown(self) -> Locator:
        return self.page.locator(".cause-finder__steps > :first-child")

    def question(self, name: str) -> QuestionData:
        return next(part for part in self.finder["questions"] if part["id"] == name)

    def label(self, question: str, option: str) -> str:
        return next(part["label"] for part in self.question(question)["options"] if part["id"] == option)

    def sign(self, tier: str) -> SignData:
        """The first sign of a tier."""
        return next(sign for sign in self.finder["signs"] if sign["tier"] == tier)

    def answer_signs(self, signs: Sequence[str] = ()) -> None:
        """Go through the start and the screens, until all signs are asked or one cannot wait."""
        self.press("start")
        while self.asks and (self.asks.get("signs") or self.unasked_signs()):
            name = self.asks["id"]
            here = [option["label"] for option in self.asks["options"] if option["label"] in signs]
            self.answer(name, *here) if here else self.answer(name, calm_options(self.finder)[name])

    def unasked_signs(self) -> bool:
        """Whether a screen of signs is still to come in its turn."""
        order = [question["id"] for question in self.finder["questions"] if not question.get("late")]
        at = self.asks["id"] if self.asks else ""
        later = order[order.index(at) :] if at in order else []
        return any(self.question(name).get("signs") for name in later)

    @property
    def asks(self) -> QuestionData | None:
        """The question that is shown, if one is."""
        heading = self.shown.locator("legend h2")
        text = heading.inner_text() if heading.count() else None
        return next((one for one in self.finder["questions"] if one["ask"] == text), None)

    def answer(self, question: str, *options: str) -> None:
        """Pick by id or by label; an answer that stands alone goes on by itself."""
        asked = self.question(question)
        expect(self.heading(asked["ask"])).to_be_focused()
        chosen = [one for one in asked["options"] if {one["id"], one["label"]} & {*(options or (NOT_SURE,))}]
        assert chosen, (question, options)
        if asked["pick"] == "one" or chosen[0].get("exclusive"):
            self.go(chosen[0]["label"])
            return
        for option in chosen:
            self.pick(option["label"])
        self.press("next")

    def answer_all(self, answers: Mapping[str, str]) -> None:
        """Answer every question that comes up, "not sure" or calmly where nothing is said."""
        calm = calm_options(self.finder)
        while asked := self.asks:
            offers = [option["id"] for option in asked["options"]]
            least = NOT_SURE if NOT_SURE in offers and "raises" not in asked else calm[asked["id"]]
            self.answer(asked["id"], answers.get(asked["id"], least))

    def address(self) -> dict[str, list[str]]:
        """The answers that the address holds."""
        self.page.evaluate(PAINTED)
        fragment = self.page.evaluate("location.hash").removeprefix("#").partition("&_=")[0]
        parts = [part.partition("=") for part in fragment.split("&") if part]
        return {name: picks.split(",") for name, _, picks in parts}


Open = Callable[..., Reader]
"""Opens the finder with what follows the address of its page; `bare` leaves a link without its checksum."""


def written(given: Mapping[str, Sequence[str]]) -> str:
    """Answers as in a link, without its checksum."""
    return "&".join(f"{name}={','.join(picks)}" for name, picks in sorted(given.items()))


def calm_answers(finder: Compiled, **others: str) -> Answers:
    """A calm answer to every screen that comes up, but for these."""
    picks = {**calm_options(finder), **{name.replace("_", "-"): pick for name, pick in others.items()}}
    walk = Walk(finder, {}, lambda _, question: [] if question.get("optional") else [picks[question["id"]]])
    return {name: told for name, told in walk.answers.items() if name != SIGNS and told}


def whole(finder: Compiled, answers: str) -> str:
    """A link's part after `#`, complete."""
    names = [sign["id"] for sign in finder["signs"]]
    for question in finder["questions"]:
        names += [question["id"], *(option["id"] for option in question["options"])]
    return checked(names, answers)


def answers(finder: Compiled, **others: str) -> str:
    """A calm answer to every screen that comes up, as in a link."""
    return written(calm_answers(finder, **others))


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
    expect(screen.locator(".cause-finder__routine, .cause-finder__tiles, [data-while-active]")).to_have_count(
        0
    )
    text = screen.text_content() or ""
    assert [part for part in sorted(advice(reader)) if part in text] == []
    for word in ("routine", "little_to_go_on", "more"):
        assert reader.words[word].partition("{")[0] not in text, word
