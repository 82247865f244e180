"""What people type who have a warning sign, with the cards that the search shows them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from hooks.core.author_syntax import BLOCK
from hooks.core.page import BUILD, Asset, Page, address
from hooks.core.record import TIERS, Tier
from hooks.kinds.helpline.model import Helplines, HelplineWords
from hooks.kinds.warning_sign.blocks import all_signs
from hooks.kinds.warning_sign.model import WarningSign
from hooks.library.library import Library

DATA = f"{BUILD}assets/danger-words.json"


def files(library: Library, pages: Sequence[Page]) -> Iterable[Asset]:
    """The data that the search fetches when it's opened."""
    yield Asset(DATA, json.dumps(danger_words(library, pages), ensure_ascii=False, separators=(",", ":")))


def danger_words(library: Library, pages: Sequence[Page]) -> dict[str, object]:
    """The signs with synonyms, and the texts of the tiers' care cards.

    Args:
        library: the content.
        pages: all pages, one of which has the card of each tier.
    """
    signs = all_signs(library)
    return {
        "tiers": [
            {
                "id": tier,
                **signs.tiers[tier].model_dump(include={"urgency", "heading", "do"}),
                "calls": list(_calls(library, tier)),
                **_page_of_card(tier, pages),
            }
            for tier in TIERS
        ],
        "signs": [
            {"id": name, "ask": sign.ask, "tier": sign.tier, "act": _act(sign, signs.stop_activity)}
            | {"words": list(sign.synonyms)}
            for name, sign in signs.signs.items()
            if sign.synonyms
        ],
    }


def _act(sign: WarningSign, stop: str) -> list[str]:
    """What the care card says beside the sign."""
    return [*([sign.do] if sign.do else []), *([stop] if sign.stop_activity else [])]


def _page_of_card(tier: Tier, pages: Sequence[Page]) -> dict[str, str]:
    """The address of the first page with the card; nothing if an author placed it on none."""
    with_card = (page for page in pages if ("care-card", tier) in re.findall(BLOCK, page.text, re.MULTILINE))
    return next(({"page": address(page.path)} for page in with_card), {})


def _calls(library: Library, tier: Tier) -> Iterator[dict[str, str]]:
    entry = library.entry(Helplines)
    if entry is None:
        return
    words = library.words(HelplineWords)
    for slug, country in entry.record.countries.items():
        if number := country.call(tier).number:
            yield {"country": slug, "number": number, "label": words.call.format(number=number)}
