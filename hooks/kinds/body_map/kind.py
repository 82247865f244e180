"""The body map, as the rest of the generator sees it."""

from __future__ import annotations

from hooks.core.kind import Kind
from hooks.kinds.body_map.blocks import BLOCKS
from hooks.kinds.body_map.check import check_body_map
from hooks.kinds.body_map.model import BodyMap, BodyMapWords

KIND = Kind(
    name="body map",
    model=BodyMap,
    where="body-map.yml",
    words={"body_map": BodyMapWords},
    check=check_body_map,
    blocks=BLOCKS,
)
