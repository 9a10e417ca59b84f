"""`contact-hub`: the same engine from a terminal, without a site generator."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from contact_hub import issuing, links, loading, reporting, reprints, schema, today
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.problems import ContactsError, Finding, as_annotations, as_json, as_text

__all__ = ["main"]

FORMATS = {"text": as_text, "github": as_annotations, "json": as_json}
REPRINTS = {"text": reprints.as_text, "json": reprints.as_json}


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where all is well, 1 where something is to be mended, 2 where it could not be tried."""
    asked = parser().parse_args(arguments)
    try:
        return int(asked.does(asked))
    except reporting.EXPECTED as error:
        reporting.tell(error, {})
        return 2


def parser() -> argparse.ArgumentParser:
    """What can be asked."""
    whole = argparse.ArgumentParser(prog="contact-hub", description=__doc__)
    ways = whole.add_subparsers(required=True, metavar="COMMAND")
    way = ways.add_parser("check", help="say what is wrong in contacts.yaml")
    way.add_argument("contacts", nargs="?", type=Path, default=Path("contacts.yaml"))
    way.add_argument("--format", choices=FORMATS, default="text")
    way.set_defaults(does=check)
    way = ways.add_parser("links", help="try every link of a built site with linkchecker")
    way.add_argument("site", nargs="?", type=Path, default=Path("site"))
    way.add_argument("--base-path", default=None, help="where the site is served, like /hub/")
    way.set_defaults(does=try_links)
    way = ways.add_parser("schema", help="the editors' schema and the list of fields")
    way.add_argument("--write", action="store_true", help="write both into docs/")
    way.set_defaults(does=make_schema)
    way = ways.add_parser("issue", help="put what is printed on record, before it is ordered")
    way.add_argument("only", nargs="*", metavar="ID", help="whose; `contact` for the organisation")
    way.set_defaults(does=put_on_record)
    way = ways.add_parser("reprint", help="list what is in people's hands and no longer right")
    way.add_argument("--format", choices=REPRINTS, default="text")
    way.set_defaults(does=list_reprints)
    return whole


def check(asked: argparse.Namespace) -> int:
    """All problems and notices of the file."""
    try:
        findings: Sequence[Finding] = loading.load(
            asked.contacts, today.calendar(os.environ)
        ).notices
        failed = 0
    except ContactsError as error:
        findings, failed = error.findings, 1
    if findings or asked.format == "json":
        sys.stdout.write(FORMATS[asked.format](findings).rstrip("\n") + "\n")
    if asked.format == "text":
        if not failed:
            print(f"{asked.contacts} is in order.")
        elif os.environ.get("GITHUB_ACTIONS") == "true":
            sys.stdout.write(as_annotations(findings))
    return failed


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
    return Hub(loaded.contacts, loaded.today, loaded.contacts.organisation.website), folders


def put_on_record(asked: argparse.Namespace) -> int:
    """editions.yaml with what is current; says what was done and what is to be committed."""
    sys.stdout.write(issuing.as_text(issuing.issue(*here(), asked.only)))
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
