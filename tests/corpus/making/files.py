"""A spec in, the bytes of its file out."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping

import zxingcpp
from PIL import Image
from tests.corpus.making import docx, drawn, mail, odf, papers, pptx, rtf, scans, xlsx
from tests.corpus.specs import CORPUS, Spec

__all__ = ["bytes_of"]


def bytes_of(spec: Spec) -> bytes:
    """The same bytes wherever and whenever it is made."""
    if "fixture" in spec.how:
        return (CORPUS / "fixtures" / spec.how["fixture"]).read_bytes()
    parts = {name: text for name, text in spec.parts.items() if " " not in name or _is_text(name)}
    files = _files(spec)
    if spec.ending in _OFFICE:
        pictures = {name.partition(".")[0]: content for name, content in files.items()}
        return _OFFICE[spec.ending](parts, spec.how, pictures)
    if spec.ending in _OTHERS:
        return _OTHERS[spec.ending](parts, spec.how, files)
    return _markup(spec, files) if spec.ending in {"html", "svg"} else _picture(spec, files)


def _rtf(parts: Mapping[str, str], how: Mapping[str, str], files: Mapping[str, bytes]) -> bytes:
    assert not files
    return rtf.rtf(parts, how)


_OFFICE = {
    "docx": docx.docx, "odt": odf.odt, "ods": odf.ods, "pptx": pptx.pptx, "xlsx": xlsx.xlsx,
}  # fmt: skip
_OTHERS = {"rtf": _rtf, "eml": mail.eml, "pdf": papers.pdf}


def _is_text(name: str) -> bool:
    return name.partition(" ")[0] not in {"picture", "shape", "code", "paper"}


def _files(spec: Spec) -> dict[str, bytes]:
    """Pictures, shapes, codes and papers that the document has inside of it."""
    dots = int(spec.how.get("ppi", "150"))
    made: dict[str, bytes] = {}
    for name, text in spec.parts.items():
        kind, _, title = name.partition(" ")
        if kind == "picture":
            made[f"{title}.png"] = drawn.picture(text, dots)
        elif kind == "shape":
            made[f"{title}.svg"] = drawn.shapes(text)
        elif kind == "code":
            made[f"{title}.png"] = _code(text)
        elif kind == "paper":
            made[f"{title}.pdf"] = drawn.paper(text)
    return made


def _code(text: str) -> bytes:
    """A QR code (ISO/IEC 18004), six dots a module."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    drawn_code = Image.fromarray(code.to_image(scale=6))
    saved = io.BytesIO()
    drawn_code.save(saved, "PNG")
    return saved.getvalue()


def _markup(spec: Spec, files: Mapping[str, bytes]) -> bytes:
    """As it is written; `%NAME%` stands for a picture among its text."""
    if "whole" in spec.how:
        return files[spec.how["whole"]]
    text = spec.parts["body"]
    for name, content in files.items():
        coded = base64.b64encode(content).decode("ascii")
        text = text.replace(f"%{name}%", f"data:image/png;base64,{coded}")
    return text.encode(spec.how.get("charset", "utf-8"))


def _picture(spec: Spec, files: Mapping[str, bytes]) -> bytes:
    pages = scans.pages_of(drawn.paper(spec.parts["body"], files), spec.how)
    if spec.ending == "png":
        return scans.as_png(pages[0], int(spec.how.get("scan", "200")))
    return scans.as_jpeg(pages[0], spec.how)
