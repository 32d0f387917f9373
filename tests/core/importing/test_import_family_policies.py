"""Families and what they hold in one sheet: a row for each member, with a policy beside it or none."""

import pytest

from core.model.customer import Role, Sex
from core.model.purchase import End
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, run, verdicts
from tests.makers import all_rows

HEADINGS = "户主 姓名 与户主关系 手机 险种 保单号 续期日"
ROWS = (
    f"张伟|张伟|本人|{PHONE}|重疾险|P1|2027-03-15",
    f"张伟|李娜|配偶|{OTHER_PHONE}|医疗险|P2|2027-06-01",
    "张伟|张小宝|儿子|||",
)
Home = tuple[str, int, Role | None]


def homes(book: Book) -> list[Home]:
    return [(card.name, card.household_id, card.role) for card in book.customers.where()]


def held(book: Book) -> list[tuple[str, str]]:
    return [(book.customers.get(item.customer_id).name, item.name) for item in book.owned_items.where()]


def test_members_become_one_household_and_hold_their_policies(book: Book) -> None:
    assert verdicts(run(book, a_file(HEADINGS, *ROWS))) == (3, 0, 0, 0, 0)
    assert homes(book) == [("张伟", 1, Role.SELF), ("李娜", 1, Role.SPOUSE), ("张小宝", 1, Role.CHILD)]
    assert held(book) == [("张伟", "重疾险"), ("李娜", "医疗险")]
    ends = [(end.kind, end.due.isoformat()) for end in book.item_ends.where()]
    assert ends == [(End.RENEWAL, "2027-03-15"), (End.RENEWAL, "2027-06-01")]


def test_the_same_families_again_change_nothing_and_undo_takes_all_back(book: Book) -> None:
    empty, file = all_rows(book), a_file(HEADINGS, *ROWS)
    run(book, file)
    full = all_rows(book)
    assert run(book, file).skipped == 3
    assert all_rows(book) == full
    book.undo()
    assert all_rows(book) == empty


def test_a_member_who_is_new_joins_the_household_of_the_book(book: Book) -> None:
    run(book, a_file(HEADINGS, *ROWS))
    assert run(book, a_file(HEADINGS, *ROWS, "张伟|张小贝|女儿|||")).created == 1
    assert homes(book)[-1] == ("张小贝", 1, Role.CHILD)


def test_so_does_one_in_a_list_of_customers(book: Book) -> None:
    rows = (f"张伟|张伟|本人|{PHONE}", f"张伟|李娜|配偶|{OTHER_PHONE}")
    run(book, a_file("户主 姓名 与户主关系 手机", *rows))
    run(book, a_file("户主 姓名 与户主关系 手机", *rows, "张伟|张小宝|儿子|", "李强|李强|本人|"))
    assert [(name, home) for name, home, _ in homes(book)][2:] == [("张小宝", 1), ("李强", 2)]


def test_namesakes_of_two_families_stay_apart(book: Book) -> None:
    rows = (
        *ROWS,
        "张三|张三|本人|15400000001|车险|P3|2027-01-01",
        "张三|张小宝|儿子||学平险|P4|2027-09-01",
        "张三|张小宝|儿子||少儿险|P5|2027-09-02",
    )
    file = a_file(HEADINGS, *rows)
    run(book, file)
    assert [home for name, home, _ in homes(book) if name == "张小宝"] == [1, 2]
    full = all_rows(book)
    assert verdicts(run(book, file)) == (0, 0, 0, 6, 0)
    assert all_rows(book) == full


def test_who_has_no_household_in_a_sheet_may_live_anywhere(book: Book) -> None:
    run(book, a_file(HEADINGS, *ROWS, "|张小宝|||学平险|P4|2027-09-01"))
    assert held(book)[-1] == ("张小宝", "学平险")
    assert book.customer_count() == 3


def test_a_relation_to_nobody_is_kept_in_the_note(book: Book) -> None:
    run(book, a_file("姓名 手机 关系 险种 续期日", f"张伟|{PHONE}|同学|重疾险|2027-03-15"))
    assert [card.note for card in book.customers.where()] == ["关系: 同学"]


def test_a_list_of_what_people_own_tells_all_of_their_cards(book: Book) -> None:
    headings = "姓名 手机 险种 续期日 结婚纪念日 意向 免打扰 累计消费"
    row = f"张伟|{PHONE}|重疾险|2027-03-15|2010-05-20|养老社区|是|8000"
    file = a_file(headings, row)
    run(book, file)
    [card], [wedding], [wish] = book.customers.where(), book.yearly_dates.where(), book.wishes.where()
    assert (card.do_not_contact, card.total, wedding.month, wish.category) == (True, 800_000, 5, "养老社区")
    assert run(book, file).skipped == 1


def test_it_fills_in_what_a_card_does_not_say(book: Book) -> None:
    run(book, a_file("姓名 手机", f"张伟|{PHONE}"))
    file = a_file("姓名 手机 险种 续期日 结婚纪念日", f"张伟|{PHONE}|重疾险|2027-03-15|2010-05-20")
    assert verdicts(run(book, file)) == (1, 0, 0, 0, 0)
    assert [day.name for day in book.yearly_dates.where()] == ["结婚纪念日"]
    assert verdicts(run(book, file)) == (0, 0, 0, 1, 0)


@pytest.mark.parametrize("heading", ["称谓", "家庭关系", "关系"])
def test_who_comes_first_as_himself_is_the_head_of_those_below(heading: str, book: Book) -> None:
    rows = (
        f"张伟|{PHONE}|本人|重疾险|2027-03-15",
        f"李娜|{OTHER_PHONE}|妻子||",
        "王强||本人|车险|2027-01-01",
    )
    run(book, a_file(f"姓名 手机 {heading} 险种 续期日", *rows))
    assert [home for _, home, _ in homes(book)] == [1, 1, 2]


def test_beside_a_household_a_form_of_address_is_the_relation_to_its_head(book: Book) -> None:
    rows = (f"张家|张伟|{PHONE}|户主|重疾险|2027-03-15", f"张家|李娜|{OTHER_PHONE}|妻子||")
    run(book, a_file("家庭 姓名 手机 称谓 险种 续期日", *rows))
    assert homes(book) == [("张伟", 1, Role.SELF), ("李娜", 1, Role.SPOUSE)]


def test_forms_of_address_are_no_relations(book: Book) -> None:
    rows = (f"张家|张伟|{PHONE}|先生|重疾险|2027-03-15", f"张家|李娜|{OTHER_PHONE}|太太||")
    run(book, a_file("家庭 姓名 手机 称谓 险种 续期日", *rows))
    assert [(card.sex, card.role) for card in book.customers.where()] == [
        (Sex.MALE, Role.SELF),
        (Sex.FEMALE, Role.SELF),
    ]


@pytest.mark.parametrize("heading", ["联系人", "紧急联系人电话"])
def test_a_relation_may_be_that_of_somebody_else(heading: str, book: Book) -> None:
    rows = (f"张伟|{PHONE}|本人|||", f"李娜|{OTHER_PHONE}|妻子|||")
    run(book, a_file(f"姓名 手机 关系 {heading} 险种 续期日", *rows))
    assert [home for _, home, _ in homes(book)] == [1, 2]


def test_policies_by_name_are_products(book: Book) -> None:
    run(book, a_file("姓名 手机 保单 续期日", f"张伟|{PHONE}|年金险|2027-03-03"))
    run(book, a_file("姓名 手机 保单 续期日", f"李娜|{OTHER_PHONE}|P20240001|2027-03-03"))
    assert [(item.name, item.serial) for item in book.owned_items.where()] == [
        ("年金险", ""),
        ("P20240001", "P20240001"),
    ]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("续期应缴日", End.RENEWAL),
        ("下期交费日期", End.RENEWAL),
        ("缴费对应日", End.RENEWAL),
        ("保单周年日", End.RENEWAL),
        ("保单到期", End.RENEWAL),
        ("整机质保到期日", End.WARRANTY),
        ("保修截止日", End.WARRANTY),
    ],
)
def test_ends_however_they_are_called(heading: str, kind: End, book: Book) -> None:
    run(book, a_file(f"姓名 手机 产品 机身编号 {heading}", f"张伟|{PHONE}|空调|SN1|2027-03-03"))
    assert [(end.kind, end.due.isoformat()) for end in book.item_ends.where()] == [(kind, "2027-03-03")]


def test_a_head_with_several_policies_is_the_head_of_those_below(book: Book) -> None:
    rows = (
        f"张伟|{PHONE}|户主|重疾险|2027-03-15",
        f"张伟|{PHONE}|户主|医疗险|2027-06-01",
        f"李娜|{OTHER_PHONE}|妻子|年金|2027-01-02",
        "王强||户主|车险|2027-01-01",
    )
    run(book, a_file("姓名 手机 关系 险种 续期日", *rows))
    assert [home for _, home, _ in homes(book)] == [1, 1, 2]
    assert [name for name, _ in held(book)] == ["张伟", "张伟", "李娜", "王强"]


MEMBERS = "户主 成员 关系 电话 险种 保单号 续期日"


def test_a_row_without_a_name_is_one_more_policy_of_the_member_above(book: Book) -> None:
    rows = (
        f"张伟|张伟|本人|{PHONE}|重疾险|P1|2027-03-15",
        "||||医疗险|P2|2027-06-01",
        f"|李娜|妻子|{OTHER_PHONE}|年金|P3|2027-01-02",
        "王强|王强|本人|15400000001|车险|P4|2027-01-03",
        "王强||||意外险|P5|2027-01-03",
    )
    run(book, a_file(MEMBERS, *rows))
    assert [home for _, home, _ in homes(book)] == [1, 1, 2]
    assert [name for name, _ in held(book)] == ["张伟", "张伟", "李娜", "王强", "王强"]


def test_under_another_household_it_is_nobodys(book: Book) -> None:
    rows = (f"张伟|张伟|本人|{PHONE}|重疾险|P1|2027-03-15", "王强||||医疗险|P2|2027-06-01")
    assert [note.row for note in run(book, a_file(MEMBERS, *rows)).problems] == [3]


def test_beside_what_somebody_is_to_the_head_the_insured_is_the_member(book: Book) -> None:
    rows = (
        f"张伟|张伟|张伟|本人|{PHONE}|重疾险|P1|2027-03-15",
        f"张伟|张伟|李娜|配偶|{OTHER_PHONE}|医疗险|P2|2027-06-01",
    )
    run(book, a_file("户主 投保人 被保险人 与户主关系 电话 险种 保单号 续期日", *rows))
    assert homes(book) == [("张伟", 1, Role.SELF), ("李娜", 1, Role.SPOUSE)]
    assert [item.holder for item in book.owned_items.where()] == ["张伟", "张伟"]


def test_who_holds_a_policy_is_the_customer_and_not_the_name_of_the_family(book: Book) -> None:
    rows = (
        f"赵家|赵国庆|赵国庆|重疾险|P1|2027-03-15|{PHONE}",
        f"钱家|钱进|钱宝|教育金|P2|2027-06-01|{OTHER_PHONE}",
    )
    run(book, a_file("家庭 投保人 被保人 险种 保单号 续期日 投保人电话", *rows))
    assert [name for name, _, _ in homes(book)] == ["赵国庆", "钱进"]
