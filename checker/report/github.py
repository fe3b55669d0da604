"""The result as workflow commands, which GitHub Actions shows as annotations on the articles' lines.

Only what a gate stops at is annotated, for GitHub shows no more than ten errors and ten warnings a step;
the last line counts everything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.model import Article, Fact, Finding, Result
from checker.report.brief import heading, is_failing, line
from checker.report.locations import Locator, file_of, stated_in
from checker.report.plain import clip
from checker.report.tally import tally
from checker.report.wording import hint

NAME = "github"
SUFFIX = ".github"

COMMANDS = {"major": "error", "minor": "warning"}


def render(result: Result) -> str:
    """A command a line, the most serious first, and a notice with the counts."""
    articles = {article.id: article for article in result.articles}
    facts = {fact.id: fact for fact in result.facts}
    locator = Locator()
    lines = [
        _annotation(finding, stated_in(finding, facts, articles), articles, locator)
        for finding in result.findings
        if is_failing(finding)
    ]
    lines.append(command("notice", {"title": "checker"}, tally(result)))
    return "\n".join(lines) + "\n"


def _annotation(
    finding: Finding, stated: Sequence[Fact], articles: Mapping[str, Article], locator: Locator
) -> str:
    properties: dict[str, str] = {}
    first = next((fact for fact in stated if file_of(articles[fact.article])), None)
    if first is not None:
        article = articles[first.article]
        region = locator.region(article, first)
        properties |= {
            "file": clip(file_of(article), 1000),
            "line": str(region.start_line),
            "endLine": str(region.end_line),
        }
        # Columns are refused where an annotation spans lines.
        if region.start_column is not None and region.start_line == region.end_line:
            properties |= {"col": str(region.start_column), "endColumn": str(region.end_column)}
    properties["title"] = heading(finding)
    parts = (line(stated, articles), clip(finding.explanation, 800), hint(finding.verdict, finding.kind))
    return command(COMMANDS[finding.severity], properties, "\n".join(part for part in parts if part))


def command(name: str, properties: Mapping[str, str], message: str) -> str:
    """A workflow command; what stands in a property or the message cannot end it or begin another.

    Source: escapes of the Actions runner (``ActionCommand``).

    Examples
    --------
    >>> command("error", {"file": "a,b.md"}, "50 %\\n::warning::")
    '::error file=a%2Cb.md::50 %25%0A::warning::'
    """
    told = ",".join(
        f"{key}={_data(value).replace(':', '%3A').replace(',', '%2C')}" for key, value in properties.items()
    )
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
