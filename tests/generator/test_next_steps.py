"""Where a page leads next follows from the records, not from a list that somebody types."""

from __future__ import annotations

from collections.abc import Callable

from lxml import html

from hooks.core.next_steps import likeness
from hooks.core.page import section
from tests.contents import library_of
from tests.tiny import ROOT, TinyGuide

SHIN_PAIN = ROOT / "tests" / "guides" / "shin-pain" / "content"


def links(block: str, slug: str) -> dict[str, list[str]]:
    """The links of a page's next steps, by the label of their group."""
    shown = library_of(SHIN_PAIN).block(block, slug)
    return {
        "".join(group.find("span").itertext()): [link.get("href") for link in group.iter("a")]
        for group in html.fromstring(shown).iter("li")
    }


def test_likeness_is_the_share_in_common() -> None:
    assert likeness(["a", "b"], ["b", "c"]) == 1 / 3
    assert likeness([], []) == 0


def test_a_cause_leads_to_its_plan_its_neighbours_and_the_signs() -> None:
    found = links("cause-next", "sudden-jump")
    assert found["A plan that fits"] == ["/plans/walk-to-run.md"]
    # All three are felt in the same places; only shin splints shares an exercise with it.
    near = ["/causes/shin-splints.md", "/causes/pressure-in-muscle.md"]
    assert found["Not quite? See also"] == near
    assert found["Not sure?"] == ["/warning-signs.md"]


def test_a_cause_without_exercises_names_no_plan() -> None:
    assert "A plan that fits" not in links("cause-next", "pressure-in-muscle")


def test_an_exercise_names_the_plans_and_causes_that_have_it() -> None:
    found = links("exercise-next", "steady-stand")
    assert found["Part of"] == ["/plans/walk-to-run.md"]
    assert found["May help with"] == ["/causes/sudden-jump.md"]


def test_a_guide_without_plans_leads_on_all_the_same(tiny: Callable[..., TinyGuide]) -> None:
    shown = library_of(tiny().content).block("exercise-next", "wall-sit")
    assert "/causes/long-stroke.md" in shown
    assert "/plans/" not in shown


def test_a_page_to_go_on_with_must_exist(tiny: Callable[..., TinyGuide]) -> None:
    guide = tiny()
    guide.replace("index.md", "written:", "next: [warning-sign.md]\nwritten:")
    (problem,) = [line for line in guide.problems().splitlines() if line]
    assert "next" in problem
    assert "warning-signs.md" in problem


def test_headings_of_a_folded_section_are_folded_away_with_it() -> None:
    assert section("Why", "Text\n\n## More\n\n### Most", folded=True) == [
        "## Why { .folded }",
        "Text\n\n### More\n\n#### Most",
    ]
    assert section("Why", " ", folded=True) == []
