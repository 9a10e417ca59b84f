"""Slides from the text of a spec: a part `slide 1` has its lines; `! kind` begins another shape."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import escape
from tests.corpus.making import packed, prose

__all__ = ["pptx"]

_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = f'xmlns:p="{_P}" xmlns:a="{_A}" xmlns:r="{_R}"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPENXML = "application/vnd.openxmlformats-officedocument.presentationml"


class Slide:
    """One slide's shapes, and what they refer to (state that truly lives)."""

    def __init__(self) -> None:
        """Nothing on it yet."""
        self.relations: dict[str, str] = {}
        self.pictures: list[str] = []

    def written(self, text: str) -> str:
        """Shapes are parted by lines like `! group` or `! table`."""
        shapes, kind, lines = "", "text", list[str]()
        for line in [*text.strip("\n").split("\n"), "! end"]:
            if line.startswith("! "):
                shapes += self._shape(kind, lines) if lines else ""
                kind, lines = line.removeprefix("! "), []
            else:
                lines.append(line)
        return shapes

    def _shape(self, kind: str, lines: list[str]) -> str:
        what, _, rest = kind.partition(" ")
        if what == "group":
            inner = "".join(_box([line]) for line in lines)
            return f"<p:grpSp><p:nvGrpSpPr/><p:grpSpPr/><p:grpSp>{inner}</p:grpSp></p:grpSp>"
        if what == "table":
            rows = "".join(f"<a:tr>{''.join(map(_cell, line.split('|')))}</a:tr>" for line in lines)
            graphic = f'<a:graphicData uri="{_A}/table"><a:tbl>{rows}</a:tbl></a:graphicData>'
            return f"<p:graphicFrame><a:graphic>{graphic}</a:graphic></p:graphicFrame>"
        if what == "picture":
            return self._picture(rest, lines[0])
        if what == "link":
            key = self._related(f"{_R}/hyperlink", rest, 'TargetMode="External"')
            clicked = f'<a:rPr><a:hlinkClick r:id="{key}"/></a:rPr>'
            run = f"<a:r>{clicked}<a:t>{escape(lines[0])}</a:t></a:r>"
            return f"<p:sp>{_NV}<p:txBody><a:bodyPr/><a:p>{run}</a:p></p:txBody></p:sp>"
        place = f'<p:ph type="{rest}"/>' if what == "placeholder" else ""
        hidden = ' hidden="1"' if what == "hidden" else ""
        return _box(lines, place, hidden)

    def _picture(self, name: str, alternative: str) -> str:
        key = self._related(f"{_R}/image", f"../media/{name}.png")
        self.pictures.append(name)
        told = f'<p:cNvPr id="5" name="Picture" descr="{escape(alternative)}"/>'
        return (
            f"<p:pic><p:nvPicPr>{told}<p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>"
            f'<a:blip r:embed="{key}"/></p:blipFill><p:spPr/></p:pic>'
        )

    def _related(self, kind: str, target: str, more: str = "") -> str:
        key = f"rId{10 + len(self.relations)}"
        self.relations[key] = f'Type="{kind}" Target="{escape(target)}" {more}'
        return key


def pptx(parts: Mapping[str, str], how: Mapping[str, str], pictures: Mapping[str, bytes]) -> bytes:
    """Parts: `slide N`, `hidden N`, `notes N`, `comment N`, `master`, `layout`."""
    files: dict[str, str | bytes] = {}
    used: list[str] = []
    numbers = [name.split(" ")[1] for name in parts if name.startswith(("slide ", "hidden "))]
    for number in numbers:
        slide = Slide()
        hidden = f"hidden {number}" in parts
        name = f"hidden {number}" if hidden else f"slide {number}"
        shown = ' show="0"' if hidden else ""
        files[f"ppt/slides/slide{number}.xml"] = _page("sld", slide.written(parts[name]), shown)
        slide.relations["rId1"] = (
            f'Type="{_R}/slideLayout" Target="../slideLayouts/slideLayout1.xml"'
        )
        if said := parts.get(f"notes {number}"):
            files[f"ppt/notesSlides/notesSlide{number}.xml"] = _page("notes", _box([said]))
            target = f"../notesSlides/notesSlide{number}.xml"
            slide.relations["rId2"] = f'Type="{_R}/notesSlide" Target="{target}"'
        if said := parts.get(f"comment {number}"):
            files[f"ppt/comments/comment{number}.xml"] = (
                f'{_HEAD}<p:cmLst {_NAMES}><p:cm authorId="0"><p:text>{escape(said)}</p:text>'
                "</p:cm></p:cmLst>"
            )
            target = f"../comments/comment{number}.xml"
            slide.relations["rId3"] = f'Type="{_R}/comments" Target="{target}"'
        files[f"ppt/slides/_rels/slide{number}.xml.rels"] = _relations(slide.relations)
        used += slide.pictures
    files |= _masters(parts)
    files |= {f"ppt/media/{name}.png": pictures[name] for name in used}
    assert not how
    return packed.zipped({**_frame(numbers, files), **files})


def _masters(parts: Mapping[str, str]) -> dict[str, str | bytes]:
    """What stands on every slide: a place for text shows nothing there, other shapes do."""
    master, layout = Slide(), Slide()
    inside = (master.written(parts.get("master", "")), layout.written(parts.get("layout", "")))
    layout.relations["rId1"] = f'Type="{_R}/slideMaster" Target="../slideMasters/slideMaster1.xml"'
    master.relations["rId1"] = f'Type="{_R}/slideLayout" Target="../slideLayouts/slideLayout1.xml"'
    return {
        "ppt/slideMasters/slideMaster1.xml": _page("sldMaster", inside[0]),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(master.relations),
        "ppt/slideLayouts/slideLayout1.xml": _page("sldLayout", inside[1]),
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": _relations(layout.relations),
    }


def _frame(numbers: list[str], files: Mapping[str, object]) -> dict[str, str | bytes]:
    slides = {f"rId{n}": f'Type="{_R}/slide" Target="slides/slide{n}.xml"' for n in numbers}
    master = {"rId99": f'Type="{_R}/slideMaster" Target="slideMasters/slideMaster1.xml"'}
    shown = "".join(f'<p:sldId id="{255 + int(n)}" r:id="rId{n}"/>' for n in numbers)
    whole = {"rId1": f'Type="{_R}/officeDocument" Target="ppt/presentation.xml"'}
    kinds = {
        "slides/slide": "slide", "slideMasters/": "slideMaster", "slideLayouts/": "slideLayout",
        "notesSlides/": "notesSlide", "comments/": "comments",
    }  # fmt: skip
    overrides = "".join(
        f'<Override PartName="/{path}" ContentType="{_OPENXML}.{kind}+xml"/>'
        for path in files
        for start, kind in kinds.items()
        if path.startswith(f"ppt/{start}") and path.endswith(".xml")
    )
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/'
        '2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/><Override PartName="/ppt/presentation.'
        f'xml" ContentType="{_OPENXML}.presentation.main+xml"/>{overrides}</Types>',
        "_rels/.rels": _relations(whole),
        "ppt/presentation.xml": f"{_HEAD}<p:presentation {_NAMES}><p:sldMasterIdLst><p:sldMasterId "
        f'id="1" r:id="rId99"/></p:sldMasterIdLst><p:sldIdLst>{shown}</p:sldIdLst>'
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": _relations({**slides, **master}),
    }


def _page(kind: str, shapes: str, attributes: str = "") -> str:
    tree = f"<p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>{shapes}</p:spTree></p:cSld>"
    return f"{_HEAD}<p:{kind} {_NAMES}{attributes}>{tree}</p:{kind}>"


def _relations(of: Mapping[str, str]) -> str:
    inside = "".join(f'<Relationship Id="{key}" {rest}/>' for key, rest in of.items())
    kind = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{kind}">{inside}</Relationships>'


_NV = '<p:nvSpPr><p:cNvPr id="2" name="Text"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>'


def _box(lines: list[str], place: str = "", hidden: str = "") -> str:
    about = f'<p:cNvPr id="2" name="Text"{hidden}/><p:cNvSpPr/><p:nvPr>{place}</p:nvPr>'
    inside = "".join(map(_paragraph, lines))
    text = f"<p:txBody><a:bodyPr/>{inside}</p:txBody>"
    return f"<p:sp><p:nvSpPr>{about}</p:nvSpPr><p:spPr/>{text}</p:sp>"


def _cell(text: str) -> str:
    return f"<a:tc><a:txBody><a:bodyPr/>{_paragraph(text.strip())}</a:txBody></a:tc>"


def _paragraph(line: str) -> str:
    runs = "".join(
        f"<a:r><a:rPr lang='en-GB'/>{_letters(run)}</a:r>" for run in prose.runs_of(line)
    )
    return f"<a:p>{runs}</a:p>"


def _letters(run: str) -> str:
    shown = str(escape(run)).replace(prose.NBSP, "\N{NO-BREAK SPACE}")
    shown = shown.replace(prose.SHY, "\N{SOFT HYPHEN}").replace(prose.TAB, "\t")
    return f"<a:t>{shown.replace(prose.BREAK, '</a:t></a:r><a:br/><a:r><a:t>')}</a:t>"
