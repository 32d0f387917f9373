"""Who buys, beside those who sold to us before: 买家 beside 车主, 买方 beside 业主."""

import re

from core.importing.beside_families import Heard
from core.importing.headers import plain

_BUYER = re.compile("买家|买方|买主|新车主|buyer")
_OWNER = re.compile("原?车主|业主|房东|房主|owner")
_REACHED = {"name", "phone"}


def of_buyers(heard: Heard) -> Heard:
    """The columns without those of the owner, where a buyer with a phone of his own is told beside."""
    bought = {meaning.field for column, meaning in heard if _BUYER.match(plain(column.heading))}
    if not bought >= _REACHED:
        return heard
    return [(column, meaning) for column, meaning in heard if not _OWNER.match(plain(column.heading))]
