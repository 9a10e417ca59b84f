"""What a file should be by the ending of its name, and what it is by its first bytes."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from contact_hub.reading.documents.document import Unreadable

__all__ = ["KINDS", "Kind", "kind_of"]

_BEGINNING = 2000


class Kind(NamedTuple):
    """For people, and how its bytes begin; text begins in any way."""

    what: str
    begins: tuple[bytes, ...] = ()


_ZIP = (b"PK\x03\x04",)
_WORD, _EXCEL = Kind("a Word document", _ZIP), Kind("an Excel file", _ZIP)
_POWERPOINT, _OPEN = Kind("a PowerPoint file", _ZIP), Kind("an OpenDocument file", _ZIP)
_PDF, _RTF = Kind("a PDF", (b"%PDF-",)), Kind("Rich Text", (b"{\\rtf",))
_PNG, _JPEG = Kind("a PNG", (b"\x89PNG\r\n\x1a\n",)), Kind("a JPEG", (b"\xff\xd8\xff",))
_GIF, _BMP = Kind("a GIF", (b"GIF87a", b"GIF89a")), Kind("a BMP", (b"BM",))
_TIFF = Kind("a TIFF", (b"II*\x00", b"MM\x00*"))
_WEBP = Kind("a WebP", (b"RIFF",))
_OLD = Kind("a file of an older Office", (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",))
_PACKED = Kind("a packed file, as Word, Excel and PowerPoint write them", _ZIP)
_HTML, _SVG, _MAIL = Kind("HTML"), Kind("an SVG drawing"), Kind("mail")
_TEXT, _TABLE, _MARKDOWN = Kind("text"), Kind("a table of text"), Kind("Markdown")
_CARD = Kind("a vCard or calendar")

KINDS: dict[str, Kind] = {
    **dict.fromkeys((".docx", ".dotx", ".docm", ".dotm"), _WORD),
    **dict.fromkeys((".xlsx", ".xltx", ".xlsm", ".xltm"), _EXCEL),
    **dict.fromkeys((".pptx", ".potx", ".ppsx", ".pptm", ".potm", ".ppsm"), _POWERPOINT),
    **dict.fromkeys((".odt", ".ott", ".ods", ".ots", ".odp", ".otp", ".odg", ".otg"), _OPEN),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _HTML),
    **dict.fromkeys((".jpg", ".jpeg"), _JPEG),
    **dict.fromkeys((".tif", ".tiff"), _TIFF),
    **dict.fromkeys((".csv", ".tsv"), _TABLE),
    **dict.fromkeys((".md", ".markdown"), _MARKDOWN),
    **dict.fromkeys((".vcf", ".ics"), _CARD),
    ".pdf": _PDF,
    ".rtf": _RTF,
    ".png": _PNG,
    ".gif": _GIF,
    ".bmp": _BMP,
    ".webp": _WEBP,
    ".eml": _MAIL,
    ".svg": _SVG,
    ".svgz": Kind("a packed SVG drawing", (b"\x1f\x8b",)),
    ".txt": _TEXT,
}
"""By the ending of a name, in small letters."""
_MADE_BY = {
    **dict.fromkeys((".doc", ".dot"), "Word before 2007"),
    **dict.fromkeys((".xls", ".xlt", ".xlsb"), "Excel, in a form that only Excel knows,"),
    **dict.fromkeys((".ppt", ".pot", ".pps"), "PowerPoint before 2007"),
    **dict.fromkeys((".indd", ".indt", ".idml", ".indb"), "InDesign"),
    **dict.fromkeys((".ai", ".ait"), "Illustrator"),
    **dict.fromkeys((".psd", ".psb"), "Photoshop"),
    **dict.fromkeys((".eps", ".ps"), "PostScript"),
    **dict.fromkeys((".msg", ".oft", ".pst"), "Outlook"),
    **dict.fromkeys((".afpub", ".afdesign", ".afphoto"), "Affinity"),
    **dict.fromkeys((".qxp", ".qxd"), "QuarkXPress"),
    **dict.fromkeys((".vsd", ".vsdx"), "Visio"),
    **dict.fromkeys((".emf", ".wmf"), "Windows, as a drawing,"),
    ".pub": "Publisher",
    ".pages": "Pages",
    ".numbers": "Numbers",
    ".key": "Keynote",
    ".cdr": "CorelDRAW",
    ".sla": "Scribus",
    ".sketch": "Sketch",
    ".fig": "Figma",
    ".wps": "Works",
    ".wpd": "WordPerfect",
    ".one": "OneNote",
    ".heic": "a telephone's camera",
}
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_INSTEAD = "Export a PDF beside it."


def kind_of(data: bytes, name: str) -> Kind:
    """By its name, if its first bytes do not say that it is something else."""
    ending = PurePosixPath(name.lower().replace("\\", "/")).suffix
    if not data:
        raise Unreadable("It is empty.")
    kind = KINDS.get(ending)
    if kind is None:
        made = _MADE_BY.get(ending)
        by = f"What {made} wrote" if made else f"A file that ends in `{ending}`" if ending else "It"
        raise Unreadable(f"{by} cannot be opened here. {_INSTEAD}")
    found = _found(data)
    if found is _OLD and _LOCKED in data:
        raise Unreadable("It is locked with a password.")
    if found is not None and found.begins != kind.begins:
        raise Unreadable(
            f"Its name says that it is {kind.what}, its bytes say that it is {found.what}. "
            "Give it the right ending, or write it anew."
        )
    return kind


def _found(data: bytes) -> Kind | None:
    """None for what may be text, or anything else."""
    beginning = data[:_BEGINNING].lstrip(b"\xef\xbb\xbf \t\r\n")
    for kind in (_PDF, _RTF, _OLD, _PACKED, _PNG, _JPEG, _GIF, _TIFF):
        if beginning.startswith(kind.begins):
            return kind
    return None
