"""Every link of a built site, tried by linkchecker over HTTP on this very machine."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple
from urllib.parse import quote, unquote

__all__ = ["Broken", "NotTried", "Tried", "check", "tried"]

CONFIG = Path("linkcheckerrc")
SETTINGS = """\
[checking]
threads=0
maxrequestspersecond=100000
robotstxt=0
[filtering]
checkextern=0
"""
"""For a folder of which nobody has said how: nothing is asked of the web."""
HTML_IS_UTF_8 = dict.fromkeys((".htm", ".html"), "text/html; charset=utf-8")


class Broken(NamedTuple):
    """A link that does not lead where it should, and one page that has it."""

    page: str
    line: int
    link: str
    why: str


class Tried(NamedTuple):
    """How many pages were tried, and what is to be mended on them."""

    pages: int
    broken: list[Broken]


class NotTried(Exception):  # noqa: N818 - it is what the links are
    """Says why they could not be tried, and what to do."""


def check(site: Path, *, base_path: str = "/", config: Path = CONFIG) -> int:
    """Print each target that is not there, with a page that links to it; 1 if one, 2 if unsure."""
    try:
        found = tried(site, base_path=base_path, config=config)
    except NotTried as why:
        print(why)
        return 2
    for each in found.broken:
        print(f"{each.page}, line {each.line}: `{each.link}`\n    {each.why}")
    print(f"Pages tried: {found.pages}; links to mend: {len(found.broken) or 'none'}.")
    return int(bool(found.broken))


def tried(site: Path, *, base_path: str = "/", config: Path | None = CONFIG) -> Tried:
    """Every link of a folder, by these settings or by our own; raises NotTried."""
    pages = sorted(page.relative_to(site).as_posix() for page in site.rglob("*.htm*"))
    if not pages:
        raise NotTried(f"There is no page in `{site}`. Run `make site` first.")
    with tempfile.TemporaryDirectory() as aside, _served(site, base_path) as root:
        own = Path(aside, CONFIG.name)
        own.write_text(SETTINGS, encoding="utf-8")
        urls = [root + _url_path(page) for page in pages]
        answer = _asked_of_linkchecker(urls, config or own)
    broken = sorted(set(_broken(answer.stdout, root)))
    if answer.returncode != int(bool(broken)):
        said = f"{answer.stdout}{answer.stderr}"
        raise NotTried(f"linkchecker could not try every link. It says:\n{said}")
    return Tried(len(pages), broken)


def _asked_of_linkchecker(urls: list[str], config: Path) -> subprocess.CompletedProcess[str]:
    """Its findings as CSV, in English whatever this machine speaks."""
    program = Path(sys.executable).with_name("linkchecker")
    return subprocess.run(  # noqa: S603 - our own program, our own arguments
        [program, f"--config={config}", "--no-status", "--output=csv/utf-8", "--stdin"],
        input="\n".join(urls),
        env=os.environ | {"LC_ALL": "C", "LANGUAGE": "C", "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def _broken(answer: str, root: str) -> Iterator[Broken]:
    table = [line for line in answer.splitlines() if not line.startswith("# ")]
    for row in csv.DictReader(table, delimiter=";"):
        page = unquote((row["parentname"] or row["url"]).removeprefix(root))
        why = row["warningstring"] if row["valid"] == "True" else row["result"]
        if why.startswith(str(int(HTTPStatus.NOT_FOUND))):
            why = "There is no such page or file."
        elif why.startswith("Redirected to"):
            why = "A link to a folder ends in a slash."
        yield Broken(_file_name(page), int(row["line"] or 1), row["urlname"], why)


def _url_path(page: str) -> str:
    """As visitors see it: a folder's page is the folder."""
    return quote(page.removesuffix("index.html") if f"/{page}".endswith("/index.html") else page)


def _file_name(url_path: str) -> str:
    return f"{url_path}index.html" if f"/{url_path}".endswith("/") else url_path


@contextmanager
def _served(site: Path, base_path: str) -> Iterator[str]:
    """The URL at which the folder answers as it will on the web."""
    base = f"/{base_path.strip('/')}".rstrip("/")
    with _Host(site, base) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{host.server_port}{base}/"
        host.shutdown()


class _Host(ThreadingHTTPServer):
    """A web host that has the site below one path, and nothing elsewhere."""

    request_queue_size = 128

    def __init__(self, site: Path, base: str) -> None:
        """On a port of the system's choice."""
        self.base = base
        super().__init__(("127.0.0.1", 0), partial(_Visit, directory=str(site)))


class _Visit(SimpleHTTPRequestHandler):
    """One request."""

    server: _Host
    extensions_map = SimpleHTTPRequestHandler.extensions_map | HTML_IS_UTF_8

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Nothing is found outside the base path."""
        if self.path.startswith(f"{self.server.base}/"):
            return super().send_head()
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def translate_path(self, path: str) -> str:
        """The base path is no folder."""
        return super().translate_path(path.removeprefix(self.server.base))

    def list_directory(self, *_: object) -> None:
        """A folder without a page is not there."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Tell linkchecker, by the header it knows, that it need not pause between requests."""
        self.send_header("LinkChecker", "welcome")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Only findings are worth a line."""
