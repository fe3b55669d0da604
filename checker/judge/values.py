"""The figure of a fact as one number."""

from __future__ import annotations

from checker.align.profile import Profile
from checker.language.units import to_base
from checker.model import Amount


def stated(profile: Profile) -> float:
    """The number of an amount in the base unit of its dimension; 0 for any other value."""
    value = profile.fact.value
    return in_base_middle(value) if isinstance(value, Amount) else 0.0


def in_base_middle(value: Amount) -> float:
    """The stated number, or the middle of a stated range, in the base unit of its dimension."""
    return to_base(sum(value.stated) / len(value.stated), value.unit)[0]
