"""Plans and the sessions they share, as the rest of the generator sees them."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.kind import Claim, Kind, Ref, refs
from hooks.core.see_someone import rungs
from hooks.kinds.plan.blocks import BLOCKS, plan_page
from hooks.kinds.plan.check import check_plans
from hooks.kinds.plan.drawing import plan_drawing
from hooks.kinds.plan.model import DAYS, Plan, PlanWords, Session


def _refs(plan: Plan) -> Iterator[Ref]:
    yield from refs("session", ("sessions",), plan.sessions)
    for day in DAYS if plan.week else ():
        yield from refs("session", ("week", day), getattr(plan.week, day))
    for name, track in plan.progression.tracks.items() if plan.progression else ():
        yield from refs("exercise", ("progression", "tracks", name, "exercises"), track.exercises)
    yield from refs("reference", ("sources",), plan.sources)
    yield from rungs(plan.see_someone)


def _claims(plan: Plan) -> Iterator[Claim]:
    yield Claim(("grade_why",), plan.grade_why, plan.sources, is_finding=True)


def _refs_of_session(session: Session) -> Iterator[Ref]:
    return refs("exercise", ("exercises",), [item.exercise for item in session.exercises])


SESSION = Kind(
    name="session",
    model=Session,
    where="plans/sessions.yml",
    each_key=True,
    refs=_refs_of_session,
)
KIND = Kind(
    name="plan",
    model=Plan,
    where="plans/*.md",
    words={"plan": PlanWords},
    beside=(SESSION,),
    refs=_refs,
    claims=_claims,
    check=check_plans,
    page=plan_page,
    drawing=plan_drawing,
    schema_type="WebPage",
    blocks=BLOCKS,
)
