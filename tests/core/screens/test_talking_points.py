"""What there is to talk about with a household that fell silent."""

from datetime import timedelta

from core.actions.next_week import plan_next_week
from core.model.birthday import Calendar
from core.model.interaction import FollowUp
from core.model.purchase import End, ItemEnd, OwnedItem, Wish
from core.ports import Book
from core.screens.talking_points import Point, talking_points
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer, a_purchase

DAY = timedelta(days=1)
ENGLISH = Words("en", TODAY)


def put(book: Book, table: str, row: object) -> None:
    with book.change(T("Put")):
        getattr(book, table).add(row)


def told(book: Book, customer: int) -> tuple[str, str] | None:
    home = book.customers.get(customer).household_id
    point: Point | None = talking_points(book, book.household_lines([home]), TODAY).get(home)
    return None if point is None else (ENGLISH.say(point.what), ENGLISH.say(point.beside))


def test_silence_itself_is_no_matter_to_talk_about(book: Book) -> None:
    customer = a_customer(book)
    a_purchase(book, customer, -1, day=TODAY - 500 * DAY)
    assert told(book, customer) is None


def test_a_festival_that_the_tier_is_wished_is_one(book: Book) -> None:
    customer = a_customer(book)
    a_purchase(book, customer, day=TODAY - 500 * DAY)
    assert told(book, customer) == ("Mid-Autumn Festival is on Fri 25 Sep", "Mid-Autumn Festival Fri 25 Sep")


def test_a_wish_without_a_day_is_told_where_nothing_else_is(book: Book) -> None:
    customer = a_customer(book)
    put(book, "wishes", Wish(customer, "七座", TODAY - 9 * DAY))
    assert told(book, customer) == ("Wants 七座", "Said on Wed 9 Sep")


def test_what_comes_next_is_told_before_a_day_that_has_passed(book: Book) -> None:
    customer = a_customer(book, added=TODAY - 90 * DAY)
    put(book, "follow_ups", FollowUp(customer, TODAY - 9 * DAY, TODAY - 90 * DAY))
    assert told(book, customer) == ("Planned for Wed 9 Sep", "9 days overdue")
    item = OwnedItem(customer, "车险")
    put(book, "owned_items", item)
    put(book, "item_ends", ItemEnd(1, customer, End.RENEWAL, TODAY + 200 * DAY, TODAY))
    what = told(book, customer)
    assert what is not None and "车险" in what[0]


def test_a_birthday_that_is_open_comes_before_what_is_to_come(book: Book) -> None:
    customer = a_customer(book, "孟瑶", birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=20)
    put(book, "owned_items", OwnedItem(customer, "车险"))
    put(book, "item_ends", ItemEnd(1, customer, End.RENEWAL, TODAY + 200 * DAY, TODAY))
    what = told(book, customer)
    assert what is not None and what[0].startswith("孟瑶")


def test_a_day_set_by_hand_comes_before_all(book: Book) -> None:
    customer = a_customer(book, birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=20)
    plan_next_week(book, [customer], TODAY)
    assert told(book, customer) == ("Next contact Mon 21 Sep", "Set on Fri 18 Sep")
