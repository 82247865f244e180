"""The finder as a page that is complete by itself, and the data that its script fetches."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from hooks.cause_finder.compile import compile_guidance, page_data
from hooks.cause_finder.model import Guidance
from hooks.core.condition import Picked, picks
from hooks.core.record import Slug
from hooks.core.templates import render


def cause_finder(
    guidance: Guidance,
    titles: Mapping[Slug, str],
    care_cards: Sequence[Markup],
) -> Markup:
    """The whole finder.

    Args:
        guidance: everything it is made from.
        titles: names of the exercises by slug.
        care_cards: the warning signs, a card for each tier.
    """
    page = render(
        "cause-finder/cause-finder.html",
        finder=guidance.finder,
        guidance=guidance,
        care_cards=care_cards,
        tables=[_table(guidance, name) for name in guidance.finder.questions],
        titles=titles,
    )
    return Markup(re.sub(r"\n\s+", "\n", page))  # noqa: S704 (escaped before; a long page without its indents)


def finder_data(guidance: Guidance, body_map: Markup) -> str:
    """What the script needs besides the page, as JSON.

    Args:
        guidance: everything it is made from.
        body_map: the map beside the question about the place; empty where a site has none.
    """
    data = page_data(compile_guidance(guidance), body_map)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _table(guidance: Guidance, name: str) -> dict[str, object]:
    """One question as a table from answer to cause."""
    question = guidance.finder.questions[name]
    rows = [
        {
            "id": slug,
            "option": option,
            "for": _speaks(guidance, name, slug, 0),
            "against": _speaks(guidance, name, slug, 1),
        }
        for slug, option in question.options.items()
    ]
    return {"id": name, "question": question, "rows": rows}


def _speaks(guidance: Guidance, question: str, option: str, side: int) -> list[dict[str, object]]:
    """Causes that the answer speaks for (side 0) or against (side 1)."""
    found = []
    for candidate in guidance.candidates:
        for reason in (candidate.speaks_for, candidate.speaks_against)[side]:
            if any(pick.question == question and option in pick.options for pick in picks(reason.when)):
                partly = not isinstance(reason.when, Picked)
                found.append({"candidate": candidate, "reason": reason, "partly": partly})
    return found
