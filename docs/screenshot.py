"""Take the pictures of a report: the one in the README, and the others to look at (``make screenshot``).

The articles in ``seeds/`` are compared, or those in a folder named, and the page is rendered by a headless
Chromium, which has to be installed. The page needs no network, and the browser is given none.

Usage: python docs/screenshot.py [STORY] [--output FILE] [--folder FOLDER]
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import checker

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
#: Without the connections that a browser makes of its own accord, and without names to look up.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
#: Width and height of the README's picture, in CSS pixels.
README = (1280, 1480)
#: Screens by name: width, height, colours.
SCREENS = {
    "desktop": (1280, 900, "light"),
    "desktop-dark": (1280, 900, "dark"),
    "phone": (390, 844, "light"),
    "phone-dark": (390, 844, "dark"),
}
#: What each screen is taken of: the top, and the first of each of these that the page has.
PLACES = {
    "top": "",
    "finding": "article.card .decision",
    "articles": "#articles",
    "matrix": "#matrix",
    "timelines": "#timelines",
    "agreements": "#agreements",
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Take pictures of a report.")
    parser.add_argument("story", nargs="?", type=Path, default=ROOT / "seeds", help="folder of articles")
    parser.add_argument("--output", type=Path, help="the picture for the README")
    parser.add_argument("--folder", type=Path, help="where to put pictures of every view and screen")
    options = parser.parse_args()
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        sys.exit(f"No browser: install one of {', '.join(BROWSERS)} to take the pictures.")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        address = checker.check(options.story).write(Path(folder) / "report.html").as_uri()
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        if options.output or not options.folder:
            take(browser, address, options.output or ROOT / "docs" / "report.png", (*README, "light"))
        if options.folder:
            for screen, size in SCREENS.items():
                for place, target in PLACES.items():
                    take(browser, address, options.folder / f"{screen}-{place}.png", size, target)
        browser.close()


def take(
    browser: Browser, address: str, output: Path, screen: tuple[int, int, str], target: str = ""
) -> None:
    """One picture, of the top of the page or of a place further down; none where it has no such place."""
    width, height, colours = screen
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=colours)
    page.goto(address)
    if not target or page.locator(target).count():
        if target:
            page.locator(target).first.evaluate("place => place.scrollIntoView()")
        output.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=output)
        print(f"{output}: {output.stat().st_size / 1000:.0f} kB")
    page.close()


if __name__ == "__main__":
    main()
