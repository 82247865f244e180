"""The words around the finder's questions and results."""

from __future__ import annotations

from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders, Text


class FinderWords(Record):
    """What the page says around questions and results."""

    start: Text
    """The button that begins."""
    next: Text
    back: Text
    again: Text
    """The button that starts from the beginning."""
    signs_heading: Text
    not_sure: Text
    answer_yes: Text
    answer_no: Text
    """With "not sure", the answers to a question that a rule asks back."""
    ask_back_why: Text
    """Why we ask back."""
    why_we_ask: Text
    pick_many: Text
    pick_one_error: Text
    result_heading: Text
    little_to_go_on: Text
    speaks_against: Text
    fits_well: Text
    fits_partly: Text
    nothing_ranks: Text
    """Where no cause fits."""
    no_sign: Text
    """Heads a result without a warning sign."""
    sharpen: Text
    """The button that leads to further questions."""
    also_possible: Text
    """Before the causes that are named and no more."""
    today: Text
    longer: Text
    exercises: Text
    your_answers: Text
    change: Text
    answer: Text
    """Heads the column of answers in the tables."""
    document_questions: Text
    document_causes: Text
    everyone: Text
    """Before the baseline cause, which closes the list."""
    disclaimer: Text
    change_our_mind: Text
    """Heads what would make a cause less likely."""
    points_to: Text
    """Heads all the reasons for a cause, whatever was answered."""
    points_away: Text
    more: Text
    """Opens what is folded in a cause of a result."""
    detail: Text
    """Opens what a result says of every result."""
    routine: Annotated[str, Placeholders("number")]
    """Opens the exercises put together from all causes of a result; how many there are."""
    routine_note: Text
    do_these: Text
    left_out: Text
    """Heads the exercises that do not go with a warning sign."""
    stopped: Text
    """In place of advice, where somebody should be seen before being active again."""
    keep: Text
    """Heads the ways to take a result along."""
    keep_note: Text
    copy_link: Text
    """The button that copies the link to a result."""
    copy_text: Text
    """The button that copies the result as text."""
    copied: Text
    not_copied: Text
    """Where the browser does not let us copy; the text stands below, to be copied by hand."""
    code: Text
    """The button that shows the link as a QR code."""
    code_alt: Text
    code_note: Text
    no_code: Text
    """Where the link is too long for a code, or its script did not come."""
    save: Text
    save_note: Text
    saved: Text
    not_saved: Text
    """Where the browser's storage is full or forbidden."""
    forget: Text
    forgotten: Text
    saved_on: Annotated[str, Placeholders("date")]
    """On the first screen."""
    show_saved: Text
    answered_on: Annotated[str, Placeholders("date")]
    """On a result, above all."""
    failed: Text
    """Where the steps could not be loaded."""
    progress: Annotated[str, Placeholders("number", "total")]
    about: Annotated[str, Placeholders("total")]
    """The total, until it's certain."""
    problem_heading: Text
    """Heads the summary of what is missing."""
    dropped: Text
    """Where a link is damaged, cut off or older than today's questions, so that all is asked again."""
    whose: Annotated[str, Placeholders("date")]
    """Above answers that came with a link, perhaps somebody else's; the date is that of the answers."""
    mine: Text
    """The button that says they are the reader's own."""
    not_mine: Text
    told: Text
    """On a card headed by what to do: before what the reader ticked."""
    mistake: Text
    """Below a card: leads back to the tick."""
    say: Text
    """Before words to use on the phone."""
    also_ticked: Text
    """Before signs that are less urgent than the card they stand on."""
    have_looked_at: Text
    """Heads causes that are never ranked."""
    print: Text
    show_all: Text
    """The button that shows the whole finder as one document."""
    show_steps: Text
    """The button that goes back to one question at a time."""
