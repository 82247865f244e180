"""The finder's blocks and the files that its script fetches."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from hooks.core.condition import to_data
from hooks.core.kind import Block, Lookup
from hooks.core.page import BUILD, Asset
from hooks.core.record import TIERS
from hooks.drawing.svg.emblem import branches, compass, danger
from hooks.finder.paper.plain_text import finder_text
from hooks.finder.paper.views import finder_proof, finder_rules, finder_worksheet, proof_rows
from hooks.finder.paper.words import ProofWords
from hooks.finder.parts import compiled, finder_of, guidance, proof, remedies, views
from hooks.finder.render import cause_finder, finder_data
from hooks.kinds.warning_sign.blocks import SignTexts, all_signs, sign_table
from hooks.kinds.warning_sign.model import SignWords

PAGE = "finder/index.md"
TEXT = "finder/finder.txt"
DATA = f"{BUILD}assets/cause-finder.json"


def files(lookup: Lookup) -> Iterator[Asset]:
    """What the page's script fetches, and the whole finder as plain text."""
    yield from lookup.result(("finder",), lambda: _files(lookup))


def _files(lookup: Lookup) -> list[Asset]:
    whole = lookup.once(guidance).model_copy(update={"remedies": remedies(lookup)})
    text = finder_text(lookup.once(views), lookup.titles.get(PAGE, ""), lookup.labels("exercise"))
    return [Asset(DATA, finder_data(whole, lookup.block("body-form"))), Asset(TEXT, text)]


def claims(lookup: Lookup) -> list[tuple[str, str, str]]:
    """What the build has shown, each claim with its figure and how."""
    return proof_rows(lookup.once(compiled), lookup.once(proof), lookup.words(ProofWords))


def _finder(lookup: Lookup, _: str) -> Markup:
    cards = [lookup.block("care-card", tier) for tier in TIERS]
    return cause_finder(lookup.once(views), lookup.labels("exercise"), cards, f"/{TEXT}")


def _sign_table(lookup: Lookup, _: str) -> Markup:
    made = lookup.once(views)
    text_of = made.rule_text(signs=True)
    return sign_table(
        all_signs(lookup),
        SignTexts(
            {name: one.ask for name, one in finder_of(lookup).record.screens.items()},
            made.numbers,
            lambda when: text_of(to_data(when)),
            {rule.id: made.leads(rule) for rule in made.guidance.rules},
        ),
        lookup.citations,
        lookup.words(SignWords),
    )


def _rules(lookup: Lookup, _: str) -> Markup:
    stopped, sources = lookup.once(proof).stopped, lookup.named("cause", "reference")
    return finder_rules(lookup.once(views), stopped, sources, lookup.citations)


def _worksheet(lookup: Lookup, _: str) -> Markup:
    return finder_worksheet(lookup.once(views), f"/{TEXT}")


def _proof(lookup: Lookup, _: str) -> Markup:
    words = lookup.words(ProofWords)
    return finder_proof(lookup.once(views), lookup.once(compiled), lookup.once(proof), words)


BLOCKS = (
    Block("cause-finder", _finder, emblem=compass),
    Block("finder-proof", _proof),
    Block("finder-rules", _rules, emblem=branches),
    Block("finder-worksheet", _worksheet, emblem=compass),
    Block("sign-table", _sign_table, emblem=danger),
)
