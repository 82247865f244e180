"""JSON Schemas of the content, for editors that check while one types."""

from __future__ import annotations

from typing import Any

from hooks.core.record import Record
from hooks.drawing.figure.model import Figure
from hooks.finder.rules.model import Finder
from hooks.kinds.body_map.model import BodyMap
from hooks.kinds.cause.model import Cause
from hooks.kinds.exercise.model import CardWords, Exercise
from hooks.kinds.form_guide.model import FormGuide
from hooks.kinds.guide.model import Guide
from hooks.kinds.plain_language.model import PlainLanguage
from hooks.kinds.plan.model import Plan, Session
from hooks.kinds.reference.model import Reference
from hooks.kinds.story.model import Stories
from hooks.kinds.tip.model import Tips
from hooks.kinds.warning_sign.model import WarningSigns
from hooks.library.library import Wording
from hooks.outputs.newsletter.model import Year
from hooks.outputs.search.model import SiteSearch

KINDS: dict[str, type[Record]] = {
    "cause": Cause,
    "exercise": Exercise,
    "figure": Figure,
    "guide": Guide,
    "plan": Plan,
    "questions": Finder,
    "warning-signs": WarningSigns,
    "exercises": CardWords,
    "wording": Wording,
    "plain-language": PlainLanguage,
    "search": SiteSearch,
    "stories": Stories,
    "tips": Tips,
    "form": FormGuide,
    "body-map": BodyMap,
    "newsletter": Year,
}
"""Every kind of file and front matter."""


def schemas() -> dict[str, dict[str, Any]]:
    """A schema for each kind; those of the bibliography and the sessions describe a mapping of entries."""
    found = {name: model.model_json_schema() for name, model in KINDS.items()}
    found["references"] = {"type": "object", "additionalProperties": Reference.model_json_schema()}
    found["sessions"] = {"type": "object", "additionalProperties": Session.model_json_schema()}
    return found
