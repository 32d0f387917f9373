"""Settles which column gets which field when headings compete, and asks the cells when headings are mute."""

import re
from collections.abc import Callable, Mapping
from itertools import islice

from core.importing.beside import headings_heard
from core.importing.beside_families import NAME_PARTS
from core.importing.bought_columns import columns_bought
from core.importing.claim import Claim, filled
from core.importing.claims_together import settle_together
from core.importing.cleaning.deals import is_of_deals
from core.importing.contact_columns import KINDS_OF_SHEETS, columns_followed
from core.importing.fields import (
    ADDRESS_PART,
    FIELDS,
    MAY_CONTACT,
    NEXT_STEP,
    NEXT_STEP_AGREED,
    NICKNAME,
    SPARE_ADDRESS,
    SPARE_EMAIL,
    Field,
    Reads,
    SheetKind,
)
from core.importing.headers import (
    INDEX_COLUMN,
    PRIVATE_COLUMN,
    Meaning,
    Trust,
    calendar_of,
    is_of_others,
    without_brackets,
)
from core.importing.looks import (
    is_calendar,
    is_day,
    is_email,
    is_identity,
    is_name,
    is_name_and_more,
    is_phone,
    is_place,
    is_sex,
    mostly,
)
from core.importing.only_day import only_day
from core.importing.own_phones import is_own_phone
from core.importing.sheet import Cell
from core.importing.table import FoundColumn, FoundTable
from core.importing.vocabulary.shared import COMPANY_NAMES

_NEXT_STEPS = {SheetKind.CUSTOMERS: NEXT_STEP, SheetKind.INTERACTIONS: NEXT_STEP_AGREED}
_STEP = "next_step"
_CONSENT = "may_contact"
_PARTS = frozenset((*NAME_PARTS, ADDRESS_PART.reads.value, _STEP))
_SPARE = {"email": SPARE_EMAIL, "address": SPARE_ADDRESS}
_LEFT_OUT = frozenset((INDEX_COLUMN, PRIVATE_COLUMN))
_COMPANY_NAMES = frozenset(COMPANY_NAMES.split())
_FIRM_OR_PERSON = frozenset(("name", "employer"))
_SECOND = {"date": "hour"}
CONTACTED = "contacted"
_TELLS_WHO = re.compile(
    "客户|客戶|顾客|顧客|会员|業主|业主|车主|收[货件]|联系|聯絡|信息|资料|customer|client", re.I
)
_CELLS_ASKED = 200


def claim_columns(
    table: FoundTable, kind: SheetKind, wished: Mapping[int, Field | None]
) -> dict[int, Claim | None]:
    """The claim of every column by its index; None for a column that nothing explains."""
    settled: dict[int, Claim | None] = {at: Claim(field, by_hand=True) for at, field in wished.items()}
    left = [column for column in table.columns if column.index not in wished]
    if kind in KINDS_OF_SHEETS:
        settled |= {at: Claim(FIELDS[kind][CONTACTED]) for at in columns_followed(table, left, kind)}
    if kind is SheetKind.CUSTOMERS:
        settled |= {at: Claim(FIELDS[kind]["bought"]) for at in columns_bought(left, only_day(table))}
    open_columns = [column for column in left if column.index not in settled]
    for column, meaning in sorted(headings_heard(table, open_columns, kind), key=_order):
        settled[column.index] = _settle(column, meaning, kind, settled)
    settle_together(table, kind, settled)
    for column in open_columns:
        if settled.get(column.index) is None and column.filled and not is_of_others(column.heading):
            settled[column.index] = _by_content(table, column, kind, settled)
    return {column.index: settled.get(column.index) for column in table.columns}


def _order(heard: tuple[FoundColumn, Meaning]) -> tuple[bool, Trust, bool, int, int]:
    """Filled columns before empty ones, the surer heading first, a whole name or address before its parts."""
    column, meaning = heard
    return not column.filled, meaning.trust, meaning.field in _PARTS, meaning.rank, column.index


def _settle(
    column: FoundColumn, meaning: Meaning, kind: SheetKind, settled: Mapping[int, Claim | None]
) -> Claim | None:
    if meaning.field in _LEFT_OUT:
        return Claim(None)
    if meaning.field in NAME_PARTS:
        return _part_of_name(NAME_PARTS[meaning.field], settled)
    if meaning.field == ADDRESS_PART.reads:
        return _part_of_address(column, meaning, settled)
    if meaning.field == _STEP:
        return _next_step(_NEXT_STEPS[kind], column, settled)
    field = MAY_CONTACT if meaning.field == _CONSENT else FIELDS[kind][meaning.field]
    if _is_open(field, column, settled):
        return Claim(field, meaning.sure)
    return _second_choice(column, meaning, kind, settled)


def _part_of_name(part: Field, settled: Mapping[int, Claim | None]) -> Claim:
    whole = any(field.reads is Reads.NAME for field in filled(settled) if field.name == part.name)
    return Claim(None if whole or part in filled(settled) else part)


def _part_of_address(
    column: FoundColumn, meaning: Meaning, settled: Mapping[int, Claim | None]
) -> Claim | None:
    """Building and room make the address of a sheet that has no other."""
    whole = any(field.name == ADDRESS_PART.name and not field.joins for field in filled(settled))
    return None if whole or not column.filled else Claim(ADDRESS_PART, meaning.sure)


def _is_open(field: Field, column: FoundColumn, settled: Mapping[int, Claim | None]) -> bool:
    taken = any(other.name == field.name for other in filled(settled))
    if not taken:
        return True
    return (field.joins or _comes_twice(field, column)) and column.filled > 0


def _comes_twice(field: Field, column: FoundColumn) -> bool:
    """Sheets with one column for either calendar fill only one of them in a row; a deal has a stage and a
    state."""
    if field.reads is Reads.DEAL:
        return is_of_deals(column.heading)
    return field.reads is Reads.BIRTHDAY and calendar_of(column.heading) is not None


def _second_choice(
    column: FoundColumn, meaning: Meaning, kind: SheetKind, settled: Mapping[int, Claim | None]
) -> Claim | None:
    if meaning.field == "name" and meaning.trust is Trust.WEAK:
        return _nickname(column, settled)
    if meaning.field == "phone" and meaning.trust is Trust.PART and not is_own_phone(column.heading):
        return None
    if meaning.field in _SPARE and column.filled:
        return Claim(_SPARE[meaning.field])
    of_firm = meaning.field in _FIRM_OR_PERSON and without_brackets(column.heading) in _COMPANY_NAMES
    if of_firm and (meaning.field == "employer" or mostly(is_name, column.samples)):
        return Claim(NICKNAME) if column.filled and NICKNAME not in filled(settled) else None
    if of_firm:
        second = FIELDS[kind].get("employer")
    else:
        second = FIELDS[kind].get(_SECOND.get(meaning.field, f"{meaning.field}2"))
    if second is None or not column.filled or not _is_open(second, column, settled):
        return None
    return Claim(second, meaning.sure)


def _next_step(field: Field, column: FoundColumn, settled: Mapping[int, Claim | None]) -> Claim | None:
    """Words that may name a day serve those rows that have none in a column of its own."""
    return Claim(field) if column.filled and field not in filled(settled) else None


def _nickname(column: FoundColumn, settled: Mapping[int, Claim | None]) -> Claim | None:
    """Beside whole names it serves those who have none."""
    told = filled(settled)
    wanted = column.filled and any(field.name == "name" for field in told)
    return Claim(NICKNAME) if wanted and NICKNAME not in told else None


def _by_content(
    table: FoundTable, column: FoundColumn, kind: SheetKind, settled: Mapping[int, Claim | None]
) -> Claim | None:
    cells = list(islice(table.cells(column.index), _CELLS_ASKED))
    if mostly(is_identity, cells):
        return Claim(None)
    if _TELLS_WHO.search(column.heading) and mostly(is_name_and_more, cells):
        return _by_name(kind, settled)
    for name, looks in _looks(kind, named=table.header_row > 0):
        field = FIELDS[kind].get(name)
        if field and mostly(looks, cells) and all(other.name != name for other in filled(settled)):
            return Claim(field, sure=False)
    return None


def _by_name(kind: SheetKind, settled: Mapping[int, Claim | None]) -> Claim | None:
    named = any(other.name == "name" for other in filled(settled))
    return None if named else Claim(FIELDS[kind]["name"], sure=False)


def _looks(kind: SheetKind, *, named: bool) -> list[tuple[str, Callable[[Cell], bool]]]:
    """What to try; under a heading that says something unknown only a name, a phone or the calendar of the
    birthdays is guessed."""
    told: list[tuple[str, Callable[[Cell], bool]]] = [
        ("phone", is_phone),
        ("name", is_name),
        ("birthday_kind", is_calendar),
    ]
    if named:
        return told
    day = "birthday" if kind is SheetKind.CUSTOMERS else "date"
    return [
        *told,
        ("phone2", is_phone),
        (day, is_day),
        ("sex", is_sex),
        ("email", is_email),
        ("address", is_place),
    ]
