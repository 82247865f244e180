"""Writes the finder's types for the browser modules, from the typed dicts that the Python engine uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from inspect import getdoc
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from hooks.core.condition import Answers, AtLeastData, ConditionData, NotData, PickedData
from hooks.core.record import Tier
from hooks.finder.rules import compiled

FILE = Path(__file__).resolve().parents[1] / "types" / "cause-finder.d.ts"
HEAD = """\
/** Written by `make schemas` from hooks/finder/rules/compiled.py, as Python's engine has them. Don't edit. */
"""
ALIASES = {ConditionData: "ConditionData", Answers: "Answers", Tier: "Tier", compiled.Words: "Words"}
SIMPLE = {str: "string", int: "number", bool: "boolean", NoneType: "null"}


def declarations() -> str:
    """The contents of the file."""
    aliases = [f"export type {name} = {_expanded(hint)};\n" for hint, name in ALIASES.items()]
    return "\n".join([HEAD, *aliases, *map(_interface, _typed_dicts())])


def _typed_dicts() -> Iterator[type]:
    """The types of conditions, then those of the compiled finder, in the order of their modules."""
    yield from (PickedData, NotData, AtLeastData)
    for name, value in vars(compiled).items():
        if is_typeddict(value) and value.__module__ == compiled.__name__ and not name.startswith("_"):
            yield value


def _interface(shape: type) -> str:
    keys = [_key(name, hint) for name, hint in get_type_hints(shape, include_extras=True).items()]
    return "\n".join([f"/** {getdoc(shape)} */", f"export interface {shape.__name__} {{", *keys, "}\n"])


def _key(name: str, hint: object) -> str:
    if get_origin(hint) is NotRequired:
        return f"  {name}?: {_type(get_args(hint)[0])};"
    return f"  {name}: {_type(hint)};"


def _type(hint: object) -> str:
    known = next((name for alias, name in ALIASES.items() if alias == hint), None)
    return known or _expanded(hint)


def _expanded(hint: object) -> str:
    """The TypeScript for a type.

    Raises:
        TypeError: it is of a form that no typed dict of the finder uses yet.
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and (hint in SIMPLE or is_typeddict(hint)):
        return SIMPLE.get(hint, hint.__name__)
    if origin is Annotated:
        return f"Record<{_literals(arguments[1])}, {_type(get_args(arguments[0])[1])}>"
    if origin is Literal:
        return _literals(arguments)
    if origin in {Union, UnionType}:
        return " | ".join(map(_type, arguments))
    if origin in {list, Sequence}:
        return f"{_type(arguments[0])}[]"
    if origin in {dict, Mapping}:
        return f"Record<string, {_type(arguments[1])}>"
    raise TypeError(f"no TypeScript for {hint}")


def _literals(values: Sequence[str]) -> str:
    return " | ".join(f'"{value}"' for value in values)


def main() -> None:
    """Write the file."""
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(declarations(), encoding="utf-8")


if __name__ == "__main__":
    main()
