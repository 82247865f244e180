"""Runs MkDocs. What is wrong in its settings, or in a guide's own hooks, is reported with file and line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from mkdocs.__main__ import cli

from hooks.adapters.setup.settings import own_hooks_of, read_settings
from hooks.adapters.setup.slips import problems_of
from hooks.core.problem import Problem, headed

SETTINGS = Path("mkdocs.yml")


def run_host(arguments: Sequence[str], settings: Path = SETTINGS) -> int:
    """Run a command of MkDocs, such as `build --strict`; gives its exit code.

    Args:
        arguments: those of the command line.
        settings: the file that the command reads.
    """
    read = read_settings(settings)
    if read.problems:
        return report("settings", read.problems)
    try:
        cli.main(args=list(arguments), prog_name="mkdocs")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except Exception as error:
        slips = problems_of(error, own_hooks_of(read))
        if not slips:
            raise
        return report("hooks", slips)


def report(where: str, problems: Sequence[Problem]) -> int:
    """Print problems; gives the exit code."""
    sys.stderr.write(f"{headed(where, problems)}\n")
    return 1
