"""The player: without scripts, a link to the exercises."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.outputs.session.model import SessionWords


def session_player(stop_rules: Sequence[str], words: SessionWords, *, with_diary: bool) -> Markup:
    """The player.

    Args:
        stop_rules: when to stop any exercise.
        words: what it says.
        with_diary: whether the guide has a diary, which the end of a session leads to.
    """
    unused = {"summary", "intro", "no_script"} | (
        set() if with_diary else {"diary", "begin_diary", "noted", "not_noted"}
    )
    return render(
        "session-player/session-player.html",
        stop_rules=stop_rules,
        words=words,
        data=script_data(words.model_dump(exclude=unused)),
    )
