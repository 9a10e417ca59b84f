"""The wallet list: who answers what, on paper that is folded to the size of a bank card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contact_hub import editions
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Topic
from contact_hub.outputs import channels, stationery
from contact_hub.paper import formats
from contact_hub.paper.printers import IN_HOUSE
from contact_hub.pieces.made import PrintJob, Room
from contact_hub.press.printing import Job
from contact_hub.press.wishes import ForPress, Preview

__all__ = ["wallet_list"]

PIXELS = 840
Entry = dict[str, str]


def wallet_list(room: Room) -> Iterator[PrintJob]:
    """One for the whole organisation, on the paper of its letters."""
    url = editions.wallet_list(room.hub).url
    wished = (ForPress(), Preview(0, PIXELS))
    job = Job(room.templates, "wallet_list.typ", data(room), wished, IN_HOUSE, url)
    yield PrintJob(job, ("stationery/wallet-list.pdf", "stationery/wallet-list.png"))


def data(room: Room) -> str:
    """What the template is given."""
    hub, words = room.hub, room.hub.words
    width, height = formats.PAPERS[hub.contacts.stationery.letterhead.paper]
    card_width, card_height = formats.CARDS["id-1"]
    title = words.print.list_title
    return stationery.as_json(
        hub,
        room.artwork,
        title=f"{hub.organisation.name}: {title}",
        edition=editions.wallet_list(hub).code,
        direction=stationery.direction(hub),
        paper={"width_mm": width, "height_mm": height},
        panel={"width_mm": card_width, "height_mm": card_height},
        heading=title,
        first=first(hub),
        web=channels.web_text(hub.organisation.website),
        sections=[
            {"heading": title, "entries": [of_topic(hub, each) for each in hub.topics.values()]},
            {"heading": words.offices, "entries": of_all(hub, hub.offices.values())},
            {"heading": words.lines, "entries": of_all(hub, hub.lines.values())},
        ],
        scan=words.print.scan_card,
        fold=words.print.list_fold,
    )


def first(hub: Hub) -> Entry:
    """Whom to call at any hour; where nobody is said to answer then, whoever stands for us."""
    place = hub.front
    other = hub.somebody(getattr(place, "out_of_hours", None))
    if other and other.first("phone", "mobile"):
        return entry(hub, channels.answers_when(hub, other), other)
    return entry(hub, hub.words.contact_us, place)


def of_topic(hub: Hub, topic: Topic) -> Entry:
    """What a customer wants, and who answers."""
    return entry(hub, topic.asks, hub.asked(topic))


def of_all(hub: Hub, places: Iterable[Somebody]) -> list[Entry]:
    """Each by its name."""
    return [entry(hub, place.name, place) | {"who": ""} for place in places]


def entry(hub: Hub, what: str, who: Somebody) -> Entry:
    """The number to call; where there is none, where to write."""
    answering = hub.answering(who)
    way = answering.first("phone", "mobile") or answering.first(
        "textphone", "chat", "form", "email"
    )
    shown = stationery.printed(hub, way) if way else ""
    number = channels.web_text(shown) if "://" in shown else shown
    return {"what": what, "who": who.name, "number": number}
