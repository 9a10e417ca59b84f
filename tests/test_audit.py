"""Any site and any folder: websites that other generators made, and documents of all kinds."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import sites

from contact_hub.command import main

HERE = Path(__file__).parent / "audit"
SITES = ("sphinx", "pelican", "eleventy")
GOOD = "<footer>Harbour & Finch, <a href='tel:+441134960100'>0113 496 0100</a></footer>"


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_TODAY", "2026-11-21")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture
def audit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Runs the command beside contacts without supplied files; its code and what it says."""
    contacts = (HERE.parent / "supplied" / "contacts.yaml").read_text(encoding="utf-8")
    before, _, rest = contacts.partition("stationery:")
    own = tmp_path / "ours" / "contacts.yaml"
    own.parent.mkdir()
    own.write_text(f"{before}former:{rest.partition('former:')[2]}", encoding="utf-8")

    def run(*asked: str | Path) -> tuple[int, str]:
        code = main(["audit", *map(str, asked), "--contacts", str(own)])
        return code, capsys.readouterr().out

    return run


@pytest.mark.parametrize("site", SITES)
def test_the_report_on_a_site_that_another_generator_made_is_worth_acting_on(
    site: str, audit: Callable[..., tuple[int, str]], golden: Callable[[Path, str], None]
) -> None:
    code, said = audit(HERE / site)
    assert code == 1
    golden(HERE / f"{site}.txt", said)


def page(folder: Path, body: str, name: str = "index.html") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"<!doctype html><title>t</title>{body}", encoding="utf-8")
    return folder


def test_a_site_that_is_current_passes(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    assert audit(page(tmp_path / "site", GOOD)) == (
        0,
        "Looked at 1 page. Everything in them is current.\n",
    )


def test_what_is_missing_on_many_pages_is_told_once(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    for name in ("index", *"abcdefgh"):
        page(tmp_path / "site", "<p>Harbour & Finch</p>", f"{name}.html")
    code, said = audit(tmp_path / "site")
    assert code == 1
    assert said.count("do not show the phone") == 1
    assert "9 of 9 pages" in said
    assert "and 4 more" in said


def test_a_page_that_only_leads_on_is_asked_for_nothing(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    page(tmp_path / "site", GOOD)
    forward = "<meta http-equiv='refresh' content='0; url=/index.html'>"
    assert audit(page(tmp_path / "site", forward, "old.html"))[0] == 0


def test_words_in_a_drawing_on_a_page_are_read(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    drawn = f"{GOOD}<svg><text>Pay GB29 NWBK 6016 1331 9268 19</text></svg>"
    code, said = audit(page(tmp_path / "site", drawn))
    assert code == 1
    assert "payment fraud" in said


def test_an_empty_folder_is_no_folder_that_is_current(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    (tmp_path / "nothing").mkdir()
    assert audit(tmp_path / "nothing")[0] == 2


def test_hidden_details_do_not_count_as_shown(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    hidden = f"<div style='display:none'>{GOOD}</div>"
    assert audit(page(tmp_path / "site", hidden))[0] == 1


def test_a_folder_of_documents_is_read_as_documents(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    folder = tmp_path / "Templates"
    shutil.copytree(HERE.parents[1] / "stationery", folder)
    code, said = audit(
        folder, "--must-show", "name", "phone", "address", "legal", "--kind", "letter"
    )
    assert (code, "Looked at 2 documents." in said) == (1, True)  # a line of ours is not in these
    assert "0808 157 0199" in said


def test_one_file_can_be_asked_for(tmp_path: Path, audit: Callable[..., tuple[int, str]]) -> None:
    file = tmp_path / "note.txt"
    file.write_text("Harbour & Finch, 0113 496 0100", encoding="utf-8")
    assert audit(file) == (0, "Looked at 1 document. Everything in them is current.\n")


def test_what_programs_keep_for_themselves_is_left_alone(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    folder = tmp_path / "Templates"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git" / "x.bin").write_bytes(b"x")
    (folder / "note.txt").write_text("Harbour & Finch, 0113 496 0100", encoding="utf-8")
    assert audit(folder)[0] == 0


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_programs_get_the_same_findings(
    form: str, tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    code, said = audit(page(tmp_path / "site", "0113 496 0900"), "--format", form)
    assert code == 1
    assert "0113 496 0900" in json.dumps(json.loads(said))


def test_a_page_can_be_passed_on(tmp_path: Path, audit: Callable[..., tuple[int, str]]) -> None:
    code, said = audit(page(tmp_path / "site", "0113 496 0900"), "--format", "html")
    assert code == 1
    assert said.lower().startswith("<!doctype html>")
    assert "0113 496 0900" in said


def test_what_is_not_there_is_told(tmp_path: Path, audit: Callable[..., tuple[int, str]]) -> None:
    assert audit(tmp_path / "nothing")[0] == 2


def test_links_are_tried_where_that_is_asked_for(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    site = page(tmp_path / "site", f"{GOOD}<a href='gone.html'>x</a>")
    assert audit(site)[0] == 0
    assert audit(site, "--links")[0] == 1


def test_broken_links_are_findings_like_all_others(
    tmp_path: Path, audit: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where nobody has said how links are tried
    site = page(tmp_path / "site", f"{GOOD}\n<a href='gone.html'>x</a>")
    code, said = audit(site, "--links", "--format", "json")
    (found,) = json.loads(said)
    assert (code, found["file"], found["line"]) == (1, "site/index.html", 2)
    assert found["rule"] == "links_lead_somewhere"


def test_files_of_a_website_that_nobody_can_read_are_told_once(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    site = page(tmp_path / "site", GOOD)
    for name in ("a.indd", "b.indd", "c.psd", "style.css", "font.woff2"):
        (site / name).write_bytes(b"x")
    code, said = audit(site)
    assert code == 0
    assert "3 files were not looked into (2 `.indd`, 1 `.psd`): `a.indd`, `b.indd` and" in said
    assert said.count("Notice:") == 1


def test_each_such_file_among_documents_is_to_be_mended(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    for name in ("a.indd", "b.psd"):
        (tmp_path / name).write_bytes(b"x")
    code, said = audit(tmp_path / "a.indd", tmp_path / "b.psd")
    assert (code, said.count("cannot be opened here")) == (1, 2)


def test_links_to_elsewhere_are_not_followed(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    folder, outside = tmp_path / "Templates", tmp_path / "secret.txt"
    folder.mkdir()
    outside.write_text("0113 496 0900", encoding="utf-8")
    (folder / "link.txt").symlink_to(outside)
    (folder / "note.txt").write_text("Harbour & Finch, 0113 496 0100", encoding="utf-8")
    (folder / "itself").symlink_to(folder)
    code, said = audit(folder)
    assert (code, "0900" in said) == (1, False)
    assert "link.txt\n    It is a link to another file" in said


def test_a_file_that_cannot_be_opened_is_told(audit: Callable[..., tuple[int, str]]) -> None:
    memory = Path("/proc/self/mem")
    if not memory.is_file():
        pytest.skip("nothing here is a file that cannot be read")
    code, said = audit(memory)
    assert (code, "It cannot be opened" in said) == (1, True)


def test_names_of_files_may_be_anything(
    tmp_path: Path, audit: Callable[..., tuple[int, str]]
) -> None:
    folder = tmp_path / "Templates"
    folder.mkdir()
    for name in (b"a\nb'\"\x1b[31m.txt", b"bad\xff.txt"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(b"Nothing.")
    said = audit(folder)[1]
    assert "\x1b" not in said
    found = json.loads(audit(folder, "--format", "sarif")[1])["runs"][0]["results"]
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in found}
    assert any(uri.endswith("/bad%FF.txt") for uri in uris)
    assert any(uri.endswith("/a%0Ab%27%22%1B%5B31m.txt") for uri in uris)


def test_a_stale_detail_is_told_with_its_line(
    tmp_path: Path, audit: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    site = page(tmp_path / "site", f"{GOOD}\n\n<p>Old: 0113 496 0900</p>")
    said = json.loads(audit(site, "--format", "sarif")[1])["runs"][0]["results"]
    (where,) = [each["locations"][0]["physicalLocation"] for each in said]
    assert where["artifactLocation"]["uri"] == "site/index.html"
    assert where["region"] == {"startLine": 3}


def test_in_our_own_site_what_is_pasted_into_mail_is_no_page(
    sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HUB_TODAY", sites.TODAY)
    monkeypatch.chdir(sample)
    code = main(["audit", "site"])
    said = capsys.readouterr().out
    assert (code, "signatures/" in said) == (0, False), said


def test_whoever_reads_no_further_gets_no_traceback(small: Path) -> None:
    program = "import sys; from contact_hub.command import main; sys.exit(main())"
    asked = f"{sys.executable} -c {shlex.quote(program)} where york | true"
    said = subprocess.run(
        ["bash", "-c", asked], cwd=small, env=sites.environment(), check=False,
        capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert said.stderr == ""
