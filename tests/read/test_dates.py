"""Publication dates as they are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.dates import iso_date


@pytest.mark.parametrize(
    "written",
    [
        "2021-06-04",
        "2021-06-04T10:32:00Z",
        "2021-06-04 10:32:00+02:00",
        "2021-06-04T10:32:00.123456+00:00",
        "2021/06/04",
        "4 June 2021",
        "4th June, 2021",
        "June 4, 2021",
        "Jun. 4 2021",
        "Friday, June 4, 2021 4:09 PM EDT",
        "Fri, 04 Jun 2021 10:32:00 GMT",
        "Fri, 04 Jun 2021 10:32:00 +0000",
        "4.6.2021",
        "10:32 AM · Jun 4, 2021",
        " 4 June 2021 ",
    ],
)
def test_a_full_date_is_read(written: str) -> None:
    assert iso_date(written) == "2021-06-04"


@pytest.mark.parametrize(
    "written",
    [
        "2021",
        "June 2021",
        "Friday",
        "2021-13-04",
        "30 February 2021",
        "04/06/2021",
        "4 Juin 2021",
        "soon",
        "",
    ],
)
def test_what_is_no_full_date_is_not_guessed(written: str) -> None:
    assert iso_date(written) is None


@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%b %d, %Y", "%a %d %b %Y"]),
)
def test_every_day_comes_back(day: date, form: str) -> None:
    assert iso_date(day.strftime(form)) == day.isoformat()
