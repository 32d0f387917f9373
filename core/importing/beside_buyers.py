"""Who buys, beside those who sold to us before or only receive it: 买家 beside 车主, 订购人 beside 收货人."""

import re

from core.importing.beside_families import Heard
from core.importing.fields import SheetKind
from core.importing.headers import Trust, plain

_BUYER = re.compile("买家|买方|买主|新车主|buyer")
_OWNER = re.compile("原?车主|业主|房东|房主|owner")
_ORDERED = re.compile(
    "(?:订购|订货|下单|购买|预订|预定|订花|付款)[人者]|用户|客户|顾客|会员|买家|buyer|billing|customer|client"
    "|member|user"
)
_RECEIVES = re.compile("收[货件花]|送货|recipient|receiver|consignee|shipping|delivery")
_REACHED = frozenset(("name", "phone"))


def of_buyers(heard: Heard, kind: SheetKind) -> Heard:
    """The columns without those of the owner, where a buyer with a phone of his own is told beside; in lists
    of purchases without what they tell of who receives them, where they tell it of who ordered them too."""
    bought = _told_of(heard, _BUYER)
    if bought >= _REACHED:
        heard = [(column, one) for column, one in heard if not _OWNER.match(plain(column.heading))]
    ordered = _told_of(heard, _ORDERED)
    if kind is not SheetKind.PURCHASES or not ordered >= _REACHED:
        return heard
    return [
        (column, one)
        for column, one in heard
        if one.field not in ordered or not _RECEIVES.match(plain(column.heading))
    ]


def _told_of(heard: Heard, who: re.Pattern[str]) -> set[str]:
    """The fields that are told of such people, of whom a nickname is no name."""
    known = ((column, one) for column, one in heard if column.filled and one.trust is not Trust.WEAK)
    told = (one.field for column, one in known if who.match(plain(column.heading)))
    return {"phone" if field == "phone2" else field for field in told}
