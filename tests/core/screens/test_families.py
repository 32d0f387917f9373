"""Suggestions with what is needed to decide on them."""

from datetime import date

import pytest

from core.actions.dismissals import dismiss
from core.actions.merging import merge, plan_merge
from core.actions.referrals import link_referral
from core.errors import Cancelled
from core.model.birthday import Birthday, Calendar
from core.model.customer import Sex, Source
from core.ports import Book
from core.rules.merging import Side
from core.screens.families import (
    NOTHING,
    OWN_HOME,
    Compared,
    chosen_values,
    compared,
    find_suggestions,
    joined_home,
    record_count,
    relatives,
    shared_homes,
)
from core.text import Money, T
from resources.words import Words
from tests.makers import a_customer, a_touch

FLAT = "滨江路5号锦苑小区6幢2单元1103室"


def twins(book: Book) -> tuple[int, int]:
    first = a_customer(book, "李玉芬", "15422814830", address=FLAT)
    return first, a_customer(book, "李玉芬", "15422814830", wechat="yufen_laoshi")


def field(book: Book, first: int, second: int, name: str) -> Compared:
    return next(row for row in compared(book, plan_merge(book, first, second)) if row.field == name)


def test_pairs_come_before_families_and_know_their_people(book: Book) -> None:
    pair = twins(book)
    a_customer(book, "陈国栋", "15422814830", address=FLAT)
    one, family = find_suggestions(book)
    assert (one.same_person, one.ids, one.names) == (True, pair, ("李玉芬", "李玉芬"))
    assert not family.same_person
    assert len(family.ids) == 3


def test_two_cards_are_no_family_before_it_is_known_that_they_are_two_people(book: Book) -> None:
    pair = twins(book)
    assert [one.same_person for one in find_suggestions(book)] == [True]
    dismiss(book, "person", *pair)
    assert [one.same_person for one in find_suggestions(book)] == [False]


def test_a_suggestion_is_likely_from_eighty_points_on(book: Book) -> None:
    twins(book)
    (pair, *_) = find_suggestions(book)
    assert pair.is_likely == (pair.score >= 80)


def test_what_was_refused_is_not_found_again(book: Book) -> None:
    first, second = twins(book)
    dismiss(book, "person", first, second)
    dismiss(book, "family", first, second)
    assert find_suggestions(book) == ()


def test_a_household_that_is_complete_is_no_suggestion(book: Book) -> None:
    first = a_customer(book, "陈国栋", address=FLAT)
    a_customer(book, "李玉芬", address=FLAT, household=book.customers.get(first).household_id)
    assert find_suggestions(book) == ()


def test_the_search_stops_when_it_is_told_to(book: Book) -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        told.append((done, total))
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_suggestions(book, tell)
    assert told == [(0, 2), (1, 2)]


def test_relatives_show_phone_address_and_the_household_they_share(book: Book, today: date) -> None:
    father = a_customer(book, "陈国栋", "15481207753", address=FLAT)
    home = book.customers.get(father).household_id
    a_customer(book, "李玉芬", household=home)
    child = a_customer(
        book,
        "陈果果",
        "15481207753",
        birth_calendar=Calendar.SOLAR,
        birth_month=5,
        birth_day=1,
        birth_year=2026,
    )
    first, second = relatives(book, (father, child), today)
    assert (first.phones, first.address, first.home) == (
        ("15481207753",),
        FLAT,
        T("{name} family", name="陈国栋"),
    )
    assert (second.phones, second.home) == ((), None)
    assert joined_home([second, first, first]) == home


def test_the_first_household_takes_the_others_in_when_none_is_larger(book: Book, today: date) -> None:
    people = relatives(book, twins(book), today)
    assert joined_home(people) == people[0].household_id


def test_all_families_are_households_of_two_or_more_the_largest_first(book: Book) -> None:
    small, large = a_customer(book, "方晓琳"), a_customer(book, "杜明远")
    a_customer(book, "周阿姨")
    a_customer(book, "沈越", household=book.customers.get(small).household_id)
    for name in ("许岚", "杜一鸣"):
        a_customer(book, name, household=book.customers.get(large).household_id)
    assert [line.primary.name for line in shared_homes(book)] == ["杜明远", "方晓琳"]


def test_a_merged_card_does_not_make_a_family(book: Book, today: date) -> None:
    plan = plan_merge(book, *twins(book))
    merge(book, plan, {}, today)
    assert shared_homes(book) == []


def test_records_are_counted(book: Book) -> None:
    someone = a_customer(book)
    a_touch(book, someone)
    a_touch(book, someone)
    assert record_count(book, someone) == 2


def test_fields_are_told_in_words(book: Book, today: date) -> None:
    friend = a_customer(book, "谢宏斌")
    first = a_customer(
        book,
        "李玉芬",
        sex=Sex.FEMALE,
        source=Source.EVENT,
        total=12_00,
        close=True,
        birth_calendar=Calendar.LUNAR,
        birth_month=8,
        birth_day=12,
        birth_year=1970,
        first_purchase=date(2020, 5, 1),
    )
    second = a_customer(book, "李玉芬", birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=22)
    a_customer(book, "陈国栋", household=book.customers.get(second).household_id)
    link_referral(book, friend, first, None, today)
    rows = {row.field: row for row in compared(book, plan_merge(book, first, second))}
    lunar, solar = Birthday(Calendar.LUNAR, 8, 12, year=1970), Birthday(Calendar.SOLAR, 9, 22)
    assert {name: (row.kept, row.lost) for name, row in rows.items() if name not in ("number", "name")} == {
        "sex": (T("Female"), NOTHING),
        "source": (T("Event"), NOTHING),
        "total": (T("{amount}", amount=Money(12_00)), NOTHING),
        "close": (T("Yes"), T("No")),
        "birthday": (T("{birthday}, {year}", birthday=lunar, year="1970"), T("{value}", value=solar)),
        "first_purchase": (T("{value}", value=date(2020, 5, 1)), NOTHING),
        "household_id": (OWN_HOME, T("{name} family", name="李玉芬")),
        "referrer_id": (T("{name}", name="谢宏斌"), NOTHING),
    }


def test_a_solar_birthday_is_told_as_a_date_is(book: Book) -> None:
    solar = Birthday(Calendar.SOLAR, 2, 4, year=1997)
    first = a_customer(
        book, "李玉芬", birth_calendar=Calendar.SOLAR, birth_month=2, birth_day=4, birth_year=1997
    )
    second = a_customer(book, "李玉芬")
    assert field(book, first, second, "birthday").kept == T("{birthday} {year}", birthday=solar, year="1997")
    assert Words("en", date(2026, 9, 18)).say(field(book, first, second, "birthday").kept) == "4 Feb 1997"


def test_only_what_differs_is_open(book: Book) -> None:
    first, second = twins(book)
    assert not field(book, first, second, "name").open
    assert field(book, first, second, "wechat").open
    assert not field(book, first, second, "household_id").open


def test_the_merged_column_follows_the_side_that_is_chosen(book: Book) -> None:
    first = a_customer(book, "李玉芬", note="老师")
    second = a_customer(book, "李玉芬", note="爱喝茶")
    note = field(book, first, second, "note")
    assert (note.joins, note.default) == (True, Side.BOTH)
    assert [note.merged(side) for side in Side] == [
        note.kept,
        note.lost,
        T("{first}\n{second}", first=note.kept, second=note.lost),
    ]
    united = Compared("phones", T("Phone"), note.kept, note.lost, Side.BOTH, False, False, T("both"))
    assert united.merged(Side.BOTH) == T("both")


def test_only_choices_against_the_plan_are_handed_to_the_merge(book: Book) -> None:
    first = a_customer(book, "李玉芬", note="老师")
    second = a_customer(book, "李玉芳", note="爱喝茶")
    plan = plan_merge(book, first, second)
    assert chosen_values(plan, {"name": Side.KEPT, "note": Side.BOTH}) == {}
    assert chosen_values(plan, {"name": Side.LOST, "note": Side.KEPT}) == {"name": "李玉芳", "note": "老师"}
