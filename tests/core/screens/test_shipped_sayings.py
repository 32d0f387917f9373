"""The wordings of the program: enough of them, in both tones, with nothing in them that cannot be filled."""

import pytest

from core.model.message import Tone
from core.rules.filling import FIELDS, check_fields, filled
from core.screens.saying.shipped import FESTIVAL, OCCASIONS, festival_code
from resources.words import Words
from tests.makers import TODAY

ALWAYS = {"call": "汤哥", "name": "汤国强"}
KNOWN: dict[str, dict[str, str]] = {
    "complaint": {},
    "promise": {"what": "检查"},
    "yearly": {"what": "结婚纪念日", "day": "9月25日"},
    "news": {"what": "新款到店"},
    "reward": {"what": "保养券"},
    "benefit": {"what": "保养", "day": "9月25日"},
    "wish": {"what": "七座"},
    "festival": {"festival": "重阳节", "day": "9月25日"},
    "weather": {"place": "清风雅苑"},
    "renewal": {"product": "商业险", "day": "9月25日", "days": "7"},
    "lapsed": {"product": "商业险", "day": "9月25日"},
    "money_owed": {"product": "商业险", "day": "9月25日"},
    "after_purchase": {"product": "空调", "days": "7"},
}
DAY = {"day": "9月25日"}
WORDS = Words("en", TODAY)


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("code", list(OCCASIONS))
def test_two_wordings_at_least_can_always_be_filled(code: str, tone: Tone) -> None:
    values = {**ALWAYS, **KNOWN.get(code, DAY)}
    texts = [WORDS.say(text) for text in OCCASIONS[code].texts(tone)]
    assert sum(filled(text, values) is not None for text in texts) >= 2
    assert len(set(texts)) == len(texts)
    for text in texts:
        check_fields(text)
        assert filled(text, dict.fromkeys(FIELDS, "x")) is not None


@pytest.mark.parametrize(
    ("key", "code"),
    [("mid_autumn", "mid_autumn"), ("double_ninth", FESTIVAL), ("店庆", FESTIVAL), ("renewal", FESTIVAL)],
)
def test_a_festival_has_words_of_its_own_or_those_for_any(key: str, code: str) -> None:
    assert festival_code(key) == code
