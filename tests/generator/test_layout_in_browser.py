"""Room and order on the page: nothing empty, nothing squeezed, in the sizes where it went wrong once."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.care import Care
from tests.frozen import FROZEN

SHOWN = "element => getComputedStyle(element).visibility"
BOX = "element => (({x, y, width, height}) => [x, y, width, height])(element.getBoundingClientRect())"


def boxes(page: Page, selector: str) -> list[list[float]]:
    return [element.evaluate(BOX) for element in page.query_selector_all(selector)]


@pytest.mark.parametrize("width", [360, 1280])
def test_a_moving_picture_leaves_no_empty_room(page: Page, base: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{base}exercises/bird-dog/")
    page.wait_for_selector("moving-figure[data-playing]")
    assert boxes(page, ".figure-stage")[0] == pytest.approx(boxes(page, ".figure-picture")[0], abs=1)
    poses = page.locator(".figure-pose")
    assert poses.nth(0).evaluate(SHOWN) == "hidden"
    assert poses.nth(1).evaluate(SHOWN) == "visible"


def test_a_phone_shows_what_to_do_first(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{base}exercises/side-plank/")
    parts = ("figure", "dose", "steps", "stop", "mistakes", "about")
    tops = [boxes(page, f".exercise-card__{part}")[0][1] for part in parts]
    assert tops == sorted(tops)
    assert tops[2] < 1.5 * 740, "the steps begin within a screen and a half"
    assert page.locator(".exercise-card__about").get_attribute("open") is None


def test_to_pause_moves_nothing(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(f"{base}exercises/bird-dog/")
    page.wait_for_selector("moving-figure[data-playing]")
    before = boxes(page, ".figure-play")
    page.click(".figure-play")
    assert boxes(page, ".figure-play") == before
    assert page.locator(".figure-pose").nth(0).evaluate(SHOWN) == "visible"


def test_groups_of_exercises_stand_apart(page: Page, base: str) -> None:
    page.goto(f"{base}exercises/")
    groups = boxes(page, ".exercise-list > section")
    assert len(groups) > 2
    for (_, top, _, height), (_, below, *_) in pairwise(groups):
        assert below - top - height >= 40


@pytest.mark.parametrize(("width", "beside"), [(360, False), (768, False), (1280, True)])
def test_the_home_page_uses_a_wide_screen(page: Page, base: str, width: int, beside: bool) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(base)
    (_, first, *_), (_, second, *_) = boxes(page, ".page__body > h2")
    assert (abs(first - second) < 2) is beside


def test_contents_name_the_sections_of_components(page: Page, base: str) -> None:
    page.goto(f"{base}running-form/")
    links = page.locator(".contents li a")
    named = [link.get_attribute("href") for link in links.all()]
    assert named[:2] == ["#head", "#shoulders"]
    assert named.index("#stride") < named.index("#breathing")
    assert all(page.locator(name or "").count() == 1 for name in named)


def test_forced_colours_frame_the_numbers_of_steps_and_no_dose(page: Page, base: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{base}exercises/side-plank/")
    number = "element => getComputedStyle(element, '::before').borderTopWidth"
    assert page.locator(".exercise-card__steps li").first.evaluate(number) == "1px"
    width = "element => getComputedStyle(element).borderTopWidth"
    for part in page.locator(".exercise-card__dose dd").all():
        assert part.evaluate(width) == "0px", "a dose isn't a button"


def test_a_full_stop_stays_with_its_badge(page: Page, base: str) -> None:
    page.goto(f"{base}plans/three-runs/")
    badge = page.locator("p > .grade").first
    assert badge.evaluate("element => getComputedStyle(element).display") == "inline", (
        "a box may lose its stop"
    )
    assert badge.evaluate("element => getComputedStyle(element).whiteSpace") == "nowrap"


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("address", ["how-we-know/", "how-we-know/rules/", "how-we-know/stories/"])
def test_the_tables_for_clinicians_are_read_without_scrolling(
    page: Page, base: str, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(base + address)
    cut = "frames => frames.map((frame) => frame.scrollWidth - frame.clientWidth)"
    hidden = page.eval_on_selector_all(".table-scroll", cut)
    assert hidden
    assert max(hidden) <= 1


def test_the_numbers_of_the_worksheet_stand_on_the_page(page: Page, base: str) -> None:
    """A list without padding hangs its numbers outside, where a phone cuts them off."""
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(f"{base}finder/worksheet/")
    lists = page.locator(".finder-worksheet :is(ol, .finder-worksheet__pairs)").all()
    for part in lists:
        assert part.evaluate("list => parseFloat(getComputedStyle(list).paddingInlineStart)") >= 16


@pytest.mark.parametrize(("width", "beside"), [(360, False), (1280, True)])
def test_the_answers_beside_the_body_are_of_one_width(
    page: Page, base: str, width: int, beside: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{base}finder/#{Care(FROZEN).link('now=none')}")
    page.wait_for_selector(".body-map--form")
    (left, _, room, _) = boxes(page, ".cause-finder__option")[0]
    assert len({round(answer[2]) for answer in boxes(page, ".cause-finder__option")}) == 1
    assert (boxes(page, ".body-map--form")[0][0] >= left + room) is beside


@pytest.mark.parametrize(("path", "sheets"), [("warning-signs/", 1), ("finder/worksheet/", 3)])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_what_a_club_hangs_up_prints_on_few_sheets(
    page: Page, base: str, path: str, sheets: int, paper: str
) -> None:
    page.goto(base + path)
    # With room to spare: other devices have other fonts.
    sheet = page.pdf(format=paper, print_background=True, scale=1.03)
    sides = len(re.findall(rb"/Type\s*/Page\b(?!s)", sheet))
    assert (sides + 1) // 2 == sheets


def test_no_type_on_the_worksheet_is_smaller_than_8_points(page: Page, base: str) -> None:
    page.emulate_media(media="print")
    page.goto(f"{base}finder/worksheet/")
    points = page.locator(".finder-worksheet :is(p, li, small, strong, span, td, th)").evaluate_all(
        "parts => parts.map(part => parseFloat(getComputedStyle(part).fontSize) * 0.75)"
    )
    assert min(points) >= 8
