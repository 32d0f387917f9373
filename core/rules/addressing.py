"""How somebody is addressed: as the card says, else by surname and title, formally or warmly."""

import re

from core.model.customer import Customer, Sex
from core.model.message import Tone
from core.rules.names import PET_PREFIXES, TITLES, fold_name, surname_of
from core.text import T, Text

ELDER_FROM_AGE = 60
GROWN_FROM_AGE = 18
_CHINESE = re.compile(r"[㐀-䶿一-鿿]{2,4}")


def form_of_address(card: Customer, tone: Tone, age: int | None = None) -> Text:
    """What stands where a wording says whom it speaks to. A title alone on the card (老师) follows the
    surname. Whoever is not known to be a man or a woman, a child, a pet name and one that is not Chinese are
    called by their names."""
    name = fold_name(card.name)
    surname, form = surname_of(name), card.form_of_address.strip()
    if form:
        return T("{name}", name=f"{surname}{form}" if form in TITLES else form)
    grown = age is None or age >= GROWN_FROM_AGE
    called = name.removeprefix(surname) in TITLES or name.startswith(PET_PREFIXES)
    if card.sex is None or called or not grown or not _CHINESE.fullmatch(name):
        return T("{name}", name=card.name)
    if tone is Tone.FORMAL:
        return _formal(surname, card.sex)
    return _warm(surname, card.sex, age is not None and age >= ELDER_FROM_AGE)


def _formal(surname: str, sex: Sex) -> Text:
    return T("Mr {surname}", surname=surname) if sex is Sex.MALE else T("Ms {surname}", surname=surname)


def _warm(surname: str, sex: Sex, elder: bool) -> Text:
    if sex is Sex.MALE:
        return T("Uncle {surname}", surname=surname) if elder else T("Brother {surname}", surname=surname)
    return T("Auntie {surname}", surname=surname) if elder else T("Sister {surname}", surname=surname)
