"""Reads the ledger of published addresses."""

from __future__ import annotations

from pathlib import Path

from hooks.core.problem import Problem
from hooks.outputs.redirects.model import ARROW, FILE, Ledger, Line


def load_ledger(content: Path) -> tuple[Ledger, list[Problem]]:
    """The ledger of a guide; empty if nothing has been published yet."""
    file, shown = content / FILE, f"{content.name}/{FILE}"
    return parse_ledger(file.read_text(encoding="utf-8"), shown) if file.exists() else (Ledger(), [])


def parse_ledger(text: str, shown: str = FILE) -> tuple[Ledger, list[Problem]]:
    """Parses a ledger: an address per line, `go/<short>/ -> <page>` for a short link, `#` for a comment.

    Args:
        text: the content of the file.
        shown: its path in messages.
    """
    lines, problems = [], []
    for number, row in enumerate(text.splitlines(), start=1):
        if not row.strip() or row.startswith("#"):
            continue
        address, arrow, target = row.strip().partition(ARROW)
        if " " in address or " " in target or bool(arrow) != address.startswith("go/"):
            hint = f"Write one address per line, or a short link as go/name/{ARROW}where/it/leads/"
            problems.append(
                Problem(shown, number, "", f'is "{row.strip()[:60]}", which is not an address', hint)
            )
        else:
            lines.append(Line(number, address, target))
    return Ledger(tuple(lines), shown), problems
