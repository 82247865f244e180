"""The tables of `docs/content-model.md` say of each value what the models take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from hooks.core.record import PageMeta
from tests.generator.test_docs import TABLED, keys, models, section

ROW = re.compile(r"^\| `([\w-]+)` \| (.*?) \| (?:yes|no) \|", re.MULTILINE)


def tables(text: str) -> list[dict[str, str]]:
    """Each table as its keys and what they take."""
    found = [dict(ROW.findall(block)) for block in re.split(r"\n(?!\|)", text)]
    return [table for table in found if table]


def limits(schema: dict[str, Any]) -> Iterator[str]:
    """What a value may be at most, and the words it may be, as the tables put them."""
    for part in (schema, *schema.get("anyOf", ())):
        if "maxLength" in part and part.get("format") != "uri":
            yield f"at most {part['maxLength']} characters"
        yield from (f"`{word}`" for word in part.get("enum", ()))


def told(kind: str) -> Iterator[tuple[str, str, str]]:
    """Every limit in a kind's models, with the key and what its table says that it takes."""
    known = tables(section(kind))
    for model in models(PageMeta if kind == "Every page" else TABLED[kind]):
        table = next((table for table in known if table.keys() == keys(model).keys()), {})
        properties = model.model_json_schema()["properties"]
        for key, takes in table.items():
            yield from ((key, limit, takes) for limit in limits(properties[key]))


@pytest.mark.parametrize("kind", ["Every page", *TABLED])
def test_a_table_says_how_long_a_text_may_be_and_which_words_there_are(kind: str) -> None:
    assert [(key, limit) for key, limit, takes in told(kind) if limit not in takes] == []


def test_there_are_limits_to_tell() -> None:
    assert len([limit for kind in TABLED for limit in told(kind)]) > 30
