"""Every link of a built site, tried by linkchecker over HTTP on this very machine."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
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

__all__ = ["check"]

HTML_IS_UTF_8 = dict.fromkeys((".htm", ".html"), "text/html; charset=utf-8")


def check(site: Path, *, base_path: str = "/", config: Path = Path("linkcheckerrc")) -> int:
    """Print each target that is not there, with a page that links to it; 1 if one, 2 if unsure."""
    pages = sorted(page.relative_to(site).as_posix() for page in site.rglob("*.htm*"))
    if not pages:
        print(f"There is no page in `{site}`. Run `make site` first.")
        return 2
    with _served(site, base_path) as root:
        answer = _asked_of_linkchecker([root + _url_path(page) for page in pages], config)
    findings = sorted(set(_findings(answer.stdout, root)))
    if answer.returncode != int(bool(findings)):
        print(f"linkchecker could not try every link. It says:\n{answer.stdout}{answer.stderr}")
        return 2
    for finding in findings:
        print(f"{finding.page}, line {finding.line}: `{finding.link}`\n    {finding.why}")
    print(f"Pages tried: {len(pages)}; links to mend: {len(findings) or 'none'}.")
    return answer.returncode


class _Finding(NamedTuple):
    """A link that does not lead where it should, and one page that has it."""

    page: str
    line: int
    link: str
    why: str


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


def _findings(answer: str, root: str) -> Iterator[_Finding]:
    table = [line for line in answer.splitlines() if not line.startswith("# ")]
    for row in csv.DictReader(table, delimiter=";"):
        page = unquote((row["parentname"] or row["url"]).removeprefix(root))
        why = row["warningstring"] if row["valid"] == "True" else row["result"]
        if why.startswith(str(int(HTTPStatus.NOT_FOUND))):
            why = "There is no such page or file."
        elif why.startswith("Redirected to"):
            why = "A link to a folder ends in a slash."
        yield _Finding(_file_name(page), int(row["line"] or 1), row["urlname"], why)


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
