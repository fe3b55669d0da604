"""The tables between the stages: columns, types, units.

A table is a pandas DataFrame. ``conform`` stands at both sides of a stage and rejects what
the schema does not say; ``empty`` gives a table without rows and the right columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


class SchemaError(Exception):
    """A stage was handed, or made, a table of another shape: a defect of the program."""


@dataclass(frozen=True, slots=True)
class Column:
    """``dtype`` is a pandas dtype name; ``object`` columns hold one Python type, ``holds``."""

    name: str
    dtype: str
    holds: type | None
    doc: str


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        return [c.name for c in self.columns]


def _text(name: str, doc: str) -> Column:
    return Column(name, "object", str, doc)


def _whole(name: str, doc: str) -> Column:
    return Column(name, "int64", None, doc)


def _real(name: str, doc: str) -> Column:
    return Column(name, "float64", None, doc)


def _any(name: str, doc: str) -> Column:
    return Column(name, "object", None, doc)


ARTICLES = Table(
    "articles",
    (
        _text("article", "id"),
        _text("path", "as given"),
        _text("source", "outlet"),
        _text("title", ""),
        _any("published", "ISO date, or None where unknown"),
        _text("url", ""),
        _whole("n_characters", "length of the text in code points"),
        _whole("n_boilerplate", "of them marked as boilerplate"),
        _whole("n_facts", "facts found"),
        _text("origin", "id of the earliest article that most of the text repeats; else its own"),
    ),
)

FACTS = Table(
    "facts",
    (
        _text("fact", "id"),
        _text("article", "id of the article"),
        _text("kind", "kind of fact"),
        _text("field", "title or text: what start and end index"),
        _whole("start", "code points, inclusive"),
        _whole("end", "code points, exclusive"),
        _text("text", "the span as printed"),
        _text("sentence", "the sentence it stands in"),
        _whole("position", "number of the sentence; -1 for a title"),
        _text("about", "what is measured, in plain words"),
        _text("masked", "the context with the value masked: what is embedded"),
        _text("speaker", "who says so; empty where the article itself does"),
        _any("as_of", "ISO date, or None"),
        _any("value", "Amount, Moment, Name … by its kind"),
        _any("context", "Context"),
        _text("origin", "id of the article that first printed the passage"),
    ),
)

PAIRS = Table(
    "pairs",
    (
        _text("fact_l", "id of the fact that comes first by id"),
        _text("fact_r", "id of the other"),
        _text("kind", "kind of both"),
        _text("relation", "equal, compatible, disjoint or unknown, as the kind compares them"),
        _real("score", "probability that both state the same thing, 0 to 1"),
        _any("features", "feature name -> value"),
    ),
)

FINDINGS = Table(
    "findings",
    (
        _text("finding", "id"),
        _text("rule", "rule that decided"),
        _text("kind", ""),
        _text("verdict", ""),
        _text("severity", ""),
        _text("about", "what is measured"),
        _any("facts", "ids of the facts"),
        _text("explanation", ""),
        _real("score", "0 to 1"),
        _text("state", "open, waiting, decided or suppressed"),
        _text("fingerprint", "hash of who states which value; outlives rewording"),
        _text("standing", "new or unchanged since the baseline; empty without one"),
        _whole("origins", "articles that the passages were first printed in"),
    ),
)


def conform(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The frame itself, if it has exactly the table's columns and types.

    Raises
    ------
    SchemaError : columns missing, extra or out of order, a wrong dtype, or a cell of a wrong type.
    """
    if list(frame.columns) != table.names:
        raise SchemaError(f"{table.name}: columns {list(frame.columns)}, expected {table.names}")
    for column in table.columns:
        dtype = str(frame[column.name].dtype)
        if dtype != column.dtype:
            raise SchemaError(f"{table.name}.{column.name}: dtype {dtype}, expected {column.dtype}")
        holds = column.holds
        if holds and not all(isinstance(cell, holds) for cell in frame[column.name]):
            raise SchemaError(f"{table.name}.{column.name}: holds something other than {holds.__name__}")
    return frame


def build(rows: Iterable[Mapping[str, Any]], table: Table) -> pd.DataFrame:
    """A conforming frame from rows; no rows give an empty table with the right schema."""
    import pandas as pd

    rows = list(rows)
    columns = {
        c.name: pd.Series([row[c.name] for row in rows], dtype=c.dtype, name=c.name) for c in table.columns
    }
    return conform(pd.DataFrame(columns), table)


def empty(table: Table) -> pd.DataFrame:
    return build((), table)
