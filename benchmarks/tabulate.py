"""Plain and Markdown tables of measured figures."""

from __future__ import annotations

from collections.abc import Sequence


def shown(figure: object) -> str:
    """A figure as a reader wants it: thousands apart, three digits after the point at most."""
    if figure is None:
        return "–"
    if isinstance(figure, float):
        return f"{figure:,.0f}" if abs(figure) >= 1000 else f"{figure:.3f}".rstrip("0").rstrip(".")
    return f"{figure:,}" if isinstance(figure, int) else str(figure)


def plain(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Columns side by side, the first to the left and figures to the right."""
    cells = [list(header), *([shown(cell) for cell in row] for row in rows)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(header))]
    lines = []
    for line in cells:
        rest = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        lines.append("  ".join([line[0].ljust(widths[0]), *rest]).rstrip())
    return "\n".join(lines)


def markdown(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """The same as a Markdown table."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *([shown(cell) for cell in row] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
