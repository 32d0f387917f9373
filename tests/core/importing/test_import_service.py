"""A sheet on its way into a real book: one verdict a row, exactly the plan, one step back."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date

import pytest

from core.actions.customers import edit_customer
from core.errors import Cancelled, OutdatedError
from core.importing.reports import Duplicates, ImportChoices
from core.importing.service import apply_plan, import_file, make_plan, understand
from core.importing.sheet import Cell, Sheet, SheetFile, SheetNote
from core.importing.shelf import Shelf
from core.model.household import Tier
from core.model.purchase import Strength
from core.ports import Book
from core.text import T
from storage.opening import open_book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, PURCHASES, a_file, card, run, verdicts
from tests.makers import TODAY, a_customer, a_touch, all_rows


def test_every_field_of_a_customer_lands_on_the_card(book: Book) -> None:
    report = run(
        book,
        a_file(
            "编号 姓名 性别 手机 备用电话 生日 标签 等级 首次成交日期 累计金额 下次联系日期 意向 备注",
            f"C07|陈国栋|男|{PHONE}|{OTHER_PHONE}|农历八月十二|自驾、有车|白金|2023-05-18|86400|2026-10-08|高|爱喝茶",
        ),
    )
    assert verdicts(report) == (1, 0, 0, 0, 0)
    written = card(book, "C07")
    assert (written.name, written.sex, written.birth_month, written.birth_day) == ("陈国栋", "male", 8, 12)
    assert (written.first_purchase, written.total, written.note) == (date(2023, 5, 18), 8_640_000, "爱喝茶")
    assert [phone.digits for phone in book.phones.where(customer_id=written.id)] == [PHONE, OTHER_PHONE]
    assert {tag.name for tag in book.tags.where()} == {"自驾", "有车"}
    assert book.households.get(written.household_id).pinned_tier is Tier.PLATINUM
    assert [follow_up.due for follow_up in book.follow_ups.where()] == [date(2026, 10, 8)]
    assert [wish.strength for wish in book.wishes.where()] == [Strength.STRONG]
    assert book.check() == []


def test_a_date_that_is_past_when_it_is_imported_is_late(book: Book) -> None:
    run(book, a_file("姓名 手机 下次联系日期", f"许文涛|{PHONE}|2026-09-01"))
    assert [follow_up.late for follow_up in book.follow_ups.where()] == [True]


def test_a_users_own_grade_is_kept_and_never_becomes_a_tier(book: Book) -> None:
    run(book, a_file("编号 姓名 等级", "1|许文涛|A"))
    assert card(book, "1").grade == "A"
    assert book.households.get(card(book, "1").household_id).pinned_tier is None


def test_what_has_no_field_goes_to_the_note_under_its_heading(book: Book) -> None:
    run(book, a_file("编号 姓名 车型 保费 被保险人", "1|许文涛|远岭皮卡|3000|许小满"), kind="customers")
    note = card(book, "1").note
    assert {"车型: 远岭皮卡", "保费: 3000", "被保险人: 许小满"} <= set(note.splitlines())


def test_rows_without_a_number_get_the_next_in_line(book: Book) -> None:
    a_customer(book, "老客户")
    run(book, a_file("姓名 手机", f"许文涛|{PHONE}", f"贺春梅|{OTHER_PHONE}"))
    assert [line.number for line in book.customer_lines()] == ["1", "2", "3"]


def test_rows_of_one_household_share_it(book: Book) -> None:
    run(book, a_file("编号 姓名 户号 角色", "1|陈国栋|H1|户主", "2|李玉芬|H1|妻子", "3|许文涛|H2|户主"))
    homes = [card(book, number).household_id for number in "123"]
    assert homes[0] == homes[1] != homes[2]
    assert book.households.get(homes[0]).primary_id == card(book, "1").id


def test_a_known_number_updates_only_what_the_row_tells(book: Book) -> None:
    run(book, a_file("编号 姓名 手机 地址", f"1|许文涛|{PHONE}|城东"))
    report = run(book, a_file("编号 姓名 手机 微信", f"1|许文涛|{OTHER_PHONE}|xu_wt"))
    assert verdicts(report) == (0, 1, 0, 0, 0)
    assert (card(book, "1").address, card(book, "1").wechat) == ("城东", "xu_wt")
    assert [phone.digits for phone in book.phones.where()] == [PHONE, OTHER_PHONE]


def test_the_same_sheet_again_changes_nothing_and_says_when_it_came(book: Book) -> None:
    file = a_file("编号 姓名 手机 标签 下次联系日期 意向", f"1|许文涛|{PHONE}|茶|2026-10-08|高")
    run(book, file)
    before = all_rows(book)
    report = run(book, file)
    assert verdicts(report) == (0, 0, 0, 1, 0)
    assert report.change is None
    assert report.seen_before == TODAY.isoformat()
    assert all_rows(book) == before


def test_without_a_number_phone_and_name_find_the_card(book: Book) -> None:
    run(book, a_file("编号 姓名 手机", f"7|许文涛|{PHONE}"))
    report = run(book, a_file("姓名 手机 地址", f"许文涛|{PHONE}|城东"))
    assert verdicts(report) == (0, 1, 0, 0, 0)
    assert card(book, "7").address == "城东"


def test_the_same_name_with_another_phone_is_somebody_else(book: Book) -> None:
    run(book, a_file("姓名 手机", f"王伟|{PHONE}"))
    assert verdicts(run(book, a_file("姓名 手机", f"王伟|{OTHER_PHONE}"))) == (1, 0, 0, 0, 0)


def test_a_number_that_belongs_to_somebody_else_is_a_problem(book: Book) -> None:
    run(book, a_file("编号 姓名 手机", f"1|许文涛|{PHONE}"))
    report = run(book, a_file("编号 姓名 手机", f"1|贺春梅|{OTHER_PHONE}"))
    assert verdicts(report) == (0, 0, 0, 0, 1)
    assert card(book, "1").name == "许文涛"


TWICE = ("姓名 手机 地址", f"许文涛|{PHONE}|", f"许文涛|{PHONE}|城东")


@pytest.mark.parametrize(
    ("duplicates", "expected", "cards"),
    [
        (Duplicates.ASK, (1, 0, 0, 0, 1), 1),
        (Duplicates.JOIN, (1, 0, 1, 0, 0), 1),
        (Duplicates.KEEP, (2, 0, 0, 0, 0), 2),
        (Duplicates.SKIP, (1, 0, 0, 1, 0), 1),
    ],
)
def test_a_row_that_may_be_the_same_follows_the_choice(
    book: Book, duplicates: Duplicates, expected: tuple[int, ...], cards: int
) -> None:
    assert verdicts(run(book, a_file(*TWICE), duplicates)) == expected
    assert book.customer_count() == cards


def test_joining_fills_what_is_empty_and_overwrites_nothing(book: Book) -> None:
    run(book, a_file("编号 姓名 手机 地址", f"1|许文涛|{PHONE}|城东"))
    a_customer(book, "许文涛", PHONE)
    file = a_file("编号 姓名 手机 地址 微信", f"1|王五|{OTHER_PHONE}|城西|xu_wt")
    assert verdicts(run(book, file, Duplicates.JOIN)) == (0, 0, 1, 0, 0)
    assert (card(book, "1").address, card(book, "1").wechat) == ("城东", "xu_wt")


def test_rows_may_join_a_card_of_the_same_file(book: Book) -> None:
    run(book, a_file(*TWICE), Duplicates.JOIN)
    assert card(book, "1").address == "城东"


@pytest.mark.parametrize("known", [True, False])
def test_rows_that_go_to_one_card_see_what_the_earlier_ones_wrote(book: Book, known: bool) -> None:
    if known:
        run(book, a_file("姓名 手机", f"许文涛|{PHONE}"))
    row = f"许文涛|{PHONE}|{OTHER_PHONE}|茶|2026-10-08|高"
    report = run(book, a_file("姓名 手机 备用电话 标签 下次联系日期 意向", row, row, row), Duplicates.JOIN)
    assert report.rows == 3 and not report.problems
    assert [phone.digits for phone in book.phones.where()] == [PHONE, OTHER_PHONE]
    counts = [len(table.where()) for table in (book.taggings, book.follow_ups, book.wishes)]
    assert (book.customer_count(), counts) == (1, [1, 1, 1])


def test_the_number_of_readings_does_not_grow_with_the_rows_that_join(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Book] = []
    first = Shelf.__init__

    def counted(shelf: Shelf, read: Book, own: Sequence[str] = ()) -> None:
        made.append(read)
        first(shelf, read, own)

    monkeypatch.setattr(Shelf, "__init__", counted)
    rows = [f"客户{n}|1542281{n:04}" for n in range(40)]
    assert run(book, a_file("姓名 手机", *rows, *rows), Duplicates.JOIN).joined == 40
    assert len(made) < 5


def test_kept_rows_get_a_new_number_where_their_own_is_taken(book: Book) -> None:
    run(book, a_file("编号 姓名", "1|许文涛"))
    run(book, a_file("编号 姓名", "1|许文涛"), Duplicates.KEEP)
    assert [line.number for line in book.customer_lines()] == ["1", "2"]


def test_several_cards_that_fit_are_never_joined_by_guess(book: Book) -> None:
    for _ in range(2):
        a_customer(book, "王伟", PHONE)
    report = run(book, a_file("姓名 手机", f"王伟|{PHONE}"), Duplicates.JOIN)
    assert verdicts(report) == (0, 0, 0, 0, 1)


def test_a_bare_name_that_is_there_already_is_asked_about(book: Book) -> None:
    run(book, a_file("姓名 车型", "张三|远岭"))
    assert verdicts(run(book, a_file("姓名 车型", "张三|远岭"))) == (0, 0, 0, 1, 0)
    assert verdicts(run(book, a_file("姓名 车型", "张三|近岭"))) == (0, 0, 0, 0, 1)


def test_a_number_twice_in_one_file_is_asked_about(book: Book) -> None:
    report = run(book, a_file("编号 姓名", "1|许文涛", "1|贺春梅"))
    assert verdicts(report) == (1, 0, 0, 0, 1)
    assert "许文涛" in str(report.problems[0].reason.values)


def test_a_row_with_only_a_phone_is_known_by_it(book: Book) -> None:
    run(book, a_file("编号 姓名 手机", f"1||{PHONE}"))
    assert card(book, "1").name == PHONE


def test_problems_are_told_by_row_and_nothing_of_them_is_written(book: Book) -> None:
    a_customer(book, "许文涛", number="C1")
    report = run(book, a_file(PURCHASES, "C1|没有日期|车险|3100||", "C1|2026-03-01|车险|很贵||"))
    assert [note.row for note in report.problems] == [2, 3]
    assert book.purchases.where() == []


def test_a_dry_run_tells_the_same_and_writes_nothing(book: Book) -> None:
    file = a_file("编号 姓名 手机", f"1|许文涛|{PHONE}")
    report = import_file(book, file, ImportChoices(), TODAY, dry_run=True)
    assert (report.created, report.change) == (1, None)
    assert report.preview == [{"number": "1", "name": "许文涛", "phone": PHONE}]
    assert book.customer_count() == 0


def test_a_plan_is_void_once_the_book_has_changed(book: Book) -> None:
    customer = a_customer(book, "老客户")
    understood = understand(a_file("编号 姓名", "5|许文涛"), ImportChoices())
    plan = make_plan(book, understood, ImportChoices(), TODAY)
    edit_customer(book, customer, TODAY, note="改过")
    with pytest.raises(OutdatedError, match="changed since"):
        apply_plan(book, understood, plan, TODAY)
    assert book.customer_count() == 1


def test_a_plan_is_void_once_an_older_change_was_taken_back(book: Book) -> None:
    a_customer(book, "老客户")
    a_customer(book, "新客户")
    understood = understand(a_file("编号 姓名", "5|许文涛"), ImportChoices())
    plan = make_plan(book, understood, ImportChoices(), TODAY)
    book.undo(1)
    with pytest.raises(OutdatedError):
        apply_plan(book, understood, plan, TODAY)
    assert book.customer_count() == 1


@pytest.mark.parametrize("late", [False, True])
def test_what_another_window_writes_meanwhile_is_planned_for(
    book: Book, monkeypatch: pytest.MonkeyPatch, late: bool
) -> None:
    """Before the plan is looked at again, or between that and the first row written."""
    mark, seen = book.mark, list[str]()

    def overtaken() -> str:
        seen.append(mark())
        if len(seen) == 1 + late:
            with closing(open_book(book.path)) as other:
                a_customer(other, "先来", PHONE)
        return seen[-1]

    monkeypatch.setattr(book, "mark", overtaken)
    report = import_file(book, a_file("姓名 手机 备注", f"先来|{PHONE}|爱喝茶"), ImportChoices(), TODAY)
    assert verdicts(report) == (0, 1, 0, 0, 0)
    assert [found.note for found in book.customers.where()] == ["爱喝茶"]
    assert book.check() == []


def test_a_cancelled_import_writes_nothing(book: Book) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    for file in (a_file("编号 姓名", "5|许文涛"), a_file(PURCHASES, "5|2026-03-01|车险|1||")):
        with pytest.raises(Cancelled):
            import_file(book, file, ImportChoices(), TODAY, tell=stop)
    assert book.history() == []


def test_one_undo_takes_a_whole_import_back_but_keeps_whom_somebody_has_called_since(book: Book) -> None:
    before = all_rows(book)
    run(book, a_file("编号 姓名 手机 介绍人", f"1|许文涛|{PHONE}|", "2|贺春梅||许文涛"))
    written = all_rows(book)
    book.undo()
    assert all_rows(book) == before
    book.redo()
    assert all_rows(book) == written
    a_touch(book, card(book, "2").id)
    undone = book.undo(1)
    assert undone.kept
    assert [line.name for line in book.customer_lines()] == ["贺春梅"]
    assert book.check() == []


def test_a_row_that_the_file_itself_broke_comes_back_for_that_reason(book: Book) -> None:
    lost = SheetNote(2, "BEGIN", T("The card does not end"), T("Save the file again"))
    cells: list[list[Cell]] = [["姓名", "手机"], [None, "未完"], ["李玉芬", PHONE]]
    report = run(book, SheetFile("a.csv", "ab" * 32, [Sheet("a", cells, notes=[lost])]))
    (problem,) = report.problems
    assert (problem.row, problem.value, problem.reason, problem.fix) == (2, "BEGIN", lost.reason, lost.fix)


def test_a_name_alone_is_the_card_that_says_no_more(book: Book) -> None:
    run(book, a_file("姓名 手机", "张三|", f"来雪|{PHONE}"))
    assert verdicts(run(book, a_file("姓名 手机", "张三|"))) == (0, 0, 0, 1, 0)
    assert verdicts(run(book, a_file("姓名 手机", "来雪|"))) == (0, 0, 0, 0, 1)
