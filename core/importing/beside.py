"""What the headings of a sheet mean beside each other: 名字 beside 姓, 关系 beside 户主, 家长 beside 学生."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from core.importing.cells import cell_text
from core.importing.cleaning.contacts import names_way
from core.importing.cleaning.people import read_role
from core.importing.fields import FAMILY_NAME, FIELDS, GIVEN_NAME, SheetKind
from core.importing.headers import Meaning, Trust, meaning_of, plain
from core.importing.looks import has_surname, is_firm_name, is_form_of_address, is_measure, is_phone, mostly
from core.importing.sheet import Cell
from core.importing.table import FoundColumn, FoundTable
from core.model.customer import Role

NAME_PARTS = {"family_name": FAMILY_NAME, "given_name": GIVEN_NAME}
WHO = frozenset(("name", "number"))
_NAMES = frozenset(("name", *NAME_PARTS))
_MEMBERS_INSURED = frozenset(("role", "insured"))
_NAMED_OTHERWISE = frozenset(("household", "policy_holder", "insured"))
_FAMILY = ("parent2", "parent", "child")
_GIVEN_BESIDE_SURNAME = frozenset(("名字", "nombre"))
_SURNAME_BESIDE_GIVEN = {"prénom": "nom", "prénoms": "nom", "vorname": "name"}
_FORMS_OF_ADDRESS = frozenset(
    ("称谓", "尊称", "称呼", "头衔", "title", "salutation", "salutationname", "prefix", "nameprefix")
)
_HEADS = frozenset(("户主", "户主姓名"))
_PUPILS = frozenset(("学生", "学生姓名", "学员", "学员姓名"))
_PARENT = "家长"
_OF_PARENT = {"name": "parent", "phone": "parent_phone"}
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
        "contact",
        "contactperson",
        "contactname",
    )
)
_CUSTOMERS = frozenset(("客户", "客户姓名", "客户名", "客户名称", "customer", "client", "customername"))
_ANSWERED = frozenset(("是否接听", "是否接听电话"))
"""Beside a column about single calls they tell what came of one, and not who may be called."""
_OF_CALLS = re.compile("通话|拨打|呼叫|去电|结果|次数")
_RELATIONS = frozenset(("关系", "家庭关系", "亲属关系", "relation", "relationship", "kinship"))
_OF_MEMBERS = frozenset(("身份", "成员身份", "称谓", "称呼"))
_ANOTHER = re.compile("联系人|联络人|紧急|监护|家属|投保|被保|受益|contact|insured", re.I)
"""Whom a relation may be meant to, where it is no head of a household."""
_CELLS_ASKED = 200
_SUBJECTS = frozenset(("subject", "主题", "activitysubject"))
_ACCOUNT = {("wechat", Trust.KNOWN), ("name", Trust.WEAK), ("note", Trust.KNOWN)}
_POLICY = "保单"
_REMARKS = frozenset(("备注", "remark"))
_LEADING_NAME = re.compile("[㐀-鿿]{2,4}(?![㐀-鿿])")


def headings_heard(
    table: FoundTable, columns: Iterable[FoundColumn], kind: SheetKind
) -> list[tuple[FoundColumn, Meaning]]:
    """The columns whose headings say anything known, each with what it means here."""
    told = [(column, meaning_of(column.heading, kind)) for column in columns]
    told = [(column, _as_relation(table, column, meaning, kind)) for column, meaning in told]
    heard = [(column, meaning) for column, meaning in told if meaning is not None]
    heard = [pair for pair in (_as_addressed(table, *pair) for pair in heard) if pair is not None]
    heard = [pair for pair in heard if not _is_measure(table, pair[0])]
    if any(_OF_CALLS.search(column.heading) for column in table.columns):
        heard = [pair for pair in heard if plain(pair[0].heading) not in _ANSWERED]
    if any(plain(column.heading) in _CONTACTS for column, _ in heard):
        heard = [(column, _firm_of_contact(table, column, meaning)) for column, meaning in heard]
    trusts = {(meaning.field, meaning.trust) for _, meaning in heard}
    if trusts >= _ACCOUNT and ("name", Trust.KNOWN) not in trusts:
        heard = [(column, _beside_account(table, column, meaning)) for column, meaning in heard]
    heard = [(column, _policy_by_name(table, column, meaning)) for column, meaning in heard]
    heard = [(column, _way_in_subject(table, column, meaning, kind)) for column, meaning in heard]
    heard = [(column, _way_to_reach(table, column, meaning)) for column, meaning in heard]
    if any(plain(column.heading) in _PUPILS for column, _ in heard):
        heard = [(column, _beside_pupil(column, meaning)) for column, meaning in heard]
    if any(_names_heads(table, *pair) for pair in heard):
        heard = [(column, _to_the_head(column, meaning)) for column, meaning in heard]
    heard = _with_parents(_with_surname(_brought(heard)))
    fields = {meaning.field for _, meaning in heard}
    if fields.isdisjoint(WHO | NAME_PARTS.keys()) and not fields >= _MEMBERS_INSURED:
        return [(column, _head_of_household(column, meaning)) for column, meaning in heard]
    if "family_name" in fields:
        return [(column, _beside_surname(column, meaning)) for column, meaning in heard]
    return heard


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
    """客户 beside 联系人 is the firm where its cells are called like firms."""
    cells = islice(table.cells(column.index), _CELLS_ASKED)
    is_firm = plain(column.heading) in _CUSTOMERS and mostly(is_firm_name, cells)
    return replace(meaning, field="employer") if is_firm else meaning


def _is_measure(table: FoundTable, column: FoundColumn) -> bool:
    """单位 is no employer where it says 台 or 件."""
    cells = islice(table.cells(column.index), _CELLS_ASKED)
    return plain(column.heading) in _MEASURES and mostly(is_measure, cells)


def _policy_by_name(table: FoundTable, column: FoundColumn, meaning: Meaning) -> Meaning:
    """保单 above names of policies, and not their numbers, is a product."""
    cells = islice(table.cells(column.index), _CELLS_ASKED)
    is_name = plain(column.heading) == _POLICY and mostly(_has_no_figure, cells)
    return replace(meaning, field="product") if is_name else meaning


def _has_no_figure(cell: Cell) -> bool:
    return not any(sign.isdigit() for sign in cell_text(cell))


def _way_in_subject(table: FoundTable, column: FoundColumn, meaning: Meaning, kind: SheetKind) -> Meaning:
    """Subjects that say no more than Call and Email are the ways of the contacts."""
    if kind is not SheetKind.INTERACTIONS or plain(column.heading) not in _SUBJECTS:
        return meaning
    is_way = mostly(names_way, islice(table.cells(column.index), _CELLS_ASKED))
    return replace(meaning, field="kind") if is_way else meaning


def _way_to_reach(table: FoundTable, column: FoundColumn, meaning: Meaning) -> Meaning:
    """联系方式 above phones is no way of a contact."""
    cells = islice(table.cells(column.index), _CELLS_ASKED)
    return replace(meaning, field="phone") if meaning.field == "kind" and mostly(is_phone, cells) else meaning


def _beside_account(table: FoundTable, column: FoundColumn, meaning: Meaning) -> Meaning:
    """In a list of WeChat friends 备注 is what somebody is called, and the nickname what he calls himself."""
    cells = islice(table.cells(column.index), _CELLS_ASKED)
    is_remark = plain(column.heading) in _REMARKS and mostly(_begins_with_name, cells)
    return Meaning("name", Trust.TRIMMED) if is_remark else meaning


def _begins_with_name(cell: Cell) -> bool:
    found = _LEADING_NAME.match(cell_text(cell))
    return found is not None and has_surname(found[0])


def _head_of_household(column: FoundColumn, meaning: Meaning) -> Meaning:
    """Where nothing else says who somebody is, the head of the household is the customer."""
    is_head = plain(column.heading) in _HEADS
    return replace(meaning, field="name", trust=Trust.WEAK) if is_head else meaning


def _as_relation(
    table: FoundTable, column: FoundColumn, meaning: Meaning | None, kind: SheetKind
) -> Meaning | None:
    """身份 and 称谓 are relations where they say wife and son."""
    if plain(column.heading) not in _OF_MEMBERS or "relation" not in FIELDS[kind]:
        return meaning
    cells = list(islice(table.cells(column.index), _CELLS_ASKED))
    is_relation = mostly(_is_role, cells) and not mostly(is_form_of_address, cells)
    return Meaning("relation", Trust.KNOWN) if is_relation else meaning


def _is_role(cell: Cell) -> bool:
    return read_role(cell).value not in (None, Role.OTHER)


def _names_heads(table: FoundTable, column: FoundColumn, meaning: Meaning) -> bool:
    """Whether a column says who is the head of a household, or which household it is."""
    if plain(column.heading) in _HEADS or meaning.field == "household":
        return True
    return _tells_members(column, meaning) and _begins_with_head(table, column)


def _tells_members(column: FoundColumn, meaning: Meaning) -> bool:
    return meaning.field == "relation" and plain(column.heading) in _RELATIONS | _OF_MEMBERS


def _begins_with_head(table: FoundTable, column: FoundColumn) -> bool:
    """Whether relations are those to the heads of households: 户主 is one of them, or 本人 comes before wives
    and sons, and nobody else is named whom these may belong to."""
    cells = list(islice(table.cells(column.index), _CELLS_ASKED))
    if any(cell_text(cell) in _HEADS for cell in cells):
        return True
    begins = bool(cells) and read_role(cells[0]).value is Role.SELF and mostly(_is_role, cells)
    return begins and not any(_ANOTHER.search(one.heading) for one in table.columns)


def _to_the_head(column: FoundColumn, meaning: Meaning) -> Meaning:
    """Beside 户主 or a household a relation is that to its head."""
    return replace(meaning, field="role") if _tells_members(column, meaning) else meaning


def _brought(heard: list[tuple[FoundColumn, Meaning]]) -> list[tuple[FoundColumn, Meaning]]:
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


def _with_surname(heard: list[tuple[FoundColumn, Meaning]]) -> list[tuple[FoundColumn, Meaning]]:
    """Nom beside Prénom, and Name beside Vorname, is the family name."""
    words = {plain(column.heading) for column, _ in heard}
    surnames = {name for given, name in _SURNAME_BESIDE_GIVEN.items() if given in words}
    if any(meaning.field == "family_name" for _, meaning in heard):
        return heard
    return [
        (column, replace(meaning, field="family_name") if plain(column.heading) in surnames else meaning)
        for column, meaning in heard
    ]


def _with_parents(heard: list[tuple[FoundColumn, Meaning]]) -> list[tuple[FoundColumn, Meaning]]:
    """Where nobody else is named the mother is the customer and the father her husband; without her he is
    it, and of a sheet that names a child alone, the child."""
    if any(meaning.field in _NAMES and meaning.trust is not Trust.WEAK for _, meaning in heard):
        return heard
    fields = {meaning.field for _, meaning in heard}
    if not fields.isdisjoint(_NAMED_OTHERWISE):
        return heard
    who = next((who for who in _FAMILY if who in fields), None)
    if who is None or (who == "child" and "child2" in fields):
        return heard
    phone = "phone2" if "phone" in fields else "phone"
    meant = {who: "name", f"{who}_birthday": "birthday", f"{who}_phone": phone}
    if who == "parent2":
        meant |= {f"parent{of}": f"spouse{of}" for of in ("", "_birthday", "_phone")}
    return [
        (column, replace(meaning, field=meant.get(meaning.field, meaning.field))) for column, meaning in heard
    ]


def _beside_surname(column: FoundColumn, meaning: Meaning) -> Meaning:
    """名字 and Nombre are the whole name, but not beside a column of family names."""
    is_given = plain(column.heading) in _GIVEN_BESIDE_SURNAME
    return replace(meaning, field="given_name") if is_given else meaning


def _beside_pupil(column: FoundColumn, meaning: Meaning) -> Meaning:
    """家长 is the customer, but beside a pupil somebody of the family: sex and birthday are the pupil's."""
    of_parent = _PARENT in plain(column.heading) and meaning.field in _OF_PARENT
    return replace(meaning, field=_OF_PARENT[meaning.field]) if of_parent else meaning
