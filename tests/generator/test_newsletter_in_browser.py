"""The kit as an editor meets it: opened, tagged, copied, pasted; without script; and its codes on paper."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.axe import violations
from tests.browsing import Tabs, new_profile
from tests.server import PREFIX

PAGES = ["", "exercises/", "causes/", "guides/", "plans/", "tips-winter/", "issues/"]
PUBLISHED = f"https://club.example{PREFIX}"
PASTED = """async () => {
  const [item] = await navigator.clipboard.read();
  const text = async kind => item.types.includes(kind) ? (await item.getType(kind)).text() : "";
  return { html: await text("text/html"), text: await text("text/plain") };
}"""


@pytest.fixture
def editor(chromium: Browser, base: str) -> Iterator[BrowserContext]:
    """A browser that lets pages read what was copied, so that a test can paste."""
    with new_profile(chromium, viewport={"width": 1280, "height": 900}) as profile:
        profile.grant_permissions(["clipboard-read", "clipboard-write"], origin=base.rstrip("/"))
        yield profile


def test_from_the_kit_to_a_pasted_block(editor: BrowserContext, base: str) -> None:
    page = editor.new_page()
    page.goto(f"{base}newsletter/")
    page.locator(".newsletter-kit__list").get_by_role("link", name="Bird dog", exact=True).click()
    item = page.locator("#bird-dog")
    expect(item).to_have_attribute("open", "")
    page.get_by_label("Campaign tag").fill("Spring News")
    item.get_by_role("button", name="Copy to paste into a message").click()
    expect(page.get_by_role("status")).to_have_text("Copied. Now paste it.")
    pasted = page.evaluate(PASTED)
    assert "<table" in pasted["html"]
    assert "Hold level and keep breathing." in pasted["html"]
    assert "<" not in pasted["text"]
    link = re.search(r"https?://\S+", pasted["text"])
    assert link
    parts = urlsplit(link[0])
    assert f"{parts.scheme}://{parts.netloc}{parts.path}".startswith(PUBLISHED)
    assert parse_qs(parts.query) == {
        "utm_source": ["newsletter"],
        "utm_medium": ["email"],
        "utm_campaign": ["spring-news"],
    }


def test_long_lists_fold_on_a_phone_and_nowhere_else(page: Page, base: str) -> None:
    lists = page.locator(".fold").filter(has_text="Bird dog")
    links = lists.get_by_role("link", name="Bird dog", exact=True)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{base}newsletter/")
    expect(lists).to_have_count(2)  # of texts and of sheets
    for place in range(2):
        expect(links).to_have_count(place)  # what is folded has no role
        lists.nth(place).locator("summary").click()
    expect(links).to_have_count(2)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{base}newsletter/")
    expect(links).to_have_count(2)
    expect(lists.locator("summary").first).to_be_hidden()


def test_a_tag_goes_into_every_link_and_into_no_picture(page: Page, base: str) -> None:
    page.goto(f"{base}newsletter/issues/#june")
    tag = page.get_by_label("Campaign tag")
    block, plain = page.locator("#june-html"), page.locator("#june-long")
    before = block.input_value(), plain.input_value()
    tag.fill("a & b")
    links = re.findall(r'href="([^"]+)"', block.input_value())
    assert links
    assert all("&amp;utm_campaign=a-%26-b" in link for link in links)
    assert all(link.endswith(".png") for link in re.findall(r'src="([^"]+)"', block.input_value()))
    addresses = re.findall(r"https?://\S+", plain.input_value())
    assert set(addresses) == {link.replace("&amp;", "&") for link in links}
    assert all("&utm_campaign=a-%26-b" in address for address in addresses)
    tag.fill("")
    assert (block.input_value(), plain.input_value()) == before


def test_a_tag_stands_before_the_place_on_a_page_and_chats_are_told_apart(page: Page, base: str) -> None:
    page.goto(f"{base}newsletter/tips-winter/#head-torch-neck")
    page.get_by_label("Campaign tag").fill("x")
    line = page.locator("#head-torch-neck-line").input_value()
    assert line.splitlines()[1].endswith("?utm_source=newsletter&utm_medium=chat&utm_campaign=x#head")


def test_what_cannot_be_copied_is_selected(page: Page, base: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{base}newsletter/exercises/#bird-dog")
    page.locator("#bird-dog").get_by_role("button", name="Copy the text").nth(-2).click()
    expect(page.get_by_role("status")).to_contain_text("press Ctrl and C")
    assert page.evaluate("document.activeElement.id") == "bird-dog-markdown"
    assert page.evaluate("getSelection().toString()").startswith("[![Exercise: Bird dog")


@pytest.mark.parametrize("path", PAGES)
def test_complete_without_script(tabs: Tabs, base: str, path: str) -> None:
    with tabs.tab(java_script_enabled=False) as page:
        page.goto(f"{base}newsletter/{path}")
        for details in page.locator("details.newsletter-kit__item:not([open]) > summary").all()[:2]:
            details.click()
        areas = page.locator("details[open] textarea")
        assert areas.count() >= 2
        for area in areas.all():
            assert area.is_visible()
            assert area.get_attribute("readonly") is not None
        expect(page.locator(".newsletter-kit button")).to_have_count(page.locator("[data-copy]").count())
        assert not [button for button in page.locator("[data-copy]").all() if button.is_visible()]


@pytest.mark.parametrize("path", PAGES)
def test_light_accessible_and_never_wider_than_the_screen(page: Page, base: str, path: str) -> None:
    sent: list[int] = []
    complaints: list[str] = []
    page.on("response", lambda response: sent.append(len(gzip.compress(response.body(), 9))))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{base}newsletter/{path}", wait_until="networkidle")
    assert sum(sent) <= 45_000
    assert complaints == []
    for item in page.locator("details.newsletter-kit__item > summary").all()[:2]:
        item.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []


def decoded(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_the_codes_can_be_read_from_paper(page: Page, base: str) -> None:
    page.goto(f"{base}newsletter/exercises/#bird-dog")
    picture = page.locator("#bird-dog .newsletter-kit__qr")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", True)
    sheet = pypdfium2.PdfDocument(BytesIO(page.pdf(format="A4", print_background=False)))
    found = [text for leaf in sheet for text in decoded(leaf.render(scale=2).to_pil())]
    assert [text for text in found if text.endswith(("/bird-dog/", "/go/bird-dog/"))] != []
    sheet.close()
