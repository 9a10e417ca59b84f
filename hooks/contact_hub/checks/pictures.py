"""Rules about the files that contacts.yaml names: logos and portraits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from contact_hub import pictures
from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.mistakes import Mistake, nearest
from contact_hub.problems import Notice, Problem

__all__ = ["logos_can_be_drawn", "portraits_are_large_enough", "portraits_can_be_shown"]

ENOUGH = 400
"""Pixels: a portrait is shown at 200, and sharp screens have two to each."""


def logos_can_be_drawn(case: Case) -> Iterator[Problem]:
    """A logo is an SVG inside the repository that does nothing but draw."""
    brand = case.contacts.organisation.brand
    for field in ("logo", "logo_reversed", "icon"):
        path = getattr(brand, field)
        if path:
            yield from faults(case, ("organisation", "brand", field), path, "logo")


def portraits_can_be_shown(case: Case) -> Iterator[Problem]:
    """A portrait is a JPEG, PNG or WebP inside the repository."""
    for person_id, person in case.contacts.people.items():
        if person.photo:
            yield from faults(case, ("people", person_id, "photo"), person.photo, "portrait")


def portraits_are_large_enough(case: Case) -> Iterator[Notice]:
    """A portrait has the pixels that a sharp screen shows."""
    for person_id, person in case.contacts.people.items():
        try:
            data = pictures.contents(case.root, person.photo or "")
            pictures.refuse_a_bad_portrait(data)
            side = pictures.shorter_side(data)
        except (FileNotFoundError, Mistake):
            continue
        if side < ENOUGH:
            what = f"`{person.photo}` is only {side} pixels wide or high, and will look blurred."
            fix = f"Take a larger one: {ENOUGH} pixels each way, or more."
            yield case.source.notice(("people", person_id, "photo"), what, fix)


def faults(case: Case, place: Place, path: str, kind: str) -> Iterator[Problem]:
    """What keeps a file from being used."""
    try:
        data = pictures.contents(case.root, path)
        pictures.refuse_a_bad_logo(data) if kind == "logo" else pictures.refuse_a_bad_portrait(data)
    except FileNotFoundError:
        near = beside(case.root, path).get(nearest(Path(path).stem, beside(case.root, path)) or "")
        fix = f"Did you mean `{near}`?" if near else "Upload it there; capitals in its name count."
        yield case.source.problem(place, f"There is no file `{path}`.", fix)
    except Mistake as mistake:
        yield case.source.problem(place, f"`{path}`: {mistake.what}", mistake.fix)


def beside(root: Path, path: str) -> dict[str, str]:
    """The files in the same folder by their names without endings: those alike say nothing."""
    folder = (root / path).parent
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return {file.stem: file.relative_to(root).as_posix() for file in files if file.is_file()}
