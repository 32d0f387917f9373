"""编号 above records: the number of a customer, or a count of the records."""

from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run, verdicts
from tests.makers import a_customer

LOG = "编号 日期 姓名 手机 内容"


def test_whoever_has_several_numbers_has_none(book: Book) -> None:
    rows = (f"1|2026-05-01|张伟|{PHONE}|来电", f"2|2026-05-02|李娜|{OTHER_PHONE}|来电")
    report = run(book, a_file(LOG, *rows, f"3|2026-05-03|张伟|{PHONE}|再来电"))
    assert verdicts(report) == (3, 0, 0, 0, 0)
    assert [one.name for one in book.customers.where()] == ["张伟", "李娜"]
    assert [one.note for one in book.interactions.where()] == [
        "来电\n编号: 1",
        "来电\n编号: 2",
        "再来电\n编号: 3",
    ]


def test_a_number_of_somebody_else_is_not_the_customers(book: Book) -> None:
    a_customer(book, "陈静", "15500000000", number="1")
    run(book, a_file(LOG, f"1|2026-05-01|张伟|{PHONE}|来电", f"5|2026-05-01|李娜|{OTHER_PHONE}|来电"))
    names = [book.customers.get(one.customer_id).name for one in book.interactions.where()]
    assert names == ["张伟", "李娜"]
    assert (card(book, "5").name, card(book, "6").name) == ("李娜", "张伟")


def test_a_number_with_the_name_of_its_customer_is_his(book: Book) -> None:
    a_customer(book, "张伟", number="7")
    run(book, a_file(LOG, f"7|2026-05-01|张伟|{PHONE}|来电"))
    assert book.customer_count() == 1


def test_the_number_of_a_customer_is_believed(book: Book) -> None:
    a_customer(book, "陈静", "15500000000", number="1")
    run(book, a_file("客户编号 日期 姓名 手机 内容", f"1|2026-05-01|静静|{PHONE}|来电"))
    assert [book.customers.get(one.customer_id).name for one in book.interactions.where()] == ["陈静"]


def test_the_id_of_a_database_that_goes_up_by_one_in_each_row_counts_the_rows(book: Book) -> None:
    rows = (f"1|2026-05-01|张伟|{PHONE}|来电", f"2|2026-05-01|李娜|{OTHER_PHONE}|来电")
    run(book, a_file(LOG.replace("编号", "ID"), *rows))
    assert [one.note for one in book.interactions.where()] == ["来电\nID: 1", "来电\nID: 2"]
