"""What is kept from an earlier build is what a build from nothing would make, whatever was edited."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.core.page import Asset, CachedAsset, Published
from hooks.core.reads import note, noted
from hooks.core.source import BODY, HEADER, read_sources
from hooks.library.results import Results
from hooks.site import Site, build_site
from tests.day import TODAY
from tests.tiny import ROOT

BACKS = ROOT / "tests" / "guides" / "backs" / "content"
PUBLISHED = Published("https://club.example/backs/", "Backs", "en", "tag:club.example,2026:backs")
Edit = Callable[[Path], None]


def replaced(path: str, pattern: str, new: str) -> Edit:
    """Replace the first match in a file."""

    def edit(content: Path) -> None:
        text = (content / path).read_text(encoding="utf-8")
        changed = re.sub(pattern, new, text, count=1, flags=re.MULTILINE)
        assert changed != text, f"{pattern} is not in {path}"
        (content / path).write_text(changed, encoding="utf-8")

    return edit


def copied(content: Path) -> None:
    """A new page, like another but for its name, title and summary."""
    text = (content / "exercises/bird-dog.md").read_text(encoding="utf-8")
    text = re.sub(r"^title: .*$", "title: Second bird", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^summary: ", "summary: Once more. ", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(short|moved_from): .*\n", "", text, flags=re.MULTILINE)
    (content / "exercises/second-bird.md").write_text(text, encoding="utf-8")


EDITS: dict[str, Edit] = {
    "nothing": lambda _: None,
    "word": replaced("exercises/bird-dog.md", r"\Z", "One more row.\n"),
    "value": replaced("exercises/bird-dog.md", r"^(  repetitions: )\d+$", r"\g<1>7"),
    "title": replaced("exercises/bird-dog.md", r"^title: .*$", "title: Bird hound"),
    "reference": replaced("references.yml", r"^  year: \d+$", "  year: 1999"),
    "new page": copied,
}


def everything(site: Site) -> dict[str, object]:
    """All that a host gets, by path; for a costly file, what it's made from."""
    files: dict[str, object] = {page.path: page.text for page in site.pages}
    for asset in site.assets:
        files[asset.path] = asset.inputs if isinstance(asset, CachedAsset) else asset.content
    files |= {copy.path: copy.content for copy in site.copies() if isinstance(copy, Asset)}
    library = site.library
    assert library is not None
    for page in site.pages:
        for name, argument in re.findall(r"^/// ([\w-]+)(?: \| (\S+))?$", page.text, re.MULTILINE):
            files[f"{name} | {argument}"] = str(library.block(name, argument))
    return files | {"problems": [str(problem) for problem in site.problems], "notices": list(site.notices)}


class Author:
    """Edits a guide and builds it after each edit, going on from the build before."""

    def __init__(self, content: Path) -> None:
        self.content, self.frame, self.results = content, "", Results()

    def opened(self, frame: str) -> Results:
        earlier = {**self.results.earlier, **self.results.latest} if frame == self.frame else {}
        self.frame, self.results = frame, Results(earlier)
        return self.results

    def built(self) -> dict[str, object]:
        made = everything(build_site(self.content, TODAY, PUBLISHED, results=self.opened))
        self.results = Results(self.results.needed())
        return made


def differing(one: dict[str, object], other: dict[str, object]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.mark.host
def test_a_build_after_each_edit_makes_what_one_from_nothing_makes(tmp_path: Path) -> None:
    author = Author(shutil.copytree(BACKS, tmp_path / "content"))
    author.built()
    for name, edit in EDITS.items():
        edit(author.content)
        clean = everything(build_site(author.content, TODAY, PUBLISHED))
        assert (name, differing(author.built(), clean)) == (name, [])


@pytest.fixture
def author(tmp_path: Path) -> Author:
    author = Author(shutil.copytree(ROOT / "tests" / "guides" / "tiny" / "content", tmp_path / "content"))
    author.built()
    return author


def remade(author: Author, edit: Edit) -> set[tuple[str, ...]]:
    """The names of the results that an edit makes again."""
    before = author.results.earlier
    edit(author.content)
    author.built()
    return {key for key, result in author.results.earlier.items() if before.get(key) is not result}


def test_nothing_is_made_again_without_an_edit(author: Author) -> None:
    assert remade(author, lambda _: None) == set()


def test_a_word_in_a_page_is_read_again_and_no_other_page(author: Author) -> None:
    keys = remade(author, replaced("exercises/wall-sit.md", r"One small", "A small"))
    assert ("body", "exercises/wall-sit.md") in keys
    assert not [key for key in keys if key[0] == "body" and key[1] != "exercises/wall-sit.md"]
    assert not [key for key in keys if key[0] in {"check", "prove"}]


def test_a_title_is_made_again_wherever_it_is_named(author: Author) -> None:
    keys = remade(author, replaced("exercises/wall-sit.md", r"^title: .*$", "title: Sit at the wall"))
    assert {key[:2] for key in keys} >= {("meta", "structured data"), ("components", "causes/long-stroke.md")}


def test_a_result_that_others_were_made_of_is_kept_with_them(author: Author) -> None:
    kept = set(author.results.earlier)
    assert remade(author, lambda _: None) == set()
    assert set(author.results.earlier) == kept


def test_reads_are_noted_for_the_innermost_alone() -> None:
    with noted() as outer:
        note(("a",))
        with noted() as inner:
            note(("b",))
    assert (outer, inner) == ({("a",)}, {("b",)})


def test_a_source_tells_which_part_of_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("---\ntitle: A\n---\nText.\n", encoding="utf-8")
    ((source,), _) = read_sources(tmp_path)
    with noted() as header:
        assert source.fields["title"] == "A"
    with noted() as body:
        assert source.body == "Text.\n"
    assert (header, body) == ({(HEADER, "page.md")}, {(BODY, "page.md")})
