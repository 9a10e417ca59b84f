"""MkDocs' events, each a call into contact_hub; the only file that knows MkDocs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from contact_hub import reporting
from contact_hub.build import Build, way_back
from contact_hub.outputs.rendering import ROOT
from contact_hub.staging import Staging

UNLISTED = InclusionLevel.NOT_IN_NAV


class Here:
    """What lives from one event to the next; `on_config` begins it anew."""

    build: Build
    config: MkDocsConfig
    site: str
    environment: Mapping[str, str]
    staging: Staging | None = None
    serving = False
    proven = False


@contextmanager
def reported() -> Iterator[None]:
    """What is wrong is told in words, and ends the build with them."""
    try:
        yield
    except reporting.EXPECTED as error:
        reporting.tell(error, os.environ)
        raise PluginError(reporting.last_line(error)) from None


def on_startup(*, command: str, dirty: bool) -> None:
    """A dirty build would leave stale details on the pages that it skips."""
    if dirty:
        raise PluginError("`--dirty` would leave stale contact details on the pages it skips.")
    Here.serving, Here.staging, Here.proven = command == "serve", None, False
    Here.environment = dict(os.environ)


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read contacts.yaml, and build aside."""
    root = Path(config.config_file_path or "").resolve().parent
    config.watch += [str(root / name) for name in ("contacts.yaml", "overrides")]
    if not config.use_directory_urls:
        raise PluginError("Links to contacts need `use_directory_urls: true` in mkdocs.yml.")
    Here.proven = False
    with reported():
        if not Here.serving:
            Here.config, Here.site = config, config.site_dir
            Here.staging = Staging.begin(Path(config.site_dir))
            config.site_dir = str(Here.staging.folder)
        Here.build = Build.begin(root, config.site_url, Here.environment)
    os.environ["SOURCE_DATE_EPOCH"] = Here.build.epoch()
    config.theme["favicon"] = "assets/brand/icon.svg"
    config.site_name = escape(Here.build.hub.organisation.name)
    config.site_description = escape(Here.build.hub.organisation.what_we_do)
    config.theme["language"] = theme_language(Here.build.hub.organisation.language)
    return config


def theme_language(language: str) -> str:
    """Material's name for a language: most have no region."""
    return language if language in {"pt-BR", "zh-Hant", "zh-TW"} else language.partition("-")[0]


@event_priority(-50)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made from contacts; raw HTML gets its footer."""
    build = Here.build
    with reported():
        docs, originals = Path(config.docs_dir).resolve(), build.originals()
        build.refuse_links(docs)
        for page in list(files):
            if docs / page.src_uri in originals:
                files.remove(page)
            elif page.src_uri.lower().endswith((".html", ".htm")):
                name, root = f"docs/{page.src_uri}", way_back(page.dest_uri)
                page.content_string = build.with_footer(page.content_bytes, name, root)
            elif page.src_uri.endswith(".typ"):
                files.remove(page)
        places = {page.dest_uri.lower(): page.src_uri for page in files}
        for path, content in made(build):
            add(files, places, File.generated(config, path, content=content, inclusion=UNLISTED))
        config.extra["hub"] = build.for_templates()
    config.nav = config.nav or ["index.md", *build.menu()]
    return files


def made(build: Build) -> Iterator[tuple[str, str | bytes]]:
    """Every generated file, with its content if that is ready before the site is built."""
    for page in build.pages.values():
        yield page.source, page.front_matter()
    for artifact in build.files():
        yield artifact.path, artifact.content
    for path in (*build.print_paths(), "coverage.json"):
        yield path, b""


def add(files: Files, places: Mapping[str, str], file: File) -> None:
    """A generated file; one by hand in its place, or in its folder's, is a mistake on any disk."""
    place = PurePosixPath(file.dest_uri.lower())
    other = next((places[str(each)] for each in (place, *place.parents) if str(each) in places), "")
    if other:
        said = f"`{file.src_uri}` is made from contacts.yaml, and `docs/{other}` is in its place."
        raise PluginError(f"{said} Give that another name.")
    files.append(file)


def on_page_markdown(markdown: str, *, page: Page, **_: object) -> str:
    """Tokens of hand-written pages; a generated page has no Markdown.

    The theme puts titles and descriptions into HTML as they are, and so does its search.
    """
    page.meta.setdefault("hide", ["navigation", "toc"])
    for name in ("title", "description"):
        if page.meta.get(name):
            page.meta[name] = escape(page.meta[name])
    if page.file.src_uri in Here.build.pages:
        return ""
    before = page.file.content_string.partition(markdown)[0] if markdown else ""
    return Here.build.with_tokens(markdown, f"docs/{page.file.src_uri}", before.count("\n") + 1)


def on_page_content(html: str, *, page: Page, **_: object) -> str:
    """Generated HTML takes the place of Markdown's; links find the way back to the root."""
    made = Here.build.pages.get(page.file.src_uri)
    return (made.html if made else html).replace(ROOT, way_back(page.file.dest_uri))


def on_env(_env: object, **_: object) -> None:
    """All pages are read: tell what is wrong on them."""
    with reported():
        Here.build.told_problems()


@event_priority(-1000)
def on_post_build(*, config: MkDocsConfig) -> None:
    """The gate: everything is read back from the folder that would be published."""
    with reported():
        Here.build.prove(Path(config.site_dir), urlsplit(config.site_url or "/").path)
    reporting.notices(Here.build.notices, os.environ)
    Here.proven = True


def on_build_error(**_: object) -> None:
    """A build that fails, `--strict` included, publishes nothing, and prints no further."""
    Here.proven = False
    if hasattr(Here, "build"):
        Here.build.workers.close()


def on_shutdown() -> None:
    """Only what is proven takes the old site's place, where `mkdocs gh-deploy` looks for it."""
    if Here.staging and Here.proven:
        Here.staging.publish()
    elif Here.staging:
        Here.staging.abandon()
    if Here.staging:
        Here.config.site_dir = Here.site
