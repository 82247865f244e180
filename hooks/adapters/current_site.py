"""The site as it stands now, built once for all adapters of one run."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from hooks.adapters.kept_files import compiled_templates, kept_results
from hooks.address.model import FILE as LEDGER
from hooks.core.page import UNPUBLISHED, Published
from hooks.core.templates import COMPONENTS, environment
from hooks.site import Site, build_site

State = tuple[tuple[str, int, int], ...]

_latest: dict[Path, Site] = {}


def fresh_site(content: Path, published: Published = UNPUBLISHED) -> Site:
    """The site of a content folder; built anew only when a file of the content or the theme has changed."""
    whole = content.resolve()
    _latest[whole] = site = _build(
        whole, published, state_of(whole, COMPONENTS.parent, (whole.parent / LEDGER).parent)
    )
    return site


def site_of(content: Path) -> Site:
    """The site as this run began with it: an edit while pages are made must not mix two states."""
    return _latest.get(content.resolve()) or fresh_site(content)


@lru_cache(maxsize=1)
def _build(content: Path, published: Published, state: State) -> Site:  # noqa: ARG001 (the state is part of the key)
    environment().bytecode_cache = compiled_templates("components")
    with kept_results():
        return build_site(content, datetime.now(tz=UTC).date(), published)


def state_of(*folders: Path) -> State:
    """All files below some folders, each with when it changed and its size."""
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())
    return tuple((str(file), stat.st_mtime_ns, stat.st_size) for file in files for stat in [file.stat()])
