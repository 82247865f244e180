"""The glossary: its terms, and the links from their first use."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.core.source import Source, parse_source
from hooks.kinds.glossary.load import load_glossary
from hooks.kinds.glossary.model import Term
from hooks.kinds.glossary.render import with_letters, with_term_links
from tests.tiny import TinyGuide

CASES = yaml.safe_load((Path(__file__).parent / "golden/glossary/links.yml").read_text(encoding="utf-8"))
Tiny = Callable[..., TinyGuide]

BODY = """
Core { #core }
:   The muscles around your *middle*. We often say trunk.

Disc { #disc }
:   A "cushion" in the spine, see the [myths](myths.md#disc) [@oar-2020].

Bone { #bone .everyday }
:   Hard.

Bone stress injury { #bone-stress-injury }
:   A bone that has had more load
    than it could mend. It may crack.

REDs { #reds }
:   Too little food

Form { #form .everyday }
:   How you move.
"""


def glossary(body: str = BODY) -> Source:
    source, problems = parse_source("glossary.md", "content/glossary.md", f"---\ntitle: Words\n---\n{body}")
    assert source is not None
    assert problems == []
    return source


def terms() -> list[Term]:
    found, problems = load_glossary([glossary()])
    assert problems == []
    return [entry.record for entry in found.values()]


@pytest.mark.parametrize(
    "row", ["Nerve { #nerve } : A cable.", "Nerve { #nerve }\n\n:   A cable.", ":   A meaning alone."]
)
def test_a_definition_that_markdown_would_not_read_is_a_problem(row: str) -> None:
    found, problems = load_glossary([glossary(f"{BODY}\n{row}\n")])
    assert "nerve" not in found
    assert (problems[0].line, problems[0].message) == (24, "is not a term with its meaning below")


def test_terms_are_read_from_the_page() -> None:
    assert [(term.slug, term.name, term.linked) for term in terms()] == [
        ("core", "Core", True),
        ("disc", "Disc", True),
        ("bone", "Bone", False),
        ("bone-stress-injury", "Bone stress injury", True),
        ("reds", "REDs", True),
        ("form", "Form", False),
    ]
    assert [term.meaning for term in terms()[:4]] == [
        "The muscles around your middle.",
        'A "cushion" in the spine, see the myths.',
        "Hard.",
        "A bone that has had more load than it could mend.",
    ]


def test_a_term_without_an_anchor_is_a_problem() -> None:
    _, problems = load_glossary([glossary("\nHip drop\n:   A hip that sinks.\n")])
    assert list(map(str, problems)) == [
        "content/glossary.md:5: is a term without an anchor. Write Hip drop { #hip-drop }"
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_words_lead_to_their_meaning(case: dict[str, Any]) -> None:
    link = re.compile(r'\[([^\]]+)\]\(glossary\.md#([\w-]+) "[^"]+"\)\{ \.term \}')
    assert link.sub(r"~\1~\2", with_term_links(case["body"], "why.md", terms())) == case["gives"]


def test_the_link_tells_the_meaning_and_finds_the_page_from_a_folder() -> None:
    assert with_term_links("Disc", "causes/a.md", terms()) == (
        "[Disc](../glossary.md#disc \"A 'cushion' in the spine, see the myths.\"){ .term }"
    )


def test_the_glossary_itself_and_a_site_without_one_stay_as_they_are() -> None:
    assert with_term_links("Core", "glossary.md", terms()) == "Core"
    assert with_term_links("Core", "why.md", []) == "Core"


def test_guides_and_causes_link_their_terms(tiny: Tiny) -> None:
    guide = tiny()
    header = (guide.content / "index.md").read_text(encoding="utf-8").rpartition("---")[0]
    header = header.replace("What may be adding to", "Words about")
    guide.write("glossary.md", f"{header}---\nKnee {{ #knee }}\n:   Where a leg bends.\n")
    texts = {page.path: page.text for page in guide.load().pages}
    assert '[knee](glossary.md#knee "Where a leg bends."){ .term }' in texts["index.md"]
    assert "glossary.md" not in texts["exercises/wall-sit.md"]


def test_each_letter_of_a_long_glossary_leads_to_the_first_term_that_begins_with_it() -> None:
    names = [f"{letter}{number}" for letter in "abcde" for number in range(3)]
    terms = [Term(slug=f"the-{name}", name=name, meaning="A word.") for name in names]
    row = with_letters(BODY, terms).partition("\n")[0]
    assert row == " ".join(f"[{letter.upper()}](#the-{letter}0)" for letter in "abcde")
    assert with_letters(BODY, terms[:-1]) == BODY
