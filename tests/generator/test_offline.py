"""What a device keeps first, and how the site looks as an app."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image

from hooks.outputs.offline.collect import complete_list, may_be_kept
from tests.building import build_of
from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]


def test_the_list_has_the_build_and_what_comes_first_and_the_rest() -> None:
    digests = {
        path: (path[:3], 1) for path in ("builds/current/assets/x.svg", "signs/index.html", "why/index.html")
    }
    lists = json.loads(complete_list(["signs/"], digests))
    assert lists == {
        "first": {"builds/current/assets/x.svg": ["bui", 1], "signs/": ["sig", 1]},
        "rest": {"why/": ["why", 1]},
    }


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("index.html", True),
        ("signs/index.html", True),
        ("503.html", True),
        ("handouts/signs.pdf", True),
        ("builds/current/assets/site.css", True),
        ("builds/current/offline.json", False),
        ("embed/bridge/index.html", False),
        ("go/bridge/index.html", False),
        ("assets/cards/bridge.png", False),
        ("404.html", False),
        ("feed.xml", False),
    ],
)
def test_a_device_keeps_what_a_reader_opens(path: str, kept: bool) -> None:
    assert may_be_kept(path) == kept


@pytest.mark.host
def test_a_site_lists_itself_and_looks_like_an_app(tiny: Tiny) -> None:
    built = tiny().build()
    assert built.code == 0, built.output
    build = build_of(built.site)
    lists: dict[str, dict[str, tuple[str, int]]] = json.loads((build / "offline.json").read_bytes())
    assert {"", "calendar/", "exercises/", "exercises/wall-sit/", "finder/", "warning-signs/"} <= lists[
        "first"
    ].keys()
    assert "causes/long-stroke/" in lists["rest"]
    for path, (digest, size) in {**lists["first"], **lists["rest"]}.items():
        file = built.site / path
        content = (file / "index.html" if file.is_dir() else file).read_bytes()
        unnamed = content.replace(f"builds/{build.name}/".encode(), b"builds/current/")
        assert (hashlib.sha256(unnamed).hexdigest()[:16], len(unnamed)) == (digest, size), path
    assert f"builds/{build.name}/" in (built.site / "sw.js").read_text(encoding="utf-8")
    manifest: dict[str, Any] = json.loads((built.site / "manifest.webmanifest").read_bytes())
    assert (manifest["start_url"], manifest["scope"], manifest["display"]) == ("./", "./", "standalone")
    sizes = {}
    for icon in manifest["icons"]:
        image = Image.open(io.BytesIO((built.site / icon["src"]).read_bytes()))
        assert icon["sizes"] == f"{image.width}x{image.height}"
        sizes[image.width, icon["purpose"]] = image.convert("RGBA").getpixel((0, 0))
    assert sizes.keys() == {(192, "any"), (512, "any"), (512, "maskable")}
    corner = sizes[512, "maskable"]
    assert isinstance(corner, tuple)
    assert corner[3] == 255, "a system may crop a maskable icon, so it must reach the edges"
