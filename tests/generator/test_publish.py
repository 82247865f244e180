"""What `site/` is while `make site` works, fails or is killed: the old site or the new one, complete."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import publish

PAGES = ("index.html", "causes/index.html")


def site_of(folder: Path, text: str) -> Path:
    for page in PAGES:
        (folder / page).parent.mkdir(parents=True, exist_ok=True)
        (folder / page).write_text(text, encoding="utf-8")
    return folder


def texts(folder: Path) -> set[str]:
    return {(folder / page).read_text(encoding="utf-8") for page in PAGES}


def die(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def killed_at(name: str, new: Path, old: Path) -> None:
    """Publish in this process, and die in place of the named step."""
    module, step = name.split(".")
    setattr({"shutil": shutil, "publish": publish}[module], step, die)
    publish.put_in_place(new, old)


@pytest.mark.parametrize("one_step", [True, False])
def test_the_new_site_takes_the_place_of_the_old_and_nothing_else_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_step: bool
) -> None:
    if not one_step:
        monkeypatch.setattr(publish, "swapped", lambda *_: False)
    new, old = site_of(tmp_path / "build/site", "new"), site_of(tmp_path / "site", "old")
    publish.put_in_place(new, old)
    assert texts(old) == {"new"}
    assert not list((tmp_path / "build").iterdir())


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    publish.put_in_place(site_of(tmp_path / "build/site", "new"), tmp_path / "site")
    assert texts(tmp_path / "site") == {"new"}


@pytest.mark.parametrize("step", ["shutil.rmtree", "publish.swapped"])
def test_a_kill_at_any_step_leaves_one_of_the_two(tmp_path: Path, step: str) -> None:
    new, old = site_of(tmp_path / "build/site", "new"), site_of(tmp_path / "site", "old")
    process = multiprocessing.get_context("fork").Process(target=killed_at, args=(step, new, old))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert texts(old) in ({"old"}, {"new"})
    publish.put_in_place(site_of(tmp_path / "build/site", "newer"), old)
    assert texts(old) == {"newer"}


def holding(folder: Path, ready: Callable[[], None], release: Callable[[], bool]) -> None:
    os.chdir(folder)
    with publish.alone():
        ready()
        release()


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    ready, release, second = context.Event(), context.Event(), context.Event()
    first = context.Process(target=holding, args=(tmp_path, ready.set, release.wait))
    first.start()
    assert ready.wait(30)
    other = context.Process(target=holding, args=(tmp_path, second.set, release.is_set))
    other.start()
    assert not second.wait(0.3), "both are at work in one folder"
    release.set()
    assert second.wait(30)
    first.join()
    other.join()
