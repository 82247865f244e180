"""The newsletter kit: pages and tips with their cards, links and codes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from markupsafe import Markup

from hooks.core.entry import Entry
from hooks.core.kind import AnyKind, Block
from hooks.core.page import CARD_SIZE, CachedAsset, Destination, Page, address, block, compose, short_address
from hooks.core.record import PageMeta, Slug
from hooks.kinds.plain_language.passages import passages
from hooks.kinds.tip.model import Tip, Tips
from hooks.library.library import Library
from hooks.library.words import IndexWords
from hooks.outputs.newsletter.issue import chosen, leads
from hooks.outputs.newsletter.model import FILE, Frame, Issue, Item, KitWords, Picture, Texts, Year
from hooks.outputs.newsletter.qr import qr_codes
from hooks.outputs.newsletter.render import kit_issues, kit_items, kit_list
from hooks.outputs.newsletter.texts import newsletter_texts, sentences

TIP, ISSUE = "tip", "issue"
ENDS = (".", "!", "?")
"""How a paragraph ends; a heading or a term does not."""
KIT = "newsletter/index.md"


def files(library: Library, _: Sequence[Page]) -> Iterator[CachedAsset]:
    """The codes; none where nobody could follow them."""
    if library.entry(Year) is None or not library.published.public:
        return
    for page in library.destinations.values():
        yield from qr_codes(_code(page), link(library, page))


def pages(library: Library) -> Iterator[Page]:
    """A page for each kind, and one for all issues."""
    if library.entry(Year) is None:
        return
    for group in library.once(items):
        yield _page(library, group, block("newsletter-items", group))
    yield _page(library, ISSUE, block("newsletter-issues"))


def _page(library: Library, group: str, shown: str) -> Page:
    title, words = _title(library, group), _words(library, group)
    season = seasons(library).get(group)
    summary = words.summary.format(season=season) if season else words.summary
    meta = {"title": title, "summary": summary, "search": {"exclude": True}}
    return Page(_path(group), compose(meta, title, words.intro, shown), FILE)


def _words(library: Library, group: str) -> IndexWords:
    own: dict[str, IndexWords] = dict(library.words(KitWords).pages)
    name = group.partition("-")[0]
    return own[name] if name in own else library.wording.kinds[name].kit


def _title(library: Library, group: str) -> str:
    season = seasons(library).get(group)
    title = _words(library, group).title
    return f"{title}: {season}" if season else title


def _path(group: str) -> str:
    kind, _, season = group.partition("-")
    return f"newsletter/{kind}s-{season}.md" if season else f"newsletter/{kind}s.md"


def seasons(library: Library) -> dict[str, str]:
    """Groups of tips, each with the name of its season: all together would be too long a page."""
    entry = library.entry(Tips)
    if entry is None:
        return {}
    used = {tip.season for tip in entry.record.tips.values()}
    return {f"{TIP}-{season}": name for season, name in entry.record.seasons.items() if season in used}


def items(library: Library) -> dict[str, list[Item]]:
    """Everything to tell of, by kind, tips by season."""
    found: dict[str, list[Item]] = {name: [] for name in (*library.wording.kinds, *seasons(library))}
    for path, item in library.once(page_items).items():
        found[library.destinations[path].kind].append(item)
    for name, tip in _tips(library).items():
        found[f"{TIP}-{tip.season}"].append(library.once(tip_items)[name])
    return {group: listed for group, listed in found.items() if listed}


def page_items(library: Library) -> dict[str, Item]:
    """Every page but the kit's own, by its path."""
    return {
        path: _item(library, library.destinations[path], kind, entry)
        for path, (kind, entry) in library.pages_by_path.items()
        if path != KIT
    }


def tip_items(library: Library) -> dict[Slug, Item]:
    """Every tip."""
    return {name: _tip(library, name, tip) for name, tip in _tips(library).items()}


def _tips(library: Library) -> dict[Slug, Tip]:
    entry = library.entry(Tips)
    return entry.record.tips if entry else {}


def link(library: Library, page: Destination) -> str:
    """The absolute URL that never changes: the short link, or the page's own where it has none."""
    return library.public_url(short_address(page.short) if page.short else page.address)


def link_to(library: Library, path: str) -> str:
    """The absolute URL of a page by its file; a list that nobody wrote has no short link."""
    page = library.destinations.get(path)
    return link(library, page) if page else library.public_url(address(path))


def _item(library: Library, page: Destination, kind: AnyKind, entry: Entry[PageMeta]) -> Item:
    more = kind.more(library, entry) if kind.more else _beginning(entry)
    texts = newsletter_texts(page.title, page.summary, list(_sentences(more)), entry.record.newsletter)
    name = page.path.removesuffix(".md").removesuffix("/index").rpartition("/")[2]
    return Item(
        name=name,
        title=page.title,
        texts=texts,
        link=link(library, page),
        href=f"/{page.path}",
        picture=_picture(library, page),
        card=f"/{page.card}",
        qr=_code_path(library, page),
        embed=library.offers(page).get("embed", ""),
    )


def _beginning(entry: Entry[PageMeta]) -> Iterator[str]:
    """The first paragraph of a page's text; a heading or a term is none."""
    first = next((part.text for part in passages(entry.source, ()) if not part.key), "")
    if first.endswith(ENDS):
        yield first


def _sentences(parts: Iterable[str]) -> Iterator[str]:
    return (sentence for part in parts for sentence in sentences(part))


def _tip(library: Library, name: Slug, tip: Tip) -> Item:
    path, _, place = tip.link.partition("#")
    page = library.destinations.get(path)
    to = link_to(library, path) + (f"#{place}" if place else "")
    shown = page or library.home
    return Item(
        name=name,
        title=tip.title,
        texts=Texts(tip.line, tip.short, tip.text),
        link=to,
        href=f"/{tip.link}",
        picture=_picture(library, shown),
        card=f"/{shown.card}",
        qr=_code_path(library, page) if page else "",
    )


def _picture(library: Library, page: Destination) -> Picture:
    alt = library.offers(page).get("card_alt", "")
    return Picture(library.public_url(page.card), *CARD_SIZE, alt)


def _code_path(library: Library, page: Destination) -> str:
    return f"/{_code(page)}" if library.published.public else ""


def _code(page: Destination) -> str:
    return f"assets/qr/{page.path.removesuffix('.md')}"


def frame(library: Library) -> Frame:
    """What all texts of a site share."""
    year = _year(library)
    published = library.published
    return Frame(
        published.language,
        library.public_url(""),
        published.public,
        year.first.text,
        link_to(library, year.first.page),
    )


def _year(library: Library) -> Year:
    entry = library.entry(Year)
    assert entry is not None, "asked for only where there is one"  # noqa: S101
    return entry.record


def issues(library: Library) -> list[Issue]:
    """The issue of every month."""
    return [_issue(library, name) for name in _year(library).issues]


def _issue(library: Library, name: Slug) -> Issue:
    plan, told_pages, told_tips = (
        _year(library).issues[name],
        library.once(page_items),
        library.once(tip_items),
    )
    names, paths = chosen(plan, leads(_tips(library)), told_pages)
    pages = tuple(told_pages[path] for path in paths)
    return Issue(name, plan.title, plan.intro, pages, tuple(told_tips[tip] for tip in names))


def _issue_now(library: Library, _: str) -> Markup:
    made = library.once(issues)
    now = made[(library.today.month - 1) % len(made)]
    return kit_issues([now], library.once(frame), library.words(KitWords), alone=True)


def _issues(library: Library, _: str) -> Markup:
    return kit_issues(library.once(issues), library.once(frame), library.words(KitWords))


def _items(library: Library, group: str) -> Markup:
    return kit_items(library.once(items)[group], library.once(frame), library.words(KitWords))


def _list(library: Library, _: str) -> Markup:
    groups = {
        group: [(item.name, item.title) for item in listed] for group, listed in library.once(items).items()
    }
    groups[ISSUE] = [(issue.name, issue.title) for issue in library.once(issues)]
    listed = [(_path(group), _title(library, group), things) for group, things in groups.items()]
    return kit_list(listed, library.once(frame), library.words(KitWords))


def _where_there_is_a_kit(library: Library) -> Collection[str]:
    return [""] if library.entry(Year) else []


def _groups(library: Library) -> Collection[str]:
    """The kinds that have a page, and the seasons that have a tip."""
    if library.entry(Year) is None:
        return []
    return [*dict.fromkeys(kind.name for kind, _ in library.pages_by_path.values()), *seasons(library)]


BLOCKS = (
    Block("newsletter-issue", _issue_now, _where_there_is_a_kit),
    Block("newsletter-issues", _issues, _where_there_is_a_kit),
    Block("newsletter-items", _items, _groups),
    Block("newsletter-list", _list, _where_there_is_a_kit),
)
