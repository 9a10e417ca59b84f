"""Rules about what can be printed: logos in inks, and letters that the fonts have."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import pictures
from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.mistakes import Mistake
from contact_hub.model import Contacts, Organisation
from contact_hub.model.organisation import Brand
from contact_hub.outputs import brand
from contact_hub.paper.typefaces import missing_glyphs
from contact_hub.press.logo import LogoProblem, UnmappedColours, cmyk_logo
from contact_hub.problems import Notice, Problem

__all__ = ["a_card_has_all_its_letters", "a_logo_can_be_printed", "stationery_has_all_its_letters"]


def a_logo_can_be_printed(case: Case) -> Iterator[Problem]:
    """Every colour of a logo has its printing inks, and nothing in it needs a screen."""
    look = case.contacts.organisation.brand
    for field in ("logo", "logo_reversed"):
        path = getattr(look, field)
        place = ("organisation", "brand", field)
        try:
            if path:
                cmyk_logo(pictures.contents(case.root, path), brand.logo_inks(look))
        except UnmappedColours as fault:
            lines = (f'`"{colour}": {reckoned(look, colour)}`' for colour in fault.hexes)
            fix = "Add its inks from the brand book under `print_colours:`; reckoned, they are "
            fix += f"{' and '.join(lines)}."
            yield case.source.problem(place, str(fault), fix)
        except LogoProblem as fault:
            yield case.source.problem(place, str(fault), "Ask the designer for a plain SVG.")
        except (Mistake, FileNotFoundError):
            continue


def stationery_has_all_its_letters(case: Case) -> Iterator[Problem]:
    """What stands on all stationery can be drawn with the print fonts."""
    for place, words in on_paper(case.contacts):
        letters = missing_glyphs(words)
        if letters:
            what = f"The print fonts have no {told(letters)}."
            yield case.source.problem(place, what, "Write it another way.")


def a_card_has_all_its_letters(case: Case) -> Iterator[Notice]:
    """A card whose letters the print fonts do not have is not made, and that is said."""
    for person_id, person in case.contacts.people.items():
        letters = missing_glyphs(person.printed) if person.card and person.public else ()
        if letters:
            what = f"The print fonts have no {told(letters)}, so no business card is made."
            fix = "Write the name in other letters, or say `card: no`."
            yield case.source.notice(("people", person_id), what, fix)


def on_paper(contacts: Contacts) -> Iterator[tuple[Place, str]]:
    """Names and addresses that stand on more than one person's card, and where they are written."""
    yield from of_organisation(contacts.organisation)
    for section in ("offices", "lines", "teams"):
        for record_id, record in getattr(contacts, section).items():
            yield (section, record_id, "name"), record.name
    for office_id, office in contacts.offices.items():
        if office.address:
            lines = (*office.address.street, office.address.locality, office.address.region)
            yield ("offices", office_id, "address"), " ".join(lines)


def of_organisation(organisation: Organisation) -> Iterator[tuple[Place, str]]:
    """Its own names, and those that the law wants to be printed."""
    for field in ("name", "legal_name", "what_we_do"):
        yield ("organisation", field), getattr(organisation, field)
    if organisation.bank:
        yield ("organisation", "bank"), f"{organisation.bank.name} {organisation.bank.holder}"
    for field, value in organisation.legal or ():
        if isinstance(value, str | tuple):
            said = value if isinstance(value, str) else " ".join(value)
            yield ("organisation", "legal", field), said
    for language, other in organisation.also_in.items():
        yield ("organisation", "also_in", language), f"{other.name} {other.what_we_do}"


def reckoned(look: Brand, colour: str) -> str:
    """`cmyk 90 55 45 45`: a screen's colour in inks, where nobody has given them."""
    return " ".join(["cmyk", *(str(part) for part in brand.inks_of(look, colour, colour))])


def told(letters: tuple[str, ...]) -> str:
    """`“Ω” (U+03A9)`."""
    return ", ".join(f"`{letter}` (U+{ord(letter):04X})" for letter in letters)
