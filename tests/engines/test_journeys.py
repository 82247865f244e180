"""What readers do in Firefox and WebKitGTK: find out, search, choose exercises, do them, offline, print."""

from __future__ import annotations

import pytest

from tests.engines.conftest import Connection
from tests.engines.readers import Reader

KINDS = (
    *("", "warning-signs/", "exercises/", "exercises/front-plank/", "causes/", "plans/", "finder/", "why/"),
    *("my-exercises/", "session/", "newsletter/", "pain-rules/", "tips/", "privacy/"),
)
SCREEN = ".cause-finder__steps > :first-child"
BUTTONS = f"{SCREEN} form button"
RESULT = f"{SCREEN} .cause-finder__result"
STATE = f"document.querySelector('{RESULT}') ? 'result' : document.querySelector('{BUTTONS}') && 'asks'"
NONE = "None of these"
QUESTIONS = 60
"""More than the finder asks."""


@pytest.mark.parametrize("path", KINDS)
def test_a_page_starts_and_fits_its_screen(reader: Reader, path: str) -> None:
    reader.open(path)
    assert reader.text("h1")
    assert reader.driver.run("document.documentElement.scrollWidth <= innerWidth")
    assert reader.driver.run("[...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")


def test_search_finds_and_leads_to_what_it_found(reader: Reader) -> None:
    reader.open("")
    reader.press(".site-search__open")
    reader.write(".site-search__input", "plank")
    reader.press("[role=option]")
    reader.until("document.querySelector('h1')?.textContent.toLowerCase().includes('plank')")


def test_a_slip_finds_too(reader: Reader) -> None:
    reader.open("")
    reader.press(".site-search__open")
    reader.write(".site-search__input", "excecise")
    assert reader.until("document.querySelectorAll('[role=option]').length")


def answer(reader: Reader) -> None:
    """Say no to signs; give the last answer to anything else."""
    asked = reader.text(f"{SCREEN} legend")
    texts = reader.driver.run(
        f"[...document.querySelectorAll('{BUTTONS}')].map((one) => one.textContent.trim())"
    )
    answers = [text for text in texts if text not in {"Back", "Continue"}]
    reader.press(BUTTONS, NONE if NONE in answers else answers[-1])
    reader.until(f"document.querySelector('{SCREEN} legend')?.textContent.trim() !== {asked!r}")


def test_the_finder_comes_to_a_result_and_goes_back(reader: Reader) -> None:
    reader.open("finder/")
    reader.press("cause-finder button")
    for _ in range(QUESTIONS):
        if reader.until(STATE) == "result":
            break
        answer(reader)
    title = reader.text(f"{RESULT} h2")
    reader.driver.run("history.back()")
    reader.until(f"document.querySelector('{BUTTONS}')")
    reader.driver.run("history.forward()")
    assert reader.text(f"{RESULT} h2") == title


def test_exercises_are_put_together_and_printed(reader: Reader) -> None:
    reader.open("exercises/")
    for chosen in (1, 2):
        reader.press("button[data-title]:not([aria-pressed=true])")
        reader.until(
            f"document.querySelectorAll('button[data-title][aria-pressed=true]').length === {chosen}"
        )
    reader.press("a", "See my exercises")
    reader.until("document.querySelectorAll('.routine-builder__item h2').length === 2")
    reader.driver.run("(window.print = () => { window.printed = true }, true)")
    reader.press("button", "Print one sheet")
    reader.until("window.printed")


def test_a_session_shows_the_exercise_and_its_clock(reader: Reader) -> None:
    reader.open("session/#do=front-plank:s1h10")
    reader.press("button", "Start")
    assert reader.until("document.querySelector('session-player moving-figure, session-player .figure')")


def test_what_was_kept_opens_without_a_connection(reader: Reader, connection: Connection) -> None:
    reader.open("warning-signs/")
    title = reader.text("h1")
    reader.driver.run("(navigator.serviceWorker.ready.then(({ active }) => { window.kept = active }), true)")
    reader.until("window.kept?.state === 'activated'")
    connection.is_there = False
    reader.open("warning-signs/")
    assert reader.text("h1") == title
    assert reader.driver.run("[...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")
