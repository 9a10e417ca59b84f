"""A contacts.yaml of any size: a fictional organisation with as many people as asked for."""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

__all__ = ["written"]

FIRST_NAMES = """
    Ada Aisha Alasdair Amélie André Anjali Åsa Beatriz Bronwen Callum Chidi Chloë Ciarán Dafydd
    Danuta Dmitri Eilidh Elif Émile Farah Fergus Fionnuala François Gethin Giulia Goran Hamza Hélène
    Idris Ines Ingrid Isla Jörg José Jürgen Kenji Krzysztof Leïla Liam Łucja Maëlle Małgorzata
    Márta Mei Mohammed Naledi Niamh Nikos Noémie Oluwaseun Oskar Priya Renée Rhys Ruth Siân Søren
    Tamsin Tomáš Vikram Wanjiru Yusuf Zoë Željko
""".split()  # noqa: SIM905 - names read better as text than each in quotation marks
LAST_NAMES = """
    Abernethy Achterberg Adebayo Ahmed Andersson Baptiste Begum Bergström Białek Bianchi Brînză
    Campbell Carvalho Chaudhry Chen Çelik D'Arcy Dąbrowska Davies Delacroix Dvořák Eriksen Evans
    Fernández Ferreira Fitzgerald Fraser Gül García Goldstein Grünwald Gwynne Haddad Håkansson
    Hosseini Hughes Ibrahim Jablonská Jensen Kaczmarek Kapoor Kjær König Kowalczyk Lefèvre Lindqvist
    Llewellyn MacLeod Mbeki McAllister Mensah Müller Muñoz Nair Nguyễn Novák Nwosu O'Connor Okafor
    Olsen Özdemir Papadopoulos Patel Pritchard Quispe Rahman Reyes Rossi Sæther Šimić Singh Smith
    Stone Strauß Szabó Takahashi Thórsdóttir Tremblay Venter Weiß Wójcik
""".split()  # noqa: SIM905 - names read better as text than each in quotation marks
TOWNS = (
    ("Leeds", "LS1 4AP", "0113 496"), ("Sheffield", "S1 2AA", "0114 496"),
    ("Nottingham", "NG1 5AB", "0115 496"), ("Leicester", "LE1 6AD", "0116 496"),
    ("Bristol", "BS1 4AE", "0117 496"), ("Reading", "RG1 2AF", "0118 496"),
    ("Birmingham", "B1 1AG", "0121 496"), ("Edinburgh", "EH1 1AH", "0131 496"),
    ("Glasgow", "G1 1AJ", "0141 496"), ("Liverpool", "L1 0AL", "0151 496"),
    ("Manchester", "M1 1AN", "0161 496"), ("London", "EC1A 1AP", "020 7946"),
    ("Belfast", "BT1 1AQ", "028 9018"), ("Cardiff", "CF10 1AR", "029 2018"),
    ("Newcastle upon Tyne", "NE1 1AS", "0191 498"),
)  # fmt: skip
"""Town, post code, and the start of a thousand numbers that Ofcom keeps for drama."""
SERVICES = (
    "Claims", "Renewals", "Payments", "Surveys", "Cargo", "Fleets", "Yachts", "Salvage", "Crew",
    "Brokers", "Certificates", "Refunds", "Underwriting", "Moorings", "Recovery", "Legal help",
)  # fmt: skip
ROLES = ("Adviser", "Senior Adviser", "Handler", "Surveyor", "Underwriter", "Case Manager")
LANGUAGES = ("en", "en, fr", "de, en", "cy, en", "en, ur", "en, es", "en, pl")
UNACCENTED = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "'": "", "-": ""})

HEAD = """\
# yaml-language-server: $schema=docs/assets/contacts.schema.json
organisation:
  name: Harbour & Finch Worldwide
  legal_name: Harbour & Finch Worldwide Limited
  what_we_do: Marine insurance, made plain.
  website: https://www.harbourfinch.example
  country: GB
  time_zone: Europe/London
  main_office: {main}
  fictional: yes

lines:
  claims-line:
    name: 24-hour claims line
    phone: 0808 157 0199
    hours: always
  broker-desk:
    name: Broker desk
    phone: 0808 157 0150
    email: brokers@harbourfinch.example
    hours: Mon-Fri 8:00-18:00
  payment-line:
    name: Payment line
    phone: 0808 157 0151
    hours: always
"""


@dataclass(slots=True)
class Numbers:
    """Hands out numbers and names, none of them twice (state that truly lives)."""

    phones: Iterator[int] = field(default_factory=count)
    taken: dict[str, int] = field(default_factory=dict)

    def phone(self) -> str:
        """The next number; when all are given, they come again with extensions."""
        extension, number = divmod(next(self.phones), 1000 * len(TOWNS))
        start = TOWNS[number // 1000][2]
        return f"{start} 0{number % 1000:03d}" + (f" ext {extension}" if extension else "")

    def once(self, wanted: str) -> str:
        """This id, with a number where it is taken."""
        self.taken[wanted] = self.taken.get(wanted, 0) + 1
        return wanted if self.taken[wanted] == 1 else f"{wanted}-{self.taken[wanted]}"


def written(people: int) -> str:
    """The file's text; the same for the same number of people."""
    numbers = Numbers()
    offices, teams = max(1, -(-people // 50)), max(1, -(-people // 12))
    sections: dict[str, list[str]] = {"offices": [], "teams": [], "people": [], "topics": []}
    team = person = 0
    for office in range(offices):
        office_id, lines = an_office(numbers, office)
        sections["offices"] += lines
        while team < teams * (office + 1) // offices:
            sections["teams"] += a_team(numbers, team, office_id)
            while person < people * (team + 1) // teams:
                sections["people"] += a_person(numbers, person, f"team-{team + 1}")
                person += 1
            team += 1
    sections["topics"] = [line for n in range(max(3, people // 10)) for line in a_topic(n, teams)]
    parts = [HEAD.format(main="office-1")]
    for name, lines in sections.items():
        parts += [f"\n{name}:\n" if lines else "", *(f"{line}\n" for line in lines)]
    return "".join(parts)


def an_office(numbers: Numbers, office: int) -> tuple[str, list[str]]:
    """An office in the town of its number."""
    phone = numbers.phone()
    town, code, _ = next(each for each in TOWNS if phone.startswith(each[2]))
    office_id, street = f"office-{office + 1}", f"{office + 1} Example Quay"
    return office_id, [
        f"  {office_id}:",
        f"    name: {town} {office // len(TOWNS) + 1}",
        f"    address: {{street: {street}, locality: {town}, postal_code: {code}}}",
        f"    phone: {phone}",
        f"    email: {office_id}@harbourfinch.example",
        "    hours: Mon-Fri 9:00-17:30; Sat 10:00-13:00",
        "    holidays: GB-ENG",
        "    closures:",
        "      - {what: Christmas, first: 2026-12-24, last: 2027-01-03}",
        "    out_of_hours: claims-line",
        "    confirmed: 2026-11-02 by Priya Nair",
    ]


def a_team(numbers: Numbers, team: int, office_id: str) -> list[str]:
    """A team at an office."""
    service = SERVICES[team % len(SERVICES)]
    number = team // len(SERVICES) + 1
    return [
        f"  team-{team + 1}:",
        f"    name: {service} {number}",
        f"    does: {service}, from the first call to the last letter.",
        f"    office: {office_id}",
        f"    phone: {numbers.phone()}",
        f"    email: {service.replace(' ', '-').lower()}-{number}@harbourfinch.example",
        "    hours: Mon-Fri 8:00-18:00",
        "    confirmed: 2026-11-02 by Priya Nair",
    ]


def a_person(numbers: Numbers, person: int, team_id: str) -> list[str]:
    """Somebody of a team, by a name that is seldom another's."""
    initials = ["", *(f"{letter}. " for letter in "ABCDEFGHIJKLMNOPRSTW")]
    pairs = len(FIRST_NAMES) * len(LAST_NAMES)
    first, last = FIRST_NAMES[person % len(FIRST_NAMES)], LAST_NAMES[person % len(LAST_NAMES)]
    name = f"{first} {initials[person // pairs % len(initials)]}{last}"
    person_id = numbers.once("-".join(plain(name).replace(".", "").split()))
    lines = [
        f"  {person_id}:",
        f"    name: {name}",
        f"    role: {ROLES[person % len(ROLES)]}",
        f"    team: {team_id}",
        f"    phone: {numbers.phone()}",
        f"    email: {person_id.replace('-', '.')}@harbourfinch.example",
        f"    languages: [{LANGUAGES[person % len(LANGUAGES)]}]",
        "    public: yes",
        "    confirmed: 2026-11-02 by Priya Nair",
    ]
    mobile, others = divmod(person, 5)
    return lines if others or mobile > 999 else [*lines, f"    mobile: 07700 900{mobile:03d}"]


def a_topic(topic: int, teams: int) -> list[str]:
    """Something a customer wants from one of the teams."""
    service = SERVICES[topic % len(SERVICES)].lower()
    return [
        f"  topic-{topic + 1}:",
        f"    asks: I have question {topic + 1} about {service}",
        f"    also: [{service}, help, advice]",
        f"    ask: team-{topic % teams + 1}",
        "    if_away: claims-line",
        "    have_ready: [your policy number]",
        "    promise: reply within 1 working day",
    ]


def plain(name: str) -> str:
    """The name in the letters a to z, for ids and e-mail addresses."""
    letters = unicodedata.normalize("NFKD", name.lower().translate(UNACCENTED))
    return "".join(letter for letter in letters if letter.isascii())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("people", type=int, help="how many")
    sys.stdout.write(written(parser.parse_args().people))
