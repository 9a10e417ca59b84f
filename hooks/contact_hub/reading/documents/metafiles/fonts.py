"""Fonts of drawings of Windows: how high, which way they run, which letters their bytes are."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from contact_hub.reading.documents.metafiles.records import numbers

__all__ = ["Font", "of_emf", "of_wmf"]

_SYMBOLS = 2
_ONLY_SIGNS = ("wingdings", "webdings", "marlett", "zapfdingbats", "dingbats", "ms outlook")
_GREEK = "symbol"
_ITS_PLAIN_ONES = frozenset("0123456789 +-()/.,:")
_PRIVATE = 0xF000
_CODE_PAGES = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[]- "), frozenset("mwMW@%")
_USUAL = 12.0


@dataclass(frozen=True, slots=True)
class Font:
    """Its height in the units of the drawing, and its slope in degrees to the left."""

    name: str = ""
    height: float = _USUAL
    slope: float = 0.0
    charset: int = 0

    def text_of(self, data: bytes) -> str:
        """What bytes of its alphabet say."""
        return codecs.decode(data, _CODE_PAGES.get(self.charset, "cp1252"), "replace")

    def shown(self, text: str) -> str:
        """Letters; of fonts of signs nothing, or their digits where these are digits."""
        plain = "".join(_plain(letter) for letter in text)
        name = self.name.lower()
        if name == _GREEK:
            return "".join(each if each in _ITS_PLAIN_ONES else " " for each in plain)
        is_signs = self.charset == _SYMBOLS or name.startswith(_ONLY_SIGNS)
        return "" if is_signs else plain

    def width(self, text: str) -> float:
        """About as wide as most fonts are."""
        return self.height * sum(
            0.3 if each in _NARROW else 0.85 if each in _WIDE else 0.68 if each.isupper() else 0.53
            for each in text
        )


def of_emf(body: bytes) -> Font:
    """LOGFONTW, from its 12th byte."""
    height, _, slope = numbers(body, 12, 3)
    (charset,) = numbers(body, 35, 1, "B")
    name = body[40:104].decode("utf-16-le", "replace").partition("\0")[0]
    return Font(name, abs(height) or _USUAL, slope / 10, charset)


def of_wmf(body: bytes) -> Font:
    """LOGFONT of 16 bits."""
    height, _, slope = numbers(body, 0, 3, "h")
    (charset,) = numbers(body, 13, 1, "B")
    name = body[18:50].decode("cp1252", "replace").partition("\0")[0]
    return Font(name, abs(height) or _USUAL, slope / 10, charset)


def _plain(letter: str) -> str:
    """Symbol fonts keep their signs in the private area; control signs are none."""
    code = ord(letter)
    if _PRIVATE <= code < _PRIVATE + 256:
        letter = chr(code - _PRIVATE)
    return letter if letter.isprintable() else " "
