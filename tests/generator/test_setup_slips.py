"""A slip in settings, templates, style sheets, scripts or hooks is reported with its own file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.adapters.command_line import main
from hooks.adapters.setup import templates
from hooks.adapters.setup.menu import menu_problems
from hooks.adapters.setup.scripts import script_problems
from hooks.adapters.setup.settings import read_settings
from hooks.adapters.setup.slips import problems_of
from hooks.adapters.setup.style_sheets import style_sheet_problems
from hooks.adapters.setup.templates import missing_templates, template_problems
from hooks.core.problem import Problem
from hooks.core.templates import render
from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]


def name_of(file: Path) -> str:
    return file.name


def one(problems: list[Problem]) -> str:
    assert len(problems) == 1, problems
    return str(problems[0])


def theme_of(folder: Path, path: str, text: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return folder


def test_our_own_theme_has_none() -> None:
    checks = (template_problems, style_sheet_problems, script_problems)
    assert [problem for check in checks for problem in check(name_of)] == []


TEMPLATES = {
    "a mark that doesn't end": ("{{ config.site_name", "one.html:2: cannot be read"),
    "a condition that doesn't end": ("{% if page %}\n<p/>", "one.html:2: cannot be read"),
    "a filter that nobody has": (
        "{{ page.title | shout }}",
        "one.html:2: cannot be read (No filter named 'shout'",
    ),
    "a filter in a condition": (
        "{% if page %}{{ page.title | shout }}{% endif %}",
        'one.html:2: uses the filter "shout", which does not exist',
    ),
    "a name that nothing provides": ("{{ heading_of }}", 'one.html:2: uses the name "heading_of"'),
    "a key that nothing has": (
        "{{ page.titel }}",
        'one.html:2: reads "titel", which nothing has. Did you mean "title"?',
    ),
    "a template that isn't there": ('{% include "two.html" %}', 'one.html:2: needs the template "two.html"'),
    "an element that doesn't end": ("<p>Text<br></p>", "one.html:2: is not well-formed XML (mismatched tag)"),
    "an attribute without quotes": ("<p class=a>Text</p>", "one.html:2: is not well-formed XML"),
    "a bare ampersand": ("<p>Rest & run</p>", "one.html:2: is not well-formed XML"),
}


@pytest.mark.parametrize("slip", TEMPLATES)
def test_a_template_is_reported_with_its_line(tmp_path: Path, slip: str) -> None:
    text, told = TEMPLATES[slip]
    wrong = "{{ config.site_name }}\n" + text
    is_page = "page" in text or "config" in text
    theme = theme_of(tmp_path, "partials/one.html" if is_page else "components/one/one.html", wrong)
    assert one(template_problems(name_of, theme)).startswith(told)


def test_a_template_that_cannot_be_read_is_the_only_one_reported(tmp_path: Path) -> None:
    theme = theme_of(tmp_path, "partials/one.html", "{% set own_words = config.extra %}\n{{ own_words")
    (theme / "partials/two.html").write_text("{{ own_words }}", encoding="utf-8")
    assert one(template_problems(name_of, theme)).startswith("one.html:2: cannot be read")


def test_a_page_may_be_html_that_is_no_xml(tmp_path: Path) -> None:
    theme = theme_of(tmp_path, "components/bare-page/one.html", "<!doctype html><meta charset=utf-8><br>")
    assert template_problems(name_of, theme) == []


SHEETS = {
    "a brace that is never closed": (".a {\n  color: red;\n", 'one.css:2: has a "{" that is never closed'),
    "a brace too many": (".a { color: red; }}\n", 'one.css:2: has a "}" that closes nothing'),
    "a bracket of another kind": (".a { width: calc(1px]; }", 'one.css:2: has a "]" that closes nothing'),
    "a comment that doesn't end": (
        "/* for later\n.a { color: red; }",
        "one.css:2: has a comment that doesn't end",
    ),
    "a text that doesn't end": ('.a::after { content: "x; }', "one.css:2: has a text that doesn't end"),
    "a declaration without its end": (
        ".a {\n  color: red\n  margin: 0;\n}",
        "one.css:3: has a declaration without its end",
    ),
    "a declaration without a colon": (
        ".a {\n  color red;\n}",
        'one.css:3: has a declaration without a colon ("color red")',
    ),
}


@pytest.mark.parametrize("slip", SHEETS)
def test_a_style_sheet_is_reported_with_its_line(tmp_path: Path, slip: str) -> None:
    text, told = SHEETS[slip]
    theme = theme_of(tmp_path, "assets/one.css", "/* it's {fine} */ @layer a, b;\n" + text)
    assert one(style_sheet_problems(name_of, theme)).startswith(told)


def test_what_style_sheets_may_hold_is_no_problem(tmp_path: Path) -> None:
    text = """@media (width < 40em) { .a { color: red } }
.a { --x: { a: b }; margin: 0 /* ; */ auto; &:hover { color: blue; } grid-template:
  "a b" / 1fr 2fr; background: url("data:image/svg+xml;utf8,<a>{}"); content: "it's"; }
"""
    assert style_sheet_problems(name_of, theme_of(tmp_path, "assets/one.css", text)) == []


SCRIPTS = {
    "a module that isn't there": (
        'import { a } from "./tow.mjs";',
        'one.mjs:2: imports "./tow.mjs", which does not exist',
    ),
    "a module that isn't there, later": (
        'const late = () => import("./tow.mjs");',
        'one.mjs:2: imports "./tow.mjs"',
    ),
    "a name that isn't there": (
        'import {\n  b,\n} from "./two.mjs";',
        'one.mjs:4: imports "b" from "./two.mjs"',
    ),
}


@pytest.mark.parametrize("slip", SCRIPTS)
def test_a_script_is_reported_with_its_line(tmp_path: Path, slip: str) -> None:
    text, told = SCRIPTS[slip]
    theme = theme_of(tmp_path, "assets/one.mjs", '// import { x } from "./never.mjs"\n' + text)
    (tmp_path / "assets/two.mjs").write_text("export const a = 1;\n", encoding="utf-8")
    assert one(script_problems(name_of, theme)).startswith(told)


def test_an_element_without_its_script_is_reported_with_its_line(tmp_path: Path) -> None:
    theme = theme_of(tmp_path, "components/one/one.html", "<p/>\n<run-clock></run-clock>")
    told = "one.html:2: has the element <run-clock>, whose script run-clock.mjs does not exist"
    assert one(script_problems(name_of, theme)).startswith(told)


SETTINGS = {
    "a bracket that is never closed": (
        "plugins: [search]",
        "plugins: [search",
        "mkdocs.yml:7: opens a bracket",
    ),
    "a key without a colon": ("strict: true", "strict true", "mkdocs.yml:4: has no colon"),
    "a key given twice": (
        "strict: true",
        "strict: true\nstrict: false",
        "mkdocs.yml:5: strict: is given twice",
    ),
    "a key that nobody knows": (
        "strict: true",
        "strickt: true",
        'mkdocs.yml:4: strickt: has no setting "strickt"',
    ),
    "a value of another type": (
        "strict: true",
        "strict: often",
        "mkdocs.yml:4: strict: expected true or false, got text",
    ),
    "a key that is missing": ("site_name: Rowing knees\n", "", "mkdocs.yml:1: site_name: is missing"),
    "a plugin that nobody has": (
        "plugins: [search]",
        "plugins:\n  - search\n  - serch",
        'mkdocs.yml:9: plugins: names the plugin "serch"',
    ),
    "an extension that nobody has": (
        "  - tables",
        "  - tabels",
        'mkdocs.yml:12: markdown_extensions: names the Markdown extension "tabels"',
    ),
    "an extension left out": ("  - tables\n", "", "mkdocs.yml:9: markdown_extensions: lacks tables"),
    "our own extension left out": (
        "  - hooks.adapters.markdown_extension\n",
        "",
        "mkdocs.yml:9: markdown_extensions: lacks hooks.adapters",
    ),
    "a hook that isn't there": (
        "mkdocs_events.py",
        "mkdocs_event.py",
        "mkdocs.yml:8: hooks: names a file that does not exist",
    ),
    "search left out": ("plugins: [search]", "plugins: []", "mkdocs.yml:7: plugins: lacks search"),
    "a theme that nobody has": ("name: material", "name: materail", "mkdocs.yml:6: theme: "),
    "a folder that isn't there": (
        "docs_dir: content",
        "docs_dir: contents",
        "mkdocs.yml:3: docs_dir: names a directory",
    ),
    "a locale that is none": (
        "locale: en_GB",
        "locale: english",
        'mkdocs.yml:22: extra: has the locale "english"',
    ),
    "a locale of another language": (
        "locale: en_GB",
        "locale: de_DE",
        'mkdocs.yml:22: extra: has the locale "de_DE"',
    ),
    "an address that is none": ("https://rowing.example/", "rowing.example", "mkdocs.yml:2: site_url: "),
}


@pytest.mark.parametrize("slip", SETTINGS)
def test_a_setting_is_reported_with_its_line(tiny: Tiny, monkeypatch: pytest.MonkeyPatch, slip: str) -> None:
    old, new, told = SETTINGS[slip]
    guide = tiny()
    monkeypatch.chdir(guide.folder)
    settings = Path("mkdocs.yml")
    text = settings.read_text(encoding="utf-8")
    assert read_settings(settings).problems == []
    assert text.count(old) == 1
    settings.write_text(text.replace(old, new), encoding="utf-8")
    assert str(read_settings(settings).problems[0]).startswith(told)


def test_a_locale_of_the_language_is_right(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = tiny()
    monkeypatch.chdir(guide.folder)
    settings = Path("mkdocs.yml")
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("locale: en_GB", "locale: en_IE"), encoding="utf-8")
    assert read_settings(settings).problems == []


def test_several_slips_in_settings_are_reported_at_once(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = tiny()
    monkeypatch.chdir(guide.folder)
    settings = Path("mkdocs.yml")
    text = settings.read_text(encoding="utf-8")
    text = text.replace("plugins: [search]", "plugins: [serch]").replace("strict: true", "strict: often")
    settings.write_text(text, encoding="utf-8")
    assert {problem.key for problem in read_settings(settings).problems} == {"plugins", "strict"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Exercises: exercises/index.md", "Exercises: exercises/indx.md", "names the page"),
        ("page: finder/index.md", "page: finder/indx.md", "names the page"),
        ("icon: compass", "icon: compas", "names the icon"),
    ],
)
def test_a_way_in_that_leads_nowhere_is_reported_with_its_line(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch, old: str, new: str, told: str
) -> None:
    guide = tiny()
    monkeypatch.chdir(guide.folder)
    settings = Path("mkdocs.yml")
    pages = {page.path for page in guide.load().pages}
    assert menu_problems(settings, pages) == []
    text = settings.read_text(encoding="utf-8").replace(old, new)
    settings.write_text(text, encoding="utf-8")
    line = next(at for at, row in enumerate(text.splitlines(), start=1) if new in row)
    problem = one(menu_problems(settings, pages))
    assert problem.startswith(f"mkdocs.yml:{line}: ")
    assert told in problem


def raised(code: str, file: Path) -> Exception:
    file.write_text(code, encoding="utf-8")
    try:
        exec(compile(code, str(file), "exec"), {})  # noqa: S102 (the test's own)
    except Exception as error:  # noqa: BLE001 (whatever it is)
        return error
    pytest.fail("nothing was raised")


def test_a_fault_of_the_generator_is_no_slip_of_an_author(tmp_path: Path) -> None:
    error = raised("1 / 0", tmp_path / "tests.py")
    assert problems_of(error) == []
    assert problems_of(error, [tmp_path / "elsewhere" / "hook.py"]) == []


def test_a_hook_is_reported_with_its_line(tmp_path: Path) -> None:
    hook = tmp_path / "hook.py"
    told = f"{hook}:2: raises ZeroDivisionError: division by zero. Correct the line"
    assert one(problems_of(raised("\n1 / 0", hook), [hook])) == told


def test_an_event_that_takes_other_arguments_is_reported_with_its_line(tmp_path: Path) -> None:
    hook = tmp_path / "hook.py"
    hook.write_text("\ndef on_page_markdown(markdown): ...\n", encoding="utf-8")
    error = TypeError("on_page_markdown() got an unexpected keyword argument 'page'")
    assert one(problems_of(error, [hook])).startswith(f"{hook}:2: on_page_markdown: ")


def test_a_component_that_is_gone_is_named() -> None:
    with pytest.raises(Exception, match="gone") as raised_by:
        render("gone/gone.html")
    told = str(Path("overrides/components/gone/gone.html"))
    assert told in one(problems_of(raised_by.value))


def test_a_component_that_no_page_has_yet_is_missed_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert missing_templates(name_of) == []
    monkeypatch.setattr(templates, "THEME", tmp_path)
    assert "exercise-card.html:1: doesn't exist" in str([str(one) for one in missing_templates(name_of)])


def test_the_check_reports_settings_and_theme_too(tiny: Tiny, capsys: pytest.CaptureFixture[str]) -> None:
    guide = tiny()
    settings = guide.folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("plugins: [search]", "plugins: [serch]")
    settings.write_text(text, encoding="utf-8")
    assert main(["--content", str(guide.content), "check"]) == 1
    assert "mkdocs.yml:7: plugins: " in capsys.readouterr().err
