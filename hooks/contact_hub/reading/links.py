"""Our own quick look at a built folder: each link leads to something in it."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from contact_hub.reading import html, schemes

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BrokenLink", "Linked", "broken", "linked"]

_PAGES = (".html", ".htm")
_ERROR_PAGE = "404.html"
_HARMLESS_BASES = ("", ".", "./")
_BASE = "As a `<base>` it takes all other links of the page along."


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link on a page that leads nowhere, and why."""

    page: str
    href: str
    why: str


@dataclass(frozen=True, slots=True)
class Linked:
    """How the pages of a folder hang together."""

    broken: tuple[BrokenLink, ...]
    pages: dict[str, frozenset[str]]
    """Page → the other pages to which a link that is seen leads."""
    elsewhere: dict[str, frozenset[str]]
    """Page → what else can be clicked: numbers, addresses, other sites."""


@dataclass(frozen=True, slots=True)
class _Site:
    """What the folder holds, and where it will be served."""

    base: str
    host: str
    files: frozenset[str]
    anchors: dict[str, frozenset[str]]
    answers: dict[str, _Answer]

    @classmethod
    def of(cls, site: Path, base_path: str, host: str) -> _Site:
        base = f"/{base_path.strip('/')}/".replace("//", "/")
        return cls(base, host.lower(), frozenset(_files(site)), {}, {})


class _Answer(NamedTuple):
    """The file that an address is served from, or why there is none; and the fragment."""

    file: str
    fragment: str
    why: str


def broken(site: Path, base_path: str, host: str = "") -> tuple[BrokenLink, ...]:
    """Every broken link in the folder as it is served under the base path, page by page."""
    return linked(site, base_path, host).broken


def linked(
    site: Path, base_path: str, host: str = "", *, besides: frozenset[str] = frozenset()
) -> Linked:
    """Every page as it is served under the base path of the host, read once.

    Other sites are not asked; a calendar that is subscribed to on our own host has its file here.
    The error page is served at any address, so that its links must not be relative. `besides` are
    files that nobody visits; their links are looked at all the same.
    """
    whole = _Site.of(site, base_path, host)
    found, faults = Linked((), {}, {}), list[BrokenLink]()
    read: dict[str, tuple[dict[str, None], frozenset[str]]] = {}
    for page in sorted(name for name in whole.files if name.lower().endswith(_PAGES)):
        outline = html.outline((site / page).read_bytes())
        whole.anchors[page] = outline.anchors
        faults += _bases(page, outline)
        read[page] = dict.fromkeys(each.url for each in outline.references), outline.clicks
    for page, (hrefs, clicks) in read.items():
        answers = {href: _answered(whole, page, href) for href in hrefs}
        faults += (BrokenLink(page, href, each.why) for href, each in answers.items() if each.why)
        if page not in besides:
            ends = frozenset(answers[href].file for href in clicks & answers.keys())
            found.pages[page] = ends & (whole.anchors.keys() - {page})
            found.elsewhere[page] = frozenset(href for href in clicks if schemes.has_scheme(href))
    return replace(found, broken=tuple(faults))


def _bases(page: str, outline: html.Outline) -> Iterator[BrokenLink]:
    found = {each.url for each in outline.references if each.element == "base"}
    yield from (BrokenLink(page, url, _BASE) for url in sorted(found.difference(_HARMLESS_BASES)))


def _files(site: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site):
        inside = Path(folder).relative_to(site).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        yield from (prefix + name for name in names)


def _answered(site: _Site, page: str, href: str) -> _Answer:
    if href.startswith("//"):
        return _Answer("", "", _host_fault(href[2:].partition("/")[0]))
    if schemes.has_scheme(href):
        return _Answer("", "", _calendar_fault(site, href) or schemes.fault(href))
    if href.startswith("/"):
        answer = site.answers.get(href)
        if answer is None:
            answer = site.answers[href] = _absolute(site, href)
    elif not href or href.startswith("#"):
        answer = _Answer(page, href[1:], "")
    elif page == _ERROR_PAGE:
        return _Answer("", "", "It is relative, and the error page is shown at any address.")
    else:
        answer = _answer(site, posixpath.dirname(page), page, href)
    return answer._replace(why=answer.why or _anchor_fault(site, answer.file, answer.fragment))


def _host_fault(host: str) -> str:
    return "" if "." in host else f"Its two slashes make `{host}` the name of a computer."


def _calendar_fault(site: _Site, href: str) -> str:
    """`webcal:` is how a calendar is told to subscribe; the file is fetched over HTTP."""
    scheme, _, rest = href.partition("://")
    host, _, path = rest.partition("/")
    if scheme.lower() != "webcal" or not site.host or host.lower() != site.host:
        return ""
    return _absolute(site, f"/{path}").why


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
