"""The corpus as folders, one an organisation: `python -m tests.corpus.writing FOLDER [seen]`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from tests.corpus.making import files
from tests.corpus.specs import SETS, Spec, specs_of
from tests.corpus.truth import organisation

__all__ = ["bytes_of", "name_of", "place_of", "write"]


def bytes_of(spec: Spec) -> bytes:
    """The very file."""
    return files.bytes_of(spec)


def name_of(spec: Spec) -> str:
    """Its name without its folder."""
    return spec.file.rpartition("/")[2]


def place_of(spec: Spec) -> str:
    """Where it lies beside contacts.yaml; a folder with a page in it would be taken for a site."""
    return f"{'pages' if spec.ending == 'html' else 'stationery'}/{name_of(spec)}"


def write(folder: Path, specs: Iterable[Spec]) -> list[Path]:
    """Each organisation's contacts.yaml and its documents, all of them listed."""
    roots = []
    for whose, of_one in groupby(sorted(specs, key=lambda spec: spec.file), _organisation):
        each = list(of_one)
        root = folder / whose
        for spec in each:
            (root / place_of(spec)).parent.mkdir(parents=True, exist_ok=True)
            (root / place_of(spec)).write_bytes(bytes_of(spec))
        contacts = organisation(each[0]).contacts.read_text(encoding="utf-8")
        whole = f"{contacts}\nstationery:\n  supplied:\n{''.join(map(_listed, each))}"
        (root / "contacts.yaml").write_text(whole, encoding="utf-8")
        roots.append(root)
    return roots


def _organisation(spec: Spec) -> str:
    return spec.organisation


def _listed(spec: Spec) -> str:
    lines = [
        f"file: {place_of(spec)}",
        f"kind: {spec.kind}",
        f"must_show: [{', '.join(spec.must_show)}]",
    ]
    if about := organisation(spec).about.get(spec.about):
        lines.append(about.replace(" ", ": "))
    return f"    - {lines[0]}\n" + "".join(f"      {line}\n" for line in lines[1:])


def _main(arguments: Sequence[str]) -> None:
    sets = [of_set for of_set in SETS if of_set in arguments[1:]] or list(SETS)
    roots = write(Path(arguments[0]), [spec for of_set in sets for spec in specs_of(of_set)])
    sys.stdout.write("".join(f"{root}\n" for root in roots))


if __name__ == "__main__":
    _main(sys.argv[1:])
