"""`[[leeds phone]]` in a Markdown page: whose contact, and the word for what is wanted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from contact_hub import succession
from contact_hub.answering import timetables
from contact_hub.hub import Hub, Somebody
from contact_hub.mistakes import Mistake, did_you_mean, listed
from contact_hub.model import Channel, Reachable, Topic
from contact_hub.outputs import channels, open_now
from contact_hub.outputs.rendering import ROOT, Templates
from contact_hub.problems import Problem

__all__ = ["Replaced", "replaced"]

TOKEN = re.compile(r"\[\[(?P<said>[^\[\]\n]*)\]\](?!\(|\[(?!\[))")
TAG = re.compile(r"<[A-Za-z][^<>]*=\s*[\"'][^<>\"']*\Z")
"""An HTML element's beginning, up to somewhere inside an attribute's value."""
CODE = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,}).*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=tick)(?!`)"
    r"|<!--.*?-->",
    re.MULTILINE | re.DOTALL,
)
SPECIAL = re.compile(r"[^\w\s]|_", re.ASCII)
"""All that Markdown or one of its extensions could take for a sign of its own."""
ADD_OR_CHOOSE = "Add it in contacts.yaml, or choose another."
BLOCKS = {"find": "pages/finder.html", "topics": "pages/topic_list.html"}
"""Tokens of one word: the field that finds a topic, and the list of all topics."""
INSIDE = {name: f"pages/{name}.html" for name in ("greeting", "colleagues", "customers")}
"""For colleagues: how everybody answers the telephone, what is asked inside, and what outside."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """A page's Markdown with its tokens replaced, and those that mean nothing."""

    markdown: str
    problems: tuple[Problem, ...]


def replaced(markdown: str, file: str, first_line: int, hub: Hub, templates: Templates) -> Replaced:
    """Every token outside code; `first_line` is where the Markdown begins in its file."""
    problems: list[Problem] = []
    pieces: list[str] = []
    position = 0
    code = [match.span() for match in CODE.finditer(markdown)]
    for match in TOKEN.finditer(markdown):
        if any(start <= match.start() < end for start, end in code):
            continue
        pieces.append(markdown[position : match.start()])
        position = match.end()
        try:
            pieces.append(value(match, markdown, hub, templates))
        except Mistake as mistake:
            line = first_line + markdown.count("\n", 0, match.start())
            problems.append(Problem(file, line, match.group(), mistake.what, mistake.fix))
    return Replaced("".join([*pieces, markdown[position:]]), tuple(problems))


def value(match: re.Match[str], markdown: str, hub: Hub, templates: Templates) -> str:
    """What a token stands for: HTML that Markdown leaves alone."""
    if TAG.search(markdown[: match.start()].rpartition("\n\n")[2]):
        what = f"`{match.group()}` is a whole link and cannot stand inside a tag."
        raise Mistake(what, "Write it alone, in the place of the element around it.")
    said = match["said"].split()
    if len(said) == 1 and said[0] in {*BLOCKS, *INSIDE}:
        alone(match, markdown)
        return block(templates.render(template(said[0], hub)))
    if len(said) != 2:  # noqa: PLR2004 - who and what
        fix = "Write who and what: `[[leeds phone]]`. In `back-quotes` it stays as it is."
        raise Mistake(f"`{match.group()}` is not a contact.", fix)
    who, what = said
    record = hub.somebody(who) or hub.topics.get(who)
    if record is None:
        raise unknown(who, hub)
    if what == "card":
        alone(match, markdown)
        topic = record if isinstance(record, Topic) else None
        return block(templates.render("pages/card.html", record=record, topic=topic))
    if what not in INLINE:
        fix = did_you_mean(what, INLINE, f"Known: {listed([*INLINE, 'card'])}.")
        raise Mistake(f"`{what}` is not something a contact has.", fix)
    return str(INLINE[what](hub, record))


def template(name: str, hub: Hub) -> str:
    """Of a token of one word; raises Mistake for what customers must not see."""
    if name in BLOCKS or hub.for_staff:
        return {**BLOCKS, **INSIDE}[name]
    fix = "Take it out, or put it into a page of `docs-staff/`."
    raise Mistake(f"`[[{name}]]` is for colleagues alone.", fix)


def alone(match: re.Match[str], markdown: str) -> None:
    """A card or the list of topics stands on a line of its own."""
    before = markdown[: match.start()].rpartition("\n")[2]
    after = markdown[match.end() :].partition("\n")[0]
    if before.strip() or after.strip():
        what = f"`{match.group()}` is a block and cannot stand inside a line."
        raise Mistake(what, "Put it on a line of its own, with an empty line before and after.")


def block(html: str) -> str:
    """HTML that Markdown takes for one block: no empty line in it, and no sign of an extension."""
    body = "\n".join(line for line in html.splitlines() if line.strip()).replace("{", "&#123;")
    return f"<div>\n{body}\n</div>"


def unknown(who: str, hub: Hub) -> Mistake:
    """Nobody of this id, or nobody whom the public may see."""
    contacts = hub.contacts
    if instead := succession.instead(contacts, who, hub.today):
        return Mistake(f"`{who}` is no longer there.", f"Write `{instead}` in its place.")
    if who in contacts.people or who in contacts.teams or who in contacts.topics:
        return Mistake(f"`{who}` is not published.", "Take the token out, or publish the record.")
    known = [*hub.offices, *hub.lines, *hub.teams, *hub.people, *hub.topics]
    fix = did_you_mean(who, known, f"Listed there: {listed(known)}.")
    return Mistake(f"There is no `{who}` in contacts.yaml.", fix)


def name(hub: Hub, record: Somebody | Topic) -> Markup:
    """The name, linked to its page; of a topic, what the customer asks."""
    text = record.asks if isinstance(record, Topic) else record.name
    return link(f"{ROOT}/{hub.path(record)}", text)


def phone(hub: Hub, record: Somebody | Topic) -> Markup:
    """The first number to call."""
    return of_channel(hub, record, "phone", "mobile")


def mobile(hub: Hub, record: Somebody | Topic) -> Markup:
    """The mobile number."""
    return of_channel(hub, record, "mobile")


def email(hub: Hub, record: Somebody | Topic) -> Markup:
    """The e-mail address."""
    return of_channel(hub, record, "email")


def of_channel(hub: Hub, record: Somebody | Topic, *kinds: str) -> Markup:
    """The first way of these kinds, linked; raises Mistake where there is none."""
    who = answering(hub, record)
    way: Channel | None = who.first(*kinds)
    if way is None:
        raise Mistake(f"`{record.id}` has no {kinds[0]}.", ADD_OR_CHOOSE)
    text, href, _ = channels.shown(hub, way)
    return link(href, text)


def answering(hub: Hub, record: Somebody | Topic) -> Reachable:
    """Who is meant: of a topic, whoever answers."""
    return hub.answering(hub.asked(record) if isinstance(record, Topic) else record)


def address(hub: Hub, record: Somebody | Topic) -> Markup:
    """The address in one line."""
    place = hub.address_of(answering(hub, record))
    if place is None:
        raise Mistake(f"`{record.id}` has no address.", ADD_OR_CHOOSE)
    return plain(hub.reader.one_line(place))


def hours(hub: Hub, record: Somebody | Topic) -> Markup:
    """The opening hours in one line, before which a browser says whether that is now."""
    who = answering(hub, record)
    usual = timetables.hours_of(hub, who)
    way = None if usual else who.first("phone", "mobile")
    found = usual or timetables.hours_of(hub, who, way)
    if found is None:
        raise Mistake(f"`{record.id}` has no hours.", ADD_OR_CHOOSE)
    return open_now.pill(hub, who, way, escaped=plain) + plain(found.as_text(hub.words))


INLINE: dict[str, Callable[[Hub, Somebody | Topic], Markup]] = {
    "name": name,
    "phone": phone,
    "mobile": mobile,
    "email": email,
    "address": address,
    "hours": hours,
}


def link(href: str, text: str) -> Markup:
    """A link whose text is never Markdown."""
    return Markup('<a href="{}">{}</a>').format(href, plain(text)) if href else plain(text)


def plain(text: str) -> Markup:
    """Text in which every sign is written as an entity, so that Markdown sees none."""
    return Markup(SPECIAL.sub(lambda match: f"&#{ord(match.group())};", text))  # noqa: S704 - entities only
