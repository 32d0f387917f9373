"""The table on a sheet: heading, data rows, and what is left out."""

from datetime import date, datetime

import pytest

from core.importing.fields import SheetKind
from core.importing.sheet import Cell, Sheet
from core.importing.table import FoundTable, column_letter, find_table, known_headings

HEAD: list[Cell] = ["序号", " 姓名\n(必填)", "联系电话 ", None, "备注"]


def table_of(*rows: list[Cell]) -> FoundTable:
    table = find_table(Sheet("客户", list(rows)))
    assert table is not None
    return table


def numbers(table: FoundTable) -> list[int]:
    return [number for number, _ in table.rows]


def test_title_and_grouped_heading_stand_above_the_heading() -> None:
    table = table_of(
        ["客户资料登记表   制表日期：2025-06-30"],
        ["基本信息", None, "联系方式", None, "其它"],
        HEAD,
        [1.0, "来雪", 17517978401.0, None, None],
        [2.0, "王祥", "16673223828", None, "老家在外地"],
    )
    assert table.header_row == 3
    assert [column.heading for column in table.columns] == ["序号", "姓名 (必填)", "联系电话", "备注"]
    assert numbers(table) == [4, 5]
    assert table.columns[2].samples == ("17517978401", "16673223828")
    assert table.columns[3].filled == 1


@pytest.mark.parametrize(
    "row",
    [
        [None, "", "  "],
        HEAD,
        ["合计", 2.0],
        ["共3人"],
        ["小计：", None, "3000"],
        [None, "本页合计 12", None],
        ["Total: 5"],
        ["填表人：", None, None, "审核："],
        [None, "填表人：张三", None, None, "审核：李四"],
        ["第 1 页 共 3 页"],
        ["制表日期：2025-06-30"],
        ["审核"],
        ["说明：红色为必填"],
        ["必填", "请填写11位号码", "不超过 20 字"],
        ["例：", "张三", None, None, "格式：2000-01-01"],
    ],
)
def test_paper_below_the_heading_is_no_data(row: list[Cell]) -> None:
    table = table_of(HEAD, [1.0, "来雪", "17517978401"], row, [2.0, "王祥", "16673223828"])
    assert numbers(table) == [2, 4]


@pytest.mark.parametrize(
    "row",
    [
        [1.0, "总计划", "17517978401"],
        [3.0, "李计", None, None, "合计三单"],
        ["请假的", "张三", "17517978401", None, "请周末联系"],
        ["说明", "张三", None, None, "老客户"],
        [1.0, "姓名", "17517978401", None, "其它"],
        [1.0, "Total 9000", "17517978401"],
    ],
)
def test_data_that_only_resembles_paper_stays(row: list[Cell]) -> None:
    assert numbers(table_of(HEAD, row)) == [2]


def test_a_heading_of_two_lines_is_one_heading() -> None:
    table = table_of(
        ["序号", "姓名", "联系方式", None, "地址"],
        [None, None, "手机", "微信", None],
        [1.0, "来雪", "17517978401", "wx1", "中山路306号"],
    )
    assert [column.heading for column in table.columns] == ["序号", "姓名", "手机", "微信", "地址"]
    assert numbers(table) == [3]


def test_a_gap_in_the_heading_is_filled_from_the_known_word_above() -> None:
    table = table_of(
        ["姓名", "基本", None, None],
        [None, "手机", "生日", "地址"],
        ["来雪", "17517978401", "1981/3/18", "中山路"],
    )
    assert [column.heading for column in table.columns] == ["姓名", "手机", "生日", "地址"]


def test_a_heading_repeated_below_itself_is_dropped() -> None:
    assert numbers(table_of(["姓名", "手机"], ["姓名", "手机"], ["来雪", "17517978401"])) == [3]


def test_same_as_above_is_read_from_above() -> None:
    table = table_of(
        ["姓名", "手机", "介绍人", "地址"],
        ["来雪", "17517978401", "同上"],
        ["王祥", "16673223828", "米秀敏", "中山路"],
        ["胡文海", "同上", "〃", "同上"],
    )
    assert table.rows[0][1][2] is None
    assert table.rows[2][1] == ["胡文海", "16673223828", "米秀敏", "中山路"]


def test_columns_without_a_heading_bear_their_letter() -> None:
    table = table_of(["姓名", None, "手机"], ["来雪", "VIP", "17517978401", "x"])
    assert [column.heading for column in table.columns] == ["姓名", "B", "手机", "D"]


def test_a_sheet_without_heading_starts_with_its_first_row() -> None:
    table = table_of([], ["来雪", 17517978401.0, date(1981, 3, 18)], ["王祥", 16673223828.0, None])
    assert table.header_row == 0
    assert numbers(table) == [2, 3]
    assert [column.heading for column in table.columns] == ["A", "B", "C"]


def test_one_column_of_phones_is_a_table() -> None:
    assert len(table_of(["17517978401"], ["16673223828"]).rows) == 2


def test_an_unknown_heading_is_still_a_heading() -> None:
    table = table_of(["Kunde", "Telefon"], ["Anna", "030 1234"])
    assert table.header_row == 1
    assert [column.heading for column in table.columns] == ["Kunde", "Telefon"]


def test_a_template_has_columns_and_no_rows() -> None:
    table = table_of(["姓名", "手机"])
    assert [column.filled for column in table.columns] == [0, 0]
    assert table.rows == []


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[None]],
        [["红色为必填；生日请注明农历或公历"]],
        [["说明"], ["请先看这里"]],
        [["Müşteri", "Adres"]],
    ],
)
def test_a_page_without_a_table_has_none(rows: list[list[Cell]]) -> None:
    assert find_table(Sheet("说明", rows)) is None


def test_a_row_of_data_is_never_taken_for_the_heading() -> None:
    assert table_of(["微信", "17517978401"], ["来雪", "16673223828"]).header_row == 0


def test_identity_numbers_show_no_more_than_where_they_were_issued() -> None:
    table = table_of(["姓名", "证件"], ["来雪", "350582198103180021"])
    assert table.columns[1].samples == ("350582…",)


def test_a_moment_is_shown_with_its_hour_and_a_day_without() -> None:
    morning, midnight = datetime.fromisoformat("2025-03-10T09:30"), datetime.fromisoformat("2025-03-11")
    table = table_of(["姓名", "手机", "到店"], ["来雪", None, morning], ["王祥", None, midnight])
    assert table.columns[2].samples == ("2025-03-10 09:30:00", "2025-03-11")


def test_known_headings_count_fields_once() -> None:
    table = table_of(["姓名", "客户姓名", "手机", "什么"], ["来雪", "来雪", "17517978401", "x"])
    assert known_headings(table, SheetKind.CUSTOMERS) == 2


def test_letters_go_on_after_z() -> None:
    assert [column_letter(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_second_table_below_is_laid_out_like_the_first() -> None:
    table = table_of(
        ["老客户"],
        ["姓名", "电话", "地址"],
        ["来雪", "17517978401", "中山路"],
        ["新客户", "", ""],
        [],
        ["电话", "姓名", "意向", "意向"],
        ["16673223828", "王祥", "SUV", "轿车", "还有"],
        ["姓名", "电话", "地址"],
        ["李敏", "16673223829", "人民路"],
    )
    assert [column.heading for column in table.columns] == ["姓名", "电话", "地址", "意向", "意向", "F"]
    assert [row for _, row in table.rows] == [
        ["来雪", "17517978401", "中山路"],
        ["王祥", "16673223828", None, "SUV", "轿车", "还有"],
        ["李敏", "16673223829", "人民路"],
    ]
    assert numbers(table) == [3, 7, 9]


def test_a_row_that_shares_a_word_with_the_heading_is_no_heading() -> None:
    table = table_of(
        ["姓名", "产品", "电话"], ["产品", "门", "17517978401"], ["王祥", "电话", "16673223828"], ["王祥"]
    )
    assert numbers(table) == [2, 3, 4]


def test_a_heading_that_is_printed_again_is_no_data_whatever_it_says() -> None:
    table = table_of(
        ["姓名", "爱好", "特长"], ["来雪", "下棋", "书法"], ["姓名", "爱好", "特长"], ["王祥", "唱歌", ""]
    )
    assert numbers(table) == [2, 4]


def test_names_with_their_mobiles_need_no_heading() -> None:
    table = table_of(["来雪 17517978401"], ["王祥 16673223828"])
    assert (table.header_row, numbers(table)) == (0, [1, 2])


def test_a_heading_that_is_repeated_further_down_is_no_row() -> None:
    table = table_of(HEAD, [1.0, "来雪", 17517978401.0], HEAD, [2.0, "王祥", "16673223828"])
    assert numbers(table) == [2, 4]


def test_a_phone_beside_a_word_that_looks_like_a_remark_makes_it_a_row() -> None:
    table = table_of(HEAD, [1.0, "来雪", 17517978401.0], ["说明", "王祥", "16673223828"])
    assert numbers(table) == [2, 3]


def test_a_second_table_may_call_the_columns_otherwise() -> None:
    table = find_table(
        Sheet(
            "S",
            [
                ["姓名", "电话", "生日", "备注"],
                ["张伟", "15422814821", "3-18", ""],
                ["二、意向客户"],
                ["客户姓名", "联系方式", "意向产品", "备注", "姓名拼音"],
                ["李娜", "15409173306", "沙发", "月底", "lina"],
            ],
        )
    )
    assert table is not None
    assert [column.heading for column in table.columns][:5] == ["姓名", "电话", "生日", "备注", "意向产品"]
    assert table.rows[1][1] == ["李娜", "15409173306", None, "月底", "沙发", "lina"]
