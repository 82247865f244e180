"""The newsletter kit: joins pages and tips with their cards, links and codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any

from markupsafe import Markup

from hooks.core.entry import Entry
from hooks.core.page import CARD_SIZE, HOME, CostlyAsset, Destination, Page, address, block, compose
from hooks.core.record import Slug
from hooks.kinds.plain_language.passages import passages
from hooks.kinds.tip.model import Tip, Tips
from hooks.library.library import Library
from hooks.library.shared import Shared
from hooks.outputs.card_image.collect import card_alt, card_told
from hooks.outputs.embed.collect import DOORS, Embeds
from hooks.outputs.newsletter.issue import Lead, chosen
from hooks.outputs.newsletter.load import FILE
from hooks.outputs.newsletter.model import Frame, Issue, Item, KitPage, Picture, Texts, Year
from hooks.outputs.newsletter.qr import qr_codes
from hooks.outputs.newsletter.render import kit_issues, kit_items, kit_list
from hooks.outputs.newsletter.texts import sentences, told
from hooks.outputs.redirects.model import short_address

KINDS = ("guide", "exercise", "cause", "plan")
"""The kinds of pages to tell of, in the order of the list."""
TIP, ISSUE = "tip", "issue"
ENDS = (".", "!", "?")
"""How a paragraph ends; a heading or a term does not."""
KIT = "newsletter/index.md"


def kit_names(library: Library) -> dict[str, list[str]]:
    """The blocks of the kit, each with the arguments it takes."""
    some = library.extras.year is not None
    return {
        "newsletter-issue": [""] if some else [],
        "newsletter-issues": [""] if some else [],
        "newsletter-items": [*KINDS, *_seasons(library)] if some else [],
        "newsletter-list": [""] if some else [],
    }


def _seasons(library: Library) -> dict[str, str]:
    """Groups of tips, each with the name of its season: all together would be too long a page."""
    if library.extras.tips is None:
        return {}
    tips = library.extras.tips.record
    used = {tip.season for tip in tips.tips.values()}
    return {f"{TIP}-{season}": name for season, name in tips.seasons.items() if season in used}


def leads(tips: Tips | None) -> dict[Slug, Lead]:
    """Every tip, as far as an issue chooses by it."""
    found = tips.tips if tips else {}
    return {name: Lead(tip.theme, tip.season, tip.link.partition("#")[0]) for name, tip in found.items()}


class Kit:
    """All of one library's kit, each part made once; empty where a site has none."""

    def __init__(self, shared: Shared, embeds: Embeds) -> None:
        self.shared, self.library, self.embeds = shared, shared.library, embeds
        self.published, self.words = shared.published, shared.wording.newsletter_kit

    def assets(self) -> list[CostlyAsset]:
        """The codes; none where nobody could follow them."""
        if self.library.extras.year is None or not self.published.public:
            return []
        pages = self.shared.destinations.values()
        return [code for page in pages for code in qr_codes(_code(page), self.link(page))]

    def pages(self) -> list[Page]:
        """A page for each kind, and one for all issues."""
        if self.library.extras.year is None:
            return []
        shown = {group: block("newsletter-items", group) for group in self.items}
        return [
            self._page(group, part) for group, part in (shown | {ISSUE: block("newsletter-issues")}).items()
        ]

    def components(self) -> dict[str, dict[str, Markup]]:
        """The HTML of the blocks, by name and argument."""
        year = self.library.extras.year
        if year is None:
            return {name: {} for name in kit_names(self.library)}
        frame, words = self._frame(year.record), self.words
        issues = [self._issue(name, year.record) for name in year.record.issues]
        now = issues[(self.shared.today.month - 1) % len(issues)]
        groups = {group: [(item.name, item.title) for item in items] for group, items in self.items.items()}
        groups[ISSUE] = [(issue.name, issue.title) for issue in issues]
        listed = [(_path(group), self._title(group), things) for group, things in groups.items()]
        return {
            "newsletter-issue": {"": kit_issues([now], frame, words, alone=True)},
            "newsletter-issues": {"": kit_issues(issues, frame, words)},
            "newsletter-items": {
                group: kit_items(items, frame, words) for group, items in self.items.items()
            },
            "newsletter-list": {"": kit_list(listed, frame, words)},
        }

    @cached_property
    def items(self) -> dict[str, list[Item]]:
        """Everything to tell of, by kind, tips by season."""
        found: dict[str, list[Item]] = {group: [] for group in (*KINDS, *_seasons(self.library))}
        for path, item in self.told.items():
            found[self.shared.destinations[path].kind].append(item)
        for name, tip in self.tips.items():
            found[f"{TIP}-{tip.season}"].append(self.told_tips[name])
        return {group: items for group, items in found.items() if items}

    @cached_property
    def told(self) -> dict[str, Item]:
        """Every page but the kit's own, by its path."""
        pages = self.shared.destinations
        entries = {entry.source.path: entry for entry in self.library.pages() if entry.source.path != KIT}
        return {path: self._item(pages[path], entry) for path, entry in entries.items()}

    @cached_property
    def told_tips(self) -> dict[Slug, Item]:
        """Every tip."""
        return {name: self._tip(name, tip) for name, tip in self.tips.items()}

    @property
    def tips(self) -> dict[Slug, Tip]:
        """The tips as written; none where a site has none."""
        return self.library.extras.tips.record.tips if self.library.extras.tips else {}

    def link(self, page: Destination) -> str:
        """The whole address that never changes: the short link, or the page's own where it has none."""
        return self.shared.reach(short_address(page.short) if page.short else page.address)

    def _item(self, page: Destination, entry: Entry[Any]) -> Item:
        texts = told(
            page.title, page.summary, list(_more(page.kind, entry, self.words.today)), entry.record.newsletter
        )
        name = page.path.removesuffix(".md").removesuffix("/index").rpartition("/")[2]
        made = self._made(name, page.title, texts, (self.link(page), f"/{page.path}"), page)
        return replace(made, embed=self._embed(page, entry))

    def _embed(self, page: Destination, entry: Entry[Any]) -> str:
        """Exercises can be shown elsewhere, and the first page as its doors."""
        if page.path == HOME:
            return self.embeds.code(DOORS)
        return self.embeds.code(entry.slug) if page.kind == "exercise" else ""

    def _tip(self, name: Slug, tip: Tip) -> Item:
        path, _, place = tip.link.partition("#")
        page = self.shared.destinations.get(path)
        link = (self.link(page) if page else self.shared.reach(address(path))) + (
            f"#{place}" if place else ""
        )
        texts = Texts(tip.line, tip.short, tip.text)
        return self._made(name, tip.title, texts, (link, f"/{tip.link}"), page)

    def _made(
        self, name: str, title: str, texts: Texts, links: tuple[str, str], page: Destination | None
    ) -> Item:
        shown = page or self.shared.home
        picture = Picture(self.shared.reach(shown.card), *CARD_SIZE, card_alt(self.shared, shown))
        code = f"/{_code(page)}" if page and self.published.public else ""
        return Item(name, title, texts, *links, picture, f"/{shown.card}", code)

    def _frame(self, year: Year) -> Frame:
        page = self.shared.destinations[year.first.page]
        public = self.published.public
        return Frame(self.published.language, self.shared.reach(""), public, year.first.text, self.link(page))

    def _issue(self, name: Slug, year: Year) -> Issue:
        plan, tips = year.issues[name], self.library.extras.tips
        names, paths = chosen(plan, leads(tips.record if tips else None), self.told)
        pages = tuple(self.told[path] for path in paths)
        return Issue(name, plan.title, plan.intro, pages, tuple(self.told_tips[tip] for tip in names))

    def _page(self, group: str, shown: str) -> Page:
        path, title, words = _path(group), self._title(group), self._words(group)
        summary = words.summary.replace("{season}", _seasons(self.library).get(group, ""))
        meta = {"title": title, "summary": summary, "search": {"exclude": True}}
        return Page(path, compose(meta | card_told(self.shared, path), title, words.intro, shown), FILE)

    def _words(self, group: str) -> KitPage:
        return self.words.pages[group.partition("-")[0]]

    def _title(self, group: str) -> str:
        season = _seasons(self.library).get(group)
        return f"{self._words(group).title}: {season}" if season else self._words(group).title


def _path(group: str) -> str:
    kind, _, season = group.partition("-")
    return f"newsletter/{kind}s-{season}.md" if season else f"newsletter/{kind}s.md"


def _code(page: Destination) -> str:
    return f"assets/qr/{page.path.removesuffix('.md')}"


def _more(kind: str, entry: Entry[Any], today: str) -> Iterator[str]:
    """Sentences that may follow a page's summary: what to do, or how its text begins."""
    if kind == "cause":
        for at, part in enumerate(entry.record.today):
            yield from sentences(part if at else f"{today} {part}")
    elif kind == "exercise":
        yield from entry.record.steps
    else:
        first = next((part.text for part in passages(entry.source, ()) if not part.key), "")
        yield from sentences(first if first.endswith(ENDS) else "")
