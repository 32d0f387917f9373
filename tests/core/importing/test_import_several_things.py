"""Several policies or things beside each other in the row of their owner are that many things."""

import pytest

from core.importing.several_things import Row, with_things_below
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, run, verdicts
from tests.makers import all_rows


def held(book: Book) -> list[tuple[str, str, list[str]]]:
    return [
        (
            book.customers.get(item.customer_id).name,
            item.name,
            [str(end.due) for end in book.item_ends.where(item_id=item.id)],
        )
        for item in book.owned_items.where()
    ]


@pytest.mark.parametrize(
    "headings",
    [
        "姓名 手机 险种1 续期日1 险种2 续期日2 备注",
        "姓名 手机 险种一 续期日一 险种二 续期日二 备注",
        "姓名 手机 险种(1) 续期日(1) 险种(2) 续期日(2) 备注",
        "姓名 手机 保单1险种 保单1续期日 保单2险种 保单2续期日 备注",
        "姓名 手机 第一份险种 第一份续期日 第二份险种 第二份续期日 备注",
        "姓名 手机 险种 续期日 险种 续期日 备注",
    ],
)
def test_each_is_held_by_the_owner_of_the_row(headings: str, book: Book) -> None:
    rows = (
        f"张伟|{PHONE}|重疾险|2027-03-15|医疗险|2027-06-01|好",
        f"李娜|{OTHER_PHONE}|||年金|2027-01-02|",
        "王强|15400000001|||||",
    )
    file = a_file(headings, *rows)
    assert verdicts(run(book, file)) == (4, 0, 0, 0, 0)
    assert held(book) == [
        ("张伟", "重疾险", ["2027-03-15"]),
        ("张伟", "医疗险", ["2027-06-01"]),
        ("李娜", "年金", ["2027-01-02"]),
    ]
    assert [card.name for card in book.customers.where()] == ["张伟", "李娜", "王强"]
    before = all_rows(book)
    assert verdicts(run(book, file)) == (0, 0, 0, 4, 0)
    assert all_rows(book) == before


def test_what_is_told_of_each_alone_is_kept_with_it(book: Book) -> None:
    headings = "姓名 手机 险种1 保额1 续期日1 险种2 保额2 续期日2 爱好"
    run(book, a_file(headings, f"张伟|{PHONE}|重疾险|50万|2027-03-15|医疗险|100万|2027-06-01|钓鱼"))
    assert [card.note for card in book.customers.where()] == ["保额: 50万\n爱好: 钓鱼"]
    assert [entry.note for entry in book.interactions.where()] == ["医疗险: 保额: 100万"]


def test_relatives_with_several_policies_live_with_the_head_above(book: Book) -> None:
    headings = "姓名 关系 险种1 续期日1 险种2 续期日2"
    rows = (
        "张伟|户主|重疾险|2027-03-15|医疗险|2027-06-01",
        "李娜|妻子|重疾险|2027-03-15|医疗险|2027-06-01",
        "张小宝|儿子||||",
    )
    run(book, a_file(headings, *rows))
    assert [card.household_id for card in book.customers.where()] == [1, 1, 1]


@pytest.mark.parametrize(
    "headings",
    [
        "姓名 电话1 电话2 地址1 地址2",
        "姓名 险种1 险种2 续期日",
        "姓名 产品1 金额1 产品2 金额2",
        "姓名 险种1 续期日1",
        "姓名 备注 备注",
        "",
    ],
)
def test_other_headings_stay_as_they_are(headings: str) -> None:
    words = headings.split(" ")
    rows: list[Row] = [(2, [*words])]
    assert with_things_below(rows, words) == (rows, words)


def test_what_stands_elsewhere_under_a_count_is_not_of_a_thing() -> None:
    words = ["姓名", "爱好1", "爱好2", "险种1", "续期日1", "险种2", "续期日2"]
    assert with_things_below([], words)[1] == ["姓名", "爱好1", "爱好2", "险种", "续期日", "", ""]


def test_with_their_prices_they_were_bought_once(book: Book) -> None:
    headings = "姓名 手机 产品1 购买日期1 价格1 保修到期1 产品2 购买日期2 价格2 保修到期2"
    row = f"张伟|{PHONE}|空调|2025-05-01|3000|2031-05-01|冰箱|2025-06-01|2500|2028-06-01"
    file = a_file(headings, row)
    run(book, file)
    assert [(line.product, line.amount) for line in book.purchases.where()] == [
        ("空调", 300_000),
        ("冰箱", 250_000),
    ]
    before = all_rows(book)
    run(book, file)
    assert all_rows(book) == before
