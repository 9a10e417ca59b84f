"""Enhanced metafiles, record by record ([MS-EMF], 2.3)."""

from __future__ import annotations

from collections.abc import Callable

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.metafiles import bitmaps, emf_shapes, things
from contact_hub.reading.documents.metafiles.device import SAME, Device, times
from contact_hub.reading.documents.metafiles.emf_plus import Plus
from contact_hub.reading.documents.metafiles.records import BROKEN, Record, floats, numbers, of_emf
from contact_hub.reading.documents.metafiles.things import Thing

__all__ = ["play"]

_GLYPHS, _NO_BOX, _SMALL = 0x10, 0x100, 0x200
_IN_PAIRS = 0x2000
_STOCK = 0x80000000
_ALIGN, _SAVE, _CHANGE_WORLD, _WIDE_TEXT, _WIDE_TEXTS, _BLENDED = 22, 33, 36, 84, 97, 114
_NONZERO = 2
_UP_MODES = frozenset({2, 3, 4, 5, 6})
_BY_HAND = frozenset({7, 8})
_NOT_LETTERS = "Its words are written as shapes that only one font knows."
_PLUS = b"EMF+"
_MOST_TEXTS = 100_000


def play(data: bytes) -> Device:
    """All that it draws; raises Unreadable."""
    return _Player().play(data)


class _Player:
    """The objects that were made so far, by their number; and what GDI+ adds."""

    def __init__(self) -> None:
        self.device = Device()
        self.objects: dict[int, Thing] = {}
        self.plus = Plus(self.device)

    def play(self, data: bytes) -> Device:
        for record in of_emf(data):
            handler = _HANDLERS.get(record.kind)
            if handler is not None:
                handler(self, record)
            else:
                emf_shapes.draw(self.device, record)
        return self.device

    def window(self, record: Record) -> None:
        """Where it begins, or how large it is, of the window or the viewport."""
        new = tuple(map(float, numbers(record.body, 8, 2)))
        state = self.device.state
        is_window = record.kind in {9, 10}
        old = state.window if is_window else state.viewport
        whole = (*old[:2], *new) if record.kind in {9, 11} else (*new, *old[2:])
        self.device.set(**{"window" if is_window else "viewport": whole})

    def mode(self, record: Record) -> None:
        (mode,) = numbers(record.body, 8, 1)
        self.device.set(is_up=mode in _UP_MODES)
        if mode not in _BY_HAND:
            state = self.device.state
            whole = (*state.window[:2], 1.0, 1.0)
            self.device.set(window=whole, viewport=(*state.viewport[:2], 0.0, 0.0))

    def choice(self, record: Record) -> None:
        (said,) = numbers(record.body, 8, 1, "I")
        if record.kind == _ALIGN:
            self.device.set(align=said)
        else:
            self.device.set(rule="nonzero" if said == _NONZERO else "evenodd")

    def move(self, record: Record) -> None:
        x, y = numbers(record.body, 8, 2)
        self.device.set(at=(float(x), float(y)))

    def keep(self, record: Record) -> None:
        if record.kind == _SAVE:
            self.device.save()
        else:
            self.device.restore(numbers(record.body, 8, 1)[0])

    def world(self, record: Record) -> None:
        a, b, c, d, e, f = floats(record.body, 8, 6)
        matrix, old = (a, b, c, d, e, f), self.device.state.world
        how = numbers(record.body, 32, 1)[0] if record.kind == _CHANGE_WORLD else 4
        changed = {1: SAME, 2: times(matrix, old), 3: times(old, matrix), 4: matrix}
        self.device.set(world=changed.get(how, old))

    def made(self, record: Record) -> None:
        self.objects[numbers(record.body, 8, 1, "I")[0]] = things.of_emf(record)

    def chosen(self, record: Record) -> None:
        (number,) = numbers(record.body, 8, 1, "I")
        is_stock = number & _STOCK
        thing = things.stock(number & ~_STOCK) if is_stock else self.objects.get(number)
        things.chosen(self.device, thing)

    def text(self, record: Record) -> None:
        self._text(record, 36, is_wide=record.kind == _WIDE_TEXT)

    def texts(self, record: Record) -> None:
        (count,) = numbers(record.body, 36, 1, "I")
        if count > _MOST_TEXTS:
            raise Unreadable(BROKEN)
        for number in range(count):
            self._text(record, 40 + 40 * number, is_wide=record.kind == _WIDE_TEXTS)

    def _text(self, record: Record, at: int, *, is_wide: bool) -> None:
        x, y, count, where, how = numbers(record.body, at, 5, "I")
        if not count:
            return
        if how & _GLYPHS:
            raise Unreadable(_NOT_LETTERS)
        said = self._said(record.body, where, count, is_wide=is_wide)
        (wide,) = numbers(record.body, at + 36, 1, "I")
        step = 2 if how & _IN_PAIRS else 1
        apart = numbers(record.body, wide, count * step)[::step] if wide else ()
        self.device.say(said, (_signed(x), _signed(y)), apart)

    def _said(self, body: bytes, at: int, count: int, *, is_wide: bool) -> str:
        long = 2 * count if is_wide else count
        if at + long > len(body):
            raise Unreadable(BROKEN)
        said = body[at : at + long]
        font = self.device.state.font
        return said.decode("utf-16-le", "replace") if is_wide else font.text_of(said)

    def small_text(self, record: Record) -> None:
        x, y, count, how = numbers(record.body, 8, 4, "I")
        if how & _GLYPHS and count:
            raise Unreadable(_NOT_LETTERS)
        at = 36 if how & _NO_BOX else 52
        said = self._said(record.body, at, count, is_wide=not how & _SMALL)
        self.device.say(said, (_signed(x), _signed(y)))

    def picture(self, record: Record) -> None:
        """Its header and its dots lie wherever the record says."""
        at, corners, rop = emf_shapes.picture_box(record)
        head, long, bits, size = numbers(record.body, at, 4, "I")
        if not size:
            if rop in _PAINTS:
                (x, y), (right, lower) = corners
                box = ((x, y), (right, y), (right, lower), (x, lower))
                ink = _PAINTS[rop] or self.device.state.brush
                before = self.device.state
                self.device.set(brush=ink)
                self.device.draw(self.device.line(box, closed=True), stroked=False)
                self.device.state = before
            return
        if max(head + long, bits + size) > len(record.body):
            raise Unreadable(BROKEN)
        held = record.body[head : head + long], record.body[bits : bits + size]
        shown = bitmaps.of_dib(*held, alpha=record.kind == _BLENDED and bool(rop >> 24))
        self.device.show(shown, corners, _BLENDS.get(rop, "normal"))

    def comment(self, record: Record) -> None:
        (size,) = numbers(record.body, 8, 1, "I")
        if record.body[12:16] == _PLUS:
            self.plus.play(record.body[16 : 12 + size])


_PAINTS = {0x00F00021: "", 0x00000042: "#000000", 0x00FF0062: "#ffffff"}
"""Of the brush, black, white."""
_BLENDS = {0x008800C6: "multiply", 0x00EE0086: "screen", 0x00660046: "difference"}
_Handler = Callable[[_Player, Record], None]
_HANDLERS: dict[int, _Handler] = {
    **dict.fromkeys((9, 10, 11, 12), _Player.window),
    17: _Player.mode,
    **dict.fromkeys((19, 22), _Player.choice),
    27: _Player.move,
    **dict.fromkeys((33, 34), _Player.keep),
    **dict.fromkeys((35, 36), _Player.world),
    37: _Player.chosen,
    **dict.fromkeys(things.MADE_IN_EMF, _Player.made),
    70: _Player.comment,
    **dict.fromkeys((76, 77, 78, 79, 80, 81, 114, 116), _Player.picture),
    **dict.fromkeys((83, 84), _Player.text),
    **dict.fromkeys((96, 97), _Player.texts),
    108: _Player.small_text,
}


def _signed(number: int) -> float:
    return float(number - (1 << 32) if number >> 31 else number)
