"""What is due as days of a calendar, under ids that stay."""

from datetime import date

from core.actions.preferences import set_preference
from core.exporting import CalendarEntry
from core.model.birthday import Calendar
from core.model.interaction import FollowUp
from core.model.purchase import End, ItemEnd, OwnedItem
from core.outgoing.calendars import YEARS_AHEAD, birthday_calendar, renewal_calendar, today_calendar
from core.ports import Book
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer

PHONE = "13800138000"
WORDS = Words("en", TODAY)


def born(book: Book, name: str, calendar: Calendar, month: int, day: int) -> int:
    return a_customer(book, name, PHONE, birth_calendar=calendar, birth_month=month, birth_day=day)


def entries(book: Book, on: date = TODAY) -> list[CalendarEntry]:
    return list(birthday_calendar(book, WORDS, on).entries)


def test_a_lunar_birthday_stands_on_its_solar_day_of_each_year(book: Book) -> None:
    born(book, "李玉芬", Calendar.LUNAR, 8, 15)
    found = entries(book)
    assert [entry.day for entry in found] == [
        date(2026, 9, 25),
        date(2027, 9, 15),
        date(2028, 10, 3),
        date(2029, 9, 22),
        date(2030, 9, 12),
    ]
    assert {entry.title for entry in found} == {"Birthday: 李玉芬, lunar 8/15"}
    assert {entry.note for entry in found} == {""}


def test_two_celebrations_of_one_solar_year_are_two_entries(book: Book) -> None:
    born(book, "李玉芬", Calendar.LUNAR, 12, 1)
    uids = [entry.uid for entry in entries(book)]
    assert len(set(uids)) == len(uids) == YEARS_AHEAD


def test_those_who_share_a_day_have_an_entry_each(book: Book) -> None:
    for name in ("甲", "乙"):
        born(book, name, Calendar.SOLAR, 10, 1)
    assert len({entry.title for entry in entries(book)}) == 2
    assert len(entries(book)) == 2 * YEARS_AHEAD


def test_the_ids_stay_and_a_corrected_birthday_moves_its_entry(book: Book) -> None:
    customer = born(book, "李玉芬", Calendar.SOLAR, 12, 1)
    before = entries(book)
    with book.change(T("Correct")):
        book.customers.update(customer, birth_day=5)
    after = entries(book)
    assert [entry.uid for entry in before] == [entry.uid for entry in after]
    assert (before[0].day, after[0].day) == (date(2026, 12, 1), date(2026, 12, 5))


def test_calendars_end_where_the_known_years_end(book: Book) -> None:
    born(book, "李玉芬", Calendar.SOLAR, 3, 1)
    assert [entry.day.year for entry in entries(book, date(2099, 1, 1))] == [2099, 2100]


def test_phones_stand_there_only_when_chosen(book: Book) -> None:
    customer = born(book, "李玉芬", Calendar.SOLAR, 12, 1)
    with book.change(T("Add an end")):
        item = book.owned_items.add(OwnedItem(customer, "商业险"))
        book.item_ends.add(ItemEnd(item, customer, End.RENEWAL, date(2026, 12, 1), TODAY))
        book.follow_ups.add(FollowUp(customer, TODAY, set_on=date(2026, 9, 1)))
    made = (birthday_calendar, renewal_calendar, today_calendar)
    assert not any(PHONE[-4:] in entry.note for one in made for entry in one(book, WORDS, TODAY).entries)
    set_preference(book, "calendar_phones", True)
    assert all("138 0013 8000" in entry.note for one in made for entry in one(book, WORDS, TODAY).entries)


def test_an_end_of_the_coming_year_is_an_entry(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    with book.change(T("Add an end")):
        item = book.owned_items.add(OwnedItem(customer, "商业险"))
        end = book.item_ends.add(ItemEnd(item, customer, End.RENEWAL, date(2027, 8, 1), TODAY))
    calendar = renewal_calendar(book, WORDS, TODAY)
    (entry,) = calendar.entries
    assert entry == CalendarEntry(f"end-{end}", date(2027, 8, 1), "Renewal: 李玉芬, 商业险")
    assert (calendar.name, calendar.made) == ("Renewals", TODAY)


def test_today_is_one_entry_for_each_open_household(book: Book) -> None:
    customer = a_customer(book, "李玉芬", PHONE)
    with book.change(T("Set a date")):
        book.follow_ups.add(FollowUp(customer, TODAY, set_on=date(2026, 9, 1)))
    (entry,) = today_calendar(book, WORDS, TODAY).entries
    assert (entry.uid, entry.day) == ("today-2026-09-18-1", TODAY)
    assert entry.title == "李玉芬: Follow-up"
    assert entry.note.startswith("Planned for")
