"""What the build claims of the finder: the solver against all answers, each claim against the engine."""

from __future__ import annotations

import copy
import random
import re
import time
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any

import pytest
from hypothesis import example
from hypothesis import given as trying
from hypothesis import strategies as st

from hooks.core.condition import Answers, ConditionData, holds
from hooks.finder import parts
from hooks.finder.proof.prove import Proof, prove
from hooks.finder.proof.search import tries
from hooks.finder.proof.written import read_proof, write_proof
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.engine import Walk, evaluate, path
from hooks.finder.rules.index import mentioned
from hooks.finder.rules.model import NONE, SIGNS
from hooks.finder.rules.solve import Solver, complete
from tests.finder_readers import options_of
from tests.frozen import frozen_library
from tests.generator.small_finder import compiled, every_answer_set
from tests.tiny import TinyGuide

SMALL = compiled()


@cache
def small_sets() -> list[Answers]:
    """A share of all ways to answer, spread evenly: the whole takes minutes."""
    return [complete(SMALL, given) for given in islice(every_answer_set(SMALL), 0, None, 97)]


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


@example([{"not": {"question": "time", "options": ["early", "late", "not-sure"]}}])  # few may pick a fourth
@example([{"not": {"question": "load", "options": ["more", "faster", "none", "not-sure"]}}])  # it's hidden
@trying(st.lists(conditions(SMALL), min_size=1, max_size=2))
def test_the_solver_finds_answers_exactly_where_there_are_any(wanted: list[ConditionData]) -> None:
    found = list(Solver(SMALL).answers(wanted))
    for given in found:
        assert all(holds(condition, given) for condition in wanted)
        assert complete(SMALL, given) == given
    if any(all(holds(condition, given) for condition in wanted) for given in small_sets()):
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
    assert (proof.signs.calmer, proof.signs.wrong, proof.signs.bending) == ((), (), ())
    assert all(proof.raised)
    count = sum(sign.screen is not None for sign in frozen_library().once(parts.guidance).signs)
    assert proof.signs.sets == count + count * (count - 1) // 2
    assert len(proof.first) + len(proof.listed) == len(frozen_library().once(parts.candidates))
    assert set(proof.reached) > set(parts.finder_of(frozen_library()).record.screens)


def test_every_witness_does_what_it_is_kept_for() -> None:
    finder, proof = frozen_library().once(parts.compiled), frozen_library().once(parts.proof)
    for name, given in proof.reached.items():
        assert given is not None
        assert name in given
    for name, given in proof.first.items():
        assert given is not None
        result = evaluate(finder, given)
        assert result["closing"] if name == finder["baseline"] else result["causes"][0]["id"] == name
    for name, given in proof.listed.items():
        assert given is not None
        assert name in [found["id"] for found in evaluate(finder, given)["routes"]]
    for (question, option), pair in proof.matters.items():
        assert pair is not None
        without, with_it = pair
        assert option in with_it[question]
        assert option not in without[question]
        ways = [(evaluate(finder, given), path(finder, given)) for given in (without, with_it)]
        assert ways[0] != ways[1]
        assert question in differ(without, with_it)


def differ(one: Answers, other: Answers) -> set[str]:
    """Questions that both sets answer, and not in the same way."""
    return {name for name in one.keys() & other.keys() if set(one[name]) != set(other[name])}


def test_witnesses_are_answers_that_a_reader_can_give() -> None:
    finder, proof = frozen_library().once(parts.compiled), frozen_library().once(parts.proof)
    pairs = [given for pair in proof.matters.values() if pair for given in pair]
    known = [*proof.reached.values(), *proof.first.values(), *proof.listed.values(), *proof.counts.values()]
    for given in [*pairs, *(given for given in known if given)]:
        assert set(given) == {question["id"] for question, _ in Walk(finder, given).steps}
        for question in finder["questions"]:
            picks = given.get(question["id"], [])
            alone = [option["id"] for option in question["options"] if option.get("exclusive")]
            assert len(picks) <= 1 or (question["pick"] == "many" and not set(picks) & set(alone)), given


def test_every_rule_reaches_the_tier_of_its_sign_with_no_box_ticked_that_it_does_not_name() -> None:
    finder, proof = frozen_library().once(parts.compiled), frozen_library().once(parts.proof)
    order = [*(tier["id"] for tier in finder["tiers"]), None]
    tier_of = {sign["id"]: sign["tier"] for sign in finder["signs"]}
    boxes = {question["id"] for question in finder["questions"] if question.get("signs")}
    for rule, given in zip(finder["raising"], proof.raised, strict=True):
        assert given is not None
        result = evaluate(finder, given)
        assert rule["sign"] in result["signs"]
        assert order.index(result["tier"]) <= order.index(tier_of[rule["sign"]])
        if not ({SIGNS} | boxes) & _rests_on(finder, rule["when"]):
            assert all(given[name] == [NONE] for name in boxes & set(given)), rule["sign"]


def _rests_on(finder: Compiled, condition: ConditionData) -> set[str]:
    """The questions that a condition names, and those that what is asked back rests on."""
    shown = {one["id"]: one["when"] for one in finder["questions"] if one.get("late")}
    named = mentioned(condition)
    return named.union(*(_rests_on(finder, shown[name]) for name in named & set(shown)))


def test_the_proof_is_quick() -> None:
    begun = time.process_time()
    prove(frozen_library().once(parts.compiled), {("where", "low-back")})
    assert time.process_time() - begun < 20


def test_a_cause_that_another_beats_is_told_by_whom(tiny: Callable[..., TinyGuide]) -> None:
    guide = tiny()
    text = (guide.content / "causes/long-stroke.md").read_text(encoding="utf-8")
    signals = text[text.index("    - {when: {onset: sudden}") : text.index("notice:")]
    weaker = (
        "    - {when: {onset: sudden}, weight: supportive, because: It began in one session}\n"
        "    - {when: {changed: reach}, weight: supportive, because: You changed your reach}\n"
    )
    other = text.replace(signals, weaker).replace("title: Reaching too far", "title: Rowing too fast")
    summary = "summary: Too many strokes a minute."
    guide.write("causes/high-rate.md", re.sub("(?m)^summary: .*", summary, other))
    assert guide.problems() == (
        "content/causes/high-rate.md:9: signals.for: can never put the cause first: "
        '"long-stroke" is before it in all 24 ways to answer. Give it a signal or a place that '
        '"long-stroke" does not have, or make one cause of the two'
    )


def test_a_proof_that_was_written_is_read_again_as_it_was() -> None:
    proof = prove(SMALL, set())
    assert proof.counts
    assert read_proof(write_proof(proof)) == proof


@pytest.mark.parametrize("signals", [12, 16])
def test_a_cause_with_many_signals_that_rule_each_other_out_needs_few_tries(signals: int) -> None:
    """Each signal is any of three answers: half a million ways to choose, and few can be given."""
    finder = copy.deepcopy(frozen_library().once(parts.compiled))
    cause = next(cause for cause in finder["causes"] if cause["ranked"] and len(cause["for"]) > 1)
    asked = [one for one in finder["questions"] if one["pick"] == "one" and not one.get("late")]
    chance = random.Random(signals)  # noqa: S311 (reproducible, not secret)

    def signal() -> ConditionData:
        picks = [(one["id"], chance.choice(one["options"])["id"]) for one in chance.sample(asked, 3)]
        return {"count": 1, "of": [{"question": name, "options": [pick]} for name, pick in picks]}

    cause["for"] = [{**cause["for"][0], "when": signal()} for _ in range(signals)]
    reasons = [[reason["when"]] for reason in cause["for"]]
    for must in ([], *reasons):
        tried = islice(tries(Solver(finder), cause, must), 10)  # it would take hours to come to the first
        assert any(tried), must
