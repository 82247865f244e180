"""`make serve`: a preview on this machine, which shows every edit, and every problem until it's corrected."""

from __future__ import annotations

import sys

from hooks.adapters.preview import preview

if __name__ == "__main__":
    preview(int(sys.argv[1]))
