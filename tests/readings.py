"""Whatever a file says to whoever looks closely: for tests that look for what must not be there."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image

__all__ = ["holds", "of_file"]

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
ZIPS = (".zip", ".docx")


def holds(site: Path, secrets: tuple[str, ...]) -> list[tuple[str, str]]:
    """File and secret, in small letters and without spaces, for each that is somewhere in it."""
    return [
        (path.relative_to(site).as_posix(), secret)
        for path in sorted(site.rglob("*"))
        if path.is_file() and "javascripts" not in path.parts
        for texts in [(path.name.casefold(), *of_file(path))]
        for secret in secrets
        if any(secret in text for text in texts)
    ]


def of_file(path: Path) -> Iterator[str]:
    """All that a file says, in small letters and without what may stand between digits."""
    yield from of_bytes(path.name, path.read_bytes())


def of_bytes(name: str, content: bytes) -> Iterator[str]:
    """The same of a file inside another."""
    ending = Path(name).suffix
    data = gzip.decompress(content) if ending == ".gz" else content
    text = data.decode("utf-8", "replace").casefold()
    yield text
    yield re.sub(r"[\s().+/-]", "", text)
    if ending == ".pdf":
        yield from of_pdf(data)
    if ending in PICTURES:
        with Image.open(io.BytesIO(data)) as image:
            yield "".join(str(value) for value in image.info.values()).casefold()
    if ending in ZIPS:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            yield "\n".join(zipped.namelist()).casefold()
            for each in zipped.namelist():
                yield from of_bytes(each, zipped.read(each))


def of_pdf(data: bytes) -> Iterator[str]:
    """Its text, and its metadata of both kinds."""
    with pypdfium2.PdfDocument(data) as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
        yield re.sub(r"[\s-]", "", text).casefold()
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as metadata:
        yield f"{pdf.docinfo} {dict(metadata)}".casefold()
