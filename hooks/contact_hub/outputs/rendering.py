"""Templates under overrides/, filled with data that is always escaped."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from markupsafe import Markup, escape

from contact_hub.answering import timetables
from contact_hub.hub import Hub
from contact_hub.outputs import (
    channels,
    coming,
    dates,
    open_now,
    particulars,
    promises,
    scripts,
    topics,
    unlisted,
)
from contact_hub.problems import ContactsError, Problem

__all__ = ["ROOT", "Templates"]

ROOT = "@root@"
"""Stands for the way back to the site's root until a page is known."""


@dataclass(frozen=True)
class Templates:
    """The folder of templates, with the words that all of them know."""

    environment: Environment

    @classmethod
    def of(cls, folder: Path, hub: Hub) -> Templates:
        """Autoescaped; a name that is not there is an error, not a gap."""
        environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        environment.globals |= known(hub)
        if hub.for_staff:
            environment.globals |= known_inside(hub)
        environment.filters |= filters(hub)
        return cls(environment)

    def render(self, name: str, **data: object) -> str:
        """The template with this data; raises ContactsError where a designer's edit broke it."""
        try:
            return self.environment.get_template(name).render(**data)
        except TemplateNotFound as error:
            raise broken(str(error.name), None, "There is no such template.") from None
        except TemplateSyntaxError as error:
            raise broken(error.name or name, error.lineno, f"{error.message}.") from None
        except UndefinedError as error:
            steps = extract_tb(error.__traceback__)
            place = [step for step in steps if step.filename.endswith(name)]
            line = place[-1].lineno if place else None
            raise broken(name, line, f"{error.message}.") from None


def broken(name: str, line: int | None, said: str) -> ContactsError:
    """In Jinja's words, and where."""
    what = f"The template cannot be followed: {said}"
    return ContactsError([Problem(f"overrides/{name}", line, "", what, "Undo the last change.")])


def known(hub: Hub) -> dict[str, object]:
    """Names that stand for the same in every template."""
    return {
        "hub": hub,
        "words": hub.words,
        "root": ROOT,
        **known_of_days(hub),
        **known_of_law(hub),
        "rows": lambda record: channels.rows(hub, record),
        "initials": initials,
        "language_name": lambda code: dates.language_name(code, hub.words),
        "hours_of": lambda record, channel=None: timetables.hours_of(hub, record, channel),
        "open_now": lambda record, channel=None: open_now.pill(hub, record, channel),
        "kept_by": lambda promise, record: open_now.promised(hub, promise, record),
        "open_now_words": open_now.wording(hub.words),
        "answers_when": lambda record: channels.answers_when(hub, record),
        "letter": channels.letter,
        "speaker_of": lambda record: next(iter(topics.speakers(hub, record)), None),
        "promise_of": lambda topic: promises.of_topic(hub, topic),
        "promise_by": lambda record: promises.of_somebody(hub, record),
        "promise_of_step": lambda within: promises.of_step(within, hub.words),
        "audiences": lambda: topics.audiences(hub),
        "audience_of": lambda topic: topics.shown_audience(hub, topic),
    }


def known_of_days(hub: Hub) -> dict[str, object]:
    """What is still to come."""
    return {
        "coming_of": lambda record: coming.of_somebody(hub, record),
        "coming_of_topic": lambda topic: coming.of_topic(hub, topic),
        "helps_after": lambda record: coming.helps_after(hub, record),
        "coming": lambda: coming.in_general(hub),
    }


def known_of_law(hub: Hub) -> dict[str, object]:
    """What the law wants on pages, and in whose language it is said."""
    return {
        "legal": particulars.footer(hub),
        "legal_notice": particulars.notice(hub),
        "legal_lang": particulars.foreign(hub),
    }


def known_inside(hub: Hub) -> dict[str, object]:
    """What templates know besides in the site for colleagues."""
    return {
        "greeting": scripts.greeting(hub),
        "says": lambda person: scripts.of_person(hub, person),
        "is_unlisted": lambda record: unlisted.is_unlisted(hub, record),
        "topics_inside": unlisted.topics(hub, inside=True),
        "topics_outside": unlisted.topics(hub, inside=False),
    }


def filters(hub: Hub) -> dict[str, Callable[..., object]]:
    """How a value is written out: `{{ office.hours | hours }}`."""
    return {
        "day": lambda day: dates.day(day, hub.words),
        "breakable": breakable,
        "promise": lambda promise: promises.sentence(promise, hub.words),
        "capital": topics.capital,
        "mailto": channels.mailto,
        "web": channels.web_text,
        "hours": lambda hours: hours.as_text(hub.words),
        "one_line": hub.reader.one_line,
        "lines": hub.reader.lines,
        "shown": hub.reader.shown,
    }


def breakable(text: str) -> Markup:
    """May break after an @, or before a slash, as long addresses do on a small screen."""
    return Markup(re.sub(r"(?<=@)|(?<=.)(?=/)", "<wbr>", str(escape(text))))  # noqa: S704 - escaped


def initials(name: str) -> str:
    """First and last initial: `AS`."""
    parts = [part for part in name.split() if part[0].isalpha()] or [name]
    return (parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")).upper()
