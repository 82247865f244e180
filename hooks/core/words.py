"""Types for the generator's own texts: texts with declared placeholders, and plural forms."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Annotated, ClassVar, TypeVar, get_args

from babel import Locale, UnknownLocaleError
from babel.plural import PluralRule
from pydantic import Field, GetCoreSchemaHandler, PrivateAttr, ValidationInfo, field_validator
from pydantic_core import CoreSchema, core_schema

from hooks.core.record import InvalidValueError, Record, suggest

LANGUAGE = "language"
"""The key for the language of the words, in the context of a validation."""

K = TypeVar("K")
V = TypeVar("V")


class Placeholders:
    """The names that a text has in braces, each at least once; it has no other braces.

    Scripts fill them in too, so a brace can't be escaped.
    """

    def __init__(self, *names: str) -> None:
        self.names = names

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Called by pydantic."""
        return core_schema.no_info_after_validator_function(self._checked, handler(source))

    def _checked(self, text: str) -> str:
        return check_placeholders(text, self.names, self.names)


def check_placeholders(text: str, known: Collection[str], needed: Collection[str]) -> str:
    """The text, once its placeholders are all known and include those that are needed.

    Raises:
        InvalidValueError: for any other brace, and for a placeholder that is missing.
    """
    placeholders = re.findall(r"\{([^{}]*)\}", text)
    if text.count("{") + text.count("}") != 2 * len(placeholders):
        raise InvalidValueError("has a brace that is not part of a placeholder", _placeholder_hint(known))
    for name in placeholders:
        if name not in known:
            hint = suggest(f"{{{name}}}", [f"{{{each}}}" for each in known], _placeholder_hint(known))
            raise InvalidValueError(f'has the placeholder "{{{name}}}", which nothing fills', hint)
    for name in needed:
        if name not in placeholders:
            raise InvalidValueError(f"lacks the placeholder {{{name}}}", f"Write {{{name}}} where it belongs")
    return text


def _placeholder_hint(names: Collection[str]) -> str:
    named = ", ".join(f"{{{name}}}" for name in names)
    return f"Write only {named} in braces" if names else "Remove the braces: nothing is filled in here"


Text = Annotated[str, Field(min_length=1), Placeholders()]
"""A text without placeholders."""


class _EveryKey:
    """Requires every key that a map's type allows."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Called by pydantic."""
        keys = get_args(get_args(source)[0])

        def checked(words: dict[str, object]) -> dict[str, object]:
            if missing := [key for key in keys if key not in words]:
                raise InvalidValueError(
                    f"has no words for {', '.join(missing)}", "Add a line for each of them"
                )
            return words

        return core_schema.no_info_after_validator_function(checked, handler(source))


Complete = Annotated[dict[K, V], _EveryKey()]
"""A map with a text for each of the names in a `Literal`."""


def _locale(language: str) -> Locale | None:
    """The CLDR data of a language, by a tag such as `pt-BR`; `None` if there is none."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def text_direction(language: str) -> str:
    """The direction that a language is written in: `ltr` or `rtl`."""
    locale = _locale(language)
    return locale.text_direction if locale else "ltr"


@cache
def plural_rule(language: str) -> PluralRule:
    """The CLDR rule for the plural category of a number; always `other` in a language that CLDR lacks."""
    locale = _locale(language)
    return locale.plural_form if locale else PluralRule({})


def plural_categories(language: str) -> set[str]:
    """The plural categories that a language distinguishes."""
    return {*plural_rule(language).tags, "other"}


@cache
def _is_of_one_number(language: str, category: str) -> bool:
    """Whether a form can do without its number: "once", but not the Russian form for 1, 21 and 31."""
    # Most rules look at the last two digits; those of French and Spanish have a form for millions.
    numbers = (*range(200), 1_000_000)
    return sum(plural_rule(language)(number) == category for number in numbers) < 2


def _language_in(context: object) -> str:
    return str(context[LANGUAGE]) if isinstance(context, dict) else "en"


Form = Annotated[str, Field(min_length=1)]


class Plural(Record):
    """Words for a number: a form for each category that the language distinguishes, with `{number}` in it.

    The categories are those of CLDR, https://cldr.unicode.org/index/cldr-spec/plural-rules.
    """

    filled: ClassVar[tuple[str, ...]] = ()
    """The placeholders of each form besides the number."""

    zero: Form = ""
    one: Form = ""
    two: Form = ""
    few: Form = ""
    many: Form = ""
    other: Form
    _language: str = PrivateAttr(default="en")

    def model_post_init(self, context: object) -> None:
        """Store the language, whose rule chooses the form."""
        self._language = _language_in(context)

    @field_validator("*")
    @classmethod
    def _of_the_language(cls, text: str, info: ValidationInfo) -> str:
        language, category = _language_in(info.context), str(info.field_name)
        if category not in (known := plural_categories(language)):
            hint = f"Remove it: the forms of this language are {', '.join(sorted(known))}"
            raise InvalidValueError("is not a plural form of this language", hint)
        number = () if _is_of_one_number(language, category) else ("number",)
        return check_placeholders(text, ("number", *cls.filled), (*number, *cls.filled))

    @property
    def forms(self) -> dict[str, str]:
        """The forms by category, for `Intl.PluralRules`."""
        return {category: text for category, text in self if text}

    def of(self, amount: int | tuple[int, int], between: str = "", **more: object) -> str:
        """The words for a number, or for a range, whose form depends on the most.

        Args:
            amount: the number, or the least and the most.
            between: the words of a range, a `Span`.
            more: values for the other placeholders.
        """
        most = amount[1] if isinstance(amount, tuple) else amount
        form = self.forms.get(plural_rule(self._language)(most), self.other)
        return form.format(number=format_range(amount, between), **more)


Span = Annotated[str, Placeholders("least", "most")]
"""The least and the most, as in "8 to 12"."""


def format_range(amount: int | tuple[int, int], between: str) -> int | str:
    """A number, or the least and the most in words such as "{least} to {most}"."""
    return between.format(least=amount[0], most=amount[1]) if isinstance(amount, tuple) else amount
