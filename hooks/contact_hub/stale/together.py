"""What a hunt over many files found: what belongs together is told once, and the worst first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from contact_hub.stale import messages, placeholders
from contact_hub.stale.standing import Standing, Stray
from contact_hub.yaml_source.source import Source

__all__ = ["Group", "grouped", "named", "what"]

PAGES = frozenset({".html", ".htm", ".xhtml"})
SOURCES = "_sources/"
"""Where Sphinx keeps what its pages were made of."""
INDEXES = frozenset({"search/search_index.json", "searchindex.js", "search.json"})
LINKS = frozenset({"tel", "mailto", "sms", "callto", "http", "https"})
MOST_NAMED = 3
MANY = 4
"""Addresses at one domain from which on they are told together."""
WORST: tuple[Standing, ...] = ("former", "private", "misleading", "near", "unknown", "placeholder")
ONE_THING = frozenset({("former", "address"), ("former", "number"), ("near", "address")})
"""Any part of such a detail and any spelling of it is the same, as contacts.yaml says where."""
ONLINE = frozenset({"email", "web"})
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A detail, and all files in which it stands."""

    stray: Stray
    files: tuple[str, ...]
    spelled: tuple[str, ...] = ()
    """How else it is written there, or where links lead."""
    alike: tuple[str, ...] = ()
    """Others at its domain of which the same is to be said."""


def grouped(found: Mapping[Stray, Sequence[str]]) -> list[Group]:
    """Accounts that are not ours and what is over come before what is only unknown."""
    once: dict[Key, list[tuple[Stray, Sequence[str]]]] = defaultdict(list)
    for stray, files in settled(found).items():
        once[identity(stray)].append((stray, files))
    at: dict[Key, list[Group]] = defaultdict(list)
    for key, several in once.items():
        group = of_one(several)
        at[domain(group.stray) or key].append(group)
    whole = (each for several in at.values() for each in joined(several))
    return sorted(whole, key=lambda each: (*weight(each.stray), -len(each.files)))


def settled(found: Mapping[Stray, Sequence[str]]) -> Mapping[Stray, Sequence[str]]:
    """What is an example on a page is one in the page's source and in the site's index, too."""
    examples = {identity(each) for each in found if each.in_code}
    whole: dict[Stray, list[str]] = defaultdict(list)
    for stray, files in found.items():
        example = replace(stray, in_code=True)
        aside = identity(example) in examples and all(map(is_mirror, files))
        whole[example if aside else stray] += files
    return whole


def is_mirror(file: str) -> bool:
    """The source of a page or the site's index: what people download is none."""
    return file.startswith(SOURCES) or file in INDEXES


def is_page(file: str) -> bool:
    """Whether visitors see it as it is."""
    return PurePosixPath(file).suffix.lower() in PAGES


def identity(stray: Stray) -> Key:
    """What has the same is one thing to mend."""
    detail = stray.detail
    one: object = detail.value.casefold()
    if stray.place and (stray.standing, detail.kind) in ONE_THING:
        one = stray.place
    return stray.standing, stray.in_code, detail.kind, one, stray.meant


def domain(stray: Stray) -> Key:
    """Of addresses of strangers, and of those that are kept for samples; nothing of others."""
    if stray.detail.kind not in ONLINE or stray.was:
        return ()
    host = placeholders.host_of(stray.detail)
    if stray.standing == "placeholder":
        return stray.standing, ".".join(host.split(".")[-2:])
    return (stray.standing, host) if stray.standing == "unknown" else ()


def of_one(several: Sequence[tuple[Stray, Sequence[str]]]) -> Group:
    """As it is read on pages, rather than where a link leads."""
    strays = sorted((each for each, _ in several), key=is_link)
    files = sorted({file for _, each in several for file in each})
    written = dict.fromkeys(map(messages.shown, strays))
    return Group(strays[0], tuple(files), tuple(written)[1:])


def is_link(stray: Stray) -> bool:
    """`tel:+441134960100`, of which the number is what people know."""
    return stray.detail.written.partition(":")[0].casefold() in LINKS


def joined(several: Sequence[Group]) -> Sequence[Group]:
    """Many at one domain as one, with the one that is met most often to the fore."""
    if len(several) < MANY:
        return several
    first, *rest = sorted(several, key=lambda each: -len(each.files))
    return [replace(first, alike=tuple(messages.shown(each.stray) for each in rest))]


def weight(stray: Stray) -> tuple[bool, int, bool]:
    """The lighter, the more people may lose by it."""
    return stray.detail.kind != "iban", WORST.index(stray.standing), not stray.was


def what(group: Group, source: Source) -> str:
    """With its other spellings, which somebody has to look for, too."""
    said = messages.what(group.stray, named(group.files), source)
    if group.spelled:
        first = messages.shown(group.stray)
        others = some(group.spelled)
        said = f"{first}, also written {others},{said.removeprefix(first)}"
    if group.alike:
        said = f"{said} So it is with {len(group.alike)} more at that domain: "
        said += f"{', '.join(group.alike)}."
    return said


def named(files: Sequence[str]) -> str:
    """`about/index.html` and `team/index.html`, pages first; of many a few, and how many more."""
    pages = sorted(dict.fromkeys(files), key=lambda each: not is_page(each))
    return some([f"`{each}`" for each in pages])


def some(names: Sequence[str]) -> str:
    """`a, b and c`, or `a, b, c and 4 more`."""
    rest = len(names) - MOST_NAMED
    shown = [*names[:MOST_NAMED], f"{rest} more"] if rest > 0 else list(names)
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
