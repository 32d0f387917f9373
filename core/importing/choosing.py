"""Which sheet of a file to take, and what its rows are."""

import re
from collections.abc import Collection

from core.errors import NotFoundError, UserError
from core.importing.cleaning.deals import is_of_deals
from core.importing.coming_again import comes_again
from core.importing.counted import counts_rows, says_hours
from core.importing.fields import PERSONAL, SheetKind
from core.importing.folding import fold
from core.importing.headers import meaning_of
from core.importing.only_day import only_day
from core.importing.pivots import is_pivot
from core.importing.sheet import Sheet, SheetFile
from core.importing.table import FoundTable, find_table, known_headings
from core.text import T

_HEADED = 3
"""Known headings from which on a table is surely one."""

_WHO = frozenset(("number", "name", "phone"))
_NUMBER = "number"
_HOUR = "hour"
_NAMING = _WHO | {"family_name", "given_name", "wechat"}
_OWNED_ALONE = frozenset(
    (
        *("serial", "warranty", "inspection", "licence", "maintenance", "benefit", "beneficiary"),
        *("policy_holder", "insured", "premium", "renewal"),
    )
)

_BESIDE_PURCHASES = frozenset(("maintenance", "inspection", "state", "next_follow_up"))
"""What comes with a purchase and makes none of a row."""

_OF_CARDS_ALONE = frozenset(("birthday", "tags", "tier", "occupation", "total", "first_purchase", "source"))
"""What a list of contacts seldom tells of its people."""

_RECORDS = (SheetKind.PURCHASES, SheetKind.INTERACTIONS, SheetKind.OWNED, SheetKind.APPOINTMENTS)
_GIVEN = re.compile("(?:赠送)?(?:礼品|礼物)(?:名称|内容)?|gifts?")
_BROKEN = re.compile("故障|报修|报障|维修|送修|进厂")
_HAPPENED = re.compile(
    "(?:投诉|客诉|报修|报障|故障|咨询|建议)(?:内容|事项|问题|详情|描述|情况)|(?:跟进|沟通|拜访|回访|联系)内容|记录内容"
)
_AGREED = re.compile(
    "预约|约定|约见|预订|预定|订座|订位|上课|用餐人数|就餐人数|appointment|reservation|booking"
    r"|party\W?size|\bguests\b|\bpax\b|time\W?slot"
)

# A kind of sheet is likely only when it names at least one field of each group.
_NEEDED: dict[SheetKind, tuple[frozenset[str], ...]] = {
    SheetKind.PURCHASES: (_WHO, frozenset(("date", "paid_on")), frozenset(("amount", "unit_price"))),
    SheetKind.INTERACTIONS: (_WHO, frozenset(("date",)), frozenset(("kind", "outcome", "next", "note"))),
    SheetKind.APPOINTMENTS: (_WHO, frozenset(("date",))),
    SheetKind.OWNED: (_WHO | {"policy_holder"}, frozenset(("product", "serial")), _OWNED_ALONE),
}

_SURELY: dict[SheetKind, tuple[frozenset[str], ...]] = {
    SheetKind.PURCHASES: (frozenset(("order_no", "amount")), frozenset(("product", "quantity", "amount"))),
    SheetKind.APPOINTMENTS: (frozenset(("hour",)),),
}
"""What is told of nothing else: beside it all that is told of people comes with the record."""


def choose_sheet(file: SheetFile, name: str = "", kind: SheetKind | None = None) -> tuple[Sheet, FoundTable]:
    """The named sheet, else the one whose table is understood best, with its table.

    Raises NotFoundError for a name that the file does not have, UserError when there is no table.
    """
    sheets = _named(file, name)
    lists = [sheet for sheet in sheets if not is_pivot(sheet.rows)]
    found = [(sheet, table) for sheet in lists if (table := find_table(sheet)) is not None]
    if not found and len(lists) < len(sheets):
        raise UserError(
            T("{file} holds a pivot table, which tells only sums", file=file.file_name),
            fix=T("Import the list from which it was made"),
        )
    if not found:
        raise UserError(
            T("No table was found in {file}", file=file.file_name),
            fix=T("A table has one row of headings, such as 姓名 and 手机, and the customers below it"),
        )
    # Beside a table, what looks like a form may be the page that explains its columns.
    headed = [pair for pair in found if not pair[1].is_form and _known(pair[1], kind) >= _HEADED]
    return max(headed or found, key=lambda pair: _quality(pair[1], kind))


def kind_of(table: FoundTable) -> SheetKind:
    """What the rows are, told by the headings and by who comes again: whoever stands in several rows that
    each tell of a purchase has bought several times."""
    columns = [column for column in table.columns if not counts_rows(table, column)]
    headings = [_HOUR if says_hours(table, column) else column.heading for column in columns]
    if table.has_series and _is_possible(headings, SheetKind.OWNED):
        return SheetKind.OWNED
    kind = guess_kind(headings)
    return _by_who_comes_again(table, headings) if kind is SheetKind.CUSTOMERS else kind


def _by_who_comes_again(table: FoundTable, headings: Collection[str]) -> SheetKind:
    """Whoever stands in several rows, each with its day, has bought or come several times; what was said
    then need not be told. A card that was entered twice says who somebody is."""
    day = only_day(table)
    dated = frozenset(("date",) if day is not None else ())
    kinds = [(SheetKind.PURCHASES, dated)]
    if _told(headings, SheetKind.CUSTOMERS).isdisjoint(_OF_CARDS_ALONE):
        kinds.append((SheetKind.INTERACTIONS, dated | {"note"}))
    found = (kind for kind, known in kinds if _is_possible(headings, kind, known))
    return next((kind for kind in found if comes_again(table, kind, day)), SheetKind.CUSTOMERS)


def other_tables(file: SheetFile, taken: Collection[str]) -> list[str]:
    """The names of the sheets besides those taken that hold a table of people or records as well."""
    others = ((sheet.name, find_table(sheet)) for sheet in file.tables if sheet.name not in taken)
    return [
        name for name, table in others if table and table.rows and _known(table, None) > 1 and _who(table)
    ]


def guess_kind(headings: Collection[str]) -> SheetKind:
    """What the rows are, told by the headings; customers when nothing speaks for the other kinds."""
    told = {kind: _told(headings, kind) - _WHO for kind in SheetKind}
    deals = {"state"} if any(map(is_of_deals, headings)) else set()
    told[SheetKind.PURCHASES] -= _BESIDE_PURCHASES - deals
    told[SheetKind.OWNED] -= {"amount"}  # A sum speaks for a purchase.
    of_records = {kind: told[kind] - PERSONAL for kind in _RECORDS if _is_possible(headings, kind)}
    if not of_records:
        return SheetKind.CUSTOMERS
    record = max(of_records, key=lambda kind: (len(of_records[kind]), _HOUR in of_records[kind]))
    if any(of_records[record] >= fields for fields in _SURELY.get(record, ())):
        told[SheetKind.CUSTOMERS] -= PERSONAL
    # A list of what people own tells of the people as well, and loses nothing of them.
    for kind, fields in ((record, of_records[record]), (SheetKind.OWNED, told[SheetKind.OWNED])):
        if kind in of_records and len(fields) > len(told[SheetKind.CUSTOMERS]):
            return kind
    return SheetKind.CUSTOMERS


def _named(file: SheetFile, name: str) -> list[Sheet]:
    if not name:
        return file.tables
    sheets = [sheet for sheet in file.tables if sheet.name.strip() == name.strip()]
    if not sheets:
        raise NotFoundError(
            T("{file} has no sheet “{name}”", file=file.file_name, name=name),
            fix=T("Its sheets are: {names}", names=", ".join(sheet.name for sheet in file.tables)),
        )
    return sheets


def _quality(table: FoundTable, kind: SheetKind | None) -> tuple[bool, int, bool, int]:
    """Records that tell of people by a number alone are nothing before those people are there."""
    by_number = kind is None and _NUMBER in _who(table) and len(_who(table)) == 1
    return not by_number, _known(table, kind), bool(table.rows), len(table.rows)


def _known(table: FoundTable, kind: SheetKind | None) -> int:
    """How many fields its headings name, of this kind or of the one they name most of."""
    return max(known_headings(table, one) for one in ([kind] if kind else SheetKind))


def _who(table: FoundTable) -> set[str]:
    found = (meaning_of(column.heading, SheetKind.CUSTOMERS) for column in table.columns)
    return {one.field for one in found if one is not None} & _NAMING


def _told(headings: Collection[str], kind: SheetKind) -> set[str]:
    found = {one for heading in headings if (one := meaning_of(heading, kind))}
    # What happened once was entered on its day, and so was an order.
    happened = kind is SheetKind.INTERACTIONS and any(_HAPPENED.fullmatch(fold(one)) for one in headings)
    ordered = kind is SheetKind.PURCHASES and any(one.field == "order_no" and one.sure for one in found)
    return {one.field for one in found if one.sure or ((happened or ordered) and one.field == "date")}


def _is_possible(headings: Collection[str], kind: SheetKind, known: frozenset[str] = frozenset()) -> bool:
    """Whether the headings tell what such rows have to; `known` are fields that are told in another way."""
    fields = _told(headings, kind) | known
    # What was given away was not bought, though it has its price.
    given = "product" not in fields and any(_GIVEN.fullmatch(fold(heading)) for heading in headings)
    # What was repaired had been bought before, and its price is that of the repair.
    repaired = any(_BROKEN.search(fold(heading)) for heading in headings)
    if kind is SheetKind.PURCHASES and (given or repaired):
        return False
    if kind is SheetKind.APPOINTMENTS and not any(_AGREED.search(fold(heading)) for heading in headings):
        return False
    return all(fields & one_of for one_of in _NEEDED[kind])
