"""Handouts as data for their template, and the links to them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from urllib.parse import unquote

from markupsafe import Markup

from hooks.core.page import Published
from hooks.core.palette import WHITE, mixed, palette
from hooks.core.templates import render
from hooks.library.words import DateWords
from hooks.outputs.handout.model import KILOBYTES, KINDS, PAGES, Handout, HandoutKind, HandoutWords

SIZES_ON_ONE_PAGE = (12, 11.5, 11, 10.5, 10, 9.5, 9, 8.75, 8.5, 8.25, 8, 7.75, 7.5)
"""Sizes of type to try for a handout of one page, in points, the largest first."""
SIZES_ON_SEVERAL = (11, 10.5, 10, 9.5, 9, 8.5)
"""The same for each page of a longer one."""
LEAST = 9.5
"""The smallest type with which a handout that may have several pages is put on one."""
SIZES_ON_A_POSTER = (12, 11.75, 11.5, 11.25, 11, 10.75, 10.5, 10.25, 10)
"""The signs are read on a wall, so only their largest type will do for a single page."""


def handout_data(handout: Handout, published: Published, words: HandoutWords, dates: DateWords) -> str:
    """Everything on a handout, as JSON: the template adds no words."""
    address = published.absolute_url(handout.link)
    source = words.source.format(site=published.name) if published.name else ""
    written = words.written.format(day=dates.format_date(handout.written))
    value = {
        "title": handout.title,
        "lead": handout.lead,
        "eyebrow": words.kinds[handout.kind],
        "parts": [asdict(part) for part in handout.parts],
        "site": published.name,
        "language": published.language,
        "written": dict(zip(("year", "month", "day"), handout.written.timetuple()[:3], strict=True)),
        "review": handout.review,
        "note": words.note,
        "source": f"{source} {written}".strip(),
        "page": words.page,
        "poster": handout.kind == "signs",
        "tries": _tries(handout.kind),
        "address": address,
        "shown": unquote(address).partition("://")[2].rstrip("/"),
        "scan": words.scan if address else "",
        "code-alt": words.code.format(address=address),
        "palette": _palette(),
    }
    return json.dumps(value, ensure_ascii=False)


def _tries(kind: HandoutKind) -> list[tuple[int, float]]:
    """Numbers of pages with sizes of type, the best first."""
    most = PAGES[kind]
    if kind == "signs":
        return [(1, SIZES_ON_A_POSTER[0]), *((most, size) for size in SIZES_ON_A_POSTER)]
    on_one_page = [(1, size) for size in SIZES_ON_ONE_PAGE if most == 1 or size >= LEAST]
    return on_one_page + [(pages, size) for pages in range(2, most + 1) for size in SIZES_ON_SEVERAL]


def _palette() -> dict[str, str]:
    """The light colours for white paper: tints are paler than on screen, and rules are stronger."""
    colours = dict(palette())
    tints = {name: mixed(colours[name], WHITE, 0.35) for name in ("sunk", "red-wash", "amber-wash")}
    return colours | tints | {"hairline": mixed(colours["line"], WHITE, 0.55)}


def handout_link(handout: Handout, words: HandoutWords) -> Markup:
    """The link from a page to its handout, with the length and the size of the file."""
    return render("handout-offer/handout.html", handout=handout, words=words, size=_size(handout, words))


def handout_list(handouts: Sequence[Handout], words: HandoutWords) -> Markup:
    """All handouts by kind, each with the page that says the same."""
    by_kind = [
        (
            words.groups[kind],
            [(handout, _size(handout, words)) for handout in handouts if handout.kind == kind],
        )
        for kind in KINDS
    ]
    groups = [(heading, members) for heading, members in by_kind if members]
    return render("handout-offer/handout-list.html", groups=groups, words=words)


def _size(handout: Handout, words: HandoutWords) -> str:
    return words.size.of(PAGES[handout.kind], kilobytes=KILOBYTES)
