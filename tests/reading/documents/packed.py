"""Office files for the tests of what reads them: zips of parts, written by hand."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from contact_hub.reading import documents
from contact_hub.reading.documents import Document, Part

NEW, OLD, THIRD = "0113 496 0100", "0113 496 0199", "020 7946 0123"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
ODF = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" '
ODF += " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{said}:1.0"'
    for name, said in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
        "form": "form",
        "presentation": "presentation",
        "meta": "meta",
        "manifest": "manifest",
    }.items()
)


WORKBOOK = f'<workbook {NAMES}><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'
"""Of one sheet."""


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip of these parts in their order."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def relations(*targets: tuple[str, str] | tuple[str, str, str]) -> str:
    """rId1, rId2 …: of this kind, to this part; or outside, if there is a third word."""
    said = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/relationships/{each[0]}" '
        f'Target="{each[1]}"{" TargetMode=" + chr(34) + "External" + chr(34) if each[2:] else ""}/>'
        for number, each in enumerate(targets, 1)
    )
    return f"<Relationships>{said}</Relationships>"


def paragraph(words: str, properties: str = "") -> str:
    """Of a Word document: one run."""
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def word(
    body: str, *targets: tuple[str, str] | tuple[str, str, str], **parts: str | bytes
) -> Document:
    """Reads a Word document with this body; `header1=` is the part `word/header1.xml`."""
    return documents.read(word_bytes(body, *targets, **parts), "letter.docx")


def word_bytes(
    body: str, *targets: tuple[str, str] | tuple[str, str, str], **parts: str | bytes
) -> bytes:
    whole: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(*targets),
    }
    return zipped(whole | {named(name): content for name, content in parts.items()})


def named(name: str) -> str:
    """`word__media__a.png` is `word/media/a.png`; a plain word is a part beside the body."""
    path = name.replace("__", "/")
    return path if "/" in path else f"word/{path}.xml"


def part(document: Document, where: str = "") -> Part:
    """The one that stands there."""
    found = [each for each in document.parts if each.where == where]
    assert found, [each.where for each in document.parts]
    return found[0]
