"""A text becomes HTML or a script only by the site's one policy, and readers need no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.browsing import new_profile
from tests.frozen import FROZEN
from tests.waiting import STARTED, until

COLLECT = """globalThis.refused = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, sample, sourceFile }) =>
  refused.push(`${violatedDirective} ${sample} ${sourceFile}`));"""


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Page]:
    """A page that notes what the policy refuses, with a service worker."""
    with new_profile(chromium, service_workers="allow") as profile:
        profile.add_init_script(COLLECT)
        yield profile.new_page()


def refused(page: Page) -> list[str]:
    return [str(one) for one in page.evaluate("refused")]


KINDS = (
    "",
    "exercises/",
    "causes/",
    "plans/",
    "finder/",
    "newsletter/",
    "my-exercises/",
    "session/",
    "404.html",
)


@pytest.mark.parametrize("address", KINDS)
def test_a_page_starts_without_a_refusal(reader: Page, base: str, address: str) -> None:
    reader.goto(base + address)
    until(reader, STARTED)
    assert refused(reader) == []


def test_a_record_of_each_kind_starts_without_a_refusal(reader: Page, base: str, built_site: Path) -> None:
    for kind in ("exercises", "causes", "plans"):
        name = min(file.stem for file in (FROZEN / kind).glob("*.md") if file.stem != "index")
        reader.goto(f"{base}{kind}/{name}/")
        until(reader, STARTED)
        assert refused(reader) == [], name
        if (built_site / "embed" / name).is_dir():
            reader.goto(f"{base}embed/{name}/")
            until(reader, STARTED)
            assert refused(reader) == [], name


def test_search_finds_by_its_worker(reader: Page, base: str) -> None:
    reader.goto(base)
    reader.get_by_role("button", name="Search").click()
    reader.get_by_role("combobox").fill("pain")
    reader.get_by_role("option").first.wait_for()
    assert refused(reader) == []


def test_the_finder_asks_with_its_picture(reader: Page, base: str) -> None:
    reader.goto(f"{base}finder/")
    reader.locator("cause-finder button").first.click()
    reader.locator("cause-finder form").first.wait_for()
    assert refused(reader) == []


def test_a_session_shows_its_figure(reader: Page, base: str) -> None:
    reader.goto(f"{base}session/#do=front-plank:s1h10")
    reader.get_by_role("button", name="Start", exact=True).click()
    reader.locator("session-player moving-figure").wait_for()
    assert refused(reader) == []


def test_the_site_is_kept_by_its_worker(reader: Page, base: str) -> None:
    reader.goto(base)
    assert reader.evaluate("navigator.serviceWorker.ready.then(({ active }) => active !== null)")
    assert refused(reader) == []


def test_a_text_is_refused_as_html_and_as_a_script(reader: Page, base: str) -> None:
    reader.goto(base)
    until(reader, STARTED)
    with pytest.raises(Error, match="TrustedHTML"):
        reader.evaluate("document.body.innerHTML = '<b>text</b>'")
    with pytest.raises(Error, match="TrustedScriptURL"):
        reader.evaluate("new Worker('worker.js')")
    with pytest.raises(Error, match="Policy"):
        reader.evaluate("trustedTypes.createPolicy('other', { createHTML: String })")
    assert len(refused(reader)) == 3
