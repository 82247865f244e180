"""The finder's page for tests: its data, and a reader who walks through it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from hooks.cause_finder.compile import Compiled
from hooks.cause_finder.model import NOT_SURE, SIGNS

FINDER = "finder/"
_DATA = re.compile(r'<script type="application/json">(.*?)</script>', re.DOTALL)


def compiled_of(site: Path) -> Compiled:
    """What the built page carries for the script."""
    found = _DATA.search((site / FINDER / "index.html").read_text(encoding="utf-8"))
    assert found is not None
    data: Compiled = json.loads(found[1])
    return data


class Reader:
    """Somebody at the finder, who finds everything by its role and its name."""

    def __init__(self, page: Page, finder: Compiled) -> None:
        self.page = page
        self.finder = finder
        self.words: dict[str, str] = finder["words"]

    def press(self, word: str) -> None:
        self.button(self.words[word]).click()

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def heading(self, text: str) -> Locator:
        return self.page.get_by_role("heading", name=text, exact=True)

    def pick(self, label: str) -> None:
        self.page.get_by_label(label, exact=True).check()

    def question(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = next(part for part in self.finder["questions"] if part["id"] == name)
        return found

    def label(self, question: str, option: str) -> str:
        found: str = next(
            part["label"] for part in self.question(question)["options"] if part["id"] == option
        )
        return found

    def sign(self, tier: str) -> dict[str, Any]:
        """The first sign of a tier."""
        found: dict[str, Any] = next(sign for sign in self.finder["signs"] if sign["tier"] == tier)
        return found

    def answer_signs(self, signs: Sequence[str] = ()) -> None:
        """Go through the start and the warning signs."""
        self.press("start")
        for sign in signs:
            self.pick(sign)
        if not signs:
            self.pick(self.words["none"])
        self.press("next")

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
        fragment = self.page.url.partition("#")[2]
        parts = [part.partition("=") for part in fragment.split("&") if part]
        answers = {name: picks.split(",") for name, _, picks in parts}
        return {name: [] if name == SIGNS and picks == ["none"] else picks for name, picks in answers.items()}
