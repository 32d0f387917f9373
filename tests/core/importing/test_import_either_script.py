"""One person in traditional and in simplified characters: one card, which keeps the name it has."""

from core.ports import Book
from tests.core.importing.sheets import a_file, run

BOTH = ("陈国栋|13811112222|", "王丽华|13811113333|南京")


def names(book: Book) -> list[str]:
    return [card.name for card in book.customers.where()]


def test_a_sheet_in_other_characters_updates_and_renames_nobody(book: Book) -> None:
    run(book, a_file("姓名 手机 地址", *BOTH))
    report = run(book, a_file("姓名 手機 職業", "陳國棟|13811112222|教師", "王麗華|13811113333|"))
    assert (report.created, report.updated, report.skipped) == (0, 1, 1)
    assert names(book) == ["陈国栋", "王丽华"]
    assert book.customers.get(1).occupation == "教師"


def test_by_its_number_a_card_may_be_renamed(book: Book) -> None:
    run(book, a_file("姓名 手机 地址", *BOTH))
    report = run(book, a_file("客户编号 姓名 手机", "1|陳國棟|13811112222"))
    assert (report.updated, names(book)) == (1, ["陳國棟", "王丽华"])


def test_a_referrer_is_found_in_either(book: Book) -> None:
    run(book, a_file("姓名 手机 地址", *BOTH))
    report = run(book, a_file("姓名 手机 介绍人", "赵六|13811115555|陳國棟"))
    assert report.warnings == []
    assert [(link.referrer_id, link.referee_id) for link in book.referrals.where()] == [(1, 3)]
