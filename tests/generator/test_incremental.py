"""`make site` goes on from the pages of the build before, and gives what a build from nothing gives."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from hooks.adapters import command_line
from hooks.adapters.build_cache import current_site, incremental
from hooks.adapters.build_cache.result_store import ResultStore
from hooks.adapters.finished_build import LATEST, finish_build
from hooks.library.results import Result
from tests.tiny import TinyGuide

CAUSE = "causes/long-stroke.md"
EXERCISE = "exercises/wall-sit.md"
SENTENCE = "The front of the knee may be loaded more"


class Author:
    """The tiny guide, built by one command after another."""

    def __init__(self, folder: Path) -> None:
        self.guide = TinyGuide(folder, {})
        self.cache, self.pages, self.clean = folder / "cache", folder / "pages", folder / "clean"

    def command(self, site: Path, *, goes_on: bool) -> None:
        """Build as a process of its own would: what it knows comes from the disk."""
        current_site.RESULTS.__init__(cache=self.cache)  # type: ignore[misc] # the hook has this very object
        current_site._build.cache_clear()
        incremental._folder.clear()
        incremental._made.clear()
        config = load_config(str(self.guide.folder / "mkdocs.yml"), site_dir=str(site), strict=True)
        config.plugins.on_startup(command="build", dirty=goes_on)
        build(config, dirty=goes_on)

    def made(self) -> set[str]:
        """What `make site` writes after an edit: the pages that are made again."""
        before = {page: page.stat().st_mtime_ns for page in self.pages.rglob("index.html")}
        self.command(self.pages, goes_on=True)
        now = {page: page.stat().st_mtime_ns for page in self.pages.rglob("index.html")}
        return {
            page.parent.relative_to(self.pages).as_posix()
            for page, time in now.items()
            if time != before.get(page)
        }

    def differing(self) -> list[str]:
        """The files in which the folder, once named, isn't what a build from nothing gives."""
        self.command(self.clean, goes_on=False)
        named = self.clean.with_name("named")
        shutil.rmtree(named, ignore_errors=True)
        shutil.copytree(self.pages, named)
        finish_build(named, named=True)
        ours, theirs = _files(named), _files(self.clean)
        return sorted(str(path) for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path))


def _files(site: Path) -> dict[Path, bytes]:
    assert (site / LATEST).exists()
    return {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.fixture
def author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Author]:
    author = Author(tmp_path)
    monkeypatch.setattr(incremental, "CACHE", author.cache)
    author.made()
    yield author
    current_site.RESULTS.__init__()  # type: ignore[misc]
    incremental._folder.clear()
    incremental._made.clear()


def moved(author: Author) -> None:
    (author.guide.content / EXERCISE).rename(author.guide.content / "exercises/sit.md")
    for path in (CAUSE, "causes/ordinary-ache.md"):
        text = (author.guide.content / path).read_text(encoding="utf-8")
        author.guide.write(path, text.replace("wall-sit", "sit"))


def added(author: Author) -> None:
    text = (author.guide.content / EXERCISE).read_text(encoding="utf-8")
    text = text.replace("title: Wall sit", "title: Second").replace("summary: Sit", "summary: Once more, sit")
    author.guide.write("exercises/second.md", text)
    author.guide.replace(CAUSE, "exercises: [wall-sit]", "exercises: [wall-sit, second]")


def replaced(path: str, old: str, new: str) -> Callable[[Author], None]:
    return lambda author: author.guide.replace(path, old, new)


EDITS: dict[str, Callable[[Author], None]] = {
    "a word": replaced(CAUSE, SENTENCE, "The knee may feel it"),
    "a value": replaced(EXERCISE, "sets: 2", "sets: 3"),
    "a title": replaced(EXERCISE, "title: Wall sit", "title: Sit at the wall"),
    "the title of a page in the menu": replaced("warning-signs.md", "title: ", "title: Now "),
    "a reference": replaced("references.yml", "year: 2020", "year: 2019"),
    "a question": replaced("finder/questions.yml", "why: The place", "why: A place"),
    "a new page": added,
    "another name": moved,
}


@pytest.mark.host
@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_an_edit_the_site_is_what_a_build_from_nothing_gives(
    author: Author, edit: Callable[[Author], None]
) -> None:
    edit(author)
    author.made()
    assert author.differing() == []


@pytest.mark.host
def test_the_next_command_makes_no_page_again(author: Author) -> None:
    assert author.made() == set()
    assert author.differing() == []


@pytest.mark.host
def test_a_file_that_is_not_as_the_build_left_it_is_made_again(author: Author) -> None:
    page = author.pages / "causes/long-stroke/index.html"
    page.write_text("spoiled", encoding="utf-8")
    (author.pages / "finder/index.html").unlink()
    assert author.made() == {"causes/long-stroke", "finder"}
    assert author.differing() == []


@pytest.mark.host
def test_a_file_that_no_build_made_is_removed(author: Author) -> None:
    (author.pages / "causes/old").mkdir()
    (author.pages / "causes/old/index.html").write_text("old", encoding="utf-8")
    author.made()
    assert not (author.pages / "causes/old").exists()


@pytest.mark.host
def test_a_kept_store_that_is_spoiled_or_of_other_code_is_none(author: Author) -> None:
    for file in author.cache.iterdir():
        file.write_bytes(file.read_bytes()[:-1])
    assert author.made() != set()
    assert author.differing() == []


@pytest.mark.host
def test_a_link_whose_anchor_goes_away_is_found_on_a_page_that_is_not_made_again(author: Author) -> None:
    author.guide.replace(EXERCISE, "One small study", "## Heading\n\nOne small study")
    author.guide.replace(CAUSE, SENTENCE, f"{SENTENCE}, see [it](../exercises/wall-sit.md#heading)")
    author.made()
    author.guide.replace(EXERCISE, "## Heading\n\n", "")
    for _ in range(2):
        with pytest.raises(Abort, match="1 warning"):
            author.made()


def test_what_other_code_left_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = ResultStore(cache=tmp_path)
    store.load(tmp_path, "")
    store.open(tmp_path, "frame")
    store.save()
    other = ResultStore(cache=tmp_path)
    monkeypatch.setattr("hooks.adapters.build_cache.result_store.code", lambda: "other")
    other.load(tmp_path, "")
    assert other._frame == ""


def test_what_nothing_needs_any_more_is_not_left_to_the_next_command(tmp_path: Path) -> None:
    store = ResultStore(cache=tmp_path)
    store.load(tmp_path, "")
    for name in ("old", "new"):
        store.open(tmp_path, "frame").latest[name,] = Result(name, {})
        store.close()
        store.save()
    other = ResultStore(cache=tmp_path)
    other.load(tmp_path, "")
    assert set(other.open(tmp_path, "frame").earlier) == {("new",)}


@pytest.mark.parametrize("slip", [False, True])
def test_a_check_leaves_only_what_it_needed_unless_it_stopped_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slip: bool
) -> None:
    guide = TinyGuide(tmp_path, {})
    if slip:
        guide.replace(CAUSE, "pattern: suggested", "pattern: certain")
    done: list[str] = []
    monkeypatch.setattr(command_line, "HOOKS", tmp_path / "hooks")
    for step in ("close", "save"):
        monkeypatch.setattr(current_site.RESULTS, step, partial(done.append, step))
    command_line.main(["--content", str(guide.content), "check"])
    assert done == (["save"] if slip else ["close", "save"])
