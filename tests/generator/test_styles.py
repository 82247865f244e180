"""A page loads the style of the components on it, and of no other."""

from __future__ import annotations

import re

from hooks.core.style_sheet import (
    FRAME,
    INNER,
    MADE_BY_SCRIPTS,
    component_sheet,
    components_in,
    later_sheet,
    minified,
    sheet_path,
    style_sheet,
    styled,
)
from hooks.core.templates import COMPONENTS

WITH_STYLE = [name for name in styled() if name not in FRAME + INNER]


def test_a_component_is_known_by_its_classes() -> None:
    assert components_in('<section class="prose care-card__heading wide">care</section>') == ["warning-sign"]
    assert components_in('<p class="prose grade">A tip about a figure and a cause</p>') == []


def test_what_a_script_makes_is_styled_too() -> None:
    assert "warning-sign" in components_in("<cause-finder></cause-finder>")


def test_what_scripts_make_is_declared() -> None:
    """A class such as `exercise-tile__title` in the script of one component, styled by another."""
    owners = {owner: set(re.findall(r"\.([a-z-]+)__", component_sheet([owner]))) for owner in WITH_STYLE}
    for folder in COMPONENTS.iterdir():
        code = "\n".join(file.read_text(encoding="utf-8") for file in folder.rglob("*.mjs"))
        used = set(re.findall(r"\b([a-z-]+)__", code))
        made = {owner for owner, classes in owners.items() if owner != folder.name and classes & used}
        assert made == set(MADE_BY_SCRIPTS.get(folder.name, ())), folder.name


def test_a_sheet_of_its_own_is_for_what_a_script_adds() -> None:
    """Nothing that the template of the component writes is styled only once its script has come."""
    for sheet in COMPONENTS.glob("*/later.css"):
        name = sheet.parent.name
        added = re.sub(rf"\.{name}__(?:steps|result) [^,{{]+", "", sheet.read_text(encoding="utf-8"))
        later = set(re.findall(rf"\.({name}__[a-z-]+)", added))
        first = set(re.findall(rf"\.({name}__[a-z-]+)", component_sheet([name])))
        template = (sheet.parent / f"{name}.html").read_text(encoding="utf-8")
        assert later - first
        assert not (later - first) & set(re.findall(rf"{name}__[a-z-]+", template))
        assert minified(sheet.read_text(encoding="utf-8")) in later_sheet(name, ())


def test_a_sheet_holds_its_components_and_no_other() -> None:
    sheet = component_sheet(["run-cap", "tip"])
    assert ".run-cap" in sheet
    assert ".tip-list" in sheet
    assert ".care-card" not in sheet
    assert not [name for name in WITH_STYLE if f".{name}__" in style_sheet()]


def test_comments_go_and_the_space_that_means_inside_stays() -> None:
    assert minified("/* why */\n.card :is(h2, h3) {\n  color: red;\n}\n") == ".card :is(h2,h3){color: red}"


def test_the_sheet_of_a_page_with_everything_has_a_name_that_a_file_system_takes() -> None:
    many = [f"component-{number}" for number in range(100)]
    assert max(len(sheet_path(names)) for names in (WITH_STYLE, many)) < 255
    assert sheet_path(many) != sheet_path(many[1:])


def test_the_home_page_has_no_list_of_contents_and_no_style_for_it() -> None:
    assert ".contents" in component_sheet(INNER)
    assert not re.search(r"\.contents (?:summary|ul|li)", style_sheet())
