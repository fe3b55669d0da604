"""The file of decisions: one line a decision, the newest last, beside the articles.

Lines are only ever added, so that nothing an editor decided is lost, two editors do not overwrite each
other, and a merge in git can keep the lines of both (``merge=union`` in ``.gitattributes``). Every file in
the folder whose name begins with ``checker-decisions`` is read, so that one saved from a report's page can
simply be put there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from checker.decisions.answers import ANSWERS, REOPEN, answer_named
from checker.errors import InputError, Problem, UsageError
from checker.files import DECISIONS_FILE, is_decisions_file, write_text
from checker.model import Decision

#: What a file of decisions may hold at most, in bytes: more than any desk writes in a year.
MAX_FILE = 20_000_000
#: How long to wait for another program that writes, in seconds.
WAIT = 10.0
#: Broken lines that are named one by one.
NAMED = 20
_TEXTS = ("fingerprint", "answer", "by", "at", "note", "rule", "about")
_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z")
_FORM = "%Y-%m-%dT%H:%M:%SZ"


def now() -> str:
    """This moment in UTC, to the second."""
    return datetime.now(UTC).strftime(_FORM)


def line_of(decision: Decision) -> str:
    """A decision as a line of the file, without its end."""
    return json.dumps(decision.as_json(), ensure_ascii=False)


def seen_as(decision: Decision | None) -> str:
    """What tells a decision from all others on the same finding: empty where none stands.

    A page sends it back with a new decision, so that one made meanwhile is noticed.
    """
    return f"{decision.at} {decision.by}".strip() if decision and decision.answer != REOPEN else ""


class Store:
    """The decisions in one folder, or in one file.

    Parameters
    ----------
    path : a folder, in which `DECISIONS_FILE` is written and all files of decisions are read; or a file.
    """

    def __init__(self, path: Path) -> None:
        self.file = path / DECISIONS_FILE if path.is_dir() else path
        self._folder = path if path.is_dir() else None

    def read(self) -> tuple[Decision, ...]:
        """All decisions, the oldest first; none where there is no file.

        Raises
        ------
        InputError
            With the lines that are no decisions, as ``file:line``; of very many, the first.
        """
        found: list[Decision] = []
        problems: list[Problem] = []
        for path in self._files():
            decisions, faults = _read_file(path)
            found += decisions
            problems += faults
        if problems:
            raise InputError(*problems[:NAMED], *_unnamed(self._folder or self.file, problems))
        # A line may stand in two files: one was saved from a page that knew the other's.
        return tuple(sorted(dict.fromkeys(found), key=lambda one: _moment(one.at)))

    def stamp(self) -> tuple[tuple[str, int, int, int], ...]:
        """How the files look from outside: another stamp, other decisions."""
        seen = []
        for path in self._files():
            with suppress(OSError):
                found = path.stat()
                seen.append((path.name, found.st_ino, found.st_mtime_ns, found.st_size))
        return tuple(seen)

    def add(self, decisions: Iterable[Decision]) -> None:
        """Write decisions behind those that are there: all of them or none.

        Raises
        ------
        UsageError
            For an answer that is not known or lacks its note, and a file that cannot be written.
        """
        made = list(decisions)
        problems = [fault for fault in map(_fault, made) if fault]
        if problems:
            raise UsageError(*problems)
        with self._locked():
            self._append(made)

    def answer(self, decision: Decision, *, seen: str, formerly: str = "") -> Decision | None:
        """Write a decision if nobody has decided the same finding since the editor looked.

        Parameters
        ----------
        seen : `seen_as` of the decision that the editor saw; empty where there was none.
        formerly : another fingerprint that the finding went by when it was decided, see `traced`.

        Returns
        -------
        The decision as written, or None where another one stands by now: nothing is written then. It
        is later than all that stand before it, whatever the clocks of other machines say.

        Raises
        ------
        UsageError, InputError
            As `add` and `read` do.
        """
        fault = _fault(decision)
        if fault:
            raise UsageError(fault)
        with self._locked():
            names = {decision.fingerprint, formerly}
            before = [one for one in self.read() if one.fingerprint in names]
            if seen_as(before[-1] if before else None) != seen:
                return None
            if before:
                decision = replace(decision, at=_after(before[-1].at, decision.at))
            self._append([decision])
        return decision

    def _append(self, made: list[Decision]) -> None:
        try:
            there = self.file.read_bytes().decode("utf-8") if self.file.exists() else ""
        except UnicodeDecodeError:
            raise UsageError(Problem(str(self.file), "is not UTF-8", "save it as UTF-8")) from None
        start = there if not there or there.endswith("\n") else there + "\n"
        write_text(self.file, start + "".join(line_of(one) + "\n" for one in made))

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Alone with the file."""
        lock = self.file.with_name(f".{self.file.name}.lock")
        try:
            with FileLock(lock, timeout=WAIT):
                yield
        except Timeout:
            what = f"has been written by another program for {WAIT:.0f} seconds"
            raise UsageError(Problem(str(self.file), what, "try again")) from None
        except OSError as error:
            raise UsageError(Problem(str(self.file), f"cannot be written: {error.strerror}")) from None

    def _files(self) -> list[Path]:
        if self._folder is None:
            return [self.file] if self.file.exists() else []
        try:
            names = sorted(entry.name for entry in self._folder.iterdir() if is_decisions_file(entry.name))
        except OSError as error:
            raise InputError(Problem(str(self._folder), f"cannot be opened: {error.strerror}")) from None
        return [self._folder / name for name in names]


def _unnamed(path: Path, problems: list[Problem]) -> list[Problem]:
    n_more = len(problems) - NAMED
    what = f"{n_more:,} more lines are no decisions"
    return [Problem(str(path), what, "check that this is the file you mean")] if n_more > 0 else []


def _moment(at: str) -> datetime:
    return datetime.fromisoformat(at)


def _after(before: str, at: str) -> str:
    """A time of a decision that comes after another one."""
    try:
        least = _moment(before).replace(microsecond=0) + timedelta(seconds=1)
    except OverflowError:  # the last second there is
        return before
    return max(_moment(at), least).strftime(_FORM)


def _is_time(at: str) -> bool:
    try:
        return bool(_AT.fullmatch(at) and _moment(at))
    except ValueError:
        return False


def _fault(decision: Decision) -> Problem | None:
    answer = answer_named(decision.answer)
    if answer is not None and answer.needs_note and not decision.note.strip():
        return Problem(f"answer {answer.name!r}", "needs a note", "say why in a few words")
    return None


def _read_file(path: Path) -> tuple[list[Decision], list[Problem]]:
    try:
        raw = path.read_bytes()
        if len(raw) > MAX_FILE:
            return [], [Problem(str(path), f"is longer than {MAX_FILE // 1_000_000} MB", "keep the newest")]
        text = raw.decode("utf-8-sig")
    except OSError as error:
        return [], [Problem(str(path), f"cannot be read: {error.strerror}", "check its permissions")]
    except UnicodeDecodeError:
        return [], [Problem(str(path), "is not UTF-8", "save it as UTF-8")]
    found: list[Decision] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        decision, fault = _decision(line)
        if decision is None:
            remedy = "mend the line or take it out; a merge may have left its marks"
            problems.append(Problem(f"{path}:{number}", fault, remedy))
        else:
            found.append(decision)
    return found, problems


def _decision(line: str) -> tuple[Decision | None, str]:
    """One line and what is wrong with it, if anything is."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return None, f"is not JSON ({error})"
    if not isinstance(row, dict):
        return None, "is not a JSON object"
    for name in ("fingerprint", "answer", "at"):
        if not row.get(name):
            return None, f"has no {name!r}"
    wrong = [name for name in _TEXTS if not isinstance(row.get(name, ""), str)]
    if wrong:
        return None, f"{wrong[0]!r} is not a text"
    if row["answer"] not in {REOPEN, *(answer.name for answer in ANSWERS)}:
        return None, f"{row['answer'][:60]!r} is no answer"
    if not _is_time(row["at"]):
        return None, f"'at' is {row['at'][:60]!r}, not a time such as 2026-02-11T09:30:00Z"
    values = _values(row.get("values", []))
    if values is None:
        return None, "'values' is not a list of [source, value]"
    return Decision(**{name: row.get(name, "") for name in _TEXTS}, values=values), ""


def _values(written: Any) -> tuple[tuple[str, str], ...] | None:
    if not isinstance(written, list):
        return None
    for pair in written:
        if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(part, str) for part in pair):
            return None
    return tuple((source, value) for source, value in written)
