"""Declares the calendar."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.training_calendar.blocks import BLOCKS, pages
from hooks.outputs.training_calendar.model import CalendarWords

OUTPUT = Output(name="training_calendar", words={"calendar": CalendarWords}, blocks=BLOCKS, pages=pages)
