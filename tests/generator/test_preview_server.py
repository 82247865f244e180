"""The preview tells a problem in the page and in the terminal, each time, and keeps no browser waiting."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from mkdocs.livereload import LiveReloadServer

from hooks.adapters.preview_server import say, show_problems

Serve = Callable[[Callable[[], None]], LiveReloadServer]
SLIP = 'content/index.md:8: has HTML ("<b>"). Use Markdown'


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    (tmp_path / "index.html").write_text("<body>Sore knees</body>", encoding="utf-8")
    servers: list[LiveReloadServer] = []

    def made(builder: Callable[[], None]) -> LiveReloadServer:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        servers.append(LiveReloadServer(builder, "127.0.0.1", port, str(tmp_path)))
        show_problems(servers[-1], builder)
        return servers[-1]

    yield made
    for server in servers:
        server.server_close()


def page(server: LiveReloadServer) -> str:
    environ: dict[str, Any] = {}
    setup_testing_defaults(environ)
    app = server.get_app()
    assert app is not None
    body = app(environ, lambda *_: lambda _: None)
    text = b"".join(body).decode()
    if hasattr(body, "close"):
        body.close()
    return text


def test_a_problem_is_in_the_page_and_in_the_terminal_until_it_is_mended(
    serve: Serve, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = [SLIP]

    def builder() -> None:
        if wrong:
            say(wrong[0])
            raise SystemExit("Aborted with a BuildError!")

    server = serve(builder)
    assert "Sore knees" in page(server)
    for _ in range(3):
        server.builder()
        assert "has HTML (&quot;&lt;b&gt;&quot;)" in page(server)
        assert "Sore knees" not in page(server)
        assert capsys.readouterr().err.count(SLIP) == 1
    wrong.clear()
    server.builder()
    assert "Sore knees" in page(server)


def test_a_fault_of_the_code_keeps_no_browser_waiting(serve: Serve) -> None:
    def builder() -> None:
        raise KeyError("nobody")

    server = serve(builder)
    server.builder()
    assert "nobody" in page(server)


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = LiveReloadServer(lambda: None, "127.0.0.1", port, str(tmp_path))
        told = rf"^Port {port} is in use\. Choose another: make serve PORT={port + 1}$"
        with pytest.raises(SystemExit, match=told):
            show_problems(server, lambda: None)
        server.server_close()
