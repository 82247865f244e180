"""A page says how sure we are once in so many words, and no more often."""

from __future__ import annotations

from collections.abc import Callable

from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]

PLAIN = "kinds: {cause: {files: ['*']}}\nwords_a_grade: 30\n"
CAUSE = "causes/ordinary-ache.md"
CLAIM = "Knees get sore [@oar-2020] [grade:high]."
GRADED = f"{'Word ' * 15}[@oar-2020] [grade:high]."


def page(tiny: Tiny, path: str, body: str) -> TinyGuide:
    guide = tiny({"plain-language.yml": PLAIN})
    guide.replace(path, CLAIM, body)
    return guide


def guide_page(tiny: Tiny, body: str) -> TinyGuide:
    head = "title: Why\nsummary: Why it hurts.\nwritten: 2026-11-23\nreviewed: not yet\nreview_by: 2027-11-23"
    return tiny({"plain-language.yml": PLAIN, "why.md": f"---\n{head}\n---\n{body}\n"})


def test_a_section_after_each_few_words_is_too_much(tiny: Tiny) -> None:
    says = guide_page(tiny, f"{GRADED}\n\n## A\n\n{GRADED}\n\n## B\n\n{GRADED}").problems()
    assert "content/why.md:8: says how sure we are in 3 sections of 47 words, more than once in 30" in says


def test_headings_below_a_section_share_its_line(tiny: Tiny) -> None:
    assert guide_page(tiny, f"## A\n\n### B\n\n{GRADED}\n\n### C\n\n{GRADED}").problems() == ""


def test_every_page_may_say_it_once(tiny: Tiny) -> None:
    assert guide_page(tiny, "So [@oar-2020] [grade:high].").problems() == ""


def test_the_folded_text_of_a_cause_is_one_section(tiny: Tiny) -> None:
    assert page(tiny, CAUSE, f"{CLAIM}\n\n## A\n\n{CLAIM}\n\n## B\n\n{CLAIM}").problems() == ""


def test_a_table_has_no_text(tiny: Tiny) -> None:
    table = "| Row | Sit |\n| --- | --- |\n" + "| a b c d e f g h | i j k l m n o p |\n" * 5
    says = guide_page(tiny, f"{GRADED}\n\n## A\n\n{GRADED}\n\n{table}").problems()
    assert "says how sure we are in 2 sections of 31 words" in says
