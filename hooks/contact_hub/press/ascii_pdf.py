"""PDF files of ASCII letters alone, which travel among a template's data as they are."""

from __future__ import annotations

__all__ = ["page", "stream"]


def page(width: int, height: int, content: str, resources: str = "", *others: str) -> str:
    """PDF 1.4 of one page; `others` are objects from number 5 on, which `resources` may name."""
    box = f"/MediaBox[0 0 {width} {height}]"
    return written(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R{box}/Resources<<{resources}>>/Contents 4 0 R>>",
        stream(content),
        *others,
    )


def stream(content: str, entries: str = "") -> str:
    """An object that holds content (ISO 32000-1, 7.3.8)."""
    return f"<<{entries}/Length {len(content)}>>stream\n{content}\nendstream"


def written(*objects: str) -> str:
    """The smallest classic file: objects, cross-reference table, trailer (ISO 32000-1, 7.5)."""
    out, table = "%PDF-1.4\n", ""
    for number, body in enumerate(objects, start=1):
        table += f"{len(out):010} 00000 n \n"
        out += f"{number} 0 obj\n{body}\nendobj\n"
    start, count = len(out), len(objects) + 1
    out += f"xref\n0 {count}\n0000000000 65535 f \n{table}"
    out += f"trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    return out
