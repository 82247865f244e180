"""The finder's page for tests: its data, and a reader who walks through it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from hooks.core.condition import Answers
from hooks.core.page import BUILD
from hooks.finder import parts
from hooks.finder.rules.compile import compile_guidance
from hooks.finder.rules.compiled import Compiled, OptionData, QuestionData, SignData
from hooks.finder.rules.model import NONE, NOT_SURE
from hooks.finder.rules.packed import page_data
from hooks.library.library import Library
from tests.building import build_of
from tests.finder_readers import calm_answers, calm_options, leading
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


def name_of(option: OptionData) -> str:
    """What an answer is called that goes on by itself: all that can be read on it."""
    return " ".join(filter(None, (option["label"], option.get("hint"))))


REACHABLE = ":not([inert] *)"
"""Not in the screen that is laid out ahead: no reader comes to it, but Playwright finds its roles."""
OPEN = ".cause-finder__steps > :not([inert]), .cause-finder__switch, .cause-finder__document:not([hidden])"
"""Where a reader is. To look for a name in all of the page takes six times as long."""

FOLDED = ("again", "code", "copy_link", "copy_text", "forget", "save")
"""What the buttons below a screen say."""


class Reader:
    """Somebody at the finder, who finds everything by its role and its name."""

    def __init__(self, page: Page, finder: Compiled) -> None:
        self.page = page
        self.finder = finder
        self.words: dict[str, str] = finder["words"]

    def press(self, word: str) -> None:
        if word in FOLDED:
            self.unfold()
        self.button(self.words[word]).click()
        self.page.evaluate(PAINTED)

    def button(self, name: str) -> Locator:
        return self.page.locator(OPEN).get_by_role("button", name=name, exact=True)

    def unfold(self) -> None:
        """Open what a phone folds away below a screen."""
        expect(self.page.locator(".cause-finder__below > details").first).to_be_attached()
        self.page.evaluate(PAINTED)
        for summary in self.page.locator(".cause-finder__below > details:not([open]) > summary").all()[::-1]:
            summary.click()

    def heading(self, text: str) -> Locator:
        return self.page.locator(OPEN).get_by_role("heading", name=text, exact=True)

    def pick(self, label: str) -> None:
        self.option(label).check()

    def option(self, label: str) -> Locator:
        """A box of the screen that is shown; the next one is laid out beside it, unseen."""
        return self.shown.get_by_role("checkbox", name=label, exact=True)

    def go(self, label: str) -> None:
        """Press an answer that goes on by itself."""
        self.shown.get_by_role("button", name=label, exact=True).click()
        self.page.evaluate(PAINTED)

    def answer_button(self, option: OptionData) -> Locator:
        return self.shown.get_by_role("button", name=name_of(option), exact=True)

    @property
    def shown(self) -> Locator:
        return self.page.locator(".cause-finder__steps > :first-child")

    @property
    def result(self) -> Locator:
        """The heading of a result, which says of which day it is."""
        return self.shown.locator(".cause-finder__result > .cause-finder__heading")

    def question(self, name: str) -> QuestionData:
        return next(part for part in self.finder["questions"] if part["id"] == name)

    def label(self, question: str, option: str) -> str:
        return next(part["label"] for part in self.question(question)["options"] if part["id"] == option)

    def sign(self, tier: str, *, stop: bool | None = None) -> SignData:
        """The first sign of a tier that everybody is asked about and can tick beside others."""
        boxes = {
            option["id"]
            for question in self.finder["questions"]
            for option in question["options"]
            if question.get("signs") and not option.get("exclusive") and "when" not in option
        }
        known = [
            sign for sign in self.finder["signs"] if stop in {None, sign["stop"]} and sign["id"] in boxes
        ]
        return next(sign for sign in known if sign["tier"] == tier)

    def sign_screens(self, answers: Answers | None = None) -> list[str]:
        """The screens that ask for signs; only those with a tick where answers are given."""
        screens = [question["id"] for question in self.finder["questions"] if question.get("signs")]
        return [name for name in screens if answers is None or set(answers.get(name, ())) - {NONE}]

    def start(self) -> None:
        """Press the first button; the first question comes once its script is there."""
        self.press("start")
        expect(self.shown.locator("legend h1")).to_be_focused()
        self.page.evaluate(PAINTED)

    def answer_signs(self, signs: Sequence[str] = ()) -> None:
        """Go through the start and the screens, until all signs are asked or one cannot wait."""
        self.start()
        while self.asks and (self.asks.get("signs") or self.unasked_signs()):
            name = self.asks["id"]
            here = [option["label"] for option in self.asks["options"] if option["label"] in signs]
            self.answer(name, *here) if here else self.answer(name, calm_options(self.finder)[name])

    def unasked_signs(self) -> bool:
        """Whether a screen of signs is still to come in its turn."""
        return bool(set(self.sign_screens()) - set(self.address()))

    @property
    def asks(self) -> QuestionData | None:
        """The question that is shown, if one is."""
        heading = self.shown.locator("legend h1")
        text = heading.inner_text() if heading.count() else None
        return next((one for one in self.finder["questions"] if one["ask"] == text), None)

    def answer(self, question: str, *options: str) -> None:
        """Pick by id or by label; an answer that stands alone goes on by itself."""
        asked = self.question(question)
        expect(self.heading(asked["ask"])).to_be_visible()
        chosen = [one for one in asked["options"] if {one["id"], one["label"]} & {*(options or (NOT_SURE,))}]
        assert chosen, (question, options)
        if asked["pick"] == "one" or chosen[0].get("exclusive"):
            self.go(name_of(chosen[0]))
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

    def answer_as(self, given: Answers) -> list[str]:
        """Answer every screen that comes up like this, and tell which came; each takes the focus."""
        came: list[str] = []
        while asked := self.asks:
            if came:
                expect(self.heading(asked["ask"])).to_be_focused()
            came.append(asked["id"])
            self.answer(asked["id"], *given[asked["id"]])
        return came

    def expect_picked(self, question: str, picks: Sequence[str]) -> None:
        """This question is shown, with these answers and no others."""
        asked = self.question(question)
        expect(self.heading(asked["ask"])).to_be_visible()
        for option in asked["options"]:
            if asked["pick"] == "one":
                button = self.answer_button(option)
                if button.count():
                    assert (button.get_attribute("aria-current") == "true") == (option["id"] in picks)
            elif not option.get("exclusive") and (box := self.option(option["label"])).count():
                expect(box).to_be_checked(checked=option["id"] in picks)

    def change(self, question: str) -> None:
        """Press the button below that leads back to an answer."""
        self.unfold()
        self.button(f"{self.words['change']} {self.question(question)['ask']}").click()
        self.page.evaluate(PAINTED)

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
    reader = open_finder("#" + (answers(finder, **others) if others else written(leading(finder))))
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
