"""Sheets as data for their template, and the links to them."""

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
from hooks.outputs.handout.model import KILOBYTES, KINDS, PAGES, HandoutWords, Sheet

TYPE = {1: (12, 11.5, 11, 10.5, 10, 9.5, 9, 8.75, 8.5, 8.25, 8, 7.75, 7.5), 2: (11, 10.5, 10, 9.5, 9, 8.5)}
"""Points of the type to try, the largest first: on a sheet of one page, and on any page of several."""
LEAST = 9.5
"""Points above which a sheet that may be longer is put on one page."""


def sheet_data(sheet: Sheet, published: Published, words: HandoutWords, dates: DateWords) -> str:
    """All that stands on a sheet, as JSON: the template adds no word."""
    address = published.absolute_url(sheet.link)
    value = {
        "title": sheet.title,
        "lead": sheet.lead,
        "eyebrow": words.kinds[sheet.kind],
        "parts": [asdict(part) for part in sheet.parts],
        "site": published.name,
        "language": published.language,
        "written": dict(zip(("year", "month", "day"), sheet.written.timetuple()[:3], strict=True)),
        "review": sheet.review,
        "note": words.note,
        "source": " ".join(
            (_source(published, words), words.written.format(day=dates.of(sheet.written)))
        ).strip(),
        "page": words.page,
        "poster": sheet.kind == "signs",
        "tries": _tries(PAGES[sheet.kind]),
        "address": address,
        "shown": unquote(address).partition("://")[2].rstrip("/"),
        "scan": words.scan if address else "",
        "code-alt": words.code.format(address=address),
        "palette": _palette(),
    }
    return json.dumps(value, ensure_ascii=False)


def _tries(most: int) -> list[tuple[int, float]]:
    """Numbers of pages with sizes of type, the best first."""
    one = [(1, size) for size in TYPE[1] if most == 1 or size >= LEAST]
    return one + [(pages, size) for pages in range(2, most + 1) for size in TYPE[2]]


def _palette() -> dict[str, str]:
    """The light colours for white paper: its tints are paler than a page's, and its rules stronger."""
    colours = dict(palette())
    tints = {name: mixed(colours[name], WHITE, 0.35) for name in ("sunk", "red-wash", "amber-wash")}
    return colours | tints | {"hairline": mixed(colours["line"], WHITE, 0.55)}


def _source(published: Published, words: HandoutWords) -> str:
    return words.source.format(site=published.name) if published.name else ""


def handout(sheet: Sheet, words: HandoutWords) -> Markup:
    """The link from a page to its sheet, which says what comes and how long it is."""
    return render("handout-offer/handout.html", sheet=sheet, words=words, size=_size(sheet, words))


def handout_list(sheets: Sequence[Sheet], words: HandoutWords) -> Markup:
    """All sheets by kind, each with the page that says the same."""
    groups = [
        (words.groups[kind], [(sheet, _size(sheet, words)) for sheet in sheets if sheet.kind == kind])
        for kind in KINDS
    ]
    return render(
        "handout-offer/handout-list.html", groups=[group for group in groups if group[1]], words=words
    )


def _size(sheet: Sheet, words: HandoutWords) -> str:
    return words.size.of(PAGES[sheet.kind], kilobytes=KILOBYTES)
