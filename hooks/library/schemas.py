"""JSON Schemas of the content, for editors that check it as the author types."""

from __future__ import annotations

import ast
import inspect
import textwrap
from itertools import pairwise
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from hooks.library.features import Features
from hooks.library.words import FILE as WORDING
from hooks.library.words import wording_model

JsonSchema = dict[str, Any]  # as pydantic makes it


def schemas(features: Features) -> dict[str, JsonSchema]:
    """A schema for each kind of file or front matter; a file of several records is a mapping of them."""
    wording = wording_model(features).model_json_schema(schema_generator=_Described)
    found = {"wording": _without_required(wording)}
    for kind in features.every_kind:
        if kind.where.endswith(".md") and not kind.is_folder:
            continue  # such as the glossary, whose entries are Markdown
        schema = kind.model.model_json_schema(schema_generator=_Described)
        found[kind.schema_name] = _mapping_of(schema) if kind.each_key else schema
    return found


class _Described(GenerateJsonSchema):
    """Describes each key by the docstring below its field.

    Pydantic can do so by itself, but reads the sources whenever a model is defined. That takes a third of the
    time in which any command starts, and only schemas need it.
    """

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """The schema of one model."""
        made = super().model_schema(schema)
        keys = made.get("properties", {})
        for key, text in _docstrings(schema["cls"]).items():
            if key in keys:
                keys[key].setdefault("description", text)
        return made


def _docstrings(model: type[BaseModel]) -> dict[str, str]:
    """By field, the text below it in a model or in what that inherits from."""
    found: dict[str, str] = {}
    for part in reversed(model.__mro__):
        if issubclass(part, BaseModel) and part.__module__.startswith("hooks."):
            for field, text in pairwise(_body(part)):
                if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
                    found[ast.unparse(field.target)] = inspect.cleandoc(ast.literal_eval(text.value))
    return found


def _body(model: type[BaseModel]) -> list[ast.stmt]:
    """The statements of a class; none if it's put together while the program runs."""
    try:
        (defined,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    except OSError:
        return []
    return defined.body if isinstance(defined, ast.ClassDef) else []


def _without_required(schema: JsonSchema) -> JsonSchema:
    """The same schema with every key optional: a guide writes only the words that it changes."""
    definitions = schema.get("$defs", {}).values()
    for part in (schema, *definitions):
        part.pop("required", None)
    return schema


def _mapping_of(schema: JsonSchema) -> JsonSchema:
    """A schema for a mapping from names to records, with `$defs` at the top, where `$ref` looks for them."""
    shared = {"$defs": schema.pop("$defs")} if "$defs" in schema else {}
    return shared | {"type": "object", "additionalProperties": schema}


def schema_files(features: Features) -> dict[str, list[str]]:
    """The content files that each schema applies to, as patterns; one that begins with `!` excludes files.

    The index page in a folder of records has no schema: its front matter is that of another kind, which no
    pattern can single out.
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
