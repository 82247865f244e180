"""Fixtures on guides that stand still: a small one, of which tests change a place, and a whole one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.library.library import Library
from tests.building import built
from tests.frozen import FROZEN, FROZEN_DAY, frozen_library
from tests.site_fixtures import base, finder, finder_address, open_finder
from tests.tiny import TinyGuide

__all__ = ["base", "finder", "finder_address", "open_finder"]


@pytest.fixture
def tiny(tmp_path: Path) -> Callable[..., TinyGuide]:
    """A small complete guide on another subject; name files to change or remove (None) them."""

    def make(files: dict[str, str | bytes | None] | None = None) -> TinyGuide:
        return TinyGuide(tmp_path, files or {})

    return make


@pytest.fixture(scope="session")
def library() -> Library:
    """The records of the whole guide."""
    return frozen_library()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole guide, built."""
    return built(FROZEN.parent / "mkdocs.yml", FROZEN_DAY, tmp_path_factory)
