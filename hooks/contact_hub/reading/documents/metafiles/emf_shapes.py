"""Lines, shapes and paths of enhanced metafiles; where pictures lie in them."""

from __future__ import annotations

from contact_hub.reading.documents.metafiles.device import Device, Point
from contact_hub.reading.documents.metafiles.records import Record, numbers

__all__ = ["draw", "ellipse", "picture_box"]

_BEGIN, _END, _CLOSE, _FILL, _BOTH, _STROKE, _CLIP, _ABORT = 59, 60, 61, 62, 63, 64, 67, 68
_PATHS = frozenset({_FILL, _BOTH, _STROKE, _CLIP, _ABORT})
_CURVES = frozenset({2, 5, 85, 88})
_GO_ON = frozenset({5, 6, 88, 89})
_SHORT = range(85, 93)
_CLOSED = frozenset({3, 86})
_LINES = frozenset({2, 3, 4, 5, 6, 85, 86, 87, 88, 89})
_MANY = frozenset({7, 8, 90, 91})
_MANY_CLOSED = frozenset({8, 91})
_LINE_TO = 54
_OVAL, _BOXES = frozenset({42, 45, 46, 47}), frozenset({43, 44})
_ROUND = 0.5523
"""How far a circle's handles reach."""
_TO_DEVICE, _STRETCHED, _SLANTED = 80, 81, 79


def draw(device: Device, record: Record) -> None:
    """Whatever is no shape, nothing."""
    kind = record.kind
    if kind in _LINES:
        _line(device, record)
    elif kind in _MANY:
        _many(device, record)
    elif kind == _LINE_TO:
        x, y = numbers(record.body, 8, 2)
        path = device.line((device.state.at, (x, y)))
        device.set(at=(float(x), float(y)))
        device.draw(path, filled=False)
    elif kind in _OVAL or kind in _BOXES:
        left, upper, right, lower = map(float, numbers(record.body, 8, 4))
        if kind in _OVAL:
            device.draw(ellipse(device, left, upper, right, lower))
        else:
            corners = ((left, upper), (right, upper), (right, lower), (left, lower))
            device.draw(device.line(corners, closed=True))
    else:
        _path(device, kind)


def _line(device: Device, record: Record) -> None:
    kind = record.kind
    (count,) = numbers(record.body, 24, 1, "I")
    points = _points(record.body, 28, count, is_short=kind in _SHORT)
    if kind in _GO_ON:
        points = [device.state.at, *points]
    if not points:
        return
    path = device.line(points, closed=kind in _CLOSED, curved=kind in _CURVES)
    if kind in _GO_ON:
        device.set(at=points[-1])
    device.draw(path, filled=kind in _CLOSED)


def _many(device: Device, record: Record) -> None:
    """Several at once: a letter and the holes in it."""
    parts, total = numbers(record.body, 24, 2, "I")
    counts = numbers(record.body, 32, parts, "I")
    is_closed = record.kind in _MANY_CLOSED
    points = _points(record.body, 32 + 4 * parts, total, is_short=record.kind in _SHORT)
    paths, at = [], 0
    for count in counts:
        if points[at : at + count]:
            paths.append(device.line(points[at : at + count], closed=is_closed))
        at += count
    device.draw("".join(paths), filled=is_closed)


def _points(body: bytes, at: int, count: int, *, is_short: bool) -> list[Point]:
    said = numbers(body, at, 2 * count, "h" if is_short else "i")
    return [(float(x), float(y)) for x, y in zip(said[::2], said[1::2], strict=True)]


def ellipse(device: Device, left: float, upper: float, right: float, lower: float) -> str:
    """Four curves."""
    x, y = (left + right) / 2, (upper + lower) / 2
    wide, high = (right - left) / 2, (lower - upper) / 2
    across, down = wide * _ROUND, high * _ROUND
    points = (
        *((left, y), (left, y - down), (x - across, upper), (x, upper), (x + across, upper)),
        *((right, y - down), (right, y), (right, y + down), (x + across, lower), (x, lower)),
        *((x - across, lower), (left, y + down), (left, y)),
    )
    return device.line(points, closed=True, curved=True)


def _path(device: Device, kind: int) -> None:
    """Begun, closed, painted, or given up; its end is where it is painted."""
    if kind == _BEGIN:
        device.path = []
    elif kind == _CLOSE and device.path:
        device.path[-1] += "Z"
    elif kind in _PATHS:
        path, device.path = "".join(device.path or ()), None
        if kind not in {_CLIP, _ABORT}:
            device.draw(path, filled=kind != _STROKE, stroked=kind != _FILL)


def picture_box(record: Record) -> tuple[int, tuple[Point, Point], int]:
    """Where the record tells of its parts; two corners on paper; how the dots are mixed."""
    body, kind = record.body, record.kind
    if kind in {_TO_DEVICE, _STRETCHED}:
        x, y, *_, wide, high = numbers(body, 24, 6)
        if kind == _STRETCHED:
            wide, high = numbers(body, 72, 2)
            return 48, ((x, y), (x + wide, y + high)), numbers(body, 68, 1, "I")[0]
        wide, high = numbers(body, 40, 2)
        return 48, ((x, y), (x + wide, y + high)), 0
    if kind == _SLANTED:
        corners = numbers(body, 24, 6)
        across, down = corners[::2], corners[1::2]
        return 96, ((min(across), min(down)), (max(across), max(down))), 0
    x, y, wide, high = numbers(body, 24, 4)
    return 84, ((x, y), (x + wide, y + high)), numbers(body, 40, 1, "I")[0]
