"""Word documents (ECMA-376): templates and pictures in, one .docx file out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from markupsafe import Markup

from contact_hub.outputs.rendering import Templates

__all__ = ["Picture", "document"]

FOLDER = "stationery/word"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
THEME = "application/vnd.openxmlformats-officedocument.theme"
CORE = "application/vnd.openxmlformats-package.core-properties"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OF_PACKAGES = f"{PACKAGE}/relationships/metadata"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPENED = Markup('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')
ON_UNIX = 3
"""ZIP notes on which kind of system a file was made; the bytes are to be the same on all."""
ALWAYS = {
    "styles": "styles.xml",
    "settings": "settings.xml",
    "fontTable": "fontTable.xml",
    "theme": "theme/theme1.xml",
}
FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that run from right to left: Hebrew, Arabic and their neighbours."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG as it is placed, in mm; the same as SVG, for programs that draw it.

    `says` is its text for whoever does not see it; an ornament has none. Below it may stand a
    `caption`. Of each side `crop` is not shown, in thousandths of a per cent.
    """

    name: str
    png: bytes = field(repr=False)
    width: float
    height: float
    says: str = ""
    caption: str = ""
    crop: int = 0
    svg: bytes = field(default=b"", repr=False)

    @property
    def drawing(self) -> str:
        """The name of the SVG."""
        return self.name.replace(".png", ".svg") if self.svg else ""

    def files(self) -> dict[str, bytes]:
        """Both, where the package keeps pictures."""
        both = {self.name: self.png, self.drawing: self.svg}
        return {f"word/media/{name}": content for name, content in both.items() if content}


@dataclass(frozen=True, slots=True)
class Part:
    """One XML file of the package, and what it refers to: kind and target → id."""

    name: str
    refers: dict[tuple[str, str], str] = field(default_factory=dict)

    def to(self, kind: str, target: str) -> str:
        """The id of a reference, the same one whenever it is asked for."""
        return self.refers.setdefault((kind, target), f"rId{len(self.refers) + 1}")

    def link(self, url: str) -> str:
        """The id of a place outside."""
        return self.to("hyperlink", url)

    def picture(self, name: str) -> str:
        """The id of a picture."""
        return self.to("image", f"media/{name}")


def document(
    templates: Templates, form: str, pictures: tuple[Picture, ...], data: Mapping[str, object]
) -> bytes:
    """The template of this name, with the headers and footers for which it asks."""
    known = {**data, "twips": twips, "emu": emu, "from_right": FROM_RIGHT.search}

    def written(part: Part, template: str) -> dict[str, bytes]:
        text = templates.render(f"{FOLDER}/{template}", part=part, **known)
        return {part.name: text.strip().encode(), **beside(part)}

    main, root = Part("word/document.xml"), Part("")
    for kind, target in ALWAYS.items():
        main.to(kind, target)
    root.to("officeDocument", main.name)
    root.to("core-properties", "docProps/core.xml")
    files = written(main, f"{form}.xml")
    for _, target in main.refers:
        files |= written(Part(f"word/{target}"), target)
    files |= written(Part("docProps/core.xml"), "core.xml")
    for picture in pictures:
        files |= picture.files()
    return packed({"[Content_Types].xml": types(main), **beside(root), **files})


def beside(part: Part) -> dict[str, bytes]:
    """The file that says what a part refers to, if it does."""
    folder, _, name = part.name.rpartition("/")
    path = f"{folder}/_rels/{name}.rels".removeprefix("/")
    return {path: relations(part)} if part.refers else {}


def relations(part: Part) -> bytes:
    """ECMA-376, part 2, 6.5: what each id leads to."""
    rows = [
        Markup('<Relationship Id="{}" Type="{}/{}" Target="{}"{}/>').format(
            number,
            OF_PACKAGES if kind == "core-properties" else KINDS,
            kind,
            target,
            Markup(' TargetMode="External"') if kind == "hyperlink" else "",
        )
        for (kind, target), number in part.refers.items()
    ]
    opened = Markup('{}<Relationships xmlns="{}/relationships">').format(OPENED, PACKAGE)
    return f"{opened}{''.join(rows)}</Relationships>".encode()


def types(main: Part) -> bytes:
    """ECMA-376, part 2, 6.2.3: what each part is."""
    parts = {"/word/document.xml": f"{WORD}.document.main", "/docProps/core.xml": CORE}
    for kind, target in main.refers:
        parts[f"/word/{target}"] = THEME if kind == "theme" else f"{WORD}.{kind}"
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    endings = {"rels": rels, "xml": "application/xml", "png": "image/png", "svg": "image/svg+xml"}
    rows = [
        f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in endings.items()
    ]
    rows += [
        f'<Override PartName="{name}" ContentType="{kind}+xml"/>' for name, kind in parts.items()
    ]
    return f'{OPENED}<Types xmlns="{PACKAGE}/content-types">{"".join(rows)}</Types>'.encode()


def packed(files: Mapping[str, bytes]) -> bytes:
    """As ZIP, whose files are all of the day on which its calendar begins."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, content in files.items():
            entry = ZipInfo(name)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, ON_UNIX
            package.writestr(entry, content)
    return out.getvalue()


def twips(mm: float) -> int:
    """Twentieths of a point."""
    return round(mm * 1440 / 25.4)


def emu(mm: float) -> int:
    """English Metric Units."""
    return round(mm * 36000)
