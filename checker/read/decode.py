"""Bytes to text, exactly: nothing is stripped, folded or normalised."""

from __future__ import annotations

import codecs
import re

from checker.errors import InputError, Problem

#: What a byte order mark says. UTF-32 stands first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: First bytes of formats that people rename to .txt.
_SIGNATURES = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP or an office document"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def decode(content: bytes, path: str) -> str:
    """The text of a file: UTF-8 first, then what a byte order mark says, then detection.

    Raises
    ------
    InputError
        Where the content is binary or in no encoding that can be told.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                raise InputError(_unknown(path)) from None
    kind = next((name for signature, name in _SIGNATURES if content.startswith(signature)), "")
    if kind or b"\x00" in content:
        what = f"is binary, not text ({kind})" if kind else "is binary, not text"
        raise InputError(Problem(path, what, "export it as plain text in UTF-8"))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _detect(content, path)


def mend(text: str) -> str:
    """Replace lone surrogates, which no encoding can write, with U+FFFD.

    Examples
    --------
    >>> mend("a\\ud800b")
    'a\\ufffdb'
    """
    return _SURROGATES.sub("\ufffd", text)


def _detect(content: bytes, path: str) -> str:
    from charset_normalizer import from_bytes

    matches = from_bytes(content)
    best = matches.best()
    if best is None:
        raise InputError(_unknown(path))
    # Short texts in a Latin script fit many code pages equally well; the common one is likeliest.
    for match in matches:
        if match.chaos <= best.chaos and "cp1252" in (match.encoding, *match.could_be_from_charset):
            return content.decode("cp1252")
    return str(best)


def _unknown(path: str) -> Problem:
    return Problem(path, "is in an encoding that cannot be told", "save it as UTF-8")
