"""Declares the embeds."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.embed.collect import embed_offer, embeds
from hooks.outputs.embed.model import EmbedWords

OUTPUT = Output(name="embed", words={"embed": EmbedWords}, files=embeds, offer=embed_offer)
