"""Letters as shapes: a file that looks the same, and has no font left in it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Name, Object, Operator, Stream

from contact_hub.press.glyphs import Face
from contact_hub.press.text_state import TextState

__all__ = ["in_shapes"]

_LETTERS = frozenset({"BT", "ET", "Tf", "Tr", "Tm", "Td"})
_MARKED = frozenset({"BDC", "BMC", "EMC", "DP", "MP"})
"""What stands beside words for whoever hears them read."""
_PAINTED = {0: "f", 1: "S", 2: "B"}
"""How letters are drawn: filled, as a line, both (ISO 32000-1, 9.3.6); `Tr 3` is not seen."""


def in_shapes(pdf: bytes) -> bytes:
    """The same boxes, inks and pictures; every letter is a path with its own curves."""
    with pikepdf.open(BytesIO(pdf)) as document:
        version = document.pdf_version
        faces: dict[tuple[int, int], Face] = {}
        for page in document.pages:
            page.contents_coalesce()
            _redraw(page.obj.Contents, page.obj.Resources, faces)
        for item in list(document.objects):
            if isinstance(item, Stream) and item.get("/Subtype") == Name.Form:
                _redraw(item, item.get("/Resources"), faces)
        out = BytesIO()
        document.save(
            out,
            deterministic_id=True,
            force_version=version,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return out.getvalue()


def _redraw(content: Object, resources: Object | None, faces: dict[tuple[int, int], Face]) -> None:
    """Anew where there is text; a drawing without fonts stays as it is."""
    if resources is None or "/Font" not in resources:
        return
    fonts = resources.Font
    named = {name: _face(fonts[name], faces) for name in fonts.keys()}  # noqa: SIM118
    content.write(b"\n".join(_drawn(content, named)))
    del resources["/Font"]


def _face(font: Object, faces: dict[tuple[int, int], Face]) -> Face:
    """Each font is opened once, however many pages have it."""
    if font.objgen not in faces:
        faces[font.objgen] = Face(font)
    return faces[font.objgen]


def _drawn(content: Object, fonts: dict[str, Face]) -> Iterator[bytes]:
    """Every instruction but those for letters, and these as paths."""
    state = TextState(fonts)
    for instruction in pikepdf.parse_content_stream(content):
        name = str(instruction.operator)
        operands = list(instruction.operands)
        if name in {"Tj", "TJ"}:
            shapes = state.shown(operands[0])
            if shapes and state.mode in _PAINTED:
                yield f"{shapes}\n{_PAINTED[state.mode]}".encode()
        elif name in _LETTERS:
            state.told(name, operands)
        elif name.startswith("T") or name in {"'", '"'}:
            raise NotImplementedError(f"Typst has not said `{name}` so far.")
        elif name not in _MARKED:
            state.told(name, operands)
            yield pikepdf.unparse_content_stream([(operands, Operator(name))])
