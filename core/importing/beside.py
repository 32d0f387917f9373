"""What the headings of a sheet mean beside each other and above their cells: 客户 beside 联系人 is a firm,
单位 above 台 and 件 a measure."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from core.importing.beside_buyers import of_buyers
from core.importing.beside_families import Heard, as_relation, of_families
from core.importing.beside_names import whose_names
from core.importing.cells import cell_text
from core.importing.cleaning.contacts import names_way
from core.importing.cleaning.people import says_yes_or_no
from core.importing.counted import counts_rows, says_hours
from core.importing.fields import ADDRESS_PART, FIELDS, SheetKind
from core.importing.headers import INDEX_COLUMN, Meaning, Trust, meaning_of, plain
from core.importing.looks import (
    has_surname,
    is_dialled,
    is_figure,
    is_firm_name,
    is_form_of_address,
    is_measure,
    is_name,
    is_phone,
    mostly,
)
from core.importing.sheet import Cell
from core.importing.table import FoundColumn, FoundTable

_FORMS_OF_ADDRESS = frozenset(
    ("称谓", "尊称", "称呼", "头衔", "title", "salutation", "salutationname", "prefix", "nameprefix")
)
_NEW, _OLD = ("新客户", "新客", "被介绍", "被推荐"), ("老客户", "老客", "旧客户")
_OF_WHO_BROUGHT = {
    "name": "referrer",
    "phone": "referrer_phone",
    "phone2": "referrer_phone",
    "referrer": "referrer",
}
_MEASURES = frozenset(("单位", "计量单位", "unit"))
_CONTACTS = frozenset(
    (
        "联系人",
        "联系人1",
        "联系人姓名",
        "联络人",
        "对接人",
        "主联系人",
        "客户联系人",
        "contact",
        "contactperson",
        "contactname",
    )
)
_NAMES_OF_CONTACTS = frozenset(("contactfirstname", "contactlastname"))
_CUSTOMERS = frozenset(
    (
        *("客户", "客户姓名", "客户名", "客户名称", "拜访客户", "跟进客户", "全名", "全称"),
        *("customer", "client", "customername"),
    )
)
_ANSWERED = frozenset(("是否接听", "是否接听电话"))
"""Beside a column about single calls they tell what came of one, and not who may be called."""
_OF_CALLS = re.compile("通话|拨打|呼叫|去电|结果|次数")
_CALENDAR_ASKED = re.compile(
    "(?:是否|是不是|是)?(?:农历|阴历|旧历|公历|阳历|新历)(?:生日)?(?:否|与否)?|(?:is)?lunar(?:birthday)?"
)
_OF_STAYS = re.compile("离店|退房|離店|check-?out", re.I)
"""Beside the day on which guests leave, the room is one of the house, and not where they live."""
_SECONDS = frozenset(("联系人2", "联系人二", "姓名2", "contact2", "contactname2"))
_OF_SECOND = re.compile(
    "(?:手机|电话|手机号|联系电话|职务|职位|微信|微信号|邮箱|phone|mobile|email|title)[2二]"
)
"""Beside a second contact of a firm they are hers, and not further ones of the first."""
_BELONGING = re.compile("^(?:关联|相关|所属)")
_INTEREST = "interest"
_ORDER = re.compile(r"#\w*-?\d+")
_CELLS_ASKED = 200
_AMOUNTS = frozenset(("amount", "premium", "total"))
_THE_DEAD = re.compile("逝者|死者|亡者|故人")
_SUBJECTS = frozenset(("subject", "主题", "activitysubject"))
_ACCOUNT = {("wechat", Trust.KNOWN), ("name", Trust.WEAK), ("note", Trust.KNOWN)}
_POLICY = "保单"
_CITIES = frozenset(("city", "customercity", "shippingcity", "billingcity"))
_STATE = "state"
_REMARKS = frozenset(("备注", "remark"))
_LEADING_NAME = re.compile("[㐀-鿿]{2,4}(?![㐀-鿿])")


def headings_heard(table: FoundTable, columns: Iterable[FoundColumn], kind: SheetKind) -> Heard:
    """The columns whose headings say anything known, each with what it means here."""
    told = [(column, _alone(table, column, kind)) for column in columns]
    told = [(column, as_relation(table, column, meaning, kind)) for column, meaning in told]
    heard = [(column, meaning) for column, meaning in told if meaning is not None]
    heard = [pair for pair in (_as_addressed(table, *pair) for pair in heard) if pair is not None]
    heard = [pair for pair in heard if not _is_measure(table, pair[0])]
    seconds = [column for column in table.columns if column.filled and plain(column.heading) in _SECONDS]
    if seconds:
        heard = [pair for pair in heard if not _OF_SECOND.fullmatch(plain(pair[0].heading))]
    if any(_OF_STAYS.search(column.heading) for column in table.columns):
        heard = [pair for pair in heard if pair[1].field != ADDRESS_PART.reads]
    if any(_OF_CALLS.search(column.heading) for column in table.columns):
        heard = [pair for pair in heard if plain(pair[0].heading) not in _ANSWERED]
    if any(_bare(column) in _CONTACTS | _NAMES_OF_CONTACTS for column, _ in heard):
        heard = [(column, _firm_of_contact(table, column, meaning)) for column, meaning in heard]
    trusts = {(meaning.field, meaning.trust) for _, meaning in heard}
    if trusts >= _ACCOUNT and ("name", Trust.KNOWN) not in trusts:
        heard = [(column, _beside_account(table, column, meaning)) for column, meaning in heard]
    heard = of_buyers(heard, kind)
    heard = [(column, _policy_by_name(table, column, meaning)) for column, meaning in heard]
    if any(plain(column.heading) in _CITIES for column, _ in heard):
        heard = [(column, _beside_city(column, meaning)) for column, meaning in heard]
    heard = [(column, _way_in_subject(table, column, meaning, kind)) for column, meaning in heard]
    heard = [(column, _way_to_reach(table, column, meaning)) for column, meaning in heard]
    return of_families(table, _brought(whose_names(table, heard, kind)))


def _alone(table: FoundTable, column: FoundColumn, kind: SheetKind) -> Meaning | None:
    """What a column says without the others: S/N above 1, 2, 3 counts the rows, 农历 above 是 and 否 tells
    the calendar, 已付 above them no amount."""
    if counts_rows(table, column):
        return Meaning(INDEX_COLUMN, Trust.KNOWN)
    cells = list(islice(table.cells(column.index), _CELLS_ASKED))
    if _CALENDAR_ASKED.fullmatch(plain(column.heading)) and mostly(says_yes_or_no, cells):
        return Meaning("birthday_kind", Trust.TRIMMED)
    meaning = meaning_of(column.heading, kind)
    if meaning is not None and meaning.field == "deceased" and any(map(_is_of_the_dead, table.columns)):
        return None
    if meaning is not None and meaning.field == "date" and says_hours(table, column):
        return replace(meaning, field="hour") if kind is SheetKind.APPOINTMENTS else None
    if meaning is not None and meaning.field == "wish" and plain(column.heading) == _INTEREST:
        return None if mostly(is_figure, cells) else meaning
    if meaning is not None and meaning.field == "name" and mostly(_counts_orders, cells):
        return Meaning("order_no", Trust.KNOWN) if "order_no" in FIELDS[kind] else None
    amounts = meaning is not None and meaning.field in _AMOUNTS
    return None if amounts and mostly(_answers, cells) else meaning


def _counts_orders(cell: Cell) -> bool:
    """#1001 is nobody's name."""
    return bool(_ORDER.fullmatch(cell_text(cell)))


def _is_of_the_dead(column: FoundColumn) -> bool:
    """Whether a column names whom the customer has lost."""
    return bool(_THE_DEAD.search(column.heading))


def _answers(cell: Cell) -> bool:
    """Whether a cell says yes or no in words, of which 1 and 0 are none."""
    return _has_no_figure(cell) and says_yes_or_no(cell)


def _as_addressed(
    table: FoundTable, column: FoundColumn, meaning: Meaning
) -> tuple[FoundColumn, Meaning] | None:
    """A form of address tells the sex where the cells are Mr and Ms, and never anything else of it; a
    title of another sort is one of work."""
    if plain(column.heading) not in _FORMS_OF_ADDRESS or meaning.field == "relation":
        return column, meaning
    if mostly(is_form_of_address, islice(table.cells(column.index), _CELLS_ASKED)):
        return column, replace(meaning, field="sex", trust=Trust.WEAK)
    return None if meaning.field == "sex" else (column, meaning)


def _firm_of_contact(table: FoundTable, column: FoundColumn, meaning: Meaning) -> Meaning:
    """客户 beside 联系人 is the firm where its cells are called like firms, or few of them like the people
    beside them."""
    if _bare(column) not in _CUSTOMERS:
        return meaning
    cells = list(islice(table.cells(column.index), _CELLS_ASKED))
    contacts = next((one for one in table.columns if _bare(one) in _CONTACTS), None)
    if contacts is None:
        return replace(meaning, field="employer")
    people = mostly(is_name, islice(table.cells(contacts.index), _CELLS_ASKED))
    is_firm = mostly(is_firm_name, cells) or (people and not mostly(is_name, cells))
    return replace(meaning, field="employer") if is_firm else meaning


def _bare(column: FoundColumn) -> str:
    """The heading without the word that some programs write before what a record belongs to."""
    return _BELONGING.sub("", plain(column.heading))


def _is_measure(table: FoundTable, column: FoundColumn) -> bool:
    """单位 is no employer where it says 台 or 件."""
    cells = islice(table.cells(column.index), _CELLS_ASKED)
    return plain(column.heading) in _MEASURES and mostly(is_measure, cells)


def _policy_by_name(table: FoundTable, column: FoundColumn, meaning: Meaning) -> Meaning:
    """保单 above names of policies, and not their numbers, is a product."""
    cells = islice(table.cells(column.index), _CELLS_ASKED)
    is_name = plain(column.heading) == _POLICY and mostly(_has_no_figure, cells)
    return replace(meaning, field="product") if is_name else meaning


def _beside_city(column: FoundColumn, meaning: Meaning) -> Meaning:
    """State beside City is a part of the country, and not how far a deal is."""
    return replace(meaning, field="region") if plain(column.heading) == _STATE else meaning


def _has_no_figure(cell: Cell) -> bool:
    return not any(sign.isdigit() for sign in cell_text(cell))


def _way_in_subject(table: FoundTable, column: FoundColumn, meaning: Meaning, kind: SheetKind) -> Meaning:
    """Subjects that say no more than Call and Email are the ways of the contacts."""
    if kind is not SheetKind.INTERACTIONS or plain(column.heading) not in _SUBJECTS:
        return meaning
    is_way = mostly(names_way, islice(table.cells(column.index), _CELLS_ASKED))
    return replace(meaning, field="kind") if is_way else meaning


def _way_to_reach(table: FoundTable, column: FoundColumn, meaning: Meaning) -> Meaning:
    """联系方式 above phones is no way of a contact, and Contact above numbers nobody's name."""
    cells = islice(table.cells(column.index), _CELLS_ASKED)
    if meaning.field == "name" and plain(column.heading) in _CONTACTS:
        return replace(meaning, field="phone") if mostly(is_dialled, cells) else meaning
    return replace(meaning, field="phone") if meaning.field == "kind" and mostly(is_phone, cells) else meaning


def _beside_account(table: FoundTable, column: FoundColumn, meaning: Meaning) -> Meaning:
    """In a list of WeChat friends 备注 is what somebody is called, and the nickname what he calls himself."""
    cells = islice(table.cells(column.index), _CELLS_ASKED)
    is_remark = plain(column.heading) in _REMARKS and mostly(_begins_with_name, cells)
    return Meaning("name", Trust.TRIMMED) if is_remark else meaning


def _begins_with_name(cell: Cell) -> bool:
    found = _LEADING_NAME.match(cell_text(cell))
    return found is not None and has_surname(found[0])


def _brought(heard: Heard) -> Heard:
    """老客户姓名 beside 新客户姓名 is who brought the new one, whom the row is about."""
    words = {column.index: plain(column.heading) for column, _ in heard}
    if not all(any(word.startswith(who) for word in words.values()) for who in (_NEW, _OLD)):
        return heard
    told = []
    for column, meaning in heard:
        if words[column.index].startswith(_NEW):
            told.append((column, replace(meaning, trust=Trust.TRIMMED)))
        elif not words[column.index].startswith(_OLD):
            told.append((column, meaning))
        elif meaning.field in _OF_WHO_BROUGHT:
            told.append((column, replace(meaning, field=_OF_WHO_BROUGHT[meaning.field], trust=Trust.TRIMMED)))
    return told
