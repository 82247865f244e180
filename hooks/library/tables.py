"""Tables in a body: their second row separates the heading, and all have as many cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hooks.library.marks import Row, Slip

TABLE = re.compile(r" {0,3}\|")
"""How a row of a table begins."""
_CELL = re.compile(r":?-+:?")


def table_slips(rows: Sequence[Row]) -> Iterator[Slip]:
    """Every table whose rows don't fit together.

    Args:
        rows: the body, without code.
    """
    table: list[Row] = []
    for line, row in (*rows, (0, "")):
        if TABLE.match(row):
            table.append((line, row))
        elif table:
            yield from _of_table(table)
            table = []


def _of_table(table: Sequence[Row]) -> Iterator[Slip]:
    first = table[0][0]
    if len(table) < 2 or not _is_delimiter(table[1][1]):
        yield (
            first,
            "is no table: its second row must separate the heading",
            "Write a row | --- | --- | below it",
        )
        return
    columns = _cells(table[0][1])
    for line, row in table[1:]:
        if (cells := _cells(row)) != columns:
            yield (
                line,
                f"has {cells} cells, and the heading of its table {columns}",
                "Give each column a cell",
            )


def _cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))) + 1


def _is_delimiter(row: str) -> bool:
    """Whether a row could separate the heading of a table from the rest."""
    cells = row.strip().removeprefix("|").removesuffix("|").split("|")
    return all(_CELL.fullmatch(cell.strip()) for cell in cells)
