"""Text that a PDF file puts in the place of what it draws (/ActualText)."""

from __future__ import annotations

import io
import re

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

__all__ = ["bare"]

_KEY = "ActualText"
_WRITTEN = re.compile(
    b"/" + b"".join(b"(?:%c|#%02x|#%02X)" % (code, code, code) for code in _KEY.encode())
)
"""However a name may be spelled (ISO 32000, 7.3.5)."""
_OTHER = b"/NoLongerIt"


def bare(document: Pdf) -> bytes | None:
    """The file without any such text; None if it has none."""
    changed = False
    for item in document.objects:
        if isinstance(item, Stream):
            changed |= _is_drawing(item) and _cleaned(item)
        elif isinstance(item, Dictionary):
            changed |= _properties_cleaned(item)
    for page in document.pages:
        contents = page.obj.get("/Contents")
        for part in contents if isinstance(contents, Array) else [contents]:
            changed |= isinstance(part, Stream) and _cleaned(part)
    if not changed:
        return None
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _is_drawing(item: Stream) -> bool:
    return item.get("/Subtype") == Name.Form or "/PatternType" in item


def _cleaned(drawing: Stream) -> bool:
    data = drawing.read_bytes()
    less = _WRITTEN.sub(_OTHER, data)
    if less == data:
        return False
    drawing.write(less)
    return True


def _properties_cleaned(item: Object) -> bool:
    """Not those of the structure: nobody draws by them."""
    is_structure = item.get("/Type") == Name.StructElem or "/S" in item
    if f"/{_KEY}" not in item or is_structure:
        return False
    del item[f"/{_KEY}"]
    return True
