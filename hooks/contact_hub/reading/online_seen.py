"""An e-mail or web address in a text, wherever its line may have been broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from contact_hub.reading import letters, look_alikes

__all__ = ["emails", "webs"]

_WRAPS = {".": r"\n?\.\n?", "-": r"-\n?", "_": r"_\n?"}
_MASKED = (
    (
        r"(?: ?[\[({<] ?(?:at|ät|@|arobase|chez|apenstaartje) ?[\])}>] ?|[\[({]a[\])}]|@| -at- "
        r"| (?:at|ät) (?=[\w\-]+ (?:dot|punkt) ))"
    ),
    r"(?: ?[\[({<] ?(?:dot|punkt|point|punt|\.) ?[\])}>] ?| -dot- | dot | punkt |\.)",
)
_IN_WORDS = re.compile(
    r"[\[({<] ?(?:at|ät|a|@|ar|chez|ap|dot|pu|po|\.)|dot[ \-]|punkt ", re.IGNORECASE
)
_NO_MAIL = r"(?<!@ )(?<!(?:at|ät)[\])}>])(?<!(?:at|ät)[\])}>] )"
"""Before a site: after these stands the machine of an e-mail address."""
_LONG = 7
"""Letters of a machine's name that may be parted at a line's end by a hyphen of its own."""


def emails(text: str, address: str, *, by_ocr: bool = False) -> Iterator[tuple[int, int]]:
    """In either case, inside a sentence or not."""
    for match in _email(address, by_ocr=by_ocr).finditer(text):
        yield match.span()
    if _IN_WORDS.search(text):
        for match in _hidden(address).finditer(text):
            yield match.span()


def webs(text: str, url: str, *, by_ocr: bool = False) -> Iterator[tuple[int, int]]:
    """With or without its scheme, whichever if none is asked for, `www.` and last slash."""
    for match in _web(url, by_ocr=by_ocr).finditer(text):
        yield match.span()
    if "/" not in url.rpartition("://")[2] and _IN_WORDS.search(text):
        for match in _hidden(url.rpartition("://")[2].removeprefix("www.")).finditer(text):
            yield match.span()


@lru_cache(maxsize=8192)
def _email(address: str, *, by_ocr: bool) -> re.Pattern[str]:
    local, _, domain = address.rpartition("@")
    at = look_alikes.pattern("@") if by_ocr else "@"
    name, host = _breakable(local, by_ocr=by_ocr), _either_domain(domain, by_ocr=by_ocr)
    spelled = rf"{name}(?: |\n)?{at}(?: |\n)?{host}"
    spelled = rf"(?:{spelled}|{letters.spaced(address)})"
    return re.compile(rf"(?<![\w.+%!#$&*?^{{|}}~\-]){spelled}(?![\w@\-]|\n?\.\w)", re.IGNORECASE)


@lru_cache(maxsize=8192)
def _hidden(address: str) -> re.Pattern[str]:
    """From robots: `ada [at] example (dot) com`; of a site only its full stops."""
    at, dot = _MASKED
    local, sign, domain = (re.escape(part) for part in address.rpartition("@"))
    spelled = rf"{local}{at if sign else ''}{domain.replace(chr(92) + '.', dot)}"
    before = "" if sign else _NO_MAIL
    return re.compile(rf"(?<![\w.+@/\-]){before}{spelled}(?![\w@\-]|\.\w)", re.IGNORECASE)


@lru_cache(maxsize=8192)
def _web(url: str, *, by_ocr: bool) -> re.Pattern[str]:
    scheme, _, rest = url.rpartition("://")
    host, _, path = rest.removeprefix("www.").rstrip("/").partition("/")
    www = r"www ?[.,] ?" if by_ocr else r"www\."
    before = rf"(?:{re.escape(scheme) or 'https?'}://)?(?:{www})?"
    after = rf"(?-i:/\n?{_anywhere(path, by_ocr=by_ocr)})" if path else ""
    spelled = rf"(?:{before}{_either_domain(host, by_ocr=by_ocr)}|{letters.spaced(host)}){after}"
    return re.compile(
        rf"(?<![\w.\-@/]){_NO_MAIL}{spelled}/?(?![\w\-@%]|\n?[./?#:]\w)",
        re.IGNORECASE,
    )


def _either_domain(domain: str, *, by_ocr: bool) -> str:
    """The domain in ASCII or as people write it (RFC 5890, A-label and U-label)."""
    labels = domain.split(".")
    if not any(map(_is_coded, labels)):
        return _parted(domain, by_ocr=by_ocr)
    decoded = ".".join(map(_decoded, labels))
    return f"(?:{_breakable(domain, by_ocr=by_ocr)}|{_breakable(decoded, by_ocr=by_ocr)})"


def _is_coded(label: str) -> bool:
    return label.lower().startswith("xn--")


def _decoded(label: str) -> str:
    return label[4:].encode("ascii").decode("punycode") if _is_coded(label) else label


def _breakable(part: str, *, by_ocr: bool) -> str:
    """A long address may be wrapped before a full stop or after a hyphen or underscore."""
    if by_ocr:
        return look_alikes.pattern(part)
    return "".join(_WRAPS.get(letter, re.escape(letter)) for letter in part)


def _parted(domain: str, *, by_ocr: bool) -> str:
    """A long name of a machine may be parted in its middle: `quarry-` / `bank.example`."""
    whole = _breakable(domain, by_ocr=by_ocr)
    name, dot, rest = domain.partition(".")
    if by_ocr or len(name) < _LONG or "-" in name:
        return whole
    middle = "(?:-\n)?".join(map(re.escape, name[2:-1]))
    end = re.escape(name[-1]) + _breakable(dot + rest, by_ocr=False)
    return rf"(?:{whole}|{re.escape(name[:2])}{middle}{end})"


def _anywhere(path: str, *, by_ocr: bool) -> str:
    """A path that is wider than its column is cut wherever the column ends."""
    if by_ocr:
        return look_alikes.pattern(path)
    return r"\n?".join(re.escape(letter) for letter in path)
