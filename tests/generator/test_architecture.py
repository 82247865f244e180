"""The house: who may import whom, what lies where, how large it may grow."""

from __future__ import annotations

import ast
import re
import statistics
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

from tests.frozen import FROZEN
from tests.tiny import ROOT

HOOKS = ROOT / "hooks"
COMPONENTS = ROOT / "overrides" / "components"
MODULES = sorted(HOOKS.rglob("*.py"))
FLOORS = (
    "core",
    "drawing.body",
    "drawing.figure",
    "drawing.shapes",
    "drawing.svg",
    "drawing",
    "kinds*",
    "finder.rules",
    "finder.proof",
    "finder.paper",
    "finder",
    "library",
    "outputs*",
    "declared",
    "workshop",
    "site",
    "adapters.build_cache",
    "adapters.setup",
    "adapters",
    "__main__",
)
"""Folders of `hooks`, and modules that lie in none, each below those that it may import from."""
FOLDERS = [
    *sorted(
        folder.relative_to(HOOKS).as_posix()
        for floor in ("kinds", "outputs")
        for folder in (HOOKS / floor).iterdir()
        if (folder / "__init__.py").exists()
    ),
    "drawing",
    "finder",
]
HOSTS = {"mkdocs", "material", "markdown", "pymdownx", "properdocs", "zensical"}
OWN_CLASSES = {
    "exercise-card": ("exercise-tile",),
    "moving-figure": ("figure",),
    "warning-sign": ("care-card", "sign-table"),
}
"""Classes of a component that do not begin with its folder's name."""
OF_KINDS = ("model", "load", "render", "blocks", "check", "kind")
OF_OUTPUTS = ("model", "load", "render", "check", "collect", "blocks", "output")


class RunTime(ast.NodeTransformer):
    """A module without what only a type checker reads."""

    def visit_If(self, node: ast.If) -> ast.AST | None:
        return None if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING" else node


def imports(module: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(RunTime().visit(ast.parse(module.read_text(encoding="utf-8")))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & BY_NAME.keys()
            found |= inner or {node.module or ""}
    return found


def name(module: Path) -> str:
    return ".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


BY_NAME = {name(module): module for module in MODULES}


def folder_of(module: str) -> str:
    """The folder of a module within `hooks`, or the module's own name where it lies in none."""
    parts = BY_NAME[module].relative_to(HOOKS).with_suffix("").parts
    return ".".join(parts[:-1]) or parts[-1]


def floor_of(folder: str) -> int:
    """How far down a folder lies."""
    return next(at for at, pattern in enumerate(FLOORS) if fnmatch(folder, pattern))


def may_import(folder: str, other: str) -> bool:
    """Whether a file of one folder may import from another: from its own, or from a floor above."""
    return folder == other or floor_of(other) < floor_of(folder)


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


@pytest.mark.parametrize(
    ("folder", "other", "may"),
    [
        ("kinds.tip", "kinds.tip", True),
        ("kinds.tip", "kinds.cause", False),
        ("kinds.tip", "drawing.svg", True),
        ("drawing.svg", "kinds.tip", False),
        ("finder", "finder.rules", True),
        ("finder.rules", "finder", False),
        ("outputs.feed", "library", True),
        ("outputs.feed", "outputs.embed", False),
        ("library", "outputs.feed", False),
        ("core", "library", False),
    ],
)
def test_folders_lie_on_floors(folder: str, other: str, may: bool) -> None:
    assert may_import(folder, other) is may


def test_a_file_imports_from_its_own_folder_or_from_a_floor_above() -> None:
    inside = [module for module in BY_NAME if module != "hooks"]
    assert not imports(BY_NAME["hooks"])
    assert [
        f"{module} imports {imported}"
        for module in inside
        for imported in imports(BY_NAME[module]) & set(inside)
        if not may_import(folder_of(module), folder_of(imported))
    ] == []


def test_no_module_imports_itself_through_others() -> None:
    TopologicalSorter({module: imports(file) & BY_NAME.keys() for module, file in BY_NAME.items()}).prepare()


def browser_imports(script: Path) -> set[Path]:
    """The modules that a script of ours loads, at once or later."""
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", script.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"""(?:\bfrom\s+|\bimport\s*\(?\s*)["'](\.[^"']+)["']""", code)
    return {(script.parent / target).resolve() for target in targets}


def test_no_module_in_the_browser_loads_itself_through_others() -> None:
    graph = {script: browser_imports(script) for script in (ROOT / "overrides").rglob("*.mjs")}
    loaded = set[Path]().union(*graph.values())
    assert loaded
    assert loaded <= graph.keys()
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("feature", FOLDERS)
def test_the_layers_of_a_feature_point_one_way(feature: str) -> None:
    package = name(HOOKS / feature / "__init__.py")
    layers = OF_OUTPUTS if feature.startswith("outputs/") else OF_KINDS
    for at, layer in enumerate(layers):
        module = HOOKS / feature / f"{layer}.py"
        later = {f"{package}.{other}" for other in layers[at + 1 :]}
        allowed = {f"{package}.load"} if layer == "model" else set()
        assert not module.exists() or not imports(module) & (later - allowed), name(module)


def test_models_stand_on_the_standard_library_and_pydantic() -> None:
    allowed = {"pydantic", "hooks", *sys.stdlib_module_names}
    found = [file for feature in FOLDERS for file in (HOOKS / feature).rglob("model.py")]
    assert found
    for file in found:
        assert {part.partition(".")[0] for part in imports(file)} <= allowed, name(file)


def test_check_never_renders_and_render_never_reads() -> None:
    modules = [module for feature in FOLDERS for module in (HOOKS / feature).rglob("*.py")]
    checks = [module for module in modules if module.stem.startswith("check")]
    renders = [module for module in modules if module.stem == "render"]
    assert checks
    assert renders
    for check in checks:
        assert not {part for part in imports(check) if part.endswith((".render", "templates"))}, name(check)
    for render in renders:
        assert not {"pathlib", "os", "io"} & imports(render), name(render)
        assert "open(" not in render.read_text(encoding="utf-8"), name(render)


def test_no_module_beside_the_hook_file_hides_another() -> None:
    for module in (HOOKS / "adapters").glob("*.py"):
        assert module.stem not in sys.stdlib_module_names
        assert module.stem not in HOSTS


@pytest.mark.parametrize("folder", sorted(folder.name for folder in COMPONENTS.iterdir()))
def test_a_component_is_a_template_a_sheet_and_a_script(folder: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", folder)
    files = [file for file in (COMPONENTS / folder).rglob("*") if file.is_file()]
    assert {file.suffix for file in files if file.parent.name == folder} <= {".html", ".css", ".mjs"}
    assert {file.suffix for file in files if file.parent.name != folder} <= {".mjs"}


@pytest.mark.parametrize("feature", FOLDERS)
def test_a_feature_says_what_it_is(feature: str) -> None:
    package = HOOKS / feature
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", package.name)
    assert (package / "__init__.py").read_text(encoding="utf-8").startswith('"""')
    assert (package / "README.md").exists()
    assert not is_shown(feature) or (package / "examples.yml").exists()


def is_shown(feature: str) -> bool:
    """Whether readers see as a block what authors write for it."""
    package = name(HOOKS / feature / "__init__.py")
    if f"{package}.output" in BY_NAME:
        output = import_module(f"{package}.output").OUTPUT
        return bool(output.blocks and output.kinds)
    return f"{package}.kind" in BY_NAME and bool(import_module(f"{package}.kind").KIND.blocks)


def uses_of_any() -> Iterator[tuple[str, str]]:
    """Each use of `Any` in code, with the line that it is on."""
    for module in MODULES:
        text = module.read_text(encoding="utf-8").splitlines()
        for node in ast.walk(ast.parse("\n".join(text))):
            if isinstance(node, ast.Name) and node.id == "Any":
                yield f"{name(module)}:{node.lineno}", text[node.lineno - 1]


def test_what_has_no_type_is_rare_and_says_why() -> None:
    uses = list(uses_of_any())
    assert len(uses) <= 30
    assert [place for place, line in uses if "  # " not in line] == []


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
        if name(module).startswith("hooks.drawing"):
            continue  # it draws human bodies
        found = words.findall(module.read_text(encoding="utf-8"))
        assert found == [], name(module)


def test_content_holds_words_only() -> None:
    for file in FROZEN.rglob("*"):
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
