"""Errors a user can mend: bad input, bad usage, bad configuration.

Every problem names what is wrong, where, and what to do. Problems are collected and
raised once, so that a user sees all of them after one run.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    Attributes
    ----------
    where : the file, with ``:line`` where a line is known, or the option's name.
    what : what is wrong, in one clause.
    remedy : what the user can do about it.
    """

    where: str
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        text = f"{self.where}: {self.what}"
        return f"{text}; {self.remedy}" if self.remedy else text


class CheckerError(Exception):
    """Base of the errors that the command line reports without a traceback (exit code 2)."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


class InputError(CheckerError):
    """Input that cannot be read. Carries the problems of all files, not of the first only."""


class UsageError(CheckerError):
    """An option, kind, rule or format that does not exist, or a combination that makes no sense."""


class ConfigError(CheckerError):
    """A setting that cannot be used."""
