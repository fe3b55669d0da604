from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.numerals import find_numerals, read_number

ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int, *, link: str = " and ", hyphen: str = "-") -> str:
    """English words for 0 to 10^9."""
    if number < 20:
        return ONES[number]
    if number < 100:
        rest = number % 10
        return TENS[number // 10 - 2] + (hyphen + ONES[rest] if rest else "")
    if number < 1000:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (link + in_words(rest, hyphen=hyphen) if rest else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= size:
            rest = number % size
            between = link if 0 < rest < 100 else " "
            head = f"{in_words(number // size, link=link, hyphen=hyphen)} {name}"
            return head + (between + in_words(rest, link=link, hyphen=hyphen) if rest else "")
    raise AssertionError(number)


@given(st.integers(0, 10**9))
def test_digits_with_commas_are_read_back(number: int) -> None:
    assert read_number(f"{number:,}") == number
    assert read_number(str(number)) == number


@given(
    st.integers(0, 10**9) | st.integers(0, 3000), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "])
)
def test_words_are_read_back(number: int, link: str, hyphen: str) -> None:
    words = in_words(number, link=link, hyphen=hyphen)
    assert read_number(words) == number
    assert read_number(words.capitalize()) == number


@given(st.integers(1, 9999), st.sampled_from([("thousand", 10**3), ("million", 10**6), ("bn", 10**9)]))
def test_decimals_with_a_magnitude_are_exact(tenths: int, scale: tuple[str, int]) -> None:
    word, size = scale
    assert read_number(f"{tenths / 10:.1f} {word}") == tenths * size // 10


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("a million and a half", 1_500_000),
        ("two and a half million", 2_500_000),
        ("three and a half", 3.5),
        ("4 hundred thousand", 400_000),
        ("twelve hundred", 1200),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("50 lakh", 5_000_000),
        ("3 crore", 30_000_000),
        ("7.5M", 7_500_000),
        ("2½", 2.5),
        ("2 1/2", 2.5),
        ("two-thirds", 2 / 3),
        ("1,00,000", 100_000),
        ("10\u202f000", 10_000),
        ("6.02×10^23", 6.02e23),
    ],
)
def test_written_forms(text: str, value: float) -> None:
    assert read_number(text) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize("text", ["thousand", "and", "a house", "", "five six", "tenth"])
def test_no_single_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 120),
        ("hundreds", 200, 1000),
        ("tens of thousands", 20_000, 100_000),
        ("hundreds of thousands", 200_000, 1_000_000),
        ("several hundred", 300, 1000),
    ],
)
def test_vague_words_have_limits(text: str, low: float, high: float) -> None:
    (numeral,) = find_numerals(text)
    assert (numeral.low, numeral.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("6.8", 0.05),
        ("1.2 billion", 5e7),
        ("127,000", 500),
        ("2,965,000", 500),
        ("2,000", 50),
        ("40 billion", 1e9),
        ("640", 0),
        ("1,207", 0),
        ("three", 0),
    ],
)
def test_rounding_is_as_wide_as_the_writing_says(text: str, half: float) -> None:
    (numeral,) = find_numerals(text)
    assert numeral.half == pytest.approx(half)


def test_neighbouring_numbers_stay_apart() -> None:
    text = "one two-year term, and 3 of 40 boats"
    assert [text[n.start : n.end] for n in find_numerals(text)] == ["one", "two", "3", "40"]


@given(st.text(alphabet="0123456789., -andhuretfivo£m/½", max_size=40))
def test_offsets_are_ordered_and_disjoint(text: str) -> None:
    end = 0
    for numeral in find_numerals(text):
        assert end <= numeral.start < numeral.end <= len(text)
        end = numeral.end
