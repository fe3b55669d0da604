"""Plain text: one file, one article."""

from __future__ import annotations

from pathlib import PurePath

from checker.model import Article
from checker.read.article import make_article
from checker.read.decode import decode

SUFFIXES = (".txt",)


def read_articles(content: bytes, path: str) -> list[Article]:
    """Read the whole file as one article; title, date and source come from its first and last lines.

    Raises
    ------
    InputError
        Where the file is binary, empty or too long.
    """
    text = decode(content, path)
    source = PurePath(path).stem
    return [make_article({"text": text}, where=path, path=path, default_source=source, text_line=1)]
