"""What became of an order: one that was called off, or paid back, is no purchase."""

import re

from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.reading import NOTHING, Reading, Remark, remembered
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.text import T

CALLED_OFF = "cancelled"
_CALLED_OFF = re.compile(
    r"(?<!未)取消(?!失败)|作废|(?<!退款)(?<!售后)关闭|(?<!部分)退款成功|(?<!部分)已退款|全额退款|已全退"
    r"|cancel|(?<!partially )refunded|voided|closed lost"
)


@remembered
def read_deal(cell: Cell) -> Reading:
    """`CALLED_OFF`, which is told, or nothing; the words themselves go to the note."""
    text = filled_text(cell)
    if not text:
        return NOTHING
    if not _CALLED_OFF.search(fold(text)):
        return Reading(keep_typed=True)
    remark = Remark(
        T("“{text}”: the order came to nothing and is no purchase", text=text),
        T("Empty the cell if it was bought all the same"),
    )
    return Reading(CALLED_OFF, remark, keep_typed=True)
