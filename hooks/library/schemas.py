"""JSON Schemas of the content, for editors that check while one types."""

from __future__ import annotations

from typing import Any

from hooks.library.features import Features
from hooks.library.words import wording_of


def schemas(features: Features) -> dict[str, dict[str, Any]]:
    """A schema for each kind of file and front matter; one of many records describes a mapping."""
    found = {"wording": wording_of(features.words).model_json_schema()}
    for kind in features.every_kind:
        if kind.where.endswith(".md") and not kind.is_folder:
            continue  # its entries are Markdown
        schema = kind.model.model_json_schema()
        of_many = {"type": "object", "additionalProperties": schema}
        found[kind.schema_name] = of_many if kind.each_key else schema
    return found
