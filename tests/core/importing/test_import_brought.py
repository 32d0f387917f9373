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
