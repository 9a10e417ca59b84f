"""Rich Text, token by token: each word of control changes what holds, each other word is said."""

from __future__ import annotations

from dataclasses import dataclass, field

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.looks import way_of
from contact_hub.reading.documents.office import field_codes
from contact_hub.reading.documents.richtext import rtf_words
from contact_hub.reading.documents.richtext.rtf_state import Group, Letters
from contact_hub.reading.documents.richtext.rtf_tokens import Token
from contact_hub.reading.documents.told import Told, Way

__all__ = ["Reader"]

MOST_DEEP = 200
_OBJECT = "It has another file inside that cannot be looked into."
_LINKED = "It shows something of another file, which is not in it."
_COLOURS = ("red", "green", "blue")


@dataclass(slots=True)
class Reader:
    """One file; its texts by where they stand."""

    cells_have_grounds: bool
    stories: dict[str, Told] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    pictures: list[tuple[str, str, bytes]] = field(default_factory=list)
    """Where, of which kind, and its bytes, in digits if they are no bytes."""
    colours: list[str] = field(default_factory=list)
    letters: Letters = field(default_factory=Letters)
    flags: set[str] = field(default_factory=set)
    _waiting: bytearray = field(default_factory=bytearray)
    _unicode: list[int] = field(default_factory=list)
    _skip: int = 0
    _colour: dict[str, int] = field(default_factory=dict)
    _kind: str = ""
    _raw: bytes = b""

    def story(self, where: str) -> Told:
        """The text that stands there."""
        return self.stories.setdefault(where, Told(way=rtf_words.WAYS.get(where, Way.SHOWN)))

    def take(self, token: Token) -> None:
        """The next one."""
        if token.kind in {"byte", "plain"}:
            self._bytes(token)
            return
        if token.kind == "word" and token.name == "u":
            self._flush_bytes()
            self._unicode.append((token.number or 0) & 0xFFFF)
            self._skip = self.groups[-1].unicode_skip if self.groups else 0
            return
        self._flush()
        self._skip = 0
        if token.kind == "group":
            self._bracket(token.name)
        elif token.kind == "raw":
            self._raw = token.data
        elif not self.groups:
            return
        elif token.kind == "sign":
            self._sign(token.name)
        else:
            self._word(token.name, token.number)

    def _bytes(self, token: Token) -> None:
        data = token.data[self._skip :]
        self._skip = max(0, self._skip - len(token.data))
        if data:
            self._flush_unicode()
            self._waiting += data

    def _flush(self) -> None:
        self._flush_unicode()
        self._flush_bytes()

    def _flush_bytes(self) -> None:
        if self._waiting and self.groups:
            group = self.groups[-1]
            text = self.letters.of(bytes(self._waiting), group.font)
            self._waiting.clear()
            self._text(text)

    def _flush_unicode(self) -> None:
        if self._unicode and self.groups:
            units = b"".join(unit.to_bytes(2, "little") for unit in self._unicode)
            self._unicode.clear()
            self._text(units.decode("utf-16-le", "replace"))

    def _bracket(self, which: str) -> None:
        if which == "{":
            if len(self.groups) >= MOST_DEEP:
                raise Unreadable("It is broken: one thing lies in another without an end.")
            outer = self.groups[-1] if self.groups else Group("text", self.story(""))
            outer.is_new = False
            self.groups.append(outer.inner())
        elif self.groups:
            self._closed(self.groups.pop())

    def _closed(self, group: Group) -> None:
        if group.opened_as == "field":
            field_codes.tell(group.told, "".join(group.held), group.first)
        elif group.opened_as == "sp":
            self._property("".join(group.name), "".join(group.held).strip(), group.told)
        elif group.opened_as == "pict":
            where = next((k for k, v in self.stories.items() if v is group.told), "")
            digits = "".join(group.held).encode("ascii", "ignore")
            self.pictures.append((where, self._kind, self._raw or digits))
            self._raw, self._kind = b"", ""
        elif group.opened_as in rtf_words.STORIES or group.opened_as in rtf_words.LEFT:
            group.told.end_line()

    def _property(self, name: str, value: str, told: Told) -> None:
        """Of a shape: its words for whoever does not see it, its link, its letters as a drawing."""
        if name in rtf_words.PROPERTIES:
            told.aside(value, rtf_words.PROPERTIES[name])
        elif name == "pihlShape":
            told.click(value, "")

    def _text(self, text: str) -> None:
        group = self.groups[-1]
        group.is_new = False
        if group.use == "text":
            ground = None if self.cells_have_grounds else "FFFFFF"
            group.told.say(text, way_of(group.look(self.colours), ground))
        elif group.use == "name":
            group.name.append(text)
        elif group.use in {"instruction", "value", "picture"}:
            group.held.append(text)
        elif group.use == "colours":
            for _ in range(text.count(";")):
                parts = (self._colour.get(name, 0) & 0xFF for name in _COLOURS)
                self.colours.append(
                    "".join(f"{part:02X}" for part in parts) if self._colour else ""
                )
                self._colour = {}

    def _sign(self, sign: str) -> None:
        group = self.groups[-1]
        if sign == "*" and group.is_new:
            group.has_star = True
        elif sign in rtf_words.SIGNS:
            self._text(rtf_words.SIGNS[sign])

    def _word(self, name: str, number: int | None) -> None:
        group = self.groups[-1]
        if group.is_new and self._opens(group, name):
            group.is_new = False
            return
        group.is_new = False
        if name in rtf_words.LINES and group.use == "text":
            group.told.end_line()
        elif name in rtf_words.SAID:
            self._text(rtf_words.SAID[name])
        else:
            self._holds(group, name, number)

    def _opens(self, group: Group, name: str) -> bool:
        """The first word of a group may say what all of it is for."""
        if group.use == "skip" and name != "ud":
            return True
        known = True
        if name in rtf_words.STORIES:
            group.use, group.told = "text", self.story(rtf_words.STORIES[name])
            group.plain()
        elif name in rtf_words.LEFT:
            group.use, group.told = "text", self.story("properties")
        elif name in rtf_words.SKIPPED or name == "objdata":
            group.use = "skip"
            self.story("").faults += [_OBJECT] if name == "objdata" else []
        elif name in rtf_words.USES:
            group.use = rtf_words.USES[name]
            group.held = [] if name == "pict" else group.held
        elif name in {"field", "sp"}:
            group.held, group.name, group.first = [], [], group.told.mark()
        elif group.has_star and name not in rtf_words.CONTAINERS:
            group.use = "skip"
        else:
            known = False
        group.opened_as = name
        return known

    def _holds(self, group: Group, name: str, number: int | None) -> None:
        """What holds from here, in the group or in the file."""
        group.hold(name, number)
        if name == "fcharset":
            self.letters.sets[group.font] = number or 0
        elif name == "ansicpg":
            self.letters.use(number or 0)
        elif name in _COLOURS:
            self._colour[name] = number or 0
        elif name in rtf_words.PICTURES:
            self._kind = name
        elif name in {"objlink", "objautlink", "objsub"}:
            self.story("").faults.append(_LINKED)
        elif name in {"titlepg", "facingp"}:
            self.flags.add(name)
