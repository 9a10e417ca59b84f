"""`mkdocs serve`: a change that is right is shown; one that is not is told, and shown to nobody."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from tests import sites

PATIENCE = 30
WRONG = "is not a telephone number in GB"


class Desk:
    """A person who edits, a browser, and what the terminal says."""

    def __init__(self, root: Path, server: subprocess.Popen[str], address: str) -> None:
        self.root, self.server, self.address = root, server, address
        self.said: list[str] = []
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        """Every line of the terminal."""
        assert self.server.stderr is not None
        self.said.extend(self.server.stderr)

    def page(self) -> str:
        """The first page as a browser gets it; nothing while there is no server."""
        try:
            with urlopen(self.address, timeout=5) as answer:  # noqa: S310 - our own server
                return str(answer.read().decode())
        except OSError:
            return ""

    def edit(self, old: str, new: str) -> None:
        """In contacts.yaml, and saved."""
        file = self.root / "contacts.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def sees(self, what: Callable[[], bool]) -> bool:
        """Waits for it."""
        deadline = time.monotonic() + PATIENCE
        while not what() and time.monotonic() < deadline:
            assert self.server.poll() is None, "".join(self.said)
            time.sleep(0.1)
        return what()


@pytest.fixture
def desk(small_copy: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """`make serve` on a port that nobody else has; of the site that a test asks for."""
    more = {"PYTHONUNBUFFERED": "1", "HUB_SITE": getattr(request, "param", "")}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = f"127.0.0.1:{port}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", place]
    with subprocess.Popen(
        command, cwd=small_copy, env=sites.environment(more), text=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    ) as server:  # fmt: skip
        yield Desk(small_copy, server, f"http://{place}/")
        server.terminate()


def test_what_is_edited_is_shown_once_it_is_right(desk: Desk) -> None:
    before = sites.digests(desk.root / "site")
    assert desk.sees(lambda: "01632 960100" in desk.page()), "".join(desk.said)
    assert "For colleagues" not in desk.page()
    desk.edit("phone: 01632 960100", "phone: 01632 960105")
    assert desk.sees(lambda: "01632 960105" in desk.page()), "".join(desk.said)
    desk.edit("phone: 01632 960105", "phone: 01632")
    assert desk.sees(lambda: any(WRONG in line for line in desk.said)), "".join(desk.said)
    assert not any("Traceback" in line for line in desk.said)
    desk.edit("phone: 01632\n", "phone: 01632 960107\n")
    assert desk.sees(lambda: "01632 960107" in desk.page()), "".join(desk.said)
    assert sites.digests(desk.root / "site") == before


@pytest.mark.parametrize("desk", ["staff"], indirect=True)
def test_the_site_for_colleagues_is_shown_where_it_is_asked_for(desk: Desk) -> None:
    before = sites.digests(desk.root / "site-staff")
    assert desk.sees(lambda: "For colleagues" in desk.page()), "".join(desk.said)
    desk.edit("My lamp is broken", "My lantern is broken")
    assert desk.sees(lambda: "My lantern is broken" in desk.page()), "".join(desk.said)
    assert sites.digests(desk.root / "site-staff") == before


def test_a_file_that_is_wrong_from_the_start_is_told_without_a_traceback(small_copy: Path) -> None:
    file = small_copy / "contacts.yaml"
    text = file.read_text(encoding="utf-8").replace("phone: 01632 960100", "phone: 01632")
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:0"]
    ended = subprocess.run(
        command, cwd=small_copy, env=sites.environment(), check=False, capture_output=True,
        text=True, timeout=PATIENCE,
    )  # fmt: skip
    assert ended.returncode == 1
    assert WRONG in ended.stderr
    assert "Traceback" not in ended.stderr
