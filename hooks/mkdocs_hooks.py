"""MkDocs' events, each a call into contact_hub; the only file that knows MkDocs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from markupsafe import escape
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from contact_hub import inside, reporting
from contact_hub.build import Build
from contact_hub.folders import way_back
from contact_hub.outputs.rendering import ROOT
from contact_hub.pair import Pair

UNLISTED = InclusionLevel.NOT_IN_NAV


class Here:
    """What lives from one event to the next; `on_config` begins it anew, or goes on to `next`."""

    build: Build
    next: Build | None = None
    pair: Pair | None = None
    config: MkDocsConfig
    environment: Mapping[str, str]
    serving = False
    proven = False


@contextmanager
def reported() -> Iterator[None]:
    """What is wrong is told in words, and ends the build with them."""
    try:
        yield
    except reporting.EXPECTED as error:
        of_staff = hasattr(Here, "build") and Here.build.hub.for_staff
        reporting.tell(error, os.environ, before="In the site for colleagues:" if of_staff else "")
        raise PluginError(reporting.last_line(error)) from None


def on_startup(*, command: str, dirty: bool) -> None:
    """A dirty build would leave stale details on the pages that it skips."""
    if dirty:
        raise PluginError("`--dirty` would leave stale contact details on the pages it skips.")
    Here.serving, Here.proven = command == "serve", False
    Here.pair, Here.next, Here.environment = None, None, dict(os.environ)
    if command == "gh-deploy" and Here.environment.get("HUB_SITE"):
        raise PluginError("The site for colleagues is not put online for everybody.")


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read contacts.yaml, and build aside."""
    root = Path(config.config_file_path or "").resolve().parent
    watched = ("contacts.yaml", "editions.yaml", "proofs.yaml", "overrides")
    config.watch += [str(root / name) for name in watched if (root / name).exists()]
    if not config.use_directory_urls:
        raise PluginError("Links to contacts need `use_directory_urls: true` in mkdocs.yml.")
    if Here.next:
        Here.build, Here.next = Here.next, None
    else:
        with reported():
            begin(config, root)
    os.environ["SOURCE_DATE_EPOCH"] = Here.build.epoch()
    config.theme["favicon"] = "assets/brand/icon.svg"
    own = Here.build.hub.organisation
    config.site_name, config.site_description = escape(own.name), escape(own.what_we_do)
    config.theme["language"] = theme_language(own.language)
    return for_staff(config) if Here.build.hub.for_staff else config


def begin(config: MkDocsConfig, root: Path) -> None:
    """The site that is asked for; with it the one for colleagues, where there is one."""
    alone, Here.proven = inside.alone(Here.environment), False
    if not Here.serving:
        Here.pair = Pair.begin(Path(config.site_dir), Path(config.docs_dir), alone=alone)
        Here.config, config.site_dir = config, Here.pair.folders()[0]
    Here.build = Build.begin(root, config.site_url, Here.environment)
    if Here.pair and not alone:
        Here.next = Here.build.of_the_inside()
        Here.pair.second(wanted=Here.next is not None)


def for_staff(config: MkDocsConfig) -> MkDocsConfig:
    """Other pages and files by hand, another address, and a menu that is made of them."""
    docs = inside.beside(Path(config.docs_dir))
    config.docs_dir = str(docs) if docs.is_dir() else os.devnull  # a place to watch all the same
    config.nav = None
    for name in ("extra_css", "extra_javascript", "extra_templates"):
        config[name] = [path for path in config[name] if (docs / str(path)).is_file()]
    if not Here.serving:
        config.site_url = f"{Here.build.hub.site_url.rstrip('/')}/"
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
        if files.get_file_from_path("index.md"):
            build.pages.pop("index.md", None)
        build.refuse_links(docs)
        for page in list(files):
            if originals.have(docs / page.src_uri):
                files.remove(page)
            elif page.src_uri.lower().endswith((".html", ".htm")):
                name, root = f"{docs.name}/{page.src_uri}", way_back(page.dest_uri)
                page.content_string = build.with_footer(page.content_bytes, name, root)
            elif build.folders.stationery in Path(page.abs_src_path or "").resolve().parents:
                files.remove(page)
        places = {page.dest_uri.lower(): f"{docs.name}/{page.src_uri}" for page in files}
        for path, content in build.made():
            add(files, places, File.generated(config, path, content=content, inclusion=UNLISTED))
        config.extra["hub"] = build.for_templates()
    config.nav = config.nav or ["index.md", *build.menu()]
    return files


def add(files: Files, places: Mapping[str, str], file: File) -> None:
    """A generated file; one by hand in its place, or in its folder's, is a mistake on any disk."""
    place = PurePosixPath(file.dest_uri.lower())
    other = next((places[str(each)] for each in (place, *place.parents) if str(each) in places), "")
    if other:
        said = f"`{file.src_uri}` is made from contacts.yaml, and `{other}` is in its place."
        raise PluginError(f"{said} Give that another name.")
    files.append(file)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Tokens of hand-written pages; the theme escapes neither their titles nor descriptions."""
    page.meta.setdefault("hide", ["navigation", "toc"])
    for name in ("title", "description"):
        if page.meta.get(name):
            page.meta[name] = escape(page.meta[name])
    if made := Here.build.pages.get(page.file.src_uri):
        if made.stands_for:
            page.canonical_url = f"{config.site_url}{made.stands_for}"
        return ""
    name, whole = f"{Path(config.docs_dir).name}/{page.file.src_uri}", page.file.content_string
    before = whole.partition(markdown)[0] if markdown else ""
    return Here.build.with_tokens(markdown, name, before.count("\n") + 1)


def on_page_content(html: str, *, page: Page, **_: object) -> str:
    """Generated HTML takes the place of Markdown's; links find the way back to the root."""
    html = Here.build.content(page.file.src_uri, html)
    return html.replace(ROOT, way_back(page.file.dest_uri))


def on_env(_env: object, **_: object) -> None:
    """All pages are read: tell what is wrong on them."""
    with reported():
        Here.build.told_problems()


@event_priority(-1000)
def on_post_build(*, config: MkDocsConfig) -> None:
    """The gate: everything is read back from the folder that would be published."""
    with reported():
        base_path = urlsplit(config.site_url or "/").path
        Here.build.prove(Path(config.site_dir), base_path, reporting.Progress())
    notices = Here.build.notices
    if Here.next and Here.pair:
        folder = Here.pair.folders()[1]
        build_site(load_config(config.config_file_path, site_dir=folder, strict=config.strict))
    reporting.notices(notices, os.environ)
    Here.proven = True


def on_build_error(**_: object) -> None:
    """A build that fails, `--strict` included, publishes nothing, and prints no further."""
    Here.proven, Here.next = False, None
    if hasattr(Here, "build"):
        Here.build.workers.close()


def on_shutdown() -> None:
    """Only what is proven takes the old sites' places, where `mkdocs gh-deploy` looks for it."""
    if Here.pair:
        Here.pair.end(proven=Here.proven)
        Here.config.site_dir = str(Here.pair.site)
