"""Builds whole guides, each once in a run of the tests."""

from __future__ import annotations

import fcntl
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.day import clock
from tests.programs import run
from tests.server import PREFIX


def built(settings: Path, day: date, factory: pytest.TempPathFactory) -> Path:
    """The site of a guide, as `make site` builds it, under a sub-path. Processes of one run share it.

    Two guides may be built at the same time: they've few pictures in common, and nobody has to wait.
    """
    shared = factory.getbasetemp()
    if shared.name.startswith(
        "popen-"
    ):  # one of several processes, each of which has a folder in the same place
        shared = shared.parent
    site = shared / f"site-of-{settings.parent.name}"
    with site.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            _build(settings, day, site)
    return site


def build_of(site: Path) -> Path:
    """The folder of what a site's pages load."""
    return site / "builds" / (site / "builds/latest.txt").read_text(encoding="utf-8").strip()


def deployed_again(site: Path, to: Path, name: str) -> Path:
    """Another build of a site: a copy in which the folder of what pages load has another name."""
    old, new = build_of(site).name.encode(), name.encode()
    shutil.copytree(site, to, copy_function=os.link)
    for file in to.rglob("*"):
        if file.suffix in {".html", ".json", ".js", ".txt"} and old in (text := file.read_bytes()):
            file.unlink()  # or the original would change, too
            file.write_bytes(text.replace(old, new))
    (to / "builds" / old.decode()).rename(to / "builds" / name)
    return to


def _build(settings: Path, day: date, site: Path) -> None:
    unfinished = site.with_suffix(".unfinished")
    done = run(
        "mkdocs",
        ["build", "--strict", "--config-file", str(settings), "--site-dir", str(unfinished)],
        settings.parent,
        {"SITE_URL": f"https://club.example{PREFIX}", "NO_MKDOCS_2_WARNING": "1", "PATH": "", **clock(day)},
    )
    assert done.returncode == 0, done.stderr
    unfinished.rename(site)
