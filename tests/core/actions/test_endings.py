"""What is done about something that ends, and what each step leaves in the book."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from core.actions.checks import Judged, save_check
from core.actions.endings import (
    finish,
    give_up,
    renew,
    talk_over,
)
from core.errors import UserError
from core.model.agenda import Reason
from core.model.care import Benefit
from core.model.endings import EndingLine
from core.model.interaction import Interaction, Kind, Settlement
from core.model.purchase import End, Instalment, ItemEnd, OwnedItem
from core.model.service import Claim, ClaimState, Condition, Finding, Service, ServiceKind
from core.ports import Book
from core.screens.checks import check_form, verdict
from core.text import N, T
from tests.makers import TODAY, a_customer, a_purchase, all_rows

DAY = timedelta(days=1)
LONG_AGO = TODAY - 400 * DAY
NEXT_YEAR = TODAY + 370 * DAY


def a_car(book: Book, **fields: Any) -> int:  # any field of OwnedItem
    customer = a_customer(book, "李玉芬", added=LONG_AGO)
    with book.change(T("Own")):
        return book.owned_items.add(OwnedItem(customer, "远岭 S7", **fields))


def put(book: Book, table: str, row: object) -> EndingLine:
    """Store one record and return its line."""
    with book.change(T("Put")):
        getattr(book, table).add(row)
    return lines(book)[0]


def lines(book: Book) -> list[EndingLine]:
    return book.endings(TODAY + 60 * DAY, TODAY - 30 * DAY)


def a_policy(book: Book) -> EndingLine:
    a_car(book, premium=5000_00)
    return put(book, "item_ends", ItemEnd(1, 1, End.RENEWAL, TODAY + 5 * DAY, LONG_AGO, name="商业险"))


def test_renewing_settles_the_end_and_sets_the_next(book: Book) -> None:
    done = renew(book, a_policy(book), NEXT_YEAR, TODAY, premium=5210_00)
    old, new = book.item_ends.where()
    assert old.settled == TODAY
    assert new == ItemEnd(1, 1, End.RENEWAL, NEXT_YEAR, TODAY, name="商业险", id=2)
    assert book.owned_items.get(1).premium == 5210_00
    assert lines(book) == []
    assert done.label.msgid == "Renew {item} of {name}"


def test_renewing_without_a_premium_keeps_it(book: Book) -> None:
    renew(book, a_policy(book), NEXT_YEAR, TODAY)
    assert book.owned_items.get(1).premium == 5000_00


def test_renewing_is_undone_in_one_step(book: Book) -> None:
    line = a_policy(book)
    before = all_rows(book)
    renew(book, line, NEXT_YEAR, TODAY)
    book.undo()
    assert all_rows(book) == before


def test_nothing_is_renewed_until_its_own_end(book: Book) -> None:
    line = a_policy(book)
    with pytest.raises(UserError) as refused:
        renew(book, line, line.due, TODAY)
    assert refused.value.what == T("{day} is not after {due}", day=line.due, due=line.due)
    assert book.item_ends.get(1).settled is None


def test_what_was_settled_meanwhile_is_not_settled_again(book: Book) -> None:
    line = a_policy(book)
    give_up(book, line, "sold", TODAY)
    with pytest.raises(UserError, match="was settled"):
        renew(book, line, NEXT_YEAR, TODAY)
    assert len(book.item_ends.where()) == 1


def test_giving_up_settles_the_end_and_keeps_the_reason(book: Book) -> None:
    give_up(book, a_policy(book), " 车卖了 ", TODAY)
    assert book.item_ends.get(1).settled == TODAY
    assert book.interactions.where() == [
        Interaction(1, TODAY, Kind.NOTE, note="远岭 S7 商业险: 车卖了", id=1)
    ]
    assert not any(item.kind is Reason.RENEWAL for item in book.due_items([1]))


def test_nothing_is_given_up_without_a_reason(book: Book) -> None:
    line = a_policy(book)
    with pytest.raises(UserError, match="no reason"):
        give_up(book, line, " ", TODAY)
    assert book.item_ends.get(1).settled is None


def test_a_benefit_is_prolonged_or_gone(book: Book) -> None:
    a_customer(book)
    line = put(book, "benefits", Benefit(1, "洗车", LONG_AGO, remaining=2, ends=TODAY))
    renew(book, line, NEXT_YEAR, TODAY)
    assert book.benefits.get(1).ends == NEXT_YEAR
    give_up(book, line, "moved away", TODAY)
    assert book.benefits.get(1).remaining == 0


def test_maintenance_that_was_done_counts_anew_from_its_day(book: Book) -> None:
    a_car(book, service_months=6, bought_on=TODAY - 180 * DAY)
    (line,) = lines(book)
    finish(book, line, TODAY - DAY, TODAY, kilometres=20_500)
    assert book.services.where() == [Service(1, TODAY - DAY, ServiceKind.MAINTENANCE, 1, 20_500, id=1)]
    assert lines(book) == []


def test_maintenance_may_be_given_up(book: Book) -> None:
    a_car(book, service_months=6, service_km=10_000, bought_on=TODAY - 180 * DAY)
    give_up(book, lines(book)[0], "serviced elsewhere", TODAY)
    item = book.owned_items.get(1)
    assert (item.service_months, item.service_km, lines(book)) == (None, None, [])


def test_money_is_paid_and_a_claim_closed(book: Book) -> None:
    a_car(book)
    bought = a_purchase(book, 1, day=LONG_AGO)
    finish(book, put(book, "instalments", Instalment(bought, 1, TODAY, 50_00)), TODAY - DAY, TODAY)
    assert book.instalments.get(1).paid_on == TODAY - DAY
    finish(book, put(book, "claims", Claim(1, 1, LONG_AGO)), TODAY, TODAY)
    assert (book.claims.get(1).state, book.claims.get(1).closed) == (ClaimState.PAID, TODAY)
    with pytest.raises(UserError, match="lies ahead"):
        finish(book, put(book, "claims", Claim(1, 1, LONG_AGO)), TODAY + DAY, TODAY)


def test_a_claim_that_was_refused_is_closed_too(book: Book) -> None:
    a_car(book)
    give_up(book, put(book, "claims", Claim(1, 1, LONG_AGO)), "too late", TODAY)
    assert book.claims.get(1).state is ClaimState.REFUSED


def test_money_stays_owed_whatever_the_reason(book: Book) -> None:
    bought = a_purchase(book, a_customer(book), day=LONG_AGO)
    line = put(book, "instalments", Instalment(bought, 1, TODAY, 50_00))
    give_up(book, line, "asks for time", TODAY)
    assert book.instalments.get(1).paid_on is None


def test_a_talk_settles_the_step_it_stands_at(book: Book) -> None:
    line = a_policy(book)
    talk_over(book, line, "wants two quotes", TODAY)
    assert book.settlements.where() == [Settlement(1, 1, "renewal", 1, line.due, id=1)]
    assert not any(item.listed_on(TODAY) for item in book.due_items([1]) if item.kind is Reason.RENEWAL)


def test_a_talk_about_money_settles_nothing(book: Book) -> None:
    bought = a_purchase(book, a_customer(book), day=LONG_AGO)
    talk_over(book, put(book, "instalments", Instalment(bought, 1, TODAY, 50_00)), "", TODAY)
    assert book.settlements.where() == []


def judged(*conditions: Condition) -> dict[str, Judged]:
    return {f"part {place}": Judged(condition) for place, condition in enumerate(conditions)}


def test_a_check_is_a_service_with_its_findings(book: Book) -> None:
    a_car(book)
    parts = {"电瓶": Judged(Condition.REPAIR, "容量 61%"), "刹车": Judged(Condition.GOOD)}
    save_check(book, 1, parts, TODAY, kilometres=41_000)
    assert book.services.where() == [Service(1, TODAY, ServiceKind.CHECK, 1, 41_000, id=1)]
    assert book.findings.where() == [
        Finding(1, 1, "电瓶", Condition.REPAIR, "容量 61%", id=1),
        Finding(1, 1, "刹车", Condition.GOOD, id=2),
    ]


def test_a_second_saving_on_the_day_takes_the_place_of_the_first(book: Book) -> None:
    a_car(book)
    save_check(book, 1, judged(Condition.GOOD), TODAY - DAY)
    save_check(book, 1, judged(Condition.GOOD, Condition.WATCH), TODAY)
    save_check(book, 1, judged(Condition.REPAIR), TODAY)
    assert [service.day for service in book.services.where()] == [TODAY - DAY, TODAY]
    assert [finding.condition for finding in book.findings.where()] == [Condition.GOOD, Condition.REPAIR]


def test_a_check_without_a_result_is_none(book: Book) -> None:
    a_car(book)
    with pytest.raises(UserError, match="No part"):
        save_check(book, 1, {}, TODAY)


def test_the_form_shows_the_last_check(book: Book) -> None:
    a_car(book, plate="沪A12345")
    line = put(book, "item_ends", ItemEnd(1, 1, End.WARRANTY, TODAY, LONG_AGO))
    empty = check_form(book, line)
    assert empty is not None
    assert (empty.day, empty.findings, empty.parts[0]) == (None, (), T("Engine"))
    save_check(book, 1, judged(Condition.GOOD), TODAY - DAY)
    save_check(book, 1, judged(Condition.WATCH), TODAY, 41_000)
    form = check_form(book, line)
    assert form is not None
    assert (form.day, form.kilometres) == (TODAY, 41_000)
    assert [finding.condition for finding in form.findings] == [Condition.WATCH]


def test_what_is_no_vehicle_has_other_parts_and_a_contract_none(book: Book) -> None:
    line = a_policy(book)
    assert check_form(book, line) is None
    with book.change(T("End")):
        book.item_ends.add(ItemEnd(1, 1, End.WARRANTY, TODAY, LONG_AGO))
        book.benefits.add(Benefit(1, "洗车", LONG_AGO, ends=TODAY))
    forms = {one.key: check_form(book, one) for one in lines(book)}
    assert [key for key, form in forms.items() if form is not None] == [("end", 2)]
    appliance = forms["end", 2]
    assert appliance is not None
    assert appliance.parts[0] == T("Function")


@pytest.mark.parametrize(
    ("conditions", "said"),
    [
        ((), T("Nothing judged yet")),
        ((Condition.GOOD, Condition.GOOD), N("{n} part, all good", "{n} parts, all good", 2)),
        ((Condition.GOOD, Condition.WATCH), T("{repair} to repair, {watch} to watch", repair=0, watch=1)),
        ((Condition.REPAIR,), T("{repair} to repair, {watch} to watch", repair=1, watch=0)),
    ],
)
def test_what_a_check_comes_to(conditions: Sequence[Condition], said: object) -> None:
    assert verdict(list(conditions)) == said
