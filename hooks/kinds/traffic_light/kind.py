"""The traffic light, as the rest of the generator sees it."""

from __future__ import annotations

from hooks.core.kind import Kind, refs
from hooks.kinds.traffic_light.blocks import BLOCKS
from hooks.kinds.traffic_light.check import check_traffic_light
from hooks.kinds.traffic_light.model import TrafficLight, TrafficLightWords

KIND = Kind(
    name="traffic light",
    model=TrafficLight,
    where="traffic-light.yml",
    words={"traffic_light": TrafficLightWords},
    refs=lambda light: refs("reference", ("sources",), light.sources),
    check=check_traffic_light,
    blocks=BLOCKS,
)
