"""How somebody is addressed."""

import pytest

from core.model.customer import Customer, Sex
from core.model.message import Tone
from core.rules.addressing import form_of_address
from resources.words import Words
from tests.makers import TODAY

HE, SHE = Sex.MALE, Sex.FEMALE
FORMAL, WARM = Tone.FORMAL, Tone.WARM


@pytest.mark.parametrize(
    ("name", "sex", "tone", "age", "said"),
    [
        ("汤国强", HE, FORMAL, None, "Mr 汤"),
        ("崔敏", SHE, FORMAL, 70, "Ms 崔"),
        ("汤国强", HE, WARM, None, "Brother 汤"),
        ("崔敏", SHE, WARM, 59, "Sister 崔"),
        ("崔敏", SHE, WARM, 60, "Auntie 崔"),
        ("汤国强", HE, WARM, 66, "Uncle 汤"),
        ("欧阳明", HE, WARM, None, "Brother 欧阳"),
        ("汤国强", None, WARM, None, "汤国强"),
        ("王先生", HE, WARM, None, "王先生"),
        ("小燕", SHE, WARM, None, "小燕"),
        ("汤小宝", HE, WARM, 9, "汤小宝"),
        ("John Smith", HE, FORMAL, None, "John Smith"),
        ("远岭汽车贸易公司", HE, FORMAL, None, "远岭汽车贸易公司"),
    ],
)
def test_surname_and_title_where_both_are_known(
    name: str, sex: Sex | None, tone: Tone, age: int | None, said: str
) -> None:
    card = Customer("1", name, sex=sex)
    assert Words("en", TODAY).say(form_of_address(card, tone, age)) == said


def test_the_form_of_address_on_the_card_goes_before_all() -> None:
    card = Customer("1", "汤国强", sex=HE, form_of_address="汤老师")
    assert Words("en", TODAY).say(form_of_address(card, FORMAL)) == "汤老师"


def test_a_title_alone_follows_the_surname() -> None:
    card = Customer("1", "汤国强", sex=HE, form_of_address=" 老师 ")
    assert Words("en", TODAY).say(form_of_address(card, WARM)) == "汤老师"
