"""E-mails from the text of a spec, by Python's own library (RFC 5322, RFC 2045)."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP

__all__ = ["eml"]

_CODED = {"qp": "quoted-printable", "base64": "base64", "8bit": "8bit"}


def eml(parts: Mapping[str, str], how: Mapping[str, str], files: Mapping[str, bytes]) -> bytes:
    """Parts: `plain`, `html`, `attached NAME`; headers and codings from `how`."""
    mail = EmailMessage(policy=SMTP)
    for name in ("from", "to", "reply-to", "subject"):
        if name in how:
            mail[name] = how[name]
    mail["Date"] = "Fri, 02 Jan 2026 03:04:06 +0000"
    mail["Message-ID"] = "<20260102.1@mail.example>"
    _said(mail, parts, how)
    _attached(mail, parts, files)
    for number, part in enumerate(mail.walk()):
        if part.is_multipart():
            part.set_boundary(f"=====corpus-{number}=====")
    return mail.as_bytes()


def _said(mail: EmailMessage, parts: Mapping[str, str], how: Mapping[str, str]) -> None:
    charset = how.get("charset", "utf-8")
    if "plain" in parts:
        cte = _CODED[how.get("plain-as", "8bit")]
        mail.set_content(parts["plain"], charset=charset, cte=cte)
    if "html" in parts:
        cte = _CODED[how.get("html-as", "qp")]
        put = mail.add_alternative if "plain" in parts else mail.set_content
        put(parts["html"], subtype="html", charset=charset, cte=cte)


def _attached(mail: EmailMessage, parts: Mapping[str, str], files: Mapping[str, bytes]) -> None:
    for name, text in parts.items():
        if name.startswith("attached "):
            title = name.removeprefix("attached ")
            mail.add_attachment(text, subtype=_subtype(title), filename=title, cte="base64")
    for name, content in files.items():
        kind, sub = ("application", "pdf") if name.endswith(".pdf") else ("image", "png")
        mail.add_attachment(content, maintype=kind, subtype=sub, filename=name)


def _subtype(title: str) -> str:
    return {"vcf": "vcard", "html": "html"}.get(title.rpartition(".")[2], "plain")
