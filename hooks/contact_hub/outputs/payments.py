"""Where to pay, as it stands on invoices."""

from __future__ import annotations

from contact_hub.hub import Hub
from contact_hub.model import numbers

__all__ = ["bank"]


def bank(hub: Hub) -> list[tuple[str, list[str]]]:
    """Where to pay: at home as banks in the United Kingdom ask for it, and from abroad."""
    words, account = hub.words, hub.organisation.bank
    if account is None:
        return []
    named = [account.name, words.print.account_holder.format(name=account.holder or hub.legal_name)]
    abroad = [words.iban.format(number=account.iban)]
    abroad += [words.bic.format(number=account.bic)] if account.bic else []
    at_home = numbers.in_the_uk(account.iban)
    if at_home is None:
        return [(words.bank, list(filter(None, [*named, *abroad])))]
    local = words.print.sort_code.format(number=at_home.sort_code)
    own = words.print.account_number.format(number=at_home.account)
    return [
        (words.bank, list(filter(None, [*named, local, own]))),
        (words.print.from_abroad, abroad),
    ]
