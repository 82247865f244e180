"""What a site is made of, for any host: pages, files, addresses and links."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal, Protocol
from urllib.parse import quote, urlsplit

import yaml

from hooks.core.yaml_lines import YamlMap


@dataclass(frozen=True)
class Page:
    """A Markdown page of the site."""

    path: str
    """Relative to the content folder: `causes/index.md`."""
    text: str
    """Markdown with its front matter."""
    source: str = ""
    """The content file that an author edits to change this page; empty if there isn't a single one."""

    @cached_property
    def digest(self) -> str:
        """A hash of its text."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True)
class Asset:
    """A file of the site that isn't a page."""

    path: str
    content: str | bytes


@dataclass(frozen=True)
class CachedAsset:
    """A file that takes long to make, such as a large picture; a host may cache it.

    A cached file is valid until its inputs change, or the code, fonts and templates in the folder of `make`
    or those that all features share. So `make` may call nothing else in this project. It's a function of a
    module, with or without arguments bound to it, so that another process can call it.
    """

    path: str
    inputs: str
    """The data that the file is made from."""
    make: Callable[[], bytes]


@dataclass(frozen=True)
class Published:
    """Where the site will be published, and under which name."""

    address: str = ""
    """Absolute, with a slash at its end: `https://club.example/backs/`; empty if it isn't known yet."""
    name: str = ""
    language: str = "en"
    tag: str = ""
    """The name under which feed readers know its entries: never changes, even if the site is renamed."""
    author: str = ""
    """Who writes and publishes it; empty if the settings don't say."""
    license: str = ""
    """The absolute URL of the licence of its texts and pictures; empty if the settings don't say."""
    locale: str = ""
    """Its language and country for shared links, such as `en_GB`; empty if the settings don't say."""

    @property
    def public(self) -> bool:
        """Whether others can reach it: a web address, but not this machine's own."""
        parts = urlsplit(self.address)
        host = parts.hostname or ""
        return parts.scheme in {"http", "https"} and host not in LOCAL_HOSTS and not host.startswith("127.")

    def absolute_url(self, address: str) -> str:
        """The absolute URL of an address of the site; empty until the site has an address of its own."""
        return self.address and self.address + quote(address, safe="/#")


BUILD = "builds/current/"
"""The folder of everything that pages load. A complete site has a hash of it in place of `current`."""
LOCAL_HOSTS = {"", "localhost", "0.0.0.0", "::", "::1"}  # noqa: S104 (nothing is bound to it)
"""Hosts that mean the machine itself."""
UNPUBLISHED = Published()
HOME = "index.md"
"""The content file of the home page, or of a folder's index."""
GO = "go/"
"""The folder of the short links."""
CARD_SIZE = (1200, 630)
"""Width and height of every card image in pixels, as social networks and newsletters expect it."""
CardShape = Literal["card", "square", "story"]
CARD_SIZES: dict[CardShape, tuple[int, int]] = {
    "card": CARD_SIZE,
    "square": (1080, 1080),
    "story": (1080, 1920),
}
"""The same for posts and for stories that fill a phone."""


def card_path(path: str, shape: CardShape = "card") -> str:
    """The path of a card image, given a content file or the name of a tip below `tips/`."""
    folder = "" if shape == "card" else f"{shape}/"
    return f"assets/cards/{folder}{path.removesuffix('.md')}.png"


@dataclass(frozen=True)
class Destination:
    """A page as others link to it."""

    path: str
    """Below the content folder: `exercises/bird-dog.md`."""
    kind: str
    """The name of its kind."""
    title: str
    summary: str
    written: date
    news: Literal["kit"] | bool = True
    """Whether newsletters and feeds offer it; with `kit`, feeds don't."""
    short: str | None = None
    """Its short link is `/go/<short>/`."""
    moved_from: tuple[str, ...] = ()
    """Its earlier addresses, as in `exercises/bridge`, oldest first."""

    @property
    def first_address(self) -> str:
        """The address at which it was first published, without slashes around it."""
        former = (old for old in self.moved_from if not old.startswith(GO))
        return next(former, self.address.strip("/"))

    @property
    def address(self) -> str:
        """Relative to the site: `exercises/bird-dog/`, and empty for the home page."""
        return address(self.path)

    @property
    def card(self) -> str:
        """The path of its card image."""
        return card_path(self.path)


@dataclass(frozen=True)
class Picture:
    """An image that a page shows."""

    href: str
    """A path below the content folder."""
    width: int
    height: int


@dataclass(frozen=True)
class AlternateLink:
    """The site in another format, linked in the head of every page."""

    path: str
    media_type: str
    title: str


@dataclass(frozen=True)
class Citation:
    """What a citation in a text becomes."""

    number: int
    label: str
    """Author and year, for people who use a screen reader."""
    href: str
    """A path below the content folder, with an anchor."""


def address(path: str) -> str:
    """Where a content file is published: `finder/index.md` at `finder/`, `why.md` at `why/`."""
    folder = path.removesuffix(HOME)
    return folder if folder != path else path.removesuffix(".md") + "/"


def short_address(name: str) -> str:
    """The address of a short link."""
    return f"{GO}{name}/"


def front_matter(page: Page) -> YamlMap:
    """The front matter of a page, parsed."""
    meta: YamlMap = yaml.load(page.text.split("\n---\n", 1)[0], yaml.CSafeLoader)
    return meta


def with_front_matter(page: Page, more: Mapping[str, object]) -> Page:
    """A page with more keys in its front matter, each on a line: JSON is YAML, and quick to write."""
    rows = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in more.items())
    return replace(page, text=page.text.replace("\n---\n", f"\n{rows}---\n", 1))


def compose(meta: Mapping[str, object], title: str, *parts: str) -> str:
    """The Markdown of a page: front matter, the title as its heading, then the parts."""
    header = yaml.dump(meta, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    return "\n\n".join(
        [f"---\n{header}---", f"# {literal(title)}", *(part.strip("\n") for part in parts), ""]
    )


def block(name: str, argument: str = "") -> str:
    """The Markdown that includes a component."""
    return f"/// {name} | {argument}\n///" if argument else f"/// {name}\n///"


class PageWords(Protocol):
    """The words of a page that holds one component."""

    @property
    def title(self) -> str:
        """Its heading."""

    @property
    def summary(self) -> str:
        """One line, for search engines and lists."""

    @property
    def intro(self) -> str:
        """The Markdown before the component."""


def page_of_block(path: str, words: PageWords, name: str) -> Page:
    """A page that says what it's for and then includes a component."""
    meta = {"title": words.title, "summary": words.summary}
    return Page(path, compose(meta, words.title, words.intro, block(name)))


def section(heading: str, body: str, *, folded: bool = False) -> list[str]:
    """A heading and the Markdown below it; nothing if there is none.

    Args:
        heading: of the section.
        body: if it's folded, its own headings go a level down, so that they are folded away with it.
        folded: whether a reader opens it first.
    """
    if not body.strip():
        return []
    if folded:
        return [f"## {heading} {{ .folded }}", re.sub(r"^##", "###", body, flags=re.MULTILINE)]
    return [f"## {heading}", body]


def literal(text: str) -> str:
    """Markdown that shows a text exactly as it is, with every ASCII mark as a character reference."""
    return re.sub(r"[^\w\s]", lambda mark: f"&#{ord(mark[0])};" if mark[0].isascii() else mark[0], text)
