"""What became of an order: one that was called off, or paid back, is no purchase."""

import re

from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.reading import NOTHING, Reading, Remark, remembered
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.text import T

CALLED_OFF, STILL_OPEN, WON = "cancelled", "open", "won"
_DEALS = re.compile("商机|阶段|deal|stage|opportunit")
_CALLED_OFF = re.compile(
    r"(?<!未)取消(?!失败)|作废|(?<!退款)(?<!售后)关闭|(?<!部分)退款成功|(?<!部分)已退款|全额退款|已全退"
    r"|cancel|(?<!partially )refunded|voided|closed lost"
)
_WON = re.compile(r"赢单|已成交|已签|\bwon\b")
_LOST = re.compile(r"输单|丢单|战败|流失|无效|\blost\b")
_OPEN = re.compile(
    r"谈判|洽谈|需求|方案|报价|初步|意向|线索|商务|跟进|未成交|进行中|初访|接触|评估|qualif|negotiat|prospect|propos"
    r"|contract sent|appointment|presentation|decision|analysis|perception|quote|\bopen\b|in progress|pending"
)


def is_of_deals(heading: str) -> bool:
    """Whether a column tells how far deals have come, and not what became of orders."""
    return bool(_DEALS.search(fold(heading)))


@remembered
def read_stage(cell: Cell) -> Reading:
    """As `read_deal`, where a deal may also be lost, `WON`, or `STILL_OPEN`."""
    text = filled_text(cell)
    folded = fold(text)
    if _LOST.search(folded):
        return _nothing(text)
    if _WON.search(folded):
        return Reading(WON, keep_typed=True)
    if not _OPEN.search(folded):
        return read_deal(cell)
    return Reading(STILL_OPEN, still_open(text), keep_typed=True)


def still_open(text: str) -> Remark:
    """What is said of a deal whose stage is `text`."""
    reason = T("“{text}”: the deal is open and is taken as a wish", text=text)
    return Remark(reason, T("Enter the purchase once it is made"))


@remembered
def read_deal(cell: Cell) -> Reading:
    """`CALLED_OFF`, which is told, or nothing; the words themselves go to the note."""
    text = filled_text(cell)
    if not text:
        return NOTHING
    if not _CALLED_OFF.search(fold(text)):
        return Reading(keep_typed=True)
    return _nothing(text)


def _nothing(text: str) -> Reading:
    remark = Remark(
        T("“{text}”: the order came to nothing and is no purchase", text=text),
        T("Empty the cell if it was bought all the same"),
    )
    return Reading(CALLED_OFF, remark, keep_typed=True)
