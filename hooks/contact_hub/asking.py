"""Commands about what was proven: where a detail stands, what would change, what to keep of it."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from contact_hub import loading, today
from contact_hub.coverage import proofs
from contact_hub.folders import Folders
from contact_hub.mistakes import Mistake
from contact_hub.problems import ContactsError
from contact_hub.reports import COVERAGE
from contact_hub.what_if import supposed
from contact_hub.what_if import telling as of_what_if
from contact_hub.where import asked as answering
from contact_hub.where import proofs_here, still_met
from contact_hub.where import telling as of_where
from contact_hub.where.still_met import World

__all__ = ["join"]

if TYPE_CHECKING:
    Ways = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no other name for it


def join(ways: Ways) -> None:
    """Adds them to the others."""
    way = ways.add_parser("where", help="say where a number, a name or an address stands")
    way.add_argument("what", nargs="+", help="a number, a name, an address, an id, a place")
    way.add_argument("--site", type=Path, default=Path("site"), help="the proven site")
    way.add_argument("--format", choices=of_where.FORMS, default="text")
    way.set_defaults(does=where_it_stands)
    way = ways.add_parser("what-if", help="say what would change if contacts.yaml did")
    way.add_argument("what", nargs="+", metavar="PLACE VALUE", help="places and new values in turn")
    way.add_argument("--format", choices=of_what_if.FORMS, default="text")
    way.set_defaults(does=what_would_change)
    way = ways.add_parser("record", help="keep a line about the last proof in the repository")
    way.add_argument("--site", type=Path, default=Path("site"), help="the proven site")
    way.set_defaults(does=record)


def where_it_stands(asked: argparse.Namespace) -> int:
    """0 where it is found, 1 where nobody has it."""
    folders = Folders(Path())
    proven = proofs_here.proven(folders, asked.site)
    told = answering.asked(" ".join(asked.what), proven, world(folders, asked.site))
    sys.stdout.write(of_where.FORMS[asked.format](told))
    return 0 if told.found or told.apart else 1


def world(folders: Folders, site: Path) -> World | None:
    """Nothing where contacts.yaml, or the register, cannot be read as it is now."""
    try:
        loaded = loading.load(folders.contacts, today.calendar(os.environ))
        return still_met.of_today(loaded, folders, site)
    except (ContactsError, Mistake):
        return None


def what_would_change(asked: argparse.Namespace) -> int:
    """0 where it could be published, 1 where something would be wrong."""
    calendar = today.calendar(os.environ)
    both = supposed.supposed(Folders(Path()), supposed.wishes(asked.what), calendar)
    sys.stdout.write(of_what_if.FORMS[asked.format](both))
    return 0 if both.after else 1


def record(asked: argparse.Namespace) -> int:
    """A line of proofs.yaml; a proof of other contacts than those in the folder is refused."""
    folders = Folders(Path())
    proven = proofs_here.proven(folders, asked.site)
    if proven.older:
        what = f"`{asked.site / COVERAGE}` is the proof of another contacts.yaml than this one."
        raise Mistake(what, "Run `make site` first.")
    if proofs.record(folders.proofs, proven.public):
        sys.stdout.write(
            f"The proof of {proven.public.proven_on} is kept in {proofs.NAME}. Commit it.\n"
        )
    else:
        sys.stdout.write(f"The proof of {proven.public.proven_on} is in {proofs.NAME} already.\n")
    return 0
