"""Everything wrong with the theme: templates, style sheets, scripts."""

from __future__ import annotations

from functools import lru_cache

from hooks.adapters.build_cache.current_site import State, state_of
from hooks.adapters.build_cache.memo_store import persistent_memo
from hooks.adapters.setup.scripts import script_problems
from hooks.adapters.setup.slips import shown
from hooks.adapters.setup.style_sheets import style_sheet_problems
from hooks.adapters.setup.templates import missing_templates, template_problems
from hooks.core.problem import Problem
from hooks.core.theme import THEME


def theme_problems() -> list[Problem]:
    """What is wrong with any file of the theme; those that are as they were cost next to nothing."""
    return _problems(state_of(THEME))


@lru_cache(maxsize=1)
def _problems(state: State) -> list[Problem]:  # noqa: ARG001 (a preview asks again and again)
    with persistent_memo():
        templates = [*template_problems(shown), *missing_templates(shown)]
        return [*templates, *style_sheet_problems(shown), *script_problems(shown)]
