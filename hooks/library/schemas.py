"""JSON Schemas of the content, for editors that check while one types."""

from __future__ import annotations

from typing import Any

from hooks.library.features import Features
from hooks.library.words import wording_of


def schemas(features: Features) -> dict[str, dict[str, Any]]:
    """A schema for each kind of file and front matter; one of many records describes a mapping."""
    found = {"wording": _nothing_needed(wording_of(features).model_json_schema())}
    for kind in features.every_kind:
        if kind.where.endswith(".md") and not kind.is_folder:
            continue  # its entries are Markdown
        schema = kind.model.model_json_schema()
        of_many = {"type": "object", "additionalProperties": schema}
        found[kind.schema_name] = of_many if kind.each_key else schema
    return found


def _nothing_needed(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema of words: a guide may leave out whatever it says as the generator does."""
    definitions = schema.get("$defs", {}).values()
    for part in (schema, *definitions):
        part.pop("required", None)
    return schema
