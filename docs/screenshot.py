"""Take the picture of a report that the README shows (``make screenshot``).

The articles in ``seeds/`` are compared, and the top of the page is rendered by a headless Chromium,
which has to be installed. The page itself needs no network, and the browser is given none.

Usage: python docs/screenshot.py [--output FILE] [--width PX] [--height PX] [--dark]
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import checker

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
#: Headless, and without the connections that a browser makes of its own accord.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


def main() -> None:
    parser = argparse.ArgumentParser(description="Take a picture of the report on the seed articles.")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "report.png")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=1640)
    parser.add_argument("--dark", action="store_true", help="as a reader with a dark screen sees it")
    options = parser.parse_args()
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit(f"No browser: install one of {', '.join(BROWSERS)} to take the picture.")
    output = options.output.resolve()
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        checker.check(ROOT / "seeds").write(page)
        subprocess.run(
            [
                browser,
                *FLAGS,
                *(["--blink-settings=preferredColorScheme=0"] if options.dark else []),
                f"--user-data-dir={folder}/profile",
                f"--window-size={options.width},{options.height}",
                f"--screenshot={output}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    print(f"{output}: {output.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
