"""A preview makes again what an edit has changed, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from hooks.core.page import BUILD
from tests.tiny import TinyGuide

CAUSE = "causes/long-stroke.md"
SENTENCE = "The front of the knee may be loaded more"


class Preview:
    """The tiny guide, previewed once."""

    def __init__(self, folder: Path) -> None:
        self.guide = TinyGuide(folder, {})
        self.site = folder / "preview"
        self.made()

    def made(self) -> set[str]:
        """Build as `mkdocs serve --dirty` does after an edit; gives the pages that were written."""
        before = {page: page.stat().st_mtime_ns for page in self._pages()}
        settings = str(self.guide.folder / "mkdocs.yml")
        config = load_config(settings, site_dir=str(self.site), site_url="http://127.0.0.1:8000/")
        config.extra["preview"] = True
        config.plugins.on_startup(command="serve", dirty=True)
        build(config, serve_url=config.site_url, dirty=True)
        new = [page for page in self._pages() if page.stat().st_mtime_ns != before.get(page)]
        return {page.parent.relative_to(self.site).as_posix() for page in new}

    def _pages(self) -> list[Path]:
        return list(self.site.rglob("index.html"))

    def page(self, address: str) -> str:
        return (self.site / address / "index.html").read_text(encoding="utf-8")

    def found(self) -> list[tuple[str, str]]:
        """Where each entry of the search index leads, and its text."""
        index = json.loads((self.site / BUILD / "search" / "search_index.json").read_text(encoding="utf-8"))
        return sorted((entry["location"], entry["text"]) for entry in index["docs"])


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    return Preview(tmp_path)


def test_nothing_is_made_again_without_an_edit(preview: Preview) -> None:
    assert preview.made() == set()


def test_an_edit_of_a_text_makes_its_page_again(preview: Preview) -> None:
    preview.guide.replace(CAUSE, SENTENCE, "The knee may feel it")
    assert preview.made() == {"causes/long-stroke"}
    assert "The knee may feel it" in preview.page("causes/long-stroke")


def test_an_edit_shows_wherever_a_component_tells_of_it(preview: Preview) -> None:
    old, new = "Wall sit", "Sit at the wall"
    telling = {"exercises/wall-sit", "exercises", "causes/long-stroke", "finder"}
    assert all(old in preview.page(address) for address in telling)
    preview.guide.replace("exercises/wall-sit.md", f"title: {old}", f"title: {new}")
    made = preview.made()
    assert telling <= made
    assert "causes" not in made
    assert all(new in preview.page(address) and old not in preview.page(address) for address in telling)


def test_new_settings_make_every_page_again(preview: Preview) -> None:
    settings = preview.guide.folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("Rowing knees", "Knees that row")
    settings.write_text(text, encoding="utf-8")
    assert {"causes/long-stroke", "exercises", "finder"} <= preview.made()
    assert "Knees that row" in preview.page("finder")


def test_the_search_goes_on_finding_every_page_once(preview: Preview) -> None:
    before = preview.found()
    preview.made()
    assert preview.found() == before
    preview.guide.replace(CAUSE, SENTENCE, "The knee may feel it")
    preview.made()
    after = preview.found()
    assert [location for location, _ in after] == [location for location, _ in before]
    assert [text for _, text in after if "The knee may feel it" in text]
    assert not [text for _, text in after if SENTENCE in text]


def test_what_was_not_made_because_of_a_slip_is_made_once_it_is_mended(preview: Preview) -> None:
    preview.guide.replace(CAUSE, SENTENCE, "The knee may feel it")
    preview.guide.replace(CAUSE, "pattern: suggested", "pattern: certain")
    with pytest.raises(Abort):
        preview.made()
    preview.guide.replace(CAUSE, "pattern: certain", "pattern: suggested")
    assert preview.made() == {"causes/long-stroke"}


def test_a_warning_comes_again_until_its_page_is_mended(preview: Preview) -> None:
    preview.guide.replace(CAUSE, SENTENCE, f"{SENTENCE}, see [the finder](../finder/index.md#nowhere)")
    for other in ("A first", "A second"):
        with pytest.raises(Abort, match="1 warning"):
            preview.made()
        preview.guide.replace("exercises/wall-sit.md", "summary: ", f"summary: {other} ")
    preview.guide.replace(CAUSE, "#nowhere", "")
    assert "causes/long-stroke" in preview.made()


def test_the_warning_that_pages_may_be_stale_is_left_out(
    preview: Preview, caplog: pytest.LogCaptureFixture
) -> None:
    preview.made()
    assert [record.message for record in caplog.records if record.levelname == "WARNING"] == []
