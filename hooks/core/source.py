"""The files of the content, each with the line number of every key."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hooks.core.problem import Problem
from hooks.core.reads import watch
from hooks.core.yaml_lines import CONTROL, INVISIBLE, KeyPath, YamlMap, dotted, invisible, parse

MAX_BYTES = 300_000
"""In bytes. Nobody could read a longer page on a phone, and it would slow down every build."""

_SCRIPT = re.compile(
    rb"<script|<foreignobject|\son\w+\s*=|javascript:|<!entity|href\s*=\s*[\"']?\s*(?:https?:|//|data:)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Source:
    """A Markdown file with front matter, or a YAML file."""

    path: str
    """Relative to the content folder, with forward slashes: `exercises/bird-dog.md`."""
    shown: str
    """The path in messages, with the content folder in front."""
    fields: YamlMap
    """The front matter, or everything in a YAML file."""
    lines: dict[KeyPath, int]
    body: str = ""
    """The Markdown after the front matter."""
    body_line: int = 1
    """The line on which the body begins."""
    doubts: tuple[Problem, ...] = ()
    """Comments that may have been meant as content."""

    def __getstate__(self) -> dict[str, object]:
        """Without the records that were read from it."""
        return {key: value for key, value in self.__dict__.items() if key != "records"}

    @property
    def slug(self) -> str:
        """The file's name without its extension."""
        return self.path.rpartition("/")[2].rpartition(".")[0]

    def line(self, key: KeyPath) -> int:
        """The line of a key, or of the nearest parent that has one."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def problem(self, key: KeyPath, message: str, hint: str) -> Problem:
        """A problem at a key of the front matter."""
        return Problem(self.shown, self.line(key), dotted(key), message, hint)

    def problem_at(self, line: int, message: str, hint: str) -> Problem:
        """A problem at a line of the file."""
        return Problem(self.shown, line, "", message, hint)


Parse = tuple[Source | None, list[Problem]]
parsed: dict[str, Parse] = {}
"""What was found in each text, by a hash of it: most files are as they were at the last reading."""
_used: set[str] = set()
"""What has been needed since that began."""

HEADER, BODY = "header", "body"
"""The parts of a source that change one by one: its keys with their lines, and the Markdown below them."""
watch(Source, lambda source: [(HEADER, source.path)], "fields", "lines", "body_line")
watch(Source, lambda source: [(BODY, source.path)], "body")


def digest(source: Source, part: str) -> str:
    """A hash of one part of a source."""
    known: dict[str, str] = source.__dict__.setdefault("digests", {})
    if part not in known:
        value = source.body if part == BODY else repr((source.fields, source.lines, source.body_line))
        known[part] = hashlib.sha256(value.encode()).hexdigest()
    return known[part]


def read_sources(content: Path) -> tuple[list[Source], list[Problem]]:
    """Every Markdown and YAML file below `content`, by path, and the problems of those that can't be read."""
    sources: list[Source] = []
    problems: list[Problem] = []
    if not content.is_dir():
        return [], [_unreadable(str(content), 1, "is not a folder", "Give the path of the content folder")]
    for key in parsed.keys() - _used:
        del parsed[key]
    _used.clear()
    for file in sorted(content.rglob("*")):
        if file.suffix in {".md", ".yml"} and file.is_file():
            source, faults = _read(file, content)
            problems += faults + _name_problems(file, content)
            if source is not None:
                sources.append(source)
    return sources, problems


def other_files(content: Path) -> set[str]:
    """The paths of all other files below `content`, such as pictures."""
    files = (file for file in content.rglob("*") if file.suffix not in {".md", ".yml"} and file.is_file())
    return {file.relative_to(content).as_posix() for file in files}


def read_list(file: Path) -> frozenset[str]:
    """The lines of a list of words, without comments (`#`); none if there's no such file."""
    text = file.read_text(encoding="utf-8-sig", errors="replace") if file.is_file() else ""
    return frozenset(row.partition("#")[0].strip() for row in text.splitlines()) - {""}


def scripted_pictures(content: Path) -> set[str]:
    """The paths of drawings that hold a script, a link or a foreign page."""
    return {
        file.relative_to(content).as_posix()
        for file in content.rglob("*")
        if file.suffix.lower() == ".svg" and file.is_file() and _SCRIPT.search(file.read_bytes())
    }


def _name_problems(file: Path, content: Path) -> list[Problem]:
    """A file's name is its page's address, where capitals may matter and a space becomes `%20`."""
    shown = f"{content.name}/{file.relative_to(content).as_posix()}"
    composed = unicodedata.normalize("NFC", file.name)
    if composed != file.name:
        message = "has a name in which letters and their accents are apart, so that no link finds it"
        return [Problem(shown, 1, "", message, f"Rename it {composed}, with each accent on its letter")]
    plain = re.sub(r"[\s_]+", "-", file.name.lower())
    if plain == file.name:
        return []
    message = "has a name with capitals, spaces or underscores, and the name is the address of its page"
    return [Problem(shown, 1, "", message, f"Rename it {plain}")]


def _read(file: Path, content: Path) -> tuple[Source | None, list[Problem]]:
    path = file.relative_to(content).as_posix()
    shown = f"{content.name}/{path}"
    try:
        raw = file.read_bytes()
    except OSError as error:
        return None, [_unreadable(shown, 1, f"cannot be opened ({error.strerror})", "Check its permissions")]
    if len(raw) > MAX_BYTES:
        message = f"is {len(raw):,} bytes long, more than {MAX_BYTES:,}"
        return None, [_unreadable(shown, 1, message, "Split it into several pages")]
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return None, [_unreadable(shown, line, "is not UTF-8 text", "Save the file with the encoding UTF-8")]
    text = unicodedata.normalize("NFC", text)  # a name typed on one system is found from another
    if found := CONTROL.search(text):
        return None, [_unreadable(shown, text.count("\n", 0, found.start()) + 1, *invisible(found[0]))]
    source, problems = parse_source(path, shown, text)
    unseen = [
        Problem(shown, text.count("\n", 0, found.start()) + 1, "", *invisible(found[0]))
        for found in INVISIBLE.finditer(text)
    ]
    return source, [*problems, *unseen]


def _unreadable(shown: str, line: int, message: str, hint: str) -> Problem:
    return Problem(shown, line, "", message, hint, is_root=True)


def keep(earlier: Mapping[str, Parse]) -> None:
    """Go on from what an earlier process found."""
    parsed.update(earlier)
    _used.update(earlier)


def parse_source(path: str, shown: str, text: str) -> Parse:
    """A source from its text, shared and so never to be changed; `None` if it can't be read at all."""
    key = hashlib.sha256(f"{path}\0{shown}\0{text}".encode()).hexdigest()
    if key not in parsed:
        parsed[key] = _parse_source(path, shown, text)
    _used.add(key)
    return parsed[key]


def _parse_source(path: str, shown: str, text: str) -> Parse:
    if path.endswith(".yml"):
        header, body, body_line, first = text, "", 1, 1
    else:
        parts = _split(text)
        if parts is None:
            return None, [_unreadable(shown, 1, *_no_front_matter(text))]
        header, body, body_line = parts
        first = 2
    parsed = parse(header, first)
    if not isinstance(parsed.value, dict):
        faults = parsed.faults or [(first, "", "has no keys", "Write lines of the form key: value")]
        return None, [Problem(shown, *fault, is_root=True) for fault in faults]
    problems = [Problem(shown, *fault) for fault in parsed.faults]
    doubts = tuple(Problem(shown, line, "", message, hint) for line, message, hint in parsed.doubts)
    return Source(path, shown, parsed.value, parsed.lines, body, body_line, doubts), problems


def _no_front_matter(text: str) -> tuple[str, str]:
    if text.startswith("---\n"):
        return "has front matter that does not end", "Write a line --- below the last key"
    return "has no front matter", "Begin the file with a line ---, then the keys, then another line ---"


def _split(text: str) -> tuple[str, str, int] | None:
    """Front matter, body and the line on which the body begins; `None` if the front matter isn't closed."""
    rows = text.split("\n")
    if rows[0].rstrip() != "---":
        return None
    for index, row in enumerate(rows[1:], start=1):
        if row.rstrip() == "---":
            return "\n".join(rows[1:index]), "\n".join(rows[index + 1 :]), index + 2
    return None
