"""Sealing takes the details of those who have left out of contacts.yaml, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests import sites

from contact_hub import loading
from contact_hub.details import Detail
from contact_hub.mistakes import Mistake
from contact_hub.stale import judging, sealing
from contact_hub.stale.known import Known

DAY = date(2026, 11, 21)
HEAD = """\
organisation:
  name: Harbour & Finch
  what_we_do: Marine insurance, made plain.
  website: https://www.harbourfinch.example
  country: GB
  time_zone: Europe/London
  main_office: leeds
  fictional: yes
offices:
  leeds:
    name: Leeds
    address: {street: 4 Example Quay, locality: Leeds, postal_code: LS1 4AP}
    phone: 0113 496 0100
    email: hello@harbourfinch.example
    hours: Mon-Fri 9:00-17:30
    without: {out_of_hours: Leave a message.}
"""
PEOPLE = """
people:
  # who is here
  ada-stone: {name: Ada Stone, office: leeds, public: yes}   # she leads

  # who was
  tom-reed:               # our first surveyor
    name: Tom Reed        # everybody liked him
    office: leeds
    phone: 0113 496 0100
    mobile: 07700 900177
    email: tom.reed@harbourfinch.example
    channels:
      - {phone: 0113 496 0178, label: At home}
    left: 2026-10-01      # his last day
    successor: ada-stone
  ida-lund: {name: Ida Lund, email: ida@harbourfinch.example, left: 2026-09-01, successor: eva-moss}

  # who comes
  eva-moss: {name: Eva Moss, office: leeds, public: yes, left: 2027-01-01, successor: ada-stone}

"""
FORMER = """former:
  # never again
  - {phone: 0113 496 0900, was: The old switchboard}

# the end
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "contacts.yaml"
    path.write_text(HEAD + PEOPLE + FORMER, encoding="utf-8")
    return path


def known(path: Path) -> Known:
    """What is known after it."""
    return Known.of(loading.load(path, DAY).hub("https://contact.harbourfinch.example/"))


def test_what_is_left_leads_on_and_everything_else_stays_as_it_was(file: Path) -> None:
    sealing.seal(file, DAY)
    text = file.read_text(encoding="utf-8")
    assert text.startswith(HEAD)
    before, _, after = text.removeprefix(HEAD).partition("  - {sealed:")
    assert before == (
        """
people:
  # who is here
  ada-stone: {name: Ada Stone, office: leeds, public: yes}   # she leads

  # who was
  tom-reed:               # our first surveyor
    left: 2026-10-01      # his last day
    successor: ada-stone
  ida-lund: {left: 2026-09-01, successor: eva-moss}

  # who comes
  eva-moss: {name: Eva Moss, office: leeds, public: yes, left: 2027-01-01, successor: ada-stone}

former:
  # never again
  - {phone: 0113 496 0900, was: The old switchboard}
"""
    )
    assert after.endswith("\n\n# the end\n")


def test_nothing_of_theirs_stays_in_clear(file: Path) -> None:
    sealing.seal(file, DAY)
    text = file.read_text(encoding="utf-8").casefold()
    for secret in ("tom reed", "900177", "tom.reed@", "0178", "ida lund", "ida@"):
        assert secret not in text


@pytest.mark.parametrize(
    "shown", ["Tom Reed", "07700 900177", "tom.reed@harbourfinch.example", "Ida Lund"]
)
def test_what_is_sealed_is_still_found(file: Path, shown: str) -> None:
    sealing.seal(file, DAY)
    found = list(judging.strays(f"Ask {shown} about it.", known(file)))
    assert [each.standing for each in found] == ["former"]


def test_a_number_that_others_have_is_not_sealed(file: Path) -> None:
    done = sealing.seal(file, DAY)
    assert {each.person: each.kinds for each in done} == {
        "tom-reed": ("phone", "email", "name", "phone"),
        "ida-lund": ("email", "name"),
    }
    assert known(file).standing(Detail("phone", "+441134960100", "")) is None


def test_what_is_sealed_is_sealed_once(file: Path) -> None:
    sealing.seal(file, DAY)
    text = file.read_text(encoding="utf-8")
    assert sealing.seal(file, DAY) == ()
    assert file.read_text(encoding="utf-8") == text


def test_all_seals_of_a_file_have_one_salt(file: Path) -> None:
    sealing.seal(file, DAY, ["ida-lund"])
    sealing.seal(file, DAY, ["tom-reed"])
    assert len({each.sealed.salt for each in known(file).sealed}) == 1


def test_only_who_has_left_is_sealed(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    with pytest.raises(Mistake, match="`eva-moss` is nobody who has left"):
        sealing.seal(file, DAY, ["eva-moss"])
    assert file.read_text(encoding="utf-8") == text


def test_a_file_without_a_list_of_what_is_over_gets_one(tmp_path: Path) -> None:
    path = tmp_path / "contacts.yaml"
    path.write_text((HEAD + PEOPLE).rstrip("\n"), encoding="utf-8")
    sealing.seal(path, DAY)
    assert "\n\nformer:\n  - {sealed: " in path.read_text(encoding="utf-8")
    assert len(known(path).sealed) == 6


def test_line_ends_stay_what_they_were(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    sealing.seal(file, DAY)
    data = file.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")


def test_lines_that_still_have_the_name_are_told(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    text = text.replace("# the end", "freshness: {warn: 9 days}  # says Tom Reed")
    file.write_text(text, encoding="utf-8")
    done = sealing.seal(file, DAY, ["tom-reed"])
    (line,) = done[0].named
    assert file.read_text(encoding="utf-8").splitlines()[line - 1].endswith("# says Tom Reed")
    assert f"still named on line {line}, for tom-reed" in sealing.as_text(done)


def test_the_command_says_what_it_did(file: Path) -> None:
    first = sites.command(file.parent, "seal", "tom-reed")
    assert first.returncode == 0, first.stderr
    assert "  tom-reed: phone, email, name, phone\n" in first.stdout
    assert sites.command(file.parent, "seal", "nobody").returncode == 2
    sites.command(file.parent, "seal")
    again = sites.command(file.parent, "seal")
    assert again.stdout == "Nothing of anybody who has left is kept in clear.\n"
