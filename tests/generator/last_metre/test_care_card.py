"""What the author of a warning sign wrote is what a reader who ticks it sees, in the page and on paper."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from playwright.sync_api import Page, expect

from tests.care import LINES, Care, check_cards, plain
from tests.contents import library_of
from tests.generator.last_metre.conftest import SHIN_PAIN

CARE = Care(SHIN_PAIN)
CARD = ".cause-finder__steps > :first-child .care-card"
TOGETHER = ["fingertip-bone", "week-no-better"]
"""More urgent together than each is alone."""
SCREEN = CARE.signs[TOGETHER[0]]["screen"]


def test_the_fixture_has_every_kind_of_sign() -> None:
    """Or the tests below would hold for want of cases."""
    signs = CARE.signs.values()
    for key in ("do", "say", "stop_activity"):
        assert {bool(sign.get(key)) for sign in signs} == {True, False}, key
    assert any(len(ticked) == 3 for ticked in CARE.ticks())
    (raised,) = {rule["raises"] for rule in CARE.file["rules"].values()}
    assert CARE.signs[raised]["ask"] in CARE.card({SCREEN: TOGETHER})


def test_every_care_card_says_all_that_its_author_wrote(page: Page, shins: str) -> None:
    check_cards(page, f"{shins}finder/", CARE, [*CARE.ticks(), TOGETHER])


def test_a_card_after_the_last_question_is_whole_too(page: Page, shins: str) -> None:
    """Ticked by hand, with every question answered by "not sure"."""
    name = "fingertip-bone"
    page.goto(f"{shins}finder/")
    words, screen = CARE.words, page.locator("cause-finder")
    shown = page.locator(".cause-finder__steps > :first-child")

    def press(word: str) -> None:
        shown.get_by_role("button", name=words[word], exact=True).click()

    def pick(label: str) -> None:
        shown.get_by_label(label, exact=True).check()

    press("start")
    pick(CARE.signs[name]["ask"])
    press("next")
    while screen.get_attribute("data-screen") != "result":
        press("not_sure")
    expect(screen).to_have_attribute("data-screen", "result")
    assert [plain(line) for line in page.locator(CARD).evaluate(LINES)] == CARE.card({SCREEN: [name]})


def test_the_plain_text_says_of_every_sign_what_its_author_wrote(shin_pain: Path) -> None:
    text = plain((shin_pain / "finder" / "finder.txt").read_text(encoding="utf-8"))
    assert [name for name in CARE.signs if CARE.on_paper(name).removesuffix(".") not in text] == []
    stops = [sign for sign in CARE.signs.values() if sign.get("stop_activity")]
    assert text.count(CARE.file["stop_activity"]) == len(stops)
    for tier in CARE.file["tiers"].values():
        assert f"{tier['urgency']}: {tier['heading']}".upper() in text
        assert [sentence for sentence in tier["do"] if f"-> {sentence}" not in text] == []


def test_the_worksheet_says_of_every_sign_what_its_author_wrote() -> None:
    sheet = html.fromstring(library_of(SHIN_PAIN).block("finder-worksheet"))
    for tier in CARE.file["tiers"]:
        (part,) = sheet.xpath(f".//*[@data-tier='{tier}']")
        assert plain(part.xpath("./h3")[0].text_content()) == CARE.heading(tier)
        lines = {
            item.get("data-pick"): plain(item.text_content()).partition(". ")[2] for item in part.iter("li")
        }
        assert lines == {name: CARE.on_paper(name) for name in CARE.of(tier)}
        (do,) = part.xpath("./*[@class='finder-worksheet__do']")
        assert plain(do.text_content()) == " ".join(CARE.file["tiers"][tier]["do"])
