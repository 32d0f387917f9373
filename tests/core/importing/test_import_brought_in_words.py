"""A note or a source that says who brought somebody: 王建国介绍."""

import pytest

from core.ports import Book
from tests.core.importing.sheets import PHONE, a_file, run


def brought(book: Book) -> list[tuple[str, str]]:
    names = {card.id: card.name for card in book.customers.where()}
    return [(names[one.referrer_id], names[one.referee_id]) for one in book.referrals.where()]


@pytest.mark.parametrize(
    "note",
    [
        "王建国介绍",
        "喜欢喝茶；王建国介绍的，周末联系",
        "老客户王建国推荐来的",
        "由朋友王建国轉介紹",
        "（王建国 介绍）",
        "王建国先生介绍过来",
    ],
)
def test_a_note_names_who_brought_somebody_new(book: Book, note: str) -> None:
    report = run(book, a_file("姓名 手机 备注", f"赵敏|{PHONE}|{note}", "王建国|13700137002|"))
    assert brought(book) == [("王建国", "赵敏")]
    assert [(one.row, one.value) for one in report.warnings] == [(2, "王建国")]
    assert book.customers.where(name="赵敏")[0].note == note


def test_a_source_names_him_too(book: Book) -> None:
    run(book, a_file("姓名 手机 客户来源", f"赵敏|{PHONE}|王建国介绍", "王建国|13700137002|门店"))
    assert brought(book) == [("王建国", "赵敏")]
    assert book.customers.where(name="赵敏")[0].place_met == "王建国介绍"


@pytest.mark.parametrize(
    "note",
    ["朋友介绍", "王建国介绍了他表弟", "给王建国推荐过空调", "想让王建国介绍客户", "孙强介绍", "赵敏推荐"],
)
def test_other_words_name_nobody(book: Book, note: str) -> None:
    report = run(book, a_file("姓名 手机 备注", f"赵敏|{PHONE}|{note}", "王建国|13700137002|"))
    assert (brought(book), report.warnings) == ([], [])


def test_a_name_of_several_links_nobody(book: Book) -> None:
    rows = (f"赵敏|{PHONE}|王建国介绍", "王建国|13700137002|", "王建国|13700137003|")
    report = run(book, a_file("姓名 手机 备注", *rows))
    assert (brought(book), report.warnings) == ([], [])


def test_the_column_stands_above_the_note(book: Book) -> None:
    file = a_file(
        "姓名 手机 介绍人 备注", f"赵敏|{PHONE}|孙强|王建国介绍", "王建国|13700137002||", "孙强|13700137003||"
    )
    run(book, file)
    assert brought(book) == [("孙强", "赵敏")]


def test_only_a_new_card_is_linked_so(book: Book) -> None:
    file = a_file("姓名 手机 备注", f"赵敏|{PHONE}|王建国介绍", "王建国|13700137002|")
    run(book, a_file("姓名 手机", f"赵敏|{PHONE}"))
    run(book, file)
    assert (brought(book), run(book, file).skipped) == ([], 2)
