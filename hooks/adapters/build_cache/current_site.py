"""The current site, built once for all the adapters of a run."""

from __future__ import annotations

from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from mkdocs.utils import get_build_datetime

from hooks.adapters.build_cache.file_cache import TemplateCache
from hooks.adapters.build_cache.memo_store import persistent_memo
from hooks.adapters.build_cache.result_store import ResultStore
from hooks.core.page import UNPUBLISHED, Published
from hooks.core.templates import COMPONENTS, environment
from hooks.library.library import Library
from hooks.site import Site, build_site

State = tuple[tuple[str, int, int], ...]

_latest: dict[Path, Site] = {}
RESULTS = ResultStore()
"""What this process made, and the build before it."""


def fresh_site(content: Path, published: Published = UNPUBLISHED) -> Site:
    """The site of a content folder; rebuilt only when a file of the content or the theme has changed."""
    root = content.resolve()
    _latest[root] = site = _build(root, today(), published, state_of(root, COMPONENTS.parent))
    return site


def today() -> date:
    """The date of the build: that of SOURCE_DATE_EPOCH, or of the clock if it isn't set.

    The variable is the standard of https://reproducible-builds.org/specs/source-date-epoch/.
    """
    try:
        return get_build_datetime().date()
    except (ValueError, OverflowError, OSError) as error:
        hint = "Give whole seconds since 1970, or unset it"
        raise SystemExit(f"SOURCE_DATE_EPOCH: {error}. {hint}") from None


def site_of(content: Path) -> Site:
    """The site as it was when this build began, so that an edit during the build doesn't mix two states."""
    return _latest.get(content.resolve()) or fresh_site(content)


def library_of(content: Path) -> Library:
    """The content of that site, once it's known to have no problems."""
    library = site_of(content).library
    assert library is not None, "a site without content has problems"  # noqa: S101
    return library


@lru_cache(maxsize=1)
def _build(content: Path, day: date, published: Published, state: State) -> Site:  # noqa: ARG001 (the state is part of the key)
    environment().bytecode_cache = TemplateCache("components")
    RESULTS.load(content, published.address)
    with persistent_memo():
        return build_site(content, day, published, results=partial(RESULTS.open, content))


def state_of(*folders: Path) -> State:
    """All files below some folders, each with its time of change and its size."""
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())
    return tuple((str(file), stat.st_mtime_ns, stat.st_size) for file in files for stat in [file.stat()])
