"""How the report shows figures that do not fit together."""

from __future__ import annotations

from checker import pipeline
from checker.config import Config
from checker.model import Article
from checker.report.text import render


def test_figures_that_were_reckoned_with_are_no_versions_of_one_figure() -> None:
    """No sentence is suggested that gives a count and a percentage as what two sources say."""
    text = "Of the mill's 240 hands, 150, or 72 per cent, joined the walkout."
    articles = [Article(id="a", text=text), Article(id="b", text="Rain is expected on the coast.")]
    shown = render(pipeline.run(articles, Config()).result)
    assert "150 of 240 is 62.5 per cent" in shown
    assert "Could read" not in shown
