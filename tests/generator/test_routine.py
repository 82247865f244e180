"""Routines: the browser reads the links that Python writes, and both agree about times and bounds."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hooks.core.dose import Dose, Dosed
from hooks.core.page import Asset
from hooks.core.routine import amounts, routine_link, seconds_of
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.exercise.practice import FILE, catalogue_files, most
from tests.frozen import frozen_library
from tests.node import in_node


def catalogue() -> dict[str, Any]:
    files = {file.path: file.content for file in catalogue_files(frozen_library()) if isinstance(file, Asset)}
    found: dict[str, Any] = json.loads(files[FILE])
    return found


CATALOGUE = catalogue()


def test_the_browser_reads_what_python_writes() -> None:
    link = routine_link([("bird-dog", {"sets": 1, "hold": 5}), ("front-plank", {})], "Legs & hips: A")
    assert link == "do=bird-dog:s1h5,front-plank&name=Legs%20%26%20hips%3A%20A"
    read = in_node(
        "routine/pure/link.mjs", "(link, all, text) => link.readRoutine(all, text)", [CATALOGUE, link]
    )
    assert read["routine"]["name"] == "Legs & hips: A"
    assert [item["id"] for item in read["routine"]["items"]] == ["bird-dog", "front-plank"]
    assert read["routine"]["items"][0]["dose"] == {"sets": 1, "repetitions": 6, "hold": 5}
    again = in_node(
        "routine/pure/link.mjs",
        "(link, all, one) => link.writeRoutine(all, one)",
        [CATALOGUE, read["routine"]],
    )
    assert again == link


def test_nothing_to_do_is_no_link() -> None:
    assert routine_link([], "A name") == ""


def test_python_and_the_browser_agree_how_long_an_exercise_takes() -> None:
    records = {slug: entry.record for slug, entry in frozen_library().entries(Exercise).items()}
    script = """({ timeline, lasting }, all, names) => names.map((id) => {
      const parts = timeline(all, [{ id, dose: all.exercises[id].dose }]);
      return lasting(parts) - all.pace.ready;
    })"""
    seconds = in_node("routine/pure/timeline.mjs", script, [CATALOGUE, list(records)])
    expected = [seconds_of(one.dose, CATALOGUE["exercises"][slug]["beat"]) for slug, one in records.items()]
    assert seconds == pytest.approx(expected)


def test_every_card_is_within_its_own_bounds() -> None:
    for slug, exercise in CATALOGUE["exercises"].items():
        for amount, value in exercise["dose"].items():
            assert value <= exercise["most"][amount], f"{slug}: {amount}"


@pytest.mark.parametrize(
    ("dose", "bounds"),
    [
        ({"sets": (2, 3), "repetitions": (8, 12)}, {"sets": 5, "repetitions": 18, "rest": 180}),
        ({"sets": 2, "repetitions": 6, "hold": 8}, {"sets": 3, "repetitions": 9, "hold": 8, "rest": 180}),
        ({"duration": 10}, {"sets": 2, "duration": 15, "rest": 180}),
    ],
)
def test_a_routine_may_ask_for_half_as_much_again_but_never_for_a_longer_hold(
    dose: dict[str, Any], bounds: dict[str, int]
) -> None:
    assert most(Dosed(dose=Dose.model_validate(dose))) == bounds


def test_a_later_phase_may_ask_for_more() -> None:
    dosed = Dosed(
        dose=Dose(sets=1, hold=10), phases={"build": {"hold": 20}, "load": {"sets": 3, "hold": (30, 45)}}
    )
    assert most(dosed) == {"sets": 3, "hold": 45, "rest": 180}


def test_a_range_counts_as_its_middle() -> None:
    assert amounts(Dose(sets=(2, 3), repetitions=(8, 12), rest=(60, 90))) == {
        "sets": 2,
        "repetitions": 10,
        "rest": 75,
    }


def test_a_renamed_exercise_is_known_by_its_old_name() -> None:
    library = frozen_library()
    renamed = {
        old.removeprefix("exercises/"): slug
        for slug, entry in library.entries(Exercise).items()
        for old in entry.record.moved_from
    }
    assert renamed == CATALOGUE["retired"]
