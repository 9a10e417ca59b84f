"""Word documents from the text of a spec (ECMA-376), as different programs write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import escape
from tests.corpus.making import packed, prose
from tests.corpus.making.prose import Block, Inline, Table

__all__ = ["docx"]

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BY = 'w:id="7" w:author="A colleague" w:date="2026-01-02T03:04:06Z"'
_SHEETS = {
    "header": ("hdr", "header", "default"), "first_header": ("hdr", "header", "first"),
    "even_header": ("hdr", "header", "even"), "footer": ("ftr", "footer", "default"),
    "first_footer": ("ftr", "footer", "first"), "even_footer": ("ftr", "footer", "even"),
}  # fmt: skip


@dataclass(slots=True)
class Part:
    """What one part of the file gathers while it is written (state that truly lives)."""

    pictures: Mapping[str, bytes]
    links: dict[str, str] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    used: dict[str, str] = field(default_factory=dict)

    def written(self, text: str) -> str:
        """All blocks of a part."""
        return "".join(self._blocks(text))

    def relations(self) -> str:
        """What the part refers to."""
        links = "".join(
            f'<Relationship Id="{key}" Type="{_R}/hyperlink" Target="{escape(target)}" '
            'TargetMode="External"/>'
            for target, key in self.links.items()
        )
        pictures = "".join(
            f'<Relationship Id="{key}" Type="{_R}/image" Target="media/{name}.png"/>'
            for name, key in self.used.items()
        )
        return links + pictures

    def _blocks(self, text: str) -> Iterator[str]:
        for block in prose.read(text):
            if isinstance(block, Table):
                rows = "".join(map(self._row, block.rows))
                yield f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr>{rows}</w:tbl>'
            else:
                yield self._paragraph(block)

    def _row(self, cells: tuple[Block, ...]) -> str:
        inside = "".join(f"<w:tc>{self._paragraph(cell)}</w:tc>" for cell in cells)
        return f"<w:tr>{inside}</w:tr>"

    def _paragraph(self, block: Block) -> str:
        style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if block.heading else ""
        return f"<w:p>{style}{''.join(map(self._inline, block.inlines))}</w:p>"

    def _inline(self, inline: Inline) -> str:
        if inline.what == "words":
            return _runs(inline.text)
        return str(getattr(self, f"_{inline.what}")(*inline.arguments))

    def _bold(self, text: str) -> str:
        return _runs(text, "<w:b/>")

    def _hide(self, text: str) -> str:
        return _runs(text, "<w:vanish/>")

    def _white(self, text: str) -> str:
        return _runs(text, '<w:color w:val="FFFFFF"/>')

    def _caps(self, text: str) -> str:
        return _runs(text, "<w:smallCaps/>")

    def _del(self, text: str) -> str:
        gone = _runs(text).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        return f"<w:del {_BY}>{gone}</w:del>"

    def _ins(self, text: str) -> str:
        return f"<w:ins {_BY}>{_runs(text)}</w:ins>"

    def _link(self, target: str, text: str) -> str:
        key = self.links.setdefault(target, f"rId{100 + len(self.links)}")
        return f'<w:hyperlink r:id="{key}">{_runs(text)}</w:hyperlink>'

    def _field(self, instruction: str, text: str) -> str:
        steps = (
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
        )
        began = "".join(f"<w:r>{step}</w:r>" for step in steps)
        return f'{began}{_runs(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'

    def _simple(self, instruction: str, text: str) -> str:
        return f'<w:fldSimple w:instr="{escape(instruction)}">{_runs(text)}</w:fldSimple>'

    def _control(self, title: str, text: str) -> str:
        named = f'<w:sdtPr><w:alias w:val="{escape(title)}"/></w:sdtPr>'
        return f"<w:sdt>{named}<w:sdtContent>{_runs(text)}</w:sdtContent></w:sdt>"

    def _comment(self, said: str, text: str) -> str:
        self.comments.append(said)
        key = len(self.comments) - 1
        return (
            f'<w:commentRangeStart w:id="{key}"/>{_runs(text)}<w:commentRangeEnd w:id="{key}"/>'
            f'<w:r><w:commentReference w:id="{key}"/></w:r>'
        )

    def _note(self, text: str) -> str:
        self.notes.append(text)
        return f'<w:r><w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>'

    def _box(self, text: str) -> str:
        """Twice, as Word writes it: for programs of today, and for old ones."""
        inside = "".join(f"<w:p>{_runs(line)}</w:p>" for line in text.split("⁋"))
        content = f"<w:txbxContent>{inside}</w:txbxContent>"
        return (
            "<w:r><mc:AlternateContent>"
            '<mc:Choice Requires="wps"><w:drawing><wp:anchor>'
            '<wp:extent cx="3200000" cy="900000"/><wp:docPr id="4" name="Box"/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
            f'wordprocessingShape"><wps:wsp>{_SIZE}<wps:txbx>{content}</wps:txbx></wps:wsp>'
            "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
            f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
            "</mc:Fallback></mc:AlternateContent></w:r>"
        )

    def _oldbox(self, text: str) -> str:
        """As Word wrote it until 2007."""
        content = f"<w:txbxContent><w:p>{_runs(text)}</w:p></w:txbxContent>"
        return f"<w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"

    def _wordart(self, text: str) -> str:
        """Letters that are a shape, as Word wrote them until 2007."""
        drawn = f'<v:textpath on="t" style="font-size:1pt" string="{escape(text)}"/>'
        return f"<w:r><w:pict><v:shape>{drawn}</v:shape></w:pict></w:r>"

    def _picture(self, name: str, alternative: str) -> str:
        key = self.used.setdefault(name, f"rIdP{len(self.used)}")
        told = f'descr="{escape(alternative)}"'
        return (
            '<w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="900000"/>'
            f'<wp:docPr id="9" name="Picture" {told}/><a:graphic><a:graphicData '
            'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="0" name="{name}.png"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{key}"/></pic:blipFill><pic:spPr/></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )


def docx(parts: Mapping[str, str], how: Mapping[str, str], pictures: Mapping[str, bytes]) -> bytes:
    """The file; a part named like `body` or `footer` is text, see `prose`."""
    files: dict[str, str | bytes] = {}
    body = Part(pictures)
    inside = body.written(parts["body"])
    references, relations = "", body.relations()
    pictured = set(body.used)
    for number, name in enumerate(name for name in parts if name in _SHEETS):
        kind, element, which = _SHEETS[name]
        sheet = Part(pictures)
        text = sheet.written(parts[name])
        file = f"{element}{number}.xml"
        files[f"word/{file}"] = f"{_HEAD}<w:{kind} {_NAMES}>{text}</w:{kind}>"
        files[f"word/_rels/{file}.rels"] = _relations(sheet.relations())
        pictured |= set(sheet.used)
        references += f'<w:{element}Reference w:type="{which}" r:id="rId{number}"/>'
        target = f'Type="{_R}/{element}" Target="{file}"'
        relations += f'<Relationship Id="rId{number}" {target}/>'
    for name, root, each, said in (
        ("comments", "comments", "comment", body.comments),
        ("footnotes", "footnotes", "footnote", body.notes),
    ):
        if said:
            files[f"word/{name}.xml"] = _said(root, each, said)
            relations += f'<Relationship Id="rId{name}" Type="{_R}/{name}" Target="{name}.xml"/>'
    relations += f'<Relationship Id="rIdS" Type="{_R}/settings" Target="settings.xml"/>'
    title_page = "<w:titlePg/>" if "first_page" in how else ""
    section = f"<w:sectPr>{references}{title_page}</w:sectPr>"
    files["word/document.xml"] = (
        f"{_HEAD}<w:document {_NAMES}><w:body>{inside}{section}</w:body></w:document>"
    )
    files["word/_rels/document.xml.rels"] = _relations(relations)
    even = "<w:evenAndOddHeaders/>" if "even_pages" in how else ""
    files["word/settings.xml"] = f"{_HEAD}<w:settings {_NAMES}>{even}</w:settings>"
    files |= {f"word/media/{name}.png": pictures[name] for name in sorted(pictured)}
    return packed.zipped({**_frame(files, parts), **files})


def _frame(files: Mapping[str, object], parts: Mapping[str, str]) -> dict[str, str | bytes]:
    """What every such file has."""
    kinds = {
        "header": "header", "footer": "footer", "comments": "comments",
        "footnotes": "footnotes", "settings": "settings",
    }  # fmt: skip
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = f'<Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/>'
    for path in files:
        stem = path.removeprefix("word/").rstrip("0123456789.xml")
        if path.endswith(".xml") and (kind := kinds.get(stem)):
            overrides += f'<Override PartName="/{path}" ContentType="{word}.{kind}+xml"/>'
    types = (
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
    )
    core = (
        '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas.'
        'openxmlformats.org/package/2006/metadata/core-properties">'
        f"<dc:title>{escape(parts.get('title', ''))}</dc:title>"
        f"<dc:creator>{escape(parts.get('author', ''))}</dc:creator></cp:coreProperties>"
    )
    office = f'<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
    about = (
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships'
        '/metadata/core-properties" Target="docProps/core.xml"/>'
    )
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/'
        f'2006/content-types">{types}{overrides}</Types>',
        "_rels/.rels": _relations(office + about),
        "docProps/core.xml": _HEAD + core,
    }


_SIZE = (
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3200000" cy="900000"/></a:xfrm></wps:spPr>'
)


def _said(root: str, each: str, said: list[str]) -> str:
    first = 2 if each == "footnote" else 0
    inside = "".join(
        f'<w:{each} w:id="{number}"><w:p>{_runs(text)}</w:p></w:{each}>'
        for number, text in enumerate(said, first)
    )
    return f"{_HEAD}<w:{root} {_NAMES}>{inside}</w:{root}>"


def _relations(inside: str) -> str:
    kind = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{kind}">{inside}</Relationships>'


def _runs(text: str, look: str = "") -> str:
    """Runs as an editor leaves them: cut by spelling marks, bookmarks and changes of language."""
    between = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="_G"/>'
    looks = (f"<w:rPr>{look}</w:rPr>", f'<w:rPr>{look}<w:lang w:val="en-GB"/></w:rPr>')
    runs = [
        f"<w:r>{looks[number % 2]}{_letters(run)}</w:r>"
        for number, run in enumerate(prose.runs_of(text))
    ]
    return between.join(runs)


def _letters(run: str) -> str:
    shown = str(escape(run)).replace(prose.NBSP, "\N{NO-BREAK SPACE}")
    for mark, element in (
        (prose.BREAK, "<w:br/>"), (prose.TAB, "<w:tab/>"), (prose.SHY, "<w:softHyphen/>"),
        ("\N{NON-BREAKING HYPHEN}", "<w:noBreakHyphen/>"),
    ):  # fmt: skip
        shown = shown.replace(mark, f'</w:t>{element}<w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{shown}</w:t>'
