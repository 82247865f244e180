"""YAML to plain values, with the line of every key and list item.

Stricter than the stock loader, because a content author never means what it guesses: a key given twice is a
problem, and `no`, `on` and `12:30` are text (YAML 1.2), not a boolean and a number of seconds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from hooks.core.yaml_advice import advise

KeyPath = tuple[str | int, ...]
"""Where a value stands: keys and list positions from the top."""


@dataclass
class Parsed:
    """What one YAML text holds."""

    value: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    """Line of each key or list item, counted from 1 within the text."""
    faults: list[tuple[int, str, str, str]] = field(default_factory=list)
    """(line, key, message, mend) of what could not be read."""


class _Loader(yaml.CSafeLoader):
    """Safe loader with the scalar rules of YAML 1.2, and dates."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|false|True|False", "tTfF"),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", "-+0123456789"),
    ("float", r"[-+]?(?:0|[1-9][0-9]*)?\.[0-9]+", "-+.0123456789"),
    ("null", r"~|null|", "~n\0"),
    ("timestamp", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "0123456789"),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), [*_first.replace("\0", ""), ""]
    )


def parse(text: str, first_line: int = 1) -> Parsed:
    """Read one YAML text whose first line is `first_line` of its file; never raises."""
    parsed = Parsed()
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is not None:
            parsed.value = _Reader(loader, parsed, first_line, text).value(node, ())
    except yaml.MarkedYAMLError as error:
        row, message, mend = advise(error, text)
        parsed.faults.append((row + first_line, "", message, mend))
    except (yaml.YAMLError, ValueError) as error:
        parsed.faults.append((first_line, "", f"cannot be read as YAML ({error})", "Check the value"))
    return parsed


class _Reader:
    """Walks the node tree once, building values and noting lines."""

    def __init__(self, loader: yaml.CSafeLoader, parsed: Parsed, first_line: int, text: str) -> None:
        self.loader, self.parsed, self.first_line = loader, parsed, first_line
        self.rows = text.splitlines()
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, path: KeyPath) -> object:
        self.parsed.lines.setdefault(path, self._line(node))
        if id(node) in self.seen:
            self._note(node, path, "uses a YAML alias", "Write the value out in both places")
            return None
        if isinstance(node, yaml.MappingNode):
            self.seen.add(id(node))
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            self.seen.add(id(node))
            return [self._item(item, (*path, at)) for at, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            self._swallowed(node, path)
        return self._scalar(node, path)

    def _scalar(self, node: yaml.Node, path: KeyPath) -> object:
        try:
            return self.loader.construct_object(node, deep=True)
        except (yaml.YAMLError, ValueError):
            self._note(node, path, f"cannot be read: {node.value!r}", "Put the text in quotes")
            return None

    def _swallowed(self, node: yaml.ScalarNode, path: KeyPath) -> None:
        """A list item indented too far is valid YAML: it becomes the end of the text above it."""
        if node.style:  # quoted, or a block of text
            return
        for at in range(node.start_mark.line + 1, node.end_mark.line + 1):
            if self.rows[at].lstrip().startswith("- "):
                message = "is read as more of the text above it"
                mend = "Line its hyphen up with the others, and write nothing after the colon above a list"
                self.parsed.faults.append((at + self.first_line, dotted(path), message, mend))

    def _item(self, node: yaml.Node, path: KeyPath) -> object:
        self.parsed.lines[path] = self._line(node)
        return self.value(node, path)

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            here = (*path, key)
            if key in found:
                mend = f"Keep one of the two; the first is on line {self.parsed.lines[here]}"
                self._note(key_node, here, "is given twice", mend)
                continue
            self.parsed.lines[here] = self._line(key_node)
            found[key] = self.value(value_node, here)
        return found

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def _note(self, node: yaml.Node, path: KeyPath, message: str, mend: str) -> None:
        self.parsed.faults.append((self._line(node), dotted(path), message, mend))


def dotted(path: KeyPath) -> str:
    """`("dose", "sets")` as `dose.sets`; list items count from 1, as a reader counts."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
