"""Who is counted among the dead, in the words around the count."""

from __future__ import annotations

import pytest

from checker.language.inclusions import inclusions


def told(text: str) -> list[tuple[bool, int]]:
    """What is said around the count, which stands between bars; the next sentence follows its full stop."""
    before, _, rest = text.split("|")
    sentence, _, following = rest.partition(". ")
    return sorted({(one.is_in, one.number) for one in inclusions(before, sentence, following)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid killed |11| people, including the bomber", [(True, 1)]),
        ("The raid killed |11| people, including two of the attackers", [(True, 2)]),
        ("The raid killed |11| people, including three gunmen", [(True, 3)]),
        ("|Eleven| died, the driver among them", [(True, 1)]),
        ("|Eleven| died. The toll includes the pilot.", [(True, 1)]),
        ("|Eleven| died. The figure does not include the attacker.", [(False, 1)]),
        ("|Eleven| people, not counting the gunman, were killed", [(False, 1)]),
        ("|Eleven| passengers and the driver were killed", [(False, 1)]),
        ("Besides the bomber, |eleven| people were killed", [(False, 1)]),
        ("He killed |eleven| people before turning the gun on himself", [(False, 1)]),
        ("The gunman was among the |eleven| dead", [(True, 1)]),
    ],
)
def test_who_is_counted(text: str, expected: list[tuple[bool, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "|Eleven| people were killed and nine wounded, including the gunman",
        "The bomber killed |eleven| people",
        "|Eleven| people were killed by the gunman",
        "|Eleven| people were killed, including the mayor",
        "|Eleven| people died in the attack and police shot at a car",
        "|Eleven| people were killed. The gunman's mother wept.",
        "Police, including a driver, counted |eleven| dead",
    ],
)
def test_where_nothing_is_said_of_the_attackers(text: str) -> None:
    assert told(text) == []
