"""Which columns of a list of customers tell of purchases, one after the other in a row: 产品1 金额1 日期1."""

import re
from collections import defaultdict
from collections.abc import Sequence
from enum import Enum, auto

from core.calendar.numerals import number
from core.importing.fields import SheetKind
from core.importing.headers import Meaning, meaning_of, plain
from core.importing.table import FoundColumn
from core.records import dataclass

_COUNT = "[一二三四五六七八九十]{1,2}|[0-9]{1,2}"
_HEADING = re.compile(
    rf"(?:第(?P<before>{_COUNT})次|(?P<first>首次)|(?P<word>{_COUNT})次)?(?:购买|成交|消费|下单|采购)?的?"
    r"(?:(?P<day>日期|时间|date)|(?P<product>产品|商品|型号|名称|品名|项目|product|item)|(?P<amount>金额|价格|价钱|amount|price))"
    rf"(?P<behind>{_COUNT})?"
)


_LAST = re.compile(r"^\s*(?:上一?次|最近一?次?|末次|最后一?次?|last|latest|recent)\s*", re.IGNORECASE)
"""Of several purchases the last is told."""


class Bought(Enum):
    """What a column tells of a purchase."""

    DAY = auto()
    PRODUCT = auto()
    AMOUNT = auto()


_DAYS_OF_ANYTHING = frozenset(("日期", "时间", "date"))
"""Only beside a product they are the day on which it was bought."""
_PARTS = {"date": Bought.DAY, "product": Bought.PRODUCT, "amount": Bought.AMOUNT}


@dataclass(frozen=True, slots=True)
class BoughtColumn:
    """The count of the purchase in its row, and what the column tells of it."""

    count: int
    part: Bought


def bought(heading: str) -> BoughtColumn | None:
    """What a numbered heading tells of a purchase; None for every other heading."""
    found = _HEADING.fullmatch(plain(heading))
    typed = found and (found["before"] or found["word"] or found["behind"] or ("1" if found["first"] else ""))
    if not found or not typed:
        return None
    part = Bought.DAY if found["day"] else Bought.PRODUCT if found["product"] else Bought.AMOUNT
    return BoughtColumn(number(typed) or 0, part)


def bought_all(headings: Sequence[tuple[int, str]], day: int | None = None) -> dict[int, BoughtColumn]:
    """By its place in the sheet, what every heading tells of a purchase. Where none is numbered the day,
    the amount and the product that are told surest are one; without a day that is known, the column
    `day` is that of a product."""
    counted = {at: one for at, heading in headings if (one := bought(heading))}
    if counted:
        return counted
    heard = [(at, meaning) for at, heading in headings if (meaning := _alone(heading))]
    heard.sort(key=lambda one: (one[1].trust, one[1].rank), reverse=True)
    best = {_PARTS[meaning.field]: at for at, meaning in heard}
    if day is not None and Bought.PRODUCT in best:
        best.setdefault(Bought.DAY, day)
    when = plain(dict(headings)[best[Bought.DAY]]) if Bought.DAY in best else ""
    whole = Bought.AMOUNT in best and when and (Bought.PRODUCT in best or when not in _DAYS_OF_ANYTHING)
    return {at: BoughtColumn(0, part) for part, at in best.items()} if whole else {}


def day_among(headings: Sequence[tuple[int, str]]) -> int | None:
    """Of the columns of purchases that one whose heading does not say what it tells: it is the day."""
    return next((at for at, heading in headings if not bought(heading) and not _alone(heading)), None)


def _alone(heading: str) -> Meaning | None:
    """What a heading without a number tells of a purchase, where it says nothing surer of the customer."""
    of_customer = meaning_of(heading, SheetKind.CUSTOMERS)
    of_purchase = meaning_of(_LAST.sub("", heading), SheetKind.PURCHASES)
    if of_purchase is None or not of_purchase.sure or (of_customer and of_customer.sure):
        return None
    return of_purchase if of_purchase.field in _PARTS else None


def columns_bought(columns: Sequence[FoundColumn], day: int | None) -> set[int]:
    """The columns of purchases that have a day and an amount; `day` is the only one of days whose heading
    says nothing else."""
    filled = [column for column in columns if column.filled]
    known = bought_all([(column.index, column.heading) for column in filled], day)
    told = [(column, known[column.index]) for column in filled if column.index in known]
    parts: dict[int, set[Bought]] = defaultdict(set)
    for _, one in told:
        parts[one.count].add(one.part)
    whole = {count for count, some in parts.items() if {Bought.DAY, Bought.AMOUNT} <= some}
    return {column.index for column, one in told if one.count in whole}
