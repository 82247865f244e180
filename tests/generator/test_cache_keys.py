"""A cached file is served only while everything it is made from is as it was, and only if it is whole."""

from __future__ import annotations

import shutil
import sys
from ast import Import, ImportFrom, parse, walk
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from hooks.adapters.build_cache import memo_store, source_digest
from hooks.adapters.build_cache.file_cache import CHECKSUM_SIZE, TemplateCache, contents
from hooks.adapters.build_cache.memo_store import persistent_memo
from hooks.adapters.build_cache.source_digest import folders
from hooks.core import memo
from hooks.core.memo import memoised
from hooks.core.page import CachedAsset, Published
from hooks.outputs.newsletter.qr import qr_codes
from tests.tiny import ROOT, TinyGuide

Tiny = Callable[..., TinyGuide]


def _bound(module: str, make: Callable[[], bytes]) -> CachedAsset:
    """A file whose maker stands in a module of ours, as far as its name tells."""

    def made() -> bytes:
        return make()

    made.__module__ = module
    return CachedAsset("file.bin", "the same inputs", partial(made))


def _served(cache: Path, content: bytes, module: str = "hooks.outputs.handout.pdf") -> bytes | str:
    """What a build gets that would make a certain content."""
    return dict(contents([_bound(module, lambda: content)], cache))["file.bin"]


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of our code, whose digests are those that count."""
    copy = tmp_path / "house" / "hooks"
    shutil.copytree(ROOT / "hooks", copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy.parent / "requirements").mkdir()
    shutil.copy(ROOT / "requirements" / "run.txt", copy.parent / "requirements")
    monkeypatch.setattr(source_digest, "HOOKS", copy)
    source_digest.tree_digest.cache_clear()
    return copy


@pytest.mark.parametrize(
    "changed",
    [
        "core/fonts/atkinson-hyperlegible-next-400.ttf",
        "core/page.py",
        "drawing/svg/palette.py",
        "outputs/handout/handout.typ",
        "outputs/handout/pdf.py",
        "outputs/handout/render.py",
        "../requirements/run.txt",
    ],
)
def test_one_byte_of_what_makes_a_file_makes_it_again(tmp_path: Path, house: Path, changed: str) -> None:
    cache = tmp_path / "cache"
    assert _served(cache, b"before") == b"before"
    assert _served(cache, b"not made") == b"before"
    file = house / changed
    content = file.read_bytes()
    file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    source_digest.tree_digest.cache_clear()  # as in the next process
    assert _served(cache, b"after") == b"after"


def test_a_new_template_beside_the_code_makes_it_again(tmp_path: Path, house: Path) -> None:
    cache = tmp_path / "cache"
    _served(cache, b"before")
    (house / "outputs/handout/frame.typ").write_text("", encoding="utf-8")
    source_digest.tree_digest.cache_clear()
    assert _served(cache, b"after") == b"after"


def test_what_has_nothing_to_do_with_a_file_leaves_it(tmp_path: Path, house: Path) -> None:
    cache = tmp_path / "cache"
    _served(cache, b"before")
    (house / "outputs/feed/render.py").write_text("", encoding="utf-8")
    (house / "outputs/handout/__pycache__").mkdir()
    (house / "outputs/handout/__pycache__/pdf.pyc").write_bytes(b"compiled")
    source_digest.tree_digest.cache_clear()
    assert _served(cache, b"after") == b"before"


def test_two_makers_of_the_same_inputs_do_not_share_a_file(tmp_path: Path) -> None:
    def red() -> bytes:
        return b"red"

    def blue() -> bytes:
        return b"blue"

    made = [dict(contents([CachedAsset("a", "same", make)], tmp_path))["a"] for make in (red, blue)]
    assert made == [b"red", b"blue"]


def test_makers_call_only_code_that_their_key_holds(tiny: Tiny) -> None:
    """Otherwise a change there would leave a stale file."""
    site = tiny().load(published=Published("https://club.example/", "Knees"))
    assets = [*site.assets, *qr_codes("code", "https://club.example/")]
    makers = [source_digest.plain_function(asset.make) for asset in assets if isinstance(asset, CachedAsset)]
    for file in (ROOT / "hooks").rglob("*.py"):
        if "@memoised" in file.read_text(
            encoding="utf-8"
        ):  # other tests in this process may have imported it, or not
            import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    memoised_in = {module for module in memo.modules if module.startswith("hooks.")}
    modules = {maker.__module__ for maker in makers} | memoised_in
    assert len(modules) > len(memoised_in) > 0
    outside = {
        (module, used)
        for module in modules
        for used in _reached(module)
        if not used.removeprefix("hooks.").replace(".", "/").startswith(folders(module))
    }
    assert outside == set()


def _reached(module: str) -> set[str]:
    """The modules of ours that a module calls on, and those that they call on."""
    found: set[str] = set()
    queue = [module]
    while queue:
        name = queue.pop()
        if name not in found:
            found.add(name)
            queue += _imported(name)
    return found


def _imported(module: str) -> Iterator[str]:
    file = sys.modules[module].__file__
    assert file is not None
    for node in walk(parse(Path(file).read_text(encoding="utf-8"))):
        if isinstance(node, ImportFrom) and (node.module or "").startswith("hooks."):
            # `from hooks.drawing.svg import scene` names a module, other lines name a class.
            inside = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from [name for name in inside if name in sys.modules] or [str(node.module)]
        elif isinstance(node, Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("hooks."))


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut in its checksum": lambda raw: raw[: CHECKSUM_SIZE - 1],
    "cut in its content": lambda raw: raw[:-1],
    "only its checksum": lambda raw: raw[:CHECKSUM_SIZE],
    "one bit": lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]),
    "something added": lambda raw: raw + b" ",
    "something else": lambda _: b"<html>sign in to the wireless network</html>" * 9,
    "not text": lambda _: b"\xff\xfe\x00" * 99,
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_broken_file_is_made_again(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    assert _served(tmp_path, b"a whole picture") == b"a whole picture"
    (file,) = tmp_path.iterdir()
    file.write_bytes(spoil(file.read_bytes()))
    assert _served(tmp_path, b"made again") == b"made again"
    assert _served(tmp_path, b"not made") == b"made again"


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_broken_results_begin_with_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[bytes], bytes]
) -> None:
    drawn = _draws_in_two_runs(tmp_path, monkeypatch, spoil)
    assert drawn == [1, 1]


def test_whole_results_are_known_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _draws_in_two_runs(tmp_path, monkeypatch, lambda raw: raw) == [1]


def _draws_in_two_runs(
    cache: Path, monkeypatch: pytest.MonkeyPatch, between: Callable[[bytes], bytes]
) -> list[int]:
    drawn: list[int] = []

    @memoised
    def draw(size: int) -> str:
        drawn.append(size)
        return "O" * size

    for _ in range(2):
        monkeypatch.setattr(memo, "results", {})
        with persistent_memo(cache):
            assert draw(1) == "O"
        (file,) = cache.iterdir()
        file.write_bytes(between(file.read_bytes()))
    return drawn


def test_results_do_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo_store, "MAX_CHARACTERS", 1000)
    drawn: list[int] = []

    @memoised
    def draw(number: int) -> str:
        drawn.append(number)
        return f"{number:0>100}"

    monkeypatch.setattr(memo, "results", {})
    for number in range(40):
        memo.results.clear()
        with persistent_memo(tmp_path):
            draw(0)  # asked for in every run, and so never the one to go
            draw(number)
    (file,) = tmp_path.iterdir()
    assert file.stat().st_size < 1500
    assert drawn == list(range(40))


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_broken_template_is_compiled_again(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    def read() -> str:
        environment = Environment(loader=DictLoader({"a.html": "{{ 1 + 1 }}"}), autoescape=True)
        environment.bytecode_cache = TemplateCache("test", tmp_path)
        return environment.get_template("a.html").render()

    assert read() == "2"
    (file,) = tmp_path.iterdir()
    file.write_bytes(spoil(file.read_bytes()))
    assert read() == "2"
    assert read() == "2"


def _a_file(folder: Path, _: pytest.MonkeyPatch) -> Path:
    (folder / "cache").write_text("no folder", encoding="utf-8")
    return folder / "cache"


def _below_a_file(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    return _a_file(folder, patch) / "cache"


def _full(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    def write(self: Path, content: bytes) -> int:
        with self.open("wb") as file:
            file.write(content[: len(content) // 2])
        raise OSError(28, "No space left on device")

    patch.setattr(Path, "write_bytes", write)
    return folder / "cache"


def _read_only(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    for name in ("mkdir", "write_bytes", "replace", "unlink"):
        patch.setattr(Path, name, refuse)
    return folder / "cache"


@pytest.mark.parametrize("hinder", [_a_file, _below_a_file, _full, _read_only])
def test_without_a_cache_the_build_goes_on(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    hinder: Callable[[Path, pytest.MonkeyPatch], Path],
) -> None:
    cache = hinder(tmp_path, monkeypatch)
    environment = Environment(loader=DictLoader({"a.html": "{{ 1 + 1 }}"}), autoescape=True)
    environment.bytecode_cache = TemplateCache("test", cache)
    assert environment.get_template("a.html").render() == "2"
    monkeypatch.setattr(memo, "results", {})
    with persistent_memo(cache):
        memo.results["new"] = "result"
    assert _served(cache, b"first") == b"first"
    assert _served(cache, b"second") == b"second"  # nothing was cached, so nothing stale is served
    assert not cache.is_dir() or list(cache.iterdir()) == []


def test_a_cache_that_others_own_is_still_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _served(tmp_path, b"theirs") == b"theirs"
    _read_only(tmp_path, monkeypatch)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.utime", refuse)
    assert _served(tmp_path, b"ours") == b"theirs"
