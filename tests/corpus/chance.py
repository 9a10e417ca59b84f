"""Documents put together by chance: kinds of file, places, spellings that nobody has chosen.

Each seed makes others. They only measure: `python -m tests.corpus.measure chance 7`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from random import Random

from tests.corpus.specs import Spec, of_table, specs_of
from tests.corpus.spellings import spelled
from tests.corpus.truth import Held, Organisation, organisation

from contact_hub.model.supplied import FACTS

__all__ = ["by_chance"]

LABELS: Mapping[str, tuple[str, ...]] = {
    "phone": (
        "Tel. {}",
        "T {}",
        "Telephone: {}",
        "Call us on {}.",
        "☎ {}",
        "{}",
        "Phone {} (daily)",
    ),
    "email": ("E-mail: {}", "Write to {}", "{}", "@ {}", "Mail {} any time"),
    "address": ("{}", "Visit us: {}", "Address: {}"),
    "web": ("Web: {}", "{}", "See {} for more", "Online: {}"),
    "name": ("{}", "From {}", "{} thanks you"),
    "number": ("No. {}", "Reg. no. {}", "Registration number: {}", "({})"),
    "iban": ("IBAN {}", "IBAN: {}", "Account {}"),
    "text": ("{}", "Registered in {}"),
    "placeholder": ("{}",),
}
DECOYS = (
    "Invoice 2026-00{0}", "Order no. {0}/26", "{0} litres", "Page 1 of 3", "Date: 12.03.2026",
    "£ {0}.50", "{0},00 EUR", "Weight {0} kg", "Customer 4{0}", "09:00–17:30", "Ref. AB-{0}-X",
    "Size 40 x {0} mm", "EAN 4006381333931", "ISBN 978-0-306-40615-7", "Version 3.{0}.1",
    "53.3811, -1.4701", "Due within 30 days", "Item {0}: brass fitting", "VAT 20 %",
    "§ 35a, Abs. 2",
)  # fmt: skip
FONTS = ("Inter", "Noto Sans", "Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
_MARKUP = re.compile(r"(?P<mark>⟦[a-z_]+=)|[\\#*_@$<>~`\[\]/-]")
Lines = list[str]
Layout = Callable[[Lines, Random], dict[str, str]]


def by_chance(seed: int, many: int = 150) -> Iterator[Spec]:
    """The same for the same seed."""
    chance = Random(seed)
    whose = list(
        {spec.organisation: spec for spec in (*specs_of("seen"), *specs_of("held_out"))}.values()
    )
    for number in range(many):
        like = chance.choice(whose)
        ending = chance.choice(list(LAYOUTS))
        ours = organisation(like)
        details = list(_chosen(ours, chance))
        lines = [_line(held, chance) for held in details]
        lines += [chance.choice(DECOYS).format(chance.randint(100, 9999)) for _ in range(6)]
        chance.shuffle(lines)
        yield of_table(like.of_set, {
            "file": f"{like.organisation}/chance-{seed}-{number}.{ending}",
            "must_show": [held.name for held in details if held.name in FACTS] or ["name"],
            "parts": LAYOUTS[ending](lines, chance),
        })  # fmt: skip


def _chosen(ours: Organisation, chance: Random) -> Iterator[Held]:
    """Some of what is right, and now and then something that is not; no number twice."""
    groups: dict[str, list[Held]] = {}
    for held in ours.details.values():
        groups.setdefault(held.holding, []).append(held)
    yield from chance.sample(groups["current"], chance.randint(3, 6))
    if chance.random() < 0.45:
        yield from chance.sample(groups["former"], chance.randint(1, 2))
    if chance.random() < 0.25:
        yield chance.choice([held for held in groups["unknown"] if held.kind != "number"])
    if chance.random() < 0.15:
        yield chance.choice(groups["allowed"])


def _line(held: Held, chance: Random) -> str:
    label = chance.choice(LABELS[held.kind])
    return label.format(f"⟦{held.name}={spelled(held, chance)}⟧")


def _docx(lines: Lines, chance: Random) -> dict[str, str]:
    parts: dict[str, Lines] = {"body": ["Dear reader,"]}
    ways = ("{}", "{}", "| {} | x |", "{{{{box|{}}}}}", "{{{{ins|{}}}}}", "{{{{bold|{}}}}}")
    for line in lines:
        part = chance.choice(("body", "body", "body", "header", "footer"))
        parts.setdefault(part, []).append(chance.choice(ways).format(_cut(line, chance)))
    return {name: "\n".join(text) for name, text in parts.items()}


def _odt(lines: Lines, chance: Random) -> dict[str, str]:
    parts = _docx([line for line in lines if line], chance)
    return {name: text.replace("{{ins|", "{{bold|") for name, text in parts.items()}


def _cells(lines: Lines, chance: Random) -> dict[str, str]:
    rows = [f"| {line} | {chance.randint(1, 99)} |" for line in lines]
    half = chance.randint(1, len(rows))
    return {
        "sheet One": "\n".join(rows[:half]),
        "sheet Two": "\n".join(["| Terms |", *rows[half:]]),
    }


def _slides(lines: Lines, chance: Random) -> dict[str, str]:
    shapes = ("! text", "! group", "! placeholder body")
    return {
        f"slide {number}": f"{chance.choice(shapes)}\n" + "\n".join(lines[number - 1 :: 2])
        for number in (1, 2)
    }


def _html(lines: Lines, chance: Random) -> dict[str, str]:
    ways = (
        "<p>{}</p>",
        "<td>{}</td>",
        "<li><b>{}</b></li>",
        "<div><span>{}</span><br></div>",
        "{}<br>",
    )
    written = [chance.choice(ways).format(_escaped(line)) for line in lines]
    return {"body": f"<html><body><table><tr>{' '.join(written)}</tr></table></body></html>"}


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _mail(lines: Lines, chance: Random) -> dict[str, str]:
    glue = chance.choice(("\n", "\n\n", "\n-- \n"))
    return {"plain": glue.join(lines)}


def _pdf(lines: Lines, chance: Random) -> dict[str, str]:
    font, size = chance.choice(FONTS), chance.choice((7, 8, 9, 10, 12))
    columns = chance.choice((1, 1, 2, 3))
    safe = [_MARKUP.sub(lambda at: at["mark"] or f"\\{at[0]}", line) for line in lines]
    look = f"#set page(margin: 15mm, columns: {columns})\n"
    look += f'#set text(font: "{font}", size: {size}pt)\n'
    if chance.random() < 0.3:
        look += "#set par(justify: true)\n"
    glue = chance.choice((" \\\n", "\n\n"))
    ways = ("{}", "{}", "#box[{}]", "#align(right)[{}]", "#text(tracking: 0.8pt)[{}]")
    return {"body": look + glue.join(chance.choice(ways).format(line) for line in safe)}


def _cut(line: str, chance: Random) -> str:
    """Runs end anywhere, also within a number."""
    letters = list(line)
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(letters))
        inside = "".join(letters[:at])
        if inside.count("⟦") == inside.count("⟧") or "=" in inside.rpartition("⟦")[2]:
            letters.insert(at, "¦")
    return "".join(letters)


LAYOUTS: Mapping[str, Layout] = {
    "docx": _docx, "odt": _odt, "rtf": _odt, "xlsx": _cells, "ods": _cells, "pptx": _slides,
    "html": _html, "eml": _mail, "pdf": _pdf,
}  # fmt: skip
