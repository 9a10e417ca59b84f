"""`contact-hub`: the same engine from a terminal, without a site generator."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from contact_hub import ahead, asking, auditing, links, loading, reporting, schema, today
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.issued import issuing, reprints
from contact_hub.mistakes import Mistake
from contact_hub.problems import (
    ContactsError,
    Finding,
    Problem,
    as_annotations,
    in_file_order,
)
from contact_hub.since_confirmed import asked_anew
from contact_hub.stale import of_supplied, remembered, sealing
from contact_hub.telling import forms

__all__ = ["main"]

FARTHEST = 3650
"""Days."""
REPRINTS = {"text": reprints.as_text, "json": reprints.as_json}


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where all is well, 1 where something is to be mended, 2 where it could not be tried."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names of files may be no text at all
            stream.reconfigure(errors="backslashreplace")
    asked = parser().parse_args(arguments)
    try:
        return answered(asked)
    except reporting.EXPECTED as error:
        reporting.tell(error, {})
    except OSError as error:
        sys.stderr.write(f"{reporting.closed(error)}\n")
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
    return 2


def answered(asked: argparse.Namespace) -> int:
    """Whoever reads no further, as `head` does, has no complaint."""
    try:
        code = int(asked.does(asked))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    return code


if TYPE_CHECKING:
    Ways = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no other name for it


def parser() -> argparse.ArgumentParser:
    """What can be asked."""
    whole = argparse.ArgumentParser(prog="contact-hub", description=__doc__)
    ways = whole.add_subparsers(required=True, metavar="COMMAND")
    of_the_file(ways)
    of_what_is_kept(ways)
    asking.join(ways)
    auditing.join(ways)
    return whole


def of_the_file(ways: Ways) -> None:
    """About contacts.yaml, today and soon, and what is made of it."""
    way = ways.add_parser("check", help="say what is wrong in contacts.yaml")
    way.add_argument("contacts", nargs="?", type=Path, default=Path("contacts.yaml"))
    way.add_argument("--format", choices=forms.FORMS, default="text")
    way.set_defaults(does=check)
    way = ways.add_parser("ahead", help="say what a build will fail on soon, and does not today")
    way.add_argument("contacts", nargs="?", type=Path, default=Path("contacts.yaml"))
    way.add_argument("--days", type=int, default=30, help="how far to look")
    way.add_argument("--format", choices=ahead.FORMS, default="text")
    way.add_argument("--strict", action="store_true", help="fail if there is anything")
    way.set_defaults(does=look_ahead)
    way = ways.add_parser("links", help="try every link of a built site with linkchecker")
    way.add_argument("site", nargs="?", type=Path, default=Path("site"))
    way.add_argument("--base-path", default=None, help="where the site is served, like /hub/")
    way.set_defaults(does=try_links)
    way = ways.add_parser("schema", help="the editors' schema and the list of fields")
    way.add_argument("--write", action="store_true", help="write both into docs/")
    way.set_defaults(does=make_schema)


def of_what_is_kept(ways: Ways) -> None:
    """About what was printed, and of those who have left."""
    way = ways.add_parser("issue", help="put what is printed on record, before it is ordered")
    way.add_argument("only", nargs="*", metavar="ID", help="whose; `contact` for the organisation")
    way.set_defaults(does=put_on_record)
    way = ways.add_parser("reprint", help="list what is in people's hands and no longer right")
    way.add_argument("--format", choices=REPRINTS, default="text")
    way.set_defaults(does=list_reprints)
    way = ways.add_parser("seal", help="keep digits of those who have left, and nothing in clear")
    way.add_argument("only", nargs="*", metavar="ID", help="whose; all who have left, if left out")
    way.set_defaults(does=seal_leavers)


def check(asked: argparse.Namespace) -> int:
    """All problems and notices of the file, and of those made elsewhere."""
    try:
        findings = told_of(asked.contacts)
    except ContactsError as error:
        findings = error.findings
    failed = int(any(isinstance(each, Problem) for each in findings))
    sys.stdout.write(forms.told(findings, asked.format))
    if asked.format == "text":
        if not failed:
            print(f"{asked.contacts} is in order.")
        elif os.environ.get("GITHUB_ACTIONS") == "true":
            sys.stdout.write(as_annotations(findings))
    return failed


def told_of(contacts: Path) -> Sequence[Finding]:
    """Of contacts that are right, what is worth saying; and of the files beside them."""
    loaded = loading.load(contacts, today.calendar(os.environ))
    hub = loaded.hub(loaded.contacts.organisation.website)
    folders = Folders(contacts.parent)
    known = remembered.known(contacts, hub, folders.root / ".cache")
    _, elsewhere = of_supplied.look(hub, loaded.source, folders, known)
    return in_file_order((*loaded.notices, *asked_anew(loaded, contacts), *elsewhere))


def look_ahead(asked: argparse.Namespace) -> int:
    """What will be wrong within some days; of a file that is wrong today, raises that."""
    if not 1 <= asked.days <= FARTHEST:
        raise Mistake(f"`--days {asked.days}` is no time to look ahead.", f"Say 1 to {FARTHEST}.")
    now = loading.load(asked.contacts, today.calendar(os.environ)).today
    warned = ahead.of(asked.contacts, now, asked.days)
    sys.stdout.write(ahead.FORMS[asked.format](warned, now, asked.days))
    if asked.format == "text" and os.environ.get("GITHUB_ACTIONS") == "true":
        sys.stdout.write(ahead.FORMS["github"](warned, now, asked.days))
    return int(asked.strict and bool(warned))


def try_links(asked: argparse.Namespace) -> int:
    """The built site, served on this machine as it will be on the web."""
    return links.check(asked.site, base_path=asked.base_path or configured_path(Path("mkdocs.yml")))


def configured_path(settings: Path) -> str:
    """The path of `site_url` in mkdocs.yml."""
    text = settings.read_text(encoding="utf-8") if settings.is_file() else ""
    match = re.search(r"^site_url:\s*(\S+)", text, re.MULTILINE)
    return urlsplit(match[1]).path or "/" if match else "/"


def here() -> tuple[Hub, Folders]:
    """The public contacts of this folder, today."""
    folders = Folders(Path())
    loaded = loading.load(folders.contacts, today.calendar(os.environ))
    return loaded.hub(loaded.contacts.organisation.website), folders


def put_on_record(asked: argparse.Namespace) -> int:
    """editions.yaml with what is current; says what was done and what is to be committed."""
    sys.stdout.write(issuing.as_text(issuing.issue(*here(), asked.only)))
    return 0


def seal_leavers(asked: argparse.Namespace) -> int:
    """Details of those who have left, taken out of the file and known by digits from now on."""
    hub, folders = here()
    sys.stdout.write(sealing.as_text(sealing.seal(folders.contacts, hub.today, asked.only)))
    return 0


def list_reprints(asked: argparse.Namespace) -> int:
    """The reprint list; a register that is not whole is told instead."""
    hub, _ = issuing.remembered(*here())
    sys.stdout.write(REPRINTS[asked.format](tuple(reprints.reprints(hub))))
    return 0


def make_schema(asked: argparse.Namespace) -> int:
    """Written into docs/, or shown."""
    if asked.write:
        schema.write(Path())
    else:
        sys.stdout.write(schema.json_schema())
    return 0
