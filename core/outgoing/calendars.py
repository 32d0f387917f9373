"""What is due as whole days for the calendar of a phone: no phone and no tier in it unless chosen."""

from collections.abc import Iterator
from datetime import date, timedelta

from core.calendar.birthdays import next_birthday
from core.calendar.lunar import to_lunar
from core.callsheet import WORDS
from core.errors import UserError
from core.exporting import Calendar, CalendarEntry
from core.model import birthday
from core.model.birthday import Birthday
from core.model.lines import BirthdayLine
from core.ports import Book, Progress, Speaker, no_progress
from core.rules.contact import household_phone
from core.screens.listings.labels import ENDS
from core.screens.listings.people import shown_phones
from core.screens.listings.renewals import renewal_listing
from core.screens.today import TodayRow, today_list
from core.screens.words import household_name
from core.text import T

YEARS_AHEAD = 5
DAYS_AHEAD = 366
_EVERY = 500


def today_calendar(book: Book, words: Speaker, on: date, _tell: Progress = no_progress) -> Calendar:
    """One entry for each household that is still open today."""
    settings = book.preferences()

    def entry(row: TodayRow) -> CalendarEntry:
        sentences = [words.say(reason.wording.text) for reason in row.reasons]
        phone = words.phone(household_phone(row.line, on)) if settings.calendar_phones else ""
        title = T("{name}: {reason}", name=household_name(row.line), reason=WORDS[row.reasons[0].kind])
        uid = f"today-{on.isoformat()}-{row.line.primary.number}"
        return CalendarEntry(uid, on, words.say(title), "\n".join(filter(None, [*sentences, phone])))

    return Calendar(words.say(T("Today")), on, map(entry, today_list(book, on).open_rows))


def birthday_calendar(
    book: Book, words: Speaker, on: date, tell: Progress = no_progress, years: int = YEARS_AHEAD
) -> Calendar:
    """The next celebrations of everybody who may be contacted, lunar ones on their solar day of each year."""
    return Calendar(words.say(T("Birthdays")), on, _birthdays(book, words, on, tell, years))


def renewal_calendar(book: Book, words: Speaker, on: date, _tell: Progress = no_progress) -> Calendar:
    """The ends of a year ahead, and those that lapsed lately."""
    phones = shown_phones(book, on) if book.preferences().calendar_phones else {}
    rows = renewal_listing(book, on, DAYS_AHEAD).rows
    entries = (
        CalendarEntry(
            row.end_id,
            row.due,
            words.say(T("{kind}: {name}, {item}", kind=ENDS[row.kind], name=row.name, item=row.item)),
            "\n".join(words.phone(phone.digits) for phone in phones.get(row.customer_id, ())),
        )
        for row in rows
    )
    return Calendar(words.say(T("Renewals")), on, entries)


def _birthdays(book: Book, words: Speaker, on: date, tell: Progress, years: int) -> Iterator[CalendarEntry]:
    phones = shown_phones(book, on) if book.preferences().calendar_phones else {}
    lines = book.birthday_lines()
    coming: dict[Birthday, list[date]] = {}
    for done, line in enumerate(lines):
        if done % _EVERY == 0:
            tell(done, len(lines))
        born = line.birthday
        if born not in coming:
            coming[born] = _celebrations(born, on, years)
        note = "\n".join(words.phone(phone.digits) for phone in phones.get(line.customer_id, ()))
        title = words.say(T("Birthday: {name}, {birthday}", name=line.name, birthday=born))
        for day in coming[born]:
            yield CalendarEntry(_uid(line, day), day, title, note)


def _celebrations(born: Birthday, on: date, years: int) -> list[date]:
    """As many as the years ahead, fewer at the end of the calendars that are known."""
    days: list[date] = []
    try:
        for _ in range(years):
            days.append(next_birthday(born, days[-1] + timedelta(days=1) if days else on))
    except UserError:
        return days
    return days


def _uid(line: BirthdayLine, day: date) -> str:
    """One a year in the birthday's own calendar: a corrected birthday moves its entry."""
    lunar = line.birthday.calendar is birthday.Calendar.LUNAR
    return f"birthday-{line.number}-{to_lunar(day).year if lunar else day.year}"
