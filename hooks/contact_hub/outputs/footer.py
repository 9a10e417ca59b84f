"""The same contact details at the foot of every page."""

from __future__ import annotations

import hashlib
import re

from contact_hub.hub import Hub
from contact_hub.outputs.rendering import ROOT, Templates
from contact_hub.problems import ContactsError, Problem

__all__ = ["MARK", "as_html", "digest_in", "on_page", "read"]

MARK = "data-hub-contact"
"""The attribute of the contact block; its value is the digest of what the block says."""
STYLES = ("assets/brand.css", "assets/contact-footer.css")
END = re.compile(
    r"<!--.*?-->|<(?P<raw>script|style|textarea|template|title)\b.*?</(?P=raw)\s*>"
    r"|(?P<end></body\s*>|</html\s*>)",
    re.IGNORECASE | re.DOTALL,
)
"""The end of a page, which a script or a remark may only speak of."""
LINKS = "".join(f'<link rel="stylesheet" href="{ROOT}/{style}">' for style in STYLES)
NEEDED = f'{LINKS}<script src="{ROOT}/assets/open-now.js" defer></script>'


def as_html(templates: Templates, hub: Hub) -> str:
    """The block, with the digest of its own text, so that present and current are one test."""
    unsigned = templates.render("partials/contact_footer.html", front=hub.front, digest="")
    return templates.render(
        "partials/contact_footer.html", front=hub.front, digest=digest(unsigned)
    )


def digest(html: str) -> str:
    """Sixteen hexadecimal digits of SHA-256."""
    return hashlib.sha256(html.encode()).hexdigest()[:16]


def digest_in(block: str) -> str:
    """The digest that a contact block carries."""
    return block.partition(f'{MARK}="')[2].partition('"')[0]


def on_page(page: str, footer: str, root: str) -> str:
    """A page that the theme did not make, with the footer at its end and the files it needs.

    `root` is the way from the page to the site's root, without a slash at its end. All is ASCII,
    which is the same in whatever encoding a browser takes the page to be.
    """
    block = (NEEDED + footer).replace(ROOT, root).encode("ascii", "xmlcharrefreplace").decode()
    ends = [match.start() for match in END.finditer(page) if match["end"]]
    if not ends:
        return f"{page}\n{block}\n"
    return f"{page[: ends[0]]}{block}\n{page[ends[0] :]}"


def read(page: bytes, file: str) -> str:
    """Raises ContactsError for a page in another encoding, whose letters a footer would spoil."""
    try:
        return page.decode("utf-8-sig")
    except UnicodeDecodeError:
        what = "The page is not written in UTF-8, as all others are."
        raise ContactsError([Problem(file, None, "", what, "Save it as UTF-8.")]) from None
