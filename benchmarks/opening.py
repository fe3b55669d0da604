"""How large the pages of a long report are, and how soon the first one opens (part of ``make bench``).

The findings are made up. The page is opened in a headless Chromium, which has to be installed, until
its ``load`` event.

Usage: python -m benchmarks.opening [--findings N] [--times N]
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from benchmarks.crowd import crowd
from benchmarks.tabulate import plain
from checker.report import documents

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Size of the pages of a long report, and how soon it opens.")
    parser.add_argument("--findings", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=5, help="how often the first page is opened")
    options = parser.parse_args(arguments)
    result = crowd(options.findings)
    start = perf_counter()
    made = documents(result, "html", "report.html")
    rows: list[tuple[str, object]] = [
        ("pages", len(made)),
        ("largest page, MB", round(max(len(text.encode()) for text in made.values()) / 1e6, 2)),
        ("seconds to write all", round(perf_counter() - start, 1)),
    ]
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        rows.append(("seconds to open the first", "no Chromium here"))
    else:
        times = sorted(_opened(browser, made["report.html"], options.times))
        rows.append(("seconds to open the first, median", round(times[len(times) // 2], 2)))
        rows.append(("the slowest of them", round(times[-1], 2)))
    print(plain((f"report of {options.findings:,} findings", "figure"), rows))


def _opened(browser: str, page: str, times: int) -> list[float]:
    """Seconds from the call to the load event, each time in a new tab."""
    from playwright.sync_api import sync_playwright

    found = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "report.html"
        path.write_text(page, encoding="utf-8")
        chromium = playwright.chromium.launch(executable_path=browser, args=list(FLAGS))
        for _ in range(times):
            tab = chromium.new_page()
            start = perf_counter()
            tab.goto(path.as_uri())
            found.append(perf_counter() - start)
            tab.close()
        chromium.close()
    return found


if __name__ == "__main__":
    main()
