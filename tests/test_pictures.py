"""Pictures: any usual one becomes a portrait, and one that could do harm is refused."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pytest
from PIL import Image
from tests import photographs

from contact_hub import pictures
from contact_hub.mistakes import Mistake

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{}</svg>'
DRAWN = [
    SVG.format('<path d="M0 0h8v8z" fill="#123c4a"/>'),
    '<?xml version="1.0"?>\n<!-- made by hand -->\n' + SVG.format("<g><circle r='4'/></g>"),
    '<svg width="85mm" height="55mm"><rect width="1e6" height="1e6"/></svg>',
    SVG.format("<defs><path id='a' d='M0 0h8'/></defs><use href='#a'/>"),
    SVG.format("<style>.a{fill:#fff}</style><clipPath id='c'><path d='M0 0h1v1z'/></clipPath>"),
    SVG.format("<title>Harbour &amp; Finch</title><g clip-path='url(#c)'><path d='M0 0h1'/></g>"),
]
HARMFUL = [
    SVG.format("<script>alert(1)</script>"),
    SVG.format("<path d='M0 0' onclick='alert(1)'/>"),
    SVG.format("<path d='M0 0' ONLOAD='alert(1)'/>"),
    SVG.format("<foreignObject><body>x</body></foreignObject>"),
    SVG.format("<image href='https://example.com/x.png'/>"),
    SVG.format("<image href='data:image/png;base64,AA=='/>"),
    SVG.format("<use href='https://example.com/x.svg#a'/>"),
    SVG.format("<use xlink:href='../x.svg#a'/>"),
    SVG.format("<a href='javascript:alert(1)'><path d='M0 0'/></a>"),
    SVG.format("<animate attributeName='href' to='javascript:alert(1)'/>"),
    SVG.format("<set attributeName='onclick' to='alert(1)'/>"),
    SVG.format("<style>@import 'https://example.com/x.css';</style>"),
    SVG.format("<style>.a{fill:url(https://example.com/x)}</style>"),
    SVG.format("<rect fill=\"url('//example.com/x')\"/>"),
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("<text>&x;</text>"),
    "<!doctype html><html><body><svg></svg></body></html>",
    SVG.format("") + "<script>alert(1)</script>",
    SVG.format("<use href='#a'/>" * 500),
    "",
    "%PDF-1.7",
    "<html><p>Not found</p></html>",
]


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """The picture as a file."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def bomb(side: int) -> bytes:
    """A PNG that says it has side × side pixels, in a few bytes."""
    header = side.to_bytes(4) + side.to_bytes(4) + b"\x08\x00\x00\x00\x00"
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\x00")), (b"IEND", b"")]
    parts = [
        len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)
        for kind, data in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize("svg", DRAWN)
def test_a_logo_that_only_draws_is_taken(svg: str) -> None:
    assert not is_refused(svg)


def is_refused(svg: str) -> bool:
    """Whether it is no logo for us."""
    try:
        pictures.refuse_a_bad_logo(svg.encode())
    except Mistake:
        return True
    return False


@pytest.mark.parametrize("svg", HARMFUL)
def test_a_logo_that_does_more_is_refused(svg: str) -> None:
    with pytest.raises(Mistake) as caught:
        pictures.refuse_a_bad_logo(svg.encode())
    assert caught.value.fix == pictures.PLAIN


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("RGB", "JPEG"), ("CMYK", "JPEG"), ("L", "JPEG"), ("RGB", "WEBP"), ("RGBA", "WEBP"),
        ("RGB", "PNG"), ("RGBA", "PNG"), ("P", "PNG"), ("LA", "PNG"), ("I;16", "PNG"), ("1", "PNG"),
    ],
)  # fmt: skip
def test_any_usual_picture_becomes_a_square_jpeg(mode: str, kind: str) -> None:
    data = encoded(Image.new(mode, (60, 90)), kind)
    pictures.refuse_a_bad_portrait(data)
    with Image.open(io.BytesIO(pictures.portrait(data, side=40))) as made:
        assert (made.format, made.mode, made.size) == ("JPEG", "RGB", (40, 40))


def test_a_grey_of_sixteen_bits_stays_as_grey_as_it_is() -> None:
    data = encoded(Image.new("I;16", (60, 90), 30000), "PNG")
    with Image.open(io.BytesIO(pictures.portrait(data, side=40))) as made:
        assert made.getpixel((20, 20)) == (117, 117, 117)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<!doctype html><title>Not found</title>",
        encoded(Image.new("RGB", (9, 9)), "GIF"),
        encoded(Image.new("RGB", (9, 9)), "TIFF"),
        encoded(photographs.grained((90, 90), 40), "JPEG")[:600],
        encoded(photographs.grained((90, 90), 40), "PNG")[:600],
        bomb(60_000),
        bomb(10_000),
        bomb(8_000),
    ],
    ids=["empty", "web page", "GIF", "TIFF", "half a JPEG", "half a PNG", "vast", "huge", "large"],
)
def test_what_is_no_portrait_is_refused(data: bytes) -> None:
    with pytest.raises(Mistake):
        pictures.refuse_a_bad_portrait(data)


def test_a_portrait_is_turned_upright_and_forgets_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    upright = Image.new("RGB", (60, 60), "red")
    upright.paste("blue", (0, 30, 60, 60))
    with Image.open(
        io.BytesIO(pictures.portrait(encoded(upright, "JPEG", exif=exif), side=60))
    ) as made:
        assert not made.getexif()
        left, right = made.getpixel((5, 30)), made.getpixel((55, 30))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[2] > 200 > left[0]
    assert right[0] > 200 > right[2]


def test_a_file_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"x")
    inner = tmp_path / "repository"
    inner.mkdir()
    with pytest.raises(Mistake, match="outside"):
        pictures.contents(inner, "../secret")


def test_a_link_is_not_followed_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.png").write_bytes(b"x")
    (tmp_path / "linked").symlink_to("real")
    with pytest.raises(Mistake, match="link to another file"):
        pictures.contents(tmp_path, "linked/a.png")


def test_a_vast_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.png").open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(Mistake, match="larger than 20 MB"):
        pictures.contents(tmp_path, "a.png")
