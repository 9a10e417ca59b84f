"""What a document's parts become: words, then the pictures among them; files that it carries."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from contact_hub.reading.documents.document import Part, Unreadable
from contact_hub.reading.documents.metafiles import metafile
from contact_hub.reading.documents.office import office_parts
from contact_hub.reading.documents.office.office_walk import Walk
from contact_hub.reading.documents.office.package import Package
from contact_hub.reading.documents.seeing import ocr, pictures
from contact_hub.reading.documents.texts import svg

__all__ = ["Insides", "named_picture"]


@dataclass(slots=True)
class Insides:
    """Each picture is read once, wherever it is shown first."""

    package: Package
    eye: ocr.Eye = field(default_factory=lambda: ocr.Eye(ocr.installed()))
    seen: set[str] = field(default_factory=set)
    attached: dict[str, None] = field(default_factory=dict)
    poured_in: set[str] = field(default_factory=set)
    """The names of those whose words are the document's own."""

    def parts(self, walk: Walk, where: str) -> Iterator[Part]:
        """The words of one part with its charts', and each picture in it."""
        for name in walk.drawn:
            walk.told.say("\n" + office_parts.chart_text(self.package, name) + "\n")
        self.attached.update(dict.fromkeys(walk.attached))
        self.poured_in.update(map(posixpath.basename, walk.poured_in))
        yield walk.told.part(where)
        yield from self.pictures(walk.pictures, where)

    def pictures(self, names: Iterable[str], where: str) -> Iterator[Part]:
        """Those that were not read before."""
        for name in names:
            if name not in self.seen and name in self.package.names:
                self.seen.add(name)
                yield from named_picture(name, self.package.read(name), where, self.eye)

    def files(self) -> tuple[tuple[str, bytes], ...]:
        """Those that it carries, shown or not."""
        kept = (name for name in sorted(self.package.names) if "/embeddings/" in name)
        wanted = dict.fromkeys((*kept, *self.attached))
        return tuple(
            (posixpath.basename(name), self.package.read(name))
            for name in wanted
            if name in self.package.names and not name.endswith("/")
        )


def named_picture(name: str, data: bytes, where: str, eye: ocr.Eye) -> Iterator[Part]:
    """A picture's words and codes, and where in the document it stands."""
    place = f"{where}, picture" if where else "picture"
    plain = posixpath.basename(name)
    is_drawing = plain.lower().endswith((".svg", ".svgz"))
    if not is_drawing and not metafile.is_one(data):
        yield replace(pictures.shown(data, eye), where=place)
        return
    try:
        parts = svg.read(data, eye).parts if is_drawing else metafile.read(data, eye)
        yield from (replace(part, where=place) for part in parts)
    except Unreadable as fault:
        told = fault if is_drawing else f"{fault} Put a PNG in its place."
        yield Part(place, "", faults=(f"The picture `{plain}` in it cannot be read. {told}",))
