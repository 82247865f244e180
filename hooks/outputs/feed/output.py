"""Declares the feeds."""

from __future__ import annotations

from hooks.library.output import Output
from hooks.outputs.feed.collect import files, links
from hooks.outputs.feed.model import FeedWords

OUTPUT = Output(name="feed", words={"feed": FeedWords}, files=files, alternates=links)
