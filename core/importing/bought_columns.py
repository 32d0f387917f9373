"""Which columns of a list of customers tell of purchases, one after the other in a row: 产品1 金额1 日期1."""

import re
from collections import defaultdict
from collections.abc import Sequence
from enum import Enum, auto

from core.calendar.numerals import number
from core.importing.headers import plain
from core.importing.table import FoundColumn
from core.records import dataclass

_COUNT = "[一二三四五六七八九十]{1,2}|[0-9]{1,2}"
_HEADING = re.compile(
    rf"(?:第(?P<before>{_COUNT})次|(?P<first>首次)|(?P<word>{_COUNT})次)?(?:购买|成交|消费|下单|采购)?的?"
    r"(?:(?P<day>日期|时间|date)|(?P<product>产品|商品|型号|名称|品名|项目|product|item)|(?P<amount>金额|价格|价钱|amount|price))"
    rf"(?P<behind>{_COUNT})?"
)


class Bought(Enum):
    """What a column tells of a purchase."""

    DAY = auto()
    PRODUCT = auto()
    AMOUNT = auto()


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


def columns_bought(columns: Sequence[FoundColumn]) -> set[int]:
    """The columns of purchases that have a day and an amount."""
    told = [(column, one) for column in columns if column.filled and (one := bought(column.heading))]
    parts: dict[int, set[Bought]] = defaultdict(set)
    for _, one in told:
        parts[one.count].add(one.part)
    whole = {count for count, some in parts.items() if {Bought.DAY, Bought.AMOUNT} <= some}
    return {column.index for column, one in told if one.count in whole}
