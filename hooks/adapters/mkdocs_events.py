"""The MkDocs events. `mkdocs.yml` lists this file as its hook; nothing imports it."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from hooks.adapters.build_cache.current_site import RESULTS, fresh_site, library_of, site_of
from hooks.adapters.build_cache.file_cache import contents
from hooks.adapters.build_cache.incremental import (
    SiteFile,
    begin,
    forget,
    inputs_of,
    page_inputs,
    remember,
    remove_others,
    save,
    share_links,
)
from hooks.adapters.build_cache.memo_store import persistent_memo
from hooks.adapters.build_cache.result_store import code
from hooks.adapters.finished_build import finish_build, place_theme_files
from hooks.adapters.preview_server import say
from hooks.adapters.search_entries import INDEX, complete_index
from hooks.adapters.setup.menu import menu_problems
from hooks.adapters.setup.slips import own_hooks, problems_of
from hooks.adapters.setup.theme import theme_problems
from hooks.adapters.theme_environment import make_lean
from hooks.core.page import BUILD, Published, front_matter
from hooks.core.page import Page as SitePage
from hooks.core.palette import palette
from hooks.core.problem import Problem, headed, listing
from hooks.library.check import overdue_pages
from hooks.library.library import Library
from hooks.library.spelling import LIST as WORD_LIST
from hooks.outputs.embed.collect import closing_lines
from hooks.outputs.feed.collect import whole_feed
from hooks.outputs.handout.model import HandoutWords
from hooks.outputs.handout.render import with_sizes
from hooks.outputs.redirects.model import FILE as LEDGER
from hooks.outputs.search.collect import search_index
from hooks.workshop.pages import workshop_files, workshop_pages
from hooks.workshop.tokens import token_table

_INDENT = re.compile(r"(<(pre|textarea)\b.*?</\2>)|\n\s+", re.DOTALL)
"""An indent or blank lines, or an element in which spaces count."""
EXTENSION = "hooks.adapters.markdown_extension"


@dataclass
class _Build:
    """What the events of a build share."""

    goes_on: bool = False
    """Whether it remakes only what has changed."""
    saves: bool = False
    """Whether the next command goes on from it."""
    generated: dict[str, SiteFile] = field(default_factory=dict)
    """Its pages and files, by their path."""
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The title and the summary of every page, by its path: the menu names pages that aren't made again."""
    files: Files = field(default_factory=lambda: Files([]))
    own_hooks: list[Path] = field(default_factory=list)
    """The guide's own hooks."""


_build = _Build()


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001 (MkDocs names them)
    """Learn whether to go on from the build before, or to begin with an empty folder."""
    _build.goes_on = RESULTS.goes_on = dirty


def _published(config: MkDocsConfig) -> Published:
    return Published(
        address=config.site_url or "",
        name=config.site_name,
        language=config.theme.get("language") or "en",
        tag=config.extra.get("tag") or "",
        author=config.site_author or "",
        license=config.extra.get("license") or "",
        locale=config.extra.get("locale") or "",
    )


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """If the content has problems, stop before MkDocs empties the old site, and before other plugins work."""
    make_lean(config.theme)
    begin(Path(config.site_dir))
    _build.saves = _build.goes_on and not config.extra.get("preview")
    _build.own_hooks = list(own_hooks(map(str, config.hooks)))  # by their paths
    _stop_at("theme", theme_problems())
    site = fresh_site(Path(config.docs_dir), _published(config))
    _stop_at("content", site.problems)
    _stop_at("settings", menu_problems(Path(config.config_file_path), {page.path for page in site.pages}))
    config.extra["alternates"] = site.alternates
    library = library_of(Path(config.docs_dir))
    words = library.wording
    config.extra |= {
        "build": BUILD,
        "words": words.shell,
        "dates": words.dates,
        "palette": palette(),
        "overdue": overdue_pages(library),
        "last": closing_lines(library, library.home),
    }
    config.mdx_configs.setdefault(EXTENSION, {})["content"] = config.docs_dir
    return config


def _stop_at(where: str, problems: Sequence[Problem]) -> None:
    if problems:
        raise PluginError(headed(where, problems))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace the files that authors wrote with the pages and files of the site."""
    site = site_of(Path(config.docs_dir))
    place_theme_files(files, config)
    for name in (LEDGER, WORD_LIST):
        if unpublished := files.get_file_from_path(name):
            files.remove(unpublished)
    preview = bool(config.extra.get("preview"))
    library = library_of(Path(config.docs_dir))
    pages = library.result(("workshop", token_table()), partial(workshop_pages, library)) if preview else []
    _build.names = _titles(library, site.pages)
    frame = _frame(config, library)
    _build.generated.clear()
    for path, content in contents([*site.assets, *workshop_files(library, pages)], wait=not preview):
        _add_file(files, config, path, content, inputs_of(content))
    for page in (*site.pages, *pages):
        inputs = page_inputs(page, partial(_block, library), frame)
        file = _add_file(files, config, page.path, page.text, inputs)
        file.edit_uri = page.source or None
    return files


def _titles(library: Library, pages: Iterable[SitePage]) -> dict[str, tuple[str, str]]:
    """The title and the summary of every page, by its path."""
    titles = {path: (page.title, page.summary) for path, page in search_index(library).pages.items()}
    others = {page.path: front_matter(page) for page in pages if page.path not in titles}
    return titles | {path: (meta["title"], meta["summary"]) for path, meta in others.items()}


def _block(library: Library, name: str, argument: str) -> str:
    """The HTML of a block, with the sizes of the handouts that it offers."""
    return with_sizes(library.block(name, argument), _content_of, library.words(HandoutWords))


def _frame(config: MkDocsConfig, library: Library) -> str:
    """What every page depends on: settings, code, templates, and the words for citations and grades."""
    settings = Path(config.config_file_path).read_text(encoding="utf-8")
    labels = (library.citations, library.wording.citation, library.wording.how_sure, library.grades)
    rules = search_index(library).search
    names = _build.names
    menu = [names[path] for path in _paths(config.nav) if path in names] if config.nav else names
    return repr((settings, config.extra, config.site_url, code(), RESULTS.templates, labels, menu, rules))


def _paths(nav: object) -> Iterator[str]:
    """The files of the menu's pages, which any page may name."""
    if isinstance(nav, str):
        yield nav
    for item in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _paths(item)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001 (MkDocs names it)
    """Let pages that aren't made again be named and linked to: MkDocs has read those that it'll make."""
    share_links(files)
    for page in (file.page for file in files.documentation_pages() if file.page):
        if page.markdown is None and page.file.src_uri in _build.names:
            title, summary = _build.names[page.file.src_uri]
            page.title, page.meta = page.title or title, {"title": title, "summary": summary}
    _build.files = files
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001 (MkDocs names them)
    """Say how large the handouts are. Leave out indents, which are a fiftieth of what a page weighs."""
    words = library_of(Path(config.docs_dir)).words(HandoutWords)
    return _INDENT.sub(lambda found: found[1] or "\n", with_sizes(output, _content_of, words))


def _content_of(path: str) -> bytes:
    """A file of this build; empty if it isn't made yet."""
    return _build.generated[path].content_bytes if path in _build.generated else b""


@event_priority(100)
def _add_copies(config: MkDocsConfig) -> None:
    """Write what needs finished pages, and add names and weights to the search index before it's written."""
    site, library = Path(config.site_dir), library_of(Path(config.docs_dir))
    with persistent_memo():
        copies = site_of(Path(config.docs_dir)).copies()
        feeds = whole_feed(library, lambda address: _finished(site / address / "index.html"))
    for copy in (*copies, *feeds):
        content = copy.content
        write_file(content if isinstance(content, bytes) else content.encode(), str(site / copy.path))
    complete_index(config, _build.files, search_index(library), goes_on=_build.goes_on)
    pages = (file.page for file in _build.files.documentation_pages() if file.page)
    remember(_build.generated.values(), pages)
    RESULTS.close()
    if _build.goes_on:
        remove_others(site, _wanted(config, [copy.path for copy in copies]))
    if _build.saves:
        RESULTS.save()
        save()


def _wanted(config: MkDocsConfig, copies: Iterable[str]) -> set[str]:
    """The path of every file of this build, in the site's folder."""
    site = Path(config.site_dir)
    templates = [*config.theme.static_templates, "sitemap.xml.gz"]
    others = {str(site / path) for path in (*copies, *templates, INDEX)}
    return others | {file.abs_dest_path for file in _build.files}


def _finished(page: Path) -> str:
    return page.read_text(encoding="utf-8") if page.exists() else ""


@event_priority(-100)
def _finish(config: MkDocsConfig) -> None:
    """Give the build its name once the search index, too, is written.

    A preview has none; a folder that the next build goes on with is named once it's copied.
    """
    finish_build(Path(config.site_dir), named=not (_build.goes_on or config.extra.get("preview")))


on_post_build = CombinedEvent(_add_copies, _finish)


def on_build_error(error: Exception) -> None:
    """Remake this build's pages next time, so that a warning, too, comes back until it's corrected.

    Raises:
        Abort: with the file and the line, if a template or a hook of the guide's own is wrong.
    """
    slips = problems_of(error, _build.own_hooks)
    say(listing(slips) if slips else str(error))
    forget()
    if _build.saves:
        save()
    if slips:
        raise Abort(listing(slips))


def _is_not_of_a_slip(_: logging.LogRecord) -> bool:
    """Leave out MkDocs' own message, which names the page that was being made when it came to the slip."""
    return not problems_of(sys.exception(), _build.own_hooks)


logging.getLogger("mkdocs.commands.build").addFilter(_is_not_of_a_slip)


def _add_file(files: Files, config: MkDocsConfig, path: str, content: str | bytes, inputs: str) -> SiteFile:
    replaced = files.get_file_from_path(path)
    if replaced is not None:
        files.remove(replaced)
    file = cast("SiteFile", SiteFile.generated(config, path, content=content))
    file.inputs = inputs
    files.append(file)
    _build.generated[path] = file
    return file
