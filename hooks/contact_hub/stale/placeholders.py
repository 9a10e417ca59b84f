"""What was never meant to be read by customers: numbers for drama, addresses for samples."""

from __future__ import annotations

from contact_hub import phones
from contact_hub.details import Detail
from contact_hub.model import web

__all__ = ["is_one"]


def is_one(detail: Detail, *, fictional: bool) -> bool:
    """Whether nobody's it is; in a fictional hub such numbers and addresses are real."""
    if detail.kind == "placeholder":
        return True
    if fictional:
        return False
    if detail.kind == "phone":
        return phones.is_fictional(detail.value.partition(";ext=")[0])
    return detail.kind in {"email", "web"} and web.is_for_samples(host_of(detail))


def host_of(detail: Detail) -> str:
    """The machine, or the part after the at sign."""
    return detail.value.rpartition("@")[2].partition("/")[0]
