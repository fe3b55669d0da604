"""The report in a browser; and that the watch over its pages notices what it is there for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.model import Article, Result

ONE = Result(
    articles=(Article(id="a", text="Twelve boats left.", source="Harbour Post"),), facts=(), findings=()
)
BARE = "<!doctype html><html lang='en'><title>Bare</title><main><h1>Bare</h1>{}</main></html>"


def test_a_report_opens_without_a_complaint(
    browser_page: Callable, axe: Callable, write_report: Callable
) -> None:
    page = browser_page(write_report(ONE))
    assert "Harbour Post" in page.inner_text("body")
    axe(page)


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        ("<script>console.error('spilt')</script>", "spilt"),
        ("<script>null.sail()</script>", "sail"),
        ("<img src='http://192.0.2.1/x.png' alt=''>", "192.0.2.1"),
    ],
    ids=["console", "exception", "request"],
)
def test_trouble_in_a_page_is_seen(
    tmp_path: Path, browser_page: Callable, watch: Callable, body: str, trouble: str
) -> None:
    file = tmp_path / "bare.html"
    file.write_text(BARE.format(body), encoding="utf-8")
    browser_page(file)
    assert any(trouble in seen for seen in watch.seen)
    watch.seen.clear()


def test_axe_names_what_keeps_people_out(tmp_path: Path, browser_page: Callable, axe: Callable) -> None:
    file = tmp_path / "bare.html"
    file.write_text(BARE.format("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"), encoding="utf-8")
    page = browser_page(file)
    with pytest.raises(AssertionError, match="image-alt"):
        axe(page)
