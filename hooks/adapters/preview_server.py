"""A preview that shows a problem in the page as well as in the terminal, every time, until it's fixed.

MkDocs prints a problem once, and then keeps every browser waiting until a build succeeds.
"""

from __future__ import annotations

import html
import logging
import socket
import sys
import traceback
from collections.abc import Callable, Iterable
from typing import Any

from mkdocs.livereload import LiveReloadServer

_said: list[str] = []
"""What the latest build said: its warnings, then the error that ended it."""
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width"><title>Not built</title></head>
<body><h1>The preview can't be built</h1><p>This page goes away once that's fixed.</p>
<pre style="white-space: pre-wrap">{}</pre></body></html>"""


class _Warnings(logging.Handler):
    """Collects the warnings that a strict build counts."""

    def emit(self, record: logging.LogRecord) -> None:
        _said.append(record.getMessage())


def _is_news(record: logging.LogRecord) -> bool:
    """Whether MkDocs is to print it: warnings and errors are printed below, each time and once."""
    return record.levelno < logging.WARNING


def say(message: str) -> None:
    """Note what ends a build."""
    _said.append(message)


def show_problems(server: LiveReloadServer, builder: Callable[[], None]) -> None:
    """Make a server show what's wrong; stop with a sentence if its port is taken."""
    _refuse_taken_port(str(server.server_address[0]), int(server.server_address[1]))
    log = logging.getLogger("mkdocs")
    for handler in log.handlers:
        handler.addFilter(_is_news)
    log.addHandler(_Warnings(logging.WARNING))
    failed: list[str] = []

    def build() -> None:
        _said.clear()
        failed.clear()
        try:
            builder()
        except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever it is, the page shows it)
            failed.append("\n".join(dict.fromkeys(_said or [str(error)])))
            if not isinstance(error, SystemExit):
                traceback.print_exc()
        if failed or _said:
            sys.stderr.write("\n".join([*(failed or _said), ""]))

    def app(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:  # as WSGI has it
        path = str(environ.get("PATH_INFO", ""))
        if failed and path.endswith(("/", ".html")) and not path.startswith("/livereload/"):
            start("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")])
            return [PAGE.format(html.escape(failed[0])).encode()]
        return server.serve_request(environ, start)

    server.builder = build
    server.set_app(app)


def _refuse_taken_port(host: str, port: int) -> None:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError:
            raise SystemExit(f"Port {port} is in use. Choose another: make serve PORT={port + 1}") from None
