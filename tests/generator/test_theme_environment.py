"""The theme's templates: what a build lists of them."""

from __future__ import annotations

from pathlib import Path

from jinja2 import FileSystemLoader
from mkdocs.theme import Theme

from hooks.adapters.theme_environment import VisibleFiles, make_lean
from tests.tiny import ROOT


def test_hidden_folders_are_not_listed_at_any_depth(tmp_path: Path) -> None:
    for name in ("main.html", "parts/foot.html", "parts/deep/er.css", ".icons/a.svg", "parts/.kept/b.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    assert VisibleFiles(tmp_path).list_templates() == ["main.html", "parts/deep/er.css", "parts/foot.html"]


def test_a_file_that_two_folders_have_is_listed_once(tmp_path: Path) -> None:
    for folder in ("ours", "theirs"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "base.html").write_text(folder, encoding="utf-8")
    assert VisibleFiles([tmp_path / "ours", tmp_path / "theirs"]).list_templates() == ["base.html"]


def test_a_build_lists_what_mkdocs_would_but_for_hidden_folders() -> None:
    theme = Theme(name="material", custom_dir=str(ROOT / "overrides"))
    everything = FileSystemLoader(theme.dirs).list_templates()
    visible = {name for name in everything if not any(part.startswith(".") for part in name.split("/")[:-1])}
    make_lean(theme)
    listed = theme.get_env().list_templates()
    assert set(listed) == visible
    assert len(listed) < len(everything)
