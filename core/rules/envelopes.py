"""How somebody is written to: the name on an envelope, the name in a letter, the address in one line."""

from core.model.customer import Customer, Sex
from core.rules.names import PET_PREFIXES, TITLES, surname_of
from core.text import T, Text

_LATIN_BELOW = "\u0250"


def envelope_name(card: Customer) -> Text:
    """The full name with the form of address: 陈国栋先生, 李玉芬老师, Dr John Smith. A form that holds the
    family name already (陈总) gives only what stands around it."""
    form = _bare_form(card)
    if not form:
        return _by_sex(card)
    if _is_latin(form):
        return T("{name}", name=f"{form} {card.name}")
    return T("{name}", name=f"{card.name}{form}")


def letter_name(card: Customer) -> Text:
    """As somebody is spoken to: a form that holds a part of the name stands alone, any other beside it."""
    form = card.form_of_address.strip()
    if form and form != _bare_form(card):
        return T("{name}", name=form)
    return envelope_name(card)


def address_line(card: Customer) -> str:
    """Region, address and estate, none of them twice; empty when the card tells no street."""
    address = card.address.strip()
    if not address:
        return ""
    before = "" if card.region.strip() in address else card.region.strip()
    after = "" if card.estate.strip() in address else card.estate.strip()
    joint = " " if _is_latin(address) else ""
    return joint.join(part for part in (before, address, after) if part)


def home_line(card: Customer) -> str:
    """Where somebody lives, as far as the card tells: the address, else region and estate."""
    return address_line(card) or " ".join(filter(None, (card.region.strip(), card.estate.strip())))


def _bare_form(card: Customer) -> str:
    """The form of address without the parts of the name that it repeats."""
    form, name = card.form_of_address.strip(), card.name.strip()
    if _is_latin(form):
        known = set(name.split())
        return " ".join(word for word in form.split() if word not in known)
    if form.startswith(name):
        return form.removeprefix(name)
    return next((form[length:] for length in (2, 1) if form.startswith(name[:length])), form)


def _by_sex(card: Customer) -> Text:
    """Who bears a title instead of a given name (李总), or a pet name, gets no other."""
    called = card.name.removeprefix(surname_of(card.name)) in TITLES or card.name.startswith(PET_PREFIXES)
    if card.sex is None or called:
        return T("{name}", name=card.name)
    return T("Mr {name}", name=card.name) if card.sex is Sex.MALE else T("Ms {name}", name=card.name)


def _is_latin(words: str) -> bool:
    return bool(words) and all(letter < _LATIN_BELOW for letter in words)
