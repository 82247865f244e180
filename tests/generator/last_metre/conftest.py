"""The fixture guides as built sites, for tests of what the generator does on any guide."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.day import TODAY, clock
from tests.server import Serve
from tests.tiny import ROOT

GUIDES = ROOT / "tests" / "guides"
SHIN_PAIN = GUIDES / "shin-pain" / "content"
SITE_URL = "https://club.example/shins/"


Changes = dict[str, list[tuple[str, str]]]
"""By path below the content: texts, each with the one that takes its place."""


def copied(folder: Path, changes: Changes) -> Path:
    """The small whole guide in a folder of its own, with changes."""
    guide = folder / "shin-pain"
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


def built(folder: Path, changes: Changes) -> Path:
    """The small whole guide as a site, built with MkDocs."""
    site = folder / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=copied(folder, changes),
        env={"SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1", "PATH": "", "PYTHONPATH": str(ROOT)}
        | clock(TODAY),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site


@pytest.fixture(scope="session")
def shin_pain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small whole guide on sore shins, built."""
    return built(tmp_path_factory.mktemp("shins"), {})


@pytest.fixture(scope="session")
def shins(shin_pain: Path, serve: Serve) -> str:
    """Its address."""
    return serve(shin_pain, "/shins/")
