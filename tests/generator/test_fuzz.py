"""A sample of the slips that `python -m tests.generator.fuzz` tries; the same ones each time."""

from __future__ import annotations

import pytest

from tests.generator.fuzz import GUIDES, tried

SHARE = {"tiny": 250, "examples": 2500}
"""One in so many, some dozens in all."""


@pytest.mark.parametrize("guide", GUIDES)
def test_no_slip_is_an_exception(guide: str) -> None:
    faults = {str(slip): fault for slip, fault in tried(guide, SHARE[guide])}
    assert len(faults) > 5
    assert {slip: fault for slip, fault in faults.items() if fault} == {}
