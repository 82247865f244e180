"""What a page is, for any host."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
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
    """The content file an author edits to change this page; empty where there is no single one."""


@dataclass(frozen=True)
class Asset:
    """A file of the site that is not a page."""

    path: str
    content: str | bytes


@dataclass(frozen=True)
class CachedAsset:
    """A file that takes long to make, such as a large picture; a host may cache it.

    A cached file is good until its inputs change, or the code, fonts and templates in the folder of `make`
    or those that all features share. So `make` calls nothing else of ours.
    """

    path: str
    inputs: str
    """The data that the file is made from."""
    make: Callable[[], bytes]


@dataclass(frozen=True)
class Published:
    """Where the site will stand, and what it is called."""

    address: str = ""
    """Absolute, with a slash at its end: `https://club.example/backs/`; empty where nobody knows yet."""
    name: str = ""
    language: str = "en"

    @property
    def public(self) -> bool:
        """Whether others can reach it: a web address, and not this machine's own."""
        parts = urlsplit(self.address)
        host = parts.hostname or ""
        return parts.scheme in {"http", "https"} and host not in OWN and not host.startswith("127.")

    def absolute_url(self, address: str) -> str:
        """The URL of an address of the site; empty while nobody knows where the site will be."""
        return self.address and self.address + quote(address, safe="/#")


OWN = {"", "localhost", "0.0.0.0", "::", "::1"}  # noqa: S104 (nothing is bound to it)
"""Hosts that are the machine itself."""
UNPUBLISHED = Published()
HOME = "index.md"
"""The content file of the first page, or of a folder's list."""
CARD_SIZE = (1200, 630)
"""Width and height of every card image in pixels, as networks and newsletters want it."""


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
    short: str | None = None
    """Its short link is `/go/<short>/`."""
    moved_from: tuple[str, ...] = ()
    """Where it stood before, as in `exercises/bridge`."""

    @property
    def address(self) -> str:
        """Relative to the site: `exercises/bird-dog/`, and nothing for the first page."""
        return address(self.path)

    @property
    def card(self) -> str:
        """The path of its card image."""
        return f"assets/cards/{self.path.removesuffix('.md')}.png"


@dataclass(frozen=True)
class Picture:
    """An image that a page shows."""

    href: str
    """A path below the content folder."""
    width: int
    height: int


@dataclass(frozen=True)
class AlternateLink:
    """The site in another form, named in the head of every page."""

    path: str
    media_type: str
    title: str


@dataclass(frozen=True)
class Citation:
    """What a citation in a text turns into."""

    number: int
    label: str
    """Author and year, for those who hear the page."""
    href: str
    """A path below the content folder, with an anchor."""


def address(path: str) -> str:
    """Where a content file is published: `finder/index.md` at `finder/`, `why.md` at `why/`."""
    folder = path.removesuffix(HOME)
    return folder if folder != path else path.removesuffix(".md") + "/"


def short_address(name: str) -> str:
    """The address of a short link."""
    return f"go/{name}/"


def front_matter(page: Page) -> YamlMap:
    """What stands above a page's text."""
    meta: YamlMap = yaml.safe_load(page.text.split("\n---\n", 1)[0])
    return meta


def with_front_matter(page: Page, more: Mapping[str, object]) -> Page:
    """A page with more keys in its front matter, each on one row: JSON is YAML, and quick to write."""
    rows = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in more.items())
    return replace(page, text=page.text.replace("\n---\n", f"\n{rows}---\n", 1))


def compose(meta: Mapping[str, object], title: str, *parts: str) -> str:
    """Markdown of a page: front matter, the title as its heading, then the parts."""
    header = yaml.dump(meta, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    return "\n\n".join(
        [f"---\n{header}---", f"# {literal(title)}", *(part.strip("\n") for part in parts), ""]
    )


def block(name: str, argument: str = "") -> str:
    """Markdown that places a component."""
    return f"/// {name} | {argument}\n///" if argument else f"/// {name}\n///"


def section(heading: str, body: str) -> list[str]:
    """A heading with what stands below it, in Markdown; nothing where that is empty."""
    return [f"## {heading}", body] if body.strip() else []


def literal(text: str) -> str:
    """Markdown that shows a text as it stands, whatever it holds: every mark as its character reference."""
    return re.sub(r"[^\w\s]", lambda mark: f"&#{ord(mark[0])};" if mark[0].isascii() else mark[0], text)
