"""The law's files as a page for the people who edit contacts.yaml."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.law.book import Book, books
from contact_hub.law.rules import KINDS, LABELS, Outdated, Requirement, Written
from contact_hub.model.legal import Legal

__all__ = ["as_markdown"]

OPENING = """---
hide: [navigation]
noindex: true
search: {exclude: true}
---

# What the law wants to be shown

**This is not legal advice.** It is what we found in laws, and on the pages of registers and
chambers, put in tables, so that nobody prints ten thousand letterheads and then hears that the
company number is missing. Laws change, and each business is under more of them than stand here:
ask your lawyer, and tell us where a table is wrong. This page is made from the tables by
`make schema`.

Say under `legal` what you are, and the build asks for the rest:

```yaml
  legal:
    entity: private limited company
    registered_in: England and Wales
    number: 01234567
    registered_office: leeds
    vat: GB 999 9999 73
```

* The `country:` of the organisation decides whose law it is; where that is another, say
  `country:` under `legal`.
* Letterhead, invoice footer, e-mail signatures, the foot of each page and the contact page show
  what their kind needs, in the words of that country. Business cards need none of it, except
  where a licensed trade says otherwise.
* What is listed under `supplied:` with `must_show: [legal]` is asked for what its `kind:` needs.
* **Sure** is how far we trust a line. *High*: somebody read the law, or the page of the register,
  the chamber or the regulator. *Medium*: it comes from others or from memory; the report says so,
  too. Let somebody check it before you rely on it.
* An invoice needs more than its foot can carry: number, date, quantity, price, rate, whoever
  pays. Those are the invoice program's.
* Not here: branches abroad, price lists, advertising, contracts with consumers, data protection,
  and whatever your licence says.
"""
ON = {
    "letter": "letters",
    "e-mail": "e-mails",
    "order form": "order forms",
    "invoice": "invoices",
    "receipt": "receipts",
    "leaflet": "leaflets",
    "website": "website",
}


def as_markdown() -> str:
    """Country by country, a line for each thing that is asked of some."""
    parts = [OPENING, *(line for book in books().values() for line in of_book(book))]
    return "\n".join(parts) + "\n"


def of_book(book: Book) -> Iterator[str]:
    """A country: what it is about, who must show what, how it is written, what counts no more."""
    yield f"## {book.title}\n"
    yield f"{book.about}\n"
    yield from named(book)
    head = ["| What | Whose | On | When | Source | Sure |", "| --- | --- | --- | --- | --- | --- |"]
    yield "\n".join([*head, *(line(book, row) for row in book.requirements), ""])
    yield from writing(book)
    yield from (gone(law) for law in book.outdated)


def named(book: Book) -> Iterator[str]:
    """The legal forms, and what several of them are called together."""
    rows = [f"* *{name}*: {', '.join(forms)}" for name, forms in book.groups.items()]
    if book.forms:
        yield f"Legal forms: {', '.join(f'`{form}`' for form in book.forms)}.\n"
    if rows:
        yield "\n".join(["Several together are called:", "", *rows, ""])


def whose(book: Book, written: Written) -> str:
    """The legal forms by their names, or by that of their group."""
    forms = [f"*{each}*" if each in book.groups else each for each in written.forms]
    return ", ".join(forms) or "all"


def line(book: Book, row: Requirement) -> str:
    """One requirement."""
    on = ", ".join(ON[kind] for kind in KINDS if kind in row.on)
    since = f", since {row.since:%-d %B %Y}" if row.since else ""
    cells = (what(row), whose(book, row), on, when(row), f"{row.source}{since}", row.sure)
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def what(row: Requirement) -> str:
    """In words, with the field that says it."""
    fields = [f"`{field}`" for field in row.fields if field in Legal.model_fields]
    said = f": “{row.says}”" if row.says else ""
    named = f" ({' or '.join(fields)})" if fields else ""
    label = " or ".join(LABELS.get(field, field) for field in row.fields)
    return f"{label[:1].upper()}{label[1:]}{named}{said}"


def when(row: Requirement) -> str:
    """Always, or under which condition; then what else is to be known."""
    usual = "no law asks for it; we print it" if row.need == "usual" else ""
    first = usual or (f"if {row.when}" if row.when else "always")
    once = "one page is enough" if row.once else ""
    said = "; ".join(part for part in (first, once) if part)
    return f"{said}. {row.note}" if row.note else said


def writing(book: Book) -> Iterator[str]:
    """How values are written, and names end."""
    rows = [
        f"* `{each.field}` ({whose(book, each)}): write {each.written}." for each in book.values
    ]
    rows += [f"* The name ({whose(book, each)}) has {each.written}." for each in book.names]
    if book.boxes:
        rows.append(f"* A box at the post office is no address here ({book.boxes.source}).")
    if rows:
        yield "\n".join([f"How it is written ({book.title}):", "", *rows, ""])


def gone(law: Outdated) -> str:
    """What a page must not cite."""
    day = f"{law.since:%-d %B %Y}"
    return f"{law.named} counts no more since {day} ({law.source}). {law.instead}\n"
