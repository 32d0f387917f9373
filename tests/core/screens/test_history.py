"""The undo history as a page shows it: found by words and by customer, told field by field."""

from dataclasses import fields
from datetime import date

import pytest

from core.actions.customers import edit_customer
from core.actions.households import add_kinship, join_household, set_primary
from core.actions.interactions import Outing, log_outcome
from core.actions.merging import merge, plan_merge
from core.actions.preferences import set_preference
from core.actions.purchases import add_purchase
from core.actions.referrals import link_referral
from core.model.birthday import Birthday, Calendar
from core.model.customer import Tag
from core.model.household import Kin
from core.model.interaction import Outcome
from core.model.purchase import Purchase
from core.ports import Book
from core.rules.merging import CIRCLE
from core.screens.fields import shown
from core.screens.history import FIRST_ROWS, ROWS_OF_A_CHANGE, WORDS, HistoryScreen, Part, day_of
from core.screens.listings.history import card_history_listing
from core.screens.record_words import FIELDS, TABLES
from core.screens.today import household_row
from core.text import Money, T, Text
from resources.words import Words
from storage.queries import history as queries
from storage.tables import TABLES as STORED
from tests.makers import TODAY, a_customer

INWARD = frozenset(
    {"household_id", "primary_id", "customer_id", "tag_id", "other_id", "first_id", "second_id", "id"}
    | {"interaction_id", "subject_id", "purchase_id", "refund_of", "item_id", "referrer_id", "referee_id"}
    | {"referral_id", "rule_id", "merged_into", "birth_calendar", "birth_month", "birth_day", "birth_leap"}
    | {
        "birth_year",
        "position",
        "digits",
        "inbound",
        "set_on",
        "late",
        "recorded",
        "base",
        "rate",
    }
    | {"from_date", "fixed", "window_months", "first_only", "cap", "key", "change", "sha256", "at", "rows"}
    | {
        "parent_id",
        "category_id",
        "product_id",
        "service_id",
        "club_id",
        "event_id",
        "template_id",
        "news_id",
    }
    | {"field_id", "tree_id", "node_id", "content_id", "data", "media_type", "fingerprint", "mapping", "page"}
    | {"calendar", "language"}
)
"""Columns of which a page says nothing: keys, and what only the rules read."""


def a_screen(book: Book, language: str = "en") -> HistoryScreen:
    screen = HistoryScreen(book, Words(language, TODAY).say)
    screen.refresh()
    return screen


def told(book: Book, number: int) -> list[tuple[str, str, object, object]]:
    """Name, field, old and new of everything a change did."""
    detail = a_screen(book).detail(number)
    assert detail is not None
    return [(line.name, line.field.msgid, line.old, line.new) for line in detail.fields]


def test_an_edit_is_told_field_by_field(book: Book) -> None:
    card = a_customer(book, "李玉芬", note="喝茶")
    born = Birthday(Calendar.LUNAR, 8, 15)
    done = edit_customer(book, card, TODAY, note="", total=500_00, close=True, birthday=born, deceased=TODAY)
    assert sorted(told(book, done.number), key=lambda line: line[1]) == [
        ("李玉芬", "Birthday", None, born),
        ("李玉芬", "Deceased", None, TODAY),
        ("李玉芬", "Marked close", None, T("yes")),
        ("李玉芬", "Note", "喝茶", None),
        ("李玉芬", "Total spent", None, Money(500_00)),
    ]


def test_a_new_record_is_one_line(book: Book) -> None:
    card = a_customer(book, "李玉芬", phone="138")
    number = book.history(1)[0].number
    assert told(book, number) == [
        ("李玉芬", "Customer", None, ["1", "李玉芬"]),
        ("李玉芬", "Household", None, ["李玉芬", TODAY]),
        ("李玉芬", "Phone", None, ["138"]),
    ]
    done = add_purchase(book, Purchase(card, TODAY, "空调", 500_00, paid_on=TODAY), TODAY)
    assert told(book, done.number) == [("李玉芬", "Purchase", None, [TODAY, "空调", Money(500_00)])]
    book.undo(on=TODAY)
    assert told(book, done.number)[0][3] == [TODAY, "空调", Money(500_00)]


def test_what_came_later_does_not_change_what_was_done_before(book: Book) -> None:
    card = a_customer(book, "甲")
    first = edit_customer(book, card, TODAY, name="乙")
    second = edit_customer(book, card, TODAY, name="丙")
    assert told(book, first.number) == [("丙", "Name", "甲", "乙")]
    book.undo(second.number)
    assert told(book, second.number) == [("乙", "Name", "乙", "丙")]
    assert told(book, first.number) == [("乙", "Name", "甲", "乙")]


def test_ties_and_tags_are_told_by_name(book: Book) -> None:
    one, other = a_customer(book, "甲", tags=("茶友",)), a_customer(book, "乙")
    assert ("甲", "Tag", None, ["茶友"]) in told(book, 1)
    tie = add_kinship(book, one, other, Kin.SPOUSE)
    assert told(book, tie.number)[0][:3] == ("甲", "Family tie", None)
    brought = link_referral(book, one, other, TODAY, TODAY)
    assert told(book, brought.number)[0] == ("乙", "Referral", None, ["甲", TODAY])
    joined = join_household(book, [other], book.customers.get(one).household_id, TODAY, TODAY)
    assert ("乙", "Household", "乙", "甲") in told(book, joined.number)
    first = set_primary(book, book.customers.get(one).household_id, other)
    assert ("乙", "Called first", "甲", "乙") in told(book, first.number)


def test_the_history_of_a_card_holds_what_hung_on_merged_cards(book: Book) -> None:
    survivor, loser, other = (
        a_customer(book, "甲"),
        a_customer(book, "乙", phone="139"),
        a_customer(book, "丙"),
    )
    row = household_row(book, book.customers.get(loser).household_id, TODAY)
    log_outcome(book, row, Outing(Outcome.REACHED, "茶"), TODAY, loser)
    edit_customer(book, other, TODAY, note="酒")
    merge(book, plan_merge(book, survivor, loser), {}, TODAY)
    with book.change(T("Remove")):
        book.phones.remove(1)
    set_preference(book, "quota", 30)
    listing = card_history_listing(book, book.customers.get(survivor))
    assert [row.change for row in listing.rows] == [7, 6, 4, 2, 1]
    assert [line.field.msgid for line in listing.rows[0].fields] == ["Phone"]
    cells = [row.cells()[-1] for row in listing.rows]
    assert cells[0] == [T("{field}: {old} removed", field=T("Phone"), old=["139"])]
    assert [row.change for row in card_history_listing(book, book.customers.get(other), 1).rows] == [5]


def test_an_edit_in_a_table_shows_old_and_new(book: Book) -> None:
    card = a_customer(book, "甲", note="茶")
    edit_customer(book, card, TODAY, note="酒")
    (row, *_) = card_history_listing(book, book.customers.get(card)).rows
    assert row.cells()[-1] == [T("{field}: {old} → {new}", field=T("Note"), old="茶", new="酒")]


def test_steps_are_found_by_name_and_by_the_words_of_the_reader(book: Book) -> None:
    one, other = a_customer(book, "罗平"), a_customer(book, "李玉芬")
    edit_customer(book, one, TODAY, note="100%")
    screen = a_screen(book)
    screen.seek("罗平")
    assert [line.number for line in screen.rows] == [3, 1]
    screen.seek("add cust")
    assert [line.number for line in screen.rows] == [2, 1]
    screen.seek("100%")
    assert screen.rows == []
    screen.seek("")
    screen.show_customer(other)
    assert [line.number for line in screen.rows] == [2]
    chinese = a_screen(book, "zh_CN")
    chinese.seek("新建客户")
    assert [line.number for line in chinese.rows] == [2, 1]


@pytest.mark.parametrize(
    ("part", "numbers"), [(Part.ALL, [4, 3, 2, 1]), (Part.MERGES, [3]), (Part.UNDONE, [4])]
)
def test_parts_of_the_history(book: Book, part: Part, numbers: list[int]) -> None:
    one, other = a_customer(book, "甲"), a_customer(book, "乙")
    merge(book, plan_merge(book, one, other), {}, TODAY)
    edit_customer(book, one, TODAY, note="茶")
    book.undo(on=TODAY)
    screen = a_screen(book)
    screen.show_part(part)
    assert [line.number for line in screen.rows] == numbers


def test_a_long_history_is_read_in_parts(book: Book) -> None:
    card = a_customer(book, "甲")
    for number in range(FIRST_ROWS + 10):
        edit_customer(book, card, TODAY, note=str(number))
    screen = a_screen(book)
    assert (len(screen.rows), screen.is_whole) == (FIRST_ROWS, False)
    assert len(screen.more()) == 11
    assert screen.is_whole
    assert [line.number for line in screen.rows] == list(range(FIRST_ROWS + 11, 0, -1))
    screen.refresh()
    assert len(screen.rows) == FIRST_ROWS + 11
    assert day_of(screen.rows[0]) == date.fromisoformat(screen.rows[0].at[:10])


def test_an_empty_history_has_nothing_more(book: Book) -> None:
    screen = a_screen(book)
    assert (screen.rows, screen.more(), screen.detail(1)) == ([], [], None)


def test_rows_edited_since_are_named_with_the_later_change(book: Book) -> None:
    one, other = a_customer(book, "甲"), a_customer(book, "乙")
    with book.change(T("Mark both")) as marked:
        book.customers.update(one, close=True)
        book.customers.update(other, close=True)
    later = edit_customer(book, one, TODAY, note="茶")
    detail = a_screen(book).detail(marked.changes.number)
    assert detail is not None
    assert (detail.edited, detail.more) == (1, 0)
    assert [(edit.name, edit.change, edit.label) for edit in detail.later] == [
        ("甲", later.number, later.label)
    ]
    book.undo(marked.changes.number)
    gone = a_screen(book).detail(marked.changes.number)
    assert gone is not None
    assert (gone.edited, gone.later) == (0, ())


def test_two_large_changes_are_not_compared_row_by_row(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "TOO_MANY", 0)
    card = a_customer(book, "甲")
    edit_customer(book, card, TODAY, note="茶")
    detail = a_screen(book).detail(1)
    assert detail is not None
    assert (detail.edited, detail.later) == (None, ())


def test_a_large_change_is_looked_at_in_part(book: Book) -> None:
    with book.change(T("Tags")):
        book.tags.add_all(Tag(f"tag {number}") for number in range(ROWS_OF_A_CHANGE + 50))
    detail = a_screen(book).detail(1)
    assert detail is not None
    assert (len(detail.fields), detail.more) == (ROWS_OF_A_CHANGE, 50)


def test_every_record_and_column_has_a_word_or_is_inward() -> None:
    columns = {field.name for kind in STORED.values() for field in fields(kind)}
    assert columns - FIELDS.keys() - WORDS.keys() == INWARD - WORDS.keys()
    assert TABLES.keys() == STORED.keys()


def test_the_reason_of_a_merge_is_told_in_words() -> None:
    assert shown("referrals", "reason", "merge:circle") == CIRCLE
    assert shown("referrals", "reason", "说错了人") == "说错了人"


def test_a_message_without_values_is_said_as_it_stands() -> None:
    assert Words("en", TODAY).say(Text("Import {file}, {n} row")) == "Import {file}, {n} row"
