"""Signatures below mail: the same facts in HTML and in plain text, in the forms that mail takes."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as markup  # type: ignore[import-untyped]
from tests import sites
from tests.outputs.organisations import hub_of, with_person

from contact_hub import inside
from contact_hub.hub import Hub
from contact_hub.lacking import evidence
from contact_hub.outputs import brand, scripts, signatures
from contact_hub.outputs.rendering import Templates
from contact_hub.pieces import signatures as pieces
from contact_hub.press import pixels
from contact_hub.reading import qr
from contact_hub.surfaces import other_programs
from contact_hub.surfaces.surface import Surface

ADA, HTML, TEXT = "ada-stone", "signatures/ada-stone.html", "signatures/ada-stone.txt"
ALL = "[photo, logo, pronouns, languages, team, address, hours, promise, feedback]"
OUTLOOK = ("position", "float", "flex", "grid", "transform", "background-image", "opacity")
"""What Word, with which Outlook draws mail, does not follow."""
WIDE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 40"><path d="M0 0H300V40H0Z"/></svg>'
)


def hub_with(folder: Path, shows: str) -> Hub:
    """The sample, with these things on its signatures."""
    text = (sites.ROOT / "contacts.yaml").read_text(encoding="utf-8")
    changed = re.sub(r"(email_signatures: \{shows: )\[[^\]]*\]", rf"\1{shows}", text)
    path = folder / "contacts.yaml"
    path.write_text(changed, encoding="utf-8")
    return hub_of(path)


def made(hub: Hub, root: Path = sites.ROOT) -> dict[str, bytes]:
    """Every file by its path."""
    templates = Templates.of(sites.ROOT / "overrides", hub)
    return {each.path: each.content for each in pieces.files(hub, root, templates)}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Hub:
    return hub_with(tmp_path_factory.mktemp("full"), ALL)


@pytest.fixture(scope="module")
def files(full: Hub) -> dict[str, bytes]:
    return made(full)


@pytest.fixture(scope="module")
def wanted(full: Hub) -> dict[str, Surface]:
    return {each.path: each for each in other_programs.signatures(full)}


def lacks(data: bytes, surface: Surface) -> list[str]:
    """Labels of what is missing, and what else is said to be wrong."""
    found = evidence.read(data, surface)
    return [finding.fact.label if finding.fact else finding.what for finding in found]


def test_everybody_whom_customers_see_has_both_forms(full: Hub, files: dict[str, bytes]) -> None:
    names = {f"signatures/{name}.{form}" for name in full.people for form in ("html", "txt")}
    assert names == files.keys() - {pieces.LOGO}
    assert "tom-reed" not in full.people
    assert "danuta-kowalczyk" not in full.people


def test_every_fact_is_in_both(files: dict[str, bytes], wanted: dict[str, Surface]) -> None:
    for path, surface in wanted.items():
        assert lacks(files[path], surface) == [], path


def test_what_is_on_the_page_for_colleagues_is_the_file(full: Hub, files: dict[str, bytes]) -> None:
    for person in full.people.values():
        (text,) = (
            each.text for each in scripts.of_person(full, person) if each.part == "signature"
        )
        assert files[f"signatures/{person.id}.txt"].decode() == f"{text}\n"


SPOILT = {
    "another number": ("+44 113 496 0121", "+44 113 496 0128", ["phone"]),
    "no number": ("+44 7700 900123", "", ["phone"]),
    "another law": ("01234567", "01234568", ["company number"]),
    "another promise": ("4 working hours", "5 working hours", ["promise"]),
    "no line": ("Marine insurance, made plain.", "", ["line on what the business does"]),
}


@pytest.mark.parametrize("path", [HTML, TEXT])
@pytest.mark.parametrize("spoilt", SPOILT)
def test_what_is_spoilt_is_found(
    files: dict[str, bytes], wanted: dict[str, Surface], path: str, spoilt: str
) -> None:
    old, new, told = SPOILT[spoilt]
    text = files[path].decode()
    assert old in text
    assert lacks(text.replace(old, new).encode(), wanted[path]) == told


def test_a_link_that_leads_to_another_number_is_found(
    files: dict[str, bytes], wanted: dict[str, Surface]
) -> None:
    text = files[HTML].decode().replace("tel:+441134960121", "tel:+441134960128")
    told = lacks(text.encode(), wanted[HTML])
    assert told == [
        "phone",
        f"`{HTML}` also leads to `tel:+441134960128`, which does not belong there.",
    ]


def test_plain_text_begins_as_programs_want_it_and_no_line_is_too_long(
    files: dict[str, bytes],
) -> None:
    for path, content in files.items():
        if path.endswith(".txt"):
            first, *lines = content.decode().splitlines()
            assert first == "-- "
            assert max(map(len, lines)) <= signatures.WIDTH
            assert "\n\n\n" not in content.decode()


def test_a_long_line_breaks_at_a_space_and_an_address_never(full: Hub) -> None:
    role = "Keeper of a great many things that all have names of some length, and of others besides"
    hub = with_person(full, ADA, role=role)
    lines = signatures.as_text(signatures.of_person(hub, hub.people[ADA])).splitlines()
    assert max(map(len, lines)) <= signatures.WIDTH
    assert "others besides, Harbour & Finch" in lines
    address = f"{'a-' * 40}b@harbourfinch.example"
    assert signatures.within_width(f"E-mail: {address}") == ["E-mail:", address]


def test_the_html_is_what_programs_for_mail_keep(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if not path.endswith(".html"):
            continue
        text = content.decode("ascii")
        assert len(text) < 6_000, path
        body = markup.fromstring(text).find("body")
        assert body is not None
        assert not body.xpath(
            "//body//style|//body//script|//body//link|//body//svg|//body//*[@class]"
        )
        styles = " ".join(map(str, body.xpath("//@style")))
        assert not [name for name in OUTLOOK if name in styles]


def test_pictures_are_fetched_over_https_and_have_words_and_a_size(
    full: Hub, files: dict[str, bytes]
) -> None:
    pictures = markup.fromstring(files[HTML].decode()).xpath("//img")
    website = full.site_url.rstrip("/")
    assert [each.get("src") for each in pictures] == [
        f"{website}/portraits/ada-stone.jpg",
        f"{website}/assets/brand/logo.png",
    ]
    assert [each.get("alt") for each in pictures] == ["Ada Stone", "Harbour & Finch"]
    assert all(int(each.get("width")) * int(each.get("height")) for each in pictures)


def test_the_logo_has_twice_the_pixels_at_which_it_is_shown(files: dict[str, bytes]) -> None:
    (logo,) = markup.fromstring(files[HTML].decode()).xpath("//img[contains(@src, 'logo')]")
    assert files[pieces.LOGO].startswith(b"\x89PNG")
    width, height = (int(logo.get(name)) for name in ("width", "height"))
    assert pixels.size(files[pieces.LOGO]) == (2 * width, 2 * height)
    assert qr.decoded(files[pieces.LOGO]) == ()  # it is a picture that can be opened


def test_a_wide_logo_stands_among_the_words(full: Hub, tmp_path: Path) -> None:
    own = full.organisation.brand.model_copy(update={"logo": "wide.svg"})
    (tmp_path / "wide.svg").write_bytes(WIDE)
    organisation = full.organisation.model_copy(update={"brand": own})
    contacts = full.contacts.model_copy(update={"organisation": organisation})
    hub = Hub(contacts, full.today, full.site_url)
    templates = Templates.of(sites.ROOT / "overrides", hub)
    callum = next(
        each.content.decode()
        for each in pieces.files(hub, tmp_path, templates)
        if each.path == "signatures/callum-fraser.html"
    )
    assert callum.index("Callum Fraser") < callum.index("logo.png") < callum.index("<b>Harbour")


def test_text_has_no_colour_of_its_own_so_that_the_dark_gives_it_one(
    files: dict[str, bytes],
) -> None:
    styles = " ".join(map(str, markup.fromstring(files[HTML].decode()).xpath("//@style")))
    assert set(re.findall(r"(?<![\w-])(?:color|background[\w-]*):([^;]*)", styles)) == {"inherit"}


@pytest.mark.parametrize("colour", ["#d9653b", "#000000", "#ffffff", "#0000ff", "#ffee00"])
def test_the_bar_is_seen_by_day_and_by_night(colour: str) -> None:
    shown = brand.on_both_grounds(colour)
    for ground in (brand.WHITE_MAIL, brand.DARK_MAIL):
        assert brand.ratio(shown, ground) >= brand.SEEN


def test_what_somebody_is_called_never_becomes_markup(full: Hub) -> None:
    hub = with_person(full, ADA, name='<b onclick="x">O’Hara & Sons</b>', role="{{ 1 }}")
    page = made(hub)[HTML].decode()
    assert "onclick=&#34;x&#34;" in page
    assert "O&#8217;Hara &amp; Sons" in page
    assert "{{ 1 }}" in page


@pytest.mark.parametrize(
    ("shown", "says"),
    [
        ("pronouns", "she/her"),
        ("languages", "Speaks: English, French"),
        ("team", "\nClaims\n"),
        ("address", "4 Example Quay, Leeds LS1 4AP\nMo"),
        ("hours", "Monday to Friday, 8am to 6pm"),
        ("promise", "Our promise: reply within 4 working hours."),
        ("feedback", "Did we fix it? https://www.harbourfinch.example/feedback"),
    ],
)
def test_what_is_not_asked_for_is_not_shown(
    full: Hub, tmp_path: Path, shown: str, says: str
) -> None:
    hub = hub_with(tmp_path, str([each for each in ALL[1:-1].split(", ") if each != shown]))
    with_it, without = (
        signatures.as_text(signatures.of_person(each, each.people[ADA])) for each in (full, hub)
    )
    assert says in with_it
    assert says not in without


def test_colleagues_whom_nobody_sees_have_one_on_their_own_site_without_a_portrait(
    full: Hub,
) -> None:
    hub = inside.seen_by_staff(full)
    photo = {"photo": "docs/assets/people/ada-stone.jpg"}
    files = made(with_person_inside(hub, "danuta-kowalczyk", photo))
    page = files["signatures/danuta-kowalczyk.html"].decode()
    assert "portraits/danuta-kowalczyk" not in page
    assert f"{full.site_url.rstrip('/')}/assets/brand/logo.png" in page


def with_person_inside(hub: Hub, person_id: str, values: dict[str, str]) -> Hub:
    """The same, as colleagues see it."""
    changed = with_person(hub, person_id, **values)
    return Hub(changed.contacts, hub.today, hub.site_url, for_staff=True, public_url=hub.public_url)


def test_it_runs_from_right_to_left_where_the_language_does(full: Hub) -> None:
    organisation = full.organisation.model_copy(update={"language": "ar"})
    contacts = full.contacts.model_copy(update={"organisation": organisation})
    arabic = made(replace(full, contacts=contacts))
    assert arabic[HTML].count(b'dir="rtl"') == 2
    assert b'dir="rtl"' not in made(full)[HTML]
