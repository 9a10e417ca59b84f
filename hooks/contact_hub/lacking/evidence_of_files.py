"""What files lack that are pasted or placed elsewhere: texts, pieces of HTML, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from contact_hub import clickable
from contact_hub.lacking.evidence_of_prints import of_codes
from contact_hub.lacking.findings import Finding
from contact_hub.reading import alike, drawing, finder, html, qr
from contact_hub.surfaces import Surface

__all__ = ["FORMS"]


def of_text(data: bytes, surface: Surface) -> Iterator[Finding]:
    """Plain text in UTF-8."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        yield Finding(None, f"`{surface.path}` cannot be read. It is not UTF-8.")
        return
    yield from (Finding(fact) for fact in finder.missing(text, surface.facts))


def of_pasted(data: bytes, surface: Surface) -> Iterator[Finding]:
    """Visible text and links that work; nobody else's number or address behind a link."""
    seen = html.visible(data)
    yield from (Finding(fact) for fact in clickable.missing_from(seen, surface.facts))
    for href in clickable.strangers(seen, surface.facts):
        what = f"`{surface.path}` also leads to `{href}`, which does not belong there."
        yield Finding(None, what)


def of_drawing(data: bytes, surface: Surface) -> Iterator[Finding]:
    """An SVG: what it tells those who cannot see it; and its picture, as everybody sees it."""
    try:
        described, picture = drawing.described(data), drawing.svg_as_png(data)
    except drawing.NotADrawing as fault:
        yield Finding(None, f"`{surface.path}` cannot be read. {fault}")
        return
    yield from (Finding(fact) for fact in finder.missing(described, surface.facts))
    yield from of_look(picture, surface)


def of_picture(data: bytes, surface: Surface) -> Iterator[Finding]:
    """Nobody reads the words of a picture back; it is compared with the print that was read."""
    yield from of_look(data, surface)


def of_look(png: bytes, surface: Surface) -> Iterator[Finding]:
    """The codes in it; and whether it is the picture of the print beside it."""
    try:
        yield from of_codes(qr.decoded(png), surface.codes, surface.path)
        if surface.looks_like:
            fault = alike.fault(png, surface.beside)
            said = f"`{surface.path}` is not what `{surface.looks_like}` looks like. {fault}"
            yield from (Finding(None, said) for _ in filter(None, [fault]))
    except qr.NotAPicture as fault:
        yield Finding(None, f"`{surface.path}` cannot be read. {fault}")


FORMS: dict[str, Callable[[bytes, Surface], Iterator[Finding]]] = {
    ".txt": of_text,
    ".html": of_pasted,
    ".svg": of_drawing,
    ".png": of_picture,
}
"""By the ending of a file's name."""
