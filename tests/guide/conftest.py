"""Fixtures on whatever guide is in `content/`."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.library.library import Library
from tests.building import built
from tests.contents import our_library
from tests.day import CONTENT_DAY
from tests.site_fixtures import base, finder, finder_address, open_finder
from tests.tiny import ROOT

__all__ = ["base", "finder", "finder_address", "open_finder"]


@pytest.fixture(scope="session")
def library() -> Library:
    """The records of the guide."""
    return our_library()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide, built."""
    return built(ROOT / "mkdocs.yml", CONTENT_DAY, tmp_path_factory)
