"""Purchases, contacts, owned items and referrers out of a sheet find their customer."""

from datetime import date

import pytest

from core.model.interaction import Kind, Outcome
from core.model.purchase import End
from core.ports import Book
from tests.core.importing.sheets import PHONE, PURCHASES, a_file, card, run, verdicts
from tests.makers import a_customer


def test_referrers_are_linked_by_name_by_number_and_by_phone(book: Book) -> None:
    run(
        book,
        a_file(
            "编号 姓名 手机 介绍人",
            f"1|谢宏斌|{PHONE}|",
            "2|陈国栋||谢宏斌",
            "3|吕健||2",
            f"4|毕海||{PHONE}",
        ),
    )
    edges = {edge.referee_id: edge.referrer_id for edge in book.referrals.where()}
    ids = {number: card(book, number).id for number in "1234"}
    assert edges == {ids["2"]: ids["1"], ids["3"]: ids["2"], ids["4"]: ids["1"]}


def test_a_referrers_name_that_several_bear_means_the_only_one_before_the_row(book: Book) -> None:
    report = run(
        book,
        a_file("编号 姓名 手机 介绍人", "1|王伟||", "2|吕健||王伟", f"3|王伟|{PHONE}|", "4|毕海||王伟"),
    )
    assert {edge.referee_id for edge in book.referrals.where()} == {card(book, "2").id}
    assert [(note.row, note.value) for note in report.warnings] == [(5, "王伟")]


@pytest.mark.parametrize("named", ["没有这人", "陈国栋"])
def test_a_referrer_that_cannot_be_linked_leaves_a_warning(book: Book, named: str) -> None:
    report = run(book, a_file("编号 姓名 介绍人", f"1|陈国栋|{named}"))
    assert verdicts(report) == (1, 0, 0, 0, 0)
    assert [note.column for note in report.warnings] == ["介绍人"]
    assert book.referrals.where() == []


def test_a_circle_of_referrers_is_refused(book: Book) -> None:
    report = run(book, a_file("编号 姓名 介绍人", "1|甲一|乙二", "2|乙二|甲一"))
    assert len(book.referrals.where()) == 1
    assert len(report.warnings) == 1


def test_what_was_bought_with_a_warranty_or_a_number_is_a_thing_its_buyer_holds(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    headings = "客户编号 日期 产品 金额 机身编号 保修到期 到期日"
    rows = (
        "C1|2026-03-01|空调|3299|SN1|2032-03-01|",
        "C1|2026-03-02|热水器|2600|SN2|2029-03-02|2027-03-02",
        "C1|2026-03-03|风扇|99|||",
        "C1|2026-03-04|电视|1999|SN4||",
    )
    assert verdicts(run(book, a_file(headings, *rows))) == (4, 0, 0, 0, 0)
    things = [(one.name, one.serial, one.purchase_id) for one in book.owned_items.where()]
    assert sorted(things) == [("热水器", "SN2", 2), ("电视", "SN4", 4), ("空调", "SN1", 1)]
    names = {one.id: one.name for one in book.owned_items.where()}
    assert {(names[end.item_id], end.kind, end.due) for end in book.item_ends.where()} == {
        ("空调", End.WARRANTY, date(2032, 3, 1)),
        ("热水器", End.WARRANTY, date(2029, 3, 2)),
        ("热水器", End.RENEWAL, date(2027, 3, 2)),
    }


def test_purchases_go_to_their_customer_and_stand_once_by_order_number(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    file = a_file(PURCHASES, "C1|2026-03-01|车险|3100|A1|2027-03-01", "C1|2026-03-02|贴膜|2600||")
    assert verdicts(run(book, file)) == (2, 0, 0, 0, 0)
    [insurance, film] = book.purchases.where()
    assert (insurance.amount, insurance.paid_on, insurance.order_no) == (310_000, date(2026, 3, 1), "A1")
    assert film.amount == 260_000
    assert [end.due for end in book.item_ends.where()] == [date(2027, 3, 1)]
    again = run(book, a_file(PURCHASES, "C1|2026-03-01|车险|3100|A1|2027-03-01"))
    assert verdicts(again) == (0, 0, 0, 1, 0)


def test_a_refund_with_the_same_order_number_is_no_double(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    report = run(book, a_file(PURCHASES, "C1|2026-03-01|车险|3100|A1|", "C1|2026-03-05|车险|-3100|A1|"))
    assert verdicts(report) == (2, 0, 0, 0, 0)
    assert book.customer_nets() == {1: 0}
    [bought, refund] = book.purchases.where()
    assert refund.refund_of == bought.id


def test_a_sheet_may_have_the_latest_on_top(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    rows = ("C1|2026-03-05|车险|-3100|A1|", "C1|2026-03-01|车险|3100|A1|2027-03-01")
    assert verdicts(run(book, a_file(PURCHASES, *rows))) == (2, 0, 0, 0, 0)
    assert [(line.id, line.refund_of) for line in book.purchases.where()] == [(1, 2), (2, None)]
    assert [item.purchase_id for item in book.owned_items.where()] == [2]
    book.undo()
    book.redo()
    assert [line.refund_of for line in book.purchases.where()] == [2, None]


def test_a_refund_that_comes_again_is_taken_in_once(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    rows = ("C1|2026-03-01|车险|3100|A1|", "C1|2026-03-05|车险|-1000|A1|")
    assert verdicts(run(book, a_file(PURCHASES, *rows))) == (2, 0, 0, 0, 0)
    later = ("C1|2026-03-06|车险|-1000|A1|", "C1|2026-03-06|车险|-1000|A1|")
    assert verdicts(run(book, a_file(PURCHASES, *rows, *later))) == (1, 0, 0, 3, 0)
    assert [line.refund_of for line in book.purchases.where()] == [None, 1, 1]


def test_a_refund_in_a_later_sheet_names_a_purchase_of_the_book(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    a_customer(book, "单雄信", number="C2")
    run(book, a_file(PURCHASES, "C1|2026-03-01|贴膜|2600||", "C2|2026-03-01|贴膜|2600||"))
    run(book, a_file(PURCHASES, "C1|2026-03-05|贴膜|-600||", "C2|2026-03-05|轮胎|800||"))
    assert [line.refund_of for line in book.purchases.where()] == [None, None, 1, None]


def test_an_order_has_all_its_lines(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    rows = ("C1|2026-03-01|车险|3100|A1|", "C1|2026-03-01|贴膜|2600|A1|", "C1|2026-03-01|贴膜|1300|A1|")
    assert verdicts(run(book, a_file(PURCHASES, *rows))) == (3, 0, 0, 0, 0)
    assert verdicts(run(book, a_file(PURCHASES, *rows))) == (0, 0, 0, 3, 0)


def test_the_sum_of_an_order_on_each_of_its_lines_counts_once(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    rows = ("C1|2026-03-01|车险|5700|A1|", "C1|2026-03-01|贴膜|5700|A1|")
    assert verdicts(run(book, a_file(PURCHASES.replace("金额", "订单金额"), *rows))) == (1, 0, 0, 1, 0)


def test_records_of_unknown_customers_are_problems(book: Book) -> None:
    a_customer(book, "王伟", number="C1")
    a_customer(book, "王伟", number="C2")
    report = run(
        book,
        a_file("姓名 日期 产品 金额", "贺春梅|2026-03-01|空调|3000", "王伟|2026-03-01|空调|3000"),
    )
    assert verdicts(report) == (0, 0, 0, 0, 2)
    numbered = run(book, a_file(PURCHASES, "C9|2026-03-01|车险|3100||"))
    assert verdicts(numbered) == (0, 0, 0, 0, 1)


def test_records_find_a_customer_by_name_or_phone_alone(book: Book) -> None:
    a_customer(book, "许文涛", PHONE)
    by_name = a_file("姓名 日期 产品 金额", "许文涛|2026-03-01|空调|3000")
    by_phone = a_file("手机 日期 产品 金额", f"{PHONE}|2026-03-01|空调|3000")
    assert [verdicts(run(book, file))[0] for file in (by_name, by_phone)] == [1, 1]


def test_contacts_keep_their_days_and_their_next_dates(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    report = run(
        book,
        a_file(
            "客户编号 日期 方式 结果 下次联系",
            "C1|2026-08-30|微信|未接|2026-10-08",
            "C1|2026-09-01|电话|聊了|",
        ),
    )
    assert verdicts(report) == (2, 0, 0, 0, 0)
    [missed, talked] = book.interactions.where()
    assert (missed.day, missed.kind, missed.outcome) == (date(2026, 8, 30), "wechat", Outcome.NO_ANSWER)
    assert talked.outcome is Outcome.REACHED
    [follow_up] = book.follow_ups.where()
    assert (follow_up.due, follow_up.set_on, follow_up.late) == (date(2026, 10, 8), date(2026, 8, 30), False)
    assert follow_up.interaction_id == missed.id


def test_an_imported_complaint_is_open_unless_the_sheet_says_that_it_is_settled(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    run(
        book,
        a_file("客户编号 日期 方式 备注", "C1|2026-09-01|投诉|异响", "C1|2026-09-02|投诉|异响，已解决"),
    )
    assert [one.settled for one in book.interactions.where()] == [None, date(2026, 9, 2)]


def test_owned_items_bring_their_ends(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    file = a_file("客户编号 车型 车牌 年检到期 质保到期", "C1|远岭|示例A7K21D|2027-05-31|2028-05-18")
    assert run(book, file, kind="owned").created == 1
    [owned] = book.owned_items.where()
    assert (owned.name, owned.serial) == ("远岭", "示例A7K21D")
    assert {end.kind.value: end.due for end in book.item_ends.where()} == {
        "inspection": date(2027, 5, 31),
        "warranty": date(2028, 5, 18),
    }


def test_a_list_of_purchases_may_tell_of_somebody_who_has_bought_nothing(book: Book) -> None:
    headings = "客户姓名 电话 成交日期 产品 成交金额"
    rows = ("来雪|13700000001|2025-06-01|冰箱|3999", "王祥|13700000002|||", "李敏|13700000003|去年|电视|5")
    report = run(book, a_file(headings, *rows))
    assert verdicts(report) == (2, 0, 0, 0, 1)
    assert (book.customer_count(), len(book.purchases.where())) == (2, 1)
    again = run(book, a_file(headings, rows[1], "王祥||||"))
    assert (again.created, again.skipped, len(again.problems)) == (0, 1, 1)


def test_a_contact_still_to_come_is_the_next_follow_up(book: Book) -> None:
    a_customer(book, "来雪", PHONE)
    file = a_file("姓名 日期 方式 内容 结果", "来雪|2026-12-05|见面|试驾|接通", "来雪|2026-09-01|电话|报价|")
    report = run(book, file)
    planned, called = book.interactions.where()
    assert (planned.kind, planned.outcome, called.kind) == (Kind.NOTE, None, Kind.CALL)
    assert [one.due for one in book.follow_ups.where()] == [date(2026, 12, 5)]
    assert [note.value for note in report.warnings] == ["2026-12-05"]
    assert verdicts(run(book, file)) == (0, 0, 0, 2, 0)


def test_subjects_that_name_the_way(book: Book) -> None:
    a_customer(book, "Ann", PHONE)
    run(book, a_file("Date Subject Name Comments", "2026-05-20|Call|Ann|quote", "2026-05-21|Email|Ann|sent"))
    assert [(one.kind, one.note) for one in book.interactions.where()] == [
        (Kind.CALL, "quote"),
        (Kind.EMAIL, "sent"),
    ]
