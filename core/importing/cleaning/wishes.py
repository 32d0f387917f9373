"""What somebody may buy next, and how much they want it."""

import re

from core.importing.cells import cell_text
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.reading import NOTHING, Reading, remembered
from core.importing.cleaning.words import Vocabulary, whole_words
from core.importing.sheet import Cell
from core.model.purchase import Strength
from core.records import dataclass

_STRENGTH = Vocabulary(
    whole_words(
        {
            Strength.STRONG: "强 高 a 很强 强烈 高意向 意向强 强意向 很高 strong high",
            Strength.NORMAL: "一般 中 b 普通 中等 中意向 有 有意向 normal medium",
            Strength.NONE: "无 低 c 弱 没有 无意向 低意向 没意向 none low",
        }
    )
)
_WITH_STRENGTH = re.compile(r"(.+?)\s*[(（]([^()（）]+)[)）]")


@dataclass(frozen=True, slots=True)
class WishTold:
    """`category` is empty when the sheet tells only how strong the wish is."""

    category: str
    strength: Strength = Strength.NORMAL


@remembered
def read_wish(cell: Cell) -> Reading:
    """高 is a strength, SUV is a category, SUV（高） is both; 无 is a wish of strength none."""
    strength, _ = _STRENGTH.find(cell_text(cell))
    if strength is not None:
        return Reading(WishTold("", strength))
    text = filled_text(cell)
    both = _WITH_STRENGTH.fullmatch(text)
    strength = _STRENGTH.find(both[2])[0] if both else None
    if both and strength is not None:
        return Reading(WishTold(both[1], strength))
    return Reading(WishTold(text)) if text else NOTHING
