"""Typed records of the content, and pydantic's errors in words that authors understand."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Annotated, Literal, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath

Slug = str
"""The name of an entry: its file's name, or its key in a YAML file."""

Grade = Literal["high", "moderate", "low", "very-low", "expert"]
"""How sure we are that something helps: the four words of GRADE, and `expert` where no study is of use."""
GRADES: tuple[Grade, ...] = get_args(Grade)

Pattern = Literal["well-known", "reported", "suggested", "opinion"]
"""Whether a pattern is real, which says nothing of how likely it is in one reader."""
PATTERNS: tuple[Pattern, ...] = get_args(Pattern)

Tier = Literal["emergency", "urgent", "soon"]
"""How urgent a warning sign is, from the most to the least."""
TIERS: tuple[Tier, ...] = get_args(Tier)


class InvalidValueError(ValueError):
    """What is wrong with a value, with a hint for its author."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class Record(BaseModel):
    """Base of everything an author writes: unknown keys are errors, values never change."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        allow_inf_nan=False,
    )


class Reviewed(Record):
    """When a page was written and changed, when a clinician checked it, and when the next review is due."""

    written: date
    changed: date | None = None
    """The last day on which what it says changed, not only its wording; a check by itself changes nothing."""
    reviewed: date | Literal["not yet"]
    """The day a clinician checked the page, or `not yet`."""
    reviewed_by: str | None = None
    """Name and role of that clinician; required with a date."""
    review_by: date
    """After this day the page says that its check is overdue, and `make check` says so 60 days ahead."""

    @model_validator(mode="after")
    def _name_with_date(self) -> Reviewed:
        if (self.reviewed == "not yet") != (self.reviewed_by is None):
            raise ValueError(
                "reviewed and reviewed_by go together: a date with a name, or 'not yet' without one"
            )
        return self


LINE, SHORT, LONG = 140, 25, 60
"""The limits of texts for newsletters: in characters for the first, in words for the others."""


def _has_at_most(most: int) -> AfterValidator:
    def checked(text: str) -> str:
        if (words := len(text.split())) > most:
            raise ValueError(f"has {words} words, more than {most}")
        return text

    return AfterValidator(checked)


ShortText = Annotated[str, Field(min_length=1), _has_at_most(SHORT)]
LongText = Annotated[str, Field(min_length=1), _has_at_most(LONG)]
"""One paragraph of a newsletter, read between two others."""


class NewsletterTexts(Record):
    """A page's texts for newsletters, in complete sentences, where its summary won't do."""

    line: str | None = Field(default=None, min_length=1, max_length=LINE)
    """For a chat."""
    short: ShortText | None = None
    """At most 25 words."""
    long: LongText | None = None
    """At most 60 words."""


class PageMeta(Reviewed):
    """A page with a title and a summary."""

    title: str = Field(min_length=1, max_length=70)
    summary: str = Field(min_length=1, max_length=160)
    short: Slug | None = None
    """The name of its short link, `/go/<short>/`, which is never reused for another page."""
    moved_from: tuple[str, ...] = ()
    """The page's earlier addresses, as in `exercises/bridge`, which now redirect to it, oldest first."""
    news: Literal["kit"] | bool = True
    """Whether newsletters and feeds offer it. For pages about the site itself, write `false`; with `kit`,
    feeds leave it out, because it only leads to other pages or shows them in another form."""
    newsletter: NewsletterTexts | None = None
    """Texts for newsletters, where those made from the summary won't do."""


class Sourced(PageMeta):
    """A page that lists its own sources."""

    sources: tuple[Slug, ...] = Field(min_length=1)


R = TypeVar("R", bound=Record)

_MESSAGES = {
    "missing": ("is missing", "Add the key"),
    "int_parsing": ("expected a whole number, got {input}", "Write digits only"),
    "int_type": ("expected a whole number, got {input}", "Write digits only"),
    "int_from_float": ("expected a whole number, got {input}", "Write digits only"),
    "float_parsing": ("expected a number, got {input}", "Write digits only"),
    "finite_number": ("expected a number, got {input}", "Write digits only"),
    "float_type": ("expected a number, got {input}", "Write digits only"),
    "string_type": ("expected text, got {input}", "Put the value in quotes, or fill it in"),
    "greater_than": ("is {input}, and must be above {gt}", "Correct the number"),
    "greater_than_equal": ("is {input}, below the least that makes sense ({ge})", "Correct the number"),
    "less_than_equal": ("is {input}, above the most that makes sense ({le})", "Correct the number"),
    "list_type": ("expected a list, got {input}", "Write each item on a line of its own, after a hyphen"),
    "tuple_type": ("expected a list, got {input}", "Write each item on a line of its own, after a hyphen"),
    "dict_type": ("expected keys with values, got {input}", "Write lines of the form key: value below it"),
    "model_type": ("expected keys with values, got {input}", "Write lines of the form key: value below it"),
    "literal_error": ("is {input}, not one of {expected}", "Use one of these"),
    "string_pattern_mismatch": ("is {input}, which does not match {pattern}", "Correct it"),
    "string_too_long": ("is {length} characters long, more than {max_length}", "Shorten the text"),
    "string_too_short": ("is empty", "Fill it in"),
    "too_short": ("has too few items", "Give at least {min_length}"),
    "too_long": ("has too many items", "Give at most {max_length}"),
    "date_from_datetime_parsing": ("is {input}, not a date", "Write it as 2026-11-23"),
    "date_type": ("is {input}, not a date", "Write it as 2026-11-23"),
}
_SEE = "See docs/content-model.md"


def load_record(
    source: Source,
    model: type[R],
    at: KeyPath = (),
    value: object = None,
    context: Mapping[str, object] | None = None,
) -> tuple[R | None, list[Problem]]:
    """The record at the key `at` of a source, or the problems that prevent it from being read.

    Args:
        source: the file.
        model: the kind of record.
        at: the key of the record in the file; the top of the file by default.
        value: the raw value there; the whole front matter by default.
        context: what the model's own validators need.
    """
    try:
        is_whole_file = value is None and not at
        return model.model_validate(source.fields if is_whole_file else value, context=context), []
    except ValidationError as error:
        return None, _first_of_each_key(
            [_problem(source, model, at, details) for details in _without_consequences(error.errors())]
        )


def _without_consequences(errors: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """All errors, except those that an invalid item of a list causes for the list as a whole.

    It's too short without the item, and no number where it may be a number or a range.
    """
    for details in errors:
        loc = details["loc"]
        of_list = (
            loc
            if details["type"] == "too_short"
            else loc[:-1]
            if isinstance(details["input"], list)
            else None
        )
        below = [other["loc"] for other in errors if len(other["loc"]) > len(loc)]
        if of_list is None or not any(other[: len(of_list)] == of_list for other in below):
            yield details


def _problem(source: Source, model: type[Record], at: KeyPath, details: ErrorDetails) -> Problem:
    key = _key_in_file(source, (*at, *details["loc"]), absent=details["type"] == "missing")
    context = {**details.get("ctx", {}), "input": _shown(details["input"])}
    if details["type"] == "extra_forbidden":
        return source.problem(key, "is not a known key", _suggest_key(str(key[-1]), model))
    if details["type"] == "value_error":
        return source.problem(key, str(context["error"]), getattr(context["error"], "hint", _SEE))
    if details["type"] not in _MESSAGES:  # pydantic's own words, not formatted because they may have braces
        return source.problem(key, details["msg"].rstrip("."), _SEE)
    if isinstance(details["input"], str):
        context["length"] = len(details["input"])
    message, hint = _MESSAGES[details["type"]]
    if span := re.fullmatch(r"(\d+) *(?:-|–|to) *(\d+)", str(details["input"])):
        hint = f"Write digits only. For a range, write [{span[1]}, {span[2]}]"
    return source.problem(key, message.format(**context), hint.format(**context))


def _key_in_file(source: Source, key: KeyPath, *, absent: bool) -> KeyPath:
    """The key as the author wrote it, without the names of union members that pydantic adds."""
    written: KeyPath = ()
    for part in key[:-1] if absent else key:
        if (*written, part) in source.lines:
            written = (*written, part)
    return (*written, key[-1]) if absent else written


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else f'"{str(value)[:40]}"'


def _suggest_key(key: str, model: type[Record]) -> str:
    return suggest(key, _keys(model), "Remove it; docs/content-model.md lists the keys")


@cache
def _keys(model: type[Record]) -> list[str]:
    """Every key of a model and of the models in it."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return sorted({name for part in parts for name in part.get("properties", {})})


def suggest(name: str, known: Iterable[str], otherwise: str = "Add it, or correct the name") -> str:
    """Advice that offers the known name most similar to a wrong one."""
    close = difflib.get_close_matches(name, list(known), n=1)
    return f'Did you mean "{close[0]}"?' if close else otherwise


def _first_of_each_key(problems: list[Problem]) -> list[Problem]:
    """The first problem of each key, because a union fails once for each of its members."""
    # Reversed, so that the first problem of a key overwrites the later ones; then put back in order.
    return list({(problem.line, problem.key): problem for problem in reversed(problems)}.values())[::-1]
