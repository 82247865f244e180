"""What an author should look at in a content without problems: it stops nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hooks.core.problem import Problem
from hooks.library.anchors import check_anchors
from hooks.library.endings import check_endings, check_open, stray_points
from hooks.library.library import Library
from hooks.library.spelling import check_points, check_spelling


def notices(library: Library, own: Collection[str]) -> Mapping[str, set[Problem]]:
    """The notices about words, and those about whole texts, by what they're about.

    Args:
        library: the content.
        own: the words of the guide itself.
    """
    texts = {doubt for source in library.sources for doubt in source.doubts}
    texts |= {*check_points(library), *check_endings(library), *check_open(library)}
    texts |= {*stray_points(library.sources), *check_anchors(library)}
    for output in library.features.outputs:
        texts |= {*output.notices(library)} if output.notices else set()
    return {"Words": {*check_spelling(library, own)}, "Texts": texts}
