"""Phones without their country, in rows that say in which country somebody lives."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from core.importing.cleaning.numbers import national
from core.importing.cleaning.row import CleanRow, SheetRow
from core.importing.folding import fold
from core.importing.headers import plain
from core.importing.mapping import ColumnMap, Mapping
from core.model.customer import Phone

_PLACES = frozenset(
    (
        *(
            "地区",
            "国家",
            "国家地区",
            "区域",
            "所在地",
            "所在地区",
            "所在国家",
            "居住地",
            "国家或地区",
            "城市",
        ),
        *("country", "region", "countryregion", "nation", "location", "mailingcountry", "addresscountry"),
    )
)
_COUNTRIES = (
    ("HK", re.compile(r"香港|hong ?kong|\bhk\b")),
    ("MO", re.compile(r"澳门|maca[uo]\b")),
    ("TW", re.compile(r"台[湾灣]|taiwan")),
    ("SG", re.compile(r"新加坡|singapore|\bsg\b")),
    ("MY", re.compile(r"马来西亚|malaysia")),
    ("TH", re.compile(r"泰国|thailand")),
    ("JP", re.compile(r"日本|japan")),
    ("KR", re.compile(r"韩国|korea")),
    ("GB", re.compile(r"英国|united kingdom|\buk\b")),
    ("AU", re.compile(r"澳大利亚|澳洲|australia")),
    ("US", re.compile(r"美国|united states|\busa?\b")),
    ("IN", re.compile(r"印度(?!尼)|\bindia\b")),
    ("ID", re.compile(r"印尼|印度尼西亚|indonesia")),
    ("PH", re.compile(r"菲律宾|philippines")),
    ("VN", re.compile(r"越南|viet ?nam")),
    ("NZ", re.compile(r"新西兰|new zealand")),
    ("DE", re.compile(r"德国|germany|deutschland")),
    ("FR", re.compile(r"法国|\bfrance\b")),
    ("AE", re.compile(r"阿联酋|迪拜|united arab emirates|dubai|\buae\b")),
    ("CA", re.compile(r"加拿大|canada")),
)
_PHONES = ("phone", "phone2", "referrer_phone")
_CELLS_ASKED = 200
_MAINLAND = re.compile(r"1[3-9]\d{9}")


def column_of_countries(mapping: Mapping, rows: Sequence[SheetRow]) -> ColumnMap | None:
    """The column that names countries, or parts of China whose phones have a code of their own."""
    named = (column for column in mapping.columns if plain(column.heading) in _PLACES)
    return next((column for column in named if _tells(rows, column.index)), None)


def with_countries(rows: Iterable[CleanRow], typed: Iterable[SheetRow], at: int) -> Iterator[CleanRow]:
    """The rows with their phones as the country of each dials them; `typed` are they as they were."""
    for row, (_, cells) in zip(rows, typed, strict=True):
        country = _country(cells[at]) if at < len(cells) else ""
        yield _in_country(row, country) if country else row


def _tells(rows: Sequence[SheetRow], at: int) -> bool:
    return any(_country(cells[at]) for _, cells in islice(rows, _CELLS_ASKED) if at < len(cells))


def _country(cell: object) -> str:
    text = fold(cell) if isinstance(cell, str) else ""
    return next((code for code, words in _COUNTRIES if words.search(text)), "")


def _in_country(row: CleanRow, country: str) -> CleanRow:
    told = {name: phones for name in _PHONES if (phones := row.get(name, tuple))}
    dialled = {name: tuple(_dialled(phone, country) for phone in phones) for name, phones in told.items()}
    return replace(row, values={**row.values, **dialled}) if dialled != told else row


def _dialled(phone: Phone, country: str) -> Phone:
    digits = "".join(filter(str.isdecimal, phone.typed))
    if "+" in phone.typed or digits.startswith("00") or _MAINLAND.fullmatch(phone.digits):
        return phone
    return replace(phone, digits=national(digits, country) or phone.digits)
