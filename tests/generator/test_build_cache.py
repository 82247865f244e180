"""Costly files are made once for the same inputs, and a stopped build leaves no half of one."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from hooks.adapters.build_cache.file_cache import CHECKSUM_SIZE, MAX_AGE, TemplateCache, contents
from hooks.adapters.build_cache.memo_store import persistent_memo
from hooks.core import memo
from hooks.core.memo import memoised
from hooks.core.page import Asset, CachedAsset


def test_made_once_for_the_same_inputs(tmp_path: Path) -> None:
    made: list[str] = []

    def card(path: str, inputs: str) -> CachedAsset:
        return CachedAsset(path, inputs, lambda: made.append(path) or inputs.encode())  # type: ignore[func-returns-value]

    first = dict(contents([Asset("a.txt", "a"), card("b.png", "one"), card("c.png", "two")], tmp_path))
    again = dict(contents([Asset("a.txt", "a"), card("d.png", "one"), card("c.png", "new")], tmp_path))
    assert first == {"a.txt": "a", "b.png": b"one", "c.png": b"two"}
    assert again == {"a.txt": "a", "d.png": b"one", "c.png": b"new"}
    assert sorted(made) == ["b.png", "c.png", "c.png"]


def test_what_no_build_asked_for_in_a_long_time_goes(tmp_path: Path) -> None:
    def card(inputs: str) -> CachedAsset:
        return CachedAsset("card.png", inputs, inputs.encode)

    cards = [card("old"), card("still used"), card("new")]
    list(contents(cards, tmp_path))
    ages = dict(zip(("old", "still used", "new"), (MAX_AGE + 60, MAX_AGE + 60, MAX_AGE - 60), strict=True))
    for inputs, age in ages.items():
        file = next(
            file for file in tmp_path.iterdir() if file.read_bytes()[CHECKSUM_SIZE:] == inputs.encode()
        )
        os.utime(file, (time.time() - age,) * 2)
    list(contents([card("still used")], tmp_path, wait=False))
    assert len(list(tmp_path.iterdir())) == 3
    list(contents([card("still used")], tmp_path))
    assert {file.read_bytes()[CHECKSUM_SIZE:] for file in tmp_path.iterdir()} == {b"still used", b"new"}


def test_what_fails_is_not_kept(tmp_path: Path) -> None:
    def broken() -> bytes:
        raise RuntimeError("out of paint")

    with pytest.raises(RuntimeError, match="out of paint"):
        list(contents([CachedAsset("b.png", "one", broken)], tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_drawings_are_known_in_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []

    @memoised
    def draw(size: int, *, title: str) -> str:
        drawn.append(size)
        return f"{title} {size}"

    for _ in range(2):
        monkeypatch.setattr(memo, "results", {})
        with persistent_memo(tmp_path):
            assert (draw(1, title="A"), draw(2, title="A")) == ("A 1", "A 2")
    assert drawn == [1, 2]
    assert draw(1, title="B") == "B 1"
    assert len(list(tmp_path.iterdir())) == 1


def test_two_environments_read_the_same_template_each_in_its_own_way(tmp_path: Path) -> None:
    def read(name: str, *, trim: bool) -> str:
        loader = DictLoader({"a.html": "{% if true %}\nA{% endif %}"})
        environment = Environment(loader=loader, autoescape=True, trim_blocks=trim)
        environment.bytecode_cache = TemplateCache(name, tmp_path)
        return environment.get_template("a.html").render()

    for _ in range(2):
        assert (read("tight", trim=True), read("loose", trim=False)) == ("A", "\nA")
    assert len(list(tmp_path.iterdir())) == 2
