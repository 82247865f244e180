"""The house: who may import whom, what lies where, how large it may grow."""

from __future__ import annotations

import ast
import re
import statistics
import sys
from pathlib import Path

import pytest

from tests.tiny import ROOT

HOOKS = ROOT / "hooks"
COMPONENTS = ROOT / "overrides" / "components"
MODULES = sorted(HOOKS.rglob("*.py"))
FEATURES = sorted(folder.name for folder in HOOKS.iterdir() if (folder / "model.py").exists())
HOSTS = {"mkdocs", "material", "markdown", "pymdownx", "properdocs", "zensical"}
OWN_CLASSES = {
    "exercise-card": ("exercise-tile",),
    "moving-figure": ("figure",),
    "warning-sign": ("care-card", "sign-table"),
}
"""Classes of a component that do not begin with its folder's name."""
LAYERS = ("model", "load", "check", "render")


def imports(module: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            found.add(node.module or "")
    return found


def name(module: Path) -> str:
    return ".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def functions() -> list[tuple[str, int]]:
    found = []
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                length = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 1
                found.append((f"{name(module)}.{node.name}", length))
    return found


def lines(module: Path) -> int:
    return sum(1 for line in module.read_text(encoding="utf-8").splitlines() if line.strip())


def test_only_adapters_know_a_host() -> None:
    guilty = [
        name(module)
        for module in MODULES
        if HOSTS & {imported.partition(".")[0] for imported in imports(module)}
        and "hooks.adapters" not in name(module)
    ]
    assert guilty == []


def test_at_most_a_tenth_of_the_lines_know_a_host() -> None:
    knowing = [module for module in MODULES if HOSTS & {part.partition(".")[0] for part in imports(module)}]
    assert 0 < sum(map(lines, knowing)) <= 0.1 * sum(map(lines, MODULES))


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_imports_only_itself_and_the_core(feature: str) -> None:
    for module in (HOOKS / feature).glob("*.py"):
        ours = {part for part in imports(module) if part.startswith("hooks")}
        assert all(part.startswith(("hooks.core", f"hooks.{feature}")) for part in ours), name(module)


@pytest.mark.parametrize("feature", FEATURES)
@pytest.mark.parametrize("at", range(len(LAYERS)))
def test_the_layers_of_a_feature_point_one_way(feature: str, at: int) -> None:
    module = HOOKS / feature / f"{LAYERS[at]}.py"
    if not module.exists():
        return
    later = {f"hooks.{feature}.{layer}" for layer in LAYERS[at + 1 :]}
    allowed = {f"hooks.{feature}.load"} if LAYERS[at] == "model" else set()
    assert not imports(module) & (later - allowed), name(module)


def test_the_core_imports_no_feature() -> None:
    for module in (HOOKS / "core").glob("*.py"):
        ours = {part for part in imports(module) if part.startswith("hooks")}
        assert all(part.startswith("hooks.core") for part in ours), name(module)


def test_models_stand_on_the_standard_library_and_pydantic() -> None:
    allowed = {"pydantic", "hooks", *sys.stdlib_module_names}
    for feature in FEATURES:
        roots = {part.partition(".")[0] for part in imports(HOOKS / feature / "model.py")}
        assert roots <= allowed, feature


def test_check_never_renders_and_render_never_reads() -> None:
    for feature in FEATURES:
        check, render = HOOKS / feature / "check.py", HOOKS / feature / "render.py"
        if check.exists():
            assert not {part for part in imports(check) if part.endswith((".render", "templates"))}, feature
        if render.exists():
            assert not {"pathlib", "os", "io"} & imports(render), feature
            assert "open(" not in render.read_text(encoding="utf-8"), feature


def test_nobody_imports_an_adapter() -> None:
    for module in MODULES:
        if "hooks.adapters" not in name(module) and name(module) != "hooks.__main__":
            assert not {part for part in imports(module) if part.startswith("hooks.adapters")}, name(module)


def test_no_module_beside_the_hook_file_hides_another() -> None:
    for module in (HOOKS / "adapters").glob("*.py"):
        assert module.stem not in sys.stdlib_module_names
        assert module.stem not in HOSTS


@pytest.mark.parametrize("folder", sorted(folder.name for folder in COMPONENTS.iterdir()))
def test_a_component_is_a_template_a_sheet_and_a_script(folder: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", folder)
    assert {file.suffix for file in (COMPONENTS / folder).iterdir()} <= {".html", ".css", ".mjs"}


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_says_what_it_is(feature: str) -> None:
    package = HOOKS / feature
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", feature)
    assert (package / "__init__.py").read_text(encoding="utf-8").startswith('"""')
    assert (package / "README.md").exists()
    twin = COMPONENTS / feature.replace("_", "-")
    assert not twin.exists() or (package / "examples.yml").exists()


def test_functions_are_short() -> None:
    sizes = sorted(length for _, length in functions())
    assert [found for found in functions() if found[1] > 50] == []
    assert statistics.median(sizes) <= 7
    assert sizes[int(0.95 * len(sizes))] <= 35


def test_files_are_short() -> None:
    code = [*MODULES, *(ROOT / "tools").glob("*.py"), *COMPONENTS.rglob("*.mjs")]
    assert [(name(file), lines(file)) for file in code if lines(file) > 300] == []
    assert [file.name for file in COMPONENTS.rglob("*.mjs") if lines(file) > 200] == []
    assert [file.name for file in COMPONENTS.rglob("*.html") if lines(file) > 120] == []


def test_the_generator_knows_no_subject() -> None:
    words = re.compile(r"\b(back pain|backs?ache|runners?|running|lumbar|spinal)\b", re.IGNORECASE)
    for module in MODULES:
        if "illustration" in name(module):
            continue  # it draws human bodies
        found = words.findall(module.read_text(encoding="utf-8"))
        assert found == [], name(module)


def test_content_holds_words_only() -> None:
    for file in (ROOT / "content").rglob("*"):
        if file.is_file():
            assert file.suffix in {".md", ".yml"}, file
            text = file.read_text(encoding="utf-8")
            assert "{{" not in text, file
            assert "{%" not in text, file
            assert "<script" not in text, file


def test_lock_files_hold_hashes_and_no_address() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert len(re.findall(r"^[a-z].*==", text, re.MULTILINE)) <= text.count("--hash=sha256:")
    assert "resolved" not in (ROOT / "package-lock.json").read_text(encoding="utf-8")


def test_actions_are_pinned_and_have_least_permissions() -> None:
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        text = workflow.read_text(encoding="utf-8")
        used = re.findall(r"uses: \S+@(\S+)", text)
        assert used
        assert all(re.fullmatch(r"[0-9a-f]{40}", commit) for commit in used)
        assert "\npermissions:\n  contents: read\n" in text


def test_no_component_styles_another() -> None:
    names = {folder.name for folder in COMPONENTS.iterdir()} | {"care-card", "exercise-tile", "figure"}
    for sheet in COMPONENTS.glob("*/*.css"):
        bare = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        used = {name.partition("__")[0] for name in re.findall(r"\.([a-z]+(?:-[a-z]+)*(?:__)?)", bare)}
        own = {sheet.parent.name, *OWN_CLASSES.get(sheet.parent.name, ())}
        assert not (used & names) - own, sheet.name


def test_importance_is_for_utilities_alone() -> None:
    sheets = [*COMPONENTS.glob("*/*.css"), *(ROOT / "overrides" / "assets" / "stylesheets").glob("*.css")]
    guilty = [
        sheet.name for sheet in sheets if re.search(r"[^`]!important", sheet.read_text(encoding="utf-8"))
    ]
    assert guilty == ["95-utilities.css"]
