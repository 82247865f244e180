"""Sentences that were cut off, run together or begun in the middle are reported where they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hooks.core.source import read_sources
from hooks.library.endings import FEW, check_endings, check_open, stray_points
from hooks.library.paragraphs import paragraph_faults
from hooks.library.sentences import sentence_faults
from hooks.library.written import doubles
from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]
SENTENCE = "A knee may ache"


def problems_of(guide: TinyGuide, new: str) -> list[str]:
    """The problems of the first page with another sentence, without their hints."""
    guide.replace("index.md", SENTENCE, new)
    return [problem.message for problem in guide.load().problems]


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("It aches. a knee may ache", 'begins a sentence with a small letter ("a")'),
        ("It aches.\na knee may ache", 'begins a sentence with a small letter ("a")'),
        ("It aches. **a knee** may ache", 'begins a sentence with a small letter ("a")'),
        ("Do it.\n\nknee pain may ache", "begins a paragraph with a small letter"),
        ("Do 5repeats. A knee may ache", 'has a number in a word ("5repeats")'),
        ("A knee - or two - may ache", "has a hyphen between spaces"),
        ("In 0 rowers, a knee may ache", 'counts nothing ("0 rowers")'),
        ("In 40 40 rowers, a knee may ache", 'has a number twice in a row ("40 40")'),
        ("An -ray. A knee may ache", 'has a hyphen with nothing before it ("-ray")'),
        ("It is injured' Stop, for a knee may ache", "has a quotation mark that closes nothing"),
        ("Rest first/ then a knee may ache", 'has punctuation that is doubled, or beside a space ("/")'),
        ("A knee -- or two, may ache", "has a hyphen between spaces"),
        ("Yellow skin and  fever. A knee may ache", 'has two spaces in a row ("d  f")'),
        ("Rest. - A knee may ache", "has a hyphen between spaces"),
        ("A row- ing knee may ache", 'has a space within a word ("row- ing")'),
        ("By 14 (92 to 18.9) points, a knee may ache", 'ends lower than it begins ("(92 to 18.9)")'),
        ("After -10 trials, a knee may ache", 'counts less than nothing ("-10 trials")'),
        ("At 0 3 out of 10, a knee may ache", 'has nothing between two numbers ("0 3")'),
        ("With worn:out shoes, a knee may ache", 'has punctuation that is doubled, or beside a space (":")'),
        ("It rests. Then a knee\n\nA knee may ache", 'ends without a full stop ("t rests. Then a knee")'),
        ("- It rests. Then a knee\n- A knee may ache", 'ends without a full stop ("t rests. Then a knee")'),
        ("It rests[@oar-2020]. A knee may ache", 'has no space before "[@oar-2020]"'),
        ("It rests [@oar-2020][grade:low]. A knee may ache", 'has no space before "[grade:low]"'),
        ("Rest.Then a knee may ache", 'has a mark without a space (".Then")'),
        ("Rest(or row), for a knee may ache", 'has a mark without a space ("(or")'),
        ("Rest (for today)because a knee may ache", 'has a mark without a space (")because")'),
        ("Call 999,early. A knee may ache", 'has punctuation that is doubled, or beside a space (",")'),
        ("At 0 or more, a knee may ache", 'counts nothing ("0 or more")'),
        ("**Rest.** then a knee may ache", 'begins a sentence with a small letter ("then")'),
        ("Rest.\n\n## to know\n\nA knee may ache", "is a heading that begins with a small letter"),
        ("It fell by 27%in rowers, and a knee may ache", 'has a number in a word ("7%in")'),
        ('Rest the "sore one. A knee may ache', "has a quotation mark without its partner"),
        ("Rest,then a knee may ache", 'has punctuation that is doubled, or beside a space (",")'),
        ("Rest\n, then a knee may ache", 'has punctuation that is doubled, or beside a space (",")'),
        ("Rest (or not) . A knee may ache", 'has punctuation that is doubled, or beside a space (".")'),
        ('Rest.\n\n"\n\nA knee may ache', "is a row of marks without a word"),
        ("Rest.\n\n- \n\nA knee may ache", "is a row of marks without a word"),
        ("4 4. A knee may ache", 'begins with "4", which makes no list'),
        ("Rest.\n\n ## Rowing\n\nA knee may ache", "is an indented heading"),
    ],
)
def test_a_slip_in_a_sentence_of_a_body_is_a_problem(tiny: Tiny, new: str, message: str) -> None:
    assert message in problems_of(tiny(), new)


@pytest.mark.parametrize(
    "new",
    [
        "Some (e.g. rowers, i.e. those with oars) say that a knee may ache",
        "Well ... a knee may ache",
        "The rowers' Thames and 'a rowing' Thames, low- or high-load, one / two and one/two: a knee may ache",
        "From 0 to 10, at 0.5 rows or 10 0s, 1-0 and 10 10-minute rows: 0 is none. A knee may ache",
        "It was 0 of 12 at 0 degrees or 0 km, from 0 bis 10. A knee may ache",
        "It was the 21st of May, after 10k, 5km and 3D films. A knee may ache",
        "It was -10 degrees, 0 to 3 out of 10, 12 30-minute rows, 16:30 and 2 000: a knee may ache",
        "Low- and high-load, a knee- or a hip-led row, 14 (9.2 to 18.9) of 1,000: a knee may ache",
        "The rower(s) may (re)build a knee; f(x) (or g) is 1,5 at knees.example. (See below.) It may ache",
        "A well-rowed knee, 10-15 strokes - 3 may be too few",
        "[Can I row?](index.md) has more, and a knee may ache",
    ],
)
def test_what_only_looks_like_a_slip_is_none(new: str) -> None:
    text = new.replace(" - ", " to ").replace("[Can I row?](index.md)", "\0Can I row?\0\0\0")
    assert list(sentence_faults(text)) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Rest it. Then row", 'ends without a full stop ("Rest it. Then row")'),
        ("rest it. Then row.", 'begins a sentence with a small letter ("rest")'),
        ("Rest it [now. Then row.", "has a square bracket without its partner"),
        ("Row 5times. Then rest.", 'has a number in a word ("5times")'),
        ("Rest,| and row.", 'is plain text, and has a mark of Markdown or HTML ("|")'),
        (
            "Row as long as it feels well and no longer. Row as long as it feels well and no longer.",
            'says the same twice ("Row as long as it feels well a")',
        ),
        ("-32 trials of rowing", 'counts less than nothing ("-32 trials")'),
        ("Rest* and row.", 'is plain text, and has a mark of Markdown or HTML ("*")'),
        ("Rest. Don}t row.", "has a brace without its partner"),
        ("Rest and  row.", 'has two spaces in a row ("d  r")'),
    ],
)
def test_a_slip_in_a_text_is_a_problem_at_its_key(tiny: Tiny, text: str, message: str) -> None:
    guide = tiny()
    guide.replace("exercises.yml", "effort: You could do two more.", f'effort: "{text}"')
    assert [(problem.key, problem.message) for problem in guide.load().problems] == [("effort", message)]


@pytest.mark.parametrize(
    "text",
    [
        "It rests. Then it rows \0\0\0.\n\0\0\0\n\nOar \0\0\0\n:   A pole. To row.",
        "The Rowers\nThames Street 7\nOxford",
        "- a row\n- a rest, which a rower who has an aching knee may need more often",
        "It was found at\n13. Then it rows.\n\n## How to row. And when\n\n| It rests. Then |",
        '**It rows.** "Then it rests."\n\n/// card | It rows. Then\n    open: It rows. Then\n///',
    ],
)
def test_a_paragraph_that_needs_no_full_stop_is_none(text: str) -> None:
    assert list(paragraph_faults(text)) == []


def test_a_text_under_the_key_of_another_is_noticed(tiny: Tiny) -> None:
    guide = tiny()
    for name in ("one", "two", "three"):
        guide.write(f"exercises/{name}.md", "---\nmuscles:\n  - the long thigh\nequipment: [wall]\n---\n")
    guide.replace("exercises/wall-sit.md", "equipment: [wall]", "equipment: [wall, the long thigh]")
    sources, _ = read_sources(guide.content)
    (notice,) = stray_points(sources)
    assert (notice.key, notice.message) == (
        "equipment.2",
        'has "the long thigh", which all other files have under "muscles"',
    )


def test_a_lone_bracket_hides_no_other_slip(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("exercises.yml", "effort: You could do two more.", 'effort: "Rest  it [now."')
    assert {problem.message for problem in guide.load().problems} == {
        "has a square bracket without its partner",
        'has two spaces in a row ("t  i")',
    }


@pytest.mark.parametrize(
    ("points", "told"),
    [
        (["Row.", "row. "], ["row. "]),
        ([{"how": "Row.", "why": "Rest."}, {"how": "Row.", "why": "Rest."}], ["Row."]),
        ([{"how": "Row.", "why": "Rest."}, {"how": "Row.", "why": "Sleep."}], []),
        ([7, 7], []),
    ],
)
def test_a_point_that_its_list_has_already_is_found(points: list[object], told: list[str]) -> None:
    assert [text for _, text in doubles({"points": [0, points]})] == told


def test_a_title_need_not_be_a_sentence(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("references.yml", "title: ", 'title: "Rowing - does it hurt? A cohort" #')
    assert guide.problems() == ""


def test_a_number_twice_is_a_problem_in_names_too(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("references.yml", "title: ", "title: 615 615 rowers #")
    assert [problem.message for problem in guide.load().problems] == [
        'has a number twice in a row ("615 615")'
    ]


@pytest.mark.parametrize(
    ("authors", "message"),
    [
        ("Oar A, Scull B, Oar A", 'names "Oar A" twice'),
        ("Oar A, -Scull B", 'has "-Scull B", which is no name'),
        ("NHS NHS", 'has "NHS NHS"'),
        ("Oar A, B", 'has "B", which is no name'),
        ("OarA, Scull B", 'has "OarA", which has no space before its initials'),
        ("Oar A,, Scull B", 'has "", which is no name'),
    ],
)
def test_authors_are_names_and_each_is_there_once(tiny: Tiny, authors: str, message: str) -> None:
    guide = tiny()
    guide.replace("references.yml", "authors: ", f'authors: "{authors}" #')
    assert message in {problem.message for problem in guide.load().problems}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("detail: 1:1-9", "detail: 384:15.96", ['has "." within its numbers']),
        ("detail: 1:1-9", "detail: 384(2):15-96, article 7", []),
        ("detail: 1:1-9", "detail: 60:-15-96", ['has "-" within its numbers']),
        ("detail: 1:1-9", "detail: 28,573-580", ['has "," within its numbers']),
        ("detail: 1:1-9", "detail: 0:15-96", ['has "0" within its numbers']),
        ("doi: 10.1234/oar", "doi: 10.1234/oar#1", ['has "#", which is in no doi']),
        ("  year: 2020\n", "", ["is given without a year"]),
        ("year: 2020", "year: 2020\n  who: 20 rowers", ["is given without a design"]),
    ],
)
def test_a_study_has_its_details(tiny: Tiny, old: str, new: str, told: list[str]) -> None:
    guide = tiny()
    guide.replace("references.yml", old, new)
    assert [problem.message for problem in guide.load().problems] == told


def test_a_question_asks(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("finder/questions.yml", "ask: How did it begin?", "ask: How did it begin")
    assert [problem.message for problem in guide.load().problems] == ["asks nothing: it has no question mark"]


@pytest.mark.parametrize(
    ("odd", "message"),
    [
        ("Row again", 'ends without a full stop, unlike all others under "steps" ("Row again")'),
        ("row again.", 'begins with a small letter, unlike all others under "steps" ("row again.")'),
    ],
)
def test_a_text_unlike_all_others_of_its_kind_is_noticed(tiny: Tiny, odd: str, message: str) -> None:
    guide = tiny()
    steps = [*(f"Row it for the {number} time." for number in range(FEW)), odd]
    guide.replace("exercises/wall-sit.md", "steps: [", f"steps: [{', '.join(steps)}, ")
    library = guide.load().library
    assert library is not None
    assert [notice.message for notice in check_endings(library)] == [message]


@pytest.mark.parametrize(
    ("effort", "told"),
    [
        ("You could do two more and", 'ends with a word that another has to follow ("ould do two more and")'),
        ("Sit with your.", 'ends with a word that another has to follow ("Sit with your.")'),
        ("The worst you can think of, and then some.", ""),
        ("A panda", ""),
    ],
)
def test_an_end_that_leaves_its_sentence_open_is_noticed(tiny: Tiny, effort: str, told: str) -> None:
    guide = tiny()
    guide.replace("exercises.yml", "effort: You could do two more.", f"effort: {effort}")
    library = guide.load().library
    assert library is not None
    assert [notice.message for notice in check_open(library)] == ([told] if told else [])
