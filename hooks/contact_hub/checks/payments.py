"""Rules about how invoices are paid."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import pay_codes
from contact_hub.checks.case import Case
from contact_hub.problems import Problem

__all__ = ["a_pay_code_can_be_used"]


def a_pay_code_can_be_used(case: Case) -> Iterator[Problem]:
    """The code on invoices leads to an account that is paid in euros, by a name that fits."""
    organisation = case.contacts.organisation
    mistake = pay_codes.fault(organisation)
    if mistake and organisation.bank:
        field = "iban" if organisation.bank.pay_code is None else "pay_code"
        yield case.source.problem(("organisation", "bank", field), mistake.what, mistake.fix)
