"""One loop over every component in every state: a new component, or a new state, is tested by existing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin
from xml.etree import ElementTree

import pytest
from lxml import html
from playwright.sync_api import Page
from pydantic import BaseModel

from hooks.core.problem import listing
from hooks.core.record import PageMeta
from hooks.core.source import read_sources
from hooks.core.style_sheet import component_sheet, components_in, style_sheet
from hooks.finder.check_results import check_results
from hooks.finder.parts import finder_of
from hooks.kinds.reference.model import Reference
from hooks.kinds.warning_sign.blocks import all_signs
from hooks.library.check import check_library
from hooks.workshop.examples import Example, example_library, examples
from hooks.workshop.pages import isolated
from tests.axe import NO_FAULTS, violations_in_both_schemes
from tests.browsing import Tabs
from tests.day import TODAY
from tests.frozen import FROZEN
from tests.nu import check_html
from tests.server import Serve
from tests.tiny import TinyGuide
from tests.waiting import resize

SOURCES, _ = read_sources(FROZEN)
LIBRARY = example_library(SOURCES)
EXAMPLES = examples(SOURCES)
NAMES = [f"{example.component}-{example.name}" for example in EXAMPLES]
FROM_VALUES = {"b", "hr", "i", "u"}
"""Elements that only the values of the examples hold, and no template."""

DEFINE = """() => {
  for (const { localName } of document.querySelectorAll(":not(:defined)"))
    customElements.get(localName) ?? customElements.define(localName, class extends HTMLElement {});
}"""
"""Some components wait for their script before they show themselves; this one does nothing."""


def tree(example: Example) -> ElementTree.Element:
    """The example as XML, which also says that it is well-formed."""
    return ElementTree.fromstring(f"<div>{example.html}</div>")  # noqa: S314 (our own templates)


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_markup_in_values_never_becomes_part_of_the_page(example: Example) -> None:
    for element in tree(example).iter():
        assert element.tag not in FROM_VALUES
        assert element.get("src", "data:image/").startswith("data:image/")
        assert element.tag != "script" or element.get("type") == "application/json"
        assert not [name for name in element.attrib if name.startswith(("on", "style"))]
        assert not element.get("href", "").startswith("javascript:")


NO_VALUES = {"feed-list", "offline-copy", "session-player"}  # or only the name of the site


def test_every_block_shows_markup_in_values_as_it_was_written() -> None:
    showing = {one.component for one in EXAMPLES if "<script>alert(" in "".join(tree(one).itertext())}
    assert showing == set(LIBRARY.block_arguments) - NO_VALUES


def test_the_session_shows_markup_in_stop_rules_as_it_was_written(tiny: Callable[..., TinyGuide]) -> None:
    guide = tiny()
    guide.replace("exercises.yml", "Stop when it hurts sharply.", "Stop at <b or more.")
    shown = ElementTree.fromstring(f"<div>{guide.block('session-player')}</div>")  # noqa: S314 (our own templates)
    assert [rule.text for rule in shown.iter("li")] == ["Stop at <b or more."]


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_nothing_is_empty(example: Example) -> None:
    filled = {"a", "button", "dd", "dt", "h2", "h3", "h4", "li", "ol", "p", "th", "ul"}
    parts = [part for part in tree(example).iter() if part.tag in filled]
    assert [part.attrib for part in parts if not "".join(part.itertext()).strip()] == []


def test_the_examples_are_content_without_a_problem() -> None:
    """All is right with them but what the finder makes of them: they show keys, not a finder worth asking."""
    library = example_library(SOURCES, today=TODAY)
    of_answers = check_results(library)
    problems = [problem for problem in check_library(library) if problem not in of_answers]
    assert listing(problem for problem in problems if problem.path.startswith("hooks/")) == ""


def records() -> Iterator[BaseModel]:
    """Every record of the examples, those inside others too."""
    yield from within([finder_of(LIBRARY).record, all_signs(LIBRARY)])
    yield from within(
        [entry.record for entry in (*LIBRARY.pages(PageMeta), *LIBRARY.entries(Reference).values())]
    )


def within(value: Any) -> Iterator[BaseModel]:
    """The records in a value."""
    if isinstance(value, BaseModel):
        yield value
        yield from within([getattr(value, name) for name in type(value).model_fields])
    elif isinstance(value, dict):
        yield from within(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from within(part)


def test_every_key_is_given_in_one_example_and_left_out_in_another_where_it_may_be() -> None:
    given: dict[type[BaseModel], list[set[str]]] = defaultdict(list)
    for record in records():
        given[type(record)].append(record.model_fields_set)
    for model, uses in given.items():
        keys = model.model_fields
        assert {key for use in uses for key in use} == set(keys), model
        optional = [key for key, field in keys.items() if not field.is_required()]
        if len(uses) > 1:
            assert [key for key in optional if all(key in use for use in uses)] == [], model


def test_every_word_that_a_key_may_take_is_taken() -> None:
    taken: dict[tuple[type[BaseModel], str], set[object]] = defaultdict(set)
    for record in records():
        for name, field in type(record).model_fields.items():
            if get_origin(field.annotation) is Literal:
                taken[type(record), name].add(getattr(record, name))
    assert len(taken) >= 6
    for (model, name), values in taken.items():
        assert values == set(get_args(model.model_fields[name].annotation)), f"{model.__name__}.{name}"


def test_a_mistake_in_an_example_is_named() -> None:
    with pytest.raises(ValueError, match=r"hooks/exercises\.yml:1: is missing"):
        example_library([])


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All examples as one page, with the site's style and nothing else."""
    folder = tmp_path_factory.mktemp("components")
    parts = "\n".join(
        f"<section><h2>{example.component} {example.name}</h2>\n{isolated(example)}</section>"
        for example in EXAMPLES
    )
    style = style_sheet() + component_sheet(components_in(parts))
    (folder / "site.css").write_text(style, encoding="utf-8")
    page = folder / "index.html"
    page.write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Components</title>'
        '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="site.css"></head>'
        f'<body><main class="page prose"><h1>Components</h1>\n{parts}</main></body></html>',
        encoding="utf-8",
    )
    return page


@pytest.mark.host
def test_all_together_are_valid_html(document: Path) -> None:
    assert check_html([document]) == []


@pytest.fixture(scope="module")
def shown(document: Path, serve: Serve, tabs: Tabs) -> Iterator[Page]:
    """That page in a browser, with every component as it is before its script adds anything."""
    with tabs.tab(viewport={"width": 1280, "height": 900}) as page:
        page.goto(serve(document.parent))
        page.evaluate(DEFINE)
        yield page


def test_all_together_are_accessible(shown: Page) -> None:
    assert violations_in_both_schemes(shown) == NO_FAULTS


@pytest.mark.parametrize("width", [320, 360, 768])
def test_none_needs_scrolling_sideways(shown: Page, width: int) -> None:
    resize(shown, width, 640)
    wide = "[...document.querySelectorAll('section')].filter(part => part.scrollWidth > innerWidth)"
    assert shown.evaluate(f"{wide}.map(part => part.firstElementChild.textContent)") == []


@pytest.mark.host
def test_the_workshop_is_shown_in_a_preview_and_never_published(tiny: Callable[..., TinyGuide]) -> None:
    guide = tiny()
    built = guide.build()
    assert built.code == 0, built.output
    assert not (built.site / "workshop").exists()
    settings = guide.folder / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("preview: false", "preview: true"), encoding="utf-8"
    )
    built = guide.build()
    assert built.code == 0, built.output
    shown = html.parse(built.site / "workshop/components/index.html").xpath("//*[@class='workshop-example']")
    assert len(shown) == len(EXAMPLES)
    figures = html.parse(built.site / "workshop/figures/index.html").getroot().text_content()
    assert "Standing upright" in figures
