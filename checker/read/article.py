"""From the fields of any format to an Article."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from urllib.parse import urlsplit

from checker.errors import InputError, Problem
from checker.model import Article
from checker.read.boilerplate import mark
from checker.read.dates import is_relative, iso_date, possible_days
from checker.read.decode import mend
from checker.read.metadata import credited_source, read_header

#: Longest file, in bytes.
MAX_FILE = 50_000_000
#: Longest text of one article, in characters: some three hundred thousand words.
MAX_TEXT = 2_000_000


#: What other programs call the day of publication; read where ``published`` is not given.
DAY_NAMES = ("date", "datePublished", "published_at", "pubDate")


def make_article(
    fields: object,
    *,
    where: str,
    path: str = "",
    label: str = "",
    default_source: str = "",
    line: int = 1,
    text_line: int = 0,
) -> Article:
    """One article from its fields; what they do not say is read from the text.

    Parameters
    ----------
    fields : mapping with ``text`` and, if known, ``id``, ``title``, ``source``, ``published``, ``url``.
    where : file or file:line, for messages.
    label : what to call the article in messages where ``where`` holds several.
    default_source : source of an article that names none.
    line, text_line : see `Article`.

    Returns
    -------
    Article
        With an empty ``id`` where none is given. A publication date that cannot be read is an issue
        of the article and not an error: the rest of it can be compared all the same.

    Raises
    ------
    InputError
        With all problems of this article.
    """
    subject = f"{label} " if label else ""
    if not isinstance(fields, Mapping):
        raise InputError(Problem(where, f"{subject}is no object with fields".strip(), 'write {"text": "…"}'))
    problems: list[Problem] = []
    given = {
        name: _plain(fields, name, where, subject, problems) for name in ("id", "title", "source", "url")
    }
    given_day = next((fields[name] for name in ("published", *DAY_NAMES) if fields.get(name)), None)
    text = _text(fields.get("text"), where, subject, problems)
    if problems:
        raise InputError(*problems)
    header = read_header(text, given["title"].strip())
    source = given["source"].strip() or credited_source(text) or default_source
    source = source or (urlsplit_host(given["url"]) if given["url"] else "")
    published, issues = _published(given_day, header.published)
    return Article(
        id=given["id"],
        text=text,
        path=path,
        source=source,
        title=header.title,
        published=published,
        url=given["url"],
        boilerplate=mark(text, header, source),
        issues=issues,
        line=line,
        text_line=text_line,
    )


def collect(makers: Iterable[Callable[[], Article]]) -> list[Article]:
    """Make all articles; raise the problems of all that cannot be made, at once."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for make in makers:
        try:
            articles.append(make())
        except InputError as error:
            problems.extend(error.problems)
    if problems:
        raise InputError(*problems)
    return articles


def urlsplit_host(url: str) -> str:
    """The host of an address without ``www.``; empty where it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _plain(fields: Mapping[str, object], name: str, where: str, subject: str, problems: list[Problem]) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if isinstance(value, (dict, list, tuple, set, bool)):
        problems.append(
            Problem(where, f"{subject}has a field {name} that is no text", f"write {name} as text")
        )
        return ""
    return mend(str(value))


def _published(value: object, in_text: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The ISO date of publication, and what is to be told of it.

    ``in_text`` is the day that a stamp in the text names: it stands in for a date that is not given
    or cannot be read.
    """
    written = "" if value is None else str(value)
    if not written.strip():
        return in_text, ()
    if is_relative(written):
        return None, ()
    read = iso_date(written)
    if read is not None:
        return read, ()
    shown = " ".join(mend(written).split())[:60]
    days = possible_days(written)
    what = f"could be {' or '.join(map(_spoken, days))}" if days else "cannot be read"
    then = f"the text's own date, {in_text}, is used" if in_text else "treated as unknown"
    return in_text, (f"publication date '{shown}' {what}; {then}",)


def _spoken(day: date) -> str:
    return f"{day.day} {month_name[day.month]}"


def _text(value: object, where: str, subject: str, problems: list[Problem]) -> str:
    if not isinstance(value, str):
        what = f"{subject}has no text" if value is None else f"{subject}has a field text that is no text"
        problems.append(Problem(where, what, "put the body of the article into the field text"))
        return ""
    if not value.strip():
        problems.append(Problem(where, f"{subject}has an empty text", "give the body of the article"))
    elif len(value) > MAX_TEXT:
        what = f"{subject}has a text of {len(value):,} characters, more than {MAX_TEXT:,}"
        problems.append(Problem(where, what, "split it into its articles"))
    return mend(value)
