"""Figures that move: when which report gave which number, as a drawing and as a table."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from xml.etree import ElementTree

from markupsafe import Markup

from checker.language.units import is_currency, to_base
from checker.model import Amount, Fact, Finding
from checker.report.by_article import Link, link
from checker.report.naming import outlet_of
from checker.report.plain import clip, say_date
from checker.report.story import Story

#: Drawings on a page, and statements in each, at most.
DRAWN = 12
POINTS = 30
#: Size of a drawing in units of its own; it scales with the page.
WIDTH, HEIGHT = 640, 170
#: Characters of a value beside its point.
VALUE = 24

#: Units of figures that grow and fall while a story runs, beside currencies.
_RUNNING = {"count", "percent", "percentage_point"}

#: How an axis writes a number: 1.2 bn, 350 m, 1,200.
_SHORT = (
    "abs(datum.value) >= 1e9 ? format(datum.value / 1e9, ',.4~r') + ' bn' : "
    "abs(datum.value) >= 1e6 ? format(datum.value / 1e6, ',.4~r') + ' m' : format(datum.value, ',.6~r')"
)

_SVG = "{http://www.w3.org/2000/svg}"
_TAGS = {"svg", "g", "path", "line", "rect", "text"}
#: What places and shapes a mark. Colours and fonts are the page's own.
_ATTRIBUTES = {"d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "text-anchor"}
#: Roles that the drawing gives to groups of marks, and what the page's style calls them.
_ROLES = {
    "role-axis-grid": "grid",
    "role-axis-tick": "axis",
    "role-axis-domain": "axis",
    "role-axis-label": "label",
    "mark-line": "course",
    "mark-symbol": "point",
    "mark-text": "value",
}


@dataclass(frozen=True, slots=True)
class Point:
    """One statement: when it was published, by whom, the value as printed, and the day it holds for."""

    published: str
    day: str
    outlet: str
    value: str
    as_of: str
    size: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """``drawing`` is an SVG without style, script, link or name of its own."""

    finding: Link
    points: tuple[Point, ...]
    n_more: int
    drawing: Markup


def timelines(story: Story, where: Mapping[str, str]) -> tuple[tuple[Timeline, ...], int]:
    """Drawings of the figures that move, the ones that are overtaken first; and how many have none.

    Parameters
    ----------
    where : addresses of cards by finding id.
    """
    moving = [(finding, points) for finding in story.differences() if (points := _points(story, finding))]
    moving.sort(key=lambda one: one[0].verdict != "update")
    drawn = tuple(
        Timeline(
            link(story, finding, where),
            points[:POINTS],
            len(points[POINTS:]),
            _drawing(points[:POINTS], is_course=finding.verdict == "update"),
        )
        for finding, points in moving[:DRAWN]
    )
    return drawn, len(moving) - len(drawn)


def _points(story: Story, finding: Finding) -> tuple[Point, ...]:
    """The statements of a figure in order of publication; none unless it differs from day to day."""
    by_unit: dict[str, list[Fact]] = {}
    for fact in story.facts_of(finding):
        if isinstance(fact.value, Amount) and _moves(fact.value) and _day(story, fact):
            by_unit.setdefault(to_base(1.0, fact.value.unit)[1], []).append(fact)
    facts = max(by_unit.values(), key=len, default=[])
    told = {
        (_day(story, fact), fact.article, clip(fact.text, VALUE)): Point(
            published=_day(story, fact),
            day=say_date(_day(story, fact)),
            outlet=outlet_of(story.articles[fact.article]),
            value=clip(fact.text, VALUE),
            as_of=say_date(fact.as_of),
            size=_size(fact.value),
        )
        for fact in sorted(facts, key=lambda fact: (_day(story, fact), fact.field != "title", fact.start))
        if isinstance(fact.value, Amount)
    }
    points = tuple(told.values())
    days, sizes = {point.published for point in points}, {point.size for point in points}
    return points if len(days) > 1 and len(sizes) > 1 else ()


def _day(story: Story, fact: Fact) -> str:
    published = (story.articles[fact.article].published or "")[:10]
    try:
        return date.fromisoformat(published).isoformat()
    except ValueError:
        return ""


def _moves(value: Amount) -> bool:
    """Whether it counts people or things, money or shares: a distance or an age is not a running count."""
    return math.isfinite(_size(value)) and (is_currency(value.unit) or value.unit in _RUNNING)


def _size(value: Amount) -> float:
    """The figure, or the upper end of a range, in the base unit: pence are pounds."""
    return to_base(value.stated[-1], value.unit)[0] if value.stated else math.nan


@lru_cache(maxsize=10 * DRAWN)
def _drawing(points: tuple[Point, ...], *, is_course: bool) -> Markup:
    """The points, and where a later one replaces an earlier the course that they take.

    Kept, for a page that a server shows is made again after each decision.
    """
    import altair
    import vl_convert

    rows = [{"day": p.published, "size": p.size, "value": p.value} for p in _labelled(points)]
    days = sorted({point.published for point in points})
    across = altair.X(
        "day:T",
        title=None,
        scale=altair.Scale(type="utc", padding=72),
        axis=altair.Axis(format="%-d %b %Y", values=_spread(days), labelOverlap=True, grid=False),
    )
    axis = altair.Axis(tickCount=4, labelExpr=_SHORT)
    scale = altair.Scale(zero=False, padding=20, nice=True)
    up = altair.Y("size:Q", title=None, scale=scale, axis=axis)
    base = altair.Chart(altair.InlineData(values=rows)).encode(x=across, y=up)
    drawn = base.mark_point(filled=True, size=55) + base.mark_text(dy=-11).encode(text="value:N")
    if is_course:
        course = base.mark_line(interpolate="step-after").encode(
            y=altair.Y("max(size):Q", title=None, scale=scale, axis=axis)
        )
        drawn = course + drawn
    spec = (
        drawn.properties(width=WIDTH, height=HEIGHT)
        .configure_view(stroke=None)
        .configure(padding=12)
        .to_dict()
    )
    return bare(vl_convert.vegalite_to_svg(spec))


def _labelled(points: Sequence[Point]) -> Iterator[Point]:
    """The points, of those at one place only the first."""
    seen: set[tuple[str, str]] = set()
    for point in points:
        place = (point.published, f"{point.size:.6g}")
        if place not in seen:
            seen.add(place)
            yield point


def _spread(days: Sequence[str]) -> list[str]:
    """At most six of the days, the first and the last among them."""
    step = max(1, math.ceil((len(days) - 1) / 5))
    return [*days[:-1:step], days[-1]]


def bare(svg: str) -> Markup:
    """A drawing reduced to shapes and text: nothing in it runs, loads, links or styles.

    Parameters
    ----------
    svg : as the drawing library makes it, labels included.
    """
    root = ElementTree.fromstring(svg)
    made = _bare(root, "")
    made.set("viewBox", root.get("viewBox", f"0 0 {WIDTH} {HEIGHT}"))
    made.set("class", "drawing")
    made.set("aria-hidden", "true")
    made.set("focusable", "false")
    return Markup(ElementTree.tostring(made, encoding="unicode"))


def _bare(element: ElementTree.Element, role: str) -> ElementTree.Element:
    tag = element.tag.removeprefix(_SVG)
    made = ElementTree.Element(tag)
    if tag != "svg":
        made.attrib = {name: text for name, text in element.attrib.items() if name in _ATTRIBUTES}
    found = next((name for role_, name in _ROLES.items() if role_ in element.get("class", "").split()), "")
    if found:
        made.set("class", found)
    if tag == "text":
        made.text = element.text
    for child in element:
        if child.tag.removeprefix(_SVG) in _TAGS and not _is_empty(child, found or role):
            made.append(_bare(child, found or role))
    return made


def _is_empty(element: ElementTree.Element, role: str) -> bool:
    """A ground or a frame, which the page draws itself."""
    tag = element.tag.removeprefix(_SVG)
    return (tag == "rect" and not role) or bool(
        re.search("background|foreground", element.get("class", "")) and tag == "path"
    )
