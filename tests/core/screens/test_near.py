"""Near here: the places that are offered, who stands at each, and the sheet for the round."""

from datetime import date, timedelta

import pytest

from core.actions.interactions import Outing, log_outcome
from core.model.interaction import Kind, Outcome
from core.ports import Book
from core.screens.near import Level, NearRow, Spot, by_place, near, sought_spots, spots
from core.visit_sheet import visit_sheet
from tests.makers import TODAY, a_customer, a_touch

LONG_AGO = date(2026, 1, 5)
ESTATE = "清风雅苑"


def lives(book: Book, name: str, address: str, ago: int = 200, region: str = "") -> int:
    customer = a_customer(book, name, "15481207753", added=LONG_AGO, address=address, region=region)
    a_touch(book, customer, TODAY - timedelta(days=ago))
    return customer


def fill(book: Book) -> None:
    lives(book, "陈国栋", "南安市中山路306号清风雅苑10幢601室", 150)
    lives(book, "李玉芬", "南安市中山路306号清风雅苑9幢101室", 5)
    lives(book, "汤国强", "南安市中山路306号清风雅苑9幢202室", 190)
    lives(book, "卢涛", "晋江市光明路5号绿城名邸2幢101室")
    lives(book, "施华", "晋江市光明路9号")


def named(book: Book, spot: Spot) -> list[str]:
    return [row.row.line.primary.name for row in near(book, spot, TODAY)]


def spot(book: Book, name: str) -> Spot:
    return next(one for one in spots(book, TODAY) if one.name == name)


def test_places_are_offered_where_somebody_waits(book: Book) -> None:
    fill(book)
    assert [(one.level, one.within, one.name, len(one.homes)) for one in spots(book, TODAY)] == [
        (Level.DISTRICT, "", "南安市", 2),
        (Level.DISTRICT, "", "晋江市", 2),
        (Level.ESTATE, "南安市", ESTATE, 2),
        (Level.ESTATE, "晋江市", "绿城名邸", 1),
        (Level.STREET, "南安市", "中山路", 2),
        (Level.STREET, "晋江市", "光明路", 2),
    ]


def test_a_place_is_found_by_its_characters_pinyin_and_initials(book: Book) -> None:
    fill(book)
    known = spots(book, TODAY)
    for phrase in (ESTATE, "清风", "qing'feng", "qfyy"):
        found = [one.name for one in sought_spots(known, phrase)]
        assert found[0] == ESTATE
    assert sought_spots(known, "  ") == known
    assert sought_spots(known, "k") == ()


def test_what_was_typed_is_a_place_too(book: Book) -> None:
    fill(book)
    known = spots(book, TODAY)
    (typed,) = sought_spots(known, "中山路306")
    assert typed == Spot(Level.TYPED, "中山路306")
    assert named(book, typed) == ["汤国强", "李玉芬", "陈国栋"]
    assert [one.level for one in sought_spots(known, "雅")] == [Level.ESTATE]
    assert Level.TYPED not in [one.level for one in sought_spots(known, ESTATE)]


def test_letters_that_are_nobodys_pinyin_may_stand_in_an_address(book: Book) -> None:
    lives(book, "Ann", "12 Riverside Garden")
    (typed,) = sought_spots(spots(book, TODAY), "riverside")
    assert (typed.level, named(book, typed)) == (Level.TYPED, ["Ann"])


def test_everybody_of_a_place_stands_by_building_due_first(book: Book) -> None:
    fill(book)
    rows = near(book, spot(book, ESTATE), TODAY)
    assert [(row.row.line.primary.name, row.place.building, row.is_due) for row in rows] == [
        ("汤国强", "9", True),
        ("李玉芬", "9", False),
        ("陈国栋", "10", True),
    ]


def test_a_district_has_its_estates_one_after_the_other(book: Book) -> None:
    fill(book)
    groups = by_place(near(book, spot(book, "晋江市"), TODAY))
    assert [heading.values["text"] for heading, _ in groups] == ["晋江市 · 光明路", "晋江市 · 绿城名邸"]


def test_a_district_that_stands_in_its_own_field_is_known_by_those_who_wait(book: Book) -> None:
    lives(book, "陈国栋", "人民路1号", region="城东区")
    lives(book, "卢涛", "", region="城东区")
    rows = near(book, spot(book, "城东区"), TODAY)
    assert {row.row.line.primary.name for row in rows} == {"陈国栋", "卢涛"}
    assert [heading.values["text"] for heading, _ in by_place(rows)] == ["城东区", "城东区 · 人民路"]


def test_two_estates_of_one_name_are_two_places(book: Book) -> None:
    lives(book, "陈国栋", "南安市清风雅苑1幢1室")
    lives(book, "卢涛", "晋江市清风雅苑1幢1室")
    south, north = (one for one in spots(book, TODAY) if one.name == ESTATE)
    assert (named(book, south), named(book, north)) == (["陈国栋"], ["卢涛"])


def test_the_many_of_one_name_leave_room_for_those_of_the_place(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.screens.near.MOST", 2)
    for place in range(6):
        lives(book, f"客户{place}", f"晋江市清风雅苑{place}幢1室", 300)
    lives(book, "陈国栋", "南安市清风雅苑1幢1室", 1)
    assert named(book, Spot(Level.ESTATE, ESTATE, "南安市")) == ["陈国栋"]
    assert len(named(book, Spot(Level.ESTATE, ESTATE, "晋江市"))) == 2


def test_whoever_was_visited_is_not_due_any_more(book: Book) -> None:
    fill(book)
    (row, *_) = near(book, spot(book, ESTATE), TODAY)
    log_outcome(book, row.row, Outing(Outcome.REACHED, kind=Kind.VISIT), TODAY)
    there = {one.household_id: one for one in near(book, Spot(Level.TYPED, ESTATE), TODAY)}
    assert (there[row.household_id].is_due, there[row.household_id].row.logged is None) == (False, False)
    assert book.interactions.where(day=TODAY)[0].kind is Kind.VISIT


def sheet_rows(book: Book) -> tuple[NearRow, ...]:
    fill(book)
    return near(book, spot(book, "南安市"), TODAY)


def test_the_sheet_has_places_doors_and_no_numbers(book: Book) -> None:
    sheet = visit_sheet(sheet_rows(book), "南安市", TODAY, "沈知远")
    assert (sheet.households, sheet.place, sheet.own_name) == (3, "南安市", "沈知远")
    assert [band.title.values["text"] for band in sheet.bands] == [f"南安市 · {ESTATE}"]
    assert [(entry.number, entry.hint) for entry in sheet.bands[0].entries] == [
        (0, "9幢202室"),
        (0, "9幢101室"),
        (0, "10幢601室"),
    ]


def test_without_an_address_the_row_says_so(book: Book) -> None:
    lives(book, "陈国栋", "12号")
    (row,) = near(book, Spot(Level.TYPED, "12号"), TODAY)
    assert (row.heading.msgid, row.place.flat) == ("No address", "12号")
