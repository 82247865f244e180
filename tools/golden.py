"""Writes what the finder is tested against: its results, and the small finder for tests in Node.

Read the difference before you commit it.
"""

from __future__ import annotations

import json

from hooks.finder import parts
from tests.frozen import frozen_library
from tests.generator.mutants import RESULTS, chosen, shown, written
from tests.generator.small_finder import compiled
from tests.tiny import ROOT

HEAD = """\
# Answers to the finder of tests/guides/backs and what comes of them (`make golden`): urgency, signs | causes
# with points, fit and the reasons that hold | those named | those that are not ranked | whether the baseline
# closes the list, and enough to go on | the screens, and the one that is open
"""


SMALL = ROOT / "tests" / "browser" / "small-finder.json"


def small_finder() -> str:
    """The compiled small finder of the tests, without its words."""
    return json.dumps({**compiled(), "words": {}}, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write both files."""
    SMALL.write_text(small_finder(), encoding="utf-8")
    finder = frozen_library().once(parts.compiled)
    lines = sorted({f"{written(given)} > {shown(finder, given)}" for given in chosen()})
    RESULTS.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} results")


if __name__ == "__main__":
    main()
