r"""RTF from the text of a spec: Word's own words (RTF 1.9), with `\u` or with `\'` for letters."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tests.corpus.making import prose
from tests.corpus.making.prose import Block, Inline, Table

__all__ = ["rtf"]

_SHEETS = {
    "header": "header", "first_header": "headerf", "left_header": "headerl",
    "footer": "footer", "first_footer": "footerf", "left_footer": "footerl",
}  # fmt: skip


def rtf(parts: Mapping[str, str], how: Mapping[str, str]) -> bytes:
    """The file; `how.letters` is `codepage` for those of Windows-1252 instead of Unicode."""
    page = "codepage" in how.get("letters", "")
    head = r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman Tinos;}{\f1\fswiss Arimo;}}"
    head += r"{\colortbl;\red20\green60\blue80;\red255\green255\blue255;}"
    head += rf"{{\info{{\title {parts.get('title', '')}}}{{\author {parts.get('author', '')}}}}}"
    if "first_page" in how:
        head += r"\titlepg"
    sheets = "".join(
        rf"{{\{word} {_blocks(parts[name])}}}" for name, word in _SHEETS.items() if name in parts
    )
    text = f"{head}\n{sheets}\n\\pard\\plain\\f1\\fs20 {_blocks(parts['body'])}}}"
    return re.sub(r"[^\x00-\x7f]", lambda found: _coded(found[0], codepage=page), text).encode(
        "ascii"
    )


def _coded(letter: str, *, codepage: bool) -> str:
    if codepage:
        return rf"\'{letter.encode('cp1252')[0]:02x}"
    number = ord(letter)
    return rf"\u{number if number < 1 << 15 else number - (1 << 16)}?"


def _blocks(text: str) -> str:
    return "".join(
        "".join(map(_row, block.rows)) if isinstance(block, Table) else _paragraph(block)
        for block in prose.read(text)
    )


def _row(cells: tuple[Block, ...]) -> str:
    edges = "".join(rf"\cellx{2400 * (number + 1)}" for number in range(len(cells)))
    inside = "".join(rf"\pard\intbl {_inside(cell)}\cell " for cell in cells)
    return rf"\trowd\trgaph108{edges}{inside}\row" + "\n"


def _paragraph(block: Block) -> str:
    look = r"\b\fs28 " if block.heading else ""
    return rf"\pard {{{look}{_inside(block)}}}\par" + "\n"


def _inside(block: Block) -> str:
    return "".join(map(_inline, block.inlines))


def _inline(inline: Inline) -> str:
    text = _letters(inline.text)
    if inline.what in _WAYS:
        return _WAYS[inline.what].replace("@", text)
    first = inline.arguments[0]
    if inline.what == "link":
        return rf'{{\field{{\*\fldinst HYPERLINK "{first}"}}{{\fldrslt \ul {text}}}}}'
    if inline.what == "comment":
        by = r"{\*\atnid AC}{\*\atnauthor A colleague}\chatn "
        return rf"{text}{by}{{\*\annotation {_letters(first)}}}"
    raise ValueError(f"The RTF writer knows no `{inline.what}`.")


_WAYS = {
    "words": "@",
    "bold": r"{\b @}",
    "hide": r"{\v @}",
    "white": r"{\cf2 @}",
    "del": r"{\deleted\revauthdel1 @}",
    "ins": r"{\revised @}",
    "note": r"{\super\chftn}{\footnote\pard\plain @}",
    "box": r"{\shp{\*\shpinst\shpleft0\shptop0\shpright2000\shpbottom500"
    r"{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard\plain @\par}}"
    r"{\shprslt{\*\do\dobxmargin{\dptxbx{\dptxbxtext\pard\plain @\par}}}}}",
    "ignored": r"{\*\unknowndestination @}",
}


def _letters(text: str) -> str:
    escaped = re.sub(r"([\\{}])", r"\\\1", text)
    runs = prose.runs_of(escaped)
    joined = "".join(runs[:1] + [rf"}}{{\lang2057\f1 {run}" for run in runs[1:]])
    for mark, written in (
        (prose.BREAK, r"\line "), (prose.TAB, r"\tab "), (prose.NBSP, r"\~"), (prose.SHY, r"\-"),
        ("\N{NON-BREAKING HYPHEN}", r"\_"), ("\N{EN DASH}", r"\endash "),
        ("\N{BULLET}", r"\bullet "),
    ):  # fmt: skip
        joined = joined.replace(mark, written)
    return f"{{{joined}}}"
