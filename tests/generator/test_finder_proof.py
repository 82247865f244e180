"""What the build claims of the finder: the solver against all answers, each claim against the engine."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from hypothesis import given as trying
from hypothesis import strategies as st

from hooks.core.condition import Answers, ConditionData, holds
from hooks.core.record import Tier
from hooks.finder import parts
from hooks.finder.proof.prove import Proof, prove
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.model import SIGNS
from hooks.finder.rules.solve import answers, complete
from hooks.kinds.cause.model import Cause
from tests.finder_readers import options_of
from tests.frozen import frozen_library
from tests.generator.small_finder import compiled, every_answer_set
from tests.tiny import TinyGuide

SMALL = compiled()
SMALL_SETS = [complete(SMALL, given) for given in every_answer_set(SMALL, at_most=1)]


def conditions(finder: Compiled) -> st.SearchStrategy[Any]:
    """Any condition on its questions."""
    picked = st.sampled_from(sorted(options_of(finder).items())).flatmap(
        lambda item: st.builds(
            lambda options: {"question": item[0], "options": options},
            st.lists(st.sampled_from(item[1]), min_size=1, max_size=2, unique=True),
        )
    )
    return st.recursive(
        picked,
        lambda inner: (
            st.builds(lambda part: {"not": part}, inner)
            | st.lists(inner, min_size=1, max_size=3).flatmap(
                lambda of: st.builds(lambda count: {"count": count, "of": of}, st.integers(1, len(of)))
            )
        ),
        max_leaves=5,
    )


@trying(st.lists(conditions(SMALL), min_size=1, max_size=2))
def test_the_solver_finds_answers_exactly_where_there_are_any(wanted: list[ConditionData]) -> None:
    found = list(answers(SMALL, wanted))
    for given in found:
        assert all(holds(condition, given) for condition in wanted)
        assert complete(SMALL, given) == given
    if any(all(holds(condition, given) for condition in wanted) for given in SMALL_SETS):
        assert found


def claims(proof: Proof) -> Iterator[tuple[str, object]]:
    for name in ("reached", "matters", "first", "listed"):
        yield from ((f"{name} {key}", shown) for key, shown in getattr(proof, name).items())
    yield from (
        (f"counts {said}", shown) for said, shown in proof.counts.items() if said not in proof.stopped
    )


def test_every_claim_about_the_real_finder_is_shown() -> None:
    proof = frozen_library().once(parts.proof)
    assert [name for name, shown in claims(proof) if shown is None] == []
    assert (proof.signs.lower, proof.signs.wrong, proof.signs.bending) == ((), (), ())
    count = len(frozen_library().once(parts.compiled)["signs"])
    assert proof.signs.sets == count + count * (count - 1) // 2
    assert len(proof.first) + len(proof.listed) == len(frozen_library().entries(Cause))
    assert len(proof.reached) == len(parts.finder_of(frozen_library()).record.questions)


def test_every_witness_does_what_it_is_kept_for() -> None:
    finder, proof = frozen_library().once(parts.compiled), frozen_library().once(parts.proof)
    for name, given in proof.reached.items():
        assert given is not None
        assert name in evaluate(finder, given)["asked"]
    for name, given in proof.first.items():
        assert given is not None
        assert evaluate(finder, given)["causes"][0]["id"] == name
    for name, given in proof.listed.items():
        assert given is not None
        assert name in [found["id"] for found in evaluate(finder, given)["routes"]]
    for (question, option), pair in proof.matters.items():
        assert pair is not None
        without, with_it = pair
        assert option in with_it[question]
        assert option not in without[question]
        assert evaluate(finder, without) != evaluate(finder, with_it)
        assert differ(without, with_it) <= {question}


def differ(one: Answers, other: Answers) -> set[str]:
    """Questions that both sets answer, and not in the same way."""
    return {name for name in one.keys() & other.keys() if set(one[name]) != set(other[name])}


def test_witnesses_are_answers_that_a_reader_can_give() -> None:
    finder, proof = frozen_library().once(parts.compiled), frozen_library().once(parts.proof)
    pairs = [given for pair in proof.matters.values() if pair for given in pair]
    known = [*proof.reached.values(), *proof.first.values(), *proof.listed.values(), *proof.counts.values()]
    for given in [*pairs, *(given for given in known if given)]:
        assert [name for name in given if name != SIGNS] == evaluate(finder, given)["asked"]
        for question in finder["questions"]:
            picks = given.get(question["id"], [])
            alone = [option["id"] for option in question["options"] if option.get("exclusive")]
            assert len(picks) <= 1 or (question["pick"] == "many" and not set(picks) & set(alone)), given


def test_three_signs_are_as_urgent_as_the_most_urgent_two_or_rule() -> None:
    """The step from pairs to larger sets, tried on every three signs of which two meet in a rule."""
    finder = frozen_library().once(parts.compiled)
    order: list[Tier | None] = [tier["id"] for tier in finder["tiers"]]
    signs = [sign["id"] for sign in finder["signs"]]
    level = {
        picks: order.index(evaluate(finder, {SIGNS: list(picks)})["tier"]) for picks in combinations(signs, 2)
    }
    rules = {option for pair in finder["pairs"] for option in _named(pair["when"])}
    for picks in combinations(signs, 3):
        if len(rules & set(picks)) >= 2:
            three = order.index(evaluate(finder, {SIGNS: list(picks)})["tier"])
            assert three == min(level[pair] for pair in combinations(picks, 2)), picks


def _named(condition: ConditionData) -> Iterator[str]:
    if "question" in condition:
        yield from condition["options"]
    elif "of" in condition:
        for part in condition["of"]:
            yield from _named(part)


def test_the_proof_is_quick() -> None:
    begun = time.process_time()
    prove(frozen_library().once(parts.compiled), {("where", "low-back")})
    assert time.process_time() - begun < 5


def test_a_cause_that_another_beats_is_told_by_whom(tiny: Callable[..., TinyGuide]) -> None:
    guide = tiny()
    text = (guide.content / "causes/long-stroke.md").read_text(encoding="utf-8")
    signals = text[text.index("    - {when: {onset: sudden}") : text.index("notice:")]
    weaker = "    - {when: {onset: sudden}, weight: 1, because: It began in one session}\n"
    other = text.replace(signals, weaker).replace("title: Reaching too far", "title: Rowing too fast")
    summary = "summary: Too many strokes a minute."
    guide.write("causes/high-rate.md", re.sub("(?m)^summary: .*", summary, other))
    assert guide.problems() == (
        "content/causes/high-rate.md:8: signals.for: can never put the cause first: "
        '"long-stroke" is before it in all 24 ways to answer. Give it a signal or a place that '
        '"long-stroke" does not have, or make one cause of the two'
    )
