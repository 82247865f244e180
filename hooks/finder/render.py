"""The finder's page, complete without a script, and the data that its script fetches."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from hooks.core.condition import to_data
from hooks.core.record import Slug
from hooks.core.routine import ROUTINE
from hooks.core.templates import render
from hooks.finder.paper.score_sheet import Pick
from hooks.finder.paper.views import FinderViews
from hooks.finder.rules.compile import compile_guidance
from hooks.finder.rules.model import Guidance
from hooks.finder.rules.packed import page_data


def cause_finder(
    views: FinderViews,
    titles: Mapping[Slug, str],
    care_cards: Sequence[Markup],
    text_href: str,
) -> Markup:
    """The whole finder.

    Args:
        views: everything it is made from, with its boxes.
        titles: names of the exercises by slug.
        care_cards: the warning signs, a card for each tier.
        text_href: where all of it is plain text, with the rules that lead from answers to signs.
    """
    guidance = views.guidance
    page = render(
        "cause-finder/cause-finder.html",
        finder=guidance.finder,
        guidance=guidance,
        care_cards=care_cards,
        lesser=[sign for sign in guidance.signs if sign.tier is None],
        tables=[_table(views, name) for name in views.questions],
        rows=views.sheet.rows,
        text_href=text_href,
        routine=ROUTINE,
        sheet_words=views.words,
        titles=titles,
    )
    return Markup(re.sub(r"\n\s+", "\n", page))  # noqa: S704 (escaped before; a long page without its indents)


def finder_data(guidance: Guidance, body_map: Markup) -> str:
    """What the script needs besides the page, as JSON.

    Args:
        guidance: everything it is made from.
        body_map: the map beside the question about the region; empty where a site has none.
    """
    data = page_data(compile_guidance(guidance), body_map)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _table(views: FinderViews, name: str) -> dict[str, object]:
    """One question as a table from answer to cause, with the box that each answer ticks."""
    text_of = views.rule_text()
    rows = [
        {
            "option": option,
            "for": list(_pointers(views, (name, slug), against=False)),
            "against": list(_pointers(views, (name, slug), against=True)),
            "letters": views.letters(name, slug),
            "only_if": text_of(to_data(option.shown_when)) if option.shown_when else "",
        }
        for slug, option in views.questions[name].options.items()
    ]
    return {"id": name, "question": views.questions[name], "rows": rows}


def _pointers(views: FinderViews, pick: Pick, *, against: bool) -> Iterator[str]:
    """The boxes of causes that the answer is a reason for, or a reason against, as in "C2 +3"."""
    text_of = views.rule_text()
    for row in views.sheet.rows:
        for box in row.boxes:
            if against != (box.points < 0):
                continue
            only = f" ({views.words.by_hand} {text_of(box.when)})" if box.parts is None else ""
            for mark, part in box.marks():
                if pick in part:
                    yield f"{mark} {box.points:+d}{only}"
