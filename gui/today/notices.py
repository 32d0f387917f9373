"""What Today says about the day as a whole: more asked than given, a rest day, nothing left."""

from datetime import date, timedelta

from core.ports import Book
from core.screens.today import TodayList
from core.text import N, T, Text

ONE_DAY = timedelta(days=1)


def notice(today: TodayList) -> Text | None:
    """The line above the list: on a rest day that it is one, else in figures what the gaps ask for
    where that is more than the day gives."""
    if not today.working_day:
        return T("Rest day: only what has a fixed date")
    asked, given = round(today.need), round(today.capacity)
    return T("{asked} a day are due, {given} fit", asked=asked, given=given) if asked > given else None


def nothing_left(book: Book, today: TodayList) -> tuple[Text, Text]:
    """The sentence for an empty list, and what comes next."""
    # Loaded here, because a morning with something to do never shows it.
    from core.screens.ahead import days_ahead

    ahead, load = days_ahead(book, today.on)[0]
    if today.rows:
        sentence = T("All done today")
    elif today.working_day:
        sentence = T("Nothing is due today")
    else:
        sentence = T("Rest day, nothing is due")
    return sentence, _coming(load.rows, ahead, today.on)


def _coming(count: int, ahead: date, on: date) -> Text:
    if count == 0:
        return T("Nothing is due on {day} either", day=ahead)
    if ahead == on + ONE_DAY:
        return T("{n} tomorrow", n=count)
    return N("{n} household on {day}", "{n} households on {day}", count, day=ahead)
