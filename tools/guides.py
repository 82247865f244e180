"""Runs the checks and tests of a guide on two others, each in place of `content/` in a copy."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
GUIDES = ROOT / "tests" / "guides"
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "node_modules", "build", "site", "__pycache__", ".*_cache")


def small_guide(copy: Path) -> None:
    """Another subject: replaces `content/` and `mkdocs.yml`, and nothing else."""
    shutil.rmtree(copy / "content")
    shutil.copytree(GUIDES / "shin-pain" / "content", copy / "content")
    settings = (GUIDES / "shin-pain" / "mkdocs.yml").read_text(encoding="utf-8")
    (copy / "mkdocs.yml").write_text(settings.replace("../../../", ""), encoding="utf-8")


def additions(copy: Path) -> None:
    """An author's additions: new files, and entries at the end of existing ones."""
    shutil.copytree(GUIDES / "additions" / "new", copy / "content", dirs_exist_ok=True)
    more = GUIDES / "additions" / "more"
    for file in (file for file in more.rglob("*") if file.is_file()):
        with (copy / "content" / file.relative_to(more)).open("a", encoding="utf-8") as grown:
            grown.write(file.read_text(encoding="utf-8"))


def is_sound(change: Callable[[Path], None], folder: Path, more: list[str]) -> bool:
    """Whether a changed copy has no problems and passes the tests, which build it in strict mode."""
    copy = folder / change.__name__
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT, symlinks=True)
    for shared in (".venv", "node_modules"):
        (copy / shared).symlink_to((ROOT / shared).resolve())
    change(copy)
    env = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    commands = (["hooks", "check"], ["pytest", "tests/guide", "--numprocesses", "auto", *more])
    return all(
        subprocess.run([sys.executable, "-m", *command], cwd=copy, env=env, check=False).returncode == 0
        for command in commands
    )


def main(more: list[str]) -> int:
    """Try both and print those that failed; `more` is passed to pytest."""
    with tempfile.TemporaryDirectory() as folder:
        failed = [
            change.__name__
            for change in (small_guide, additions)
            if not is_sound(change, Path(folder).resolve(), more)
        ]
    print(f"not sound: {', '.join(failed)}" if failed else "both guides are sound")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
