"""What somebody may buy next, and how much they want it."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from core.importing.cells import cell_text
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.dates import read_date
from core.importing.cleaning.money import money_reader
from core.importing.cleaning.reading import NOTHING, Reading, remembered
from core.importing.cleaning.words import Vocabulary, whole_words
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.model.purchase import Strength, WishState
from core.records import dataclass

_STRENGTH = Vocabulary(
    whole_words(
        {
            Strength.STRONG: (
                "强 高 h a h级 a级 h类 a类 很强 较强 非常强 较高 强烈 热 高意向 意向强 强意向 很高 "
                "strong high"
            ),
            Strength.NORMAL: "一般 中 b b级 b类 温 普通 中等 中意向 有 有意向 normal medium",
            Strength.NONE: "无 低 c n c级 n级 c类 冷 弱 较弱 没有 无意向 低意向 没意向 none low",
        }
    )
)
_ENDS = (WishState.WON, WishState.LOST)
_STATE = Vocabulary(
    whole_words(
        {
            WishState.OPEN: (
                "否 未成交 未购买 未买 没买 进行中 跟进中 洽谈中 商谈中 谈判 考虑中 待定 意向 有意向 "
                "初步沟通 需求确认 方案报价 "
                "open inprogress negotiation pending"
            ),
            WishState.WON: (
                "是 成交 已成交 已购 已购买 已买 赢单 已赢单 已签约 签约 已签单 签单 已下定 已订 won "
                "closedwon"
            ),
            WishState.LOST: (
                "战败 已战败 流失 已流失 丢单 输单 已输单 失败 放弃 已放弃 无效 已失效 买了别家 已买别家 "
                "已购他牌 lost closedlost"
            ),
        }
    )
)
_ENDED = Vocabulary({word: end for word, end in _STATE.whole.items() if end in _ENDS and len(word) > 1})
BETWEEN = "、"
_TICKED = "┋"
"""Between the answers that somebody ticked in a survey."""
_RANGE = re.compile(r"(\d+(?:\.\d+)?)(万|千|w|k)?元?\s*[-~到至—–]+\s*(\d+(?:\.\d+)?(?:万|千|w|k)?)")
_ABOUT = re.compile(r"^(?:约|大约|大概|最多|不超过)|(?:左右|以内|以下|上下|之内)$")
_MONTH = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?")
_WITH_STRENGTH = re.compile(r"(.+?)\s*[(（]([^()（）]+)[)）]")


@dataclass(frozen=True, slots=True)
class WishTold:
    """`category` is empty when the sheet tells only how strong the wish is, or what it may cost (`budget`,
    cents) and `by` when. What it does not tell is None."""

    category: str
    strength: Strength | None = None
    budget: int | None = None
    by: date | None = None
    state: WishState | None = None

    def joined(self, other: "WishTold") -> "WishTold":
        """Two columns about one wish: what it is, and how strong."""
        if not other.category:
            return replace(self, strength=other.strength or self.strength, state=other.state or self.state)
        category = BETWEEN.join(filter(None, (self.category, other.category)))
        ended = other.state or self.state
        return replace(self, category=category, strength=other.strength or self.strength, state=ended)


@remembered
def read_wish(cell: Cell) -> Reading:
    """高 is a strength, SUV is a category, SUV（高） is both; 无 is a wish of strength none, 已成交 the
    end of one, H级（一周内） a strength with more in the note."""
    strength, _ = _STRENGTH.find(cell_text(cell))
    if strength is not None:
        return Reading(WishTold("", strength))
    state = _ENDED.find(cell_text(cell))[0]
    if state is not None:
        return Reading(WishTold("", state=state), keep_typed=True)
    text = filled_text(cell).replace(_TICKED, BETWEEN)
    both = _WITH_STRENGTH.fullmatch(text)
    strength = _STRENGTH.find(both[2])[0] if both else None
    if both and strength is not None:
        return Reading(WishTold(both[1], strength))
    told = _STRENGTH.find(both[1])[0] if both else None
    if told is not None:
        return Reading(WishTold("", told), keep_typed=True)
    return Reading(WishTold(text)) if text else NOTHING


@remembered
def read_wish_state(cell: Cell) -> Reading:
    """What came of the wish, which is kept in the note as well; other words only go there."""
    text = filled_text(cell)
    return Reading(_STATE.find(text)[0], keep_typed=True) if text else NOTHING


def read_budget(unit: int, cell: Cell) -> Reading:
    """An amount in cents; of a range the upper end, and the typed words are kept. Others are noted."""
    text = fold(filled_text(cell))
    if not text:
        return NOTHING
    span = _RANGE.search(text)
    amount = money_reader(unit)(span[3] if span else _ABOUT.sub("", text)).value
    return Reading(amount, keep_typed=amount is None or span is not None)


@remembered
def read_by(cell: Cell) -> Reading:
    """The day, or the last one of a month; words such as 年底 are kept in the note."""
    month = _MONTH.fullmatch(filled_text(cell))
    if month and 1 <= int(month[2]) <= 12:
        year, number = int(month[1]), int(month[2])
        return read_date(date(year, number, monthrange(year, number)[1]))
    read = read_date(cell)
    return read if read.value is not None or not filled_text(cell) else Reading(keep_typed=True)
