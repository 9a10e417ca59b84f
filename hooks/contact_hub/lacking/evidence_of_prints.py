"""What a print's bytes lack: of its facts, and of what its printer and its readers ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from contact_hub.lacking.findings import Finding
from contact_hub.lacking.print_fixes import as_finding
from contact_hub.reading import finder, preflight
from contact_hub.reading.pdf_file import Unreadable
from contact_hub.reading.preflight import Asked
from contact_hub.surfaces import Surface

__all__ = ["of_codes", "of_print"]


def of_print(data: bytes, surface: Surface) -> Iterator[Finding]:
    """Facts from its words, codes from the page as a camera sees it, and preflight."""
    wanted = surface.prints
    if wanted is None:
        return
    portrait = surface.photo.data if surface.photo and surface.photo.digest else None
    asked = Asked(wanted.trim_mm, wanted.printer, wanted.pages, len(wanted.codes), portrait)
    try:
        if wanted.laid:  # each card on it was looked at by itself
            faults = preflight.file_faults(data, asked)
            yield from (as_finding(fault, surface) for fault in faults)
            return
        seen = preflight.judged(data, asked)
    except Unreadable as fault:
        yield Finding(None, f"`{surface.path}` cannot be read. {fault}")
        return
    yield from (Finding(fact) for fact in finder.missing(seen.text, surface.facts))
    yield from (as_finding(fault, surface) for fault in seen.faults)
    yield from of_codes(seen.codes, wanted.codes, surface.path)


def of_codes(codes: tuple[str, ...], wanted: tuple[str, ...], path: str) -> Iterator[Finding]:
    """Each code that is asked for, as often as it is, and no other."""
    if len(codes) != len(wanted):
        found, asked = len(codes) or "no", len(wanted)
        yield Finding(None, f"`{path}` has {found} readable codes instead of {asked}.")
        return
    missing = " and ".join(f"`{code}`" for code in (Counter(wanted) - Counter(codes)).elements())
    for code in sorted(Counter(codes) - Counter(wanted)):
        yield Finding(None, f"The code on `{path}` says `{code}` instead of {missing}.")
