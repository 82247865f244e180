"""QR codes: an address as a picture, with the quiet zone that scanners need."""

from __future__ import annotations

from functools import partial
from io import BytesIO

import segno

from hooks.core.page import CachedAsset

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""
SCALE = {"svg": 4, "png": 12}
"""Pixels per module. Printed at 300 dots per inch, the PNG is about 4 cm wide."""


def qr_codes(path: str, address: str) -> list[CachedAsset]:
    """The code of an address, as SVG and PNG.

    Args:
        path: of the files, without their suffix.
        address: an absolute URL.
    """
    return [
        CachedAsset(f"{path}.{kind}", f"{kind} {address}", partial(_image, address, kind)) for kind in SCALE
    ]


def _image(address: str, kind: str) -> bytes:
    image = BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(image, kind=kind, scale=SCALE[kind], border=QUIET, dark="black", light="white")
    return image.getvalue()
