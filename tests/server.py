"""A web server for built sites, at the root or under a sub-path, as GitHub Pages serves them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PREFIX = "/club/backs/"
"""The sub-path under which the real site is tested."""
Serve = Callable[..., str]
"""serve(directory, prefix="/", connected=...) -> base address, ending in the prefix."""


class _Handler(SimpleHTTPRequestHandler):
    prefix = "/"
    connected: Callable[[], bool] = staticmethod(lambda: True)

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript"}  # noqa: RUF012

    def handle_one_request(self) -> None:
        """Answer, or drop the connection."""
        if self.connected():
            super().handle_one_request()
        else:
            self.close_connection = True

    def send_head(self) -> Any:
        """Always answer with the file: dates in headers are whole seconds, and two builds may share one."""
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def end_headers(self) -> None:
        """Without this, a browser may show what it had instead of a newer version."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def translate_path(self, path: str) -> str:
        bare = path.partition("?")[0].partition("#")[0]
        if not bare.startswith(self.prefix):
            return str(Path(self.directory) / "outside-the-prefix")
        return super().translate_path("/" + bare.removeprefix(self.prefix))

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None


class _Server(ThreadingHTTPServer):
    """A browser that leaves a page half-way is no error."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving() -> Iterator[Serve]:
    servers: list[_Server] = []

    def start(directory: Path, prefix: str = "/", connected: Callable[[], bool] = lambda: True) -> str:
        handler = type("Handler", (_Handler,), {"prefix": prefix, "connected": staticmethod(connected)})
        server = _Server(("127.0.0.1", 0), lambda *args: handler(*args, directory=str(directory)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}{prefix}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
