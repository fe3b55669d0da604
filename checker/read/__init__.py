"""Files to articles.

A format is one file in this package with ``SUFFIXES`` and
``read_articles(content: bytes, path: str) -> list[Article]``; a package scan finds it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import BinaryIO

from checker.model import Article
from checker.read.article import make_article
from checker.read.gather import gather, is_among, with_ids
from checker.read.scan import readers

__all__ = ["formats", "is_among", "make_article", "read", "with_ids"]


def formats() -> tuple[str, ...]:
    """Suffixes of the files that can be read, sorted."""
    return tuple(sorted(readers()))


def read(paths: Sequence[str | os.PathLike[str]], *, stdin: BinaryIO | None = None) -> tuple[Article, ...]:
    """Read files, folders and, for ``-``, JSON Lines from standard input.

    Folders are read recursively in the order of their names; hidden files and files of unknown
    suffix in them are passed over, and a file that is reached twice is read once.

    Parameters
    ----------
    paths : what to read, in order.
    stdin : stands in for standard input.

    Returns
    -------
    tuple of Article
        In order of ``paths``, each with an id: the given one, else one made from its content.

    Raises
    ------
    InputError
        With the problems of all files at once.
    """
    return gather(paths, stdin)
