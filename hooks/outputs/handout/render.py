"""Handouts as data for their template, and the links to them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict
from urllib.parse import unquote

from markupsafe import Markup, escape

from hooks.core.page import Published
from hooks.core.palette import WHITE, mixed, palette
from hooks.core.templates import render
from hooks.library.words import DateWords
from hooks.outputs.handout.model import KINDS, PAGES, Handout, HandoutKind, HandoutWords
from hooks.outputs.handout.pdf import page_count

_OFFER = re.compile(r'(<span class="handout-offer__size" data-file="([^"]+)">)[^<]*')
SIZES = (12, 11.5, 11, 10.5, 10)
"""Sizes of type to try for each number of pages, in points, the largest first. Leaflets for patients are set
in 12 points, and 10 is the least that most people can read."""
SHARES = (1, 0.8, 0.65, 0.5)
"""How large the pictures of an exercise are, to try for each size of type."""
ON_A_POSTER = (12,)
"""The signs are read on a wall and by people in pain, so they take as many pages as they need."""
GROWING = (15, 14.5, 14, 13.5, 13, 12.5)
"""Sizes of type for the pages of a poster that have room left."""


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
        "kind": handout.kind,
        "poster": handout.kind == "signs",
        "fields": [] if handout.kind == "signs" else [words.reader, words.club],
        "own-dose": words.own_dose,
        "notes": "" if handout.kind == "signs" else words.notes,
        "tries": _tries(handout.kind),
        "growing": GROWING,
        "first": _first(handout),
        "address": address,
        "shown": _read(published.absolute_url(handout.shown)),
        "scan": words.scan if address else "",
        "code-alt": words.code.format(address=address),
        "palette": _palette(),
    }
    return json.dumps(value, ensure_ascii=False)


def _read(address: str) -> str:
    """An address as somebody types it."""
    return unquote(address).partition("://")[2].rstrip("/")


def _tries(kind: HandoutKind) -> list[tuple[int, float, float]]:
    """Numbers of pages, with sizes of type and of pictures: the best first."""
    sizes = ON_A_POSTER if kind == "signs" else SIZES
    shares = SHARES if kind == "exercise" else SHARES[:1]
    pages = range(1, PAGES[kind] + 1)
    return [(count, size, share) for count in pages for size in sizes for share in shares]


def _first(handout: Handout) -> int:
    """How many parts have to be on the first page: what to do, when to stop, and who leaves it out."""
    return {"exercise": len(handout.parts) - 1, "session": 2}.get(handout.kind, 0)


def _palette() -> dict[str, str]:
    """The light colours for white paper: tints are paler than on screen, and rules are stronger."""
    colours = dict(palette())
    tints = {name: mixed(colours[name], WHITE, 0.35) for name in ("sunk", "red-wash", "amber-wash")}
    return colours | tints | {"hairline": mixed(colours["line"], WHITE, 0.55)}


def handout_link(handout: Handout, words: HandoutWords) -> Markup:
    """The link from a page to its handout, with the length and the size of the file."""
    return render("handout-offer/handout.html", handout=handout, words=words, file=words.file)


def handout_list(handouts: Sequence[Handout], words: HandoutWords) -> Markup:
    """All handouts by kind, each with the page that says the same."""
    by_kind = [
        (
            words.groups[kind],
            [handout for handout in handouts if handout.kind == kind],
        )
        for kind in KINDS
    ]
    groups = [(heading, members) for heading, members in by_kind if members]
    return render("handout-offer/handout-list.html", groups=groups, words=words)


def with_sizes(html: str, content_of: Callable[[str], bytes], words: HandoutWords) -> str:
    """A finished page with the true sizes of the handouts that it offers.

    Args:
        html: the page.
        content_of: gives a file by its path; nothing if it isn't made yet.
        words: what says so.
    """

    def told(offer: re.Match[str]) -> str:
        content = content_of(offer[2])
        kilobytes = -(-len(content) // 1024)  # rounded up
        size = words.size.of(page_count(content), kilobytes=kilobytes) if content else words.file
        return f"{offer[1]}{escape(size)}"

    return _OFFER.sub(told, html)
