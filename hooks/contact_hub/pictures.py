"""Logos and portraits: read from the repository, refused where they could do harm."""

from __future__ import annotations

import io
import re
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError
from selectolax.lexbor import LexborHTMLParser, LexborNode

from contact_hub.mistakes import Mistake

__all__ = [
    "contents",
    "portrait",
    "refuse_a_bad_logo",
    "refuse_a_bad_portrait",
    "shorter_side",
    "square",
]

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
MOST_USES = 100
DRAWING = frozenset(
    [
        "html",
        "head",
        "body",
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "title",
        "desc",
        "defs",
        "use",
        "clippath",
        "style",
        "metadata",
        "text",
        "tspan",
    ]
)
PLAIN = "Export the logo again as plain SVG: flat shapes only."
SMALLER = "Make it smaller; 1000 × 1000 is plenty."


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
    try:
        return file.read_bytes()
    except PermissionError:
        raise Mistake("It may not be read.", "Give yourself leave to read it.") from None


def refuse_a_bad_logo(data: bytes) -> None:
    """Raises Mistake for what is no SVG, or one that runs, fetches or embeds anything."""
    text = data.decode("utf-8", "replace")
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise Mistake("It has a document type of its own.", PLAIN)
    page = LexborHTMLParser(text)
    if page.root is None or not re.match(r"\s*<(?:svg|\?xml|!--)", text) or not page.css("svg"):
        raise Mistake("It is not an SVG.", PLAIN)
    for node in page.root.traverse():
        refuse_a_bad_part(node)
    if len(page.css("use")) > MOST_USES:
        raise Mistake("It repeats its parts without end.", PLAIN)
    if re.search(r"url\(\s*['\"]?(?!#)|@import|expression\(", text):
        raise Mistake("Its style fetches something.", PLAIN)


def refuse_a_bad_part(node: LexborNode) -> None:
    """Raises Mistake for an element or attribute that does more than draw."""
    tag = (node.tag or "").lower()
    if tag not in DRAWING and not tag.startswith("-"):
        raise Mistake(f"It holds `<{tag}>`, which does more than draw flat shapes.", PLAIN)
    for name, value in node.attributes.items():
        fetches = name.lower().endswith("href") and not (value or "").startswith("#")
        if name.lower().startswith("on") or fetches:
            raise Mistake(f"It holds `{name}`, which runs or fetches something.", PLAIN)


def refuse_a_bad_portrait(data: bytes) -> None:
    """Raises Mistake for what is no picture, cut off, or beyond all bounds."""
    with opened(data) as image:
        try:
            image.load()
        except (OSError, SyntaxError, ValueError):
            raise Mistake("The picture is cut off or broken.", "Export it again.") from None


def shorter_side(data: bytes) -> int:
    """The pixels of its shorter side."""
    with opened(data) as image:
        return min(image.size)


def opened(data: bytes) -> Image.Image:
    """The picture, its header read."""
    if not data:
        raise Mistake("The file is empty.", "Export the picture again.")
    try:
        with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning):
            image = Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP"))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise Mistake("It has too many pixels.", SMALLER) from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise Mistake("It is not a picture.", "Save the portrait as JPEG, PNG or WebP.") from None
    if image.width * image.height > MOST_PIXELS:
        raise Mistake(f"It is {image.width} × {image.height} pixels.", SMALLER)
    return image


def eight_bit(image: Image.Image) -> Image.Image:
    """Greys of sixteen bits, which Pillow would cut off rather than scale, in eight."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")


def portrait(data: bytes, *, side: int, quality: int = 82) -> bytes:
    """A square JPEG of this side in pixels, without EXIF, in sRGB."""
    out = io.BytesIO()
    square(data, side).save(out, "JPEG", quality=quality, optimize=True, subsampling=0)
    return out.getvalue()


def square(data: bytes, side: int) -> Image.Image:
    """The upper middle of a portrait, turned upright, of this side in pixels, in sRGB."""
    with opened(data) as image:
        upright = eight_bit(ImageOps.exif_transpose(image))
        ground = Image.new("RGB", upright.size, "white")
        rgba = upright.convert("RGBA")
        ground.paste(rgba, mask=rgba.getchannel("A"))
    return ImageOps.fit(ground, (side, side), Image.Resampling.LANCZOS, centering=(0.5, 0.35))
