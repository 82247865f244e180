"""Makes many kinds of edit on a copy of this project, and compares each `make site` with a clean build.

Prints for each edit the seconds of both and the files that differ; ends with 1 if any does. It takes
minutes; with names, only those edits are made.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hooks.adapters.finished_build import LATEST

ROOT = Path(__file__).parents[1]
COPIED = ("content", "hooks", "overrides", "tools", "requirements", "mkdocs.yml")
Edit = Callable[[Path], None]


def replaced(path: str, pattern: str, new: str) -> Edit:
    """Replace the first match in the first file that has one."""

    def edit(project: Path) -> None:
        for file in sorted(project.glob(path)):
            text = file.read_text(encoding="utf-8")
            changed = re.sub(pattern, new, text, count=1, flags=re.MULTILINE)
            if changed != text:
                file.write_text(changed, encoding="utf-8")
                return
        raise SystemExit(f"{pattern} is in no {path}")

    return edit


def added(project: Path) -> None:
    """A new page, like a guide but for its name, title, summary and short link."""
    text = (project / "content" / "glossary.md").read_text(encoding="utf-8")
    head = "\n".join(row for row in text.split("\n---\n")[0].split("\n") if not row.startswith("short:"))
    head = re.sub(r"^title: .*$", "title: Second of its kind", head, count=1, flags=re.MULTILINE)
    head = re.sub(r"^summary: .*$", "summary: A page that was added.", head, count=1, flags=re.MULTILINE)
    (project / "content" / "zz-second.md").write_text(f"{head}\n---\nA row.\n", encoding="utf-8")


def renamed(project: Path) -> None:
    """The new page under another name."""
    (project / "content" / "zz-second.md").rename(project / "content" / "zz-third.md")


def removed(project: Path) -> None:
    """Without the new page again."""
    (project / "content" / "zz-third.md").unlink()


CARD = "overrides/components/exercise-card/exercise-card"
EDITS: dict[str, Edit] = {
    "nothing": lambda _: None,
    "word": replaced("content/exercises/*.md", r"\Z", "One more row.\n"),
    "value": replaced("content/exercises/*.md", r"^(  rest: )\d+$", r"\g<1>45"),
    "title": replaced("content/exercises/*.md", r"^title: (.*)$", r"title: \1s"),
    "summary": replaced("content/causes/*.md", r"^summary: ", "summary: So "),
    "reference": replaced("content/references.yml", r"^  year: \d+$", "  year: 1999"),
    "question": replaced("content/finder/questions.yml", r"^    why: ", "    why: So "),
    "wording": replaced("content/wording.yml", r"\A", "# A remark.\n"),
    "component": replaced(f"{CARD}.html", r"<(div|section)\b", r'<\1 data-x="1"'),
    "shell": replaced("overrides/partials/footer.html", r"<footer\b", '<footer data-x="1"'),
    "style sheet": replaced(f"{CARD}.css", r"\{", "{ outline-offset: 3px;"),
    "class in a style sheet": replaced(f"{CARD}.css", r"\Z", "\n.zz-new { top: 0 }\n"),
    "script": replaced("overrides/assets/site.mjs", r"^function start\(\) \{$", r"\g<0>void 0;"),
    "settings": replaced("mkdocs.yml", r"^site_description: ", "site_description: So "),
    "Python": replaced("hooks/kinds/exercise/render.py", r"\Z", "\n# A remark.\n"),
    "new page": added,
    "renamed page": renamed,
    "removed page": removed,
}


def run(project: Path, *command: str) -> float:
    """The seconds of a command; ends with its messages if it fails."""
    begun = time.perf_counter()
    environment = os.environ | {"PYTHONPATH": str(project), "NO_MKDOCS_2_WARNING": "1"}
    program = [sys.executable, "-m", *command]
    done = subprocess.run(program, cwd=project, env=environment, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return time.perf_counter() - begun


def files(site: Path) -> dict[str, bytes]:
    """Every file of the latest build, without that build's name."""
    name = (site / LATEST).read_text(encoding="utf-8").strip()
    found = {
        file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()
    }
    return {
        path.replace(name, ""): content.replace(name.encode(), b"")
        for path, content in found.items()
        if name in path or not path.startswith("builds/")
    }


def main() -> int:
    """Make every edit, one after the other."""
    differing = 0
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        project.mkdir()
        for name in COPIED:
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, project / name)
        if (ROOT / "build" / "cache").exists():  # pictures take longest
            shutil.copytree(ROOT / "build" / "cache", project / "build" / "cache")
        for name, edit in EDITS.items():
            if sys.argv[1:] and name not in {"nothing", *sys.argv[1:]}:
                continue
            edit(project)
            seconds = run(project, "tools.publish", "site")
            clean = run(project, "mkdocs", "build", "--quiet", "--site-dir", "clean")
            ours, theirs = files(project / "site"), files(project / "clean")
            paths = sorted(path for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path))
            said = ", ".join(paths[:5]) or "the same"
            print(f"{name:24}{seconds:6.1f} s, clean {clean:6.1f} s  {said}", flush=True)
            differing += bool(paths)
    return int(differing > 0)


if __name__ == "__main__":
    sys.exit(main())
