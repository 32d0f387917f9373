"""Logging from any page: who is meant, what the line means, and what the meeting settles."""

from collections.abc import Sequence
from datetime import date, timedelta

from core.actions.interactions import is_settled, settled_by
from core.actions.quick_entries import QuickEntry, by_household
from core.actions.revisits import RevisitAnswers
from core.model.agenda import DueItem
from core.model.interaction import Kind, Outcome
from core.model.lines import CustomerLine
from core.ports import Book
from core.records import dataclass
from core.rules.calendar_of import work_calendar
from core.screens.today import TodayRow, household_row
from core.screens.typed_line import TypedLine, read_line
from core.screens.words import SETTLING, kind_word
from core.text import Money, N, T, Text

COMPANIONS = 3
MET_WITHIN = timedelta(days=365)
FOUND = 8
"""People offered for a phrase."""

GIFTS_TOLD = 3

PRICED = frozenset({Kind.GIFT, None})
"""Kinds of which the line says what they cost; None is a purchase."""


@dataclass(frozen=True, slots=True)
class Settleable:
    """An open item that the meeting may settle, as `text`; `ticked` where it does so by itself."""

    item: DueItem
    text: Text
    ticked: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a phrase finds, and the words after the name, which belong to the line."""

    lines: tuple[CustomerLine, ...] = ()
    rest: str = ""


def find_people(book: Book, phrase: str, chosen: Sequence[int]) -> Found:
    """People for `cgd`, 陈国栋, `4821`, or for a name with what was said after it."""
    whole = phrase.strip()
    first, _, rest = whole.partition(" ")
    if not whole:
        return Found()
    lines = _lines(book, first, chosen)
    if rest and any(line.name.casefold() == first.casefold() for line in lines):
        return Found(lines, rest.strip())
    found = _lines(book, whole, chosen)
    return Found(found) if found or not rest else Found(lines, rest.strip())


def often_met(book: Book, people: Sequence[int], today: date) -> list[tuple[int, str]]:
    """Id and name of those who took part most often when the first of these people was met, in the last
    year; whoever is chosen is left out."""
    if not people:
        return []
    met = book.met_with(people[0], today - MET_WITHIN, COMPANIONS + len(people))
    return [one for one in met if one[0] not in people][:COMPANIONS]


def understand(book: Book, text: str, today: date, kind: Kind | None = Kind.CALL) -> TypedLine:
    """What the line means, with the categories and working days of the book."""
    names = [category.name for category in book.categories.where()]
    return read_line(text, names, today, work_calendar(book.preferences()), priced=kind in PRICED)


def household_rows(book: Book, people: Sequence[int], today: date) -> list[TodayRow]:
    """The households of these people as they stand today."""
    return [household_row(book, household, today) for household in by_household(book, people)]


def settleable(rows: Sequence[TodayRow], kind: Kind | None) -> list[Settleable]:
    """What is open and settled by name alone. As with an outcome's button, the top reason is, and with it
    the greetings of the same day; a complaint that comes in settles nothing, and a purchase names nothing."""
    if kind is None:
        return []
    found = []
    for row in rows:
        by_itself = [] if kind is Kind.COMPLAINT else settled_by(row, Outcome.REACHED)
        for reason in row.reasons:
            if reason.kind in SETTLING and is_settled(reason.item, Outcome.REACHED):
                text = T("{settled}: {what}", settled=SETTLING[reason.kind], what=reason.wording.text)
                found.append(Settleable(reason.item, text, reason.item in by_itself))
    return found


def together(book: Book, people: Sequence[int]) -> Text | None:
    """How often a meeting with several people counts; None for one of them."""
    homes = by_household(book, people)
    if len(people) < 2:
        return None
    if len(homes) == 1:
        return T("One family, counts once")
    return N("Counts for {n} household", "Counts for {n} households", len(homes))


def read_back(line: TypedLine, kind: Kind | None) -> list[Text]:
    """What the line was taken for, part by part."""
    parts = [T("Tag {tag}", tag=tag) for tag in line.tags]
    if line.wish:
        parts.append(T("Wish: {what}", what=line.wish))
    if kind is None and line.note:
        parts.append(T("Bought: {what}", what=line.note))
    if kind in PRICED and line.cost is not None:
        amount = Money(line.cost)
        parts.append(
            T("Amount {amount}", amount=amount) if kind is None else T("Cost {amount}", amount=amount)
        )
    if line.day is not None:
        parts.append(_dated(line, kind))
    return parts


def _dated(line: TypedLine, kind: Kind | None) -> Text:
    if kind is Kind.COMPLAINT:
        return T("Reply promised for {day}", day=line.day)
    if line.promise:
        return T("Promised for {day}: {what}", day=line.day, what=line.promise)
    return T("Next on {day}", day=line.day)


def given_before(book: Book, people: Sequence[int]) -> Text:
    """What they were given before, the last first."""
    gifts = [gift for person in people for gift in book.gifts.where(customer_id=person)]
    latest = sorted(gifts, key=lambda gift: (gift.day, gift.id), reverse=True)[:GIFTS_TOLD]
    if not latest:
        return T("Nothing given before")
    told = [T("{what} on {day}", what=gift.what, day=gift.day) for gift in latest]
    return T("Given before: {gifts}", gifts=told)


def consequence(book: Book, entry: QuickEntry) -> Text:
    """What will be written, in figures."""
    touches = N(
        "{n} entry ({kind})",
        "{n} entries ({kind})",
        len(by_household(book, entry.people)),
        kind=kind_word(entry.kind),
    )
    parts = [touches, *_answered(entry.answers)]
    if entry.settles:
        parts.append(N("{n} settled", "{n} settled", len(entry.settles)))
    return T("{parts}. One step takes it back", parts=parts)


def _answered(answers: RevisitAnswers) -> list[Text]:
    """The records that the answers become."""
    found = (
        (answers.better, T("1 suggestion")),
        (answers.wish, T("1 wish")),
        (answers.complaint, T("1 complaint")),
    )
    return [words for said, words in found if said]


def _lines(book: Book, phrase: str, chosen: Sequence[int]) -> tuple[CustomerLine, ...]:
    lines = book.customer_lines(phrase, FOUND + len(chosen))
    return tuple(line for line in lines if line.customer_id not in chosen)[:FOUND]
