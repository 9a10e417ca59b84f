"""Signs that an eye does not see or does not miss, by which a search would be misled."""

from __future__ import annotations

__all__ = ["UNSEEN"]

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u061c\u180e"
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# All others that Unicode lets be ignored wherever nothing is known of them.
_IGNORED = "".join(
    chr(code)
    for first, last in (
        *((0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2065, 0x2065)),
        *((0x206A, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0)),
        *((0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)),
    )
    for code in range(first, last + 1)
)
# Vowels and the like in Hebrew and Arabic, and the stroke that makes a word longer: readers set
# and leave them as they please.
_POINTS = "".join(
    chr(code)
    for first, last in (
        *((0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5C7)),
        *((0x610, 0x61A), (0x640, 0x640), (0x64B, 0x652), (0x670, 0x670), (0x6D6, 0x6DC)),
    )
    for code in range(first, last + 1)
)
UNSEEN = _INVISIBLE + _BIDI + _IGNORED + _POINTS
