"""The report as it is read: views, links, screens of every size, paper, and text that means harm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.crowd import crowd
from checker.decisions import fingerprinted
from checker.model import Decision, Note, Past, Result


@pytest.fixture(scope="module")
def few() -> Result:
    """Findings of every verdict, some of them settled, and an earlier run."""
    result = crowd(14)
    first, second, third, *others = result.findings
    made = Decision(first.fingerprint, "hold", "Ada", "2031-05-12T08:00:00Z", "Ring the mayor")
    findings = (
        replace(first, decision=made, state="waiting", standing="new"),
        replace(second, suppressed="rounded by house style", state="suppressed", standing="unchanged"),
        replace(third, earlier=replace(made, values=(("Norra Wire", "12"),)), standing="new"),
        *others,
    )
    return replace(
        result,
        findings=findings,
        has_baseline=True,
        resolved=(Past("quantity.differs", "0", "conflict", "major", "crates at pier 99"),),
        notes=(Note("a0", "no-date", "publication date unknown"),),
        single_source=tuple(fact.id for fact in result.facts[:6]),
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360], ids=["desktop", "phone"])
def test_nothing_keeps_anybody_out(
    few: Result, browser_page: Callable, write_report: Callable, axe: Callable, scheme: str, width: int
) -> None:
    page = browser_page(write_report(few), color_scheme=scheme, width=width, height=800)
    axe(page)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    page.click("#more")
    axe(page)
    page.keyboard.press("Escape")
    page.locator("body").press("?")
    axe(page)


def test_the_dialog_for_the_name_and_the_bar_of_unsaved_decisions_keep_nobody_out(
    few: Result, browser_page: Callable, write_report: Callable, axe: Callable
) -> None:
    page = browser_page(write_report(few))
    page.locator("article.card").nth(2).get_by_role("button", name="Confirm").click()
    axe(page)
    page.get_by_label("Your name, which stands").fill("Ada")
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Save decisions").wait_for()
    axe(page)


def test_a_link_leads_to_a_finding_whatever_is_filtered(
    few: Result, browser_page: Callable, write_report: Callable
) -> None:
    path = write_report(few)
    page = browser_page(f"{path.as_uri()}#finding-d7")
    assert page.locator("#finding-d7").get_attribute("aria-current") == "true"
    assert abs(page.locator("#finding-d7").bounding_box()["y"]) < 200
    page.click("#more")
    page.locator("select[name=severity]").select_option("minor")
    assert page.locator("#finding-d1").is_hidden()
    page.evaluate("location.hash = '#finding-d1'")
    page.locator("#finding-d1").wait_for(state="visible")


def test_copying_gives_a_link_and_the_suggested_sentence(
    few: Result, browser_page: Callable, write_report: Callable
) -> None:
    path = write_report(few)
    page = browser_page(path, permissions=["clipboard-read", "clipboard-write"])
    card = page.locator("#finding-d1")
    card.get_by_role("button", name="Copy link").click()
    assert page.evaluate("navigator.clipboard.readText()") == f"{path.as_uri()}#finding-d1"
    card.get_by_role("button", name="Copy the sentence").click()
    card.get_by_role("button", name="Copied").last.wait_for()
    sentence = page.evaluate("navigator.clipboard.readText()")
    assert sentence == card.locator(".suggestion").inner_text()


@pytest.mark.parametrize("width", [1280, 360])
def test_no_page_scrolls_sideways(
    few: Result, browser_page: Callable, write_report: Callable, width: int
) -> None:
    page = browser_page(write_report(few), width=width, height=700)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.locator("article.card").nth(0).press("c")
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_dark_screen_gets_a_dark_page(few: Result, browser_page: Callable, write_report: Callable) -> None:
    def ground(scheme: str) -> list[int]:
        page = browser_page(write_report(few), color_scheme=scheme)
        colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]

    assert max(ground("dark")) < 60 and min(ground("light")) > 200


def test_on_paper_everything_is_unfolded_and_no_control_is_left(
    few: Result, browser_page: Callable, write_report: Callable
) -> None:
    page = browser_page(write_report(few))
    page.emulate_media(media="print")
    assert page.locator("button:visible").count() == 0
    assert page.locator("input:visible, select:visible, nav:visible").count() == 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    assert page.locator(".bars").first.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".why[open]").count() == 0
    assert page.pdf().startswith(b"%PDF-")


def test_without_scripts_all_of_it_can_be_read(
    few: Result, browser_page: Callable, write_report: Callable
) -> None:
    page = browser_page(write_report(few), java_script_enabled=False)
    assert page.locator("article.card:visible").count() == 12
    assert page.locator("button:visible").count() == 0
    assert "Hold by Ada 12 May 2031, 08:00 UTC Ring the mayor" in " ".join(page.inner_text("body").split())
    for view in ("articles", "matrix", "timelines", "agreements", "single", "resolved", "notes", "reading"):
        assert page.locator(f"#{view}").is_visible(), view
    page.get_by_role("link", name="Fact by source").click()
    page.wait_for_function("location.hash === '#matrix'")


def test_a_figure_that_moves_is_drawn_and_stands_in_a_table(
    few: Result, browser_page: Callable, write_report: Callable
) -> None:
    page = browser_page(write_report(few), color_scheme="dark")
    figure = page.locator(".timeline").first
    drawn = figure.locator("svg text").all_text_contents()
    figure.locator("summary").click()
    printed = figure.locator("td.value").all_inner_texts()
    assert len(printed) == 2 and set(printed) <= set(drawn)
    colour = page.evaluate("getComputedStyle(document.querySelector('.drawing .value text')).fill")
    assert min(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")) > 180


def test_ten_thousand_findings_open_page_by_page(browser_page: Callable, tmp_path: Path) -> None:
    from checker.report import documents

    made = documents(crowd(10_000), "html", "many.html")
    assert all(len(text.encode()) < 2_000_000 for text in made.values())
    for name in ("many.html", "many-2.html"):
        (tmp_path / name).write_text(made[name], encoding="utf-8")
    page = browser_page()
    page.goto((tmp_path / "many.html").as_uri())
    assert "on this page" in page.inner_text("#told")
    last = page.locator("article.card").last.get_attribute("id")
    page.get_by_role("link", name="Next").first.click()
    assert page.url.endswith("many-2.html")
    assert page.locator("article.card").count() > 1
    assert page.locator(f"#{last}").count() == 0


def test_text_that_means_harm_does_none(browser_page: Callable, write_report: Callable) -> None:
    nasty = (
        "</script><script>window.harmed = 1</script><img src=x onerror='window.harmed = 2'>"
        "<svg onload=window.harmed=3> javascript:window.harmed=4 "
        "\u202e\u2028\u2029 \u05e9\u05dc\u05d5\u05dd {{7*7}} <!--"
    )
    result = crowd(8)
    articles = tuple(
        replace(
            article,
            source=f"{nasty} {number}",
            title=nasty,
            url="javascript:window.harmed=5",
            text=article.text + nasty + "x" * 1_000_000,
            path=f"{nasty}/{number}.md",
        )
        for number, article in enumerate(result.articles)
    )
    findings = tuple(
        replace(
            finding,
            about=f"{nasty} {number}",
            explanation=nasty,
            decision=Decision("", "hold", nasty, "2031-05-12T08:00:00Z", nasty),
        )
        for number, finding in enumerate(result.findings)
    )
    facts = tuple(replace(fact, speaker=nasty) for fact in result.facts)
    hostile = replace(
        result,
        articles=articles,
        findings=findings,
        facts=facts,
        notes=(Note("a0", nasty, nasty),),
        resolved=(Past(nasty, "0", "conflict", "major", nasty),),
        decisions_file=f"{nasty}/checker-decisions.jsonl",
    )
    path = write_report(fingerprinted(hostile))
    page = browser_page(path)
    assert path.stat().st_size < 2_000_000
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    for link in page.locator("main a:visible").all()[:40]:
        assert not (link.get_attribute("href") or "").startswith("javascript")
    page.locator("article.card").first.press("h")
    page.get_by_label("Your name, which stands").fill(nasty)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Save decisions").wait_for()
    page.reload()
    assert "window.harmed" in page.locator("article.card .standing").first.inner_text()
    assert page.evaluate("window.harmed") is None
    assert page.evaluate("document.documentElement.scrollWidth") == 1280
