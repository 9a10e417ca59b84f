"""What GDI+ draws, in comments of enhanced metafiles ([MS-EMFPLUS]).

Most files say all of it twice, once for whoever knows GDI alone: these are not looked at here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.metafiles import bitmaps, plus_places
from contact_hub.reading.documents.metafiles.device import NOTHING, SAME, Device, times
from contact_hub.reading.documents.metafiles.fonts import Font
from contact_hub.reading.documents.metafiles.plus_places import OTHERWISE, as_path, points_of
from contact_hub.reading.documents.metafiles.records import (
    TOO_MUCH,
    Record,
    floats,
    numbers,
    of_plus,
)

__all__ = ["Plus"]

_CONTINUES, _COLOUR, _AFTER, _DUAL = 0x8000, 0x8000, 0x2000, 1
_HEADER, _OBJECT, _FILL_PATH = 0x4001, 0x4008, 0x4014
_BRUSH, _PATH, _IMAGE, _FONT = 1, 3, 5, 6
_OBJECTS, _MOST_BYTES = 64, 50_000_000
_LETTERS_NOT_GLYPHS, _BASE_LINE = 1, 24
_UNKNOWN_COLOUR = "#808080"


@dataclass(slots=True)
class Plus:
    """Its objects by their number, and what stands in parts."""

    device: Device
    is_said_twice: bool = False
    objects: dict[int, tuple[int, bytes]] = field(default_factory=dict)
    part: bytearray = field(default_factory=bytearray)

    def play(self, data: bytes) -> None:
        """Everything in one comment; raises Unreadable."""
        for record in of_plus(data):
            if record.kind == _HEADER:
                self.is_said_twice = bool(record.flags & _DUAL)
            elif record.kind == _OBJECT and not self.is_said_twice:
                self._object(record)
            elif not self.is_said_twice and record.kind in _HANDLERS:
                with_its_own = self.device.state
                _HANDLERS[record.kind](self, record)
                if record.kind not in _LASTING:
                    self.device.state = with_its_own

    def _object(self, record: Record) -> None:
        """Large ones come in several records."""
        number, kind = record.flags % 256 % _OBJECTS, record.flags >> 8 & 0x7F
        body = record.body
        if record.flags & _CONTINUES:
            self.part += body[4:]
            if len(self.part) > _MOST_BYTES:
                raise Unreadable(TOO_MUCH)
            if len(self.part) < numbers(body, 0, 1, "I")[0]:
                return
            body = bytes(self.part)
        self.part.clear()
        self.objects[number] = kind, body

    def _of(self, number: int, kind: int) -> bytes:
        found, body = self.objects.get(number % _OBJECTS, (0, b""))
        if found != kind:
            raise Unreadable(OTHERWISE)
        return body

    def _paint(self, record: Record, said: int) -> None:
        """Its own colour, or that of a brush."""
        ink = _UNKNOWN_COLOUR
        if record.flags & _COLOUR:
            ink = _colour(said)
        else:
            kind, body = self.objects.get(said % _OBJECTS, (0, b""))
            if kind == _BRUSH and numbers(body, 4, 1, "I")[0] == 0:
                ink = _colour(numbers(body, 8, 1, "I")[0])
        self.device.set(brush=ink, pen=NOTHING)

    def _write(self, record: Record) -> None:
        font = self._of(record.flags & 0xFF, _FONT)
        (size,) = floats(font, 4, 1)
        (long,) = numbers(font, 20, 1, "I")
        name = font[24 : 24 + 2 * long].decode("utf-16-le", "replace")
        self.device.set(font=Font(name, abs(size) or 12.0), align=0)

    def string(self, record: Record) -> None:
        """Text in a box."""
        self._write(record)
        (count,) = numbers(record.body, 8, 1, "I")
        x, y, _, _ = floats(record.body, 12, 4)
        said = record.body[28 : 28 + 2 * count].decode("utf-16-le", "replace")
        for number, line in enumerate(said.splitlines()):
            self.device.say(line, (x, y + number * 1.2 * self.device.state.font.height))

    def letters(self, record: Record) -> None:
        """Each at its own place."""
        how, turned, count = numbers(record.body, 4, 3, "I")
        if count and not how & _LETTERS_NOT_GLYPHS:
            raise Unreadable(OTHERWISE)
        self._write(record)
        said = bytes(record.body[16 : 16 + 2 * count]).decode("utf-16-le", "replace")
        at = 16 + 2 * count
        places = floats(record.body, at, 2 * count)
        if turned:
            a, b, c, d, e, f = floats(record.body, at + 8 * count, 6)
            self.device.set(world=times((a, b, c, d, e, f), self.device.state.world))
        self.device.set(align=_BASE_LINE)
        for letter, x, y in zip(said, places[::2], places[1::2], strict=False):
            self.device.say(letter, (x, y))

    def transform(self, record: Record) -> None:
        """Anew, or before or after what holds."""
        new, old = plus_places.matrix_of(record), self.device.state.world
        if record.kind == plus_places.ANEW:
            self.device.set(world=new)
        else:
            is_after = record.flags & _AFTER
            self.device.set(world=times(old, new) if is_after else times(new, old))

    def reset(self, _record: Record) -> None:
        """As it was in the beginning."""
        self.device.set(world=SAME)

    def keep(self, record: Record) -> None:
        """For later, or from before."""
        if record.kind in {0x4026, 0x4029}:
            self.device.restore(-1)
        else:
            self.device.save()

    def rectangles(self, record: Record) -> None:
        """Filled."""
        ink, count = numbers(record.body, 0, 2, "I")
        self._paint(record, ink)
        for corners in plus_places.rectangles(record.body, 8, count, record.flags):
            self.device.draw(self.device.line(corners, closed=True))

    def polygon(self, record: Record) -> None:
        """Filled."""
        ink, count = numbers(record.body, 0, 2, "I")
        self._paint(record, ink)
        self.device.draw(
            self.device.line(points_of(record.body, 8, count, record.flags), closed=True)
        )

    def lines(self, record: Record) -> None:
        """In black: nobody reads their colour."""
        (count,) = numbers(record.body, 0, 1, "I")
        self.device.set(pen="#000000")
        self.device.draw(
            self.device.line(points_of(record.body, 4, count, record.flags)), filled=False
        )

    def path(self, record: Record) -> None:
        """Filled, or its edge drawn."""
        is_filled = record.kind == _FILL_PATH
        if is_filled:
            self._paint(record, numbers(record.body, 0, 1, "I")[0])
        else:
            self.device.set(pen="#000000")
        path = as_path(self.device, self._of(record.flags & 0xFF, _PATH))
        self.device.draw(path, filled=is_filled, stroked=not is_filled)

    def picture(self, record: Record) -> None:
        """One that is a file of its own; nobody knows others."""
        image = self._of(record.flags & 0xFF, _IMAGE)
        (kind,) = numbers(image, 4, 1, "I")
        if kind != 1 or numbers(image, 24, 1, "I")[0] != 1:
            raise Unreadable(OTHERWISE)
        shown = bitmaps.grey(image[28:], "PNG", "JPEG", "GIF", "TIFF", "BMP")
        self.device.show(shown, plus_places.box_of(record))


def _colour(argb: int) -> str:
    return f"#{argb & 0xFFFFFF:06x}" if argb >> 24 else NOTHING


_Handler = Callable[[Plus, Record], None]
_HANDLERS: dict[int, _Handler] = {
    0x400A: Plus.rectangles,
    0x400C: Plus.polygon,
    0x400D: Plus.lines,
    **dict.fromkeys((0x4014, 0x4015), Plus.path),
    **dict.fromkeys((0x401A, 0x401B), Plus.picture),
    0x401C: Plus.string,
    **dict.fromkeys((0x4025, 0x4026, 0x4027, 0x4028, 0x4029), Plus.keep),
    **dict.fromkeys((0x402A, 0x402C, 0x402D, 0x402E), Plus.transform),
    0x402B: Plus.reset,
    0x4036: Plus.letters,
}
_LASTING = frozenset({*range(0x4025, 0x4030)})
