"""What is written comes back equal, as text where it was text, and never half."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from core.exporting import Column, ColumnKind, Table, Value
from storage.sheets.reading import read_file
from storage.sheets.writing import write_csv, write_workbook

COLUMNS = [
    Column("姓名"),
    Column("手机"),
    Column("生日", ColumnKind.DATE),
    Column("金额", ColumnKind.MONEY),
    Column("次数", ColumnKind.NUMBER, 30),
]
ROWS: list[list[Value]] = [
    ["张三", "13800138000", date(1985, 3, 2), 123_456, 3],
    ["李四", 13800138000, date(1890, 1, 1), -5, 1.5],
    [None, date(2026, 3, 1), "不详", "合计", None],
]
HEADING = ["姓名", "手机", "生日", "金额", "次数"]


def table(rows: list[list[Value]], name: str = "客户", columns: list[Column] = COLUMNS) -> Table:
    return Table(name, columns, rows)


def opened(path: Path) -> Worksheet:
    sheet = load_workbook(path).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_a_workbook_comes_back_equal(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [table(ROWS)])
    (sheet,) = read_file(path).sheets
    assert sheet.name == "客户"
    assert sheet.rows == [
        HEADING,
        ["张三", "13800138000", date(1985, 3, 2), 1234.56, 3.0],
        ["李四", "13800138000", "1890-01-01", -0.05, 1.5],
        ["", "2026-03-01", "不详", "合计", ""],
    ]


def test_a_csv_comes_back_equal(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, table(ROWS))
    assert path.read_bytes().startswith("\ufeff姓名,手机".encode())
    (sheet,) = read_file(path).sheets
    assert sheet.rows == [
        HEADING,
        ["张三", "13800138000", "1985-03-02", "1234.56", "3"],
        ["李四", "13800138000", "1890-01-01", "-0.05", "1.5"],
        ["", "2026-03-01", "不详", "合计", ""],
    ]


def test_formulas_stay_text(tmp_path: Path) -> None:
    texts: list[Value] = ["=HYPERLINK(1)", "#N/A", "+86", "-1", "@x"]
    columns = [Column(f"={n}") for n in range(5)]
    write_workbook(tmp_path / "a.xlsx", [table([texts], columns=columns)])
    cells = [cell for row in opened(tmp_path / "a.xlsx").iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells[5:]] == texts
    write_csv(tmp_path / "a.csv", table([texts], columns=columns))
    assert tmp_path.joinpath("a.csv").read_text("utf-8-sig").splitlines()[1] == (
        "'=HYPERLINK(1),#N/A,'+86,'-1,'@x"
    )


def test_the_sheet_is_laid_out_for_reading_and_printing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [table(ROWS)])
    sheet = opened(path)
    assert [cell.font.b for cell in sheet[1]] == [True] * 5
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:E4")
    assert [sheet.column_dimensions[letter].width for letter in "ABCDE"] == [8, 13, 12, 12, 30]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet["C2"].number_format, sheet["D2"].number_format) == ("yyyy-mm-dd", "#,##0.00")


def test_a_sheet_of_many_columns_stays_legible_on_paper(tmp_path: Path) -> None:
    """Four pages side by side, each with the number and the name at its left, as on the screen."""
    path = tmp_path / "a.xlsx"
    columns = [Column("编号"), Column("姓名"), *(Column(f"第{n}项的说明文字") for n in range(35))]
    write_workbook(path, [table([], columns=columns)])
    sheet = opened(path)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.pageOrder) == (4, "overThenDown")
    assert (sheet.freeze_panes, sheet.print_title_cols) == ("C2", "$A:$B")


def test_what_follows_figures_stands_in_a_step(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    kinds = (ColumnKind.MONEY, ColumnKind.DATE, ColumnKind.NUMBER, ColumnKind.TEXT, ColumnKind.TEXT)
    columns = [Column(f"列{n}", kind) for n, kind in enumerate(kinds)]
    write_workbook(path, [table([[100, date(2026, 3, 1), 3, "李四", "x"]], columns=columns)])
    sheet = opened(path)
    for row in (1, 2):
        assert [cell.alignment.indent for cell in sheet[row]] == [0, 1, 0, 1, 0]


def test_a_wide_heading_makes_a_wide_column(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [table([], columns=[Column("上次联系的日期和方式"), Column("a name in Latin")])])
    sheet = opened(path)
    assert [sheet.column_dimensions[letter].width for letter in "AB"] == [24, 19]


def test_what_stands_in_a_column_makes_it_wide(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    columns = [*COLUMNS[:1], Column("地址"), Column("备注"), Column("金额", ColumnKind.MONEY)]
    rows: list[list[Value]] = [["欧阳建国", "城东新村 8 幢 301", "长" * 70, 1_234_567_890_12]]
    write_workbook(path, [table(rows, columns=columns)])
    sheet = opened(path)
    assert [sheet.column_dimensions[letter].width for letter in "ABCD"] == [10, 19, 48, 18]
    assert (sheet["C2"].alignment.wrap_text, sheet.row_dimensions[2].height) == (True, 45)
    assert sheet["B2"].alignment.wrap_text is not True


def test_a_row_of_short_texts_has_no_height_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    rows: list[list[Value]] = [["短"], [None], ["长" * 500]]
    write_workbook(path, [table(rows, columns=[Column("备注")])])
    assert [opened(path).row_dimensions[row].height for row in (2, 3, 4)] == [None, None, 90]


def test_pages_are_numbered_and_named_and_nobody_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [table(ROWS, "R&D 客户")])
    sheet = opened(path)
    header, footer = sheet.oddHeader, sheet.oddFooter
    assert header is not None and footer is not None
    assert (header.left.text, footer.right.text) == ("R&&D 客户", "&P / &N")
    properties = load_workbook(path).properties
    assert (properties.creator, properties.lastModifiedBy) == ("Shuke", None)


def test_phones_and_numbers_are_text_that_no_program_complains_of(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [table(ROWS)])
    sheet = opened(path)
    assert (sheet["B2"].data_type, sheet["B2"].number_format) == ("s", "@")
    assert sheet.column_dimensions["B"].number_format == "@"
    with ZipFile(path) as parts:
        markup = parts.read("xl/worksheets/sheet1.xml").decode()
    assert '<ignoredError sqref="A1:E4" numberStoredAsText="1"/>' in markup


def test_days_look_as_the_table_wants_and_are_read_as_days(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    for look in ("[$-409]d mmm yyyy", "yyyy/m/d"):
        write_workbook(path, [Table("a", [Column("日期", ColumnKind.DATE)], [[date(2026, 9, 1)]], look)])
        assert opened(path)["A2"].number_format == look
        assert read_file(path).sheets[0].rows[1] == [date(2026, 9, 1)]


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(2100, 12, 31)])
def test_days_before_spreadsheets_agree_are_text(day: date, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [table([[day]], columns=[Column("日期", ColumnKind.DATE)])])
    assert read_file(path).sheets[0].rows[1] == [day if day >= date(1900, 3, 1) else day.isoformat()]


def test_a_sheet_to_fill_in_offers_choices(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    columns = [Column("姓名"), Column("性别", choices=("男", "女"))]
    write_workbook(path, [Table("客户", columns, [["示例", "男"]], open_rows=100)])
    (offer,) = opened(path).data_validations.dataValidation
    assert (offer.type, offer.formula1, str(offer.sqref)) == ("list", '"男,女"', "B2:B102")
    assert not offer.showErrorMessage


def test_a_sheet_for_the_program_alone_is_out_of_sight(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [table(ROWS), Table("_own", [Column("a")], [["b"]], hidden=True)])
    shown, hidden = load_workbook(path).worksheets
    assert (shown.sheet_state, hidden.sheet_state) == ("visible", "veryHidden")
    assert [row[0].value for row in hidden.iter_rows()] == ["a", "b"]


def test_sheet_names_are_made_fit(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [table([], name) for name in ("客户/跟进", "x" * 40, "x" * 40, "'[]'")])
    names = [sheet.name for sheet in read_file(path).sheets]
    assert names[:3] == ["客户 跟进", "x" * 28, "x" * 28 + "1"]
    assert len(set(names)) == 4 and all(names)


def test_no_tables_make_an_empty_workbook(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [])
    assert [sheet.rows for sheet in read_file(tmp_path / "a.xlsx").sheets] == [[]]


def test_a_text_longer_than_a_cell_is_cut_in_a_workbook_alone(tmp_path: Path) -> None:
    texts: list[Value] = ["a" * 40_000, "😀" * 20_000]
    columns = [Column("a"), Column("b")]
    write_workbook(tmp_path / "a.xlsx", [table([texts], columns=columns)])
    assert read_file(tmp_path / "a.xlsx").sheets[0].rows[1] == ["a" * 32_767, "😀" * 16_383]
    write_csv(tmp_path / "a.csv", table([texts], columns=columns))
    assert "a" * 40_000 in tmp_path.joinpath("a.csv").read_text("utf-8-sig")


@given(
    text=st.text(
        st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("=#'\x01\ud800"), max_size=9
    )
)
def test_any_text_comes_back_without_its_control_characters(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clean = "".join(letter for letter in text if letter not in "\x01\ud800\ufffe\uffff")
    path = tmp_path_factory.mktemp("any") / "a.xlsx"
    write_workbook(path, [table([[text]], columns=[Column("a")])])
    sheet = opened(path)
    assert (sheet["A2"].value or "") == clean


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [table(ROWS)])
    assert path.stat().st_mode & 0o077 == 0
