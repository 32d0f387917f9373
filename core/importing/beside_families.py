"""Who the people of a sheet are to each other, as headings beside each other tell: 家长 beside 学生, 关系
beside 户主, 名字 beside 姓."""

import re
from dataclasses import replace
from itertools import islice

from core.importing.cells import cell_text
from core.importing.cleaning.people import read_role
from core.importing.fields import FAMILY_NAME, FIELDS, GIVEN_NAME, SheetKind
from core.importing.headers import Meaning, Trust, plain
from core.importing.looks import is_form_of_address, mostly
from core.importing.sheet import Cell
from core.importing.table import FoundColumn, FoundTable
from core.model.customer import Role

Heard = list[tuple[FoundColumn, Meaning]]

NAME_PARTS = {"family_name": FAMILY_NAME, "given_name": GIVEN_NAME}
_WHO = frozenset(("name", "number"))
_NAMES = frozenset(("name", *NAME_PARTS))
_MEMBERS_INSURED = frozenset(("role", "insured"))
_NAMED_OTHERWISE = frozenset(("household", "policy_holder", "insured"))
_FAMILY = ("parent2", "parent", "child")
_GIVEN_BESIDE_SURNAME = frozenset(("名字", "nombre"))
_SURNAME_BESIDE_GIVEN = {"prénom": "nom", "prénoms": "nom", "vorname": "name"}
_HEADS = frozenset(("户主", "户主姓名"))
_PUPILS = frozenset(
    ("学生", "学生姓名", "学生名称", "学员名称", "学员", "学员姓名", "student", "studentname")
)
_PARENT = "家长"
_OF_PARENT = {"name": "parent", "phone": "parent_phone"}
_RELATIONS = frozenset(("关系", "家庭关系", "亲属关系", "relation", "relationship", "kinship"))
_OF_MEMBERS = frozenset(("身份", "成员身份", "称谓", "称呼"))
_ANOTHER = re.compile("联系人|联络人|紧急|监护|家属|投保|被保|受益|contact|insured", re.I)
"""Whom a relation may be meant to, where it is no head of a household."""
_CELLS_ASKED = 200


def as_relation(
    table: FoundTable, column: FoundColumn, meaning: Meaning | None, kind: SheetKind
) -> Meaning | None:
    """身份 and 称谓 are relations where they say wife and son."""
    if plain(column.heading) not in _OF_MEMBERS or "relation" not in FIELDS[kind]:
        return meaning
    cells = list(islice(table.cells(column.index), _CELLS_ASKED))
    is_relation = mostly(_is_role, cells) and not mostly(is_form_of_address, cells)
    return Meaning("relation", Trust.KNOWN) if is_relation else meaning


def of_families(table: FoundTable, heard: Heard) -> Heard:
    """The columns, with what they mean where they tell of families and of the parts of a name."""
    if any(_is_pupil(column, meaning) for column, meaning in heard):
        heard = [(column, _beside_pupil(column, meaning)) for column, meaning in heard]
    if any(_names_heads(table, *pair) for pair in heard):
        heard = [(column, _to_the_head(column, meaning)) for column, meaning in heard]
    heard = _with_parents(_with_surname(heard))
    fields = {meaning.field for _, meaning in heard}
    if fields.isdisjoint(_WHO | NAME_PARTS.keys()) and not fields >= _MEMBERS_INSURED:
        return [(column, _head_of_household(column, meaning)) for column, meaning in heard]
    if "family_name" in fields:
        return [(column, _beside_surname(column, meaning)) for column, meaning in heard]
    return heard


def _is_pupil(column: FoundColumn, meaning: Meaning) -> bool:
    """Whether a column names the pupil whose parents another may name."""
    word = plain(column.heading)
    return word in _PUPILS or (meaning.field == "name" and meaning.sure and _PARENT not in word)


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


def _head_of_household(column: FoundColumn, meaning: Meaning) -> Meaning:
    """Where nothing else says who somebody is, the head of the household is the customer."""
    is_head = plain(column.heading) in _HEADS
    return replace(meaning, field="name", trust=Trust.WEAK) if is_head else meaning


def _with_surname(heard: Heard) -> Heard:
    """Nom beside Prénom, and Name beside Vorname, is the family name."""
    words = {plain(column.heading) for column, _ in heard}
    surnames = {name for given, name in _SURNAME_BESIDE_GIVEN.items() if given in words}
    if any(meaning.field == "family_name" for _, meaning in heard):
        return heard
    return [
        (column, replace(meaning, field="family_name") if plain(column.heading) in surnames else meaning)
        for column, meaning in heard
    ]


def _with_parents(heard: Heard) -> Heard:
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
