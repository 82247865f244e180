"""The finder on paper: tables of its rules, the worksheet, and the table of the proof."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.condition import Answers, to_data
from hooks.core.page import Citation
from hooks.core.record import Slug
from hooks.core.templates import render
from hooks.finder.paper.rule_text import RuleText
from hooks.finder.paper.score_sheet import ScoreRow, ScoreSheet
from hooks.finder.paper.words import ProofWords, RuleWords, SheetWords
from hooks.finder.proof.prove import Proof, ReasonKey
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.model import NOT_SURE, SIGNS, Guidance, Pair


@dataclass(frozen=True)
class FinderViews:
    """What all views of the finder outside its script are made from."""

    guidance: Guidance
    sheet: ScoreSheet
    rules: RuleWords
    words: SheetWords

    @property
    def numbers(self) -> dict[Slug, int]:
        """The number of each sign on paper, from the most urgent on."""
        signs = [
            sign.id for tier in self.guidance.tiers for sign in self.guidance.signs if sign.tier == tier.id
        ]
        return {name: at for at, name in enumerate(signs, start=1)}

    def letters(self, question: Slug, option: Slug) -> list[str]:
        """Beside a region, the letters of the causes that can hurt there; none beside other answers."""
        return self.sheet.regions[option] if question == self.guidance.finder.region_question else []

    def urgency(self, pair: Pair) -> str:
        """How urgent a rule is, in words; nothing where it only stops."""
        return next((tier.urgency for tier in self.guidance.tiers if tier.id == pair.tier), "")

    def rule_text(self, *, questions: bool = False, signs: bool = False) -> RuleText:
        """Conditions in words: questions, signs or both by number, where the numbered list is on the page."""
        asked = {name: f"{at}:" for at, name in enumerate(self.guidance.finder.questions, start=1)}
        return RuleText(self.guidance, self.rules, asked if questions else {}, self.numbers if signs else {})


def finder_rules(
    views: FinderViews,
    stopped: frozenset[ReasonKey],
    sources: Mapping[Slug, Sequence[Slug]],
    citations: Mapping[Slug, Citation],
) -> Markup:
    """A table for each cause, for a clinician to check and sign.

    Args:
        views: the finder.
        stopped: rules that no result rests on.
        sources: of each cause, by name.
        citations: of the references, by name.
    """
    text_of = views.rule_text()
    regions = views.guidance.finder.questions[views.guidance.finder.region_question].options
    tables = [
        {
            "row": row,
            "rules": [(box, text_of(box.when)) for box in row.boxes],
            "regions": [regions[name].label for name in row.candidate.regions],
            "stopped": _stopped(row, stopped),
            "sources": [citations[name] for name in sources[row.candidate.id]],
        }
        for row in views.sheet.rows
    ]
    return render("finder-rules/finder-rules.html", tables=tables, words=views.rules)


def _stopped(row: ScoreRow, stopped: frozenset[ReasonKey]) -> list[str]:
    """Codes of the rules that no result rests on; the boxes against a cause come after those for it."""
    first = len(row.candidate.reasons_for)
    return [
        row.boxes[at + (0 if side == "for" else first)].code
        for name, side, at in stopped
        if name == row.candidate.id
    ]


def finder_worksheet(views: FinderViews, text_href: str) -> Markup:
    """Two sides of paper: the signs, then the questions with the boxes that each answer ticks."""
    guidance, text_of, number = views.guidance, views.rule_text(signs=True), views.rule_text(questions=True)
    together = views.rule_text(questions=True, signs=True)
    tiers = [(tier, [sign for sign in guidance.signs if sign.tier == tier.id]) for tier in guidance.tiers]
    questions = [
        {
            "question": question,
            "only_if": number(to_data(question.shown_when)) if question.shown_when else "",
            "options": [
                {
                    "slug": slug,
                    "option": option,
                    "marks": views.sheet.marks.get((name, slug), []),
                    "letters": views.letters(name, slug),
                }
                for slug, option in question.options.items()
            ],
        }
        for name, question in guidance.finder.questions.items()
    ]
    return render(
        "finder-worksheet/finder-worksheet.html",
        tiers=tiers,
        numbers=views.numbers,
        sign_marks={sign.id: views.sheet.marks.get((SIGNS, sign.id), []) for sign in guidance.signs},
        pairs=[(together(to_data(pair.when)), views.urgency(pair), pair) for pair in guidance.pairs],
        questions=questions,
        rows=[(row, [(box, text_of(box.when)) for box in row.boxes]) for row in views.sheet.rows],
        guidance=guidance,
        words=views.words,
        text_href=text_href,
    )


def finder_proof(views: FinderViews, finder: Compiled, proof: Proof, words: ProofWords) -> Markup:
    """What is true of the finder, each claim with its figure and how it was shown."""
    titles = {candidate.id: candidate.title for candidate in views.guidance.candidates}
    labels = views.rule_text().labels
    witnesses = [
        (titles[name], _labels(given, labels) or [words.nothing])
        for name, given in proof.first.items()
        if given
    ]
    return render(
        "finder-proof/finder-proof.html",
        rows=proof_rows(finder, proof, words),
        witnesses=witnesses,
        words=words,
    )


def proof_rows(finder: Compiled, proof: Proof, words: ProofWords) -> list[tuple[str, str, str]]:
    """Each claim with its figure and how it was shown."""

    def part(number: int, total: int) -> str:
        return words.part.format(number=number, total=total)

    def shown(found: Collection[object]) -> str:
        return part(sum(witness is not None for witness in found), len(found))

    signs = proof.signs
    ranked = sum(cause["ranked"] for cause in finder["causes"])
    reachable = [given for key, given in proof.counts.items() if key not in proof.stopped]
    return [
        (words.reached, shown(proof.reached.values()), words.witness),
        (words.matters, shown(proof.matters.values()), words.witness),
        (words.first, shown(proof.first.values()), words.witness),
        (words.listed, shown(proof.listed.values()), words.witness),
        (words.counts, shown(reachable), words.witness),
        (words.raised, shown(proof.raised), words.witness),
        (words.stopped, str(len(proof.stopped)), words.exactly),
        (
            words.highest,
            part(signs.sets - len(signs.wrong), signs.sets),
            words.exactly,
        ),
        (
            words.raises,
            part(signs.sets - len(signs.lower), signs.sets),
            words.exactly,
        ),
        (words.leads, part(ranked, ranked), words.exactly),
    ]


def _labels(given: Answers, labels: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The answers' labels, without those that say "not sure"."""
    return [labels[question][pick] for question, picks in given.items() for pick in picks if pick != NOT_SURE]
