"""What a reader who ticks warning signs must be told, taken from nothing but the files that authors write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, expect

from tests.tiny import ROOT
from tests.whole_link import checked

Yaml = dict[str, Any]
TIERS = ("emergency", "urgent", "soon")


def read(path: Path) -> Yaml:
    """A YAML file as it stands; nothing where there is none."""
    found: Yaml = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
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

    def of(self, tier: str) -> list[str]:
        """The names of the signs of a tier, in the order of the file."""
        return [name for name, sign in self.signs.items() if sign["tier"] == tier]

    def heading(self, tier: str) -> str:
        """What a card of this tier is headed by."""
        text = self.file["tiers"][tier]
        return f"{text['urgency']}: {text['heading']}"

    def order(self, tier: str) -> str:
        """The heading of the card about a reader's own ticks in the first country; empty if none is there."""
        first = next(iter(self.countries.values()), None)
        return f"{self.file['tiers'][tier]['urgency']}: {first[tier]['order']}" if first else ""

    def ticks(self) -> Iterator[list[str]]:
        """Each sign alone, and each with one of every lesser tier."""
        firsts = {tier: names[0] for tier in TIERS if (names := self.of(tier))}
        for name, sign in self.signs.items():
            yield [name]
            lesser = [
                first for tier, first in firsts.items() if TIERS.index(tier) > TIERS.index(sign["tier"])
            ]
            if lesser:
                yield [name, *lesser]

    def card(self, ticked: list[str]) -> list[str]:
        """All lines of the card that these ticks bring up, from its heading to its end."""
        rules = [rule for rule in self.file.get("pair_rules", []) if _met(rule["when"], set(ticked))]
        raised = {self.signs[name]["tier"] for name in ticked} | {rule.get("tier") for rule in rules}
        tier = next(tier for tier in TIERS if tier in raised)
        text = self.file["tiers"][tier]
        named = [self.signs[name] for name in self.signs if name in ticked]
        urgent = [sign for sign in named if sign["tier"] == tier]
        together = [rule for rule in rules if rule.get("tier") == tier]
        signs = [" ".join(filter(None, (sign["ask"], sign.get("do")))) for sign in urgent]
        signs += [rule["because"] for rule in together]
        stops = any(part.get("stop_activity") for part in (*named, *rules))
        stop = [self.file["stop_activity"]] if stops else []
        lines = [self.order(tier) or self.heading(tier)]
        lines += [*stop, self.words["told"], *signs] if self.countries else [*signs, *text["do"], *stop]
        if say := [part["say"] for part in (*urgent, *together) if "say" in part]:
            lines += [self.words["say"], *say]
        if lesser := [sign["ask"] for sign in named if sign["tier"] != tier]:
            lines += [self.words["also_ticked"], *lesser]
        return [plain(line) for line in lines]

    def link(self, answers: str) -> str:
        """A link's part after `#`, complete."""
        text = (self.content / "finder" / "questions.yml").read_text(encoding="utf-8")
        questions = yaml.load(text, yaml.BaseLoader)["questions"]  # noqa: S506 (every value is a text, "no" as well)
        names = list(self.signs)
        for name, question in questions.items():
            names += [
                name,
                *question["options"],
                *(["not-sure"] if question.get("not_sure") != "false" else []),
            ]
        return checked(names, answers)

    def on_paper(self, name: str) -> str:
        """What paper says of a sign after its number."""
        sign = self.signs[name]
        stop = self.file["stop_activity"] if sign.get("stop_activity") else None
        return plain(" ".join(filter(None, (f"{sign['ask']}.", sign.get("do"), stop))))


def plain(text: str) -> str:
    """A text with one space between words."""
    return " ".join(text.split())


def _met(when: Yaml, ticked: set[str]) -> bool:
    """Whether a condition of the rule language holds for ticks among the signs and no other answer."""
    return all(_part(key, value, ticked) for key, value in when.items())


def _part(key: str, value: Any, ticked: set[str]) -> bool:
    if key == "not":
        return not _met(value, ticked)
    if key == "at_least":
        return sum(_met(part, ticked) for part in value["of"]) >= int(value["count"])
    if key in {"all", "any"}:
        return {"all": all, "any": any}[key](_met(part, ticked) for part in value)
    return key == "signs" and not ticked.isdisjoint([value] if isinstance(value, str) else value)


LINES = """card => [...card.querySelectorAll('h2, h3, li, p, blockquote')]
  .filter(part => !part.closest('call-help')).map(part => part.textContent)"""
"""The lines of a card in the page, in the order in which they stand, without whom to call."""
FOLLOW = f"""async (fragment) => {{
  const followed = new Promise((done) => addEventListener("hashchange", done, {{ once: true }}));
  location.hash = fragment;
  await followed;
  return [...document.querySelectorAll(".cause-finder__steps .care-card")].map({LINES});
}}"""


def check_cards(page: Page, finder: str, care: Care, ticks: Iterable[list[str]]) -> None:
    """Tick signs at a finder, one set after the other, and compare all that its cards say with the files."""
    page.goto(f"{finder}#{care.link(f'signs={next(iter(care.signs))}')}")
    expect(page.locator(".cause-finder__steps .care-card")).to_be_visible()
    page.goto(f"{finder}#")
    differ = {}
    for ticked in ticks:
        shown = [
            [plain(line) for line in card]
            for card in page.evaluate(FOLLOW, care.link(f"signs={','.join(ticked)}"))
        ]
        if shown != [wanted := care.card(ticked)]:
            differ["+".join(ticked)] = {"shown": shown, "wanted": wanted}
    assert differ == {}
