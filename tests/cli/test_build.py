"""`build` as it is typed: what it writes, what it says and where, and what it leaves alone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from dateline.rim import search
from dateline.rim.search import Pagefind
from tests.cli.conftest import Collection, Run, bytes_below, change, misquote
from tests.repository import Repository

CLOSING = "1 event, 1 quotation verified in 1 source; no base_url: no sitemap, no feeds: {place}\n"
EVENT = "events/reading-room-opens.yaml"


def test_without_a_verb_the_site_of_this_folder_is_built(run: Run, collection: Collection) -> None:
    root = collection("minimal")

    ended = run(cwd=root)

    assert (0, CLOSING.format(place="output/index.html")) == (ended.code, ended.out)
    assert (root / "output" / "index.html").is_file()


def test_build_says_each_step_in_one_line(run: Run, collection: Collection) -> None:
    ended = run("build", cwd=collection("minimal"))

    steps = [line.split()[0] for line in ended.err.splitlines()]
    assert ["Reading", "No", "Checked", "Wrote"] == steps
    assert "No history, so that no former states are shown: this collection is not in a repository of git\n" in ended.err


def test_quiet_build_says_its_closing_line_alone(run: Run, collection: Collection) -> None:
    ended = run("--quiet", cwd=collection("minimal"))

    assert (CLOSING.format(place="output/index.html"), "") == (ended.out, ended.err)


def test_the_collection_may_lie_elsewhere(run: Run, collection: Collection) -> None:
    collection("minimal")

    ended = run("--root", "minimal")

    assert (0, CLOSING.format(place="minimal/output/index.html")) == (ended.code, ended.out)


def test_the_site_may_be_written_elsewhere(run: Run, collection: Collection, tmp_path: Path) -> None:
    root = collection("minimal")

    ended = run("--root", root, "--output", "public")

    assert (0, CLOSING.format(place="public/index.html")) == (ended.code, ended.out)
    assert (tmp_path / "public" / "events" / "reading-room-opens" / "index.html").is_file()
    assert not (root / "output").exists()


def test_a_base_url_brings_the_sitemap(run: Run, collection: Collection) -> None:
    root = collection("minimal")

    ended = run("--base-url", "https://example.org/reading/", cwd=root)

    closing = "1 event, 1 quotation verified in 1 source; no published_since: no feed of new events: output/index.html\n"
    assert (0, closing) == (ended.code, ended.out)
    assert "<loc>https://example.org/reading/</loc>" in (root / "output" / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize(
    "given",
    [
        "example.org",
        "ftp://example.org",
        "https://",
        "https://example.org/?a=b",
        "https://example.org/#top",
        'https://example.org/"><script>',
        "",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(given: str, run: Run, collection: Collection) -> None:
    root = collection("minimal")

    ended = run("build", "--base-url", given, cwd=root)

    assert (2, "") == (ended.code, ended.out)
    assert f"`{given}` is not the address of a site" in ended.err
    assert "https://example.org/timeline/" in ended.err
    assert not (root / "output").exists()


def test_an_error_blocks_and_is_told_on_the_other_stream(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    misquote(root)

    ended = run("build", cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert "error[quote-not-verbatim]" in ended.err
    assert ended.err.endswith("1 error: no site was written\n")
    assert not (root / "output").exists()


def test_an_error_leaves_the_published_site_as_it_is_to_the_byte(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert run(cwd=root).code == 0
    before = bytes_below(root / "output")
    misquote(root)

    ended = run(cwd=root)

    assert ended.code == 1
    assert ended.err.endswith("1 error: the published site is unchanged\n")
    assert before == bytes_below(root / "output")
    assert [".dateline", "events", "output", "seeds", "site.yaml"] == sorted(path.name for path in root.iterdir())


def test_the_report_shows_file_line_nearest_passage_and_the_differing_word(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    misquote(root)

    ended = run(cwd=root)

    lines = ended.err.splitlines()
    assert any(f"--> {EVENT}:7:" in line for line in lines)
    assert any("::: seeds/parish-leaflet.txt:3:" in line for line in lines)
    assert any("the old toll house" in line for line in lines)


def test_a_mended_error_builds_again(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    text = (root / EVENT).read_bytes()
    assert run(cwd=root).code == 0
    site = bytes_below(root / "output")
    misquote(root)
    assert run(cwd=root).code == 1
    (root / EVENT).write_bytes(text)

    ended = run(cwd=root)

    assert ended.code == 0
    assert site == bytes_below(root / "output")


def test_a_page_that_is_no_longer_made_is_gone_after_the_next_build(run: Run, collection: Collection) -> None:
    root = collection("full")
    assert run(cwd=root).code == 0
    (root / "events" / "crane-at-work.yaml").unlink()

    ended = run(cwd=root)

    assert ended.code == 0
    assert not (root / "output" / "events" / "crane-at-work").exists()


def test_a_foreign_file_in_the_output_stops_the_build_and_is_kept(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert run(cwd=root).code == 0
    (root / "output" / "notes.txt").write_text("mine", "utf-8")
    before = bytes_below(root / "output")

    ended = run(cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert "`output` holds 1 file that is not of the site built by Dateline" in ended.err
    assert "notes.txt" in ended.err
    assert before == bytes_below(root / "output")


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini"])
def test_looking_at_the_site_with_a_file_browser_hinders_nothing(name: str, run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert run("--quiet", cwd=root).code == 0
    (root / "output" / "events" / name).write_text("icons", "utf-8")

    verified, built = run("verify", "--quiet", cwd=root), run("--quiet", cwd=root)

    assert (0, 0, "") == (verified.code, built.code, built.err)
    assert not (root / "output" / "events" / name).exists()


def test_a_site_that_lost_its_manifest_may_be_deleted(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert run("--quiet", cwd=root).code == 0
    (root / "output" / "dateline-manifest.json").unlink()

    ended = run("--quiet", cwd=root)

    assert ended.code == 1
    assert "  = help: or delete `output` if it holds nothing of yours\n" in ended.err
    assert (root / "output" / "index.html").exists()


@pytest.mark.parametrize("output", ["none/site", "file"])
def test_no_published_site_is_spoken_of_where_none_can_be(output: str, run: Run, collection: Collection) -> None:
    root = collection("minimal")
    (root / "file").write_text("mine", "utf-8")

    ended = run("--output", output, cwd=root)

    assert ended.code == 1
    assert ended.err.endswith("\nno site was written\n")


def test_a_folder_of_other_things_is_no_output(run: Run, collection: Collection, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "one.jpg").write_bytes(b"a picture")

    ended = run("--root", collection("minimal"), "--output", "pictures")

    assert ended.code == 1
    assert "what it holds is not a site built by Dateline" in ended.err
    assert {"one.jpg": b"a picture"} == bytes_below(tmp_path / "pictures")


@pytest.mark.parametrize(
    ("output", "said"),
    [
        (".", "`.` is the collection itself\n"),
        ("..", "`..` holds the collection\n"),
        ("events", "`events` is `events`, which the site is made from\n"),
        ("seeds/site", "`seeds/site` lies in `seeds`, which the site is made from\n"),
    ],
)
def test_the_site_is_never_written_over_or_into_its_own_sources(output: str, said: str, run: Run, collection: Collection) -> None:
    root = collection("minimal")
    before = bytes_below(root)

    ended = run("--output", output, cwd=root)

    assert ended.code == 1
    assert f"error: {said}" in ended.err
    assert ended.err.endswith("no site was written\n")
    assert before == bytes_below(root)


def test_a_broken_template_is_told_with_its_file_and_line(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert run(cwd=root).code == 0
    before = bytes_below(root / "output")
    (root / "site_templates" / "partials").mkdir(parents=True)
    (root / "site_templates" / "partials" / "footer.html").write_text("<footer>\n{% if %}\n</footer>\n", "utf-8")

    ended = run(cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert "error: the template is not well formed: " in ended.err
    assert " --> site_templates/partials/footer.html:2\n" in ended.err
    assert "Traceback" not in ended.err
    assert ended.err.endswith("the published site is unchanged\n")
    assert before == bytes_below(root / "output")


def test_a_template_that_asks_for_what_its_page_has_not_is_told(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    (root / "site_templates" / "partials").mkdir(parents=True)
    (root / "site_templates" / "partials" / "footer.html").write_text("<footer>\n\n{{ site.motto }}</footer>\n", "utf-8")

    ended = run(cwd=root)

    assert ended.code == 1
    assert "error: what the page shows has no `motto`\n --> site_templates/partials/footer.html:3\n" in ended.err
    assert not (root / "output").exists()


@pytest.mark.parametrize("content", ["{{ asset('css/none.css') }}\n", "{{ t('no.such.text') }}\n", "{{ 'word'.upper( }}\n"])
def test_whatever_is_wrong_with_a_template_is_a_sentence(content: str, run: Run, collection: Collection) -> None:
    root = collection("minimal")
    (root / "site_templates" / "partials").mkdir(parents=True)
    (root / "site_templates" / "partials" / "footer.html").write_text(content, "utf-8")

    ended = run(cwd=root)

    assert ended.code == 1
    assert ended.err.startswith("Reading ")
    assert "\nerror: " in ended.err
    assert "partials/footer.html:1\n" in ended.err
    assert "Traceback" not in ended.err
    assert not (root / "output").exists()


def test_a_warning_does_not_block_unless_strict(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    change(root / EVENT, "[^opening]", "[^opening] It is warm.")

    lenient, strict = run(cwd=root), run("--strict", cwd=root)

    assert (0, 1) == (lenient.code, strict.code)
    assert "1 warning" in lenient.out
    assert "warning[sentence-without-footnote]" in strict.err
    assert strict.err.endswith("1 warning: the published site is unchanged\n")


def test_the_readmes_seven_line_event_builds_in_the_real_collection(run: Run, tmp_path: Path) -> None:
    """The sixth minute of a newcomer: an event of seven lines, copied into events/."""
    from tests.site.builds import ROOT, records_of

    for path, content in records_of(ROOT).items():
        (tmp_path / "mine" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "mine" / path).write_bytes(content)
    event = (ROOT / "docs" / "content.md").read_text("utf-8").partition("```yaml\n# events/")[2].partition("```")[0].partition("\n")[2]
    (tmp_path / "mine" / "events" / "my-first-event.yaml").write_text(event, "utf-8")

    ended = run("--strict", cwd=tmp_path / "mine")

    events = len(list((tmp_path / "mine" / "events").glob("*.yaml")))
    assert ended.code == 0
    lacking = "no base_url: no sitemap, no feeds"
    assert re.fullmatch(rf"{events} events, \d+ quotations verified in 5 sources; {lacking}: output/index.html\n", ended.out)


def test_one_template_and_one_colour_of_its_own_are_enough(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    own = root / "site_templates"
    (own / "partials").mkdir(parents=True)
    (own / "partials" / "footer.html").write_text("<footer>Words of our own</footer>\n", "utf-8")
    (own / "static" / "css").mkdir(parents=True)
    (own / "static" / "css" / "site.css").write_text(":root { --mark: teal }\n", "utf-8")

    built, verified = run("build", "--strict", cwd=root), run("verify", cwd=root)

    assert (0, 0) == (built.code, verified.code), built.err + verified.err
    assert "<footer>Words of our own</footer>" in (root / "output" / "index.html").read_text("utf-8")
    (css,) = (path.read_text("utf-8") for path in (root / "output" / "assets").glob("site.*.css"))
    assert ":root{--mark:teal}" in css
    assert "--paper:#fdfdfc" in css


def test_a_template_that_nothing_uses_is_told_with_the_name_that_was_meant(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    (root / "site_templates" / "pages").mkdir(parents=True)
    (root / "site_templates" / "pages" / "evnt.html").write_text("words", "utf-8")

    ended = run("build", cwd=root)

    assert (1, "") == (ended.code, ended.out)
    assert "error: no page uses this file, and no template names it; did you mean `pages/event.html`?\n" in ended.err
    assert " --> site_templates/pages/evnt.html\n" in ended.err


def test_the_closing_line_says_how_many_events_are_verified_where_not_all_are(run: Run, collection: Collection) -> None:
    ended = run("--strict", "--quiet", cwd=collection("progressive"))

    closing = "8 events, 3 quotations verified in 1 source; 2 of 8 events verified; no base_url: no sitemap, no feeds: output/index.html\n"
    assert (0, closing) == (ended.code, ended.out)


def test_quotations_of_which_there_are_none_are_left_out_of_the_closing_line(run: Run, collection: Collection) -> None:
    root = collection("progressive")
    for id in ("new-lamp-is-lit", "old-lamp-is-put-out"):
        (root / "events" / f"{id}.yaml").unlink()

    ended = run("--quiet", cwd=root)

    assert "6 events; 0 of 6 events verified; no base_url: no sitemap, no feeds: output/index.html\n" == ended.out
    assert 0 == run("verify", cwd=root).code


def test_a_shallow_clone_is_refused_and_the_published_site_stays(run: Run, collection: Collection, tmp_path: Path) -> None:
    repository = Repository(collection("minimal"))
    repository.commit()
    repository.commit({"README": "more"})
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.root}", str(tmp_path / "clone"))
    (tmp_path / "clone" / "output").mkdir()

    ended = run("build", cwd=tmp_path / "clone")

    assert (1, "") == (ended.code, ended.out)
    assert "error: the history of this collection is not whole" in ended.err
    assert "fetch-depth: 0" in ended.err
    assert [] == list((tmp_path / "clone" / "output").iterdir())


def test_a_beginning_that_git_does_not_know_is_told(run: Run, collection: Collection) -> None:
    repository = Repository(collection("minimal"))
    site = repository.root / "site.yaml"
    site.write_text(site.read_text("utf-8") + "published_since: v0\n", "utf-8")
    repository.commit()

    ended = run("build", "--format", "json", cwd=repository.root)

    assert (1, "") == (ended.code, ended.out)
    assert "`published_since: v0` in `site.yaml` is no commit that git knows here" in json.loads(ended.err)["stopped"]


def test_a_site_has_its_search_and_does_without_it_where_that_is_asked_for(run_here: Run, collection: Collection) -> None:
    root = collection("minimal")

    assert 0 == run_here("build", cwd=root).code
    index = sorted(path.name for path in (root / "output" / "pagefind").iterdir() if path.is_file() and "pf_meta" not in path.name)
    assert ["pagefind-entry.json", "pagefind-worker.js", "pagefind.js", "wasm.en.pagefind"] == index
    listed = json.loads((root / "output" / "dateline-manifest.json").read_text("utf-8"))["files"]
    assert {f"pagefind/{name}" for name in index} <= set(listed)

    assert 0 == run_here("build", "--no-search", cwd=root).code
    assert not (root / "output" / "pagefind").exists()
    assert "This site was built without its search." in (root / "output" / "search" / "index.html").read_text("utf-8")


def test_the_index_of_a_collection_that_did_not_change_is_kept(
    run_here: Run, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = collection("minimal")
    run_here("build", cwd=root)
    before = bytes_below(root / "output")
    monkeypatch.setattr(Pagefind, "_made", None)  # whoever called it would stumble

    assert (0, before) == (run_here("build", cwd=root).code, bytes_below(root / "output"))


def test_without_the_program_for_it_a_site_is_built_without_its_search_and_that_is_said(
    run_here: Run, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "find", lambda: None)

    ended = run_here("build", "--quiet", cwd=collection("minimal"))

    assert 0 == ended.code
    assert "No search: pagefind-bin is not installed, or does not run on this machine; /search/ offers browsing alone\n" == ended.err


def test_an_index_that_cannot_be_made_leaves_the_site_as_it_was(
    run_here: Run, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = collection("minimal")
    monkeypatch.setattr(search, "find", lambda: Pagefind(root / "no such program", "1"))

    ended = run_here("build", cwd=root)

    assert 1 == ended.code
    assert "error: the index of the search cannot be made: No such file or directory" in ended.err
    assert "  = help: build again with `--no-search`" in ended.err
    assert not (root / "output").exists()
