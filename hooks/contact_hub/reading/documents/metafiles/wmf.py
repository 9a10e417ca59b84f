"""Windows metafiles, record by record ([MS-WMF], 2.3)."""

from __future__ import annotations

from collections.abc import Callable

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.metafiles import bitmaps, things
from contact_hub.reading.documents.metafiles.device import Device, Point
from contact_hub.reading.documents.metafiles.emf_shapes import ellipse
from contact_hub.reading.documents.metafiles.records import BROKEN, Record, numbers, of_wmf
from contact_hub.reading.documents.metafiles.things import Thing

__all__ = ["PLACEABLE", "play"]

PLACEABLE = b"\xd7\xcd\xc6\x9a"
_PLACE, _HEAD = 22, 18
_GLYPHS, _BOXED = 0x10, 0x06
_ALIGN, _MODE, _SAVE, _TO_DEVICE = 0x012E, 0x0103, 0x001E, 0x0D33
_NONZERO = 2
_UP_MODES = frozenset({2, 3, 4, 5, 6})
_NOT_LETTERS = "Its words are written as shapes that only one font knows."
_WITHOUT_DOTS = 22
_LINE, _POLYGON, _POLYLINE, _POLYPOLYGON = 0x0213, 0x0324, 0x0325, 0x0538
_ELLIPSES, _BOXES = frozenset({0x0418, 0x0817, 0x081A, 0x0830}), frozenset({0x041B, 0x061C})
_BLENDS = {0x008800C6: "multiply", 0x00EE0086: "screen", 0x00660046: "difference"}


def play(data: bytes) -> Device:
    """All that it draws; raises Unreadable."""
    return _Player().play(data)


class _Player:
    """The objects that were made so far: a new one gets the lowest number that is free."""

    def __init__(self) -> None:
        self.device = Device()
        self.objects: dict[int, Thing] = {}

    def play(self, data: bytes) -> Device:
        begin = _PLACE if data.startswith(PLACEABLE) else 0
        for record in of_wmf(data, begin + _HEAD):
            handler = _HANDLERS.get(record.kind)
            if record.kind in things.MADE_IN_WMF:
                self.made(record)
            elif handler is not None:
                handler(self, record)
        return self.device

    def made(self, record: Record) -> None:
        number = next(each for each in range(len(self.objects) + 1) if each not in self.objects)
        self.objects[number] = things.of_wmf(record)

    def chosen(self, record: Record) -> None:
        things.chosen(self.device, self.objects.get(numbers(record.body, 0, 1, "H")[0]))

    def forgotten(self, record: Record) -> None:
        self.objects.pop(numbers(record.body, 0, 1, "H")[0], None)

    def window(self, record: Record) -> None:
        y, x = map(float, numbers(record.body, 0, 2, "h"))
        name = "window" if record.kind in {0x020B, 0x020C} else "viewport"
        old = self.device.state.window if name == "window" else self.device.state.viewport
        whole = (x, y, *old[2:]) if record.kind in {0x020B, 0x020D} else (*old[:2], x, y)
        self.device.set(**{name: whole})

    def choice(self, record: Record) -> None:
        (said,) = numbers(record.body, 0, 1, "H")
        if record.kind == _ALIGN:
            self.device.set(align=said)
        elif record.kind == _MODE:
            self.device.set(is_up=said in _UP_MODES)
        else:
            self.device.set(rule="nonzero" if said == _NONZERO else "evenodd")

    def move(self, record: Record) -> None:
        y, x = numbers(record.body, 0, 2, "h")
        self.device.set(at=(float(x), float(y)))

    def keep(self, record: Record) -> None:
        if record.kind == _SAVE:
            self.device.save()
        else:
            self.device.restore(numbers(record.body, 0, 1, "h")[0])

    def text(self, record: Record) -> None:
        (count,) = numbers(record.body, 0, 1, "H")
        said = _said(record.body, 2, count)
        y, x = numbers(record.body, 2 + count + count % 2, 2, "h")
        self.device.say(self.device.state.font.text_of(said), (x, y))

    def spaced_text(self, record: Record) -> None:
        y, x, count, how = numbers(record.body, 0, 4, "h")
        if how & _GLYPHS and count:
            raise Unreadable(_NOT_LETTERS)
        at = 16 if how & _BOXED else 8
        said = _said(record.body, at, count)
        apart = at + count + count % 2
        is_told = len(record.body) >= apart + 2 * count
        wide = numbers(record.body, apart, count, "h") if is_told else ()
        self.device.say(self.device.state.font.text_of(said), (x, y), wide)

    def shape(self, record: Record) -> None:
        device, kind = self.device, record.kind
        if kind == _LINE:
            y, x = numbers(record.body, 0, 2, "h")
            device.draw(device.line((device.state.at, (x, y))), filled=False)
            device.set(at=(float(x), float(y)))
        elif kind in {_POLYGON, _POLYLINE}:
            points = _points(record.body, 2, numbers(record.body, 0, 1, "H")[0])
            if points:
                path = device.line(points, closed=kind == _POLYGON)
                device.draw(path, filled=kind == _POLYGON)
        else:
            self._box(record)

    def _box(self, record: Record) -> None:
        at = {0x061C: 4, 0x0817: 8, 0x081A: 8, 0x0830: 8}.get(record.kind, 0)
        lower, right, upper, left = map(float, numbers(record.body, at, 4, "h"))
        if record.kind in _ELLIPSES:
            path = ellipse(self.device, left, upper, right, lower)
        else:
            corners = ((left, upper), (right, upper), (right, lower), (left, lower))
            path = self.device.line(corners, closed=True)
        self.device.draw(path)

    def many(self, record: Record) -> None:
        """Several at once: a letter and the holes in it."""
        (parts,) = numbers(record.body, 0, 1, "H")
        counts = numbers(record.body, 2, parts, "H")
        paths, at = [], 2 + 2 * parts
        for count in counts:
            points = _points(record.body, at, count)
            paths.append(self.device.line(points, closed=True) if points else "")
            at += 4 * count
        self.device.draw("".join(paths))

    def picture(self, record: Record) -> None:
        """A header, a palette, dots; or none, where only colours are mixed."""
        at = {0x0940: 16, 0x0B41: 20, 0x0F43: 22, 0x0D33: 18}[record.kind]
        if len(record.body) <= at + 2:
            return
        high, wide, y, x = numbers(record.body, at - 8, 4, "h")
        if record.kind == _TO_DEVICE:
            high, wide, y, x = numbers(record.body, 10, 4, "h")
        (rop,) = numbers(record.body, 0, 1, "I")
        shown = bitmaps.of_dib(record.body[at:], b"")
        blend = _BLENDS.get(rop, "normal") if record.kind != _TO_DEVICE else "normal"
        self.device.show(shown, ((x, y), (x + wide, y + high)), blend)

    def unknown(self, record: Record) -> None:
        """Dots in the form of one screen; without any, only colours are mixed."""
        if len(record.body) > _WITHOUT_DOTS:
            raise Unreadable("It holds a picture that only Windows knows.")


_Handler = Callable[[_Player, Record], None]
_HANDLERS: dict[int, _Handler] = {
    0x001E: _Player.keep,
    0x0127: _Player.keep,
    **dict.fromkeys((0x020B, 0x020C, 0x020D, 0x020E), _Player.window),
    **dict.fromkeys((0x0103, 0x0106, 0x012E), _Player.choice),
    0x012D: _Player.chosen,
    0x01F0: _Player.forgotten,
    0x0214: _Player.move,
    0x0521: _Player.text,
    0x0A32: _Player.spaced_text,
    **dict.fromkeys((_LINE, _POLYGON, _POLYLINE, *_ELLIPSES, *_BOXES), _Player.shape),
    _POLYPOLYGON: _Player.many,
    **dict.fromkeys((0x0940, 0x0B41, 0x0F43, 0x0D33), _Player.picture),
    **dict.fromkeys((0x0922, 0x0B23), _Player.unknown),
}


def _said(body: bytes, at: int, count: int) -> bytes:
    if count < 0 or at + count > len(body):
        raise Unreadable(BROKEN)
    return body[at : at + count]


def _points(body: bytes, at: int, count: int) -> list[Point]:
    said = numbers(body, at, 2 * count, "h")
    return [(float(x), float(y)) for x, y in zip(said[::2], said[1::2], strict=True)]
