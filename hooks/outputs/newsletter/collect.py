"""Collects what the kit offers: every page and tip as an item, and the issues of the year."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hooks.core.page import CARD_SIZE, CARD_SIZES, Destination, card_path
from hooks.core.record import Slug
from hooks.kinds.tip.model import Tip, Tips
from hooks.library.library import Library
from hooks.outputs.newsletter.model import Frame, Issue, Item, KitWords, Picture, Texts, Year
from hooks.outputs.newsletter.texts import newsletter_texts


def items(library: Library) -> dict[str, list[Item]]:
    """Everything the kit offers, by group: pages by their kind, tips by their season."""
    groups: dict[str, list[Item]] = {name: [] for name in (*library.wording.kinds, *seasons(library))}
    for path, item in library.once(page_items).items():
        groups[library.destinations[path].kind].append(item)
    for name, item in library.once(tip_items).items():
        groups[season_group(_tips(library)[name].season)].append(item)
    return {group: found for group, found in groups.items() if found}


def seasons(library: Library) -> dict[str, str]:
    """The groups of tips, each with its season in words. All tips together would make too long a page."""
    entry = library.entry(Tips)
    if entry is None:
        return {}
    used = {tip.season for tip in entry.record.tips.values()}
    return {season_group(season): name for season, name in entry.record.seasons.items() if season in used}


def season_group(season: Slug) -> str:
    """The name of the group with a season's tips."""
    return f"tip-{season}"


def page_items(library: Library) -> dict[str, Item]:
    """Every page that is news as an item, by its path."""
    found = {}
    for path, (_, entry) in library.pages_by_path.items():
        page = library.destinations[path]
        if not page.news:
            continue
        offers = library.offers(page)
        name = path.removesuffix(".md").removesuffix("/index").rpartition("/")[2]
        found[path] = Item(
            name=name,
            title=page.title,
            texts=page_texts(library, path),
            link=permanent_url(library, path),
            href=f"/{path}",
            picture=_picture(library, page),
            card=f"/{page.card}",
            cards=_other_shapes(path),
            file=_file_name(library, name),
            unchecked=entry.record.reviewed == "not yet",
            qr=_qr_href(library, page),
            compact=offers.get("compact", ""),
            embed=offers.get("embed", ""),
        )
    return found


def page_texts(library: Library, path: str) -> Texts:
    """A page in three lengths. Its body has no part in them: it points to tables and headings of the page."""
    kind, entry = library.pages_by_path[path]
    return newsletter_texts(
        entry.record.title,
        entry.record.summary,
        kind.more(library, entry) if kind.more else (),
        entry.record.newsletter,
        made_of=kind.long_text,
    )


def tip_items(library: Library) -> dict[Slug, Item]:
    """Every tip as an item, by its name."""
    found = {}
    for name, tip in _tips(library).items():
        target = library.destinations.get(tip.page)
        alt = library.offers(target).get(f"tip_alt {name}", "") if target else ""
        own = f"tips/{name}"
        found[name] = Item(
            name=name,
            title=tip.title,
            texts=Texts(tip.line, tip.short, tip.text),
            link=permanent_url(library, tip.link),
            href=f"/{tip.link}",
            picture=Picture(library.public_url(card_path(own)), *CARD_SIZE, alt),
            card=f"/{card_path(own)}",
            cards=_other_shapes(own),
            file=_file_name(library, name),
            qr=_qr_href(library, target) if target else "",
        )
    return found


def _other_shapes(path: str) -> dict[str, str]:
    """The card in the shapes for posts and stories."""
    return {shape: f"/{card_path(path, shape)}" for shape in CARD_SIZES if shape != "card"}


def _file_name(library: Library, name: str) -> str:
    """The site's name and the item's: downloads from several sites share a folder."""
    return "-".join(re.findall(r"\w+", re.sub("['\u2019]", "", f"{library.name} {name}").lower()))


def _tips(library: Library) -> dict[Slug, Tip]:
    entry = library.entry(Tips)
    return entry.record.tips if entry else {}


def permanent_url(library: Library, link: str) -> str:
    """The absolute URL, which never changes, of a content file or a part of one."""
    return library.public_url(library.permanent_address(link))


def qr_path(page: Destination) -> str:
    """The path of a page's QR code, without its suffix."""
    return f"assets/qr/{page.path.removesuffix('.md')}"


def _qr_href(library: Library, page: Destination) -> str:
    return f"/{qr_path(page)}" if library.published.public else ""


def _picture(library: Library, page: Destination) -> Picture:
    alt = library.offers(page).get("card_alt", "")
    return Picture(library.public_url(page.card), *CARD_SIZE, alt)


def issues(library: Library) -> list[Issue]:
    """The issue of every month."""
    pages, tips = library.once(page_items), library.once(tip_items)
    return [
        Issue(
            name=name,
            title=plan.title,
            subject=plan.subject,
            preheader=plan.preheader,
            intro=plan.intro,
            pages=tuple(pages[path] for path in plan.pages),
            tips=tuple(tips[tip] for tip in plan.tips),
        )
        for name, plan in _year(library).issues.items()
    ]


def frame(library: Library) -> Frame:
    """What all texts of the site have in common."""
    first, published = _year(library).first, library.published
    return Frame(
        language=published.language,
        address=library.public_url(""),
        public=published.public,
        first=first.text,
        first_link=permanent_url(library, first.page),
        source=library.words(KitWords).source.format(site=published.name),
        months=tuple(library.wording.dates.months),
    )


def last_lines(library: Library, _: Destination) -> Mapping[str, str]:
    """What every text ends with, for other outputs; nothing on a site without a kit."""
    if library.entry(Year) is None:
        return {}
    shared, words = library.once(frame), library.words(KitWords)
    return {
        "read_on": words.read_on,
        "first": shared.first,
        "first_link": shared.first_link,
        "source": shared.source,
        "source_link": shared.address,
        "unchecked": words.unchecked,
    }


def _year(library: Library) -> Year:
    entry = library.entry(Year)
    assert entry is not None, "only called where the guide has issues"  # noqa: S101
    return entry.record
