"""What a mail answers: lines that others wrote before, and who did."""

from __future__ import annotations

import re

__all__ = ["parted"]

_ORIGINAL = re.compile(
    r"^[ \t]*-{2,} ?(?:original message|ursprüngliche nachricht|message d'origine"
    r"|oorspronkelijk bericht|mensaje original) ?-{2,}[ \t]*$"
    r"|^(?:from|von|de|van): .{1,200}\n(?:sent|date|gesendet|datum|envoyé|verzonden): .{1,200}\n"
    r"(?:to|an|à|aan): ",
    re.IGNORECASE | re.MULTILINE,
)
_ATTRIBUTION = re.compile(
    r"^(?:on|am|le|op|el|den|il|ar)\b(?:[^\n]{4,300}|[^\n]{4,200}\n(?!>)[^\n]{0,200})"
    r"(?:wrote|schrieb|écrit|schreef|escribió|skrev|scritto|ysgrifennodd)\b"
    r"(?:[^\n]{0,200}|[^\n]{0,80}\n(?!>)[^\n]{1,200}):[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_MARKED = re.compile(r"^(?:> ?)+", re.MULTILINE)


def parted(text: str) -> tuple[str, str]:
    """What this mail says, and what it quotes, without the signs before its lines.

    A mail that was passed on is one of its sender's own, and says all that it holds.
    """
    text = text.replace("\r\n", "\n")
    old = _ORIGINAL.search(text)
    cut = old.start() if old and text[: old.start()].strip() else len(text)
    said: list[str] = []
    quoted: list[str] = []
    for line in _without_attributions(text[:cut], quoted).split("\n"):
        (quoted if line.startswith(">") else said).append(line)
    return "\n".join(said), _MARKED.sub("", "\n".join((*quoted, text[cut:])))


def _without_attributions(text: str, quoted: list[str]) -> str:
    """Without the line that says whose the next ones are, if these are quoted."""

    def taken(found: re.Match[str]) -> str:
        if not text[found.end() :].lstrip().startswith(">"):
            return found[0]
        quoted.append(found[0])
        return ""

    return _ATTRIBUTION.sub(taken, text)
