"""Rewrites the paint order and pictures that the figures are tested against. Look before you commit."""

from __future__ import annotations

from tests.generator.drawings import FIXED, PICTURES, write


def main() -> None:
    """Write the files."""
    write()
    print(f"{len(FIXED)} figures in {PICTURES}")


if __name__ == "__main__":
    main()
