"""Rows that came back: as they stood, with the reason and the fix beside each."""

from datetime import date

from core.importing.cleaning.draft import RowNote
from core.importing.returned import returned_rows
from core.importing.sheet import Cell, Sheet
from core.importing.table import find_table
from core.text import T
from resources.words import Words


def test_only_the_rows_with_problems_come_back_under_their_own_headings() -> None:
    rows: list[list[Cell]] = [["姓名", "手机", "生日"], ["李玉芬", "13800138000", None], ["陈国栋"]]
    table = find_table(Sheet("Sheet1", rows))
    assert table is not None
    problem = RowNote(3, "手机", "", T("No phone"), T("Enter one"))
    returned = returned_rows(table, [problem], Words("en", date(2026, 9, 18)))
    headings = [column.heading for column in returned.columns]
    assert headings[:3] == ["Row", "姓名", "手机"]
    assert headings[-2:] == ["Why it came back", "How to mend it"]
    (row,) = returned.rows
    assert row[:3] == [3, "陈国栋", ""]
    assert row[-2:] == ["No phone", "Enter one"]
