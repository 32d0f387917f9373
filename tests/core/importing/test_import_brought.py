"""A register of referrals: the row is about who is new, and names who brought them."""

from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, run


def test_a_register_of_referrals_is_about_the_new_customers(book: Book) -> None:
    headings = "日期 老客户姓名 老客户电话 老客户地址 新客户姓名 新客户电话 地址 奖励"
    run(
        book,
        a_file(
            headings,
            f"2026-02-01|张伟|{PHONE}|幸福里|李娜|{OTHER_PHONE}|阳光花园|红包",
            f"2026-02-03|张伟|{PHONE}||王强|13700137002||",
        ),
    )
    names = {card.id: card.name for card in book.customers.where()}
    brought = [(names[one.referrer_id], names[one.referee_id]) for one in book.referrals.where()]
    assert (sorted(names.values()), brought) == (
        ["张伟", "李娜", "王强"],
        [("张伟", "李娜"), ("张伟", "王强")],
    )


def test_nothing_of_a_referrer_is_the_customers(book: Book) -> None:
    run(book, a_file("姓名 手机 推荐人 推荐人生日 推荐人地址", f"李娜|{PHONE}|张伟|1970-01-05|幸福里"))
    card = book.customers.where(name="李娜")[0]
    assert (card.birth_month, card.address) == (None, "")
    assert card.note == "推荐人生日: 1970-01-05\n推荐人地址: 幸福里\n推荐人: 张伟"


def test_who_brought_somebody_and_is_in_no_book_stays_in_the_note(book: Book) -> None:
    file = a_file("姓名 手机 介绍人", f"李娜|{PHONE}|张伟", "张伟|15409173306|李娜")
    run(book, a_file("姓名 手机 介绍人", f"来雪|{PHONE}|老友"))
    assert book.customers.where(name="来雪")[0].note == "介绍人: 老友"
    report = run(book, file)
    assert [note.row for note in report.warnings] == [3]
    assert book.customers.where(name="张伟")[0].note == "介绍人: 李娜"
    assert (run(book, file).skipped, book.customers.where(name="李娜")[0].note) == (2, "")
