"""Files made to do harm: each must be refused, soon, and without taking the machine with it."""

from __future__ import annotations

import io
import random
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from openpyxl import Workbook
from tests.corpus.making import docx, drawn, odf, packed, papers

__all__ = ["HOSTILE", "Hostile"]

_BODY = {"body": "Ring 0117 496 0100"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _parts_of(document: bytes) -> dict[str, str | bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _docx(changed: Mapping[str, str | bytes]) -> bytes:
    return packed.zipped({**_parts_of(docx.docx(_BODY, {}, {})), **changed})


def _document(inside: str, before: str = "") -> str:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f"<w:body><w:p><w:r><w:t>{inside}</w:t></w:r></w:p></w:body>"
    return f'<?xml version="1.0"?>{before}<w:document xmlns:w="{word}">{body}</w:document>'


def _swollen(blanks: int) -> bytes:
    """A Word document with so many million blanks; squeezed fast, not well."""
    made = io.BytesIO()
    start, _, end = _document("\0").partition("\0")
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in _parts_of(docx.docx(_BODY, {}, {})).items():
            if name != "word/document.xml":
                archive.writestr(zipfile.ZipInfo(name), content)
        entry = zipfile.ZipInfo("word/document.xml")
        entry.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(entry, "w") as part:
            part.write(start.encode())
            for _ in range(blanks):
                part.write(b" " * 1_000_000)
            part.write(end.encode())
    return made.getvalue()


def _zip_bomb() -> bytes:
    return _swollen(600)


def _zip_of_many_parts() -> bytes:
    return _docx({f"word/media/{n}.xml": "<a/>" for n in range(20_000)})


def _zip_that_lies_about_its_size() -> bytes:
    whole = bytearray(_swollen(200))
    entry = whole.index(b"word/document.xml")
    struct.pack_into("<L", whole, entry - 8, 1000)
    listed = whole.rindex(b"word/document.xml")
    struct.pack_into("<L", whole, listed - 22, 1000)
    return bytes(whole)


def _zip_in_zips() -> bytes:
    inner = packed.zipped({"0": b"\0" * (50 << 20)})
    return _docx({f"word/embeddings/{n}.docx": inner for n in range(40)})


def _entities() -> bytes:
    kinds = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)
    )
    return _docx({"word/document.xml": _document("&a11;", f"<!DOCTYPE x [{kinds}]>")})


def _outside_entity() -> bytes:
    kind = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return _docx({"word/document.xml": _document("&e;", kind)})


def _deep() -> bytes:
    return _docx({"word/document.xml": _document("<w:r>" * 200_000 + "</w:r>" * 200_000)})


def _paths_outwards() -> bytes:
    return _docx({"../../../../tmp/out.txt": "out", "/etc/out.txt": "out", "C:\\out.txt": "out"})


def _macros() -> bytes:
    return _docx({"word/vbaProject.bin": _OLE + b"\0" * 2000})


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return struct.pack(">L", len(content)) + name + content + struct.pack(">L", check)


def _huge_picture() -> bytes:
    """20,000 × 20,000 dots, white, in two megabytes."""
    head = struct.pack(">LLBBBBB", 20_000, 20_000, 8, 0, 0, 0, 0)
    squeezed = zlib.compressobj(1)
    row = b"\0" + b"\xff" * 20_000
    dots = b"".join(squeezed.compress(row * 100) for _ in range(200)) + squeezed.flush()
    start = b"\x89PNG\r\n\x1a\n"
    return start + _chunk(b"IHDR", head) + _chunk(b"IDAT", dots) + _chunk(b"IEND", b"")


def _picture_that_says_it_is_huge() -> bytes:
    head = struct.pack(">LLBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    dots = zlib.compress(b"\0" * 1000)
    start = b"\x89PNG\r\n\x1a\n"
    return start + _chunk(b"IHDR", head) + _chunk(b"IDAT", dots) + _chunk(b"IEND", b"")


def _huge_picture_in_word() -> bytes:
    return docx.docx({"body": "{{picture|huge|A picture}}"}, {}, {"huge": _huge_picture()})


def _letter() -> bytes:
    return drawn.paper("Ring 0117 496 0100")


def _locked() -> bytes:
    return papers.pdf({"body": "Ring 0117 496 0100"}, {"locked": "s3cret"}, {})


def _stream_bomb() -> bytes:
    made = pikepdf.new()
    page = made.add_blank_page()
    page.obj.Contents = pikepdf.Stream(made, b"0 0 m 1 1 l S\n" * 15_000_000)
    saved = io.BytesIO()
    made.save(saved, compress_streams=True, recompress_flate=True)
    return saved.getvalue()


def _pages_in_a_circle() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


def _many_pages() -> bytes:
    made = pikepdf.new()
    for _ in range(20_000):
        made.add_blank_page()
    saved = io.BytesIO()
    made.save(saved, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return saved.getvalue()


def _huge_page() -> bytes:
    made = pikepdf.new()
    page = made.add_blank_page(page_size=(14_400, 14_400))
    page.obj.UserUnit = 1000
    page.obj.MediaBox = pikepdf.Array([0, 0, 2_000_000, 2_000_000])
    page.obj.Contents = pikepdf.Stream(made, b"1 0 0 rg 0 0 2000000 2000000 re f")
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def _svg_of_uses() -> bytes:
    levels = "".join(
        f'<g id="g{n}">{f"<use href=&#34;#g{n - 1}&#34;/>".replace("&#34;", chr(34)) * 10}</g>'
        for n in range(1, 12)
    )
    start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
    return f'{start}<g id="g0"><path d="M0 0h1v1z"/></g>{levels}</svg>'.encode()


def _svg_from_outside() -> bytes:
    kind = '<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return f'{kind}<svg xmlns="http://www.w3.org/2000/svg"><text>&e;</text></svg>'.encode()


def _deep_page() -> bytes:
    return b"<!DOCTYPE html><html><body>" + b"<div>" * 300_000 + b"0117 496 0100"


def _mail_in_mails() -> bytes:
    head = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000)
    )
    return f"MIME-Version: 1.0\r\n{head}\r\nRing 0117 496 0100".encode()


def _braces() -> bytes:
    return rb"{\rtf1" + b"{" * 500_000 + b"0117 496 0100" + b"}" * 500_000 + b"}"


def _sheet_that_repeats() -> bytes:
    """One cell, a million rows of it, each sixteen thousand wide."""
    whole = odf.ods({"sheet One": "| 0117 496 0100 |"}, {}, {})
    parts = _parts_of(whole)
    content = parts["content.xml"]
    assert isinstance(content, bytes)
    wide = content.replace(
        b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="16384" '
    ).replace(b"<table:table-row>", b'<table:table-row table:number-rows-repeated="1048576">')
    return packed.zipped({**parts, "content.xml": wide}, stored=("mimetype",))


def _sheet_without_end() -> bytes:
    """Two cells, as far from each other as Excel goes, and a name for all between."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["XFD1048576"] = "0117 496 0100", "x"
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _digits() -> bytes:
    return b"<p>" + b"0117 496 01 " * 60_000 + b"</p>"


def _almost_addresses() -> bytes:
    return b"<p>" + b"a.b-c_" * 60_000 + b"@" + b"x-y." * 60_000 + b"</p>"


def _capitals() -> bytes:
    return b"<p>" + b"12 Sample Street Road Lane, " * 20_000 + b"GB12 ABCD " * 20_000 + b"</p>"


def _chance(length: int) -> bytes:
    return random.Random(5).randbytes(length)


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file's name, how it is made, and whether nobody could tell what is in it."""

    name: str
    make: Callable[[], bytes]
    refused: bool = True


def _chances() -> Iterator[Hostile]:
    for ending in ("pdf", "docx", "xlsx", "pptx", "odt", "ods", "png", "jpg", "rtf", "eml", "svg"):
        yield Hostile(f"chance.{ending}", lambda: _chance(50_000))
    for ending in ("doc", "indd", "ai", "pub", "pages", "msg", "exe"):
        yield Hostile(f"letter.{ending}", lambda: _OLE + _chance(9000))


HOSTILE: tuple[Hostile, ...] = (
    Hostile("zip-bomb.docx", _zip_bomb),
    Hostile("many-parts.docx", _zip_of_many_parts, refused=False),
    Hostile("lying-sizes.docx", _zip_that_lies_about_its_size),
    Hostile("zips-in-a-zip.docx", _zip_in_zips, refused=False),
    Hostile("entities.docx", _entities),
    Hostile("outside-entity.docx", _outside_entity),
    Hostile("deep.docx", _deep, refused=False),
    Hostile("paths-outwards.docx", _paths_outwards),
    Hostile("macros.docm", _macros),
    Hostile("macros-by-another-name.docx", _macros),
    Hostile("huge.png", _huge_picture),
    Hostile("says-it-is-huge.png", _picture_that_says_it_is_huge),
    Hostile("huge-inside.docx", _huge_picture_in_word),
    Hostile("locked.pdf", _locked),
    Hostile("half.pdf", lambda: _letter()[:1500]),
    Hostile("stream-bomb.pdf", _stream_bomb),
    Hostile("circle.pdf", _pages_in_a_circle),
    Hostile("many-pages.pdf", _many_pages, refused=False),
    Hostile("huge-page.pdf", _huge_page, refused=False),
    Hostile("uses.svg", _svg_of_uses),
    Hostile("outside.svg", _svg_from_outside),
    Hostile("deep.html", _deep_page, refused=False),
    Hostile("mail-in-mails.eml", _mail_in_mails, refused=False),
    Hostile("braces.rtf", _braces, refused=False),
    Hostile("repeated.ods", _sheet_that_repeats, refused=False),
    Hostile("without-end.xlsx", _sheet_without_end, refused=False),
    Hostile("digits.html", _digits, refused=False),
    Hostile("almost-addresses.html", _almost_addresses, refused=False),
    Hostile("capitals.html", _capitals, refused=False),
    Hostile("empty.pdf", bytes),
    *_chances(),
)


if __name__ == "__main__":
    folder, *names = sys.argv[1:]
    for hostile in HOSTILE:
        if hostile.name in names:
            (Path(folder) / hostile.name).write_bytes(hostile.make())
