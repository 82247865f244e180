"""The report on the content: what it counts, and that nothing of ours hangs loose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from markupsafe import Markup

from hooks.adapters.command_line import main
from hooks.core.kind import Block
from hooks.core.page import UNPUBLISHED, Page
from hooks.declared import FEATURES
from hooks.library.library import Library
from hooks.library.output import Output
from hooks.outputs.report.collect import content_report, orphans
from hooks.outputs.report.model import Report
from hooks.outputs.report.render import report_text
from tests.contents import library_of
from tests.day import TODAY
from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]
RULES = "kinds: {guide: {files: [index.md], reading_age: 30}}"


def report_of(guide: TinyGuide) -> Report:
    site = guide.load()
    assert site.library is not None
    return content_report(site.library, site.pages)


def test_records_are_counted(tiny: Tiny) -> None:
    counts = report_of(tiny()).counts
    assert counts["pages"] == 12
    assert (counts["causes"], counts["causes that are never ranked"]) == (2, 0)
    assert (counts["exercises"], counts["tips"], counts["references"]) == (1, 0, 1)


def test_a_page_tells_its_age_grades_sources_and_review(tiny: Tiny) -> None:
    facts = {page.path: page for page in report_of(tiny({"plain-language.yml": RULES})).pages}
    cause = facts["causes/long-stroke.md"]
    assert (cause.grades, cause.sources, cause.reviewed) == ({"low": 1}, 1, False)
    assert cause.reading_age is None
    assert facts["index.md"].reading_age is not None
    assert facts["index.md"].limit == 30
    assert facts["references.yml"].reviewed is None


def test_sentences_are_counted_without_fragments(tiny: Tiny) -> None:
    body = (
        '---\n## Is it a heading?\n\nThis one has six words, "really". Short. '
        "And [this](index.md) has four [grade:low]!\n\n| a | b |\n"
    )
    guide = tiny()
    text = (guide.content / "index.md").read_text(encoding="utf-8")
    guide.write("index.md", "---" + text.split("---")[1] + body)
    (facts,) = [page for page in report_of(guide).pages if page.path == "index.md"]
    assert facts.rhythm is not None
    assert (facts.rhythm.words, facts.badges) == (11, 1)
    assert facts.rhythm.mean == pytest.approx(11 / 3)
    assert facts.rhythm.short == pytest.approx(2 / 3)


def test_causes_and_exercises_are_joined_both_ways(tiny: Tiny) -> None:
    report = report_of(tiny())
    assert list(report.exercises_of["long-stroke"]) == ["wall-sit"]
    assert "long-stroke" in report.causes_of["wall-sit"]


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("nothing", ["causes/a.md", "b.md"]),
        ("[a](causes/a.md#why) and [b](b.md 'b')", ["b.md"]),
        ('[a](causes/a.md "A") and [b](/b.md)', []),
        ("/// list | all\n///\n\n[b](causes/../b.md)", []),
    ],
)
def test_a_page_to_which_nothing_leads_is_an_orphan(tiny: Tiny, text: str, alone: list[str]) -> None:
    shown = {"all": Markup('<a href="/causes/a.md#x">A</a>')}
    content = library_of(tiny().content).content
    block = Block("list", lambda _, name: shown[name])
    features = replace(FEATURES, outputs=(Output("list", blocks=(block,)),))
    library = Library(content, features, UNPUBLISHED, TODAY)
    pages = [Page("index.md", text), Page("causes/a.md", "[me](a.md)"), Page("b.md", "[home](index.md)")]
    assert orphans(library, pages) == alone


def test_the_report_is_plain_text_with_a_part_for_each_question(tiny: Tiny) -> None:
    text = report_text(report_of(tiny({"plain-language.yml": RULES})))
    headings = [row for row in text.splitlines() if row and not row.startswith(" ")]
    assert headings == [
        "Counts",
        "Reading age, the hardest first",
        "Sentences: words, mean length, share of short ones, badges per 100 words",
        "Grades",
        "Sources per page, the fewest first",
        "Pages that no clinician has checked",
        "Exercises per cause",
        "Causes per exercise",
        "The finder",
        "The finder on the test stories",
        "Pages to which no other page leads",
    ]
    assert "     2  causes" in text
    assert "of 30  index.md" in text


def test_the_command_prints_the_report(tiny: Tiny, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(tiny().content), "report"]) == 0
    assert capsys.readouterr().out.startswith("Counts\n    12  pages\n")
