"""The page: its structure, and that article text stays text."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import fields, replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from checker.api import Report
from checker.decisions import decision_on, fingerprinted
from checker.errors import UsageError
from checker.model import Decision, Fact, Finding, Note, Past, Result
from checker.report import documents, leftovers, render
from checker.report.html import Live, decision_fragment
from checker.report.html import page as show
from checker.report.templating import script, style

VOID = {"meta", "input", "link", "img", "br"}


class Page(HTMLParser):
    """Elements of a page in order, the text they hold, and whether they close as they should."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.texts.append((tuple(self.open), data))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def marked_in(self, tag: str) -> list[str]:
        return [data for path, data in self.texts if "mark" in path and tag in path]

    def text_in(self, tag: str) -> list[str]:
        return [data for path, data in self.texts if tag in path]


@pytest.fixture(scope="module")
def text(story: Result) -> str:
    return render(story, "html")


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def crowd(story: Result, n_facts: int) -> tuple[tuple[Fact, ...], Finding]:
    """A finding with many facts, all at one place."""
    facts = tuple(replace(story.facts[1], id=f"f{n}") for n in range(n_facts))
    return facts, replace(story.findings[0], facts=tuple(fact.id for fact in facts))


def test_every_element_is_closed(page: Page) -> None:
    assert page.open == []


def test_it_needs_no_network(text: str, page: Page) -> None:
    names = {tag for tag, _ in page.elements}
    assert not names & {"link", "img", "iframe", "object", "embed", "base"}
    assert "url(" not in text and "@import" not in text
    assert [script for script in page.all("script") if "src" in script] == []


def test_only_its_own_script_and_style_may_run(text: str, page: Page) -> None:
    policy = str(next(meta["content"] for meta in page.all("meta") if "http-equiv" in meta))
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    for tag in ("script", "style"):
        (inline,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        hashed = b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{hashed}'" in policy
    assert not [key for _, attributes in page.elements for key in attributes if key == "style"]


def test_a_page_of_a_server_loads_its_scripts_and_posts_decisions(story: Result) -> None:
    live = Live("/decide", "tok<en", "Ada", ("/htmx.js", "/page.js"))
    page = Page(show(story, live=live))
    assert "data-live" in page.all("body")[0]
    assert [script["src"] for script in page.all("script") if "src" in script] == ["/htmx.js", "/page.js"]
    assert not [meta for meta in page.all("meta") if "http-equiv" in meta]
    forms = [form for form in page.all("form") if "hx-post" in form]
    assert len(forms) == 7
    assert {(form["hx-post"], form["hx-target"], form["hx-swap"]) for form in forms} == {
        ("/decide", "closest .decision", "outerHTML")
    }
    tokens = [field["value"] for field in page.all("input") if field.get("name") == "token"]
    assert tokens == ["tok<en"] * 7


def test_the_fragment_of_a_decision_is_what_the_page_has(story: Result) -> None:
    known = fingerprinted(story)
    made = Decision(
        known.findings[0].fingerprint, "hold", "Ada", "2031-05-12T08:00:00Z", "Ring the <ministry>"
    )
    result = replace(known, findings=(decision_on(known.findings[0], made), *known.findings[1:]))
    fragment = decision_fragment(result, made.fingerprint, None)
    assert " ".join(fragment.split()) in " ".join(render(result, "html").split())
    bare = re.sub("<[^>]+>", "", fragment)
    assert "Hold by Ada 12 May 2031, 08:00 UTC Ring the &lt;ministry&gt;" in " ".join(bare.split())
    assert 'name="seen" value="2031-05-12T08:00:00Z Ada"' in fragment
    assert re.findall('aria-pressed="true">([^<]+)<', fragment) == ["Hold"]
    refused = decision_fragment(result, made.fingerprint, None, "Say why.", "half a no")
    assert 'role="alert">Say why.' in refused and 'value="half a no"' in refused
    with pytest.raises(UsageError, match="no finding"):
        decision_fragment(result, "0000", None)


def test_a_decision_on_other_values_is_recalled_but_not_applied(story: Result) -> None:
    before = Decision("0", "confirm", "Ada", "2031-05-12T08:00:00Z", values=(("Norra Wire", "29"),))
    changed = replace(story.findings[0], earlier=before)
    shown = " ".join(re.sub("<[^>]+>", "", render(replace(story, findings=(changed,)), "html")).split())
    assert "Decided before, when other values were stated: Confirm by Ada" in shown
    assert "Then: Norra Wire “29”." in shown
    assert "Not decided yet." in shown


def test_it_has_language_landmarks_and_a_title(page: Page) -> None:
    assert page.all("html")[0]["lang"] == "en"
    assert page.text_in("title") == ["Sources differ on 6 points"]
    for landmark in ("header", "nav", "main", "footer"):
        assert len(page.all(landmark)) == 1, landmark
    assert page.all("a")[0]["href"] == "#findings"


def test_headings_skip_no_level(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_links_lead_somewhere(page: Page) -> None:
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {str(link["href"])[1:] for link in page.all("a") if str(link["href"]).startswith("#")}
    assert targets <= set(ids)
    named = {name for _, a in page.elements for name in str(a.get("aria-labelledby", "")).split()}
    assert named <= set(ids)


def test_every_table_header_has_a_scope(page: Page) -> None:
    assert page.all("th")
    assert all(header.get("scope") for header in page.all("th"))
    assert len(page.text_in("caption")) >= len(page.all("table"))


def test_cards_come_worst_first_with_labels_in_words(page: Page) -> None:
    assert [str(card["id"]) for card in page.all("article")] == [
        "finding-c1", "finding-c2", "finding-c3", "finding-u1", "finding-s1", "finding-v1", "finding-x1",
    ]  # fmt: skip
    shown = "".join(page.text_in("article"))
    for words in ("Major", "Minor", "Sources differ", "Overtaken by a later report", "Counts different parts",
                  "Same fact, other form", "Could not be decided"):  # fmt: skip
        assert words in shown


def test_the_exact_spans_are_marked(story: Result) -> None:
    only = Page(render(replace(story, findings=story.findings[:1]), "html"))
    assert only.marked_in("article") == ["At least 31", "At least 31", "31", "44"]


def test_an_agreement_shows_values_sources_and_sentences(story: Result) -> None:
    only = Page(render(replace(story, findings=story.findings[6:7]), "html"))
    cells = [data.strip() for data in only.text_in("td")]
    assert {"Tuesday", "6 May", "2", "The Harbour Post", "Norra Wire"} <= set(cells)
    assert only.marked_in("table") == ["Tuesday", "6 May"]


def test_an_article_shows_its_passages_with_the_findings_on_them(story: Result) -> None:
    text = render(story, "html")
    entry = text[text.index('id="article-radio"') : text.index('id="article-courier"')]
    assert re.findall('href="#(finding-[a-z0-9]+)"', entry) == [
        "finding-c1", "finding-v1", "finding-x1", "finding-c3", "finding-c2",
    ]  # fmt: skip
    assert re.findall("<mark[^>]*>(.*?)</mark>", entry) == [
        "44", "Nearly 400", "52", "900 million crowns",
    ]  # fmt: skip
    assert "date unknown" in entry and "4 facts · 5 findings" in entry


def test_the_matrix_marks_what_is_not_as_the_first_report_has_it(story: Result) -> None:
    text = render(replace(story, findings=(story.findings[0], story.findings[6])), "html")
    table = text[text.index('class="matrix"') :]
    table = re.sub("<[^>]+>", "|", table[: table.index("</table>")])
    rows = [[cell.strip() for cell in row.split("|") if cell.strip()] for row in table.split("scope") if row]
    cells = rows[0]
    assert cells[cells.index("Sources differ") + 1 :][:4] == ["At least 31", "≠", "differs:", "44"]
    assert cells[cells.index("Sources differ") + 5] == "31"
    agreed = cells[cells.index("Sources agree") + 1 :]
    assert "≠" not in agreed and agreed[0] == "Tuesday" and "6 May" in agreed


def test_wording_stands_apart_from_fact(page: Page) -> None:
    headings = [data.strip() for path, data in page.texts if "h2" in path and "section" in path]
    found = [heading for heading in headings if heading.endswith(("differences", "spelling", "decided"))]
    assert found == ["Major differences", "Wording and spelling", "Could not be decided"]


def test_what_is_settled_comes_last_and_is_counted(story: Result) -> None:
    settled = replace(story.findings[0], state="decided")
    waiting = replace(story.findings[1], state="waiting")
    text = render(replace(story, findings=(settled, waiting, *story.findings[2:])), "html")
    page = Page(text)
    cards = [str(card["id"]) for card in page.all("article")]
    assert cards[:5] == ["finding-c2", "finding-c3", "finding-u1", "finding-s1", "finding-c1"]
    assert re.findall('data-count="([a-z]+)">([0-9]+)<', text) == [
        ("open", "4"), ("waiting", "1"), ("decided", "1"), ("suppressed", "0"),
    ]  # fmt: skip


def test_what_was_resolved_since_the_last_run_is_listed(story: Result) -> None:
    findings = tuple(
        replace(f, standing="new" if n == 0 else "unchanged") if f.is_difference else f
        for n, f in enumerate(story.findings)
    )
    past = (Past("age.differs", "1", "conflict", "major", "age of the <mayor>"),)
    text = render(replace(story, findings=findings, has_baseline=True, resolved=past), "html")
    bare = " ".join(re.sub("<[^>]+>", " ", text).split())
    assert "Since the last run: new 1 Unchanged 5 Resolved 1" in bare
    assert "Age of the &lt;mayor&gt; Major , Sources differ" in bare
    assert bare.count("New since the last run") == 1


def test_notes_are_grouped_with_counts(page: Page) -> None:
    shown = [data.strip() for data in page.text_in("h3")]
    assert shown[shown.index("Single source") + 2] == "2"


def test_what_is_unknown_is_said(page: Page) -> None:
    shown = page.text_in("tbody")
    for words in ("date unknown", "not named", "not stated", "no hedge"):
        assert words in shown


def test_values_hedges_speakers_and_readings_stand_in_the_table(page: Page) -> None:
    shown = page.text_in("td")
    for words in ("At least 31", "at least", "the regional governor", "6 May 2031", "1,200,000,000 SEK"):
        assert words in shown


def test_a_source_with_two_statements_is_one_group(story: Result) -> None:
    only = Page(render(replace(story, findings=story.findings[:1]), "html"))
    groups = [header for header in only.all("th") if header.get("scope") == "rowgroup"]
    assert [group["rowspan"] for group in groups] == ["2", "1", "1"]


def test_reasons_have_their_weight_in_words(page: Page) -> None:
    cells = page.text_in("td")
    assert "+1.8" in cells and "−0.7" in cells
    assert "over 99 %" in page.text_in("strong")


def test_a_conflict_of_figures_gets_a_suggested_sentence(text: str) -> None:
    bare = re.sub("<[^>]+>", "", text)
    assert "52, according to Valley Radio; Upland Courier said 53." in bare


def test_only_web_addresses_are_linked(story: Result, page: Page) -> None:
    away = [link for link in page.all("a") if not str(link["href"]).startswith("#")]
    assert away
    assert all(link["rel"] == "noopener noreferrer" for link in away)
    for url in ("javascript:alert(1)", "data:text/html,x", "//x.example", "ftp://x.example", "https://",
                "https://x.example/a b", "java\nscript:alert(1)", "file:///etc/passwd"):  # fmt: skip
        articles = tuple(replace(article, url=url) for article in story.articles)
        links = Page(render(replace(story, articles=articles), "html")).all("a")
        assert all(str(link["href"]).startswith("#") for link in links), url


def test_hostile_text_stays_text(hostile: Result) -> None:
    text = render(hostile, "html")
    page = Page(text)
    assert page.open == []
    assert not {tag for tag, _ in page.elements} & {"img"}
    assert len(page.all("script")) == 2
    assert "alert" not in "".join(
        data for path, data in page.texts if path[-1:] == ("script",) and data.strip()[:1] != "{"
    )
    assert not [key for _, attributes in page.elements for key in attributes if key.startswith("on")]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
    assert page.marked_in("article") == ["31", "44"]


def test_foreign_text_keeps_its_reading_direction_to_itself(hostile: Result) -> None:
    page = Page(render(hostile, "html"))
    outside = [
        data for path, data in page.texts if "alert(" in data and not {"bdi", "script", "option"} & {*path}
    ]
    assert outside == []


def test_a_line_of_a_megabyte_stays_short(hostile: Result) -> None:
    assert len(render(hostile, "html")) - len(script()) - len(style()) < 60_000


def test_a_long_finding_folds_what_is_over_twelve(story: Result) -> None:
    facts, found = crowd(story, 30)
    text = render(Result(story.articles, facts, (found,)), "html")
    before, folded = text.split("Show 18 more statements of it")
    assert before.count('class="printed"') == 12
    assert folded.count('class="printed"') == 18


def test_what_is_not_shown_at_all_is_counted(story: Result) -> None:
    facts, found = crowd(story, 100)
    assert "40 more statements of it not shown" in render(Result(story.articles, facts, (found,)), "html")
    many = [replace(story.findings[2], id=f"c{n}") for n in range(340)]
    many += [replace(story.findings[6], id=f"a{n}") for n in range(310)]
    text = render(replace(story, findings=tuple(many)), "html")
    shown = text.count("<article ")
    assert 20 < shown < 340
    assert f"{340 - shown} more findings not shown" in text
    assert f"{shown} of 340" in text
    assert re.search(r"\d+ more agreements not shown", text)


def test_pages_hold_every_finding_and_lead_to_each_other(story: Result) -> None:
    many = tuple(replace(story.findings[2], id=f"c{n}") for n in range(340))
    made = documents(replace(story, findings=many), "html", "dam.html")
    assert list(made) == ["dam.html", *(f"dam-{n}.html" for n in range(2, len(made) + 1))]
    found = [str(card["id"]) for text in made.values() for card in Page(text).all("article")]
    assert found == [f"finding-c{n}" for n in range(340)]
    second = Page(made["dam-2.html"])
    links = {str(link.get("rel")): link["href"] for link in second.all("a") if "rel" in link}
    assert (links["first"], links["prev"], links["next"]) == ("dam.html", "dam.html", "dam-3.html")
    ids = {name: {str(a["id"]) for _, a in Page(text).elements if "id" in a} for name, text in made.items()}
    for name, text in made.items():
        for link in Page(text).all("a"):
            file, _, anchor = str(link["href"]).partition("#")
            if not file.startswith("http"):
                assert not anchor or anchor in ids[file or name], link["href"]


def test_a_page_of_many_long_findings_stays_under_two_megabytes(story: Result) -> None:
    facts, found = crowd(replace(story), 60)
    text = "<&>" * 400
    article = replace(story.articles[0], text=text, title=text)
    there = replace(facts[0], text="<&>", field="text", sentence=text, speaker=text)
    odd = tuple(
        replace(there, id=f.id, start=30 * n, end=30 * n + 3, sentence_start=n) for n, f in enumerate(facts)
    )
    many = tuple(replace(found, id=f"c{n}", about=text, explanation=text) for n in range(25))
    made = documents(Result((article,), odd, many), "html", "dam.html")
    assert len(made) > 1
    assert all(len(text.encode()) < 2_000_000 for text in made.values())


def test_without_differences_it_points_at_what_was_not_compared(story: Result) -> None:
    text = render(replace(story, findings=()), "html")
    assert "No differences found between the sources" in text
    assert 'Look at <a href="#notes">' in text


def test_ids_that_are_no_names_still_make_links(story: Result) -> None:
    odd = tuple(replace(found, id=f'"> {n}\x00<b>') for n, found in enumerate(story.findings))
    page = Page(render(replace(story, findings=odd), "html"))
    ids = [str(card["id"]) for card in page.all("article")]
    assert len(set(ids)) == len(odd) - 2
    assert all(re.fullmatch("[A-Za-z0-9-]+", name) for name in ids)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    channels = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
def test_text_stands_out_from_its_ground(text: str, scheme: int) -> None:
    block = re.findall(r":root \{(.*?)\}", text, re.DOTALL)[scheme]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", block))
    for ground in ("paper", "sheet", "tint"):
        for ink in ("ink", "soft", "link", "major", "minor", "agreed"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert contrast(colours["mark-ink"], colours["mark"]) >= 4.5


def test_a_heading_begins_with_a_capital(page: Page) -> None:
    shown = [data.strip() for data in page.text_in("h3")]
    assert "Cost of repairs" in shown and "cost of repairs" not in shown


def test_a_few_differences_need_no_table_of_them(story: Result) -> None:
    assert "Differences by kind" in render(story, "html")
    few = render(replace(story, findings=story.findings[:3]), "html")
    assert "Differences by kind" not in few
    assert "Nothing that was compared differs" not in few


def test_notes_are_headed_in_plain_words(story: Result) -> None:
    notes = (Note("post", "no-date", "when"), Note("post", "age-of-nobody", "whose"))
    shown = render(replace(story, notes=notes), "html")
    assert "Publication date unknown" in shown and "Ages of people who are not named" in shown
    assert "age-of-nobody" not in shown


def test_pages_that_an_earlier_run_left_are_removed(tmp_path: Path, story: Result) -> None:
    def report(n_findings: int) -> Report:
        many = tuple(replace(story.findings[2], id=f"c{n}") for n in range(n_findings))
        found = {f.name: getattr(story, f.name) for f in fields(story)}
        return Report(**found | {"findings": many})

    target = report(340).write(tmp_path / "dam.html")
    long = {path.name for path in tmp_path.iterdir()}
    assert {"dam.html", "dam-2.html", "dam-3.html"} <= long
    (tmp_path / "dam-9.html").write_text("<p>written by hand</p>", encoding="utf-8")
    (tmp_path / "dam-old.html").write_text(render(story, "html"), encoding="utf-8")
    report(3).write(target)
    assert {path.name for path in tmp_path.iterdir()} == {"dam.html", "dam-9.html", "dam-old.html"}
    assert leftovers("json", tmp_path / "dam.json", ["dam.json"]) == []
