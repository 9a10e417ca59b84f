"""Words of control in Rich Text: what they begin, what they say (version 1.9.1)."""

from __future__ import annotations

from contact_hub.reading.documents.told import Way

__all__ = [
    "CONTAINERS",
    "LEFT",
    "LINES",
    "PICTURES",
    "PROPERTIES",
    "SAID",
    "SIGNS",
    "SKIPPED",
    "STORIES",
    "USES",
    "WAYS",
]

STORIES = {
    "header": "header",
    "headerr": "header",
    "headerl": "header of even pages",
    "headerf": "header of the first page",
    "footer": "footer",
    "footerr": "footer",
    "footerl": "footer of even pages",
    "footerf": "footer of the first page",
    "footnote": "footnotes",
    "shptxt": "text box",
    "dptxbxtext": "text box",
    **dict.fromkeys(("annotation", "atnid", "atnauthor"), "comments"),
}
"""Texts that stand apart, by the word that begins them."""
LEFT = frozenset({
    *("title", "subject", "author", "manager", "company", "operator", "category", "keywords"),
    *("comment", "doccomm", "hlinkbase", "propname", "staticval", "docvar", "template"),
    *("ffdeftext", "ffhelptext", "ffstattext", "ffl", "revtbl", "mmconnectstr", "mmdatasource"),
    *("mmquery", "xe", "tc", "pgptbl"),
})  # fmt: skip
SKIPPED = frozenset({
    *("stylesheet", "filetbl", "listtable", "listoverridetable", "nonshppict", "shprslt", "upr"),
    *("themedata", "colorschememapping", "datastore", "latentstyles", "rsidtbl", "generator"),
    *("bkmkstart", "bkmkend", "creatim", "revtim", "printim", "buptim", "atrfstart", "atrfend"),
    *("ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "panose", "falt", "rxe", "private", "hlfr"),
    *("hlloc", "objclass", "objname", "objtime", "atntime", "atndate", "atnref", "atnparent"),
})  # fmt: skip
LINES = frozenset({"par", "line", "sect", "page", "column", "row", "nestrow", "lbr"})
SAID = {
    **dict.fromkeys(("tab", "cell", "nestcell"), "\t"),
    **dict.fromkeys(("emspace", "enspace", "qmspace"), " "),
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
SIGNS = {"~": "\u00a0", "_": "-", "-": "\u00ad", "\n": "\n", "\r": "\n", "\\": "\\"}
SIGNS |= {"{": "{", "}": "}"}
USES = {
    "fonttbl": "fonts",
    "colortbl": "colours",
    "pict": "picture",
    "sn": "name",
    "sv": "value",
    "hlsrc": "value",
    "fldinst": "instruction",
    "ud": "text",
}
CONTAINERS = frozenset({"shpinst", "shppict", "userprops", "formfield", "do", "hl", "background"})
PICTURES = frozenset({"pngblip", "jpegblip", "emfblip", "wmetafile", "dibitmap", "wbitmap"})
PROPERTIES = {
    "wzDescription": Way.BEHIND,
    "wzTooltip": Way.BEHIND,
    "pibName": Way.REMAINS,
    "gtextUNICODE": Way.SHOWN,
}
"""Of a shape: how each is met."""
WAYS = {"comments": Way.BEHIND, "properties": Way.REMAINS}
"""Texts that nobody sees on a page."""
