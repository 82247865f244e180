"""A proof as text and back, so that one that took seconds can be kept from one run to the next."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from hooks.finder.proof.prove import Proof
from hooks.finder.proof.signs import SignProof


def write_proof(proof: Proof) -> str:
    """JSON, in which a mapping whose keys are tuples is a list of pairs."""
    return json.dumps(
        {
            **asdict(proof),
            "matters": list(proof.matters.items()),
            "counts": list(proof.counts.items()),
            "stopped": sorted(proof.stopped),
        }
    )


def read_proof(text: str) -> Proof:
    """The proof that was written."""
    told: dict[str, Any] = json.loads(text)  # what JSON holds is known only to whoever wrote it
    signs = told["signs"]
    return Proof(
        reached=told["reached"],
        matters={tuple(key): tuple(pair) if pair else None for key, pair in told["matters"]},
        first=told["first"],
        listed=told["listed"],
        counts={tuple(key): given for key, given in told["counts"]},
        stopped=frozenset(tuple(key) for key in told["stopped"]),
        raised=tuple(told["raised"]),
        signs=SignProof(
            sets=signs["sets"],
            calmer=tuple(map(tuple, signs["calmer"])),
            wrong=tuple(map(tuple, signs["wrong"])),
            bending=tuple(signs["bending"]),
        ),
    )
