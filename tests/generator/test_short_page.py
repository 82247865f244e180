"""Short pages of causes: one fold, a number of words, and every source cited in the text."""

from __future__ import annotations

from collections.abc import Callable

from lxml import html

from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]

CAUSE = "causes/ordinary-ache.md"


def short(tiny: Tiny, seen: int = 250, in_all: int = 350) -> TinyGuide:
    guide = tiny()
    budget = f"{{seen: {seen}, in_all: {in_all}}}"
    guide.replace(CAUSE, "lever: training", f"lever: training\nshort_page: {budget}")
    return guide


def test_a_short_page_has_one_fold_and_repeats_no_reasons_of_the_finder(tiny: Tiny) -> None:
    guide = short(tiny)
    assert guide.problems() == ""
    [page] = [page for page in guide.load().pages if page.path == CAUSE]
    assert page.text.count(".folded") == 1
    assert "/// source-list" not in page.text
    advice = html.fromstring(f"<div>{guide.block('cause-advice', 'ordinary-ache')}</div>")
    assert advice.xpath("//details") == []
    assert "It came on slowly" not in advice.text_content()
    today = html.fromstring(f"<div>{guide.block('cause-today', 'ordinary-ache')}</div>")
    assert "Keep moving." in today.text_content()


def test_a_short_page_leaves_what_would_change_our_mind_to_the_finder(tiny: Tiny) -> None:
    guide = short(tiny)
    assert "A clear injury." not in guide.block("cause-evidence", "ordinary-ache")
    assert "No change with a shorter reach." in guide.block("cause-evidence", "long-stroke")


def test_a_short_page_leads_to_one_other_cause_and_to_the_warning_signs(tiny: Tiny) -> None:
    guide = short(tiny)
    stroke = (guide.content / "causes/long-stroke.md").read_text(encoding="utf-8")
    for old, new in (
        ("Reaching too far", "A seat too high"),
        ("A very long reach", "A high seat"),
        ("reach, boat", "boat"),
    ):
        stroke = stroke.replace(old, new)
    guide.write("causes/high-seat.md", stroke)
    guide.replace("causes/high-seat.md", "pattern: suggested", "pattern: suggested\nranked: false")
    links = html.fromstring(guide.block("cause-next", "ordinary-ache")).xpath("//a/@href")
    assert links == ["/causes/high-seat.md", "/warning-signs.md"]


def test_a_page_in_full_has_its_sources_in_a_fold(tiny: Tiny) -> None:
    [page] = [page for page in tiny().load().pages if page.path == CAUSE]
    assert page.text.count(".folded") == 3


def test_only_a_short_page_lists_no_contents(tiny: Tiny) -> None:
    pages = {page.path: page.text for page in short(tiny).load().pages}
    assert "hide:\n- toc" in pages[CAUSE]
    assert "hide:" not in pages["causes/long-stroke.md"]


def test_an_author_is_told_that_a_short_page_is_too_long(tiny: Tiny) -> None:
    guide = short(tiny, seen=60, in_all=70)
    guide.replace(CAUSE, "[Row shorter.]", f"[{'Row ' * 60}.]")
    says = guide.problems()
    assert "causes/ordinary-ache.md:8: short_page.seen: is 60, and the page has" in says
    assert "short_page.in_all: is 70, and the page has" in says


def test_words_in_the_fold_count_only_in_all(tiny: Tiny) -> None:
    guide = short(tiny, seen=120, in_all=140)
    guide.replace(CAUSE, "Knees get sore", "Knees get sore " * 60)
    says = guide.problems()
    assert "short_page.seen" not in says
    assert "short_page.in_all: is 140" in says


def test_the_text_of_a_short_page_cites_every_source(tiny: Tiny) -> None:
    guide = short(tiny)
    guide.replace(CAUSE, " [@oar-2020] [grade:high]", "")
    assert 'sources.1: has "oar-2020", which the body of this short page doesn\'t cite' in guide.problems()
