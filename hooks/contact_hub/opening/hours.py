"""When somebody is there: one line, strictly read, shown in one house style."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from contact_hub.words.wording import Words

__all__ = [
    "ALL_DAY", "DAYS", "LONGEST_NIGHT", "MIDNIGHT", "OpeningHours", "Span", "clock", "written_span",
]  # fmt: skip

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MIDNIGHT = 24 * 60
ALL_DAY = (0, MIDNIGHT)
LONGEST_NIGHT = 14 * 60
"""Longer hours over midnight are said to be so: `17:30-9:00 overnight`."""

Span = tuple[int, int]
"""Minutes after midnight; an end past 1440 is on the next day."""
Week = tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """A weekly pattern: seven tuples of spans, Monday first."""

    week: Week
    by_appointment: bool = False

    @property
    def always(self) -> bool:
        """Open at every hour of every day."""
        return all(day == (ALL_DAY,) for day in self.week)

    def groups(self) -> list[tuple[int, int, tuple[Span, ...]]]:
        """Runs of days with equal spans: (first day, last day, spans); closed days are left out."""
        runs = [list(run) for _, run in groupby(range(7), key=lambda day: self.week[day])]
        return [(run[0], run[-1], self.week[run[0]]) for run in runs if self.week[run[0]]]

    def as_written(self) -> str:
        """House style for contacts.yaml: `Mon-Fri 9:00-17:30; Sat 10:00-13:00`."""
        if self.always:
            return "always"
        parts = [
            f"{DAYS[first]}{'' if first == last else f'-{DAYS[last]}'} "
            + ", ".join(map(written_span, spans))
            for first, last, spans in self.groups()
        ]
        return "; ".join([*parts, *(["by appointment"] if self.by_appointment else [])])

    def as_text(self, words: Words) -> str:
        """One line for a reader: `Monday to Friday, 9am to 5:30pm; Saturday, 10am to 1pm`."""
        parts = [f"{days}, {times}" for days, times in self.rows(words)]
        parts += [words.by_appointment] if self.by_appointment else []
        text = words.always if self.always else "; ".join(parts)
        return text[:1].upper() + text[1:]

    def times(self, words: Words) -> str:
        """The times alone, where all days have the same: `9am to noon`."""
        rows = self.rows(words)
        return rows[0][1] if len({times for _, times in rows}) == 1 else self.as_text(words)

    def rows(self, words: Words) -> list[tuple[str, str]]:
        """(days, times) for a table, without the closed days."""
        return [
            (day_range(first, last, words), " & ".join(span_text(span, words) for span in spans))
            for first, last, spans in self.groups()
        ]


def day_range(first: int, last: int, words: Words) -> str:
    """`Monday to Friday`, `every day`."""
    if (first, last) == (0, 6):
        return words.every_day
    if first == last:
        return words.days[first]
    return words.day_range.format(first=words.days[first], last=words.days[last])


def span_text(span: Span, words: Words) -> str:
    """`9am to 5:30pm`, `all day`."""
    if span == ALL_DAY:
        return words.all_day
    return words.time_range.format(opens=clock(span[0], words), closes=clock(span[1], words))


def clock(minutes: int, words: Words) -> str:
    """A time of day as the language says it: `5:30pm`, `noon`, `17.30 Uhr`."""
    hour, minute = divmod(minutes % MIDNIGHT, 60)
    if not words.twelve_hour:
        if minutes == MIDNIGHT:
            hour = 24
        return f"{hour}:{minute:02d}"
    if minute == 0 and hour in (0, 12):
        return words.noon if hour else words.midnight
    half = words.am if hour < 12 else words.pm  # noqa: PLR2004 - hours on a clock face
    return f"{(hour - 1) % 12 + 1}{f':{minute:02d}' if minute else ''}{half}"


def written_span(span: Span) -> str:
    """`9:00-17:30`; a long night could be taken for a slip, so it is named."""
    opens, closes = span
    times = f"{plain(opens)}-{plain(closes)}"
    usual = opens > MIDNIGHT // 2 and closes - opens <= LONGEST_NIGHT
    return times if closes <= MIDNIGHT or usual else f"{times} overnight"


def plain(minutes: int) -> str:
    """`9:00`, `24:00`; past midnight as the next day's time."""
    if minutes > MIDNIGHT:
        minutes -= MIDNIGHT
    return f"{minutes // 60}:{minutes % 60:02d}"
