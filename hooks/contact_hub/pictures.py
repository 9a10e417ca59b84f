"""Logos and portraits: read from the repository, refused where they could do harm."""

from __future__ import annotations

import io
import re
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError
from selectolax.lexbor import LexborHTMLParser

from contact_hub.mistakes import Mistake

__all__ = ["contents", "portrait", "refuse_a_bad_logo", "refuse_a_bad_portrait"]

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
DRAWING = frozenset(
    "svg g path rect circle ellipse line polyline polygon title desc defs use clippath style "
    "metadata text tspan".split()
)


def contents(root: Path, path: str) -> bytes:
    """The file's bytes; raises FileNotFoundError, or Mistake where it is not a file of ours."""
    file = root / path
    steps = [file, *file.parents]
    if any(step.is_symlink() for step in steps[: steps.index(root)]):
        raise Mistake("It is a link to another file.", "Put the file itself into the repository.")
    if not file.resolve().is_relative_to(root.resolve()):
        raise Mistake("It lies outside the repository.", "Put the file into `docs/assets/`.")
    if not file.is_file():
        raise FileNotFoundError(path)
    if file.stat().st_size > MOST_BYTES:
        raise Mistake("It is larger than 20 MB.", "Make it smaller.")
    return file.read_bytes()


def refuse_a_bad_logo(data: bytes) -> None:
    """Raises Mistake for what is no SVG, or one that runs, fetches or embeds anything."""
    text = data.decode("utf-8", "replace")
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text):
        raise Mistake("It has a document type of its own.", "Export it as plain SVG.")
    root = LexborHTMLParser(data).css_first("svg")
    if root is None:
        raise Mistake("It is not an SVG.", "Export the logo as SVG.")
    for node in root.traverse():
        if (node.tag or "").lower() not in DRAWING and not (node.tag or "").startswith("-"):
            what = f"It holds `<{node.tag}>`, which does more than draw flat shapes."
            raise Mistake(what, "Export it as plain SVG: shapes only.")
        for name, value in node.attributes.items():
            if name.lower().startswith("on") or (name.lower().endswith("href") and not (value or "").startswith("#")):
                raise Mistake(f"It holds `{name}`, which runs or fetches something.", "Export it as plain SVG.")
    if re.search(r"url\(\s*['\"]?(?!#)|@import|expression\(", text):
        raise Mistake("Its style fetches something.", "Export it as plain SVG.")


def refuse_a_bad_portrait(data: bytes) -> None:
    """Raises Mistake for what is no picture, cut off, or beyond all bounds."""
    with opened(data) as image:
        try:
            image.load()
        except (OSError, SyntaxError, ValueError):
            raise Mistake("The picture is cut off or broken.", "Export it again.") from None


def opened(data: bytes) -> Image.Image:
    """The picture, its header read."""
    try:
        image = Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP"))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise Mistake("It is not a picture.", "Save the portrait as JPEG, PNG or WebP.") from None
    if image.width * image.height > MOST_PIXELS:
        what = f"It is {image.width} × {image.height} pixels."
        raise Mistake(what, "Make it smaller; 1000 × 1000 is plenty.")
    return image


def portrait(data: bytes, *, side: int, quality: int = 82) -> bytes:
    """A square JPEG of this side in pixels, turned upright, without EXIF, in sRGB."""
    with opened(data) as image:
        upright = ImageOps.exif_transpose(image)
        ground = Image.new("RGB", upright.size, "white")
        rgba = upright.convert("RGBA")
        ground.paste(rgba, mask=rgba.getchannel("A"))
    square = ImageOps.fit(ground, (side, side), Image.Resampling.LANCZOS, centering=(0.5, 0.35))
    out = io.BytesIO()
    square.save(out, "JPEG", quality=quality, optimize=True, subsampling=0)
    return out.getvalue()
