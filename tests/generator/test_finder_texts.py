"""The script takes the texts from marks in the page's document, wherever these are in it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Page

from hooks.finder.parts import guidance, remedies
from hooks.finder.rules.compile import compile_guidance
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.packed import page_data
from hooks.library.library import Library
from tests.contents import library_of
from tests.tiny import ROOT, TinyGuide

COMPONENTS = ROOT / "overrides" / "components"
TEXTS = COMPONENTS / "cause-finder" / "page" / "texts.mjs"
CHANGES = {
    "none": "",
    "a paragraph before everything": """for (const part of page.querySelectorAll(boxes))
        part.prepend(Object.assign(document.createElement("p"), {textContent: "Added."}));""",
    "small print after everything": """for (const part of page.querySelectorAll(boxes))
        part.append(Object.assign(document.createElement("small"), {textContent: "Added."}));""",
    "other elements": """for (const part of page.querySelectorAll("[data-text]")) {
        const other = Object.assign(document.createElement("em"), {textContent: part.textContent});
        other.dataset.text = part.dataset.text;
        part.replaceWith(other);
      }""",
}


@pytest.fixture
def library(tiny: Callable[..., TinyGuide]) -> Library:
    guide = tiny()
    text = (guide.content / "finder/questions.yml").read_text(encoding="utf-8")
    hinted = text.replace(
        "front: {label: Front of the knee}", "front: {label: Front, hint: Below the kneecap}"
    )
    assert hinted != text
    guide.write("finder/questions.yml", hinted)
    guide.replace("finder/warning-signs.yml", "tier: emergency, say:", "tier: emergency, do: Lie down., say:")
    return library_of(guide.content)


def finder_of(library: Library) -> Compiled:
    whole = library.once(guidance).model_copy(update={"remedies": remedies(library)})
    compiled: Compiled = json.loads(json.dumps(compile_guidance(whole)))
    return compiled


def texts_of(finder: Any) -> dict[str, Any]:
    """All that a reader is shown of the data, without what is the same in both."""
    return {
        "tiers": finder["tiers"],
        "signs": [(sign["ask"], sign.get("do"), sign.get("say")) for sign in finder["signs"]],
        "questions": finder["questions"],
        "causes": finder["causes"],
        "raising": sorted(finder["raising"], key=str),
        "exercises": {name: exercise["title"] for name, exercise in finder["exercises"].items()},
    }


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_only_marks_say_which_text_is_which(library: Library, page: Page, change: str) -> None:
    finder = finder_of(library)
    page.set_content(str(library.block("cause-finder")))
    read = page.evaluate(
        f"""async ([code, data]) => {{
          const {{ withTexts }} = await import("data:text/javascript," + encodeURIComponent(code));
          const page = document.querySelector(".cause-finder__document");
          const boxes = "section, th, div, .care-card li";
          {change}
          return JSON.stringify(withTexts(JSON.parse(data), page));
        }}""",
        [TEXTS.read_text(encoding="utf-8"), json.dumps(page_data(finder, ""))],
    )
    assert texts_of(json.loads(read)) == texts_of(finder)


def marks(document: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Each mark with its text, spaces as a browser has them."""
    for part in document.xpath("//*[@data-text]"):
        yield part.get("data-text"), part.text_content()
    for part in document.xpath("//*[@data-texts]/*"):
        yield "items", part.text_content()


def test_the_document_marks_every_text_that_the_script_reads(library: Library) -> None:
    read = set(re.findall(r'texts?Of\([^,]+, "([a-z]+)"\)', TEXTS.read_text(encoding="utf-8")))
    finder = finder_of(library)
    found = list(marks(html.fromstring(str(library.block("cause-finder")))))
    assert read <= {mark for mark, _ in found}
    asked = [question for question in finder["questions"] if not question.get("signs")]
    expected = {
        *(("urgency", tier["urgency"]) for tier in finder["tiers"]),
        *(("heading", tier["heading"]) for tier in finder["tiers"]),
        *(("do", sentence) for tier in finder["tiers"] for sentence in tier["do"]),
        *(("honesty", sentence) for sentence in finder["honesty"]),
        *(("act", sign["do"]) for sign in finder["signs"] if "do" in sign),
        *(("say", sign["say"]) for sign in finder["signs"] if "say" in sign),
        *(("ask", part["ask"]) for part in (*finder["signs"], *asked)),
        *(("why", question["why"]) for question in asked),
        *(("items", reason["because"]) for cause in finder["causes"] for reason in cause["for"]),
        *(("items", reason["because"]) for cause in finder["causes"] for reason in cause["against"]),
    }
    assert expected <= set(found)


def test_the_script_looks_for_marks_and_addresses_alone() -> None:
    code = re.sub(r"/\*.*?\*/", "", TEXTS.read_text(encoding="utf-8"), flags=re.DOTALL)
    selectors = re.findall(r"querySelector(?:All)?\(`([^`]*)`|querySelector(?:All)?\([\"']([^\"']*)", code)
    assert selectors
    plain = {
        selector for pair in selectors for selector in pair if not selector.startswith(("[data-", "#sign-"))
    }
    assert plain - {""} == {"a"}, "the link of an exercise, within its marked item"
