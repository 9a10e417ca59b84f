"""Tables and sheets of an OpenDocument file, and what in them nobody sees."""

from __future__ import annotations

from contact_hub.reading.documents.markup import Element, attribute, child, children, local, named
from contact_hub.reading.documents.opendocument.open_walk import OpenHandler, OpenWalk
from contact_hub.reading.documents.told import Way

__all__ = ["TABLES"]

_MOST_COLUMNS = 20_000
_NOT_WORKED_OUT = (
    "A cell in it has a formula that was never worked out; open the file, save it, and put it here "
    "again."
)


def _row(walk: OpenWalk, element: Element) -> None:
    gone = attribute(element, "visibility") in {"collapse", "filter"}
    with walk.told.met(Way.REMAINS if gone else Way.SHOWN):
        column = 0
        for each in children(element, "table-cell", "covered-table-cell"):
            _cell(walk, each, hidden=column in walk.hidden_columns)
            many = attribute(each, "number-columns-repeated")
            column += int(many) if many.isdecimal() else 1
    walk.told.end_line()


def _cell(walk: OpenWalk, element: Element, *, hidden: bool) -> None:
    covered = local(element) == "covered-table-cell"
    with walk.told.met(Way.REMAINS if hidden or covered else Way.SHOWN), walk.told.cell():
        walk.styled(element, "table-cell")
        walk.told.aside(attribute(element, "formula"), Way.REMAINS)
    worked_out = attribute(element, "value-type") or child(element, "p") is not None
    if attribute(element, "formula") and not worked_out:
        walk.told.faults.append(_NOT_WORKED_OUT)


def _table(walk: OpenWalk, element: Element) -> None:
    shown = walk.styles.said(
        "table", attribute(element, "style-name"), "table-properties", "display"
    )
    outer, walk.hidden_columns = walk.hidden_columns, set()
    column = 0
    for each in named(element, "table-column"):
        many = attribute(each, "number-columns-repeated")
        count = int(many) if many.isdecimal() else 1
        if attribute(each, "visibility") in {"collapse", "filter"} and count < _MOST_COLUMNS:
            walk.hidden_columns.update(range(column, column + count))
        column += count
    with walk.told.met(Way.REMAINS if shown == "false" else Way.SHOWN):
        walk.through(element)
    walk.hidden_columns = outer


TABLES: dict[str, OpenHandler] = {"table-row": _row, "table": _table}
