"""JSON Schemas of the content, for editors that check while one types."""

from __future__ import annotations

from typing import Any

from hooks.library.features import Features
from hooks.library.words import FILE as WORDING
from hooks.library.words import wording_of

JsonSchema = dict[str, Any]  # as pydantic makes it


def schemas(features: Features) -> dict[str, JsonSchema]:
    """A schema for each kind of file and front matter; one of many records describes a mapping."""
    found = {"wording": _nothing_needed(wording_of(features).model_json_schema())}
    for kind in features.every_kind:
        if kind.where.endswith(".md") and not kind.is_folder:
            continue  # its entries are Markdown
        schema = kind.model.model_json_schema()
        found[kind.schema_name] = _of_many(schema) if kind.each_key else schema
    return found


def _nothing_needed(schema: JsonSchema) -> JsonSchema:
    """A schema of words: a guide may leave out whatever it says as the generator does."""
    definitions = schema.get("$defs", {}).values()
    for part in (schema, *definitions):
        part.pop("required", None)
    return schema


def _of_many(schema: JsonSchema) -> JsonSchema:
    """A mapping from names to records; definitions stay at the top, where references look for them."""
    shared = {"$defs": schema.pop("$defs")} if "$defs" in schema else {}
    return shared | {"type": "object", "additionalProperties": schema}


def schema_files(features: Features) -> dict[str, list[str]]:
    """The content files that each schema is for, as patterns; one that begins with `!` takes files out.

    An index page in a folder of records is none of them, and no pattern can say what it is.
    """
    kinds = [kind for kind in features.every_kind if kind.where.endswith(".yml") or kind.is_folder]
    folders = [kind for kind in kinds if kind.page and kind.folder.strip("*")]
    found = {kind.schema_name: [kind.where] for kind in kinds}
    for kind in folders:
        found[kind.schema_name].append(f"!{kind.folder}/index.md")
    for kind in kinds:
        if kind.page and kind not in folders:
            found[kind.schema_name] += [f"!{other.where}" for other in folders]
    return {"wording": [WORDING], **found}
