"""The words of the generated parts: no slip in them is a traceback, and none is published as it stands."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import create_model

from hooks.core.page import Published
from hooks.core.problem import Problem
from hooks.core.record import Record, load_record
from hooks.core.source import Source, parse_source, read_sources
from hooks.core.words import LANGUAGE, Plural
from hooks.declared import FEATURES
from hooks.library.words import FILE, FOLDER, SiteWords, load_words, merged, wording_model
from hooks.workshop.examples import example_library
from tests.generator.everything import everything
from tests.tiny import ROOT, TINY, TinyGuide

Keys = tuple[str | int, ...]
PUBLISHED = Published("https://club.example/wrists/", "Wrists")

ENGLISH: dict[str, Any] = yaml.safe_load((FOLDER / "en.yml").read_text(encoding="utf-8"))
MODEL = wording_model(FEATURES)
PARTS = {
    name: create_model("Only", __base__=Record, **{name: field.rebuild_annotation()})
    for name, field in MODEL.model_fields.items()
}
"""The model of each group of words by itself: quick, where thousands of slips are tried."""
OPEN = ("plan", "kinds")
"""The one map to which a guide may add keys."""
STRAY = ("{", "}", "{}", "{0}", "{unheard_of}", "{{number}}", "{number!r}", "{number:>9}")


def leaves(words: Any, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Every text with the keys that lead to it."""
    if isinstance(words, str):
        yield keys, words
        return
    for key, value in words.items() if isinstance(words, dict) else enumerate(words):
        yield from leaves(value, (*keys, key))


def maps(words: Any, keys: Keys = ()) -> Iterator[tuple[Keys, dict[str, Any]]]:
    """Every map with the keys that lead to it."""
    if isinstance(words, dict):
        yield keys, words
        for key, value in words.items():
            yield from maps(value, (*keys, key))


def edited(keys: Keys, change: Callable[[Any, Any], object]) -> dict[str, Any]:
    """The group of words in which a key stands, changed there: given the map or list, and its last key."""
    group = str(keys[0])
    words = {group: copy.deepcopy(ENGLISH[group])}
    holder: Any = words
    for key in keys[:-1]:
        holder = holder[key]
    change(holder, keys[-1])
    return words


def with_text(keys: Keys, text: object) -> dict[str, Any]:
    def put(holder: Any, key: Any) -> None:
        holder[key] = text

    return edited(keys, put)


def without(keys: Keys) -> dict[str, Any]:
    return edited(keys, lambda holder, key: holder.pop(key))


def read(words: dict[str, Any]) -> tuple[Source, list[Problem]]:
    """The words as a file, and what its reader already says of it: that a value is empty."""
    text = yaml.dump(words, Dumper=yaml.CSafeDumper, sort_keys=False)
    source, problems = parse_source(FILE, f"content/{FILE}", text)
    assert source is not None
    return source, problems


def source_of(words: dict[str, Any]) -> Source:
    source, problems = read(words)
    assert problems == []
    return source


def said(words: dict[str, Any], language: str = "en") -> tuple[SiteWords | None, list[Problem]]:
    """What comes of a guide's own words above ours."""
    return load_words("content", [source_of(words)], FEATURES, language)


def faults(source: Source) -> list[Problem]:
    """What is wrong with a group of words that has to be complete."""
    (group,) = source.fields
    return load_record(source, PARTS[group])[1]


def missed(words: dict[str, Any], keys: Keys) -> str:
    """What was said instead of a problem at these keys, or above, with its line and a hint; else nothing."""
    source, empty = read(words)
    found = [*empty, *faults(source)]
    shown = ".".join(str(key + 1) if isinstance(key, int) else key for key in keys)
    for problem in found:
        is_there = problem.key and f"{shown}.".startswith(f"{problem.key}.")
        if is_there and problem.hint and problem.line <= source.lines[keys]:
            return ""
    return f"{shown}: {[str(problem) for problem in found]}"


def test_our_english_is_whole_and_a_guide_needs_no_words_of_its_own() -> None:
    wording, problems = load_words("content", [], FEATURES, "en")
    assert problems == []
    assert wording is not None
    assert wording.model_dump() == MODEL.model_validate(ENGLISH).model_dump()


def test_our_english_names_no_subject() -> None:
    subject = r"\b(runs?|running|runners?|jog\w*|walk\w*|rowing|shins?|knees?|back pain|your back|sore)\b"
    found = [
        text for _, text in leaves(ENGLISH) if re.search(subject, text.replace("in a row", ""), re.IGNORECASE)
    ]
    assert found == []


@pytest.mark.parametrize("group", ENGLISH)
def test_every_slip_in_a_placeholder_is_reported(group: str) -> None:
    for keys, text in leaves({group: ENGLISH[group]}):
        names = re.findall(r"\{(\w+)\}", text)
        slips = [text.replace(f"{{{name}}}", wrong) for name in names for wrong in (f"{{{name}x}}", name, "")]
        for slip in (*slips, *(f"{text} {stray}" for stray in STRAY)):
            assert missed(with_text(keys, slip), keys) == ""


@pytest.mark.parametrize("group", ENGLISH)
def test_every_slip_in_a_key_is_reported(group: str) -> None:
    for keys, words in maps({group: ENGLISH[group]}):
        if not keys:
            continue
        assert missed(with_text((*keys, "unheard-of"), "Words"), (*keys, "unheard-of")) == ""
        for key, value in words.items() if keys != OPEN else ():
            assert missed(with_text((*keys, f"{key}x"), value), (*keys, f"{key}x")) == ""


@pytest.mark.parametrize("group", ENGLISH)
def test_every_key_that_a_complete_file_lacks_is_named(group: str) -> None:
    for keys, words in maps({group: ENGLISH[group]}):
        for key in words if keys and keys != OPEN else ():
            if "other" in words and key != "other":
                continue  # a form that is missing falls back on it
            found = faults(source_of(without((*keys, key))))
            assert any(key in f"{problem.key} {problem.message}" for problem in found), (*keys, key)


def test_every_key_that_a_guide_leaves_out_is_said_in_our_words() -> None:
    for keys, words in maps(ENGLISH):
        for key in words if keys else ():
            assert merged(ENGLISH, without((*keys, key))) == ENGLISH


@pytest.mark.parametrize("value", [None, 7, True, "", ["a list"], {"a": "map"}], ids=str)
def test_a_value_of_another_kind_is_reported(value: object) -> None:
    for keys, _ in leaves(ENGLISH):
        assert missed(with_text(keys, value), keys) == ""
    for keys, _ in maps(ENGLISH):
        if keys and not isinstance(value, dict):
            assert missed(with_text(keys, value), keys) == ""


def test_a_slip_is_reported_on_its_line_and_nothing_is_built(tiny: Callable[..., TinyGuide]) -> None:
    slips = (
        "finder:\n  start: Begin\n  progress: Question {numbr} of {total}\n"
        "plan:\n  kinds:\n    run: {one: 1 run}\n"
    )
    guide = tiny({FILE: slips})
    assert guide.problems().splitlines() == [
        (
            'content/wording.yml:3: finder.progress: has the placeholder "{numbr}", which nothing fills. '
            'Did you mean "{number}"?'
        ),
        "content/wording.yml:6: plan.kinds.run.other: is missing. Add the key",
    ]
    assert list(guide.load().pages) == []


def test_what_a_guide_says_stands_above_ours(tiny: Callable[..., TinyGuide]) -> None:
    guide = tiny({FILE: "finder: {start: Begin}\nplan: {units: [km]}\n"})
    site = guide.load()
    assert site.library is not None
    wording: Any = site.library.wording
    assert (wording.finder.start, wording.finder.next) == ("Begin", ENGLISH["finder"]["next"])
    assert wording.plan.units == ("km",)


FILLED_BY_SCRIPTS = (
    ("finder", "progress"),
    ("finder", "saved_on"),
    ("finder", "answered_on"),
    ("finder", "whose"),
    ("plan", "answer"),
    ("handout", "page"),
    ("newsletter", "by"),
    ("newsletter", "preview"),
)
"""By the browser, or by the template of a sheet."""


FILLED_LATER = ("routine", "session", "practice", "library", "calendar", "diary", "offline")
"""Groups of words that the browser fills in."""


def test_no_placeholder_is_published() -> None:
    shown = "\n".join(everything(example_library(read_sources(TINY / "content")[0], PUBLISHED)))
    for group, key in FILLED_BY_SCRIPTS:
        shown = shown.replace(ENGLISH[group][key], "")
    later = [text for keys, text in leaves(ENGLISH) if keys[0] in FILLED_LATER and "{" in text]
    for text in sorted(later, key=len, reverse=True):  # one may be a part of another
        shown = shown.replace(text, "")
    names = {name for _, text in leaves(ENGLISH) for name in re.findall(r"\{\w+\}", text)}
    assert {name for name in names if name in shown} == set()


# ---- other languages


@pytest.mark.parametrize(
    ("language", "forms", "told"),
    [
        ("en", {"one": "once", "other": "{number} times"}, {1: "once", 2: "2 times", 0: "0 times"}),
        (
            "pl",
            {
                "one": "{number} tydzień",
                "few": "{number} tygodnie",
                "many": "{number} tygodni",
                "other": "{number} tygodnia",
            },
            {1: "1 tydzień", 2: "2 tygodnie", 5: "5 tygodni", 22: "22 tygodnie", (2, 5): "2-5 tygodni"},
        ),
        ("ar", {"zero": "لا شيء", "two": "مرتان", "other": "{number}"}, {0: "لا شيء", 2: "مرتان", 7: "7"}),
        ("ja", {"other": "{number}回"}, {1: "1回", 3: "3回"}),
        ("pt-BR", {"one": "{number} vez", "other": "{number} vezes"}, {0: "0 vez", 1: "1 vez", 2: "2 vezes"}),
        ("tlh", {"other": "{number}logh"}, {1: "1logh"}),
    ],
)
def test_words_for_a_number_follow_the_rule_of_the_language(
    language: str, forms: dict[str, str], told: dict[int | tuple[int, int], str]
) -> None:
    plural = Plural.model_validate(forms, context={LANGUAGE: language})
    assert {number: plural.of(number, "{least}-{most}") for number in told} == told


@pytest.mark.parametrize(
    ("language", "forms", "message"),
    [
        (
            "en",
            {"few": "{number}", "other": "{number}"},
            "plan.weeks.few: is not a plural form of this language",
        ),
        ("ru", {"one": "раз", "other": "{number} раза"}, "plan.weeks.one: lacks the placeholder {number}"),
        (
            "ja",
            {"one": "一回", "other": "{number}回"},
            "plan.weeks.one: is not a plural form of this language",
        ),
        ("en", {"one": "once", "other": "often"}, "plan.weeks.other: lacks the placeholder {number}"),
    ],
)
def test_a_form_that_does_not_fit_the_language_is_reported(
    language: str, forms: dict[str, str], message: str
) -> None:
    _, problems = said({"plan": {"weeks": forms}}, language)
    assert [f"{problem.key}: {problem.message}" for problem in problems] == [message]


@pytest.mark.parametrize(
    "language", ["en", "pl", "ar", "ja", "ru", "pt-BR", "zh-Hant", "tlh", "not a language"]
)
def test_english_stands_below_every_language(language: str) -> None:
    wording, problems = load_words("content", [], FEATURES, language)
    assert problems == []
    assert wording is not None


def test_a_language_is_one_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("hooks.library.words.FOLDER", tmp_path)
    (tmp_path / "en.yml").write_text(yaml.safe_dump(ENGLISH), encoding="utf-8")
    (tmp_path / "cs.yml").write_text(
        "finder: {start: Začít, next: Dál}\n"
        "plan:\n  weeks: {one: týden, few: '{number} týdny', other: '{number} týdnů'}\n",
        encoding="utf-8",
    )
    wording: Any
    wording, problems = said({"finder": {"next": "Pokračovat"}}, "cs")
    assert problems == []
    assert (wording.finder.start, wording.finder.next) == ("Začít", "Pokračovat")
    assert [wording.plan.weeks.of(number) for number in (1, 3, 5)] == ["týden", "3 týdny", "5 týdnů"]
    (tmp_path / "cs.yml").write_text("finder:\n  progress: Otázka {numbr}\n", encoding="utf-8")
    _, problems = said({"finder": {"next": "Pokračovat"}}, "cs")
    assert [(problem.path, problem.line) for problem in problems] == [("hooks/words/cs.yml", 2)]


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yml")), ids=lambda file: file.stem)
def test_every_language_that_we_ship_is_complete(file: Path) -> None:
    source, problems = parse_source(FILE, file.name, file.read_text(encoding="utf-8"))
    assert source is not None
    assert problems == []
    assert load_record(source, MODEL, context={LANGUAGE: file.stem})[1] == []


TYPED = re.compile(
    r">\s*[^<>{}\s][^<>{}]*[a-z]{3}[^<>{}]*<"  # between tags
    r"|\b(?:aria-label|title|alt|placeholder)=\"[A-Za-z]"  # read out
    r"|\bd\(['\"]"  # said where there is nothing else to say
)
THEMES_OWN = {"strip-theme-leftovers.html"}
"""Names what it takes out of the theme's pages."""


def test_no_word_is_typed_into_a_template() -> None:
    templates = [file for file in (ROOT / "overrides").rglob("*.html") if file.name not in THEMES_OWN]
    texts = {
        file.name: re.sub(r"\{#.*?#\}", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        for file in templates
    }
    assert {name: found for name, text in texts.items() if (found := TYPED.findall(text))} == {}
