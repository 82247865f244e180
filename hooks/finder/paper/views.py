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
from hooks.finder.rules.model import (
    NONE,
    NOT_SURE,
    SIGNS,
    Candidate,
    Guidance,
    Question,
    Rule,
    Sign,
    TierCard,
)


@dataclass(frozen=True)
class FinderViews:
    """What all views of the finder outside its script are made from."""

    guidance: Guidance
    sheet: ScoreSheet
    rules: RuleWords
    words: SheetWords

    @property
    def tiers(self) -> list[tuple[TierCard | None, list[Sign]]]:
        """The signs of each tier, from the most urgent on; last those that are no reason to be seen."""
        tiers = [*self.guidance.tiers, None]
        return [
            (tier, [one for one in self.guidance.signs if one.tier == (tier and tier.id)]) for tier in tiers
        ]

    @property
    def numbers(self) -> dict[Slug, int]:
        """The number of each sign on paper, from the most urgent on."""
        signs = [sign.id for _, signs in self.tiers for sign in signs]
        return {name: at for at, name in enumerate(signs, start=1)}

    @property
    def questions(self) -> dict[Slug, Question]:
        """All questions but those that ask for signs."""
        return {name: one for name, one in self.guidance.finder.screens.items() if one.none is None}

    def letters(self, question: Slug, option: Slug) -> list[str]:
        """Beside a region, the letters of the causes that can hurt there; none beside other answers."""
        return self.sheet.regions[option] if question == self.guidance.finder.region_question else []

    def leads(self, rule: Rule) -> str:
        """What a rule leads to; a sign is named by its number."""
        words, screens = self.rules, self.guidance.finder.follow_ups
        if rule.opens:
            return words.opens.format(screen=screens[rule.opens].ask)
        raised = words.raises.format(sign=self.numbers[rule.raises or ""])
        return f"{words.asks_back.format(question=rule.ask_back)} {raised}" if rule.ask_back else raised

    def kind(self, row: ScoreRow, *, number: bool = True) -> list[str]:
        """How a cause takes part other than by its points; signs by number, where their list is there."""
        one: Candidate = row.candidate
        names = sorted(one.not_with, key=self.numbers.__getitem__)
        asks = {sign.id: f"“{sign.ask}”" for sign in self.guidance.signs}
        signs = ", ".join(str(self.numbers[name]) if number else asks[name] for name in names)
        words = self.rules
        told = {"everyone": words.everyone, "route": words.route, "ranked": ""}[row.kind]
        more = (words.pinned if one.pinned else "", words.kept if one.kept else "")
        return [part for part in (told, *more, words.not_with.format(signs=signs) if signs else "") if part]

    def rule_text(self, *, questions: bool = False, signs: bool = False) -> RuleText:
        """Conditions in words: questions, signs or both by number, where the numbered list is on the page."""
        asked = {name: f"{at}:" for at, name in enumerate(self.questions, start=1)}
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
            "kind": views.kind(row, number=False),
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
    """The signs and the rules about them, then the questions with the boxes that each answer ticks."""
    guidance, text_of, number = views.guidance, views.rule_text(signs=True), views.rule_text(questions=True)
    together = views.rule_text(questions=True, signs=True)
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
                    "only_if": number(to_data(option.shown_when)) if option.shown_when else "",
                }
                for slug, option in question.options.items()
            ],
        }
        for name, question in views.questions.items()
    ]
    return render(
        "finder-worksheet/finder-worksheet.html",
        tiers=views.tiers,
        numbers=views.numbers,
        sign_marks={sign.id: views.sheet.marks.get((SIGNS, sign.id), []) for sign in guidance.signs},
        shown_to={
            sign.id: number(to_data(sign.shown_when))
            for sign in guidance.signs
            if sign.shown_when is not None
        },
        rules=[(together(to_data(rule.when)), views.leads(rule)) for rule in guidance.rules],
        questions=questions,
        rows=[
            (row, views.kind(row), [(box, text_of(box.when)) for box in row.boxes])
            for row in views.sheet.rows
        ],
        guidance=guidance,
        words=views.words,
        text_href=text_href,
    )


def finder_proof(views: FinderViews, finder: Compiled, proof: Proof, words: ProofWords) -> Markup:
    """What is true of the finder, each claim with its figure and how it was shown."""
    titles = {candidate.id: candidate.title for candidate in views.guidance.candidates}
    labels = {
        one["id"]: {option["id"]: option["label"] for option in one["options"]} for one in finder["questions"]
    }
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
            part(signs.sets - len(signs.calmer), signs.sets),
            words.exactly,
        ),
        (words.leads, part(ranked, ranked), words.exactly),
    ]


def _labels(given: Answers, labels: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The answers' labels, without those that say "not sure" or "none"."""
    silent = {NOT_SURE, NONE}
    return [
        labels[question][pick] for question, picks in given.items() for pick in picks if pick not in silent
    ]
