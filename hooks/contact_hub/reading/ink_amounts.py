"""How much ink lies on one spot, in per cent of one ink: of a colour, a gradient, a photograph."""

from __future__ import annotations

import base64
import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image, UnidentifiedImageError

__all__ = ["of_colour", "of_function", "of_picture", "picture"]

_CMYK = 4
_BITS = 8
_FULL = 255
_DRAFT = 128
"""Pixels: a photograph is looked at so coarsely, or its noise would count as ink."""


def of_colour(instruction: pikepdf.ContentStreamInstruction) -> float:
    """An instruction that sets four inks or more; fewer cannot be too much."""
    inks = [float(str(ink)) for ink in instruction.operands if not isinstance(ink, Name)]
    return 100 * sum(inks) if len(inks) >= _CMYK else 0.0


def of_function(function: Dictionary | Stream) -> float:
    """The ends of a gradient that is even (ISO 32000, 7.10.3); between them there is no more."""
    ends = [function.get(key) for key in ("/C0", "/C1")]
    sums = [
        sum(float(ink) for ink in end.as_list())
        for end in ends
        if isinstance(end, Array) and len(end) == _CMYK
    ]
    return 100 * max(sums, default=0.0)


def of_picture(image: Image.Image) -> float:
    """The spot with the most ink in a photograph of four inks."""
    if image.mode != "CMYK":
        return 0.0
    coarse = image.reduce(max(1, min(image.size) // _DRAFT))
    cyan, magenta, yellow, black = coarse.split()
    two = Image.blend(cyan, magenta, 0.5), Image.blend(yellow, black, 0.5)
    most = Image.blend(*two, 0.5).getextrema()[1]
    return 100 * _CMYK * float(str(most)) / _FULL


def picture(stream: Stream) -> Image.Image | None:
    """The photograph as it is printed: in inks, in greys or in screen colours; or none of these."""
    filters = stream.get("/Filter")
    if filters in (Name.DCTDecode, [Name.DCTDecode]):
        return _of_jpeg(stream, stream.read_raw_bytes())
    if filters == [Name.ASCII85Decode, Name.DCTDecode]:
        return _of_jpeg(stream, _from_letters(stream.read_raw_bytes()))
    modes = {"/DeviceCMYK": "CMYK", "/DeviceGray": "L", "/DeviceRGB": "RGB"}
    mode = modes.get(str(stream.get("/ColorSpace")))
    if mode is None or stream.get("/BitsPerComponent") != _BITS:
        return None
    size = int(stream.get("/Width", 0)), int(stream.get("/Height", 0))
    try:
        image = Image.frombytes(mode, size, stream.read_bytes())
    except (ValueError, pikepdf.PdfError):
        return None
    return _upright(image, stream)


def _from_letters(letters: bytes) -> bytes:
    """ISO 32000-1, 7.4.3; nothing, where it is something else."""
    try:
        return base64.a85decode(letters.strip().removesuffix(b"~>"))
    except ValueError:
        return b""


def _of_jpeg(stream: Stream, data: bytes) -> Image.Image | None:
    try:
        image = Image.open(io.BytesIO(data), formats=["JPEG"])
        image.draft(None, (_DRAFT, _DRAFT))
        image.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return None
    if image.mode != "CMYK":
        return image
    # Pillow takes all inks in JPEGs for turned round, as Adobe writes them; PDF says so itself.
    return _upright(image.point(lambda ink: _FULL - ink), stream)


def _upright(image: Image.Image, stream: Stream) -> Image.Image:
    """`/Decode` may turn dark to light."""
    decode = stream.get("/Decode")
    if isinstance(decode, Array) and float(decode[0]) > float(decode[1]):
        return image.point(lambda ink: _FULL - ink)
    return image
