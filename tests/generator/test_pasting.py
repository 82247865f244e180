"""The kit's blocks, pasted and cleaned by what newsletter tools are made of."""

# ruff: noqa: E501 (the pages and scripts are for other programs)

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from functools import cache
from logging import CRITICAL
from pathlib import Path
from typing import Any

import premailer
import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from hooks.core.palette import palette
from tests.generator.kit import ADDRESS, issues, items
from tests.server import Serve
from tests.tiny import ROOT

MODULES = ROOT / "node_modules"
NODE = Path(sys.executable).parent / "node"
TIPTAP = """
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import Image from "@tiptap/extension-image";
const extensions = [StarterKit.configure({ link: { openOnClick: false } }), Image.configure({ inline: true })];
new Editor({ element: document.querySelector("#editor"), extensions });
"""
# What Substack, Ghost and Buttondown build on; Mailchimp, Outlook on the web, WordPress; and plain editable elements.
EDITORS = {
    "contenteditable": '<div id="editor" contenteditable="true"></div>',
    "tiptap": '<div id="editor"></div><script src="tiptap.js"></script>',
    "quill": '<div id="editor"></div><script src="node_modules/quill/dist/quill.js"></script>'
    "<script>new Quill('#editor')</script>",
    "tinymce": '<div id="editor"></div><script src="node_modules/tinymce/tinymce.min.js"></script>'
    "<script>tinymce.init({selector: '#editor', inline: true, license_key: 'gpl', plugins: 'link image table'})"
    "</script>",
    "ckeditor": '<div id="editor"></div><script src="node_modules/ckeditor5/dist/browser/ckeditor5.umd.js">'
    "</script><script>const {ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, Image, ImageInline, ImageBlock,"
    " LinkImage, Table, Clipboard} = CKEDITOR; ClassicEditor.create(document.querySelector('#editor'),"
    " {licenseKey: 'GPL', plugins: [Essentials, Paragraph, Heading, Bold, Link, Image, ImageInline, ImageBlock,"
    " LinkImage, Table, Clipboard]})</script>",
}
pytestmark = pytest.mark.skipif(
    not (MODULES / "quill").exists() and "CI" not in os.environ, reason="npm ci installs the editors"
)
EDITABLE = '[contenteditable="true"]'
PASTED = """async html => {
  const kinds = { "text/html": new Blob([html], { type: "text/html" }) };
  await navigator.clipboard.write([new ClipboardItem(kinds)]);
}"""
FAINT = """() => {
  const light = parts => {
    const [r, g, b] = parts.slice(0, 3).map(n => n / 255).map(n => n <= .04045 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const ground = element => {
    for (let each = element; each; each = each.parentElement) {
      const own = parts(getComputedStyle(each).backgroundColor);
      if (own.length < 4 || own[3] > 0) return own;
    }
    return [255, 255, 255];
  };
  const faint = [];
  const texts = document.createTreeWalker(document.querySelector('[contenteditable="true"]'), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.data.trim()) continue;
    const [a, b] = [light(parts(getComputedStyle(text.parentElement).color)), light(ground(text.parentElement))];
    const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (contrast < 4.5) faint.push([text.data, contrast]);
  }
  return faint;
}"""


@cache
def block() -> str:
    return items()["bird-dog"]["html"]


@cache
def lines(mail: str) -> tuple[str, ...]:
    """The texts of a block that must not run into each other."""
    tree = html.fromstring(f"<div>{mail}</div>")
    return tuple(" ".join(part.text_content().split()) for part in tree.iter("h1", "h2", "h3", "p"))


def glued(shown: str, mail: str) -> list[str]:
    """Texts of a block that don't begin and end a line of what is shown."""
    rows = [" ".join(row.split()) for row in shown.splitlines()]
    return [line for line in lines(mail) if line not in rows]


@pytest.fixture(scope="module")
def editors(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """Where a page for each editor is served."""
    folder = tmp_path_factory.mktemp("editors")
    (folder / "node_modules").symlink_to(MODULES)
    (folder / "tiptap.mjs").write_text(TIPTAP, encoding="utf-8")
    bundle = [str(MODULES / "esbuild" / "bin" / "esbuild"), str(folder / "tiptap.mjs"), "--bundle"]
    subprocess.run(
        [*bundle, "--format=iife", f"--outfile={folder / 'tiptap.js'}", "--log-level=error"],
        check=True,
        cwd=folder,
        env={"NODE_PATH": str(MODULES), "PATH": str(NODE.parent)},
    )
    for name, body in EDITORS.items():
        page = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title><body>{body}</body></html>'
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return serve(folder)


def pasted(page: Page, address: str, mail: str) -> str:
    """What an editor holds after a paste, as HTML."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.route("**/*.png", lambda route: route.abort())
    page.goto(address)
    editor = page.locator(EDITABLE).first
    editor.click()
    page.evaluate(PASTED, mail)
    page.keyboard.press("Control+V")
    page.wait_for_function("where => document.querySelector(where).querySelector('a')", arg=EDITABLE)
    return editor.inner_html()


@pytest.mark.parametrize("name", EDITORS)
def test_a_pasted_issue_glues_no_words(name: str, editors: str, chromium: Browser) -> None:
    page = chromium.new_context().new_page()
    mail = issues()["june"]["html"]
    pasted(page, f"{editors}{name}.html", mail)
    assert glued(page.locator(EDITABLE).first.inner_text(), mail) == []
    assert page.evaluate(FAINT) == []
    page.context.close()


@pytest.mark.parametrize("name", EDITORS)
def test_a_pasted_block_glues_no_words_and_can_be_read(name: str, editors: str, chromium: Browser) -> None:
    page = chromium.new_context().new_page()
    held = html.fromstring(pasted(page, f"{editors}{name}.html", block()))
    assert glued(page.locator(EDITABLE).first.inner_text(), block()) == []
    assert page.evaluate(FAINT) == []
    links = {link.get("href") for link in held.iter("a")}
    assert {link.get("href") for link in html.fromstring(block()).iter("a")} <= links
    assert held.xpath("//a//img[contains(@src, 'assets/cards/')]")
    assert held.xpath("//img/@src")[0].startswith(ADDRESS)
    assert [" ".join(heading.text_content().split()) for heading in held.iter("h2", "h3")][:1] == ["Bird dog"]
    page.context.close()


def cleaned(script: str, mail: str) -> str:
    """What a program for Node makes of a block."""
    code = f"import {{ readFileSync }} from 'node:fs'; const mail = readFileSync(0, 'utf8');\n{script}"
    done = subprocess.run(
        [str(NODE), "--input-type=module", "--eval", code],
        input=mail,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return str(json.loads(done.stdout))


@pytest.mark.host
@pytest.mark.parametrize("name", ["item", "issue"])
def test_the_text_part_that_a_service_makes_glues_no_words(name: str) -> None:
    mail = block() if name == "item" else issues()["june"]["html"]
    told = cleaned(
        "import { convert } from 'html-to-text';"
        "const selectors = [{ selector: 'a', options: { ignoreHref: true } }, { selector: 'img', format: 'skip' },"
        " ...['h1', 'h2', 'h3'].map(selector => ({ selector, options: { uppercase: false } }))];"
        "console.log(JSON.stringify(convert(mail, { wordwrap: false, selectors })));",
        mail,
    )
    assert glued(told, mail) == []


@pytest.mark.host
def test_inlined_styles_change_nothing() -> None:
    told = cleaned("import juice from 'juice'; console.log(JSON.stringify(juice(mail)));", block())
    before, after = html.fromstring(block()), html.fromstring(told)
    assert seen(before) == seen(after)


@pytest.mark.host
def test_a_second_program_that_puts_styles_inline_changes_nothing_either() -> None:
    given = f"<html><body>{block()}</body></html>"
    told = premailer.transform(
        given, keep_style_tags=True, allow_network=False, cssutils_logging_level=CRITICAL
    )
    before, after = html.fromstring(given), html.fromstring(told)
    assert seen(before.find("body")) == seen(after.find("body"))


def seen(tree: Any) -> list[tuple[Any, ...]]:
    """Every element with its texts, links, and styles."""
    return [
        (part.tag, part.text, part.get("href"), part.get("src"), style_of(part))
        for part in tree.iter()
        if isinstance(part.tag, str)
    ]


def style_of(part: Any) -> set[str]:
    """The declarations of an element."""
    return {each.replace(" ", "") for each in part.get("style", "").split(";") if each.strip()}


@pytest.mark.host
@pytest.mark.parametrize("styles", ["false", "['style']"], ids=["without styles", "with styles"])
def test_a_cleaner_leaves_headings_paragraphs_and_links(styles: str) -> None:
    told = cleaned(
        "import clean from 'sanitize-html';"
        f"const styles = {styles}; const allowedTags = [...clean.defaults.allowedTags, 'img'];"
        "const allowedAttributes = { ...clean.defaults.allowedAttributes, ...(styles ? { '*': styles } : {}) };"
        "console.log(JSON.stringify(clean(mail, { allowedTags, allowedAttributes })));",
        block(),
    )
    tree = html.fromstring(told)
    assert [" ".join(part.text_content().split()) for part in tree.iter("h2", "p")] == list(lines(block()))
    assert tree.xpath("//a/img/@alt")
    # A ground that stays where the colour of its label goes would hide the label.
    assert "background" not in told or "color:white" in told.replace(" ", "")


def test_the_cleaner_of_a_browser_leaves_all(editors: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{editors}contenteditable.html")
    page.add_script_tag(path=str(MODULES / "dompurify" / "dist" / "purify.min.js"))
    clean = page.evaluate("mail => DOMPurify.sanitize(mail)", block())
    before, after = (html.fromstring(f"<div>{text}</div>") for text in (block(), clean))
    assert [part for part in seen(after) if part[0] != "tbody"] == seen(before)
    page.close()


TABLE = ROOT / "docs" / "newsletter-editors.md"
"""What each editor and program makes of a block, for editors of newsletters."""
PARTS = ("heading", "paragraphs", "picture", "button", "colours")
PROGRAMS = {
    "juice": "import juice from 'juice'; console.log(JSON.stringify(juice(mail)));",
    "sanitize-html, as it comes": "import clean from 'sanitize-html'; console.log(JSON.stringify(clean(mail)));",
    "sanitize-html, pictures and styles allowed": (
        "import clean from 'sanitize-html'; const allowedTags = [...clean.defaults.allowedTags, 'img'];"
        "const allowedAttributes = { ...clean.defaults.allowedAttributes, '*': ['style'] };"
        "console.log(JSON.stringify(clean(mail, { allowedTags, allowedAttributes })));"
    ),
    "html-to-text, as it comes": (
        "import { convert } from 'html-to-text'; console.log(JSON.stringify(convert(mail, { wordwrap: false })));"
    ),
}


def row_of(name: str) -> dict[str, str]:
    """The row of the table for an editor or a program."""
    rows = [
        line.strip("| ").split(" | ")
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if " | " in line
    ]
    return next(dict(zip(PARTS, row[1:], strict=True)) for row in rows if row[0].strip("` ") == name)


def has_colour(text: str, name: str) -> bool:
    """Whether a style sets a colour of ours, in either way of writing it."""
    colour = palette()[name]
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return colour in text.lower() or f"rgb({red}, {green}, {blue})" in text


def left_of(told: str, mail: str, shown: str = "") -> dict[str, str]:
    """What is left of each part of a block in HTML, and in what an editor shows of it."""
    tree, sent = html.fromstring(f"<div>{told}</div>"), html.fromstring(f"<div>{mail}</div>")
    title = lines(mail)[0]
    shown = shown or "\n".join(part.text_content() for part in tree.iter("h1", "h2", "h3", "p"))
    label = sent.xpath("//table//table//a")[0]
    links = [
        link
        for link in tree.iter("a")
        if link.get("href") == label.get("href") and link.text_content().strip()
    ]
    around = [*links[0].iter(), *links[0].iterancestors()] if links else []
    styles = " ".join(part.get("style", "") for part in around)
    headings = [" ".join(part.text_content().split()) for part in tree.iter("h1", "h2", "h3")]
    return {
        "heading": "kept" if title in headings else "as text",
        "paragraphs": "joined" if glued(shown, mail) else "kept",
        "picture": "kept"
        if tree.xpath("//a//img")
        else "without its link"
        if tree.xpath("//img")
        else "lost",
        "button": ("kept" if has_colour(styles, "teal") else "as a link") if links else "lost",
        "colours": "kept" if has_colour(told, "ink") else "its own",
    }


def left_of_text(told: str, mail: str) -> dict[str, str]:
    """The same of plain text, in which an address is all that can be left of a link."""
    sent, title = html.fromstring(f"<div>{mail}</div>"), lines(mail)[0]
    words = re.sub(r" ?\[[^\]]*\]", "", told).replace(title.upper(), title)
    return {
        "heading": "as text" if title in words.splitlines() else "joined",
        "paragraphs": "joined" if glued(words, mail) else "kept",
        "picture": "as an address" if sent.xpath("//img/@src")[0] in told else "lost",
        "button": "as an address" if sent.xpath("//table//table//a/@href")[0] in told else "lost",
        "colours": "its own",
    }


@pytest.mark.parametrize("name", EDITORS)
def test_the_table_says_what_each_editor_keeps(name: str, editors: str, chromium: Browser) -> None:
    page = chromium.new_context().new_page()
    held = pasted(page, f"{editors}{name}.html", block())
    assert left_of(held, block(), page.locator(EDITABLE).first.inner_text()) == row_of(name)
    page.context.close()


@pytest.mark.host
@pytest.mark.parametrize("name", PROGRAMS)
def test_the_table_says_what_each_program_keeps(name: str) -> None:
    told = cleaned(PROGRAMS[name], block())
    left = left_of_text if "text" in name else left_of
    assert left(told, block()) == row_of(name)


@pytest.mark.host
def test_the_table_says_what_premailer_keeps() -> None:
    told = premailer.transform(block(), allow_network=False, cssutils_logging_level=CRITICAL)
    assert left_of(told, block()) == row_of("premailer")


def test_the_table_says_what_the_cleaner_of_a_browser_keeps(editors: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{editors}contenteditable.html")
    page.add_script_tag(path=str(MODULES / "dompurify" / "dist" / "purify.min.js"))
    assert left_of(page.evaluate("mail => DOMPurify.sanitize(mail)", block()), block()) == row_of("DOMPurify")
    page.close()
