"""The finder as a page that is complete by itself, and the data that its script fetches."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from hooks.core.record import Slug
from hooks.core.templates import render
from hooks.finder.paper.score_sheet import Pick, Sheet
from hooks.finder.paper.views import Face
from hooks.finder.rules.compile import compile_guidance, page_data
from hooks.finder.rules.model import Guidance


def cause_finder(
    face: Face,
    titles: Mapping[Slug, str],
    care_cards: Sequence[Markup],
) -> Markup:
    """The whole finder.

    Args:
        face: everything it is made from, with its boxes.
        titles: names of the exercises by slug.
        care_cards: the warning signs, a card for each tier.
    """
    guidance = face.guidance
    page = render(
        "cause-finder/cause-finder.html",
        finder=guidance.finder,
        guidance=guidance,
        care_cards=care_cards,
        tables=[_table(face, name) for name in guidance.finder.questions],
        boxes=face.words,
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


def _table(face: Face, name: str) -> dict[str, object]:
    """One question as a table from answer to cause, with the box that each answer ticks."""
    finder = face.guidance.finder
    rows = [
        {
            "id": slug,
            "option": option,
            "for": list(_speaks(face.sheet, (name, slug), against=False)),
            "against": list(_speaks(face.sheet, (name, slug), against=True)),
            "letters": face.sheet.places.get(slug, []) if name == finder.place else [],
        }
        for slug, option in finder.questions[name].options.items()
    ]
    return {"id": name, "question": finder.questions[name], "rows": rows}


def _speaks(boxes: Sheet, pick: Pick, *, against: bool) -> Iterator[dict[str, object]]:
    """Causes that the answer speaks for or against."""
    for row in boxes.rows:
        for box in row.boxes:
            if against != (box.points < 0):
                continue
            for mark, part in box.marks():
                if pick in part:
                    partly = len(box.parts or ()) != 1
                    told = {"mark": mark, "points": box.points, "partly": partly, "reason": box}
                    yield {"candidate": row.candidate, **told}
