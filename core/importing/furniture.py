"""Rows below the heading that are no data: repeated headings, sums, signatures, instructions."""

import re
from collections.abc import Collection, Sequence

from core.importing.cells import cell_text, is_blank
from core.importing.cleaning.blanks import filled_text
from core.importing.folding import fold
from core.importing.looks import is_name, is_phone
from core.importing.sheet import Cell

_SUM = re.compile(
    r"(?:本页|本表|本月|全年|以上|全部|部门)?(?:合计|小计|总计|共计|累计)(?:金额|人数)?\s*(?:[:(\d].*)?"
    r"|[^:]{0,10}(?:合计|小计|总计|共计|汇总)(?:金额|人数)?\s*(?:[:(].*)?|平均(?:值|数)?"
    r"|(?:总|合计)?(?:笔|单|人|户|件|台|条|订单)数\s*:\s*[\d,.]+.*"
    r"|(?:grand\s*|sub\s*-?)?totals?\s*(?:[:(].*)?"
)
_SIGNATURE = re.compile(
    r"(?:填表|制表|制单|填报|审核|审批|复核|核对|经办|负责|打印|导出|统计|录入|联系|主管|领导)(?:人|日期|时间|签字|签名|人签字)?\s*:.*"
    r"|(?:日期|单位|签字|签名|盖章|注|备注|说明|页码)\s*:.*|(?:审核|审批|制表|填表人|审核人|制表人)|(?:金额)?大写\s*:.*"
    r"|共\s*\d+\s*[条行笔个]?(?:记录|数据)?\s*[,，。;]?\s*第.*页.*|(?:总记录数|记录总数|总条数)\s*:?.*|第\s*\d+\s*页.*|共\s*\d+\s*[人名位户家个条行单笔件项](?:客户)?|(?:prepared|approved|printed|exported|generated)\s+(?:by|on|at)\b.*"
    r"|copyright\b.*|confidential information.*|.*all rights reserved.*"
)
_INSTRUCTION = re.compile(
    r"必填|选填|请填|请输入|请选择|请按|请勿|请注明|填写|格式[:为]|下拉|不超过|示例|例如|^[(]?例[:)]|^说明|^注意|required|optional"
    r"|e\.g\.|yyyy|max\.? "
)
_EXAMPLE = re.compile(
    r"\W*(?:示例|范例|样例|举例|example|sample)\W*|.{1,8}[(](?:示例|范例|样例|举例|例|example|sample)(?:数据)?[)]"
    r"|(?:示例|范例|样例|example|sample)[:_ -].*"
)
# A quick look for the characters without which none of the above can stand there.
_SUSPECT = re.compile(
    r"[计計汇匯均共:：页頁审審制製填必选選请請例说說注下不格范範样樣]|^[-=—_*~·.]{2,}$|total|page |example|"
    r"sample|\b(?:by|on|at)\b|copyright|confidential|rights|required|optional|e\.g|yyyy|max",
    re.I,
)
_SECTION = re.compile(
    r"(?:(?:19|20)\d\d年?[-/.]?)?(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]|十[一二])月份?(?:生日|客户|记录|名单)*"
    r"|(?:19|20)\d\d年度?(?:客户|名单)*|第?[一二三四1-4]季度"
    r"|(?:以下|以上).*|[一二三四五六七八九十]+、.*|[(](?:[一二三四五六七八九十]+|\d+)[)].*"
    r"|(?:[^:]{0,8}(?:客户|会员|顾客|名单|类客户))(?:名单|列表)?\s*(?:[(:].*)?"
)
"""What stands alone in a row above the people whom it is about: 一月, 以下为老客户, 二、意向客户."""
_ORNAMENTS = " ★☆●■◆▲※#*=~—-_·.()[]【】<>《》"
_PAGE = re.compile(r"第\s*\d+\s*页|共\s*\d+\s*页|\bpage\s+\d+\s*(?:of|/)\s*\d+")
_FEW = 3
_RULE = re.compile(r"[-=—_*~·.]{2,}")
_NAUGHT = frozenset(("", "0", "0.0", "0.00"))
_MOSTLY = 0.6
_WORDS_LOOKED_AT = 2
_WIDE = 4
"""Cells of a row: nobody is written with his name alone where the others tell so much."""


def is_empty(row: Sequence[Cell]) -> bool:
    """Whether nothing stands in the row."""
    return not row or (is_blank(row[0]) and all(map(is_blank, row)))


def says_nothing(row: Sequence[Cell], counts: Collection[int]) -> bool:
    """Whether nothing stands in the row but its count, and what formulas leave: naught, #N/A, dashes."""
    return all(filled_text(cell) in _NAUGHT for at, cell in enumerate(row) if at not in counts)


def without_foot(rows: list[tuple[int, list[Cell]]]) -> list[tuple[int, list[Cell]]]:
    """The rows of a wide table without the single cells that follow it below a gap, as reports end."""
    at = len(rows)
    while at and _is_single(rows[at - 1][1]):
        at -= 1
    if not 0 < at < len(rows) or rows[at][0] == rows[at - 1][0] + 1:
        return rows
    named = any(is_name(cell) or is_phone(cell) for _, row in rows[at:] for cell in row)
    wide = sum(_filled(row) >= _WIDE for _, row in rows[:at]) * 2 > at
    return rows[:at] if wide and not named else rows


def _is_single(row: Sequence[Cell]) -> bool:
    return bool(row) and isinstance(row[0], str) and _filled(row) == 1


def _filled(row: Sequence[Cell]) -> int:
    return sum(not is_blank(cell) for cell in row)


def is_furniture(row: Sequence[Cell], headings: frozenset[Cell]) -> bool:
    """Whether the row belongs to the paper and not to the data. `headings` are the cells of the heading."""
    if not headings.isdisjoint(row) and _repeats(row, headings):
        return True
    return _is_suspect(row) and _is_paper([cell_text(cell) for cell in row if not is_blank(cell)])


def _is_suspect(row: Sequence[Cell]) -> bool:
    looked_at = 0
    for cell in row:
        if isinstance(cell, str) and cell and not cell.isspace():
            if _SUSPECT.search(cell):
                return True
            looked_at += 1
            if looked_at == _WORDS_LOOKED_AT:
                return False
    return looked_at == 1 and sum(not is_blank(cell) for cell in row) == 1


def _repeats(row: Sequence[Cell], headings: frozenset[Cell]) -> bool:
    filled = [cell for cell in row if not is_blank(cell)]
    return sum(cell in headings for cell in filled) >= _MOSTLY * len(filled) > 0


def _is_paper(words: Sequence[str]) -> bool:
    if all(map(_RULE.fullmatch, words)):
        return True
    if any(_SUM.fullmatch(fold(word)) for word in words[:_WORDS_LOOKED_AT]):
        return True
    if _EXAMPLE.fullmatch(fold(words[0])):
        return True
    if any(map(is_phone, words)):
        return False
    if len(words) <= _FEW and any(_PAGE.search(fold(word)) for word in words):
        return True
    if len(words) == 1 and any(map(_SECTION.fullmatch, (fold(words[0]), fold(words[0]).strip(_ORNAMENTS)))):
        return True
    return bool(_SIGNATURE.fullmatch(fold(words[0]))) or _instructs(words)


def _instructs(words: Sequence[str]) -> bool:
    """Whether the row tells how to fill the sheet: its first cell and at least half of all do."""
    told = [bool(_INSTRUCTION.search(fold(word))) for word in words]
    return told[0] and sum(told) * 2 >= len(told)
