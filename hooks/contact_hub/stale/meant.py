"""Of all that is strange in a text, what is meant to be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from contact_hub.details import Detail
from contact_hub.reading import alphabets
from contact_hub.reading.harvest import bics
from contact_hub.stale.known import Known
from contact_hub.stale.standing import Standing, Stray

__all__ = ["OVER", "of"]

OVER: frozenset[Standing] = frozenset({"former", "private"})
STRANGERS: frozenset[Standing] = frozenset({"unknown", "near"})


def of(found: Sequence[Stray], details: Iterable[Detail], known: Known) -> Iterator[Stray]:
    """Without strangers that are what is over in other letters; and without strange banks' codes.

    These are wrong beside our account if our own is known; elsewhere they are of whomever the
    account there is.
    """
    banks = any(each.detail.label == bics.LABEL for each in known.ours.of_kind["number"])
    paid = banks and any(each.kind == "iban" and known.ours.of(each) for each in details)
    gone = {each.detail.value.casefold() for each in found if each.standing in OVER}
    for each in found:
        strange = each.standing in STRANGERS
        if strange and alphabets.in_latin(each.detail.written).casefold() in gone:
            continue
        if paid or not strange or each.detail.label != bics.LABEL:
            yield each
