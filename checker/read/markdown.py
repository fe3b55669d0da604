"""Markdown with YAML front matter, if any: one file, one article."""

from __future__ import annotations

import re
from pathlib import PurePath

from checker.errors import InputError, Problem
from checker.model import Article
from checker.read.article import make_article
from checker.read.decode import decode

SUFFIXES = (".md", ".markdown")

_FRONT = re.compile(
    r"---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)(?:[ \t]*\r?\n)?", re.DOTALL | re.MULTILINE
)
_HEADING = re.compile(r"\s*#[ \t]+(?P<title>[^\n]*?)[ \t#]*\r?(?:\n|\Z)")
#: Longest front matter, in characters; parsing YAML is slow.
_MAX_FRONT = 64_000
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def read_articles(content: bytes, path: str) -> list[Article]:
    """Read front matter (``source``, ``published``, ``title``, ``url``, ``id``) and the body below it.

    Raises
    ------
    InputError
        Where the front matter is no YAML mapping, or the article is unreadable.
    """
    text = decode(content, path)
    front = _FRONT.match(text)
    if front and len(front["yaml"]) > _MAX_FRONT:
        what = f"has front matter of more than {_MAX_FRONT:,} characters"
        raise InputError(Problem(f"{path}:1", what, "keep the body below the front matter"))
    fields: dict[str, object] = {}
    text_line = 1
    if front:
        loaded = _load(front["yaml"], path)
        # Two rules round plain words are a Markdown rule each, not front matter.
        if loaded is not None:
            fields = loaded
            text_line += text.count("\n", 0, front.end())
            text = text[front.end() :]
    heading = _HEADING.match(text)
    if not fields.get("title") and heading:
        fields["title"] = heading["title"]
    fields["text"] = text
    source = PurePath(path).stem
    return [make_article(fields, where=path, path=path, default_source=source, text_line=text_line)]


def _load(text: str, path: str) -> dict[str, object] | None:
    """The front matter as fields; None where it is one plain word or sentence.

    Values are read as the strings they are written as: YAML would turn a source named "No" into
    false and a title "1984" into a number.
    """
    import yaml

    try:
        loaded = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 1
        what = f"has front matter that is not valid YAML ({error.problem})"
        remedy = "quote values that hold a colon or begin with a sign"
        raise InputError(Problem(f"{path}:{line}", what, remedy)) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        what = f"has front matter that cannot be read ({type(error).__name__})"
        raise InputError(Problem(f"{path}:1", what, "write plain lines of the form name: value")) from None
    if isinstance(loaded, str):
        return {} if not loaded.strip() else None
    if not isinstance(loaded, dict):
        what = "has front matter that is no list of names and values"
        raise InputError(Problem(f"{path}:1", what, "write plain lines of the form name: value"))
    return {
        str(name).lower(): None if value in _NULLS else value
        for name, value in loaded.items()
        if _is_plain(value)
    }


def _is_plain(value: object) -> bool:
    return isinstance(value, str)
