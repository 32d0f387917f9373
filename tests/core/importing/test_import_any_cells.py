"""Whatever stands below whatever heading: every row has one verdict, and the book stays as it was."""

from datetime import date, time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import UserError
from core.importing.reports import Duplicates, ImportChoices
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.importing.vocabulary.customers import CUSTOMERS
from core.importing.vocabulary.records import APPOINTMENTS, INTERACTIONS, OWNED, PURCHASES
from core.ports import Book
from tests.makers import TODAY

_KINDS = (CUSTOMERS, PURCHASES, INTERACTIONS, OWNED, APPOINTMENTS)
_HEADINGS = sorted({word for kind in _KINDS for words in kind.values() for word in words.split()})
_WORDS = (
    "王伟 李娜 张三介绍 老客户 先生 13800000001 13800000001/13900000002 1.38E+10 微信同号 a@b.c "
    "农历八月十五 除夕 闰四月初三 1985-02-30 2100-02-29 0000-00-00 9999-12-31 31.12.2025 "
    "06/07/08 8.15 2026年5月 去年 长期 1.2万 ¥1,280.50 (500) 1e5 三千五 100% 3年 10000公里 9:30 "
    '男 是 否 VIP 冰箱x2+空调 3-4-501 已成交 退货 =1+1 #REF! -INFINITY nan - / 无 <b> {"a":1} '
    "[] 😀 𠀀 配偶 儿子2015-06-01 江苏省南京市中山路1号2幢3单元401"
)
_CELLS: st.SearchStrategy[Cell] = (
    st.sampled_from(_WORDS.split())
    | st.text(max_size=12)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from([13800000004.0, 8.15, 45000.0, 60000.0, -1.0, 0.0])
    | st.dates()
    | st.datetimes()
    | st.sampled_from([None, True, False, time(9, 30), date(1900, 1, 1)])
)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    headings = draw(st.lists(st.sampled_from(_HEADINGS), min_size=1, max_size=7, unique=True))
    width = len(headings) + 1
    rows = draw(st.lists(st.lists(_CELLS, min_size=width, max_size=width), min_size=1, max_size=5))
    return Sheet("Sheet1", [["姓名", *headings], *rows])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(sheets(), st.sampled_from(Duplicates))
def test_every_row_has_one_verdict(book: Book, sheet: Sheet, duplicates: Duplicates) -> None:
    file = SheetFile("客户.xlsx", "ab" * 32, [sheet])
    try:
        report = import_file(book, file, ImportChoices(duplicates=duplicates), TODAY, dry_run=True)
    except UserError:
        return  # refused in words
    verdicts = report.created + report.updated + report.joined + report.skipped + len(report.problems)
    assert verdicts == report.rows
    assert book.customer_ids() == []
