"""Documents, comments, docstrings and the generator's own words use no phrase that nobody would say aloud."""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from tests.tiny import ROOT

PAGE = "(?:page|screen|sheet|card|file|content|text|link|sentence|list|head|table|document|front matter)s?"
REFUSED = {
    r"(?:tells?|told|telling) of": "mentions, describes, reports; newsletters say ... about it",
    r"(?:is|are) told (?:what|that|how|which|in|with|as)": "sees, reads, gets a message",
    r"(?:what|all that|everything that) (?:is|was) told": "what it says",
    r"stands? (?:here|there)": "is here, is there",
    rf"stands? (?:on|in) (?:the|a|an|its|their|every|each|this|that|these|many|all) {PAGE}": "is on the page",
    r"as (?:it|they) stands?(?! (?:on|in|up|still))": "unchanged, exactly as written; complete in itself",
    r"anew": "again, or a verb with re-: rewrites, renews",
    r"put right": "correct",
    r"mend(?:s|ed|ing)?": "correct, fix; what follows a problem is a hint",
    r"in use no more|no more in use": "no longer used",
    r"speaks? (?:for|against) (?:it|itself|nothing|a cause|the cause)": "counts for it, supports it",
    r"the world writes": "as people usually write it",
    r"without a word": "silently",
    r"at will": "optional",
    r"so (?:many|much) of so (?:many|much)": "the number that met it, out of how many",
    r"so many (?:times over|words together|sentences|degrees)": "a number of, or the parameter's name",
    r"hangs? loose": "what nothing links to, what nothing uses",
    r"knows? nobody|knows? everybody": "depends on nothing, depends on everything",
    r"gone over|goes over whatever": "checked",
    r"the other half of the world": "the other hemisphere",
    r"brings? along": "comes with",
    r"some days": "a few days, sometimes",
    r"on whose word": "according to which sources",
    r"does not hang on": "doesn't depend on",
    r"where nothing (?:is|was) (?:said|given|written)": "by default",
    r"may do without": "is optional",
    r"say(?:s)? it out loud|said out loud": "says so",
    r"of ours": "our own",
    r"in place of (?:twenty|seventeen|\d)": "instead of",
    r"is no (?:module|click|hyphen)|are no hyphens": "isn't a, not a",
    r"from where we look": "where we look from",
}
"""What is refused, and what to write instead; a space in a pattern is any white space."""
NOT_YET: frozenset[str] = frozenset()
"""Files still to be rewritten. The list only ever gets shorter: a file in it without a hit fails."""
MARKDOWN = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("hooks/**/README.md")]
CODE = [
    *ROOT.glob("hooks/**/*.py"),
    *ROOT.glob("tools/*.py"),
    *(file for file in ROOT.glob("overrides/**/*") if file.suffix in {".html", ".css", ".mjs", ".js"}),
]
WORDS = [*ROOT.glob("hooks/words/*.yml"), ROOT / "Makefile"]
FILES = {file.relative_to(ROOT).as_posix(): file for file in sorted([*MARKDOWN, *CODE, *WORDS])}
COMMENTS = {
    ".html": r"\{#.*?#\}|<!--.*?-->",
    ".css": r"/\*.*?\*/",
    ".mjs": r"/\*.*?\*/|(?<![:\"'`])//[^\n]*",
    ".js": r"/\*.*?\*/|(?<![:\"'`])//[^\n]*",
    ".yml": r"[^\n]+",
    "": r"#[^\n]*",
}
NOT_PROSE = "\0"
"""What takes the place of code, so that no phrase is found across it and every line keeps its number."""


def prose(file: Path) -> str:
    """The text of a file with everything blanked out that is not written for people."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        return re.sub(r"^```.*?^```|`[^`\n]*`|\]\([^)]*\)", _blank, text, flags=re.MULTILINE | re.DOTALL)
    found = _python(text) if file.suffix == ".py" else re.finditer(COMMENTS[file.suffix], text, re.DOTALL)
    spans = [match if isinstance(match, tuple) else match.span() for match in found]
    kept = [text[start:end] for start, end in spans]
    gaps = zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)], strict=True)
    blanks = [re.sub(r"[^\s]", NOT_PROSE, text[start:end]) for start, end in gaps]
    joined = "".join(part for pair in zip(blanks, [*kept, ""], strict=True) for part in pair)
    return re.sub(r"(?m)^(\s*)(?:#:?|\*|//)(?= )", r"\1 ", joined)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", NOT_PROSE, match[0])


def _python(text: str) -> Iterator[tuple[int, int]]:
    """Where docstrings and comments begin and end, in their order."""
    lines = [0]
    for line in text.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    spoken = {
        node.lineno
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }
    for token in tokenize.generate_tokens(StringIO(text).readline):
        (row, column), (last, end) = token.start, token.end
        if token.type == tokenize.COMMENT or (token.type == tokenize.STRING and row in spoken):
            yield lines[row - 1] + column, lines[last - 1] + end


def hits(text: str) -> list[str]:
    """Each refused phrase as its line, the phrase, and what to write instead."""
    found = [
        (text.count("\n", 0, match.start()) + 1, " ".join(match[0].split()), instead)
        for pattern, instead in REFUSED.items()
        for match in re.finditer(rf"\b(?:{pattern})\b".replace(" ", r"\s+"), text, re.IGNORECASE)
    ]
    return [f"{line}: {phrase!r}: write: {instead}" for line, phrase, instead in sorted(found)]


@pytest.mark.parametrize("path", FILES)
def test_it_reads_as_english(path: str) -> None:
    found = [f"{path}:{hit}" for hit in hits(prose(FILES[path]))]
    if path in NOT_YET:
        assert found, "it is clean: take it out of NOT_YET"
    else:
        assert found == []


def test_every_file_that_is_still_to_do_exists() -> None:
    assert FILES.keys() >= NOT_YET


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("a.md", "All is\nwritten anew.\n\n```\nanew = 1\n```\n\nNot `anew`, but [anew](anew.md).\n", [2, 8]),
        ("a.py", '"""Tells\nof a page."""\n\nanew = "anew"  # made anew\n', [1, 4]),
        ("a.py", "# It stands\n# here.\nx = 1\n", [1]),
        ("a.py", "# It stands\nhere = 1\n", []),
        ("a.html", "{# Made\n   anew. #}\n<p>anew</p>\n", [2]),
        ("a.css", "/* It is put\n * right. */\n.anew { color: red }\n", [1]),
        ("a.mjs", "// put right\nconst anew = 'https://anew'; // anew\n", [1, 2]),
        ("a.yml", "title: It speaks for itself\n", [1]),
        ("Makefile", "anew: ## build anew\n", [1]),
    ],
)
def test_only_what_people_read_is_looked_at(name: str, text: str, lines: list[int], tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    assert [int(hit.partition(":")[0]) for hit in hits(prose(file))] == lines
