"""What readers of the finder get in the end, and how they take it along."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice

import pytest
import zxingcpp
from lxml import etree
from playwright.sync_api import Page, expect
from resvg_py import svg_to_bytes

from hooks.core.condition import Answers
from hooks.finder.rules.compiled import Compiled, Result
from hooks.finder.rules.engine import evaluate, path
from hooks.finder.rules.model import Finder
from hooks.finder.rules.solve import complete
from hooks.finder.stories import stories
from hooks.kinds.story.readings import Readings
from tests.care import Care
from tests.contents import our_library
from tests.finder_page import (
    DATA,
    PAINTED,
    REACHABLE,
    Open,
    check_nothing_to_try,
    open_result,
    whole,
    written,
)
from tests.finder_readers import leading, readers, ticking
from tests.tiny import ROOT
from tests.waiting import until

CARE = Care(ROOT / "content")
SAVED = "/club/backs/cause-finder"
"""The key under which a reader's answers are kept: it begins with the path of the site."""
BROKEN_STORAGE = {
    "full": "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
    "forbidden": """Object.defineProperty(window, 'localStorage', {
      get() { throw new DOMException('', 'SecurityError'); }
    })""",
}


def stopping(finder: Compiled) -> Iterator[Answers]:
    """Answers of people with each sign that can wait but stops the activity, ticked or raised."""
    for sign in finder["signs"]:
        if sign["tier"] in {finder["tiers"][-1]["id"], None} and sign["stop"]:
            given = ticking(finder, sign["id"])
            assert given is not None, sign["id"]
            yield given


def routine_length(finder: Compiled, result: Result) -> int:
    """How many exercises a result leads to: those of its causes, up to a number."""
    listed = {found["id"] for found in result["causes"]}
    named = {name for cause in finder["causes"] if cause["id"] in listed for name in cause["exercises"]}
    return min(len(named), int(finder["most_exercises"]))


def test_each_cause_says_what_would_change_our_mind(open_finder: Open, finder: Compiled) -> None:
    reader = open_result(open_finder, finder)
    for card in reader.page.locator(".cause-finder__result [data-cause]").all():
        expect(card.locator(".pattern")).to_be_hidden()
        more = card.locator("details")
        expect(more.get_by_text(reader.words["change_our_mind"])).to_be_hidden()
        more.locator("summary").click()
        expect(more.get_by_text(reader.words["change_our_mind"])).to_be_visible()
        expect(more.get_by_text(reader.words["longer"])).to_be_visible()
        expect(card.locator(".pattern")).to_be_visible()


def test_what_else_it_could_be_is_named_below_the_causes(open_finder: Open, finder: Compiled) -> None:
    """They are links in one line. The cause that ends every list is among them, unless it's listed above.

    A result that says to stop leaves that one out.
    """
    cases = [leading(finder), *islice(readers(finder, 200), 200)]
    known: dict[tuple[bool, bool, bool], Answers] = {}
    for given in cases:
        result = evaluate(finder, given)
        if path(finder, given)["open"] is None and result["causes"]:
            known.setdefault((bool(result["also"]), result["closing"], result["stop"]), given)
    assert known
    for at, given in enumerate(known.values()):
        result = evaluate(finder, given)
        reader = open_finder(f"?{at}#{written(given)}")
        links = reader.page.locator(".cause-finder__result > p > a")
        closing = result["closing"] and not result["stop"]
        wanted = [found["id"] for found in result["also"]] + [finder["baseline"]] * closing
        told = links.evaluate_all("links => links.map((link) => link.pathname.split('/').at(-2))")
        assert told == wanted
        for word, shown in (("also_possible", result["also"]), ("everyone", closing)):
            expect(reader.page.get_by_text(reader.words[word])).to_have_count(1 if shown else 0)


def test_a_result_is_three_phone_screens_and_350_words(open_finder: Open, finder: Compiled) -> None:
    reader = open_result(open_finder, finder)
    reader.page.set_viewport_size({"width": 360, "height": 740})
    result = reader.page.locator(".cause-finder__result")
    assert len(result.inner_text().split()) <= 350
    box = result.bounding_box()
    assert box
    assert box["height"] <= 3 * 740


def test_a_result_with_little_to_go_on_or_with_a_card_is_no_longer_than_the_design_allows(
    open_finder: Open, finder: Compiled
) -> None:
    """2,600 px on a phone and 350 words; one more phone's height where a card comes first."""
    known: dict[bool, Answers] = {}
    for given in islice(readers(finder, 2000), 2000):
        result = evaluate(finder, given)
        if result["causes"] and (result["little"] or result["tier"]) and not result["stop"]:
            known.setdefault(result["tier"] is not None, given)
    assert set(known) == {True, False}
    for with_card, given in known.items():
        reader = open_finder(f"?{with_card}#{written(given)}")
        reader.press("mine")
        reader.page.set_viewport_size({"width": 360, "height": 740})
        assert len(reader.shown.inner_text().split()) <= 350
        box = reader.shown.bounding_box()
        assert box
        assert box["height"] <= 2600 + 740 * with_card


def of_stories(finder: Compiled) -> list[Answers]:
    """Answers of every story and of everybody who read one, one for each result."""
    library = our_library()
    entry = library.entry(Readings)
    given = [complete(finder, story.picks()) for story in stories(library).values()]
    for story in entry.record.stories.values() if entry else ():
        given += [reading.picks() for reading in story.readings.values()]
    given = [answers for answers in given if path(finder, answers)["open"] is None]
    return list({json.dumps(evaluate(finder, answers)): answers for answers in given}.values())


SIZE = """(link) => new Promise((done) => {
  const measured = () => {
    document.querySelector(".cause-finder__whose")?.remove();
    const { innerText, clientHeight } = document.querySelector(".cause-finder__steps > :first-child");
    done([clientHeight, innerText.trim().split(/\\s+/).length]);
  };
  const painted = () => requestAnimationFrame(() => setTimeout(() => setTimeout(measured)));
  addEventListener("popstate", painted, { once: true });
  location.hash = link;
})"""
"""The height and the words of the result that a link leads to."""


def test_no_story_has_a_longer_result_than_the_design_allows(open_finder: Open, finder: Compiled) -> None:
    """2,600 px on a phone and 350 words, with the card that comes first in some."""
    reader, too_long = open_result(open_finder, finder), []
    reader.page.set_viewport_size({"width": 360, "height": 740})
    for answers in of_stories(finder):
        link = whole(finder, written(answers))
        height, words = reader.page.evaluate(SIZE, link)
        too_long += [(link, height, words)] if height > 2600 or words > 350 else []
    assert too_long == []


def test_a_card_is_the_heading_of_its_page(open_finder: Open, finder: Compiled) -> None:
    """For eyes and ears alike, and no other page is offered next; both come back with the whole document."""
    reader = open_finder()
    own, order = (
        reader.page.locator("h1").inner_text(),
        reader.page.get_by_role("heading", level=1).and_(reader.page.locator(REACHABLE)),
    )
    sign = reader.sign("emergency")
    reader.start()
    reader.answer(reader.sign_screens()[0], sign["id"])
    expect(order).to_have_count(1)
    expect(order).to_contain_text(
        next(tier["urgency"] for tier in finder["tiers"] if tier["id"] == "emergency")
    )
    expect(order).to_be_focused()
    expect(order).to_be_in_viewport()
    if CARE.countries:
        expect(reader.page.locator(".cause-finder__steps a[href^='tel:']:visible")).to_be_in_viewport()
    leads_on = reader.page.locator(".next-steps")
    expect(leads_on.locator("visible=true")).to_have_count(0)
    reader.press("show_all")
    expect(order).to_have_text(own)
    expect(leads_on.locator("visible=true")).to_have_count(leads_on.count())
    reader.press("show_steps")
    reader.press("mistake")
    expect(order).to_have_text(reader.question(reader.sign_screens()[0])["ask"])


def test_the_tab_is_called_what_is_shown(open_finder: Open, finder: Compiled) -> None:
    """A question, a card's order or the day of a result, before the page's own name; Back brings it back."""
    reader = open_finder()
    own, screen = reader.page.title(), reader.sign_screens()[0]
    asks = f"{reader.question(screen)['ask']} - {own}"
    reader.start()
    expect(reader.page).to_have_title(asks)
    reader.answer(screen, reader.sign("emergency")["id"])
    order = reader.page.locator(".care-card__heading > :last-child").and_(reader.page.locator(REACHABLE))
    expect(reader.page).to_have_title(f"{order.first.inner_text()} - {own}")
    reader.press("show_all")
    expect(reader.page).to_have_title(own)
    reader.press("show_steps")
    expect(reader.page).to_have_title(f"{order.first.inner_text()} - {own}")
    reader.page.go_back()
    expect(reader.page).to_have_title(asks)
    reader.page.go_back()
    expect(reader.page).to_have_title(own)
    result = open_result(open_finder, finder)
    expect(result.page).to_have_title(f"{result.result.inner_text()} - {own}")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_a_result_begins_where_the_focus_is(open_finder: Open, finder: Compiled, width: int) -> None:
    """Its heading is its first part, and on the screen, for who answers the last question far down."""
    reader = open_finder()
    reader.page.set_viewport_size({"width": width, "height": 740})
    reader.start()
    given = leading(finder)
    while asked := reader.asks:
        reader.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        reader.answer(asked["id"], *given[asked["id"]])
    expect(reader.result).to_be_focused()
    expect(reader.result).to_be_in_viewport()
    above = "heading => [...heading.parentElement.children].indexOf(heading)"
    assert reader.result.evaluate(above) == 0


def test_answers_fold_on_a_phone_and_are_in_the_margin_of_a_wide_screen(
    open_finder: Open, finder: Compiled
) -> None:
    reader = open_result(open_finder, finder)
    folds = reader.page.locator(".cause-finder__below > details").all()
    assert len(folds) == len({"answers", "ways to take the result along"})
    for fold in folds:
        expect(fold).not_to_have_attribute("open", "")
        expect(fold.get_by_role("button")).to_have_count(0)
    reader.page.set_viewport_size({"width": 1280, "height": 800})
    screen = reader.shown.bounding_box()
    for fold in folds:
        expect(fold.get_by_role("button").first).to_be_visible()
        beside = fold.bounding_box()
        assert screen
        assert beside
        assert beside["x"] >= screen["x"] + screen["width"]
    assert reader.page.evaluate("document.documentElement.scrollWidth") == 1280


def test_the_routine_is_taken_along_to_be_done(open_finder: Open, finder: Compiled) -> None:
    reader = open_result(open_finder, finder)
    reader.page.locator(".cause-finder__routine summary").click()
    names = reader.page.locator(".cause-finder__tiles a").all_inner_texts()
    assert names
    reader.page.locator(".cause-finder__routine .button").click()
    mine = reader.page.locator("routine-builder")
    for name in names:
        expect(mine.get_by_text(name, exact=True).first).to_be_visible()


def test_one_routine_and_the_notes_below_it(open_finder: Open, finder: Compiled) -> None:
    reader = open_result(open_finder, finder)
    tiles = reader.page.locator(".cause-finder__tiles a")
    expect(tiles.first).to_be_hidden()
    reader.page.locator(".cause-finder__routine summary").click()
    names = tiles.all_inner_texts()
    assert len(set(names)) == len(names) == routine_length(finder, evaluate(finder, reader.address()))
    for link in tiles.all():
        assert re.search(r"/exercises/[a-z-]+/$", link.get_attribute("href") or "")
    reader.page.locator(".cause-finder__detail summary").click()
    notes = reader.page.locator(".cause-finder__steps > :first-child .cause-finder__note")
    questions = our_library().entry(Finder)
    assert questions is not None
    expect(notes).to_have_count(len(questions.record.notes))
    for note in notes.all():
        expect(note.get_by_role("link")).to_be_visible()


def test_who_should_stop_gets_no_advice_and_no_exercise(open_finder: Open, finder: Compiled) -> None:
    """Whichever sign it is; a few of them are looked at in the page."""
    every = list(stopping(finder))
    for at, given in enumerate(every[:: max(1, len(every) // 5)]):
        result = evaluate(finder, given)
        assert result["stop"]
        reader = open_finder(f"?{at}#{written(given)}")
        expect(reader.page.locator("cause-finder")).to_have_attribute("data-screen", "result")
        if result["tier"]:
            card = reader.page.locator(f".cause-finder__steps > :first-child .care-card--{result['tier']}")
            expect(card.get_by_text(reader.words["stop_activity"])).to_be_visible()
        for found in result["causes"]:
            expect(reader.page.locator(f'.cause-finder__result [data-cause="{found["id"]}"]')).to_be_visible()
        expect(reader.button(reader.words["sharpen"])).to_have_count(0)
        check_nothing_to_try(reader)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_result_prints_on_one_sheet(open_finder: Open, finder: Compiled, paper: str) -> None:
    reader = open_result(open_finder, finder)
    sheet = reader.page.pdf(format=paper, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", sheet)) == 1
    reader.page.emulate_media(media="print")
    expect(reader.result).to_have_text(re.compile(r"\d{4}"))
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    pictures = reader.page.locator(".cause-finder__tiles img")
    expect(pictures).to_have_count(routine_length(finder, evaluate(finder, reader.address())))
    for part in (
        *pictures.all(),
        *reader.page.locator(".cause-finder__steps > :first-child .cause-finder__note").all(),
    ):
        expect(part).to_be_visible()
    expect(reader.page.locator(".cause-finder__address")).to_have_text(reader.page.url)
    reader.page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(reader.page.locator(".cause-finder__steps details[open]")).to_have_count(0)
    expect(reader.page.locator(".cause-finder__answer").last).to_be_visible()
    expect(
        reader.page.locator('.cause-finder__steps > :first-child [data-part="today"]').first
    ).to_be_visible()


def test_link_and_text_are_copied(open_finder: Open, finder: Compiled) -> None:
    reader = open_result(open_finder, finder)
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    status = reader.page.get_by_role("status")
    reader.press("copy_link")
    expect(status).to_have_text(reader.words["copied"])
    assert reader.page.evaluate("navigator.clipboard.readText()") == reader.page.url
    reader.press("copy_text")
    result = evaluate(finder, reader.address())
    cause = next(cause for cause in finder["causes"] if cause["id"] == result["causes"][0]["id"])
    until(reader.page, "navigator.clipboard.readText().then((told) => told.includes('\\n'))")
    text = reader.page.evaluate("navigator.clipboard.readText()")
    told = [f"- {cause['for'][at]['because']}" for at in result["causes"][0]["for"]]
    told += [part["ask"] for part in finder["questions"] if part["id"] in reader.address()]
    told += [reader.page.url, reader.words["routine"].partition("{")[0].upper()]
    assert [part for part in told if part not in text] == []
    assert "<" not in text


def test_where_copying_is_refused_the_text_stands_there(open_finder: Open, finder: Compiled) -> None:
    reader = open_result(open_finder, finder)
    reader.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    reader.press("copy_link")
    expect(reader.page.get_by_role("status")).to_have_text(reader.words["not_copied"])
    expect(reader.page.get_by_role("textbox")).to_have_value(reader.page.url)


def test_the_code_holds_the_link_and_comes_when_asked_for(open_finder: Open, finder: Compiled) -> None:
    reader = open_result(open_finder, finder)
    reader.page.wait_for_load_state("networkidle")
    requests: list[str] = []
    reader.page.on("request", lambda request: requests.append(request.url))
    reader.press("code")
    code = reader.page.get_by_role("img", name=reader.words["code_alt"])
    expect(code).to_be_visible()
    assert {address.rpartition("/")[2] for address in requests} == {"draw.mjs", "qr.mjs"}
    svg = etree.fromstring(code.evaluate("code => new XMLSerializer().serializeToString(code)"))
    size = 4 * int(svg.get("viewBox").split()[2])
    picture = svg_to_bytes(svg_string=etree.tostring(svg, encoding="unicode"), width=size, height=size)
    assert scanned(reader.page, bytes(picture), size) == [reader.page.url]


def scanned(page: Page, png: bytes, size: int) -> list[str]:
    """What a reader of codes makes of a picture; the browser turns it into bytes of grey."""
    function = """async ([bytes, size]) => {
      const canvas = new OffscreenCanvas(size, size).getContext('2d');
      canvas.drawImage(await createImageBitmap(new Blob([new Uint8Array(bytes)])), 0, 0);
      return [...canvas.getImageData(0, 0, size, size).data].filter((_, at) => at % 4 === 0);
    }"""
    grey = bytes(page.evaluate(function, [list(png), size]))
    return [found.text for found in zxingcpp.read_barcodes(memoryview(grey).cast("B", (size, size)))]


def test_answers_are_kept_only_when_asked_and_can_be_forgotten(open_finder: Open, finder: Compiled) -> None:
    reader = open_result(open_finder, finder)
    kept = f"localStorage.getItem('{SAVED}')"
    given = reader.address()
    assert reader.page.evaluate(kept) is None
    expect(reader.button(reader.words["forget"])).to_have_count(0)
    reader.press("save")
    expect(reader.page.get_by_role("status")).to_have_text(reader.words["saved"])
    assert reader.page.evaluate(kept).endswith(reader.page.url.partition("#")[2])
    reader = open_finder("?again")
    expect(reader.page.get_by_text(re.compile(r"saved on .*\d{4}"))).to_be_visible()
    assert reader.address() == {}
    reader.press("show_saved")
    expect(reader.result).to_be_focused()
    assert reader.address() == given
    reader.press("forget")
    expect(reader.page.get_by_role("status")).to_have_text(reader.words["forgotten"])
    assert reader.page.evaluate(kept) is None


def test_two_tabs_do_not_clash(open_finder: Open, finder: Compiled) -> None:
    """One saves and forgets while the other stands at the start, which shows what holds."""
    reader = open_result(open_finder, finder)
    other = reader.page.context.new_page()
    other.goto(reader.page.url.partition("#")[0])
    other.get_by_role("button", name=reader.words["start"], exact=True).click()
    expect(other.get_by_role("heading", name=finder["questions"][0]["ask"], exact=True)).to_be_visible()
    other.evaluate(PAINTED)
    other.go_back()
    saved = other.get_by_role("button", name=reader.words["show_saved"], exact=True)
    expect(saved).to_have_count(0)
    reader.press("save")
    expect(saved).to_be_visible()
    before = reader.page.url
    reader.press("forget")
    expect(saved).to_have_count(0)
    assert reader.page.url == before
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()


@pytest.mark.parametrize("storage", BROKEN_STORAGE)
def test_storage_that_is_full_or_forbidden_is_said_calmly(
    open_finder: Open, finder: Compiled, storage: str
) -> None:
    reader = open_finder()
    reader.page.add_init_script(BROKEN_STORAGE[storage])
    reader.page.reload()
    reader = open_result(open_finder, finder)
    reader.press("save")
    expect(reader.page.get_by_role("status")).to_have_text(reader.words["not_saved"])
    reader.press("forget")
    expect(reader.page.get_by_role("status")).to_have_text(reader.words["forgotten"])


def test_what_is_kept_may_be_anything(open_finder: Open) -> None:
    reader = open_finder()
    for rubbish in ("x", "2026-13-77 where=low-back", "2026-11-24 <img src=x onerror=alert(1)>", "\0 " * 99):
        reader.page.evaluate(f"text => localStorage.setItem('{SAVED}', text)", rubbish)
        reader = open_finder("?" + str(len(rubbish)))
        expect(reader.button(reader.words["start"])).to_be_visible()


def test_without_its_data_the_whole_document_is_shown(open_finder: Open) -> None:
    reader = open_finder()
    reader.page.route(f"**/{DATA}", lambda route: route.abort())
    reader.press("start")
    expect(reader.page.get_by_text(reader.words["failed"])).to_be_visible()
    expect(reader.page.locator(".cause-finder__document")).to_be_visible()
    reader.page.unroute(f"**/{DATA}")
    reader.press("show_steps")
    reader.start()


def test_the_urgency_is_announced_with_the_heading(open_finder: Open, finder: Compiled) -> None:
    for tier in finder["tiers"]:
        sign = open_finder().sign(tier["id"])
        reader = open_finder(f"?{tier['id']}#{written(ticking(finder, sign['id']) or {})}")
        devtools = reader.page.context.new_cdp_session(reader.page)
        tree = devtools.send("Accessibility.getFullAXTree")["nodes"]
        headings = [node["name"]["value"] for node in tree if node.get("role", {}).get("value") == "heading"]
        assert (CARE.order(tier["id"]) or CARE.heading(tier["id"])) in headings


def test_a_card_is_an_order_with_a_number_to_dial(open_finder: Open, finder: Compiled) -> None:
    """What to do stands first, in the words and with the number of a country of the guide's helplines."""
    countries = list(CARE.countries.values())
    for tier in finder["tiers"]:
        sign = open_finder().sign(tier["id"])
        reader = open_finder(f"?{tier['id']}#{written(ticking(finder, sign['id']) or {})}")
        card = reader.page.locator(".cause-finder__steps > :first-child .care-card")
        expect(card.get_by_role("heading").first).to_have_text(
            CARE.order(tier["id"]) or CARE.heading(tier["id"])
        )
        numbers = [
            re.sub(r"[^0-9+]", "", str(country[tier["id"]].get("number", ""))) for country in countries
        ]
        dialled = card.locator("a[href^='tel:']")
        hrefs = dialled.evaluate_all("all => all.map((link) => link.getAttribute('href').slice(4))")
        assert set(hrefs) == {number for number in numbers if number}
        assert dialled.locator("visible=true").count() == bool(countries and numbers[0])
        places = card.evaluate(PLACES)
        assert places == sorted(places)


PLACES = """card => [".care-card__heading", "a[href^='tel:']", ".care-card__signs", "blockquote"]
  .flatMap((part) => card.querySelector(part)?.getBoundingClientRect().top ?? [])"""
"""Where the parts of a card begin that come one below the other."""
