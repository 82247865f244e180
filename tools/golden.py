"""Writes anew the results to which the tests hold the finder. Read what has changed before you keep it."""

from __future__ import annotations

from hooks.finder import parts
from tests.frozen import frozen_library
from tests.generator.mutants import RESULTS, chosen, shown, written

HEAD = """\
# Answers to the finder of tests/guides/backs and what comes of them, written by `make golden`: urgency and pair rules | causes
# with points and the reasons that hold | those that are not ranked | enough to go on | questions not asked
"""


def main() -> None:
    """Write the file."""
    finder = frozen_library().once(parts.compiled)
    lines = sorted({f"{written(given)} > {shown(finder, given)}" for given in chosen()})
    RESULTS.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} results")


if __name__ == "__main__":
    main()
