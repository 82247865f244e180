"""The rules for plain words, as the rest of the generator sees them."""

from __future__ import annotations

from hooks.core.kind import Kind
from hooks.kinds.plain_language.model import FILE, PlainLanguage

KIND = Kind(name="plain language", model=PlainLanguage, where=FILE)
