"""The fixture guides as built sites, for tests of what the generator does on any guide."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.building import built
from tests.day import TODAY
from tests.server import PREFIX, Serve
from tests.tiny import ROOT

GUIDES = ROOT / "tests" / "guides"
SHIN_PAIN = GUIDES / "shin-pain" / "content"
SITE_URL = f"https://club.example{PREFIX}"


Changes = dict[str, list[tuple[str, str]]]
"""By path below the content: texts, each with the one that takes its place."""


def copied(folder: Path, changes: Changes) -> Path:
    """The small whole guide in a folder of its own, with changes."""
    guide = folder / "changed"
    shutil.copytree(SHIN_PAIN.parent, guide)
    settings = guide / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("../../..", str(ROOT)), encoding="utf-8")
    for path, swaps in changes.items():
        file = guide / "content" / path
        for old, new in swaps:
            text = file.read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{old!r} in {path}"
            file.write_text(text.replace(old, new), encoding="utf-8")
    return guide


def changed(folder: Path, changes: Changes) -> Path:
    """The content of the small whole guide, with changes."""
    return copied(folder, changes) / "content"


@pytest.fixture(scope="session")
def shin_pain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small whole guide on sore shins, built."""
    return built(SHIN_PAIN.parent / "mkdocs.yml", TODAY, tmp_path_factory)


@pytest.fixture(scope="session")
def shins(shin_pain: Path, serve: Serve) -> str:
    """Its address."""
    return serve(shin_pain, PREFIX)
