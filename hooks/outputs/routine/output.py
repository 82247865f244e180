"""Declares the page of a reader's own exercises."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.routine.blocks import BLOCKS, pages
from hooks.outputs.routine.model import RoutineWords

OUTPUT = Output(name="routine", words={"routine": RoutineWords}, blocks=BLOCKS, pages=pages)
