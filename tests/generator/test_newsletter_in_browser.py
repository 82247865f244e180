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
from lxml import html
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

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


BUTTONS = {
    "Email": "Copy the email block: Bird dog",
    "Text": "Copy the text: Bird dog",
    "Chat": "Copy the message: Bird dog",
    "Markdown": "Copy the Markdown: Bird dog",
}
PHONE: ViewportSize = {"width": 360, "height": 740}
LAPTOP: ViewportSize = {"width": 1280, "height": 900}


def press_copy(page: Page, tab: str) -> dict[str, str]:
    """What an editor has on the clipboard after pressing the button of a tab."""
    item = page.locator("#bird-dog")
    item.get_by_role("tab", name=tab).click()
    item.get_by_role("button", name=BUTTONS[tab], exact=True).click()
    expect(page.locator(".newsletter-kit__said")).to_have_text("Copied. Now paste it.")
    pasted: dict[str, str] = page.evaluate(PASTED)
    return pasted


NOT_YET_THERE = """
  const find = Document.prototype.querySelector;
  Document.prototype.querySelector = function (selector) {
    return selector === ":target" ? null : find.call(this, selector);
  };
"""


def test_a_link_opens_its_item_before_the_browser_has_gone_there(page: Page, base: str) -> None:
    """After a reload, a browser may look for the target of an address only once the scripts have run."""
    page.add_init_script(NOT_YET_THERE)
    page.goto(f"{base}newsletter/exercises/#bird-dog")
    expect(page.get_by_role("group", name="Preview: Bird dog")).to_be_visible()


def test_from_the_kit_to_a_pasted_block(editor: BrowserContext, base: str) -> None:
    page = editor.new_page()
    page.goto(f"{base}newsletter/")
    page.locator(".newsletter-kit__list").get_by_role("link", name="Bird dog", exact=True).click()
    block = press_copy(page, "Email")
    assert "<table" in block["html"]
    assert "Hold level and keep breathing." in block["html"]
    assert "<" not in block["text"]
    link = re.search(r"https?://\S+", block["text"])
    assert link
    assert link[0].startswith(PUBLISHED)
    for tab in ("Text", "Chat"):
        told = press_copy(page, tab)["text"]
        assert "<" not in told
        assert "warning signs" in told
    assert press_copy(page, "Markdown")["text"].startswith("[![")


def test_a_preview_shows_the_very_block_that_is_copied(page: Page, base: str) -> None:
    page.set_viewport_size(LAPTOP)
    page.goto(f"{base}newsletter/exercises/#bird-dog")
    shown = page.get_by_role("group", name="Preview: Bird dog")
    expect(shown.get_by_role("heading", name="Bird dog")).to_be_visible()
    expect(shown.get_by_role("img")).to_have_js_property("complete", True)
    assert shown.get_by_role("img").evaluate("image => image.naturalWidth") == 1200
    button = shown.get_by_role("link", name="Read on")
    assert button.evaluate("link => getComputedStyle(link).backgroundColor") != "rgba(0, 0, 0, 0)"
    told = shown.evaluate("place => place.shadowRoot.textContent")
    block = html.fromstring(page.locator("#bird-dog-html").input_value())
    assert "".join(told.split()) == "".join(block.text_content().split())


def test_on_a_phone_chat_comes_first_and_the_phone_shares(page: Page, base: str) -> None:
    page.add_init_script("Navigator.prototype.share = function (sent) { window.sent = sent; }")
    page.set_viewport_size(PHONE)
    page.goto(f"{base}newsletter/exercises/#bird-dog")
    item = page.locator("#bird-dog")
    expect(item.get_by_role("tab").first).to_have_text("Chat")
    expect(item.get_by_role("tab").first).to_have_attribute("aria-selected", "true")
    message = page.locator("#bird-dog-line").input_value()
    expect(item.get_by_role("group", name="Preview: Bird dog")).to_contain_text(message.splitlines()[0])
    item.get_by_role("button", name="Share: Bird dog").click()
    assert page.evaluate("window.sent") == {"title": "Bird dog", "text": message}
    href = item.get_by_role("link", name="WhatsApp: Bird dog").get_attribute("href") or ""
    assert urlsplit(href)[:3] == ("https", "wa.me", "/")
    assert parse_qs(urlsplit(href).query) == {"text": [message]}


def test_tabs_go_by_the_arrow_keys_and_stay_for_the_next_item(page: Page, base: str) -> None:
    page.set_viewport_size(LAPTOP)
    page.goto(f"{base}newsletter/exercises/#bird-dog")
    page.locator("#bird-dog").get_by_role("tab", name="Email").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#bird-dog").get_by_role("tab", name="Website")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#bird-dog").get_by_role("tabpanel")).to_have_accessible_name("Markdown")
    page.locator("summary").filter(has_text="Side plank").first.click()
    expect(page.locator("#side-plank").get_by_role("tabpanel")).to_have_accessible_name("Markdown")


def test_a_compact_card_for_a_dark_website(page: Page, base: str) -> None:
    page.set_viewport_size(LAPTOP)
    page.goto(f"{base}newsletter/exercises/#bird-dog")
    item = page.locator("#bird-dog")
    item.get_by_role("tab", name="Website").click()
    shown = page.frame_locator("#bird-dog iframe")
    expect(shown.locator("html")).to_have_attribute("data-theme", "light")
    page.locator(".newsletter-kit__club summary").click()
    page.get_by_role("group", name="Is your website").get_by_label("Dark").check()
    expect(shown.locator("html")).to_have_attribute("data-theme", "dark")
    assert parse_qs(urlsplit(page.url).query) == {"website": ["dark"]}
    code = item.get_by_label("A small card").input_value()
    assert f"{PUBLISHED}embed/bird-dog/compact/dark/" in code
    assert "<script" not in code


def test_a_page_leads_to_its_texts(page: Page, base: str) -> None:
    page.goto(f"{base}exercises/bird-dog/")
    page.get_by_role("link", name="Use it in a newsletter").click()
    expect(page.locator("#bird-dog").get_by_role("tablist")).to_be_in_viewport()


def test_a_clubs_name_and_colour_go_along_in_the_address(page: Page, base: str) -> None:
    page.set_viewport_size(LAPTOP)
    page.goto(f"{base}newsletter/")
    page.locator(".newsletter-kit__club summary").click()
    page.get_by_label("Your club's name").fill("Hill & Dale")
    page.get_by_label("Colour of buttons").fill("#b00020")
    page.locator(".newsletter-kit__list").get_by_role("link", name="Bird dog", exact=True).click()
    page.wait_for_url("**/newsletter/exercises/?*")
    assert parse_qs(urlsplit(page.url).query) == {"club": ["Hill & Dale"], "colour": ["b00020"]}
    shown = page.get_by_role("group", name="Preview: Bird dog")
    expect(shown).to_contain_text("Sent to you by Hill & Dale.")
    button = shown.get_by_role("link", name="Read on")
    assert button.evaluate("link => getComputedStyle(link).backgroundColor") == "rgb(176, 0, 32)"
    for kind in ("html", "long", "line", "short", "markdown"):
        assert "Sent to you by Hill &" in page.locator(f"#bird-dog-{kind}").input_value().replace(
            "&#38;", "&"
        )
    page.reload()
    expect(shown).to_contain_text("Sent to you by Hill & Dale.")
    page.locator(".newsletter-kit__club summary").click()
    expect(page.get_by_label("Your club's name")).to_have_value("Hill & Dale")
    expect(page.get_by_text("too pale to read")).to_be_hidden()
    page.get_by_label("Colour of buttons").fill("#ffdd00")
    expect(page.get_by_text("too pale to read")).to_be_visible()


@pytest.mark.parametrize(
    ("day", "half", "first"),
    [
        ("2026-11-30", "north", "This month: November"),
        ("2026-11-30", "south", "This month: November"),
        ("2028-02-29", "north", "This month: February"),
        ("2026-12-31", "south", "This month: December"),
    ],
)
def test_this_months_issue_is_first_whenever_the_site_was_built(
    page: Page, base: str, day: str, half: str, first: str
) -> None:
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.goto(f"{base}newsletter/?half={half}")
    months = page.locator(".newsletter-kit__months li")
    expect(months).to_have_count(12)
    expect(months.first).to_contain_text(first)
    months.first.get_by_role("link").click()
    issue = page.locator("[data-now]")
    expect(issue.locator("summary").first).to_contain_text(first)
    expect(issue.get_by_role("tablist")).to_be_visible()
    title = issue.locator(".newsletter-kit__name").inner_text()
    assert title in issue.locator("textarea[data-kind=line]").input_value()
    assert title in issue.locator("textarea[data-kind=html]").input_value()


def test_the_south_has_other_issues_in_the_same_month(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-01-15T12:00:00")
    page.goto(f"{base}newsletter/")
    north = page.locator("[data-now] .newsletter-kit__name").inner_text()
    page.locator(".newsletter-kit__club summary").click()
    page.get_by_label("South of the equator").check()
    south = page.locator("[data-now] .newsletter-kit__name").inner_text()
    assert north.partition(":")[0] == south.partition(":")[0] == "January"
    assert north != south


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


def test_what_cannot_be_copied_is_selected(page: Page, base: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{base}newsletter/exercises/#bird-dog")
    page.locator("#bird-dog").get_by_role("tab", name="Markdown").click()
    page.locator("#bird-dog").get_by_role("button", name="Copy the Markdown: Bird dog").click()
    expect(page.locator(".newsletter-kit__said")).to_contain_text("press Ctrl and C")
    assert page.evaluate("document.activeElement.id") == "bird-dog-markdown"
    assert page.evaluate("getSelection().toString()").startswith("[![Exercise: Bird dog")


@pytest.mark.parametrize("path", PAGES)
def test_complete_without_script(tabs: Tabs, base: str, path: str) -> None:
    with tabs.tab(java_script_enabled=False) as page:
        page.goto(f"{base}newsletter/{path}")
        for details in page.locator("details.newsletter-kit__item > summary").all()[:2]:
            details.click()
        for area in page.locator("details.newsletter-kit__item[open] textarea").all():
            assert area.is_visible()
            assert area.get_attribute("readonly") is not None
        for script_only in (
            "[data-copy]",
            "[data-if]",
            "[data-whatsapp]",
            "[data-link]",
            ".newsletter-kit__club",
        ):
            assert [part for part in page.locator(script_only).all() if part.is_visible()] == []


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
