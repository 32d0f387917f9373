"""Every list as a document, in the shape that is promised, and as a table."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from cli.listings import LISTS
from core.actions.purchases import add_purchase
from core.actions.referrals import link_referral
from core.model.birthday import Calendar
from core.model.interaction import Appointment, Kind
from core.model.purchase import Purchase, Wish
from core.ports import Book
from core.text import T
from tests.cli.conftest import Shuke
from tests.makers import TODAY, a_customer, a_purchase, a_touch

Fill = Callable[[Callable[[Book], object]], None]
PHONE = "13800138000"
ON = TODAY.isoformat()


def a_busy_book(book: Book) -> None:
    """Something for every list."""
    first = a_customer(
        book,
        "李玉芬",
        PHONE,
        tags=("重点",),
        birth_calendar=Calendar.LUNAR,
        birth_month=8,
        birth_day=15,
        birth_year=1985,
    )
    a_customer(book, "陈国栋", household=book.customers.get(first).household_id)
    second = a_customer(book, "王建华", "13900139000")
    a_customer(book, "王建华", "13900139000")
    link_referral(book, first, second, TODAY - timedelta(days=9), TODAY)
    a_purchase(book, first, day=date(2020, 9, 20))
    sold = Purchase(second, TODAY, "车险", 3000_00, paid_on=TODAY)
    add_purchase(book, sold, TODAY, TODAY + timedelta(days=9))
    a_touch(book, first, TODAY, Kind.COMPLAINT, None, note="空调不制冷")
    with book.change(T("Plan")):
        book.appointments.add(Appointment(first, TODAY, "09:30", "店里"))
        book.wishes.add(Wish(first, "换车", TODAY, budget=9000_00))


KEYS = {
    "today": "numbers name tier band phone last reasons warning",
    "customers": "number name phones household tier tags last_touch next_due",
    "birthdays": "number name due calendar lunar age reasons",
    "renewals": "number name item kind due days_left",
    "dormant": (
        "number numbers name reasons p_alive expected_12m last_purchase rhythm_days value_at_risk dormant"
    ),
    "referrals": "number name direct direct_spend below below_spend credit_balance",
    "credit": "number name date entry amount purchase rule why",
    "tiers": "numbers name value own referred rfm loyalty tier box",
    "matrix": "numbers name value own referred rfm loyalty tier box",
    "appointments": "number name date hour place kind state note",
    "wishes": "number name category budget by strength opened",
    "anniversaries": "number numbers name due first_purchase years what",
    "history": "change at label rows undone",
}


@pytest.mark.parametrize("what", KEYS)
def test_the_rows_of_a_list_have_the_promised_fields(shuke: Shuke, fill: Fill, what: str) -> None:
    fill(a_busy_book)
    done = shuke("list", what, "--json")
    assert (done.status, done.err, done.document["on"]) == (0, "", ON)
    assert done.rows
    for row in done.rows:
        assert list(row) == KEYS[what].split()


@pytest.mark.parametrize("what", LISTS)
def test_every_list_is_a_table_too(shuke: Shuke, fill: Fill, what: str) -> None:
    fill(a_busy_book)
    done = shuke("list", what)
    assert (done.status, done.err) == (0, "")
    assert len(done.out.splitlines()) > 1


@pytest.mark.parametrize("what", LISTS)
def test_a_list_writes_nothing(shuke: Shuke, fill: Fill, book_path: Path, what: str) -> None:
    fill(a_busy_book)
    before = book_path.read_bytes()
    shuke("list", what, "--json")
    assert book_path.read_bytes() == before


def test_today_as_a_document(shuke: Shuke, fill: Fill) -> None:
    fill(a_busy_book)
    row = shuke("list", "today", "--json").rows[0]
    assert row | {"reasons": []} == {
        "numbers": ["1", "2"],
        "name": "李玉芬",
        "tier": "platinum",
        "band": "first",
        "phone": PHONE,
        "last": ON,
        "reasons": [],
        "warning": None,
    }
    assert isinstance(row["reasons"], list)
    assert row["reasons"][0] == {
        "kind": "complaint",
        "due": "2026-09-19",
        "opens": ON,
        "hard": True,
        "text": "空调不制冷",
        "why": "Reported on Fri 18 Sep, reply due Sat 19 Sep",
    }


def test_birthdays_as_a_document(shuke: Shuke, fill: Fill) -> None:
    fill(a_busy_book)
    (row,) = shuke("list", "birthdays", "--json", "--lang", "zh_CN").rows
    assert (row["due"], row["calendar"], row["age"]) == ("2026-09-25", "lunar", 41)
    assert row["lunar"] == "农历八月十五"


def test_dormant_tells_the_model_and_nulls_for_what_is_unknown(shuke: Shuke, fill: Fill) -> None:
    fill(a_busy_book)
    done = shuke("list", "dormant", "--json")
    nulls = dict.fromkeys(("r", "alpha", "a", "b", "log_likelihood"))
    assert done.document["model"] == {"kind": "limit", **nulls, "buyers": 2}
    (row,) = done.rows
    assert (row["number"], row["p_alive"], row["rhythm_days"], row["dormant"]) == ("1", None, None, True)
    everybody = shuke("list", "dormant", "--json", "--all").rows
    assert [row["dormant"] for row in everybody] == [True, False]


def test_pairs_and_groups_stand_alone(shuke: Shuke, fill: Fill) -> None:
    fill(a_busy_book)
    pairs = shuke("list", "duplicates", "--json").document
    assert pairs == {
        "pairs": [
            {
                "numbers": ["3", "4"],
                "names": ["王建华", "王建华"],
                "score": 75,
                "why": ["Same name", "Same phone 13900139000"],
            }
        ]
    }
    groups = shuke("list", "families", "--json").document["groups"]
    assert isinstance(groups, list)
    family = {"numbers": ["1", "2"], "names": ["李玉芬", "陈国栋"]}
    assert groups[0] == {**family, "score": 100, "why": ["One household"]}


def test_scores_are_numbers(shuke: Shuke, fill: Fill) -> None:
    fill(a_busy_book)
    rows = {str(row["name"]): row for row in shuke("list", "matrix", "--json").rows}
    assert (rows["王建华"]["rfm"], rows["王建华"]["value"]) == ([5, 5, 5], 3000_00)


def test_days_and_limit(shuke: Shuke, fill: Fill) -> None:
    fill(a_busy_book)
    assert shuke("list", "birthdays", "--days", "6", "--json").rows == []
    assert len(shuke("list", "customers", "--limit", "2", "--json").rows) == 2
    assert shuke("list", "tiers", "--limit", "0", "--json").rows == []


def test_customers_by_phrase_wherever_it_stands(shuke: Shuke, fill: Fill) -> None:
    fill(a_busy_book)
    for words in (("王建华", "--limit", "5"), ("--limit", "5", "王建华")):
        assert [row["number"] for row in shuke("list", "customers", *words, "--json").rows] == ["3", "4"]
    assert len(shuke("list", "customers", "", "--json").rows) == 4


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("list", "nothing"),
        ("list", "today", "phrase"),
        ("list", "today", "--days", "-1"),
        ("list", "today", "--days", "4000"),
        ("list", "today", "--limit", "x"),
    ],
)
def test_wrong_usage_of_list(shuke: Shuke, words: tuple[str, ...]) -> None:
    done = shuke(*words)
    assert (done.status, done.out) == (2, "")
    assert "usage" in done.err


def test_wide_letters_take_two_columns(shuke: Shuke, fill: Fill) -> None:
    fill(lambda book: (a_customer(book, "李玉芬", PHONE), a_customer(book, "Ann")))
    lines = shuke("list", "customers").out.splitlines()
    assert lines[0].startswith("Number  Name    Phone        Household")
    assert lines[1].startswith("1       李玉芬  13800138000  1")
    assert lines[2].startswith("2       Ann                  2")


def test_nothing_in_a_cell_moves_the_cursor(shuke: Shuke, fill: Fill) -> None:
    fill(lambda book: a_customer(book, "李\n玉\x1b[2J芬"))
    assert shuke("list", "customers").out.splitlines()[1].startswith("1       李 玉 [2J芬")


def test_sums_are_told_to_the_cent_and_days_as_iso(shuke: Shuke, fill: Fill) -> None:
    fill(lambda book: a_purchase(book, a_customer(book, "李玉芬"), 12345_67, TODAY - timedelta(days=400)))
    assert "¥12,345.67" in shuke("list", "tiers").out
    assert "2025-08-14" in shuke("list", "dormant").out
