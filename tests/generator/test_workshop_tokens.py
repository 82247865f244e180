"""The design system as developers see it."""

from __future__ import annotations

from hooks.workshop.tokens import SHEET, token_table, tokens

CSS = """
@layer tokens {
  :root {
    /* Surfaces,
       from the page up */
    --paper: #fff;
    --gap: calc(1rem +
      2px);
    /* Words */
    --ink: #000;
  }
  :root[data-theme="dark"] { --paper: #000; }
}
"""


def test_tokens_are_read_once_with_their_group() -> None:
    assert list(tokens(CSS)) == [
        ("Surfaces, from the page up", "--paper", "#fff"),
        ("Surfaces, from the page up", "--gap", "calc(1rem + 2px)"),
        ("Words", "--ink", "#000"),
    ]


def test_the_table_holds_every_token_of_the_sheet() -> None:
    names = [name for _, name, _ in tokens(SHEET.read_text(encoding="utf-8"))]
    assert len(names) > 20
    table = token_table()
    assert all(f"<code>{name}</code>" in table for name in names)


def test_only_colours_have_a_swatch() -> None:
    rows = token_table().split("<tr>")
    assert "<svg" in next(row for row in rows if "--coral</code>" in row)
    assert "<svg" not in next(row for row in rows if "--space-1</code>" in row)
