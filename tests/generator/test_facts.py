"""Quantities and grades beside a citation, which agree with the facts of what is cited."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from hooks.core.entry import Entry
from hooks.core.kind import Claim
from hooks.core.source import parse_source
from hooks.kinds.reference.model import Reference
from hooks.library.facts import check_claim, check_facts
from hooks.library.sourced import check_sourced


def reference(**facts: object) -> Reference:
    return Reference.model_validate(
        {"authors": "Oar A", "title": "Rowing", "checked": "page", "read": "Abstract.", **facts}
    )


TRIAL = reference(
    design="trial", who="20 rowed, 20 waited", figures=["pain 15.3 lower (5 to 25)"], certainty="low"
)
REFERENCES = {
    "oar-2024": TRIAL,
    "cohort-2020": reference(design="cohort", figures=["1,172 people, 0.9%"], certainty="moderate"),
    "bench-2011": reference(design="laboratory", figures=["5 to 10% quicker"]),
    "odds-2021": reference(design="snapshot", figures=["hard strokes: odds 2.1", "20.8% hurt, 69% again"]),
    "unseen-1999": reference(design="review"),
    "nhs": reference(design="official page"),
}


def said(body: str) -> list[tuple[int, str]]:
    source, problems = parse_source("why.md", "content/why.md", f"---\ntitle: Why\n---\n{body}\n")
    assert source is not None
    assert problems == []
    return [(problem.line, problem.message) for problem in check_facts(source, REFERENCES)]


@pytest.mark.parametrize(
    "body",
    [
        "Of 40 rowers, nobody knows. Twenty rowed [@cohort-2020; @oar-2024; @nhs].",
        "Twenty rowed and twenty waited. Pain fell by 15 points [@oar-2024].",
        "It was found in 1,172 people, or about 1% [@cohort-2020] [grade:moderate].",
        "| 20 | [@oar-2024] |",
        "Take 3 tablets [@nhs].",
        "Below L5 it may hurt [@oar-2024].",
        "15 points less [@oar-2024] [grade:very-low]. In 1,172 people [@cohort-2020].",
        "Take 3 tablets a day, and 0.9% hurt their backs [@cohort-2020; @nhs].",
        "About 1 in 100 had something serious, or one in a hundred [@cohort-2020].",
        "One in five were hurt, and two in three again; it hurt about two thirds of them [@odds-2021].",
        "Hard strokes went with twice the odds [@odds-2021].",
        "Row twice a week, in one boat, half an hour each [@nhs].",
        "Rowing on one leg with two oars hurts [@oar-2024].",
        "A review counted oars [@unseen-1999].",
    ],
)
def test_a_number_of_the_study_that_is_cited_is_fine(body: str) -> None:
    assert said(body) == []


@pytest.mark.parametrize(
    ("body", "line", "number"),
    [
        ("Pain fell by 15 points.\nForty rowed [@oar-2024].", 5, "Forty"),
        ("Pain fell by 15.4 points [@oar-2024].", 4, "15.4"),
        ("20 rowed [@oar-2024]. Another 20 were asked [@cohort-2020].", 4, "20"),
        ("- 20 rowed [@oar-2024]\n- 21 waited [@oar-2024]", 5, "21"),
        ("Take 3 tablets a day, and 2% hurt their backs [@cohort-2020; @nhs].", 4, "2"),
        ("Of 3 in a boat, 5 to 12% are quicker [@bench-2011; @nhs].", 4, "12"),
        ("Three in ten were hurt [@odds-2021].", 4, "Three in ten"),
        ("Nearly half were hurt [@odds-2021].", 4, "half"),
        ("About 1 in 50 had something serious [@cohort-2020].", 4, "1 in 50"),
        ("A third fewer were hurt [@odds-2021; @nhs].", 4, "A third"),
        ("Hard strokes tripled it, or three times the odds [@odds-2021].", 4, "three times"),
        ("They rowed for\nsix weeks [@oar-2024].", 5, "six"),
        ("They rowed twice a week [@oar-2024].", 4, "twice"),
        ("A review of 12 oars [@unseen-1999].", 4, "12"),
    ],
)
def test_a_number_of_no_study_that_is_cited_is_a_problem(body: str, line: int, number: str) -> None:
    [(found, message)] = said(body)
    assert found == line
    assert message.startswith(f'says "{number}", which is in no facts of what it cites')


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "It helps [@oar-2024] [grade:moderate].",
            'says "moderate", above the certainty of what it cites (low)',
        ),
        ("It is quicker [@bench-2011] [grade:low].", "grades what has no grade"),
        ("Rest [@nhs] [grade:expert].", "grades what has no grade"),
    ],
)
def test_a_grade_is_no_higher_than_what_it_rests_on(body: str, message: str) -> None:
    assert [what for _, what in said(body)] == [message]


def test_a_text_with_its_sources_beside_it_is_held_to_their_facts() -> None:
    source, _ = parse_source(
        "tips.yml", "content/tips.yml", "tips:\n  row:\n    text: 20 rowed, 41 waited.\n"
    )
    assert source is not None
    claim = Claim(("tips", "row", "text"), "20 rowed, 41 waited.", ("oar-2024",))
    found = list(check_claim(Entry("tips", TRIAL, source), claim, REFERENCES))
    assert [(one.line, one.message) for one in found] == [
        (3, 'says "41", which is in no facts of what it cites (oar-2024)')
    ]


@pytest.mark.parametrize(
    ("text", "sources", "number"),
    [
        ("It rests on 41 rowers.", ("oar-2024", "nhs"), "41"),
        ("Strokes 5 to 12% quicker.", ("nhs", "bench-2011"), "12"),
        ("20 rowed and 20 waited.", ("oar-2024", "nhs"), None),
        ("Clinicians ask for 3 weeks.", ("nhs",), None),
    ],
)
def test_beside_advice_a_finding_needs_the_facts_of_a_study(
    text: str, sources: tuple[str, ...], number: str | None
) -> None:
    source, _ = parse_source("knee.md", "content/knee.md", f"---\npattern_why: {text}\n---\n")
    assert source is not None
    entry, claim = Entry("knee", TRIAL, source), Claim(("pattern_why",), text, sources)
    numbers = [
        re.findall('says "(.+)", which', one.message)
        for one in check_claim(entry, replace(claim, is_finding=True), REFERENCES)
    ]
    assert numbers == ([[number]] if number else [])


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("It helps [@oar-2024]. After a year, 95% are well.", "95"),
        ("It helps [@oar-2024].\nMost of them, 19 in 20, are well.", "19 in 20"),
        ("- It helps [@oar-2024], and a third fewer need it.", "a third"),
    ],
)
def test_a_share_after_the_last_citation_has_no_source(body: str, number: str) -> None:
    source, _ = parse_source("why.md", "content/why.md", f"---\ntitle: Why\n---\n{body}\n")
    assert source is not None
    [problem] = check_sourced(source)
    assert problem.message == f'says a number ("{number}") without a source'
    assert problem.line == 4 + body[: body.index(number)].count("\n")


@pytest.mark.parametrize(
    "body",
    [
        "It helps [@oar-2024]. Row for ten minutes, twice.",
        "| Rowing | 20% [@oar-2024] | half as much |",
        "Half of them rowed [@oar-2024].",
    ],
)
def test_what_a_reader_does_after_a_citation_needs_none(body: str) -> None:
    source, _ = parse_source("why.md", "content/why.md", f"---\ntitle: Why\n---\n{body}\n")
    assert source is not None
    assert list(check_sourced(source)) == []
