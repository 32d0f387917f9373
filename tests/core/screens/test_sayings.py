"""What is proposed to be said to a household: for every reason, in its tone, and never twice running."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.actions.interactions import Outing, Spoken, log_outcome
from core.actions.templates import change_template, drop_template, keep_template
from core.errors import UserError
from core.model.birthday import Calendar
from core.model.care import Benefit, YearlyDate
from core.model.customer import Role, Sex
from core.model.interaction import Appointment, Interaction, Kind, Outcome, Promise, Purpose
from core.model.message import GreetingState, Template, Tone
from core.model.purchase import End, Instalment, ItemEnd, OwnedItem, Wish
from core.model.referral import Referral, Reward
from core.model.service import Service, ServiceKind
from core.ports import Book
from core.screens.saying.matter import Matter, matter_of
from core.screens.saying.sayings import Audience, Saying, Sayings, sayings
from core.screens.today import TodayRow, household_row
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer, a_purchase, a_touch

WORDS = Words("en", TODAY)
LONG_AGO = date(2025, 1, 6)
DAY = timedelta(days=1)
SALES = Purpose.SALES


def row_of(book: Book, customer: int, on: date = TODAY) -> TodayRow:
    return household_row(book, book.customers.get(customer).household_id, on)


def said(book: Book, customer: int, matter: Matter, on: date = TODAY, complaint: bool = False) -> Sayings:
    row = row_of(book, customer, on)
    return sayings(book, WORDS, Audience(row.line, row.standing.bought, complaint), matter, on)


def first(found: Sayings) -> Saying:
    return found.all[found.first]


def today(book: Book, customer: int, kind: str, on: date = TODAY) -> str:
    """What is proposed for one reason of the household."""
    row = row_of(book, customer, on)
    [reason] = [one for one in row.reasons if one.kind == kind]
    return first(said(book, customer, matter_of(book, reason, on), on)).text


@pytest.fixture
def he(book: Book) -> int:
    customer = a_customer(book, "汤国强", "15412345678", added=LONG_AGO, sex=Sex.MALE, close=True)
    a_touch(book, customer, TODAY - 5 * DAY)
    return customer


def add(book: Book, table: str, row: object) -> int:
    with book.change(T("Add")):
        added: int = getattr(book, table).add(row)
    return added


def owned(book: Book, he: int, due: date) -> None:
    item = add(book, "owned_items", OwnedItem(he, "Third-party"))
    add(book, "item_ends", ItemEnd(item, he, End.RENEWAL, due, LONG_AGO))


def owes(book: Book, he: int) -> None:
    bought = a_purchase(book, he, day=TODAY - 200 * DAY, product="S7")
    add(book, "instalments", Instalment(bought, he, TODAY, 100))


def serviced(book: Book, he: int) -> None:
    since = date(2025, 9, 25)
    add(book, "owned_items", OwnedItem(he, "S7", bought_on=since, service_months=12))


def referred(book: Book, he: int) -> None:
    friend = a_customer(book, "Ann", added=LONG_AGO)
    add(book, "referrals", Referral(he, friend, LONG_AGO))
    a_purchase(book, friend, day=TODAY - DAY, recorded=TODAY - DAY)


REASONS: list[tuple[str, Callable[[Book, int], object], str]] = [
    (
        "complaint",
        lambda book, he: add(book, "interactions", Interaction(he, TODAY, Kind.COMPLAINT, promised=TODAY)),
        "I have asked about it myself",
    ),
    (
        "promise",
        lambda book, he: add(book, "promises", Promise(he, "a check", TODAY - DAY, TODAY - 2 * DAY)),
        "I keep my word: a check.",
    ),
    (
        "appointment",
        lambda book, he: add(book, "appointments", Appointment(he, TODAY)),
        "see you on Fri 18 Sep",
    ),
    (
        "appointment",
        lambda book, he: add(book, "appointments", Appointment(he, TODAY - 3 * DAY, state="missed")),
        "long time no see",
    ),
    ("renewal", lambda book, he: owned(book, he, TODAY + 7 * DAY), "Third-party ends on Fri 25 Sep"),
    ("renewal", lambda book, he: owned(book, he, TODAY - 2 * DAY), "Third-party ran out on Wed 16 Sep"),
    ("renewal", serviced, "S7 ends on Fri 25 Sep"),
    ("money_owed", owes, "the instalment for the S7 comes up on Fri 18 Sep"),
    (
        "yearly",
        lambda book, he: add(book, "yearly_dates", YearlyDate(he, "wedding day", Calendar.SOLAR, 9, 19)),
        "I have not forgotten: wedding day",
    ),
    (
        "yearly",
        lambda book, he: a_purchase(book, he, day=date(2024, 9, 19)),
        "we have known each other since that first purchase",
    ),
    ("referral_thanks", referred, "Ann told me it was you"),
    (
        "reward",
        lambda book, he: add(book, "rewards", Reward(he, "a voucher", TODAY - 9 * DAY)),
        "a voucher has your name on it",
    ),
    (
        "plan",
        lambda book, he: a_purchase(book, he, day=TODAY - 7 * DAY, recorded=TODAY - 7 * DAY, product="S7"),
        "how is the S7? Are you content with it?",
    ),
    (
        "plan",
        lambda book, he: a_touch(book, he, TODAY - DAY, satisfaction=5),
        "if somebody around you needs it",
    ),
    (
        "wish",
        lambda book, he: add(book, "wishes", Wish(he, "a van", LONG_AGO, by=TODAY + 9 * DAY)),
        "a van: I kept an eye open for you",
    ),
    (
        "benefit",
        lambda book, he: add(book, "benefits", Benefit(he, "a wash", LONG_AGO, ends=TODAY + 7 * DAY)),
        "a wash is still yours until Fri 25 Sep",
    ),
]


@pytest.mark.parametrize(("kind", "fill", "text"), REASONS)
def test_every_reason_has_words_with_its_own_records_in_them(
    book: Book, he: int, kind: str, fill: Callable[[Book, int], object], text: str
) -> None:
    if kind == "plan" and "S7" in text:
        with book.change(T("No touch since")):
            book.interactions.remove(1)
    fill(book, he)
    assert today(book, he, kind).startswith(f"Brother 汤, {text}")


def test_after_a_repair_and_long_silence_one_asks_how_they_are(book: Book, he: int) -> None:
    repaired = TODAY - 3 * DAY
    add(book, "services", Service(he, repaired, ServiceKind.REPAIR))
    assert today(book, he, "plan").startswith("Brother 汤, long time no see")
    assert today(book, he, "cadence", TODAY + 99 * DAY).startswith("Brother 汤, long time no see")


def test_a_card_in_doubt_is_checked(book: Book) -> None:
    she = a_customer(book, "Ann", added=LONG_AGO, needs_verification=True)
    assert today(book, she, "verify").startswith("Ann, may I check your details")


def test_a_festival_has_its_own_words(book: Book, he: int) -> None:
    a_purchase(book, he, day=TODAY - 400 * DAY)
    assert "another year" not in today(book, he, "festival")
    assert today(book, he, "festival").startswith("Brother 汤, the moon is round")


def test_a_birthday_goes_to_whom_it_is_about_or_else_to_whom_one_calls(book: Book, he: int) -> None:
    home = book.customers.get(he).household_id
    child = a_customer(book, "小宝", household=home, role=Role.CHILD)
    wife = a_customer(book, "李玉芬", "15400000000", household=home, sex=Sex.FEMALE, role=Role.SPOUSE)
    with book.change(T("Tell the birthdays")):
        for born, year in ((child, 2017), (wife, None)):
            book.customers.update(
                born, birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=20, birth_year=year
            )
    row = row_of(book, he)
    texts = {
        one.item.customer_id: first(said(book, he, matter_of(book, one, TODAY))).text
        for one in row.reasons
        if one.kind == "birthday"
    }
    assert texts[child] == "Brother 汤, 小宝’s birthday is on Sun 20 Sep. Say happy birthday from me."
    assert texts[wife].startswith("Sister 李, happy birthday. Leave the work")
    everything = said(book, he, Matter("birthday", {"name": "小宝", "age": 9}, child))
    assert any("turns 9" in one.text for one in everything.all)


def test_whoever_has_left_or_died_is_not_written_to(book: Book, he: int) -> None:
    gone = a_customer(book, "老汤", "15400000001", household=1, deceased=LONG_AGO)
    other = a_customer(book, "Ann", "15400000002")
    for whose in (gone, other):
        assert said(book, he, Matter("birthday", {"name": "x"}, whose)).person.id == he


def test_the_new_are_spoken_to_formally(book: Book) -> None:
    she = a_customer(book, "崔敏", sex=Sex.FEMALE)
    found = said(book, she, Matter("mid_autumn", {"day": TODAY}))
    assert found.tone is Tone.FORMAL
    assert first(found).text.startswith("Ms 崔, Mid-Autumn is on Fri 18 Sep.")
    assert [WORDS.say(one.label) for one in found.all] == ["New customers 1", "New customers 2"]


def test_whoever_has_referred_somebody_is_an_old_customer(book: Book) -> None:
    she, other = a_customer(book, "崔敏"), a_customer(book, "Ann")
    add(book, "referrals", Referral(she, other, LONG_AGO))
    assert said(book, she, Matter()).tone is Tone.WARM


def test_a_wording_that_was_sent_is_not_proposed_again(book: Book, he: int) -> None:
    matter = Matter("mid_autumn", {"day": TODAY})
    begun = first(said(book, he, matter))
    spoken = Spoken(begun.occasion, begun.key, begun.text, begun.purpose)
    log_outcome(book, row_of(book, he), Outing(Outcome.MESSAGE, spoken=spoken), TODAY)
    [kept] = book.greetings.where()
    assert (kept.occasion, kept.wording, kept.state) == ("mid_autumn", "warm-1", GreetingState.SENT)
    assert book.interactions.where()[-1].purpose is Purpose.CARE
    again = said(book, he, matter)
    assert first(again).key == "warm-2"
    assert again.all[0].last == TODAY
    book.undo()
    assert first(said(book, he, matter)).key == "warm-1"


def test_where_nobody_answered_nothing_was_said(book: Book, he: int) -> None:
    spoken = Spoken("greeting", "warm-1", "hello", Purpose.CARE)
    log_outcome(book, row_of(book, he), Outing(Outcome.NO_ANSWER, spoken=spoken), TODAY)
    assert book.greetings.where() == []


def test_the_own_wordings_come_first_in_their_language_and_tone(book: Book, he: int) -> None:
    texts = {"": "{call}, hi", "en": "{称呼}, hello", "zh_CN": "{call}，好"}
    for language, text in texts.items():
        keep_template(book, Template("greeting", text, Tone.WARM, language))
    keep_template(book, Template("greeting", "Dear {call}", Tone.FORMAL, purpose=SALES))
    found = said(book, he, Matter()).all
    assert [one.text for one in found[:2]] == ["Brother 汤, hi", "Brother 汤, hello"]
    assert WORDS.say(found[1].label) == "Your own 2"
    assert found[0].purpose is Purpose.CARE
    spoken = Spoken("greeting", found[0].key, "Brother 汤, hi")
    log_outcome(book, row_of(book, he), Outing(Outcome.MESSAGE, spoken=spoken), TODAY)
    assert first(said(book, he, Matter())).key == "own-2"
    change_template(book, 1, "{call}, hi there")
    assert said(book, he, Matter()).all[0].text == "Brother 汤, hi there"
    drop_template(book, 1)
    assert [one.wording for one in book.greetings.where()] == [""]
    assert said(book, he, Matter()).all[0].key == "own-2"
    book.undo()
    assert [one.wording for one in book.greetings.where()] == ["own-1"]


def test_the_same_wording_is_not_kept_twice(book: Book) -> None:
    keep_template(book, Template("greeting", "hello"))
    change_template(book, 1, "hello")
    with pytest.raises(UserError):
        keep_template(book, Template("greeting", "hello"))
    with pytest.raises(UserError):
        change_template(book, 1, "{shoe}")


def test_a_complaint_bars_all_that_sells(book: Book, he: int) -> None:
    found = said(book, he, Matter("wish", {"what": "a van"}), complaint=True)
    assert {one.occasion for one in found.all} == {"greeting"}


def test_after_three_sales_in_a_row_care_comes_first_and_the_rest_stays(book: Book, he: int) -> None:
    for _ in range(3):
        a_touch(book, he, TODAY - DAY, purpose=SALES)
        a_touch(book, he, TODAY - DAY, Kind.NOTE)
    found = said(book, he, Matter("wish", {"what": "a van"}))
    assert first(found).occasion == "greeting"
    assert {one.occasion for one in found.all} == {"greeting", "wish"}


def test_what_they_bought_last_or_own_may_be_named(book: Book, he: int) -> None:
    assert "product" not in said(book, he, Matter()).values
    add(book, "owned_items", OwnedItem(he, "a fridge"))
    assert said(book, he, Matter()).values["product"] == "a fridge"
    a_purchase(book, he, day=TODAY - 9 * DAY, product="S7")
    a_purchase(book, he, day=TODAY - 99 * DAY, product="a lamp")
    assert said(book, he, Matter()).values["product"] == "S7"
