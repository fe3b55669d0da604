"""Write the page of all kinds and rules, ``docs/rules.md``, from the rules in the code.

Usage: python docs/rules.py
"""

from __future__ import annotations

from pathlib import Path

from checker.kinds import Kind, all_kinds

PAGE = Path(__file__).with_name("rules.md")


def text() -> str:
    """The whole page."""
    parts = [
        "# Kinds and rules",
        "Made from the rules in the code by `python docs/rules.py`; `checker explain RULE` tells one of them "
        "with its source. In the examples a slash parts what two sources say, and a date is the day of "
        "publication.",
        " · ".join(f"[{kind.name}](#{kind.name})" for kind in all_kinds()),
        *(_kind(kind) for kind in all_kinds()),
    ]
    return "\n\n".join(parts) + "\n"


def _kind(kind: Kind) -> str:
    rows = ["| rule | what it means | reported | left alone |", "| --- | --- | --- | --- |"]
    for rule in kind.rules:
        cells = (f"`{rule.id}`", f"{rule.title}. {rule.meaning}", rule.fires, rule.silent)
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    table = "\n".join(rows)
    return f"## {kind.name}\n\n{kind.summary[:1].upper()}{kind.summary[1:]}.\n\n{table}"


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
