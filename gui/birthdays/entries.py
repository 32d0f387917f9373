"""The rows of the list beside the calendar: every word written."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from core.ports import Book
from core.records import dataclass
from core.screens.month import WEEKDAYS, Celebrant, celebrants
from core.screens.words import household_name, tier_held
from core.text import N, T, Text
from gui.desk import Desk
from gui.widgets.group_header import Group
from gui.widgets.tier import TierSpec, tier_spec

WEEK = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """One celebration. `born` is the birthday as it was told, `family` whose household it is when it
    is somebody else's."""

    customer_id: int
    household_id: int
    due: date
    day: str
    weekday: str
    name: str
    tier: TierSpec
    born: str
    family: str
    age: str
    wished: str
    sentence: str


def entry_lines(desk: Desk, days: int, book: Book) -> list[Entry | Group]:
    """Everybody in the book who celebrates from today to `days` later; beyond a week, week by week."""
    on = desk.session.today
    people = celebrants(book, on, on + timedelta(days=days))
    families = _families(desk, book, people)
    entries = [_entry(desk, one, families.get(one.customer_id, "")) for one in people]
    if days <= WEEK:
        return [_group(desk, "", entries), *entries] if entries else []
    return list(_by_week(desk, entries))


def _by_week(desk: Desk, entries: Sequence[Entry]) -> Iterator[Entry | Group]:
    for monday, of_week in groupby(
        entries, key=lambda entry: entry.due - timedelta(days=entry.due.weekday())
    ):
        found = list(of_week)
        yield _group(desk, desk.words.day_short(monday), found)
        yield from found


def _group(desk: Desk, monday: str, entries: Sequence[Entry]) -> Group:
    title = T("Week of {day}", day=monday) if monday else T("Next 7 days")
    return Group(desk.say(title), desk.say(N("{n} person", "{n} people", len(entries))), key=monday)


def _families(desk: Desk, book: Book, people: Sequence[Celebrant]) -> dict[int, str]:
    """Whose household it is, for everybody who is not the one to be called."""
    lines = book.household_lines(list({one.household_id for one in people}))
    return {
        one.customer_id: desk.say(household_name(lines[one.household_id]))
        for one in people
        if lines[one.household_id].primary.customer_id != one.customer_id
    }


def _entry(desk: Desk, one: Celebrant, family: str) -> Entry:
    say, words = desk.say, desk.words
    day = say(T("Today")) if one.due == desk.session.today else words.day_short(one.due)
    sentence = T(
        "{name}, {tier}, {day}, {born}",
        name=one.name,
        tier=tier_held(one.tier),
        day=words.day(one.due),
        born=_born(one),
    )
    return Entry(
        customer_id=one.customer_id,
        household_id=one.household_id,
        due=one.due,
        day=day,
        weekday=say(WEEKDAYS[one.due.weekday()]),
        name=one.name,
        tier=tier_spec(words, one.tier),
        born=say(_born(one)),
        family=family,
        age=say(T("turns {age}", age=one.age)) if one.age else "",
        wished=say(T("Wished")) if one.wished else "",
        sentence=say(sentence),
    )


def _born(one: Celebrant) -> Text:
    """The birthday as it was told, with the name of its calendar."""
    if one.is_lunar:
        return T("{birthday}", birthday=one.birthday)
    return T("solar {birthday}", birthday=one.birthday)
