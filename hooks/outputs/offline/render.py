"""Renders how the site looks as an app: its manifest (https://www.w3.org/TR/appmanifest/) and its icons."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial

import resvg_py

from hooks.core.page import CachedAsset, Published

ICONS = {
    "assets/icons/app-192.png": (192, 0.0),
    "assets/icons/app-512.png": (512, 0.0),
    "assets/icons/maskable-512.png": (512, 0.2),
}
"""The path of each icon, its width in pixels, and the share of it that is margin on all sides together.

A system may crop a maskable icon to a circle of 80% of its width: https://www.w3.org/TR/appmanifest/#icon-masks.
"""
TOUCH = ("assets/icons/touch-180.png", 180, 0.2)
"""The same of the icon that iOS takes from a link, not from the manifest; it rounds the corners itself."""
_BOX = 32


def app_manifest(published: Published, colours: Mapping[str, str]) -> str:
    """The manifest, as JSON. Addresses are relative to it, so the site may be moved to another folder."""
    return json.dumps(
        {
            "name": published.name,
            "lang": published.language,
            "start_url": "./",
            "scope": "./",
            "display": "standalone",
            "background_color": colours["paper"],
            "theme_color": colours["teal"],
            "icons": [
                {
                    "src": path,
                    "sizes": f"{size}x{size}",
                    "type": "image/png",
                    "purpose": "maskable" if "maskable" in path else "any",
                }
                for path, (size, _) in ICONS.items()
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def svg_icon(colours: Mapping[str, str]) -> str:
    """The mark of the site, as in the header, without its background."""
    outer = f'<path d="M6 25V16A10 10 0 0 1 26 16V25" stroke="{colours["on-teal"]}"/>'
    inner = f'<path d="M12.6 25V16.4A3.4 3.4 0 0 1 19.4 16.4V25" stroke="{colours["coral"]}"/>'
    ground = f'<rect width="{_BOX}" height="{_BOX}" fill="{colours["teal"]}" rx="RADIUS"/>'
    mark = (
        f'<g fill="none" stroke-width="3.4" stroke-linecap="round" transform="TRANSFORM">{outer}{inner}</g>'
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_BOX} {_BOX}">{ground}{mark}</svg>'


def icon(path: str, size: int, svg: str, *, inset: float) -> CachedAsset:
    """An icon as a PNG; with a margin its background fills the square, because the system rounds it."""
    scale = 1 - inset
    move = _BOX * inset / 2
    drawn = svg.replace("RADIUS", "0" if inset else "8")
    drawn = drawn.replace("TRANSFORM", f"translate({move:g} {move:g}) scale({scale:g})")
    return CachedAsset(path, f"{size} {drawn}", partial(_png, drawn, size))


def _png(svg: str, size: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, skip_system_fonts=True))
