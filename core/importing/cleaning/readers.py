"""The reader of each column, chosen once for the whole sheet."""

import re
from collections.abc import Callable, Mapping
from functools import partial

from core.importing.cleaning.appointments import (
    read_called_off,
    read_hour,
    read_moment,
    read_purpose,
    read_state,
)
from core.importing.cleaning.birthdays import read_birthday_cell, read_calendar, read_calendar_asked
from core.importing.cleaning.blanks import without_mark
from core.importing.cleaning.coming_days import read_plan, read_renewal
from core.importing.cleaning.contacts import read_kind, read_outcome
from core.importing.cleaning.dates import read_date, read_day, read_end
from core.importing.cleaning.deals import is_of_deals, read_deal, read_stage
from core.importing.cleaning.deaths import read_death
from core.importing.cleaning.habits import Habits, clear_day, is_han, plain_amount
from core.importing.cleaning.kin_names import read_kin
from core.importing.cleaning.lengths import read_until
from core.importing.cleaning.money import count_reader, money_reader
from core.importing.cleaning.months_ahead import read_next
from core.importing.cleaning.names import read_name, read_referrer
from core.importing.cleaning.people import (
    read_consent,
    read_mark,
    read_role,
    read_sex,
    read_source,
    read_tier,
)
from core.importing.cleaning.phones import read_phones
from core.importing.cleaning.reading import Reading
from core.importing.cleaning.republican import counts_from_1912, marked
from core.importing.cleaning.tags import read_tags
from core.importing.cleaning.texts import LONGEST_READ, read_email, read_number, read_text, too_long
from core.importing.cleaning.wishes import read_budget, read_by, read_wish, read_wish_state
from core.importing.fields import Field, Reads
from core.importing.folding import fold
from core.importing.headers import calendar_of
from core.importing.mapping import ColumnMap
from core.importing.sheet import Cell
from core.model.birthday import Calendar

Reader = Callable[[Cell], Reading]
Clear = Callable[[Cell], Cell]

_NAMED = re.compile("名|name|新娘", re.I)
_CALLED_OFF = re.compile("取消|cancel")
_SAYS_WHOSE = re.compile(r"[㐀-鿿]+")
_BIRTHS = (Reads.BIRTHDAY, Reads.KIN_BIRTHDAY)
_READERS: Mapping[Reads, Reader] = {
    Reads.NUMBER: read_number,
    Reads.NAME: read_name,
    Reads.NICKNAME: read_name,
    Reads.REFERRER: read_referrer,
    Reads.FAMILY_NAME: read_text,
    Reads.GIVEN_NAME: read_text,
    Reads.ADDRESS_PART: read_text,
    Reads.TEXT: read_text,
    Reads.OWN: read_text,
    Reads.SPARE: read_text,
    Reads.SEX: read_sex,
    Reads.CALENDAR: read_calendar,
    Reads.SOURCE: read_source,
    Reads.TAGS: read_tags,
    Reads.TIER: read_tier,
    Reads.DATE: read_date,
    Reads.DAY: read_day,
    Reads.COMING: read_next,
    Reads.PLAN: read_plan,
    Reads.END: read_end,
    Reads.RENEWAL: read_renewal,
    Reads.ROLE: read_role,
    Reads.WISH: read_wish,
    Reads.WISH_STATE: read_wish_state,
    Reads.BY: read_by,
    Reads.MOMENT: read_moment,
    Reads.HOUR: read_hour,
    Reads.PURPOSE: read_purpose,
    Reads.STATE: read_state,
    Reads.DEAL: read_deal,
    Reads.CONTACT: read_kind,
    Reads.OUTCOME: read_outcome,
    Reads.MARK: read_mark,
    Reads.CONSENT: read_consent,
    Reads.DEATH: read_death,
}
_OF_ANY_LENGTH = frozenset(
    (Reads.TEXT, Reads.OWN, Reads.SPARE, Reads.ADDRESS_PART, Reads.NAME, Reads.FAMILY_NAME, Reads.GIVEN_NAME)
)
_OF_WHOLE_CARDS: Mapping[Reads, Reader] = {Reads.NAME: read_text, Reads.PHONES: read_phones}
"""Nothing is told apart in what a book has told apart already."""


def reader_of(column: ColumnMap, field: Field, habits: Habits) -> Reader:
    """How the column's cells are read for its field; birthdays are not read one cell at a time."""
    read = _clearing_reader(column, field, habits)
    return read if field.reads in _OF_ANY_LENGTH else partial(_read_short, read)


def _read_short(read: Reader, cell: Cell) -> Reading:
    if isinstance(cell, str) and len(cell) > LONGEST_READ:
        return too_long(len(cell))
    return read(cell)


def _clearing_reader(column: ColumnMap, field: Field, habits: Habits) -> Reader:
    read = _plain_reader(column, field, habits)
    comma, sign = column.index in habits.commas, column.index in habits.signs
    if comma or sign:
        return lambda cell: read(plain_amount(cell, comma, sign))
    clear = clearing(column, habits)
    return read if clear is None else lambda cell: read(clear(cell))


def clearing(column: ColumnMap, habits: Habits) -> Clear | None:
    """What a cell of days goes through before it is read; None where its column leaves nothing open."""
    if counts_from_1912(column.heading):
        return marked
    if column.index not in habits.days:
        return None
    day_first, republican, han = habits.day_first.get(column.index), habits.republican, is_han(column.heading)
    birth = column.field is not None and column.field.reads in _BIRTHS
    return lambda cell: clear_day(cell, day_first, republican, han, birth)


def _plain_reader(column: ColumnMap, field: Field, habits: Habits) -> Reader:
    if habits.whole and field.reads in _OF_WHOLE_CARDS:
        return _OF_WHOLE_CARDS[field.reads]
    match field.reads:
        case Reads.MONEY:
            return money_reader(column.unit)
        case Reads.BUDGET:
            return partial(read_budget, column.unit)
        case Reads.COUNT:
            return count_reader(column.unit)
        case Reads.TEXT | Reads.SPARE if field.name == "email" and not habits.whole:
            return read_email
        case Reads.TEXT if not habits.whole:
            return _read_unmarked
        case Reads.PHONES:
            return partial(read_phones, label=_label(column, field), region=habits.region)
        case Reads.KIN_BIRTHDAY | Reads.YEARLY:
            return partial(_told_by_year, column.hint)
        case Reads.KIN:
            return partial(read_kin, field.name in habits.kin or bool(_NAMED.search(column.heading)))
        case other:
            return _by_heading(column, other)


def _read_unmarked(cell: Cell) -> Reading:
    return read_text(without_mark(cell) if isinstance(cell, str) else cell)


def _by_heading(column: ColumnMap, reads: Reads) -> Reader:
    """How cells are read whose heading tells more than their field."""
    match reads:
        case Reads.UNTIL:
            return partial(read_until, column.heading)
        case Reads.CALENDAR if (asked := calendar_of(column.heading)) is not None:
            return partial(read_calendar_asked, asked)
        case Reads.STATE if _CALLED_OFF.search(fold(column.heading)):
            return read_called_off
        case Reads.DEAL if is_of_deals(column.heading):
            return read_stage
        case other:
            return _READERS[other]


def _told_by_year(hint: Calendar | None, cell: Cell) -> Reading:
    return read_birthday_cell(cell, hint)


def _label(column: ColumnMap, field: Field) -> str:
    """The heading of a second phone says whose it is: 家庭电话, 配偶电话."""
    named = field.name == "phone2" or (field.reads is Reads.PHONES and field.name.endswith("_phone"))
    return column.heading if named and _SAYS_WHOSE.fullmatch(column.heading) else ""
