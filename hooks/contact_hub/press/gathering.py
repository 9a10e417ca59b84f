"""Files made of finished files: zips, and sheets of many cards."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol

__all__ = ["Gathering", "Zip"]

_MADE_ON = (2000, 1, 1, 0, 0, 0)
"""Every file carries the same date, so that the same contents give the same bytes."""
_READABLE = 0o644 << 16
_PACKED_ALREADY = (".pdf", ".png", ".jpg", ".zip", ".docx")


class Gathering(Protocol):
    """A frozen value; its `repr` says all that can change a byte, besides the contents."""

    @property
    def members(self) -> tuple[str, ...]:
        """Paths of finished files, below the site's root."""
        ...

    def gathered(self, contents: tuple[bytes, ...]) -> bytes:
        """The file, from its members' contents in their order."""
        ...


@dataclass(frozen=True, slots=True)
class Zip:
    """Finished files under names of their own, and texts written for this zip."""

    names: tuple[str, ...]
    members: tuple[str, ...]
    texts: tuple[tuple[str, str], ...] = ()

    def gathered(self, contents: tuple[bytes, ...]) -> bytes:
        """Texts first: they say what the rest is."""
        out = BytesIO()
        texts = ((name, text.encode()) for name, text in self.texts)
        with zipfile.ZipFile(out, "w") as packed:
            for name, content in (*texts, *zip(self.names, contents, strict=True)):
                packed.writestr(_entry(name), content)
        return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    """The same on every machine."""
    entry = zipfile.ZipInfo(name, _MADE_ON)
    entry.create_system, entry.external_attr = 3, _READABLE
    packed = name.endswith(_PACKED_ALREADY)
    entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    return entry
