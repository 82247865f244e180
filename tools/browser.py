"""Finds a Chrome or Chromium for the tests, and downloads one only if there is none.

By itself it changes nothing but the user's own files: it downloads Playwright's Chromium into its cache.
With `--system` (`make browser`) it asks the system's package manager first, if it runs as root, and for a
browser without windows even where there is another.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
"""Browsers without windows, where a tab takes a third of the time. The first is also Debian's package."""
NAMES = (
    *SHELLS,
    *("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"),
)
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
OWN = (
    "from playwright.sync_api import sync_playwright as p\nwith p() as it: print(it.chromium.executable_path)"
)
FONTS = Path(__file__).parents[1] / "hooks" / "core" / "fonts"
FONTS_ALONE = """<?xml version="1.0"?>
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
NO_NODE = """Node, which the tests run on, cannot start: it needs the library libatomic.
Install it with your system's package manager (Debian, Ubuntu: apt-get install libatomic1)."""
NO_BROWSER = """There is no Chrome or Chromium that starts, and none could be downloaded.
Install one with your system's package manager (Debian: apt-get install chromium; Ubuntu: snap install \
chromium), or name its program in CHROME."""


def find() -> str | None:
    """The browser's executable: the one in CHROME, or the first that starts."""
    return os.environ.get("CHROME") or next((program for program in _candidates() if starts(program)), None)


def _candidates() -> Iterator[str]:
    """Those on the path, then those in the usual locations, then the one that Playwright has downloaded."""
    yield from (found for name in NAMES if (found := shutil.which(name)))
    yield str(MAC)
    # In a separate process: if Node cannot start, there is no such browser, and no traceback either.
    asked = subprocess.run([sys.executable, "-c", OWN], check=False, capture_output=True, text=True)
    yield asked.stdout.strip()


def environment(folder: Path) -> dict[str, str | float | bool]:
    """The environment a browser starts with: on every Linux machine the same fonts, language and time zone.

    Args:
        folder: an empty one that stays as long as the browser.
    """
    settings = folder / "fonts.conf"
    settings.write_text(FONTS_ALONE.format(fonts=FONTS, cache=folder / "cache"), encoding="utf-8")
    same = {"LANGUAGE": "en", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    return {**os.environ, **same, "FONTCONFIG_FILE": str(settings)}


def starts(program: str) -> bool:
    """Whether a program and everything it needs are installed."""
    try:
        return subprocess.run([program, "--version"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def missing() -> dict[str, str]:
    """What the tests need: Debian's package, and the message if it is missing."""
    node = str(Path(sys.executable).with_name("node"))
    wanted = {"libatomic1": (NO_NODE, node), "chromium": (NO_BROWSER, find() or "")}
    return {package: why for package, (why, program) in wanted.items() if not starts(program)}


def install_in_system() -> None:
    """Install what is missing on Debian and its derivatives, and first of all a browser without windows."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    if not any(map(shutil.which, SHELLS)):
        _install(SHELLS[0])  # Ubuntu has no such package
    for package in missing():
        _install(package)


def _install(package: str) -> None:
    quiet = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    subprocess.run([*quiet, package], check=False)


def download() -> None:
    """Download Playwright's Chromium into the user's own cache."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main(arguments: Sequence[str]) -> int:
    """Make sure there is a browser, or report what is missing."""
    if "--system" in arguments and (missing() or not any(map(shutil.which, SHELLS))):
        install_in_system()
    lacking = missing()
    if list(lacking) == ["chromium"]:
        print("No Chrome or Chromium found: downloading one into your cache")
        download()
        lacking = missing()
    if lacking:
        print("\n".join(lacking.values()), file=sys.stderr)
        return 1
    print(f"Browser: {find()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
