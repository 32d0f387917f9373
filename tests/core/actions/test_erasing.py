"""Erasing a person: nothing is left in the file, nothing comes back, and others keep what is theirs."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from shutil import copyfile

import pytest

from core.actions.credit import balance_of
from core.actions.customers import NewCustomer, NewPhone, edit_customer, write_customers
from core.actions.erasing import erase, plan_erasure
from core.actions.households import add_kinship, join_household, leave_household
from core.actions.interactions import Outing, log_outcome
from core.actions.merging import merge, plan_merge
from core.actions.purchases import add_purchase
from core.actions.referrals import link_referral
from core.errors import UserError
from core.model.attachment import Attachment, Content
from core.model.customer import Customer
from core.model.household import Kin
from core.model.interaction import Outcome
from core.model.purchase import Purchase
from core.ports import Book
from core.screens.today import household_row
from core.text import T, Text
from storage.book import OpenBook
from tests.core.actions.test_ledger_holds import expect_nothing_left_to_settle
from tests.makers import TODAY, a_book, a_customer, all_rows
from tests.storage.examples import raw

CANARIES = 50
LIVES = 4
"""So many of them have a long past, the others a short one."""


def canary(number: int) -> tuple[str, str, str]:
    """A name, a phone and a note that stand nowhere else."""
    return f"金丝雀{number:02}", f"139{number:02}771177", f"喜欢第{number:02}号茶山"


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def found(folder: Path, *words: str) -> list[str]:
    """Which of these words any file in the folder still holds."""
    there = bytes_of(folder)
    return [word for word in words if word.encode() in there]


def terms(book: Book) -> set[str]:
    """Every word of the search index."""
    assert isinstance(book, OpenBook)
    return {term for (term,) in raw(book).execute("SELECT term FROM search_words")}


def a_life(book: Book, name: str, phone: str, note: str, referrer: int) -> int:
    """A customer with a past: edits, calls, purchases, a merge, ties."""
    card = a_customer(book, name, phone, note=note, tags=(f"{name}的圈子",))
    edit_customer(book, card, TODAY, wechat=f"wx{phone}", employer=f"{name}商行")
    edit_customer(book, card, TODAY, note=f"{note}，{note}")
    row = household_row(book, book.customers.get(card).household_id, TODAY)
    log_outcome(book, row, Outing(Outcome.REACHED, note), TODAY, card)
    link_referral(book, referrer, card, TODAY, TODAY)
    add_purchase(book, Purchase(card, TODAY, f"{name}的空调", 500_00, paid_on=TODAY), TODAY)
    add_kinship(book, card, referrer, Kin.FRIEND, note)
    return card


def test_nothing_of_fifty_people_is_left_in_any_file(tmp_path: Path) -> None:
    with closing(a_book(tmp_path)) as book:
        referrer = a_customer(book, "罗平")
        people = [canary(number) for number in range(CANARIES)]
        cards = [a_life(book, *person, referrer) for person in people[:LIVES]]
        others = [
            NewCustomer(Customer("", name, note=note), (NewPhone(phone, phone),))
            for name, phone, note in people[LIVES:]
        ]
        with book.change(T("Import")):
            cards += [card.id for card in write_customers(book, [(one, None) for one in others], TODAY)]
        merge(book, plan_merge(book, cards[0], cards[1]), {}, TODAY)
        join_household(book, [cards[2]], book.customers.get(referrer).household_id, TODAY, TODAY)
        leave_household(book, cards[2], TODAY, TODAY)
        edit_customer(book, cards[3], TODAY, name="改了名")
        earned = balance_of(book, referrer)
        words = [word for person in people for word in person]
        assert found(tmp_path, *words) != []
        for card in (cards[0], *cards[2:LIVES]):
            plan = plan_erasure(book, card)
            erase(book, plan, plan.card.number)
        book.erase(cards[LIVES:])
        assert found(tmp_path, *words, "改了名") == []
        assert [word for word in terms(book) if "金丝雀" in word or "771177" in word] == []
        assert [card.name for card in book.customers.where()] == ["罗平"]
        assert (book.tags.where(), book.check()) == ([], [])
        assert balance_of(book, referrer) == earned
        expect_nothing_left_to_settle(book)
        files = {path.name for path in tmp_path.iterdir() if path.stat().st_size}
        assert files == {"book.shuke", "book.erased"}


def test_a_photo_goes_with_the_last_card_that_shows_it(tmp_path: Path) -> None:
    own, shared = (b"photo of one's own" * 9, b"photo of two" * 9)
    with closing(a_book(tmp_path)) as book:
        card, other = a_customer(book, "金丝雀"), a_customer(book, "罗平")
        with book.change(T("Attach")):
            for number, data in enumerate((own, shared), 1):
                book.contents.add(Content(str(number), data))
            for customer, content in ((card, 1), (card, 2), (other, 2)):
                book.attachments.add(Attachment(customer, "1.jpg", "image/jpeg", 99, content, TODAY))
        erase(book, plan_erasure(book, card), "金丝雀")
        assert [content.data for content in book.contents.where()] == [shared]
        assert own not in bytes_of(tmp_path)
        assert shared in bytes_of(tmp_path)


def test_no_undo_brings_anything_back(book: Book) -> None:
    kept = a_customer(book, "罗平")
    card = a_life(book, *canary(1), kept)
    edit_customer(book, kept, TODAY, note="还在")
    erase(book, plan_erasure(book, card), "金丝雀01")
    assert book.history(1)[0].label.msgid == "Erase {n} card"
    left = len(all_rows(book)["credit_entries"])
    for line in book.history():
        if line.rows:
            book.undo(line.number, insist=True, on=TODAY)
    assert [row for name, rows in all_rows(book).items() for row in rows if name == "phones"] == []
    assert all(row.name == "罗平" for row in book.customers.where())
    assert left == 1
    with pytest.raises(UserError, match="Nothing to undo"):
        while True:
            book.undo(on=TODAY)


def test_somebody_merged_is_erased_whole_from_either_number(book: Book) -> None:
    survivor, loser = a_customer(book, "甲"), a_customer(book, "乙", phone="139")
    merge(book, plan_merge(book, survivor, loser), {}, TODAY)
    plan = plan_erasure(book, loser)
    assert (plan.card.id, set(plan.cards)) == (survivor, {survivor, loser})
    assert plan.counts["customers"] == 2
    erase(book, plan, plan.card.name)
    assert book.customers.where() == []
    assert book.households.where() == []


def test_a_merge_that_was_taken_back_keeps_nothing_of_the_erased(book: Book, tmp_path: Path) -> None:
    stays, goes = a_customer(book, "甲"), a_customer(book, "乙", note="金丝雀的话", wechat="wx金丝雀")
    done = merge(book, plan_merge(book, stays, goes), {}, TODAY)
    book.undo(done.number, on=TODAY)
    erase(book, plan_erasure(book, goes), "乙")
    assert found(tmp_path, "金丝雀") == []
    assert [card.name for card in book.customers.where()] == ["甲"]
    assert book.check() == []


def test_the_household_goes_on_without_the_one_who_was_called_first(book: Book) -> None:
    first = a_customer(book, "甲")
    home = book.customers.get(first).household_id
    other = a_customer(book, "乙", household=home)
    changes = erase(book, plan_erasure(book, first), "甲").changes
    assert home in changes.households
    assert book.households.get(home).primary_id == other
    assert [member.name for member in book.household_lines([home])[home].members] == ["乙"]


def test_a_household_that_others_once_lived_in_stays_empty(book: Book) -> None:
    first = a_customer(book, "甲")
    home = book.customers.get(first).household_id
    other = a_customer(book, "乙", household=home)
    leave_household(book, other, TODAY, TODAY)
    with book.change(Text("Stop")):
        book.households.update(home, stopped="甲不想再买")
    erase(book, plan_erasure(book, first), "甲")
    assert (book.households.get(home).primary_id, book.households.get(home).stopped) == (0, "")
    assert [stay.customer_id for stay in book.former_members.where()] == [other]
    assert book.check() == []


def test_a_label_loses_the_name_and_a_namesake_keeps_his(book: Book) -> None:
    one, other, namesake = a_customer(book, "王芳"), a_customer(book, "罗平"), a_customer(book, "王芳")
    add_kinship(book, one, other, Kin.FRIEND)
    with book.change(Text("Both {name}", {"name": "王芳", "all": ["王芳", "罗平"]})):
        book.customers.update(one, note="茶")
        book.customers.update(other, note="酒")
    edit_customer(book, namesake, TODAY, note="水")
    number = book.customers.get(one).number
    erase(book, plan_erasure(book, one), number)
    labels = [line.label.values for line in book.history()]
    assert labels[1:3] == [{"name": "王芳"}, {"name": "···", "all": ["···", "罗平"]}]


def test_what_was_removed_before_goes_from_the_history_too(book: Book, tmp_path: Path) -> None:
    card = a_customer(book, "甲", phone="13977117711")
    a_customer(book, "乙")
    with book.change(Text("Remove the phone")):
        book.phones.remove(1)
    erase(book, plan_erasure(book, card), "甲")
    assert found(tmp_path, "13977117711") == []


def test_only_the_number_or_the_name_confirms(book: Book) -> None:
    plan = plan_erasure(book, a_customer(book, "甲"))
    with pytest.raises(UserError, match="neither the number nor the name"):
        erase(book, plan, "yes")
    assert len(book.customers.where()) == 1


def test_a_card_that_has_changed_since_is_planned_anew(book: Book) -> None:
    card = a_customer(book, "甲")
    plan = plan_erasure(book, card)
    edit_customer(book, card, TODAY, note="茶")
    with pytest.raises(UserError, match="changed meanwhile"):
        erase(book, plan, "甲")


def test_an_older_copy_put_in_place_forgets_again(tmp_path: Path) -> None:
    with closing(a_book(tmp_path)) as book:
        kept = a_customer(book, "罗平")
        card = a_life(book, *canary(1), kept)
        copy = book.back_up(tmp_path / "backups")
        done = erase(book, plan_erasure(book, card), "金丝雀01")
        assert done.copies == (copy,)
        listed = book.erased()
        assert len(listed) == 1
        assert not any(word in listed[0].digest for word in canary(1))
    copyfile(copy, tmp_path / "book.shuke")
    copy.unlink()
    with closing(a_book(tmp_path)) as book:
        assert [row.name for row in book.customers.where()] == ["罗平"]
        assert found(tmp_path, *canary(1)) == []
        assert (book.erased(), book.check()) == (listed, [])
        assert book.reapply_erasures(listed) == 0


def test_a_list_says_nothing_about_a_book_without_those_cards(tmp_path: Path) -> None:
    with closing(a_book(tmp_path / "one")) as one, closing(a_book(tmp_path / "other")) as other:
        erase(one, plan_erasure(one, a_customer(one, "甲", number="A7")), "A7")
        a_customer(other, "乙")
        assert other.reapply_erasures(one.erased()) == 0
        assert len(other.customers.where()) == 1
        assert other.erased() == one.erased()


def test_a_later_date_of_the_others_is_still_theirs(book: Book) -> None:
    """Someone brought by the erased keeps the purchases; only who brought them is forgotten."""
    erased_one, brought = a_customer(book, "甲"), a_customer(book, "乙")
    link_referral(book, erased_one, brought, TODAY - timedelta(5), TODAY)
    add_purchase(book, Purchase(brought, TODAY, "空调", 500_00, paid_on=TODAY), TODAY)
    erase(book, plan_erasure(book, erased_one), "甲")
    assert (book.referrals.where(), book.credit_entries.where()) == ([], [])
    assert len(book.purchases.where()) == 1
    expect_nothing_left_to_settle(book)
