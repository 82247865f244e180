"""The kit's blocks, the pages that show them, and its QR codes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from markupsafe import Markup

from hooks.core.kind import Block
from hooks.core.page import CachedAsset, Page, address, block, compose
from hooks.drawing.svg.emblem import envelope
from hooks.library.library import Library
from hooks.library.words import IndexWords
from hooks.outputs.newsletter.collect import (
    frame,
    issues,
    items,
    page_items,
    permanent_url,
    qr_path,
    seasons,
)
from hooks.outputs.newsletter.model import FILE, KitWords, Year
from hooks.outputs.newsletter.qr import qr_codes
from hooks.outputs.newsletter.render import kit_issues, kit_items, kit_list, kit_months

ISSUE = "issue"
"""The name of the group with all issues."""


def files(library: Library, _: Sequence[Page]) -> Iterator[CachedAsset]:
    """A QR code for each page; none on a site that others can't reach."""
    if library.entry(Year) is None or not library.published.public:
        return
    for page in library.destinations.values():
        yield from qr_codes(qr_path(page), permanent_url(library, page.path))


def pages(library: Library) -> Iterator[Page]:
    """A page for each group of items, and one for all issues."""
    if library.entry(Year) is None:
        return
    for group in library.once(items):
        yield _page(library, group, block("newsletter-items", group))
    yield _page(library, ISSUE, block("newsletter-issues"))


def meta(library: Library, page: Page) -> Mapping[str, object]:
    """The link from a page to its texts in the kit, for the template."""
    found = library.once(page_items).get(page.path) if library.entry(Year) else None
    if not found:
        return {}
    group = library.destinations[page.path].kind
    return {
        "newsletter": {"href": f"{address(_path(group))}#{found.name}", "text": library.words(KitWords).use}
    }


def _page(library: Library, group: str, body: str) -> Page:
    title, words, season = _title(library, group), _words(library, group), seasons(library).get(group)
    summary = words.summary.format(season=season) if season else words.summary
    meta = {"title": title, "summary": summary, "search": {"exclude": True}}
    return Page(_path(group), compose(meta, title, words.intro, body), FILE)


def _title(library: Library, group: str) -> str:
    title, season = _words(library, group).title, seasons(library).get(group)
    return f"{title}: {season}" if season else title


def _words(library: Library, group: str) -> IndexWords:
    kit: dict[str, IndexWords] = dict(library.words(KitWords).pages)
    name = group.partition("-")[0]
    return kit[name] if name in kit else library.wording.kinds[name].kit


def _path(group: str) -> str:
    kind, _, season = group.partition("-")
    return f"newsletter/{kind}s-{season}.md" if season else f"newsletter/{kind}s.md"


def _months_block(library: Library, _: str) -> Markup:
    return kit_months(library.once(issues), _path(ISSUE), library.once(frame), library.words(KitWords))


def _issues_block(library: Library, _: str) -> Markup:
    return kit_issues(library.once(issues), library.once(frame), library.words(KitWords))


def _items_block(library: Library, group: str) -> Markup:
    return kit_items(library.once(items)[group], library.once(frame), library.words(KitWords))


def _list_block(library: Library, _: str) -> Markup:
    groups = {
        group: [(item.name, item.title) for item in found] for group, found in library.once(items).items()
    }
    groups[ISSUE] = [(issue.name, issue.title) for issue in library.once(issues)]
    rows = [(_path(group), _title(library, group), found) for group, found in groups.items()]
    return kit_list(rows, library.words(KitWords))


def _if_there_is_a_kit(library: Library) -> Collection[str]:
    return [""] if library.entry(Year) else []


def _groups(library: Library) -> Collection[str]:
    """The kinds that have pages and the seasons that have tips."""
    if library.entry(Year) is None:
        return []
    return [*dict.fromkeys(kind.name for kind, _ in library.pages_by_path.values()), *seasons(library)]


BLOCKS = (
    Block("newsletter-months", _months_block, _if_there_is_a_kit, emblem=envelope),
    Block("newsletter-issues", _issues_block, _if_there_is_a_kit),
    Block("newsletter-items", _items_block, _groups),
    Block("newsletter-list", _list_block, _if_there_is_a_kit),
)
