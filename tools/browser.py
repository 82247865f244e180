"""Finds a Chrome or Chromium for the tests, and installs one only where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find() -> str | None:
    """The browser's program: the one in CHROME, one on the path, or the one Playwright has installed."""
    if named := os.environ.get("CHROME"):
        return named
    for name in NAMES:
        if found := shutil.which(name):
            return found
    if MAC.exists():
        return str(MAC)
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Try the system's package first: it needs no download that a closed network refuses."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=False
        )
    if find() is None:
        subprocess.run(
            [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"], check=False
        )


def main() -> int:
    """Make sure that there is a browser."""
    if find() is None:
        print("No Chrome or Chromium found: installing one")
        install()
    if found := find():
        print(f"Browser: {found}")
        return 0
    print("No browser could be installed. Install Chrome or Chromium, or name one in CHROME", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
