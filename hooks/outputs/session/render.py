"""The player: without scripts, a list of all exercises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from hooks.core.record import Slug
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.outputs.session.model import SessionWords


def session_player(titles: Mapping[Slug, str], stop_rules: Sequence[str], words: SessionWords) -> Markup:
    """The player.

    Args:
        titles: of all exercises, by slug.
        stop_rules: when to stop any exercise.
        words: what it says.
    """
    return render(
        "session-player/session-player.html",
        titles=titles,
        stop_rules=stop_rules,
        words=words,
        data=script_data(dict(words)),
    )
