"""YAML to plain values, with the line of every key and list item.

It's stricter than PyYAML's own loader, whose guesses are never what an author meant: a key given twice is a
problem, and `no`, `on` and `12:30` are text (YAML 1.2), not a boolean and a number of seconds.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from hooks.core.yaml_advice import advise

KeyPath = tuple[str | int, ...]
"""The keys and list positions that lead from the top to a value."""
MAX_DEPTH = 30
"""Levels of lists and maps; content needs eight, and many thousands would crash the parser."""
MAX_NUMBER = 10**15
"""Far more than any content needs, and small enough for a float to represent every whole number."""
CONTROL = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Control characters, and line ends that only some programs recognise. YAML and XML forbid them."""
_WIDE = r"\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\U00010000-\U0001ffff\u200d\u2190-\u2bff\ufe0f"
"""The scripts and pictures in which a joiner or a mark of direction has a use."""
INVISIBLE = re.compile(
    r"[\xad\u034f\u115f\u1160\u180e\u200b\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffd"
    r"\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    rf"|(?<![{_WIDE}])[\u200c-\u200f\ufe00-\ufe0f]|[\u200c\u200d](?![{_WIDE}])"
)
"""Characters that nobody sees and that change what is found, copied or read: soft hyphens, spaces without
width, marks that turn the direction of a text around, and letters of no alphabet."""
YamlMap = dict[str, Any]  # whatever an author wrote, until a model has given it types


@dataclass
class Parsed:
    """The content of a YAML text."""

    value: Any = None  # as `YamlMap`, or any other YAML value
    lines: dict[KeyPath, int] = field(default_factory=dict)
    """Line of each key or list item, counted from 1 within the text."""
    faults: list[tuple[int, str, str, str]] = field(default_factory=list)
    """(line, key, message, hint) of what couldn't be read."""
    doubts: list[tuple[int, str, str]] = field(default_factory=list)
    """(line, message, hint) of comments that may have been meant as content."""


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
_ODD_IN_KEY = re.compile(r"(?:(?<=.)|(?=..))[`\"“”<>|{}\[\]@~^=;]|^[^\w(./'’](?=.)|#\s|(?<=.)[,:#&\\-]$")
"""Marks that no key of several characters has, and those that none begins or ends with."""
_COMMENTED = re.compile(r"\s*#\s*(?:(?P<point>- \S)|(?P<key>[a-z_]+:(?:\s|$)))")


def parse(text: str, first_line: int = 1) -> Parsed:
    """Read one YAML text whose first line is `first_line` of its file; never raises."""
    parsed = Parsed()
    try:
        anchors, too_deep = _refused(text)
        hint = "Write the value without it"
        parsed.faults += [
            (row + first_line, "", f'has the YAML anchor "&{name}"', hint) for row, name in anchors
        ]
        if too_deep is not None:
            message = f"nests lists and keys more than {MAX_DEPTH} deep"
            parsed.faults.append((too_deep + first_line, "", message, "Use fewer levels"))
            return parsed
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is not None:
            reader = _Reader(loader, parsed, first_line, text)
            parsed.value = reader.value(node, ())
            reader.doubt_comments()
    except yaml.MarkedYAMLError as error:
        row, message, hint = advise(error, text)
        parsed.faults.append((row + first_line, "", message, hint))
    except (yaml.YAMLError, ValueError) as error:
        parsed.faults.append((first_line, "", f"cannot be read as YAML ({error})", "Check the value"))
    return parsed


def _refused(text: str) -> tuple[list[tuple[int, str]], int | None]:
    """The rows, from 0, of anchors that no alias uses, and the row where values are nested too deeply.

    This comes before anything is built: libyaml's events don't need the stack, but its nodes do.
    """
    depth = 0
    anchors: list[tuple[int, str]] = []
    events = _Loader(text)
    while events.check_event():
        event: yaml.Event = events.get_event()  # type: ignore[assignment]  # there is one
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        row = int(event.start_mark.line)  # type: ignore[union-attr]  # libyaml marks every event
        if depth > MAX_DEPTH:
            return anchors, row
        if isinstance(event, yaml.AliasEvent):
            anchors = [(at, name) for at, name in anchors if name != event.anchor]
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            anchors.append((row, event.anchor))
    return anchors, None


class _Reader:
    """Walks the node tree once, building values and recording lines."""

    def __init__(self, loader: yaml.CSafeLoader, parsed: Parsed, first_line: int, text: str) -> None:
        self.loader, self.parsed, self.first_line = loader, parsed, first_line
        self.rows = text.splitlines()
        self.visited: set[int] = set()
        self.in_texts: set[int] = set()
        """Rows that continue a text, in which a # begins no comment."""

    def value(self, node: yaml.Node, path: KeyPath) -> object:
        self.parsed.lines.setdefault(path, self._line(node))
        if id(node) in self.visited:
            line = self.parsed.lines[path]  # the node's own line is that of the anchor
            self._report(line, path, "uses a YAML alias", "Write the value out each time")
            return None
        if node.tag not in _TAGS:
            self._report(
                self._line(node), path, f'has the YAML tag "{node.tag}"', "Write the value without it"
            )
            return None
        if isinstance(node, yaml.MappingNode):
            self.visited.add(id(node))
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            self.visited.add(id(node))
            return [self._item(item, (*path, index)) for index, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            self._report_swallowed_items(node, path)
            self._note_text(node)
        return self._scalar(node, path)

    def _scalar(self, node: yaml.Node, path: KeyPath) -> object:
        line = self._line(node)
        try:
            value = self.loader.construct_object(node, deep=True)
        except (yaml.YAMLError, ValueError):
            self._report(line, path, *_unreadable_scalar(node))
            return None
        if isinstance(value, int | float) and not abs(value) <= MAX_NUMBER:
            self._report(
                line, path, "is too large a number", "Write a smaller one, or put it in quotes if it's text"
            )
            return None
        if isinstance(value, str) and (found := CONTROL.search(value)):
            self._report(line, path, *invisible(found[0]))
            return None
        return value

    def _report_swallowed_items(self, node: yaml.ScalarNode, path: KeyPath) -> None:
        """A list item indented too far is valid YAML: it becomes the end of the text above it."""
        if node.style:  # quoted, or a block of text
            return
        for row in range(node.start_mark.line + 1, node.end_mark.line + 1):
            if self.rows[row].lstrip().startswith("- "):
                message = "is read as part of the text above it"
                hint = "Line its hyphen up with the others, and write nothing after the colon above a list"
                self.parsed.faults.append((row + self.first_line, dotted(path), message, hint))

    def _note_text(self, node: yaml.ScalarNode) -> None:
        """A # with a space before it ends a text that has no quotation marks."""
        end = node.end_mark
        self.in_texts.update(range(node.start_mark.line + 1, end.line + (end.column > 0)))
        if not node.style and " " in node.value and self.rows[end.line][end.column :].lstrip()[:1] == "#":
            hint = "Put the text in quotes if the # belongs to it, and a comment on a line of its own"
            self.parsed.doubts.append((end.line + self.first_line, "has a text that ends at a #", hint))

    def doubt_comments(self) -> None:
        """A comment may have been a point or a key; but a colon is also in comments of several rows."""
        for at, row in enumerate(self.rows):
            found = _COMMENTED.match(row) if at not in self.in_texts else None
            if found and (found["point"] or not self._is_comment(at - 1, at + 1)):
                what = "point of a list" if found["point"] else "key"
                message = f"is a comment, and reads like a {what}"
                self.parsed.doubts.append(
                    (at + self.first_line, message, "Remove the # if it's meant to count")
                )

    def _is_comment(self, *rows: int) -> bool:
        return any(self.rows[at].lstrip().startswith("#") for at in rows if 0 <= at < len(self.rows))

    def _item(self, node: yaml.Node, path: KeyPath) -> object:
        self.parsed.lines[path] = self._line(node)
        if _is_empty(node):
            self._report(self._line(node), path, "is empty", "Fill it in, or remove the hyphen")
        return self.value(node, path)

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> YamlMap:
        values: YamlMap = {}
        for key_node, value_node in node.value:
            key, line = str(key_node.value), self._line(key_node)
            key_path = (*path, key)
            if not isinstance(key_node, yaml.ScalarNode) or not _KEY.fullmatch(key):
                self._report(
                    line,
                    path,
                    "has a key that is not plain text",
                    "Write a word or a short phrase before the colon",
                )
                continue
            if key in values:
                hint = f"Remove one of them; the first is on line {self.parsed.lines[key_path]}"
                self._report(line, key_path, "is given twice", hint)
                continue
            self.parsed.lines[key_path] = line
            values[key] = self.value(value_node, key_path)
            if odd := _ODD_IN_KEY.search(key):
                self._report(line, key_path, f"has a key with an odd mark ({odd[0]})", "Remove the mark")
            if _is_empty(value_node):
                self._report(line, key_path, "is empty", "Fill it in, or remove the key")
        return values

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def _report(self, line: int, path: KeyPath, message: str, hint: str) -> None:
        self.parsed.faults.append((line, dotted(path), message, hint))


def _is_empty(node: yaml.Node) -> bool:
    """Whether nothing is written there; whoever writes `null` means it."""
    return isinstance(node, yaml.ScalarNode) and node.value.strip() in {"", "~"}


def _unreadable_scalar(node: yaml.Node) -> tuple[str, str]:
    """Why a scalar that looks like a date, a number or another type isn't one."""
    if node.tag.endswith(":timestamp"):
        return f'is "{node.value}", which is not in the calendar', "Write a date such as 2026-11-23"
    return f'cannot be read: "{node.value[:40]}"', "Put the text in quotes"


def invisible(character: str) -> tuple[str, str]:
    """The message and hint for an invisible character."""
    name = unicodedata.name(character, "").lower()
    message = f"contains the invisible character U+{ord(character):04X}{f' ({name})' if name else ''}"
    return message, "Delete it, or retype the line"


def dotted(path: KeyPath) -> str:
    """`("dose", "sets")` as `dose.sets`; list items count from 1, as readers do."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
