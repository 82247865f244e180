"""QR codes have the white around them that readers need, on the screen and in files."""

from __future__ import annotations

from io import BytesIO

import segno
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from hooks.outputs.newsletter.qr import qr_codes
from tests.care import Care
from tests.finder_page import written
from tests.finder_readers import calm_answers
from tests.generator.last_metre.conftest import SHIN_PAIN

QUIET = 4
"""Modules of white that a QR code needs on each side: ISO/IEC 18004."""
FINDER = 7
"""Modules that the mark in a corner of a code is wide."""


def quiet_zone(picture: Image.Image) -> float:
    """The least white beside the one code of a picture, in modules of the code."""
    grey = picture.convert("L")
    (code,) = zxingcpp.read_barcodes(grey)
    corners = [
        getattr(code.position, name) for name in ("top_left", "top_right", "bottom_right", "bottom_left")
    ]
    left, right = min(corner.x for corner in corners), max(corner.x for corner in corners)
    top, bottom = min(corner.y for corner in corners), max(corner.y for corner in corners)
    row = [level < 128 for level in grey.crop((left, top + 2, right, top + 3)).tobytes()]
    module = (row.index(False, row.index(True)) - row.index(True)) / FINDER
    dark = grey.point(lambda level: 255 if level < 192 else 0)
    for modules in range(1, 2 * QUIET):
        out = round(modules * module) - 1
        around = (left - out, top - out, right + out, bottom + out)
        if min(around[:2]) < 0 or around[2] > grey.width or around[3] > grey.height:
            return modules - 1
        ring = dark.crop(around)
        ring.paste(0, (out - 1, out - 1, ring.width - out + 1, ring.height - out + 1))
        if ring.getbbox():
            return modules - 1
    return QUIET


def test_the_measure_of_a_quiet_zone() -> None:
    for border in (0, 1, 2, 3, 4):
        made = BytesIO()
        segno.make_qr("https://example.org/").save(made, kind="png", scale=10, border=border)
        assert quiet_zone(Image.open(made)) == border


def test_a_code_on_the_screen_has_its_quiet_zone(page: Page, shins: str) -> None:
    care = Care(SHIN_PAIN)
    words = care.words
    page.goto(f"{shins}finder/#{care.link(written(calm_answers(care.finder)))}")
    page.get_by_role("button", name=words["code"], exact=True).click()
    code = page.get_by_role("img", name=words["code_alt"])
    code.evaluate("code => { code.style.cssText = 'inline-size: 18rem; max-inline-size: none'; }")
    assert quiet_zone(Image.open(BytesIO(code.screenshot()))) >= QUIET


def test_a_code_in_a_file_has_its_quiet_zone() -> None:
    (picture,) = [
        file.make() for file in qr_codes("code", "https://example.org/a/page/") if file.path.endswith("png")
    ]
    assert isinstance(picture, bytes)
    assert quiet_zone(Image.open(BytesIO(picture))) >= QUIET
