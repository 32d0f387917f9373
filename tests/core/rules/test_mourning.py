"""For a year after a death a word of warning stands beside the family's reasons."""

from datetime import date, timedelta

import pytest

from core.model.birthday import Birthday
from core.model.customer import Role
from core.model.lines import Member
from core.rules.mourning import mourned

DIED = date(2025, 9, 18)
NOBODY: Birthday | None = None


def member(name: str, deceased: date | None) -> Member:
    return Member(1, "1", name, Role.OTHER, "", NOBODY, deceased)


@pytest.mark.parametrize(
    ("day", "minded"),
    [
        (DIED - timedelta(days=1), False),
        (DIED, True),
        (date(2026, 9, 17), True),
        (date(2026, 9, 18), False),
    ],
)
def test_a_death_is_minded_for_a_year(day: date, minded: bool) -> None:
    assert (mourned([member("Ann", None), member("Bob", DIED)], day) is not None) is minded


def test_of_several_the_last_is_told() -> None:
    earlier, later = member("Bob", DIED), member("Cid", DIED + timedelta(days=9))
    assert mourned([later, earlier], date(2026, 1, 1)) == later
