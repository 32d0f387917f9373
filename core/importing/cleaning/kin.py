"""Relatives that a row names besides its customer: spouse, children, parents."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.importing.cleaning.kin_names import BETWEEN
from core.importing.cleaning.preview import preview_value
from core.importing.cleaning.row import CleanRow
from core.importing.fields import KIN
from core.importing.folding import fold
from core.importing.mapping import Mapping
from core.model.birthday import Birthday
from core.model.customer import Phone, Role, Sex
from core.records import dataclass

_WOMEN = re.compile("妻|老婆|太太|夫人|女儿|母|妈|wife|daughter|mother")
_MEN = re.compile("夫|老公|先生|儿子|父|爸|husband|son|father")


@dataclass(frozen=True, slots=True)
class KinTold:
    """One relative as a row tells of him; without a phone he is known by his name alone."""

    name: str
    role: Role
    sex: Sex | None
    phones: tuple[Phone, ...]
    birthday: Birthday | None


def kin_of(row: CleanRow, sexes: dict[str, Sex]) -> Iterator[KinTold]:
    """The relatives whom a row names; phone and birthday belong to somebody only where he is named
    alone."""
    for who, role in KIN.items():
        names = (row.get(who, str) or "").split(BETWEEN)
        alone = len(names) == 1
        for name in filter(None, names):
            phones = row.get(f"{who}_phone", tuple) or () if alone else ()
            birthday = row.get(f"{who}_birthday", Birthday) if alone else None
            yield KinTold(name, role, sexes.get(who), phones, birthday)


def sexes_told(mapping: Mapping) -> dict[str, Sex]:
    """By relative: the sex that the heading tells, as 妻子 and 儿子 do and 配偶 and 孩子 do not."""
    found = {}
    for who in KIN:
        column = mapping.column_of(who)
        word = fold(column.heading) if column else ""
        women, men = _WOMEN.search(word), _MEN.search(word)
        if bool(women) != bool(men):
            found[who] = Sex.FEMALE if women else Sex.MALE
    return found


def without_nameless(rows: Iterable[CleanRow], mapping: Mapping) -> Iterator[CleanRow]:
    """The rows, with the phones of relatives without a name as second phones, and their birthdays noted."""
    return (_settled(row, mapping) for row in rows)


def _settled(row: CleanRow, mapping: Mapping) -> CleanRow:
    values = dict(row.values)
    for who in KIN:
        if values.get(who):
            continue
        phones, birthday = values.pop(f"{who}_phone", None), values.pop(f"{who}_birthday", None)
        if isinstance(phones, tuple):
            told = values.get("phone2")
            values["phone2"] = (*(told if isinstance(told, tuple) else ()), *phones)
        column = mapping.column_of(f"{who}_birthday")
        if birthday is not None and column is not None:
            line = f"{column.heading}: {preview_value(birthday)}"
            values["note"] = "\n".join(filter(None, (row.get("note", str), line)))
    return replace(row, values=values) if values != row.values else row
