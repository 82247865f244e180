"""QR codes: an address as a picture, with the quiet zone that readers need."""

from __future__ import annotations

from functools import partial
from io import BytesIO

import segno

from hooks.core.page import CachedAsset

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""
SCALE = {"svg": 4, "png": 12}
"""Pixels a module: printed at 300 dots an inch, the PNG is about 4 cm wide."""


def qr_codes(path: str, address: str) -> list[CachedAsset]:
    """The code of an address, as SVG and PNG.

    Args:
        path: where the files stand, without their ending.
        address: the whole address.
    """
    return [
        CachedAsset(f"{path}.{kind}", f"{kind} {address}", partial(_made, address, kind)) for kind in SCALE
    ]


def _made(address: str, kind: str) -> bytes:
    out = BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(out, kind=kind, scale=SCALE[kind], border=QUIET, dark="black", light="white")
    return out.getvalue()
