"""The sentences facts stand in, cut to a bounded length, with the exact spans marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model import Article, Fact
from checker.report.plain import clean, clip

#: Characters of a passage shown at most.
LIMIT = 600


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a passage, clean; ``is_marked`` where it is the span of a fact."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of one article, with all spans of a finding that stand in it."""

    segments: tuple[Segment, ...]
    is_title: bool

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


def passages(article: Article, facts: Iterable[Fact], limit: int = LIMIT) -> tuple[Passage, ...]:
    """The passages of one article, one a sentence, in reading order (title first).

    Parameters
    ----------
    article : where the facts stand.
    facts : facts of that article.
    limit : characters of a passage at most; spans further apart get passages of their own.
    """
    sentences: dict[tuple[bool, int], list[Fact]] = {}
    for fact in facts:
        sentences.setdefault((fact.field != "title", fact.sentence_start), []).append(fact)
    made: list[Passage] = []
    for (in_text, _), stated in sorted(sentences.items()):
        base = article.text if in_text else article.title
        exact = sorted(set(_spans(base, stated)))
        if not exact:  # the offsets do not fit this text: show the sentence, mark nothing
            made.append(Passage((Segment(clip(stated[0].sentence, limit)),), not in_text))
            continue
        start = stated[0].sentence_start
        end = max(start + len(stated[0].sentence), exact[-1][1])
        made.extend(
            Passage(_cut(base, (min(start, group[0][0]), end), group, limit), not in_text)
            for group in _near(exact, limit)
        )
    return tuple(made)


def _spans(base: str, facts: Iterable[Fact]) -> Iterable[tuple[int, int]]:
    return ((f.start, f.end) for f in facts if f.start < f.end and base[f.start : f.end] == f.text)


def _near(spans: list[tuple[int, int]], limit: int) -> list[list[tuple[int, int]]]:
    """Spans in groups that fit into one passage each; spans that overlap become one."""
    groups: list[list[tuple[int, int]]] = []
    for start, end in spans:
        last = groups[-1] if groups else None
        if last and start < last[-1][1]:
            last[-1] = (last[-1][0], max(end, last[-1][1]))
        elif last and end - last[0][0] <= limit:
            last.append((start, end))
        else:
            groups.append([(start, end)])
    return groups


def _cut(
    base: str, sentence: tuple[int, int], spans: list[tuple[int, int]], limit: int
) -> tuple[Segment, ...]:
    low, high = _window(base, sentence, (spans[0][0], spans[-1][1]), limit)
    segments: list[Segment] = []
    here = low
    for start, end in spans:
        segments.append(Segment(clean(base[here:start])))
        is_long = end - start > limit
        marked = clean(base[start : min(end, start + limit)]) + ("…" if is_long else "")
        segments.append(Segment(marked, is_marked=True))
        here = end
    segments.append(Segment(clean(base[here:high])))
    first, last = segments[0].text.lstrip(), segments[-1].text.rstrip()
    segments[0] = Segment("… " + first if low > sentence[0] else first)
    segments[-1] = Segment(last + " …" if high < sentence[1] else last)
    return tuple(segment for segment in segments if segment.text)


def _window(base: str, sentence: tuple[int, int], kept: tuple[int, int], limit: int) -> tuple[int, int]:
    """Where to cut a long sentence: around ``kept``, between words where there are any."""
    low, high = sentence[0], min(sentence[1], len(base))
    spare = limit - (kept[1] - kept[0])
    if high - low <= limit:
        return low, high
    if spare <= 0:
        return kept
    before = min(kept[0] - low, max(spare // 2, spare - (high - kept[1])))
    first, last = kept[0] - before, kept[1] + min(high - kept[1], spare - before)
    if first > low:
        space = base.find(" ", first, kept[0])
        first = space + 1 if 0 <= space < first + 40 else first
    if last < high:
        space = base.rfind(" ", kept[1], last)
        last = space if space >= max(kept[1], last - 40) else last
    return first, last
