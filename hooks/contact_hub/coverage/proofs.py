"""Earlier proofs, as far as the repository keeps them; a build reads them and writes none."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from contact_hub import translating
from contact_hub.coverage.certificate import Certificate, Proven
from contact_hub.model.proofs import Proof, Proofs
from contact_hub.problems import ContactsError, Problem, in_file_order
from contact_hub.yaml_source import source

__all__ = ["MOST", "NAME", "newest", "record", "row"]

NAME = "proofs.yaml"
MOST = 50
"""Proofs that a certificate tells."""
DIGITS = 12
EMPTY = "Take the file out, or run `make record` after a build."
HEAD = """\
# Proofs of the site, one to a line: the day, the commit and checksum of contacts.yaml, the checksum
# of everything that was published, and how much was found. `make record` adds one after a build.
# More in docs/maintaining/where-is-it.md.

proofs:
"""


def read(path: Path) -> tuple[Proof, ...]:
    """As they are listed; none without a file. Raises ContactsError with all that is wrong."""
    if not path.exists():
        return ()
    written = source.read(path, NAME, empty=EMPTY)
    problems = [each for each in written.findings if isinstance(each, Problem)]
    try:
        whole = Proofs.model_validate(written.data)
    except ValidationError as error:
        found = translating.findings(error, Proofs, written, ())
        raise ContactsError([*problems, *in_file_order(found)]) from None
    if problems:
        raise ContactsError(problems)
    return whole.proofs


def newest(path: Path) -> tuple[Proven, ...]:
    """The last ones, the newest first."""
    listed = sorted(read(path), key=lambda each: each.on)
    return tuple(Proven(**each.model_dump()) for each in reversed(listed[-MOST:]))


def record(path: Path, certificate: Certificate) -> bool:
    """Adds a line for this proof; whether it was not there yet."""
    before, new = read(path), row(certificate)
    if new in before:
        return False
    write(path, [*before, new])
    return True


def row(certificate: Certificate) -> Proof:
    """What is kept of a certificate."""
    commit = certificate.contacts.commit
    return Proof.model_construct(
        on=certificate.proven_on,
        commit=commit[:DIGITS] if commit else None,
        contacts=certificate.contacts.sha256[:DIGITS],
        content=certificate.content.sha256[:DIGITS],
        facts=certificate.totals.facts,
        surfaces=certificate.totals.surfaces,
        footers=certificate.totals.footers,
    )


def write(path: Path, proofs: Sequence[Proof]) -> None:
    """Whole or not at all."""
    lines = "".join(f"  - {{{', '.join(said(each))}}}\n" for each in proofs)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".proofs-") as aside:
        whole = Path(aside, path.name)
        whole.write_text(f"{HEAD}{lines}", encoding="utf-8", newline="\n")
        whole.replace(path)


def said(proof: Proof) -> list[str]:
    """`name: value`, without what is not known."""
    fields = proof.model_dump(mode="json").items()
    return [f"{name}: {value}" for name, value in fields if value is not None]
