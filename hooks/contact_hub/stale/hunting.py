"""The files of a built site on all cores: no more is read than changed, and all of it is judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from contact_hub import proven
from contact_hub.proven import Site
from contact_hub.stale import hearing
from contact_hub.stale.hearing import Asked, Seen
from contact_hub.stale.known import Known
from contact_hub.stale.sayings import Saying, Sayings

__all__ = ["hunted"]

SECONDS = 0.003
"""What one file takes, about."""
ARCHIVE = ".zip"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong in a file; the name under which it may be remembered that nothing is."""

    file: str
    name: str
    seen: tuple[Seen, ...]


def hunted(
    site: Site, known: Known, asked: Sequence[Asked]
) -> Iterator[tuple[str, tuple[Seen, ...]]]:
    """What is wrong in each file, in their order.

    Nobody looks again at a file in which nothing was wrong by the same contacts. By others, what
    it says is judged anew, and not read anew. Of an archive nothing is remembered while anything
    is wrong anywhere: what it holds may have been left out of it because it lies beside it.
    """
    new = [each for each in asked if not site.knows(each.question.file, each)]
    reader = proven.named(None, known.regions)
    sayings = Sayings.at(site.proven.beside("sayings"), reader) if new else Sayings()
    verdicts = {each.file: each for each in judged(site, known, new, sayings)}
    in_order = not any(each.seen for each in verdicts.values())
    for each in verdicts.values():
        if each.name and not each.seen and (in_order or not is_archive(each.file)):
            site.proven.now.add(each.name)
    for file in (each.question.file for each in asked):
        yield file, verdicts[file].seen if file in verdicts else ()
    sayings.keep({each.question.file for each in asked})


def judged(site: Site, known: Known, asked: Sequence[Asked], sayings: Sayings) -> Iterator[Verdict]:
    """The processes begin with what must be read; meanwhile that which was read is judged."""
    before = {file: (name, each) for file, name, each in said(site, asked, sayings)}
    kept = sayings.path is not None
    unread = [
        (file, replace(each, is_kept=kept, before=sayings.before.get(file)))
        for each in asked
        if (file := each.question.file) not in before
    ]
    read = proven.anew(site, unread, hearing.heard, seconds=SECONDS)
    for file, (name, saying) in before.items():
        yield Verdict(file, name, hearing.judged(saying, known, file))
    for done, ((file, _), (name, (heard,))) in enumerate(zip(unread, read, strict=True)):
        site.told("Reading back", done, len(unread))
        if heard.saying:
            sayings.hear(file, heard.saying)
        yield Verdict(file, name if heard.is_lasting else "", heard.seen)


def said(site: Site, asked: Sequence[Asked], sayings: Sayings) -> Iterator[tuple[str, str, Saying]]:
    """Files of which it is known what they say, each with the name of its verdict.

    Of an archive that holds while all that was left out of it lies beside it.
    """
    for each in asked if sayings.before else ():
        file = each.question.file
        data = proven.content(site.folder / file)
        saying = sayings.of(file, proven.named(data, each.question))
        beside = hearing.checksums(each.site, each.kept) if saying and saying.beside else ()
        if saying and all(packed in beside for packed in saying.beside):
            yield file, proven.named(data, each), saying


def is_archive(file: str) -> bool:
    """Whether it holds files that may lie beside it, too."""
    return PurePosixPath(file).suffix.lower() == ARCHIVE
