"""What is computed from plans: the plans of the site against a golden, and the rules against brute force."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from math import floor

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hooks.core.dose import Dose
from hooks.kinds.plan.listing import plan_list
from hooks.kinds.plan.model import (
    Cap,
    Growth,
    Ladder,
    Phase,
    Plan,
    PlanWords,
    Progression,
    Rule,
    Session,
    Start,
    Step,
    Track,
)
from hooks.kinds.plan.render import PlanPage, facts
from hooks.kinds.plan.totals import (
    bounds,
    cap_rows,
    dose_in,
    duration_of,
    intervals_of,
    kinds_of,
    minutes_of,
    minutes_of_session,
    most_after,
    seconds_of,
    soonest,
    stretches,
    weeks_of,
    work_of,
)
from tests.frozen import frozen_library
from tests.tiny import ROOT

GOLDEN = yaml.safe_load((ROOT / "tests/generator/golden/plan/totals.yml").read_text(encoding="utf-8"))
PLANS = {slug: entry.record for slug, entry in frozen_library().entries(Plan).items()}
SESSIONS = {name: entry.record for name, entry in frozen_library().entries(Session).items()}


MINUTES = {name: session.minutes for name, session in SESSIONS.items()}


@pytest.mark.parametrize("slug", GOLDEN["weeks"])
def test_a_week_holds_what_its_title_says(slug: str) -> None:
    week = PLANS[slug].week
    assert week is not None
    assert kinds_of(week, SESSIONS) == GOLDEN["weeks"][slug]
    assert minutes_of(week, SESSIONS, MINUTES, "strength") == tuple(GOLDEN["strength_minutes"][slug])


SQUAT = Dose(sets=2, repetitions=(8, 10), tempo=5, rest=(60, 75))
PLANK = Dose(sets=2, repetitions=3, hold=10, each_side=True, rest=30)


@pytest.mark.parametrize(
    ("dose", "seconds"),
    [
        (SQUAT, 2 * 45 + 67.5),
        (PLANK, 2 * (2 * 3 * 12 + 5) + 30),
        (Dose(sets=3, duration=120, rest=120), 600),
        (Dose(repetitions=5), None),
    ],
)
def test_a_dose_takes_its_repetitions_sides_and_rests(dose: Dose, seconds: float | None) -> None:
    assert seconds_of(dose) == seconds


def test_a_session_takes_its_exercises_and_a_little_to_look_things_up() -> None:
    items = [{"exercise": "squat"}, {"exercise": "plank"}]
    session = Session.model_validate(
        {"title": "Short", "kind": "strength", "do": "Go.", "warm_up": 300, "exercises": items}
    )
    # 300 + 157.5 + 30 + 184 seconds are 11.2 minutes, with looking up 12.6: 15 to the nearest 5.
    assert minutes_of_session(session, [[SQUAT, PLANK]]) == 15
    assert minutes_of_session(session, [[SQUAT, PLANK], [SQUAT, Dose(repetitions=5)]]) is None
    heavy = SQUAT.model_copy(update={"sets": 5, "rest": 120})
    assert minutes_of_session(session, [[SQUAT, PLANK], [heavy, PLANK]]) == (15, 25)


def ladder() -> Ladder:
    found = PLANS["return-to-running"].ladder
    assert found is not None
    return found


def test_the_steps_add_up() -> None:
    found = [[work_of(step), duration_of(ladder(), step)] for step in ladder().steps]
    assert found == [[tuple(x) if isinstance(x, list) else x for x in row] for row in GOLDEN["steps"]]


def test_the_soonest_end_from_each_start() -> None:
    ends_ = [(start.step, soonest(ladder(), start.step)) for start in ladder().starts]
    assert [[step, end.sessions, end.days] for step, end in ends_] == GOLDEN["soonest"]


def test_the_twelve_weeks_are_twelve() -> None:
    progression = PLANS["twelve-weeks"].progression
    assert progression is not None
    assert weeks_of(progression) == 12
    found = [
        [week.first, week.last, counted["sets"], list(ends_of(counted["repetitions"])), held["hold"]]
        for _, alike in stretches(progression)
        for week in alike
        for counted, held in [(week.doses["counted"], week.doses["side-plank"])]
    ]
    assert found == GOLDEN["twelve-weeks"]


def ends_of(value: object) -> tuple[int, int]:
    assert isinstance(value, tuple)
    return value


def test_the_printed_cap() -> None:
    cap = PLANS["single-run-cap"].cap
    assert cap is not None
    assert [list(row) for row in cap_rows(cap)] == GOLDEN["cap"]


def page_of(slug: str) -> PlanPage:
    words = frozen_library().words(PlanWords)
    return PlanPage(slug, PLANS[slug], SESSIONS, {}, MINUTES, lambda *_: "", lambda *_: "", [], words)


@pytest.mark.parametrize("slug", GOLDEN["facts"])
def test_what_readers_are_told_of_a_plan(slug: str) -> None:
    assert facts(page_of(slug)) == GOLDEN["facts"][slug]


def test_the_list_begins_with_the_way_back() -> None:
    listed = plan_list([page_of(slug) for slug in PLANS])
    assert re.findall(r'href="/plans/([\w-]+)\.md"', listed) == GOLDEN["list"]
    assert re.findall(r"<h2>(.*?)</h2>", listed) == GOLDEN["groups"]


def test_a_plan_in_the_list_says_for_whom_it_is_how_long_it_takes_and_how_often() -> None:
    plan = PLANS["ten-minutes"].model_copy(update={"for_you": "You are busy.", "how_often": "Now and then"})
    listed = plan_list([replace(page_of("ten-minutes"), plan=plan, minutes={**MINUTES, "short": 12})])
    card = " ".join(re.sub(r"<[^>]+>", " ", listed).split())
    assert card.endswith("For you if You are busy. How long 12 min a session How often Now and then")


AMOUNTS = st.one_of(
    st.integers(0, 4000),
    st.tuples(st.integers(0, 2000), st.integers(1, 2000)).map(lambda pair: (pair[0], pair[0] + pair[1])),
)
STEPS = st.builds(Step, work=AMOUNTS, recover=AMOUNTS, repeats=st.integers(1, 30))


def built(steps: list[Step], *, times: int = 1, stride: int = 1, every: int = 1, around: int = 0) -> Ladder:
    return Ladder(
        every_days=every,
        before=around,
        after=around,
        steps=tuple(steps),
        starts=(Start(step=0, when="now"),),
        rules=(Rule(light="green", times=times, move=stride, do="go"), Rule(light="red", move=-1, do="rest")),
    )


@given(STEPS, st.integers(0, 900))
def test_every_step_adds_up_interval_by_interval(step: Step, around: int) -> None:
    for end in (0, 1):
        work = sum(bounds(step.work)[end] for _ in range(step.repeats))
        recover = sum(bounds(step.recover)[end] for _ in range(step.repeats))
        assert bounds(work_of(step))[end] == work
        assert bounds(intervals_of(step))[end] == work + recover
        assert (
            bounds(duration_of(built([step, step], around=around), step))[end] == work + recover + 2 * around
        )


@given(st.integers(2, 12), st.integers(1, 4), st.integers(1, 3), st.integers(1, 4), st.data())
def test_the_soonest_end_is_that_of_somebody_for_whom_all_goes_well(
    count: int, times: int, stride: int, every: int, data: st.DataObject
) -> None:
    at = start = data.draw(st.integers(0, count - 1))
    plan = built([Step(work=60)] * count, times=times, stride=stride, every=every)
    sessions = 0
    while at < count - 1:
        sessions += times
        at = min(at + stride, count - 1)
    end = soonest(plan, start)
    assert (end.sessions, end.days) == (sessions, sessions * every)


GROWTH = st.builds(
    Growth,
    start=st.just({"sets": 2, "hold": 10, "repetitions": (8, 12), "each_side": True}),
    step=st.dictionaries(st.sampled_from(["hold", "repetitions"]), st.integers(0, 5)),
    every=st.integers(1, 4),
)


@given(st.lists(st.tuples(st.integers(1, 6), GROWTH), min_size=1, max_size=5))
def test_no_week_is_missing_and_each_has_the_dose_of_its_rule(parts: list[tuple[int, Growth]]) -> None:
    phases = [Phase(title="p", weeks=weeks, do="x", doses={"one": growth}) for weeks, growth in parts]
    tracks = {"one": Track(title="One", exercises=("any",))}
    progression = Progression(tracks=tracks, phases=tuple(phases))
    seen = []
    for phase, alike in stretches(progression):
        weeks = [(week, each.doses["one"]) for each in alike for week in range(each.first, each.last + 1)]
        assert [dose for _, dose in weeks] == [dose_in(phase.doses["one"], at) for at in range(phase.weeks)]
        seen += [week for week, _ in weeks]
    assert seen == list(range(1, weeks_of(progression) + 1))


@given(st.integers(0, 99_999), st.integers(1, 100))
def test_the_cap_is_its_formula_and_never_more(longest: int, percent: int) -> None:
    exact = Fraction(longest, 100) * (1 + Fraction(percent, 100))
    most = Fraction(most_after(longest, percent), 10)
    assert most == Fraction(floor(exact * 10), 10)
    assert exact - Fraction(1, 10) < most <= exact


@given(st.lists(st.integers(1, 500), min_size=1), st.integers(1, 50))
def test_the_printed_table_is_the_formula(distances: list[int], percent: int) -> None:
    cap = Cap(caption="c", days=30, percent=percent, distances=tuple(distances), largest=500)
    for distance, told in cap_rows(cap):
        assert Fraction(told) * 10 == most_after(distance * 100, percent)


def test_plans_are_read_whole() -> None:
    assert len(PLANS) == 7
    assert all(isinstance(plan, Plan) for plan in PLANS.values())
