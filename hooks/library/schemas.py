"""JSON Schemas of the content, for editors that check while one types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hooks.core.kind import Kind
from hooks.core.record import Record


def schemas(kinds: Iterable[Kind[Any]], wording: type[Record]) -> dict[str, dict[str, Any]]:
    """A schema for each kind of file and front matter; one of many records describes a mapping."""
    found = {}
    for kind in kinds:
        if kind.where.endswith(".md") and not kind.is_folder:
            continue  # its entries are Markdown
        schema = kind.model.model_json_schema()
        found[kind.schema_name] = (
            {"type": "object", "additionalProperties": schema} if kind.each_key else schema
        )
    return {**found, "wording": wording.model_json_schema()}
