"""Frames on other sites take their height from what we show in them, and from nobody else."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.server import Serve
from tests.waiting import until


@pytest.fixture
def club(shins: str, serve: Serve, tmp_path: Path) -> str:
    """Another site's page with two frames of ours, one of an embed; it notes every message that it gets."""
    (tmp_path / "index.html").write_text(
        f"""<!doctype html><title>Club</title><link rel=icon href=data:,>
        <iframe id=embed src="{shins}embed/toe-lift/" height=640></iframe>
        <iframe id=page src="{shins}about/" height=640></iframe>
        <script src="{shins}embed/resize.js"></script>
        <script>heard = []; addEventListener("message", ({{ data }}) => heard.push(data.height));</script>""",
        encoding="utf-8",
    )
    address = serve(tmp_path)
    assert urlsplit(address).netloc != urlsplit(shins).netloc
    return address


def tell(page: Page, frame: str, height: int) -> None:
    """Let what is in a frame tell a height, and wait until the page around it has heard."""
    inside = page.locator(f"#{frame}").element_handle().content_frame()
    assert inside is not None
    inside.evaluate("height => parent.postMessage({ embed: 'height', height }, '*')", height)
    until(page, f"heard.includes({height})")


def height(page: Page, frame: str) -> str | None:
    return page.locator(f"#{frame}").get_attribute("height")


def test_an_embed_gets_the_height_that_it_tells(page: Page, club: str) -> None:
    page.goto(club)
    expect(page.locator("#embed")).not_to_have_attribute("height", "640")
    tell(page, "embed", 321)
    assert height(page, "embed") == "321"
    assert height(page, "page") == "640"


def test_no_height_comes_from_another_origin(page: Page, club: str, serve: Serve, tmp_path: Path) -> None:
    """Not even from within the frame of an embed, if somebody else's page has come into it."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "index.html").write_text("<!doctype html><title>Other</title>", encoding="utf-8")
    other = serve(tmp_path / "other")
    page.goto(club)
    expect(page.locator("#embed")).not_to_have_attribute("height", "640")
    before = height(page, "embed")
    inside = page.locator("#embed").element_handle().content_frame()
    assert inside is not None
    inside.goto(other)
    tell(page, "embed", 322)
    assert height(page, "embed") == before


def test_no_height_comes_from_another_frame(page: Page, club: str) -> None:
    page.goto(club)
    expect(page.locator("#embed")).not_to_have_attribute("height", "640")
    before = height(page, "embed")
    tell(page, "page", 323)
    assert (height(page, "embed"), height(page, "page")) == (before, "640")
