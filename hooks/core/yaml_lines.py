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
DEEPEST = 30
"""Lists and maps inside each other; content needs eight. The parser itself dies of many thousands."""
LARGEST = 10**15
"""A number without a name; past it, a float can't hold every whole number either."""
INVISIBLE = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Control characters, and line ends that only some programs see: YAML and XML allow none of them."""
YamlMap = dict[str, Any]  # whatever an author wrote, until a model has given it types


@dataclass
class Parsed:
    """What one YAML text holds."""

    value: Any = None  # as `YamlMap`, or any other YAML value
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


_TAGS = {
    f"tag:yaml.org,2002:{name}" for name in ("map", "seq", "str", "bool", "int", "float", "null", "timestamp")
}
_KEY = re.compile(r"\S(?:[^\n]*\S)?")


def parse(text: str, first_line: int = 1) -> Parsed:
    """Read one YAML text whose first line is `first_line` of its file; never raises."""
    parsed = Parsed()
    try:
        if (deep := _too_deep(text)) is not None:
            message = f"holds more than {DEEPEST} lists and keys inside each other"
            parsed.faults.append((deep + first_line, "", message, "Bring it closer to the top of the file"))
            return parsed
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is not None:
            parsed.value = _Reader(loader, parsed, first_line, text).value(node, ())
    except yaml.MarkedYAMLError as error:
        row, message, hint = advise(error, text)
        parsed.faults.append((row + first_line, "", message, hint))
    except (yaml.YAMLError, ValueError) as error:
        parsed.faults.append((first_line, "", f"cannot be read as YAML ({error})", "Check the value"))
    return parsed


def _too_deep(text: str) -> int | None:
    """The row, from 0, where values begin to be nested too deeply.

    Looked for before anything is built: libyaml's events need no stack, its nodes do.
    """
    depth = 0
    events = _Loader(text)
    while events.check_event():
        event: yaml.Event = events.get_event()  # type: ignore[assignment]  # there is one
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return int(event.start_mark.line)  # type: ignore[union-attr]  # libyaml marks every event
    return None


class _Reader:
    """Walks the node tree once, building values and noting lines."""

    def __init__(self, loader: yaml.CSafeLoader, parsed: Parsed, first_line: int, text: str) -> None:
        self.loader, self.parsed, self.first_line = loader, parsed, first_line
        self.rows = text.splitlines()
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, path: KeyPath) -> object:
        self.parsed.lines.setdefault(path, self._line(node))
        if id(node) in self.seen:
            line = self.parsed.lines[path]  # the node's own is that of the anchor
            self._note(line, path, "uses a YAML alias", "Write the value out in both places")
            return None
        if node.tag not in _TAGS:
            self._note(self._line(node), path, f'has the YAML tag "{node.tag}"', "Write the value without it")
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
        line = self._line(node)
        try:
            value = self.loader.construct_object(node, deep=True)
        except (yaml.YAMLError, ValueError):
            self._note(line, path, *_misread(node))
            return None
        if isinstance(value, int | float) and not abs(value) <= LARGEST:
            self._note(line, path, "is too large a number", "Write a smaller one, or put a text in quotes")
            return None
        if isinstance(value, str) and (found := INVISIBLE.search(value)):
            self._note(line, path, *invisible(found[0]))
            return None
        return value

    def _swallowed(self, node: yaml.ScalarNode, path: KeyPath) -> None:
        """A list item indented too far is valid YAML: it becomes the end of the text above it."""
        if node.style:  # quoted, or a block of text
            return
        for at in range(node.start_mark.line + 1, node.end_mark.line + 1):
            if self.rows[at].lstrip().startswith("- "):
                message = "is read as more of the text above it"
                hint = "Line its hyphen up with the others, and write nothing after the colon above a list"
                self.parsed.faults.append((at + self.first_line, dotted(path), message, hint))

    def _item(self, node: yaml.Node, path: KeyPath) -> object:
        self.parsed.lines[path] = self._line(node)
        return self.value(node, path)

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> YamlMap:
        found: YamlMap = {}
        for key_node, value_node in node.value:
            key, line = str(key_node.value), self._line(key_node)
            here = (*path, key)
            if not isinstance(key_node, yaml.ScalarNode) or not _KEY.fullmatch(key):
                self._note(
                    line,
                    path,
                    "has a key that is not plain text",
                    "Write a word or a short phrase before the colon",
                )
                continue
            if key in found:
                hint = f"Keep one of the two; the first is on line {self.parsed.lines[here]}"
                self._note(line, here, "is given twice", hint)
                continue
            self.parsed.lines[here] = line
            found[key] = self.value(value_node, here)
        return found

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def _note(self, line: int, path: KeyPath, message: str, hint: str) -> None:
        self.parsed.faults.append((line, dotted(path), message, hint))


def _misread(node: yaml.Node) -> tuple[str, str]:
    """Why a scalar that looks like something else than text is no such thing."""
    if node.tag.endswith(":timestamp"):
        return f'is "{node.value}", which no calendar has', "Write a day as in 2026-11-23"
    return f'cannot be read: "{node.value[:40]}"', "Put the text in quotes"


def invisible(character: str) -> tuple[str, str]:
    """What is wrong with a character that nobody sees, and how to mend it."""
    message = f"holds the invisible character U+{ord(character):04X}"
    return message, "Delete it, or type the line again"


def dotted(path: KeyPath) -> str:
    """`("dose", "sets")` as `dose.sets`; list items count from 1, as a reader counts."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
