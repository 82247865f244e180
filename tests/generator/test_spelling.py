"""Words that no dictionary has are said, with the nearest, and stop nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.adapters.command_line import main
from hooks.core.page import Published
from hooks.core.source import read_list
from hooks.library.spelling import LIST, check_points, check_spelling
from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]


def said(guide: TinyGuide, language: str = "en") -> list[str]:
    library = guide.load(published=Published(language=language)).library
    assert library is not None
    return sorted(str(notice) for notice in set(check_spelling(library, read_list(guide.content / LIST))))


def test_every_word_of_the_tiny_guide_is_spelt_right(tiny: Tiny) -> None:
    assert said(tiny()) == []


def test_a_slip_is_said_with_its_line_key_and_the_nearest_word(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", "First.\n\nA knee may achhe")
    guide.replace("index.md", "sore knee", "sore kneee")
    hint = "If it's right, add it to spelling.txt"
    assert said(guide) == [
        f'content/index.md:10: has "achhe", which may be misspelt. Did you mean "ache"? {hint}',
        f'content/index.md:3: summary: has "kneee", which may be misspelt. Did you mean "knee"? {hint}',
    ]


@pytest.mark.parametrize(
    "word", ["colour", "physiotherapist", "organise", "aren't", "Oar’s", "well-rowed", "A5"]
)
def test_british_spelling_is_right(tiny: Tiny, word: str) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", f"Some {word} and a knee may ache")
    assert said(guide) == []


@pytest.mark.parametrize("word", ["color", "organize", "fiber", "teh", "recieve"])
def test_american_spelling_and_slips_are_said(tiny: Tiny, word: str) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", f"Some {word} and a knee may ache")
    assert [row.split(",")[0] for row in said(guide)] == [f'content/index.md:8: has "{word}"']


def test_a_word_of_the_guide_is_right_once_it_is_in_the_list(tiny: Tiny) -> None:
    guide = tiny({LIST: "# Ours\nsculler  # a rower with two oars\nNHS\n"})
    guide.replace("index.md", "A knee may ache", "Sculler, the sculler's knee, the NHS, an nhs and a scullar")
    told = said(guide)
    assert [row.split('"')[1] for row in told] == ["nhs", "scullar"]
    assert 'Did you mean "sculler"?' in told[1]


def test_marks_addresses_code_and_names_of_records_are_no_words(tiny: Tiny) -> None:
    guide = tiny()
    marks = "[Oars](https://oarz.example/wrds), `cde`, [@oar-2020], me@oarz.example {#wrd .clss}"
    text = marks + "\n\n/// sign-table\n///\n\n## Knee { #knee }\n\nKnee.\n\n"
    guide.replace("index.md", "A knee may ache", f"{text}A knee may ache")
    assert said(guide) == []


def test_a_word_twice_is_said(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", "It had had it, and and the\nthe knee may ache")
    assert [row.split(". ")[0] for row in said(guide)] == [
        'content/index.md:8: has "and and"',
        'content/index.md:8: has "the\nthe"'.replace("\n", " "),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shake your out and", ['has "your out"']),
        ("Off for a month Your row no longer counts and", ['has "month Your"']),
        ("It hurts in bed\nIt can be treated and", ['has "bed It"']),
        ("Say: It can. A book, The Oar, and Rowing On Water and The Thames For", []),
        ("It is in the\nof", ['has "the of"']),
        (
            "It began in past 30 days, with same oar, at end of a row, and how do you the rest of it; and",
            ['has "at end of"', 'has "do you the"', 'has "in past 30"', 'has "with same"'],
        ),
        (
            "The in it, of with, to is, very the, can is and",
            ['has "The in"', 'has "can is"', 'has "of with"', 'has "to is"', 'has "very the"'],
        ),
        (
            "In front of it, on top of it, a can of oil, a would-be rower, this too is at rest, more and",
            [],
        ),
        ("It could rowed and", ['has "could rowed"']),
        ("It may need and won't speed what can injured rowers and", []),
        ("From the out-of-hours service, an A to Z: the Thames's and the in-laws'", []),
    ],
)
def test_two_words_without_what_belongs_between_them_are_said(tiny: Tiny, text: str, told: list[str]) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", f"{text} a knee may ache")
    assert [row.split(": ", 1)[1].split(". ")[0] for row in said(guide)] == told


@pytest.mark.parametrize("rest", ["ow", "ha", "Hey", "gt", "i"])
def test_what_a_lost_letter_leaves_is_said(tiny: Tiny, rest: str) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", f"The {rest} one and a knee may ache")
    assert [row.split(",")[0] for row in said(guide)] == [f'content/index.md:8: has "{rest}"']


def test_a_point_of_one_word_is_read_if_it_is_a_sentence(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("exercises/wall-sit.md", "steps: [", "steps: [Don'trow., Rest., i.e. row., wall-sitt, ")
    assert [row.split('"')[1] for row in said(guide)] == ["Don'trow"]


def test_a_letter_before_a_full_stop_is_no_word(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", "Rest helps t. A knee may ache")
    assert [row.split(",")[0] for row in said(guide)] == ['content/index.md:8: has "t"']


def test_a_word_and_its_negation_are_said(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", "A knee can can't ache")
    assert [row.split(". ")[0] for row in said(guide)] == ['content/index.md:8: has "can can\'t"']


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a old oar", "a old"),
        ("an row", "an row"),
        ("a one-off, a one in ten chance, a European and an hour", ""),
    ],
)
def test_an_article_that_does_not_go_with_its_word_is_said(tiny: Tiny, text: str, told: str) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", f"It took {text}: a knee may ache")
    found = [row.split('"')[1] for row in said(guide)]
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("key", "text", "word"),
    [
        ("title", "A randomized trial of oars in two rowing centers", ""),
        ("title", "A randomised trail of roars and aorss", "aorss"),
        ("authors", "Zyxw O, Qvbn S, et al.", ""),
        ("authors", "National Isntitute of Rowing", "Isntitute"),
    ],
)
def test_titles_and_organisations_of_the_bibliography_are_read(
    tiny: Tiny, key: str, text: str, word: str
) -> None:
    guide = tiny()
    guide.replace("references.yml", f"{key}: ", f'{key}: "{text}" #')
    assert [row.split('"')[1] for row in said(guide)] == ([word] if word else [])


@pytest.mark.parametrize(
    ("step", "word"),
    [
        ("Row on the Thames in March with Anna.", ""),
        ("Row slowly Rest after it.", "Rest"),
        ("Row. Rest.", ""),
    ],
)
def test_a_point_that_holds_the_next_is_noticed(tiny: Tiny, step: str, word: str) -> None:
    guide = tiny()
    guide.replace("exercises/wall-sit.md", "steps: [", f"steps: [{step}, ")
    library = guide.load().library
    assert library is not None
    assert [notice.message for notice in check_points(library)] == (
        [f'has a capital within a sentence ("{word}")'] if word else []
    )


def test_a_guide_in_a_language_without_a_dictionary_has_no_misspelt_words(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", "Ein Knie kann schmerzen. A knee may ache")
    assert said(guide, "de") == []


def test_the_command_says_them_and_ends_well(tiny: Tiny, capsys: pytest.CaptureFixture[str]) -> None:
    guide = tiny()
    guide.replace("index.md", "A knee may ache", "A kneee may ache")
    assert main(["--content", str(guide.content), "check"]) == 0
    out, err = capsys.readouterr()
    assert 'index.md:8: has "kneee", which may be misspelt' in err
    assert "Words to look at: 1" in err
    assert out.endswith("pages, no problems\n")


def test_the_list_is_not_published(tiny: Tiny) -> None:
    guide = tiny({LIST: "sculler\n"})
    built = guide.build()
    assert built.code == 0, built.output
    assert not Path(built.site / LIST).exists()
