"""Our own quick look at a built folder: each link leads to something in it."""

from __future__ import annotations

import os
import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from contact_hub.reading import html

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BrokenLink", "broken"]

_PAGES = (".html", ".htm")
_ERROR_PAGE = "404.html"
_HARMLESS_BASES = ("", ".", "./")
_BASE = "As a `<base>` it takes all other links of the page along."
_MOST_DIGITS = 15  # ITU-T E.164
# RFC 3966, 3: a global number, its visual separators and its extension; or a short code.
_TELEPHONE = re.compile(
    r"tel:(?:\+[0-9](?:[0-9.\-()]*[0-9)])?(?:;ext=[0-9]{1,11})?|[0-9]{2,8})", re.IGNORECASE
)
# RFC 6068 without its header fields; a percent sign may only hide a character.
_MAIL = re.compile(
    r"mailto:(?:[a-z0-9!#$&'*+/=^_`{|}~.\-]|%[0-9a-f]{2})+@[a-z0-9\-]+(?:\.[a-z0-9\-]+)+",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_SCHEMES = {
    "javascript": "It is a script, not an address.",
    "vbscript": "It is a script, not an address.",
    "file": "It leads to a file on one computer.",
}


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link on a page that leads nowhere, and why."""

    page: str
    href: str
    why: str


@dataclass(frozen=True, slots=True)
class _Site:
    """What the folder holds, and where it will be served."""

    base: str
    files: frozenset[str]
    anchors: dict[str, frozenset[str]]
    answers: dict[str, _Answer]


class _Answer(NamedTuple):
    """The file that an address is served from, or why there is none; and the fragment."""

    file: str
    fragment: str
    why: str


def broken(site: Path, base_path: str) -> Iterator[BrokenLink]:
    """Every broken link in the folder as it is served under the base path, page by page.

    Other sites are not asked. The error page is served at any address, so that its links
    must not be relative.
    """
    files = frozenset(_files(site))
    whole = _Site(f"/{base_path.strip('/')}/".replace("//", "/"), files, {}, {})
    hrefs: dict[str, list[str]] = {}
    for page in sorted(name for name in files if name.lower().endswith(_PAGES)):
        read = html.outline((site / page).read_bytes())
        whole.anchors[page] = read.anchors
        for reference in read.references:
            if reference.element == "base" and reference.url not in _HARMLESS_BASES:
                yield BrokenLink(page, reference.url, _BASE)
        hrefs[page] = list(dict.fromkeys(reference.url for reference in read.references))
    for page, written in hrefs.items():
        for href in written:
            why = _fault(whole, page, href)
            if why:
                yield BrokenLink(page, href, why)


def _files(site: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site):
        inside = Path(folder).relative_to(site).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        yield from (prefix + name for name in names)


def _fault(site: _Site, page: str, href: str) -> str:
    if href.startswith("#"):
        return _anchor_fault(site, page, href[1:])
    if href.startswith("//"):
        return _host_fault(href[2:].partition("/")[0])
    if not href:
        return ""
    if _SCHEME.match(href):
        return _scheme_fault(href)
    if href.startswith("/"):
        answer = site.answers.get(href)
        if answer is None:
            answer = site.answers[href] = _absolute(site, href)
    elif page == _ERROR_PAGE:
        return "It is relative, and the error page is shown at any address."
    else:
        answer = _answer(site, posixpath.dirname(page), page, href)
    return answer.why or _anchor_fault(site, answer.file, answer.fragment)


def _host_fault(host: str) -> str:
    return "" if "." in host else f"Its two slashes make `{host}` the name of a computer."


def _scheme_fault(href: str) -> str:
    scheme = href.partition(":")[0].lower()
    if scheme == "tel" and not _is_telephone(href):
        return "It is not a telephone number as RFC 3966 writes it."
    if scheme == "mailto" and not _MAIL.fullmatch(href):
        return "It is not a plain e-mail address."
    return _SCHEMES.get(scheme, "")


def _is_telephone(href: str) -> bool:
    number = href.partition(";")[0]
    return bool(_TELEPHONE.fullmatch(href)) and sum(map(str.isdigit, number)) <= _MOST_DIGITS


def _absolute(site: _Site, href: str) -> _Answer:
    if not f"{href}/".startswith(site.base):
        return _Answer("", "", f"It is outside of {site.base}, where this site is served.")
    if len(href) < len(site.base):
        return _Answer("", "", "It needs a slash at its end.")
    return _answer(site, "", "", href[len(site.base) :])


def _answer(site: _Site, folder: str, page: str, href: str) -> _Answer:
    """What a web server gives for an address that is relative to the folder."""
    address, _, fragment = href.partition("#")
    path = unquote(address.partition("?")[0])
    if not path and page:
        return _Answer(page, fragment, "")
    file = posixpath.normpath(posixpath.join(folder, path))
    if file == ".." or file.startswith("../"):
        return _Answer("", "", "It leads out of the site.")
    file = "" if file == "." else file
    if file in site.files and not path.endswith("/"):
        return _Answer(file, fragment, "")
    index = posixpath.join(file, "index.html")
    if index not in site.files:
        return _Answer("", "", "There is nothing at this address.")
    if not path or path.endswith(("/", ".")):
        return _Answer(index, fragment, "")
    return _Answer("", "", "It needs a slash at its end.")


def _anchor_fault(site: _Site, file: str, fragment: str) -> str:
    """An empty fragment and `#top` are every page's top; `:~:text=` is for the browser alone."""
    anchors = site.anchors.get(file)
    name = fragment.partition(":~:")[0]
    if anchors is None or name in {"", "top"} or name in anchors or unquote(name) in anchors:
        return ""
    return f"Nothing on that page is called `{name}`."
