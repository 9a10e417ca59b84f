"""Packed files of a site are looked into, or it is said in plain words why not."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from contact_hub.reading import hunt_views, pdf_file, site_files


def locked() -> bytes:
    """An archive whose directory says that its one file wants a password."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "0113 496 0199")
    data = bytearray(out.getvalue())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def test_a_locked_archive_is_told_in_the_same_words_by_all_who_look() -> None:
    with pytest.raises(site_files.Unreadable, match=r"^It is locked with a password\.$"):
        site_files.parts(locked(), "a.zip", by_hand=True)
    with pytest.raises(pdf_file.Unreadable, match=r"^It is locked with a password\.$"):
        list(hunt_views.views(locked(), ".zip"))


def test_a_packed_drawing_is_read() -> None:
    data = gzip.compress(b"<svg><text>0113 496 0199</text></svg>")
    (found,) = site_files.parts(data, "a.svgz", by_hand=True)
    assert "0113 496 0199" in found.text
