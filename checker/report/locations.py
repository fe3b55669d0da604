"""Where in its file a fact stands: by line and column, for programs that open the file there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import quote

from checker.model import Article, Fact, Finding
from checker.read.gather import STDIN


@dataclass(frozen=True, slots=True)
class Region:
    """Part of a file; without columns the whole of its lines.

    Lines and columns count from 1, columns in code points. The end column is the one behind.
    """

    start_line: int
    end_line: int
    start_column: int | None = None
    end_column: int | None = None


@dataclass(slots=True)
class Locator:
    """Finds the regions of facts; it remembers where the lines of each article begin."""

    _starts: dict[str, Sequence[int]] = field(default_factory=dict)

    def region(self, article: Article, fact: Fact) -> Region:
        """Where ``fact`` stands in the file of ``article``.

        Exact where the file has the text as it stands. A title out of the front matter is placed in
        the whole of it; a fact of an article that is one line or one row of a file, in that line.
        """
        if not article.text_line:
            return Region(article.line, article.line)
        base = 0
        if fact.field == "title":
            heading = _heading(article)
            if heading < 0:
                return Region(1, max(1, article.text_line - 1))
            base = heading
        return self._exact(article, base + fact.start, base + fact.end)

    def _exact(self, article: Article, start: int, end: int) -> Region:
        starts = self._starts.get(article.id)
        if starts is None:
            # Only a line feed ends a line, with or without a carriage return before it, as in an editor.
            starts = [0, *(n + 1 for n, char in enumerate(article.text) if char == "\n")]
            self._starts[article.id] = starts
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, max(start, end - 1)) - 1
        above = article.text_line
        return Region(above + first, above + last, start - starts[first] + 1, end - starts[last] + 1)


def _heading(article: Article) -> int:
    """Where the title stands in the text; -1 where it does not."""
    for mark in article.boilerplate:
        if mark.reason == "title":
            return article.text.find(article.title, mark.start, mark.end)
    return -1


def file_of(article: Article) -> str:
    """The file an article was read from, as named; empty for standard input and for objects."""
    return "" if article.path == STDIN else article.path.replace("\\", "/")


def uri_of(path: str) -> str:
    """A file's address: relative to where the program ran, unless the file was named absolutely."""
    written = quote(path.encode("utf-8", "replace"), safe="/")
    if PureWindowsPath(path).drive and PureWindowsPath(path).is_absolute():
        return "file:///" + written.replace("%3A", ":", 1)
    return f"file://{written}" if PurePosixPath(path).is_absolute() else written


def stated_in(finding: Finding, facts: Mapping[str, Fact], articles: Mapping[str, Article]) -> list[Fact]:
    """The facts of a finding in the order of every report: by day of publication, undated ones last."""
    order = {name: number for number, name in enumerate(articles)}

    def place(fact: Fact) -> tuple[bool, str, int, bool, int]:
        published = articles[fact.article].published or ""
        return (not published, published, order[fact.article], fact.field != "title", fact.start)

    return sorted((facts[name] for name in finding.facts), key=place)
