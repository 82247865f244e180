"""JSON Schemas of the content, for editors that check while one types."""

from __future__ import annotations

from typing import Any

from hooks.body_map.model import BodyMap
from hooks.cause.model import Cause
from hooks.cause_finder.model import Finder
from hooks.core.record import Record
from hooks.exercise_card.model import CardWords, Exercise
from hooks.form_guide.model import FormGuide
from hooks.guide.model import Guide
from hooks.illustration.model import Figure
from hooks.library import Wording
from hooks.newsletter_kit.model import Year
from hooks.plain_language.model import PlainLanguage
from hooks.reference.model import Reference
from hooks.site_search.model import SiteSearch
from hooks.story.model import Stories
from hooks.tip.model import Tips
from hooks.training_plan.model import Plan, Session
from hooks.warning_sign.model import WarningSigns

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
