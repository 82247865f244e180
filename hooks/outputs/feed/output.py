"""Declares the feeds."""

from __future__ import annotations

from hooks.core.kind import Block
from hooks.library.output import Output
from hooks.outputs.feed.collect import feed_block, files, links
from hooks.outputs.feed.model import FeedWords

OUTPUT = Output(
    name="feed",
    words={"feed": FeedWords},
    blocks=(Block("feed-list", feed_block),),
    files=files,
    alternates=links,
)
