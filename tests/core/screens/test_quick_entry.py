"""Logging from any page: whom a phrase finds, and how a line is read back."""

from datetime import date, timedelta

import pytest

from core.actions.quick_entries import QuickEntry
from core.actions.revisits import RevisitAnswers
from core.model.catalogue import Category
from core.model.event import Gift
from core.model.interaction import Interaction, Kind, Participant
from core.ports import Book
from core.screens.quick_entry import (
    consequence,
    find_people,
    given_before,
    household_rows,
    often_met,
    read_back,
    settleable,
    together,
    understand,
)
from core.screens.typed_line import TypedLine
from core.text import T
from resources.words import Words
from tests.makers import a_customer, a_touch

OCTOBER_8 = date(2026, 10, 8)


@pytest.mark.parametrize(
    ("phrase", "rest"),
    [
        ("陈国栋", ""),
        ("cgd", ""),
        ("chen'guo'dong", ""),
        ("4821", ""),
        ("陈国栋 想换七座 10-8", "想换七座 10-8"),
        ("cgd 想换七座", "想换七座"),
    ],
)
def test_a_person_is_found_before_what_was_said(book: Book, phrase: str, rest: str) -> None:
    a_customer(book, "陈国栋", "15422814821")
    found = find_people(book, phrase, [])
    assert ([line.name for line in found.lines], found.rest) == (["陈国栋"], rest)


@pytest.mark.parametrize("phrase", [" ", "nobody", "nobody here"])
def test_a_phrase_that_names_nobody_finds_nobody(book: Book, phrase: str) -> None:
    a_customer(book, "陈国栋", "15422814821")
    assert find_people(book, phrase, []).lines == ()


def test_a_name_of_two_words_is_no_name_and_a_line(book: Book) -> None:
    a_customer(book, "Ann Lee")
    assert find_people(book, "ann lee", []).rest == ""


def test_whoever_is_chosen_is_not_offered_again(book: Book) -> None:
    chosen = a_customer(book, "陈国栋")
    assert find_people(book, "陈国栋", [chosen]).lines == ()


def test_a_wish_is_kept_under_the_category_of_the_book(book: Book, today: date) -> None:
    with book.change(T("Sort")):
        book.categories.add(Category("七座"))
    assert understand(book, "想换便宜一点的七座", today).wish == "七座"


def said(line: TypedLine, kind: Kind, today: date) -> list[str]:
    words = Words("en", today)
    return [words.say(part) for part in read_back(line, kind)]


def test_a_line_is_read_back_part_by_part(today: date) -> None:
    line = TypedLine("wants a van", "van", tags=("camping",), cost=128_00, day=OCTOBER_8)
    assert said(line, Kind.CALL, today) == ["Tag camping", "Wish: van", "Next on Thu 8 Oct"]
    assert said(line, Kind.GIFT, today)[2:] == ["Cost ¥128", "Next on Thu 8 Oct"]
    assert said(line, Kind.COMPLAINT, today)[2:] == ["Reply promised for Thu 8 Oct"]
    promised = TypedLine(promise="send prices", day=OCTOBER_8)
    assert said(promised, Kind.CALL, today) == ["Promised for Thu 8 Oct: send prices"]
    assert said(TypedLine("chat"), Kind.CALL, today) == []


def test_a_complaint_that_comes_in_settles_none_that_stands(book: Book, today: date) -> None:
    customer = a_customer(book)
    with book.change(T("Complain")):
        book.interactions.add(Interaction(customer, today - timedelta(days=1), Kind.COMPLAINT))
    rows = household_rows(book, [customer], today)
    assert [line.ticked for line in settleable(rows, Kind.COMPLAINT)] == [False]


def test_a_turn_that_has_come_is_settled_by_any_touch_and_not_offered(book: Book, today: date) -> None:
    customer = a_customer(book, added=today - timedelta(days=400))
    rows = household_rows(book, [customer], today)
    assert rows[0].reasons and settleable(rows, Kind.CALL) == []


def test_how_often_several_people_count(book: Book) -> None:
    chen = a_customer(book, "陈国栋")
    li = a_customer(book, "李玉芬", household=book.customers.get(chen).household_id)
    lu = a_customer(book, "吕健")
    words = Words("en", OCTOBER_8)
    assert together(book, [chen]) is None
    told = [together(book, people) for people in ([chen, li], [chen, li, lu])]
    assert [words.say(text) for text in told if text] == [
        "One family, counts once",
        "Counts for 2 households",
    ]


def test_what_was_given_before_is_told(book: Book, today: date) -> None:
    customer = a_customer(book)
    words = Words("en", today)
    assert words.say(given_before(book, [customer])) == "Nothing given before"
    with book.change(T("Give")):
        book.gifts.add(Gift(customer, "tea", today - timedelta(days=2)))
        book.gifts.add(Gift(customer, "flowers", today))
    assert (
        words.say(given_before(book, [customer])) == "Given before: flowers on Fri 18 Sep, tea on Wed 16 Sep"
    )


def test_what_will_be_written_is_told_in_figures(book: Book, today: date) -> None:
    customer = a_customer(book)
    with book.change(T("Complain")):
        book.interactions.add(Interaction(customer, today, Kind.COMPLAINT))
    words, (offered,) = Words("en", today), settleable(household_rows(book, [customer], today), Kind.CALL)
    plain = QuickEntry((customer,), Kind.VISIT)
    assert words.say(consequence(book, plain)) == "1 entry (visit). One step takes it back"
    settling = QuickEntry((customer,), Kind.VISIT, settles=(offered.item,))
    assert words.say(consequence(book, settling)) == "1 entry (visit), 1 settled. One step takes it back"


def test_what_is_bought_is_read_back_with_its_amount(book: Book, today: date) -> None:
    line = TypedLine("mats", cost=680_00)
    words = Words("en", today)
    assert [words.say(part) for part in read_back(line, None)] == ["Bought: mats", "Amount ¥680"]
    assert [words.say(part) for part in read_back(TypedLine(cost=9_00), None)] == ["Amount ¥9"]
    customer = a_customer(book)
    bought = QuickEntry((customer,), None, line)
    assert words.say(consequence(book, bought)) == "1 entry (purchase). One step takes it back"
    with book.change(T("Complain")):
        book.interactions.add(Interaction(customer, today, Kind.COMPLAINT))
    assert settleable(household_rows(book, [customer], today), None) == []


def test_an_amount_stays_in_what_was_said_where_nothing_costs(book: Book, today: date) -> None:
    assert understand(book, "预算 20万 10-8", today).note == "预算 20万"
    assert understand(book, "花篮 128元", today, Kind.GIFT).cost == 128_00
    assert understand(book, "车 21.6万", today, None).cost == 216_000_00


def test_the_answers_of_a_revisit_are_counted(book: Book, today: date) -> None:
    answers = RevisitAnswers("open early", "van", complaint="noise")
    entry = QuickEntry((a_customer(book),), Kind.REVISIT, answers=answers)
    assert Words("en", today).say(consequence(book, entry)) == (
        "1 entry (revisit), 1 suggestion, 1 wish, 1 complaint. One step takes it back"
    )


def test_those_often_met_together_are_offered_unless_they_are_chosen(book: Book, today: date) -> None:
    chen, li, lu = (a_customer(book, name) for name in ("陈国栋", "李玉芬", "吕健"))
    visit = a_touch(book, chen, today - timedelta(days=30), Kind.VISIT)
    with book.change(T("Take part")):
        book.participants.add_all(Participant(visit, other) for other in (li, lu))
    assert often_met(book, [], today) == []
    assert often_met(book, [chen], today) == [(li, "李玉芬"), (lu, "吕健")]
    assert often_met(book, [chen, li], today) == [(lu, "吕健")]
    assert often_met(book, [chen], today + timedelta(days=336)) == []
