"""Searching for a warning sign shows its card, and searching for anything else doesn't."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from hooks.core.page import Asset
from hooks.core.record import TIERS
from hooks.kinds.warning_sign.model import WarningSigns
from hooks.library.pages import pages
from hooks.outputs.search.danger_words import DATA, danger_words
from hooks.site import Site
from tests.day import TODAY
from tests.frozen import FROZEN, frozen_library
from tests.node import in_node
from tests.tiny import ROOT, TinyGuide

MODULE = "site-search/pure/danger-words.mjs"
ASK = """({ asked }, data, queries) => queries.map((query) =>
  asked(data, query).flatMap(({ tier, signs }) => signs.map(({ id }) => [tier.id, id])))"""
PHRASES = yaml.safe_load((ROOT / "tests/generator/golden/search/everyday.yml").read_text(encoding="utf-8"))
FILE = "finder/warning-signs.yml"


@pytest.fixture(scope="module")
def data() -> Any:
    """The danger words of the frozen guide."""
    library = frozen_library()
    return danger_words(library, list(pages(library)))


def made_of(site: Site) -> Any:
    (asset,) = (asset for asset in site.assets if asset.path == DATA)
    assert isinstance(asset, Asset)
    return json.loads(asset.content)


def found(data: Any, queries: list[str]) -> dict[str, list[list[str]]]:
    """The tiers and signs of the cards for each query, in their order."""
    return dict(zip(queries, in_node(MODULE, ASK, [data, queries]), strict=True))


def test_every_synonym_finds_the_card_of_its_sign(data: Any) -> None:
    phrases = [phrase for sign in data["signs"] for phrase in sign["words"]]
    cards = found(data, phrases)
    assert len(phrases) >= 120
    lost = [
        (sign["id"], phrase)
        for sign in data["signs"]
        for phrase in sign["words"]
        if [sign["tier"], sign["id"]] not in cards[phrase]
    ]
    assert lost == []


def test_words_may_come_in_any_order_with_others_between(data: Any) -> None:
    turned = {
        " then ".join(reversed(phrase.split())).upper(): [sign["tier"], sign["id"]]
        for sign in data["signs"]
        for phrase in sign["words"]
    }
    cards = found(data, list(turned))
    assert [query for query, card in turned.items() if card not in cards[query]] == []


def test_cards_come_from_the_most_urgent(data: Any) -> None:
    (cards,) = found(data, ["fever, chest pain, sciatica and a swollen calf"]).values()
    tiers = [TIERS.index(tier) for tier, _ in cards]
    assert set(tiers) == {0, 1, 2}
    assert tiers == sorted(tiers)


def test_everyday_words_raise_no_card_not_even_while_they_are_typed(data: Any) -> None:
    begun = {phrase[:end] for phrase in PHRASES["everyday"] for end in range(2, len(phrase) + 1)}
    assert len(PHRASES["everyday"]) >= 60
    assert {query: cards for query, cards in found(data, sorted(begun)).items() if cards} == {}


@pytest.mark.parametrize("kind", ["slips", "begun"])
def test_slips_and_words_that_are_only_begun_find_the_card(data: Any, kind: str) -> None:
    cards = found(data, list(PHRASES[kind]))
    lost = [query for query, sign in PHRASES[kind].items() if sign not in {name for _, name in cards[query]}]
    assert lost == []


def test_every_serious_sign_that_a_reader_can_tick_has_words() -> None:
    text = (FROZEN / FILE).read_text(encoding="utf-8")
    signs = WarningSigns.model_validate(yaml.safe_load(text)).signs
    assert [
        name
        for name, sign in signs.items()
        if sign.screen and sign.tier in ("emergency", "urgent") and not sign.synonyms
    ] == []


def test_the_data_are_small(data: Any) -> None:
    assert len(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()) < 32_000


def with_words(tiny: Callable[..., TinyGuide], sign: str, words: str) -> TinyGuide:
    guide = tiny()
    guide.replace(FILE, f"  {sign}: {{", f"  {sign}: {{synonyms: [{words}], ")
    return guide


def test_the_card_says_what_the_care_card_says(tiny: Callable[..., TinyGuide]) -> None:
    guide = with_words(tiny, "lock", "knee stuck")
    site = guide.load(TODAY)
    assert not site.problems
    made = made_of(site)
    assert made["signs"] == [
        {
            "id": "lock",
            "ask": "A knee that locks",
            "tier": "soon",
            "act": ["Do not row until you have been seen."],
            "words": ["knee stuck"],
        }
    ]
    assert made["tiers"][2] == {
        "id": "soon",
        "urgency": "Soon",
        "heading": "See someone if:",
        "do": ["Book a visit."],
        "calls": [],
        "page": "warning-signs/",
    }


def test_a_phrase_has_a_word_worth_looking_for(tiny: Callable[..., TinyGuide]) -> None:
    says = 'signs.cold-leg.synonyms.2: has no word of 3 letters in "no". Add a word that tells it from others'
    assert says in with_words(tiny, "cold-leg", "cold leg, 'no'").problems()


def test_a_sign_without_a_card_takes_no_words(tiny: Callable[..., TinyGuide]) -> None:
    guide = with_words(tiny, "long", "six weeks")
    guide.replace(FILE, "Time for a plan., tier: soon", "Time for a plan.")
    assert "signs.long.synonyms: lead to no card: the sign has no tier" in guide.problems()
