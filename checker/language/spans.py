"""From code-point offsets to tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def token_at(doc: Doc, start: int, end: int) -> int:
    """Index of the token that governs the span: the one whose head lies outside it."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root.i if span is not None else 0
