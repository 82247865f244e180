"""Whatever stands in a file, reading it ends, and what is wrong is said once with its line and a hint."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hooks.core.problem import Problem, listing
from hooks.core.source import parse_source
from hooks.core.yaml_lines import MAX_DEPTH, parse
from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]
MANY = 100_000
"""As deep as this, the parser's own tree overflows the stack of the whole program."""
DEEP = {
    "lists in brackets": "a: " + "[" * MANY + "]" * MANY,
    "lists that never end": "a: " + "[" * MANY,
    "maps in braces": "a: " + "{a: " * 40_000 + "}" * 40_000,
    "lists on one line": "a:\n  " + "- " * MANY + "x",
    "a thousand lists": "a:\n" + "".join(" " * (depth + 1) + "-\n" for depth in range(700)),
    "a thousand maps": "".join(" " * depth + "a:\n" for depth in range(700)),
    "maps as keys": "? " * 1000 + "a",
}
TOO_DEEP = f"nests lists and keys more than {MAX_DEPTH} deep"


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
@pytest.mark.parametrize("form", ["tips.yml", "deep.md"])
def test_deep_yaml_is_a_problem(text: str, form: str) -> None:
    whole = text if form.endswith(".yml") else f"---\n{text}\n---\nBody.\n"
    source, problems = parse_source(form, f"content/{form}", whole)
    assert source is None
    (problem,) = problems
    assert (problem.path, problem.message) == (f"content/{form}", TOO_DEEP)
    assert problem.hint
    assert problem.is_root


def test_a_guide_with_deep_yaml_has_one_problem(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("references.yml", "oar-2020:\n", f"deep: {'[' * 2000}{']' * 2000}\noar-2020:\n")
    assert guide.problems() == f"content/references.yml:1: {TOO_DEEP}. Use fewer levels"


def test_what_is_nested_as_deeply_as_allowed_is_read() -> None:
    parsed = parse("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1))
    assert parsed.faults == []


SLIPS = [
    ("a number of thousands of digits", "9" * 5000, "cannot be read", "quotes"),
    ("a number that no count reaches", "9" * 40, "is too large a number", "smaller"),
    ("a fraction that is too large", "9" * 400 + ".5", "is too large a number", "smaller"),
    ("infinity by its tag", "!!float .inf", "is too large a number", "smaller"),
    ("no number by its tag", "!!float .nan", "is too large a number", "smaller"),
    ("a day that is none", "2026-02-30", 'is "2026-02-30", which is not in the calendar', "Write a date"),
    ("a month that is none", "2026-13-01", 'is "2026-13-01", which is not in the calendar', "Write a date"),
    ("the year nought", "0000-01-01", 'is "0000-01-01", which is not in the calendar', "Write a date"),
    ("a tag", "!!python/object:os.system x", "has the YAML tag", "without it"),
    ("a tag of bytes", "!!binary aGVsbG8=", "has the YAML tag", "without it"),
    ("a tag of a set", "!!set {a, b}", "has the YAML tag", "without it"),
    ("a number by its tag alone", "!!int many", "cannot be read", "quotes"),
    ("an invisible character, escaped", '"a\\0b"', "contains the invisible character U+0000", "Delete it"),
    ("a bell, escaped", '"a\\ab"', "contains the invisible character U+0007", "Delete it"),
    ("an alias of itself", "&a [*a]", "uses a YAML alias", "Write the value out"),
]


@pytest.mark.parametrize(
    ("value", "message", "hint"), [slip[1:] for slip in SLIPS], ids=[s[0] for s in SLIPS]
)
def test_a_value_that_is_none_is_one_problem_at_its_key(
    tiny: Tiny, value: str, message: str, hint: str
) -> None:
    guide = tiny()
    guide.replace("exercises/wall-sit.md", "written: 2026-11-23", f"written: {value}")
    (problem,) = guide.load().problems
    assert (problem.path, problem.line) == ("content/exercises/wall-sit.md", 22)
    assert problem.key.startswith("written")
    assert message in problem.message
    assert hint in problem.hint
    assert len(str(problem)) < 200


KEYS = {
    "a list": "? [a]\n: b",
    "a map": "? {a: b}\n: c",
    "nothing": '"": b',
    "a blank": "' ': b",
    "two lines": '"a\\nb": c',
    "a list without a value": "? [a, b]",
    "text that goes on": "? |\n  a\n  b\n: c",
}


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_a_key_that_is_no_text_is_one_problem(tiny: Tiny, key: str) -> None:
    guide = tiny()
    guide.replace("exercises/wall-sit.md", "written: 2026-11-23", f"{key}\nwritten: 2026-11-23")
    (problem,) = guide.load().problems
    assert (problem.path, problem.line) == ("content/exercises/wall-sit.md", 22)
    assert problem.message == "has a key that is not plain text"


@pytest.mark.parametrize("key", ["1", "null", "true", "~", "1.5", "2026-11-23", "!!int 7", "no"])
def test_a_key_is_text_whatever_it_looks_like(key: str) -> None:
    parsed = parse(f"{key}: b")
    assert parsed.faults == []
    assert list(parsed.value) == [key.removeprefix("!!int ")]


@pytest.mark.parametrize(
    "character", ["\0", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe"]
)
@pytest.mark.parametrize("place", ["title: Rowing knees", "A knee may ache"])
def test_a_character_that_nobody_sees_is_a_problem_where_it_stands(
    tiny: Tiny, character: str, place: str
) -> None:
    guide = tiny()
    guide.replace("index.md", place, f"{place}{character}")
    line = 2 if place.startswith("title") else 8
    (problem,) = guide.problems().splitlines()
    assert problem.startswith(
        f"content/index.md:{line}: contains the invisible character U+{ord(character):04X}"
    )
    assert problem.endswith(". Delete it, or retype the line")


@pytest.mark.parametrize("value", ["inf", "-inf", "nan", "Infinity", "1e999", ".inf"])
def test_a_number_is_finite(tiny: Tiny, value: str) -> None:
    guide = tiny()
    guide.replace("index.md", "written:", f"search: {{boost: {value}}}\nwritten:")
    (problem,) = guide.load().problems
    assert str(problem).startswith("content/index.md:4: search.boost: expected a number")


def test_a_file_that_cannot_be_opened_is_a_problem(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = tiny()
    whole = type(guide.content).read_bytes

    def read(self: type(guide.content)) -> bytes:  # type: ignore[valid-type]
        if self.name == "references.yml":
            raise PermissionError(13, "Permission denied")
        return whole(self)

    monkeypatch.setattr(type(guide.content), "read_bytes", read)
    assert guide.problems() == (
        "content/references.yml:1: cannot be opened (Permission denied). Check its permissions"
    )


def test_files_that_cannot_be_read_come_first() -> None:
    late = Problem("content/why.md", 9, "", "is not UTF-8 text", "Save it", is_root=True)
    early = Problem("content/about.md", 2, "title", "is missing", "Add the key")
    second = Problem("content/about.md", 10, "summary", "is missing", "Add the key")
    assert listing([second, early, late, early]).splitlines() == [str(late), str(early), str(second)]


def test_an_author_sees_the_unreadable_file_first(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("causes/long-stroke.md", "pattern: suggested", "pattern: lots")
    guide.replace("warning-signs.md", "title:", "title: 'never closed")
    first, second = guide.problems().splitlines()
    assert first.startswith("content/warning-signs.md:2: ")
    assert second.startswith("content/causes/long-stroke.md:5: pattern: ")
