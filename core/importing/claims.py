"""Settles which column gets which field when headings compete, and asks the cells when headings are mute."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import islice

from core.importing.beside import headings_heard
from core.importing.beside_families import NAME_PARTS
from core.importing.bought_columns import columns_bought
from core.importing.contact_columns import KINDS_OF_SHEETS, columns_followed
from core.importing.counted import counts_records
from core.importing.fields import (
    ADDRESS_PART,
    FIELDS,
    KIN,
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
    is_plain_number,
    without_brackets,
)
from core.importing.looks import (
    is_calendar,
    is_day,
    is_email,
    is_identity,
    is_name,
    is_phone,
    is_place,
    is_sex,
    mostly,
)
from core.importing.sheet import Cell
from core.importing.table import FoundColumn, FoundTable
from core.importing.vocabulary.shared import COMPANY_NAMES
from core.records import dataclass

_NEXT_STEPS = {SheetKind.CUSTOMERS: NEXT_STEP, SheetKind.INTERACTIONS: NEXT_STEP_AGREED}
_STEP = "next_step"
_CONSENT = "may_contact"
_PARTS = frozenset((*NAME_PARTS, ADDRESS_PART.reads.value, _STEP))
_SPARE = {"email": SPARE_EMAIL, "address": SPARE_ADDRESS}
_HOLDERS = (frozenset(("policy_holder", "household")), frozenset(("insured",)))
_LEFT_OUT = frozenset((INDEX_COLUMN, PRIVATE_COLUMN))
_WISHES = ("wish", "budget", "wish_by")
_COMPANY_NAMES = frozenset(COMPANY_NAMES.split())
_SECOND = {"date": "hour"}
_KINDS_OF_ANYTHING = frozenset(("tags", "category", "kind"))
CONTACTED = "contacted"
_CELLS_ASKED = 200


@dataclass(frozen=True, slots=True)
class Claim:
    """A column's field; None for a column that is left out. `by_hand` when the user said so."""

    field: Field | None
    sure: bool = True
    by_hand: bool = False


def claim_columns(
    table: FoundTable, kind: SheetKind, wished: Mapping[int, Field | None]
) -> dict[int, Claim | None]:
    """The claim of every column by its index; None for a column that nothing explains."""
    settled: dict[int, Claim | None] = {at: Claim(field, by_hand=True) for at, field in wished.items()}
    left = [column for column in table.columns if column.index not in wished]
    if kind in KINDS_OF_SHEETS:
        settled |= {at: Claim(FIELDS[kind][CONTACTED]) for at in columns_followed(table, left, kind)}
    if kind is SheetKind.CUSTOMERS:
        settled |= {at: Claim(FIELDS[kind]["bought"]) for at in columns_bought(left)}
    open_columns = [column for column in left if column.index not in settled]
    for column, meaning in sorted(headings_heard(table, open_columns, kind), key=_order):
        settled[column.index] = _settle(column, meaning, kind, settled)
    _change_places(table, settled)
    _name_by_holder(table, kind, settled)
    _leave_nameless_kin(kind, settled)
    _leave_what_says_nothing(settled)
    _date_by_payment(kind, settled)
    _calendar_by_cells(table, kind, settled)
    _leave_counts_of_records(table, kind, settled)
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


def _change_places(table: FoundTable, settled: dict[int, Claim | None]) -> None:
    """Phones under 姓名 and names under 电话 are headings in the wrong order."""
    places = {claim.field.name: at for at, claim in settled.items() if claim and claim.field}
    name, phone = places.get("name"), places.get("phone")
    if name is None or phone is None:
        return
    called, reached = settled[name], settled[phone]
    if called is None or reached is None or called.by_hand or reached.by_hand:
        return
    under_name, under_phone = (list(islice(table.cells(at), _CELLS_ASKED)) for at in (name, phone))
    if mostly(is_phone, under_name) and mostly(is_name, under_phone):
        settled[name], settled[phone] = replace(reached, sure=False), replace(called, sure=False)


def _part_of_name(part: Field, settled: Mapping[int, Claim | None]) -> Claim:
    whole = any(field.reads is Reads.NAME for field in _filled(settled) if field.name == part.name)
    return Claim(None if whole or part in _filled(settled) else part)


def _name_by_holder(table: FoundTable, kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """Where nothing else says who somebody is, the holder of the policy or the head of the household is
    the customer, and where there is neither, whoever is insured; beside what somebody is to the head of the
    household it is the insured in any case. 编号 beside a policy may be its row's."""
    bare = {column.index for column in table.columns if is_plain_number(column.heading)}
    insured_first = any(field.name == "role" for field in _filled(settled))
    for holders in reversed(_HOLDERS) if insured_first else _HOLDERS:
        known = {claim.field.name: at for at, claim in settled.items() if claim and claim.field}
        if "name" in known or ("number" in known and ("household" in known or known["number"] not in bare)):
            return
        for at, claim in settled.items():
            if claim and claim.field and claim.field.name in holders and not claim.by_hand:
                settled[at] = Claim(FIELDS[kind]["name"], sure=False)


def _leave_nameless_kin(kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """Relatives of whom no column tells the name: their phones are second phones, their birthdays notes."""
    named = {field.name for field in _filled(settled)}
    for at, claim in settled.items():
        who, _, what = claim.field.name.partition("_") if claim and claim.field else ("", "", "")
        if claim and who in KIN and what and who not in named and not claim.by_hand:
            settled[at] = Claim(FIELDS[kind]["phone2"], sure=False) if what == "phone" else None


def _leave_what_says_nothing(settled: dict[int, Claim | None]) -> None:
    """Beside the whole amount the price of one is a note, and without a wish the state that one is in."""
    names = {field.name for field in _filled(settled)}
    left = {"unit_price"} if "amount" in names else set()
    left |= {"wish_state"} if names.isdisjoint(_WISHES) else set()
    for at, claim in settled.items():
        if claim and claim.field and claim.field.name in left and not claim.by_hand:
            settled[at] = None


def _date_by_payment(kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """Where no other day is told, a purchase was made on the day it was paid."""
    if kind is not SheetKind.PURCHASES or any(field.name == "date" for field in _filled(settled)):
        return
    for at, claim in settled.items():
        if claim and claim.field and claim.field.name == "paid_on" and not claim.by_hand:
            settled[at] = Claim(FIELDS[kind]["date"], sure=False)


def _calendar_by_cells(table: FoundTable, kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """类型 beside a birthday is the calendar where its cells say 农历 and 公历."""
    filled = {field.name for field in _filled(settled)}
    if "birthday" not in filled or "birthday_kind" in filled:
        return
    for at, claim in settled.items():
        weak = claim is not None and claim.field is not None and claim.field.name in _KINDS_OF_ANYTHING
        if (
            weak
            and not (claim and claim.by_hand)
            and mostly(is_calendar, islice(table.cells(at), _CELLS_ASKED))
        ):
            settled[at] = Claim(FIELDS[kind]["birthday_kind"], sure=False)
            return


def _leave_counts_of_records(table: FoundTable, kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """编号 above records counts those, and not their people, where it goes up by one in each row or somebody
    has several."""
    places = {claim.field.name: at for at, claim in settled.items() if claim and claim.field}
    number, name = places.get("number"), places.get("name")
    if kind is SheetKind.CUSTOMERS or number is None or name is None:
        return
    claim = settled[number]
    heading = next(column.heading for column in table.columns if column.index == number)
    who = [name, *([places["phone"]] if "phone" in places else [])]
    if claim and not claim.by_hand and is_plain_number(heading) and counts_records(table, number, who):
        settled[number] = None


def _part_of_address(
    column: FoundColumn, meaning: Meaning, settled: Mapping[int, Claim | None]
) -> Claim | None:
    """Building and room make the address of a sheet that has no other."""
    whole = any(field.name == ADDRESS_PART.name and not field.joins for field in _filled(settled))
    return None if whole or not column.filled else Claim(ADDRESS_PART, meaning.sure)


def _is_open(field: Field, column: FoundColumn, settled: Mapping[int, Claim | None]) -> bool:
    taken = any(other.name == field.name for other in _filled(settled))
    if not taken:
        return True
    # Sheets with one column for either calendar fill only one of them in a row.
    return (field.joins or _calendar(field, column)) and column.filled > 0


def _calendar(field: Field, column: FoundColumn) -> bool:
    return field.reads is Reads.BIRTHDAY and calendar_of(column.heading) is not None


def _second_choice(
    column: FoundColumn, meaning: Meaning, kind: SheetKind, settled: Mapping[int, Claim | None]
) -> Claim | None:
    if meaning.field == "name" and meaning.trust is Trust.WEAK:
        return _nickname(column, settled)
    if meaning.field in _SPARE and column.filled:
        return Claim(_SPARE[meaning.field])
    if meaning.field == "name" and without_brackets(column.heading) in _COMPANY_NAMES:
        second = FIELDS[kind].get("employer")
    else:
        second = FIELDS[kind].get(_SECOND.get(meaning.field, f"{meaning.field}2"))
    if second is None or not column.filled or not _is_open(second, column, settled):
        return None
    return Claim(second, meaning.sure)


def _next_step(field: Field, column: FoundColumn, settled: Mapping[int, Claim | None]) -> Claim | None:
    """Words that may name a day serve those rows that have none in a column of its own."""
    return Claim(field) if column.filled and field not in _filled(settled) else None


def _nickname(column: FoundColumn, settled: Mapping[int, Claim | None]) -> Claim | None:
    """Beside whole names it serves those who have none."""
    filled = _filled(settled)
    wanted = column.filled and any(field.name == "name" for field in filled)
    return Claim(NICKNAME) if wanted and NICKNAME not in filled else None


def _by_content(
    table: FoundTable, column: FoundColumn, kind: SheetKind, settled: Mapping[int, Claim | None]
) -> Claim | None:
    cells = list(islice(table.cells(column.index), _CELLS_ASKED))
    if mostly(is_identity, cells):
        return Claim(None)
    for name, looks in _looks(kind, named=table.header_row > 0):
        field = FIELDS[kind].get(name)
        if field and mostly(looks, cells) and all(other.name != name for other in _filled(settled)):
            return Claim(field, sure=False)
    return None


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


def _filled(settled: Mapping[int, Claim | None]) -> list[Field]:
    return [claim.field for claim in settled.values() if claim is not None and claim.field is not None]
