"""What Word works out by an instruction: a link, a code, a button, words of another file."""

from __future__ import annotations

import re

from contact_hub.reading.documents.told import Told, Way

__all__ = ["tell"]

_LINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]+))?', re.IGNORECASE)
_CODE = re.compile(r'\s*(?:DISPLAY|MERGE)BARCODE\s+(?:"([^"]*)"|(\S+))\s+QR\b', re.IGNORECASE)
_BUTTON = re.compile(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)", re.IGNORECASE | re.DOTALL)
_FROM_OUTSIDE = re.compile(
    r"\s*(?:INCLUDEPICTURE|INCLUDETEXT|LINK|DDE|DDEAUTO|IMPORT|INCLUDE)\s+(.+)",
    re.IGNORECASE | re.DOTALL,
)
_FAR = re.compile(r"\b(?:https?|ftp):", re.IGNORECASE)
_SWITCH = re.compile(r"\s+\\[*#@!a-z](?!\w).*", re.IGNORECASE | re.DOTALL)


def tell(told: Told, instruction: str, first: int | None) -> None:
    """One instruction, whose result was said since `first`; None if it has no result.

    Of a file on somebody's drive Word shows what it kept of it: nobody else has that file.
    """
    link, code = _LINK.match(instruction), _CODE.match(instruction)
    button, outside = _BUTTON.match(instruction), _FROM_OUTSIDE.match(instruction)
    if link:
        told.link(link[1] or link[2] or "", told.mark() if first is None else first)
        return
    if code:
        told.codes.append(code[1] or code[2])
    if button and first in {None, told.mark()}:
        told.say(button[1].strip())
    if outside and (first is None or _FAR.search(outside[1])):
        what = _SWITCH.sub("", outside[1]).replace('"', "").replace("\\\\", "\\").strip()
        told.faults.append(f"It shows something of `{what}`, which is not in it.")
    told.aside(instruction.strip(), Way.REMAINS)
