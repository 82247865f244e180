"""What a reader who ticks warning signs must be told, taken from nothing but the files that authors write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from hooks.core.condition import Answers
from hooks.finder import parts
from hooks.finder.rules.compiled import Compiled
from tests.contents import library_of
from tests.finder_page import whole, written
from tests.finder_readers import ticking
from tests.tiny import ROOT

Yaml = dict[str, Any]
TIERS = ("emergency", "urgent", "soon")


@cache
def read(path: Path) -> Yaml:
    """A YAML file as it stands; nothing where there is none."""
    found: Yaml = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) if path.exists() else {}
    return found


def words_of(content: Path) -> Yaml:
    """The texts of a guide: those of the generator, and over them its own."""
    return _over(read(ROOT / "hooks" / "words" / "en.yml"), read(content / "wording.yml"))


def _over(below: Yaml, above: Yaml) -> Yaml:
    merged = dict(below)
    for key, value in above.items():
        both = isinstance(value, dict) and isinstance(below.get(key), dict)
        merged[key] = _over(below[key], value) if both else value
    return merged


@dataclass
class Care:
    """The warning signs of a guide."""

    content: Path

    def __post_init__(self) -> None:
        self.file = read(self.content / "finder" / "warning-signs.yml")
        self.words = words_of(self.content)["finder"]
        self.countries = read(self.content / "helplines.yml").get("countries", {})

    @property
    def signs(self) -> dict[str, Yaml]:
        """Each sign by its name."""
        found: dict[str, Yaml] = self.file["signs"]
        return found

    def of(self, tier: str | None) -> list[str]:
        """The names of the signs of a tier, or of none, in the order of the file."""
        return [name for name, sign in self.signs.items() if sign.get("tier") == tier]

    def heading(self, tier: str) -> str:
        """What a card of this tier is headed by."""
        text = self.file["tiers"][tier]
        return f"{text['urgency']}: {text['heading']}"

    def order(self, tier: str) -> str:
        """The heading of the card about a reader's own ticks in the first country; empty if none is there."""
        first = next(iter(self.countries.values()), None)
        return f"{self.file['tiers'][tier]['urgency']}: {first[tier]['order']}" if first else ""

    @cached_property
    def finder(self) -> Compiled:
        """What the page makes of the files: to find answers that can be given, never what they come to."""
        return library_of(self.content).once(parts.compiled)

    def ticks(self) -> Iterator[list[str]]:
        """Each sign alone, and each with one of every lesser tier."""
        shared = {tier: [name for name in self.of(tier) if self._is_shared(name)] for tier in TIERS}
        firsts = {tier: names[0] for tier, names in shared.items() if names}
        for name, sign in self.signs.items():
            if tier := sign.get("tier"):
                yield [name]
                lesser = [first for other, first in firsts.items() if TIERS.index(other) > TIERS.index(tier)]
                if lesser:
                    yield [name, *lesser]

    def _is_shared(self, name: str) -> bool:
        """Whether a sign is a box that can be ticked beside others."""
        return "screen" in self.signs[name] and not self.signs[name].get("alone")

    def shown(self, answers: Answers) -> set[str]:
        """The signs that a reader has: those that are ticked, and those that follow by the rules."""
        boxes = [name for name, sign in self.signs.items() if sign.get("screen")]
        found = {name for name in boxes if name in answers.get(self.signs[name]["screen"], ())}
        before = None
        while before != found:
            before = set(found)
            for name, rule in self.file.get("rules", {}).items():
                asked = set(answers.get(name, ())) & {"yes", "not-sure"} if "ask_back" in rule else True
                if "raises" in rule and asked and _met(rule["when"], {**answers, "signs": list(found)}):
                    found.add(rule["raises"])
        return found

    def card(self, answers: Answers) -> list[str]:
        """All lines of the card that these answers bring up, from its heading to its end."""
        found = self.shown(answers)
        named = [sign for name, sign in self.signs.items() if name in found]
        tiers = [sign["tier"] for sign in named if "tier" in sign]
        tier = next(tier for tier in TIERS if tier in tiers)
        urgent = [sign for sign in named if sign.get("tier") == tier]
        signs = [" ".join(filter(None, (sign["ask"], sign.get("do")))) for sign in urgent]
        stops = tier != TIERS[-1] or any(sign.get("stop_activity") for sign in named)
        stop = [self.file["stop_activity"]] if stops else []
        lines = [self.order(tier) or self.heading(tier)]
        if len(orders := {sign.get("order") for sign in urgent}) == 1 and (order := orders.pop()):
            lines = [f"{self.file['tiers'][tier]['urgency']}: {order}"]
        do = self.file["tiers"][tier]["do"]
        lines += [*stop, self.words["told"], *signs] if self.countries else [*signs, *do, *stop]
        if say := [sign["say"] for sign in urgent if "say" in sign]:
            lines += [self.words["say"], *say]
        if lesser := [sign["ask"] for sign in named if sign.get("tier") not in {tier, None}]:
            lines += [self.words["also_ticked"], *lesser]
        return [plain(line) for line in lines]

    def link(self, answers: str) -> str:
        """A link's part after `#`, complete."""
        return whole(self.finder, answers)

    def on_paper(self, name: str) -> str:
        """What paper says of a sign after its number."""
        sign = self.signs[name]
        stop = self.file["stop_activity"] if sign.get("stop_activity") else None
        return plain(" ".join(filter(None, (f"{sign['ask']}.", sign.get("do"), stop))))


def plain(text: str) -> str:
    """A text with one space between words."""
    return " ".join(text.split())


def _met(when: Yaml, answers: Answers) -> bool:
    """Whether a condition of the rule language holds."""
    return all(_part(key, value, answers) for key, value in when.items())


def _part(key: str, value: Any, answers: Answers) -> bool:
    if key == "not":
        return not _met(value, answers)
    if key == "at_least":
        return sum(_met(part, answers) for part in value["of"]) >= int(value["count"])
    if key in {"all", "any"}:
        return {"all": all, "any": any}[key](_met(part, answers) for part in value)
    return not set(answers.get(key, ())).isdisjoint([value] if isinstance(value, str) else value)


LINES = """card => [...card.querySelectorAll('h1, h2, h3, li, p, blockquote')]
  .filter(part => !part.closest('call-help')).map(part => part.textContent)"""
"""The lines of a card in the page, in the order in which they stand, without whom to call."""
FOLLOW = f"""async (fragment) => {{
  const finder = document.querySelector("cause-finder");
  const followed = new Promise((done) => {{
    const wait = () => (finder.dataset.screen === "start" ? setTimeout(wait, 5) : done());
    addEventListener("hashchange", wait, {{ once: true }});
  }});
  location.hash = fragment;
  await followed;
  return [...document.querySelectorAll(".cause-finder__steps > :first-child .care-card")].map({LINES});
}}"""
"""Follow a link to answers on the page itself, and read the cards that come up."""


def check_cards(page: Page, finder: str, care: Care, ticks: Iterable[list[str]]) -> None:
    """Show a finder's results with these signs, one after the other; its cards say all that the files do."""
    compiled = care.finder
    page.goto(finder)
    page.locator("cause-finder[data-screen]").wait_for()
    differ, tried = {}, set[str]()
    for names in ticks:
        answers = ticking(compiled, *names)
        if answers is None:
            assert len(names) > 1, f"nobody can have {names}"
            continue
        link = whole(compiled, written(answers))
        if link in tried:  # of two signs one may bring the other; a link to where a page is changes nothing
            continue
        tried.add(link)
        shown = [[plain(line) for line in card] for card in page.evaluate(FOLLOW, link)]
        if shown != [wanted := care.card(answers)]:
            differ["+".join(names)] = {"shown": shown, "wanted": wanted}
    assert differ == {}, differ
    assert tried
