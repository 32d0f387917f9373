"""What the columns of a sheet come to, once each has its field, beside each other and above their cells."""

from dataclasses import replace
from itertools import islice

from core.importing.claim import Claim, filled
from core.importing.counted import counts_records
from core.importing.fields import FIELDS, KIN, SheetKind
from core.importing.headers import is_plain_number, plain
from core.importing.looks import is_calendar, is_name, is_phone, mostly
from core.importing.only_day import only_day
from core.importing.table import FoundTable
from core.importing.without_gaps import without_gaps

_HOLDERS = ("policy_holder", "household", "insured")
_INSURED_FIRST = ("insured", "policy_holder", "household")
_WISHES = ("wish", "budget", "wish_by")
_KINDS_OF_ANYTHING = frozenset(("tags", "category", "kind"))
_HAPPENED = frozenset((SheetKind.PURCHASES, SheetKind.INTERACTIONS))
_CELLS_ASKED = 200


def settle_together(table: FoundTable, kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """Mends the claims by what the others and the cells say."""
    _change_places(table, settled)
    _name_by_holder(table, kind, settled)
    _leave_nameless_kin(kind, settled)
    without_gaps(table, kind, settled)
    _leave_what_says_nothing(settled)
    _date_by_payment(kind, settled)
    _date_by_only_day(table, kind, settled)
    _calendar_by_cells(table, kind, settled)
    _leave_counts_of_records(table, kind, settled)


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


def _name_by_holder(table: FoundTable, kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """Where nothing else says who somebody is, the holder of the policy or the head of the household is
    the customer, and where there is neither, whoever is insured; beside what somebody is to the head of the
    household it is the insured in any case. 编号 beside a policy may be its row's."""
    bare = {column.index for column in table.columns if is_plain_number(column.heading)}
    insured_first = any(field.name == "role" for field in filled(settled))
    for holder in _INSURED_FIRST if insured_first else _HOLDERS:
        known = {claim.field.name: at for at, claim in settled.items() if claim and claim.field}
        if "name" in known or ("number" in known and ("household" in known or known["number"] not in bare)):
            return
        for at, claim in settled.items():
            if claim and claim.field and claim.field.name == holder and not claim.by_hand:
                settled[at] = Claim(FIELDS[kind]["name"], sure=False)


def _leave_nameless_kin(kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """Relatives of whom no column tells the name: their phones are second phones, their birthdays notes."""
    named = {field.name for field in filled(settled)}
    for at, claim in settled.items():
        who, _, what = claim.field.name.partition("_") if claim and claim.field else ("", "", "")
        if claim and who in KIN and what and who not in named and not claim.by_hand:
            settled[at] = Claim(FIELDS[kind]["phone2"], sure=False) if what == "phone" else None


def _leave_what_says_nothing(settled: dict[int, Claim | None]) -> None:
    """Beside the whole amount the price of one is a note, and without a wish the state that one is in."""
    names = {field.name for field in filled(settled)}
    left = {"unit_price"} if "amount" in names else set()
    left |= {"wish_state"} if names.isdisjoint(_WISHES) else set()
    for at, claim in settled.items():
        if claim and claim.field and claim.field.name in left and not claim.by_hand:
            settled[at] = None


def _date_by_payment(kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """Where no other day is told, a purchase was made on the day it was paid."""
    if kind is not SheetKind.PURCHASES or any(field.name == "date" for field in filled(settled)):
        return
    for at, claim in settled.items():
        if claim and claim.field and claim.field.name == "paid_on" and not claim.by_hand:
            settled[at] = Claim(FIELDS[kind]["date"], sure=False)


def _date_by_only_day(table: FoundTable, kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """Where no heading says when something was, the only day that is told says it."""
    if kind not in _HAPPENED or any(field.name == "date" for field in filled(settled)):
        return
    day = only_day(table)
    if day is not None and settled.get(day) is None:
        settled[day] = Claim(FIELDS[kind]["date"], sure=False)


def _calendar_by_cells(table: FoundTable, kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """类型 beside a birthday is the calendar where its cells say 农历 and 公历."""
    names = {field.name for field in filled(settled)}
    if "birthday" not in names or "birthday_kind" in names:
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
    """编号 above records counts those, and not their people, where somebody has several or it is the id of a
    database or of an order that has a number besides."""
    places = {claim.field.name: at for at, claim in settled.items() if claim and claim.field}
    number, name = places.get("number"), places.get("name")
    if kind is SheetKind.CUSTOMERS or number is None or name is None:
        return
    claim = settled[number]
    heading = next(column.heading for column in table.columns if column.index == number)
    who = [name, *([places["phone"]] if "phone" in places else [])]
    if claim is None or claim.by_hand or not is_plain_number(heading):
        return
    of_order = "order_no" in places and plain(heading) == "id"
    if of_order or counts_records(table, number, who):
        settled[number] = None
