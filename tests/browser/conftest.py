"""Pages in a real Chromium: what an editor sees, without a console error and without a network.

Every page that a test opens is watched: an error in its console, an exception of its scripts and a
request that leaves the machine fail the test when it ends.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

import checker
from checker.model import Result
from checker.report import documents

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
#: Without the connections that a browser makes of its own accord, and without names: only addresses of
#: this machine can be reached.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
#: Addresses that stay in the page or on this machine.
NEAR_SCHEMES = {"file", "data", "blob", "about"}
NEAR_HOSTS = {"127.0.0.1", "localhost"}
#: Violations that axe-core calls so keep someone from using the page.
GRAVE = {"serious", "critical"}

OpenPage = Callable[..., "Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium of this machine, one for all tests."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"no browser: none of {', '.join(BROWSERS)} is installed")
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield opened
        opened.close()


@dataclass
class Watch:
    """What went wrong in the pages of one test, and what may."""

    expected: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on(
            "console", lambda message: message.type == "error" and self.note(f"console: {message.text}")
        )
        context.on("weberror", lambda error: self.note(f"script: {error.error}"))
        context.on("request", lambda request: is_far(request.url) and self.note(f"request: {request.url}"))

    def note(self, trouble: str) -> None:
        if not any(re.search(pattern, trouble) for pattern in self.expected):
            self.seen.append(trouble)


def is_far(url: str) -> bool:
    """Whether a request for an address leaves this machine."""
    parts = urlsplit(url)
    return parts.scheme not in NEAR_SCHEMES and parts.hostname not in NEAR_HOSTS


@pytest.fixture
def watch() -> Watch:
    """What the pages of the test complained of so far."""
    return Watch()


@pytest.fixture
def browser_page(browser: Browser, watch: Watch) -> Iterator[OpenPage]:
    """``browser_page(where=None, …)`` opens a page, in a profile of its own unless ``beside`` is given.

    Parameters
    ----------
    where : a file or an address to go to; None for an empty page.
    width, height : of the window, in CSS pixels.
    color_scheme : ``light`` or ``dark``.
    reduced_motion : ``reduce`` or ``no-preference``.
    beside : a page whose profile (cookies, storage) to share, as another tab would.
    expect : patterns of console errors and requests that the test is about.
    options : anything else that Playwright's ``new_context`` takes, for example ``has_touch``.
    """
    contexts: list[BrowserContext] = []

    def opened(
        where: Path | str | None = None,
        *,
        width: int = 1280,
        height: int = 900,
        color_scheme: str = "light",
        reduced_motion: str = "reduce",
        beside: Page | None = None,
        expect: Iterable[str] = (),
        **options: Any,
    ) -> Page:
        watch.expected.extend(expect)
        if beside is None:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=color_scheme,
                reduced_motion=reduced_motion,
                **options,
            )
            context.set_default_timeout(10_000)
            watch.over(context)
            contexts.append(context)
        else:
            context = beside.context
        page = context.new_page()
        if where is not None:
            page.goto(where.resolve().as_uri() if isinstance(where, Path) else where)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert watch.seen == []


@pytest.fixture(scope="session")
def axe() -> Callable[..., None]:
    """``axe(page)`` fails where axe-core finds something serious in the page as it now stands.

    Playwright evaluates the engine from outside, so the page's content security policy stays in force.
    """
    engine = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    runner = engine.Axe()

    def inspected(page: Page) -> None:
        found = runner.run(page).response["violations"]
        grave = [
            f"{rule['id']} ({rule['impact']}): {node['html'][:200]} — {node.get('failureSummary', '')}"
            for rule in found
            if rule["impact"] in GRAVE
            for node in rule["nodes"]
        ]
        assert grave == []

    return inspected


@pytest.fixture
def write_report(tmp_path: Path) -> Callable[..., Path]:
    """``write_report(source, name="report.html")`` writes a report and gives its first file.

    ``source`` is a `Result`, or whatever `checker.check` takes, which is slower.
    """

    def written(source: Any, name: str = "report.html") -> Path:
        result = source if isinstance(source, Result) else checker.check(source)
        for file, text in documents(result, "html", name).items():
            (tmp_path / file).write_text(text, encoding="utf-8")
        return tmp_path / name

    return written
