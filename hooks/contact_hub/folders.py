"""Where things lie in a repository."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Folders", "way_back"]


@dataclass(frozen=True, slots=True)
class Folders:
    """Below the repository's root."""

    root: Path

    @property
    def contacts(self) -> Path:
        """The one source."""
        return self.root / "contacts.yaml"

    @property
    def editions(self) -> Path:
        """What was printed and handed out."""
        return self.root / "editions.yaml"

    @property
    def proofs(self) -> Path:
        """Earlier proofs, as far as the repository keeps them."""
        return self.root / "proofs.yaml"

    @property
    def overrides(self) -> Path:
        """Templates and styles."""
        return self.root / "overrides"

    @property
    def stationery(self) -> Path:
        """Typst templates."""
        return self.overrides / "stationery"

    @property
    def cache(self) -> Path:
        """Prints that need not be made again."""
        return self.root / ".cache" / "print"

    @property
    def gathered(self) -> Path:
        """Zips and sheets that need not be packed again."""
        return self.root / ".cache" / "gathered"

    @property
    def proven_for_staff(self) -> Path:
        """The same of the site for colleagues."""
        return self.root / ".cache" / "proven-for-staff"

    @property
    def proven(self) -> Path:
        """What need not be read again."""
        return self.root / ".cache" / "proven"

    @property
    def supplied(self) -> Path:
        """Stationery that was made elsewhere."""
        return self.root / "stationery"

    @property
    def readings(self) -> Path:
        """What such files say, so that those that did not change need no second look."""
        return self.root / ".cache" / "readings"


def way_back(path: str) -> str:
    """From a file below the root back to it: `..` for `people/index.html`, `.` at the top."""
    depth = path.count("/")
    return "/".join([".."] * depth) or "."
