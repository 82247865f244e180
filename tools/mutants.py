"""Puts faults into the code, one at a time, and lists those that no quick test notices.

Faults are made by mutmut and chosen at random, the same ones for the same seed. Each is written into a copy
of the repository, in which the tests that concern its package run until one fails.
"""

from __future__ import annotations

import difflib
import os
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from time import monotonic
from typing import cast

from libcst import Module
from mutmut.mutation.file_mutation import Mutation, create_mutations, deep_replace

ROOT = Path(__file__).parents[1]
OUT = ROOT / "build" / "mutants"
SURVIVORS = ROOT / "build" / "mutants.txt"
LEFT_OUT = shutil.ignore_patterns(".git", "build", "site", "node_modules", ".venv", "__pycache__", ".*_cache")
TESTS = {
    "hooks/drawing": [
        *(
            "last_metre/test_figures.py",
            "test_figure_postures.py",
            "test_figure_check.py",
            "test_figure_tempo.py",
        ),
        *("test_figure_kinematics.py", "test_figure_render.py", "test_body_map.py", "test_form_guide.py"),
    ],
    "hooks/finder": [
        *("test_condition.py", "last_metre/test_finder_faces.py", "last_metre/test_care_card.py"),
        *("test_finder_engine.py", "test_finder_check.py", "test_story.py"),
        *("test_finder_texts.py", "test_finder_paper.py", "test_finder_proof.py", "test_components.py"),
        "test_finder_mutants.py",
    ],
    "hooks/outputs": [
        *(
            "test_feed.py",
            "test_redirects.py",
            "test_report.py",
            "test_search_index.py",
            "test_newsletter_kit.py",
        ),
        *(
            "test_newsletter_mail.py",
            "test_structured_data.py",
            "test_markdown_copy.py",
            "test_card_image.py",
        ),
        *("test_handout.py", "test_embed.py", "test_styles.py", "test_new_kind.py", "test_components.py"),
    ],
}
"""For each package the tests that concern it, the quickest first."""


@dataclass(frozen=True)
class Mutant:
    """One fault."""

    path: str
    before: str
    after: str

    def __str__(self) -> str:
        """The change as a diff."""
        rows = (self.before.splitlines(), self.after.splitlines())
        return "\n".join(difflib.unified_diff(*rows, self.path, self.path, n=1, lineterm=""))


def chosen(package: str, count: int, seed: int) -> list[Mutant]:
    """Some of the faults that can be put into a package; only these are written out, which takes its time."""
    every = []
    for file in sorted((ROOT / package).rglob("*.py")):
        code = file.read_text(encoding="utf-8")
        module, found, *_ = create_mutations(str(file), code)
        every += [(file.relative_to(ROOT).as_posix(), code, module, one) for one in found]
    some = random.Random(seed).sample(every, min(count, len(every)))  # noqa: S311 (reproducible, not secret)
    return [Mutant(path, code, _with(module, one)) for path, code, module, one in some]


def _with(module: Module, fault: Mutation) -> str:
    changed = cast("Module", deep_replace(module, fault.original_node, fault.mutated_node))
    code: str = changed.code
    return code


class Bench:
    """Copies of the repository in which the faults of one package are tried."""

    def __init__(self, package: str, size: int) -> None:
        """Make the copies, and see how long the tests take where all is well."""
        self.package = package
        shutil.rmtree(OUT, ignore_errors=True)
        self.free: SimpleQueue[Path] = SimpleQueue()
        for number in range(size):
            copy = OUT / str(number)
            shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
            (copy / "node_modules").symlink_to((ROOT / "node_modules").resolve())
            self.free.put(copy)
        begun = monotonic()
        if whole := self._failure(OUT / "0", None):
            sys.exit(f"{whole}\nThe tests of {package} fail without any fault: mend that first")
        self.patience = 60 + 5 * (monotonic() - begun)

    def survives(self, mutant: Mutant) -> bool:
        """Whether all tests of the package pass; where they do not end, the fault is noticed too."""
        copy = self.free.get()
        file = copy / mutant.path
        file.write_text(mutant.after, encoding="utf-8")
        try:
            return not self._failure(copy, self.patience)
        except subprocess.TimeoutExpired:
            return False
        finally:
            file.write_text(mutant.before, encoding="utf-8")
            self.free.put(copy)

    def _failure(self, folder: Path, patience: float | None) -> str:
        """What the tests say where one fails."""
        home = folder / "tests" / "generator"
        tests = [str(home / name) for name in TESTS[self.package]]
        quiet = ["-m", "pytest", "-x", "-q", "-m", "not browser or host", "-p", "no:cacheprovider"]
        # Compiled files are known by their second and size, which two faults can share.
        environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, *quiet, *tests],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=patience,
        )
        return done.stdout + done.stderr if done.returncode else ""


def main() -> None:
    """Try the faults of each package."""
    count, seed = int(os.environ.get("MUTANTS", "60")), int(os.environ.get("SEED", "1"))
    workers = os.cpu_count() or 1
    listed: list[str] = []
    for package in TESTS:
        bench, tried = Bench(package, workers), chosen(package, count, seed)
        with ThreadPoolExecutor(workers) as pool:
            survive = list(pool.map(bench.survives, tried))
        found = [str(mutant) for mutant, alive in zip(tried, survive, strict=True) if alive]
        listed += [f"# {package}: {len(found)} of {len(tried)} survive", *found]
        print(listed[-len(found) - 1].removeprefix("# "), flush=True)
        SURVIVORS.write_text("\n\n".join(listed) + "\n", encoding="utf-8")
    shutil.rmtree(OUT)


if __name__ == "__main__":
    main()
