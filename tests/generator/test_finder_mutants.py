"""A mistake in the rules is noticed: each kind of mistake, in each place, one at a time."""

from __future__ import annotations

from itertools import islice

import pytest

from hooks.finder import parts
from hooks.finder.stories import stories
from hooks.kinds.story.readings import Readings
from tests.conftest import TOLD
from tests.frozen import frozen_library
from tests.generator.mutants import mutants, results, shown, unnoticed
from tests.generator.small_finder import golden

SHARE = 3
"""One mistake of so many is tried, spread evenly over all: the whole takes minutes."""


def test_the_results_are_what_they_were() -> None:
    """After a change of the rules that is meant: `make golden`, and read what has changed."""
    finder = frozen_library().once(parts.compiled)
    assert [(given, shown(finder, given)) for given, _ in results()] == results()


def test_every_mistake_in_the_rules_is_noticed(pytestconfig: pytest.Config) -> None:
    expected, tried = results(), list(islice(mutants(frozen_library().once(parts.compiled)), 0, None, SHARE))
    missed = unnoticed(tried, expected)
    pytestconfig.stash[TOLD].append(
        f"mistakes tried in the rules: {len(tried)}; noticed {len(tried) - len(missed)}; "
        f"without effect {len(missed)}"
    )
    assert len(tried) > 500
    idle = {name for reason in golden("idle-mistakes") for name in reason["mistakes"]}
    assert set(missed) <= idle
    assert len(missed) <= len(tried) / 10


@pytest.mark.parametrize("kind", ["+1", "+3", "-2", "dropped", "emergency"])
def test_the_stories_alone_notice_many(kind: str) -> None:
    """How much the stories see, blind readings included, without the results above.

    They see every sign that is dropped, raised no more, or of another tier; and most wrong weights.
    """
    library = frozen_library()
    finder = library.once(parts.compiled)
    blind = library.entry(Readings)
    assert blind is not None
    told = [story.picks() for story in stories(library).values()]
    told += [one.picks() for story in blind.record.stories.values() for one in story.readings.values()]
    expected = [(given, shown(finder, given)) for given in told]
    tried = [(name, mutant) for name, mutant in mutants(finder) if name.endswith(f" {kind}")]
    signs = {sign["id"] for sign in finder["signs"]}
    missed = unnoticed(tried, expected)
    assert not [name for name in missed if name.partition(" ")[0] in signs]
    assert len(missed) < len(tried) / 2
