"""Declares the card images."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.card_image.check import check_pictures
from hooks.outputs.card_image.collect import card_images, card_meta, card_offer
from hooks.outputs.card_image.model import CardImageWords

OUTPUT = Output(
    name="card image",
    words={"card_image": CardImageWords},
    check=check_pictures,
    rests_on=("exercise", "figure", "form guide"),
    meta=card_meta,
    files=card_images,
    offer=card_offer,
)
