"""The result as plain text, for a terminal 100 columns wide."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.model import Finding, Past, Result
from checker.report.brief import decided_as
from checker.report.cards import Card, Source
from checker.report.passages import Passage
from checker.report.plain import capital, clip, plural
from checker.report.tally import set_aside, tally
from checker.report.view import NoteGroup, View, view

NAME = "text"
SUFFIX = ".txt"

WIDTH = 100
#: Findings listed; a terminal is no place for more, and what is left out is counted.
SHOWN_DIFFERENCES = 100
SHOWN_AGREEMENTS = 20
SHOWN_UNSURE = 10
SHOWN_RESOLVED = 20
SHOWN_MESSAGES = 3
#: Sentences of one article; of names and titles, one has to do.
SHOWN_PASSAGES = 12
#: Characters of what a line of agreement is about, and of each value.
ABOUT, VALUE = 44, 28
#: Characters of a sentence shown on each side of the value.
SNIPPET = 80

#: What the log of a build takes for a command; an article's line is cut there by a space of no width.
#: Source: the Actions runner (``ActionCommand``): ``::`` that begins a line, ``##[`` anywhere.
_COMMAND = re.compile(r"^[^\S\n]*:(?=:)|##(?=\[)", re.MULTILINE)


def render(result: Result) -> str:
    """The summary, then what differs, the worst first, then the rest in a line each."""
    page = view(result)
    # What was decided, suppressed or known before is counted at the top whenever there is any of it.
    head = [*_head(page), *(_wrapped(capital(tally(result)), "") if set_aside(result) else ())]
    findings = {finding.id: finding for finding in result.findings}
    lines = [*head, *_differences(page, findings), *_resolved(result.resolved)]
    lines += [*_agreements(page), *_unsure(page), *_notes(page)]
    return _COMMAND.sub(lambda found: f"{found[0]}\u200b", "\n".join(lines)).rstrip() + "\n"


def _head(page: View) -> Iterator[str]:
    counts = ", ".join(f"{number:,} {word.lower()}" for _, word, number in page.by_severity)
    yield page.headline + (f" ({counts})" if counts else "")
    yield from _wrapped(page.summary, "")
    also = [
        *(f"{word.lower()}: {number:,}" for word, number in page.by_verdict),
        f"sources agree: {page.n_agreements:,}",
        f"could not be decided: {page.n_unsure:,}",
    ]
    if page.n_repeated:
        also[-2] += f" (in {page.n_repeated:,} of them one report repeats the other)"
    if page.n_single:
        also.append(f"stated by one source only: {page.n_single:,}")
    yield from _wrapped("; ".join(also), "")


def _differences(page: View, findings: Mapping[str, Finding]) -> Iterator[str]:
    cards = [card for section in page.sections for card in section.cards]
    if cards:
        yield from ("", "DIFFERENCES")
    for number, card in enumerate(cards[:SHOWN_DIFFERENCES], start=1):
        yield from _card(number, card, findings[card.finding])
    left_out = page.n_differences - min(len(cards), SHOWN_DIFFERENCES)
    if left_out:
        yield from ("", f"… and {plural(left_out, 'more difference')}; the JSON form has all of them")


def _card(number: int, card: Card, finding: Finding) -> Iterator[str]:
    yield ""
    labels = f"{card.severity_label.upper()}  {card.kind_label} · {card.verdict_label}"
    state = "" if card.state == "open" else card.state
    yield f"{number:>3}. " + " · ".join(part for part in (labels, state, finding.standing) if part)
    yield from _wrapped(card.about, "     ")
    for line in _history(finding):
        yield from _wrapped(line, "     ")
    if card.explanation:
        yield from _wrapped(card.explanation, "     ")
    for source in card.sources:
        yield from _source(source, SHOWN_PASSAGES if card.is_firm else 1)
    left_out = card.n_folded + card.n_left_out
    if left_out:
        yield f"       … and {plural(left_out, 'more statement')} of it"
    if card.hint:
        yield from _wrapped(f"Next: {card.hint}", "     ")
    if card.suggested:
        yield from _wrapped(f"Could read: {card.suggested}", "     ")


def _history(finding: Finding) -> Iterator[str]:
    """What was decided of it, now or when it stood otherwise, and why it is set aside."""
    if finding.decision:
        yield f"Decision: {decided_as(finding.decision)}"
    if finding.state == "suppressed":
        yield f"Suppressed: {clip(finding.suppressed, 400)}"
    if finding.earlier:
        yield f"Decided before the facts changed: {decided_as(finding.earlier)}"


def _resolved(resolved: Sequence[Past]) -> Iterator[str]:
    if resolved:
        yield from ("", f"NO LONGER FOUND SINCE THE BASELINE ({len(resolved):,})")
    for past in resolved[:SHOWN_RESOLVED]:
        about = capital(clip(past.about, 200)) or clip(past.rule, 80)
        yield from _wrapped(f"{about} ({clip(past.severity, 20)}, {clip(past.verdict, 20)})", "  ", hanging=2)
    if len(resolved) > SHOWN_RESOLVED:
        yield f"  … and {len(resolved) - SHOWN_RESOLVED:,} more"


def _source(source: Source, n_passages: int) -> Iterator[str]:
    for said in source.statements:
        parts = [f"“{said.value}”  {source.outlet}, {source.date}"]
        if said.is_title:
            parts.append("in the headline")
        if said.speaker:
            parts.append(f"according to {said.speaker}")
        if said.times > 1:
            parts.append(plural(said.times, "time"))
        yield from _wrapped("; ".join(parts), "       ", hanging=2)
    for passage in source.passages[:n_passages]:
        yield from _wrapped(_snippet(passage), "           ")


def _snippet(passage: Passage) -> str:
    """The passage around its first to its last marked span, bounded."""
    text, here, marks = passage.text, 0, []
    for segment in passage.segments:
        if segment.is_marked:
            marks.append((here, here + len(segment.text)))
        here += len(segment.text)
    first, last = (marks[0][0], marks[-1][1]) if marks else (0, 0)
    low, high = max(0, first - SNIPPET), min(len(text), min(last, first + 2 * SNIPPET) + SNIPPET)
    low = text.find(" ", low, first) + 1 or low if low else 0
    high = text.rfind(" ", low + 1, high) if high < len(text) and " " in text[low + 1 : high] else high
    return ("… " if low else "") + text[low:high].strip() + (" …" if high < len(text) else "")


def _agreements(page: View) -> Iterator[str]:
    if page.n_agreements:
        yield from ("", f"AGREEMENTS ({page.n_agreements:,})")
    for card in page.agreements[:SHOWN_AGREEMENTS]:
        yield from _line(card)
    left_out = page.n_agreements - min(SHOWN_AGREEMENTS, len(page.agreements))
    if left_out:
        yield f"  … and {left_out:,} more"


def _unsure(page: View) -> Iterator[str]:
    if page.n_unsure:
        yield from ("", f"COULD NOT BE DECIDED ({page.n_unsure:,})")
    for card in page.unsure[:SHOWN_UNSURE]:
        yield from _line(card)
    left_out = page.n_unsure - min(SHOWN_UNSURE, len(page.unsure))
    if left_out:
        yield f"  … and {left_out:,} more"


def _line(card: Card) -> Iterable[str]:
    values = " / ".join(f"“{clip(value, VALUE)}”" for value in card.values[:3]) + (
        " …" if len(card.values) > 3 else ""
    )
    outlets = ", ".join(card.outlets[:4]) + (" …" if len(card.outlets) > 4 else "")
    sources = plural(card.n_sources, "source") + (f", {card.repeats}" if card.repeats else "")
    line = f"  {clip(card.about, ABOUT)}: {values}, {sources} ({outlets})"
    return [line if len(line) <= WIDTH else line[: WIDTH - 1].rstrip() + "…"]


def _notes(page: View) -> Iterator[str]:
    if page.n_notes:
        yield from ("", f"NOT COMPARED, AND WHY ({page.n_notes:,})")
    for group in page.notes:
        yield from _group(group)


def _group(group: NoteGroup) -> Iterator[str]:
    yield f"  {group.heading}: {group.n_notes:,}"
    shown = group.lines[:SHOWN_MESSAGES]
    for message, outlets, times in shown:
        count = f" ({times:,} times)" if times > 1 else ""
        yield from _wrapped((f"{outlets}: " if outlets else "") + message + count, "    ")
    left_out = group.n_notes - sum(times for _, _, times in shown)
    if left_out:
        yield f"    … and {left_out:,} more"


def _wrapped(text: str, indent: str, hanging: int = 0) -> list[str]:
    later = indent + " " * hanging
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=later)
