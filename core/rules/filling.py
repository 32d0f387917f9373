"""Fields in braces: which there are, and how a wording is filled with what is known of somebody."""

import re
from collections.abc import Mapping

from core.errors import UserError
from core.records import dataclass
from core.text import T

_NAMES = {
    "call": ("称呼", "稱呼"),
    "name": ("姓名",),
    "product": ("产品", "產品"),
    "age": ("年龄", "年齡"),
    "festival": ("节日", "節日"),
    "days": ("天数", "天數"),
    "day": ("日期",),
    "what": ("事项", "事項"),
    "place": ("地方",),
    "me": ("本人",),
}
_LANGUAGES = {"zh_CN": 0, "zh_TW": -1}
_MEANING = {name: field for field, names in _NAMES.items() for name in (field, *names)}
_FIELD = re.compile(r"\{([^{}]*)\}")
_LEAST = 2
"""Characters of a value that is found again in a text: a single one may stand there by chance."""

FIELDS: Mapping[str, str] = {field: f"{{{field}}}" for field in _NAMES}
"""Every field as itself: a message that is said with these keeps its braces."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; `filled` tells that it stands where a field was."""

    text: str
    filled: bool = False


def field_names(language: str) -> tuple[str, ...]:
    """What the fields are called in a language, with their braces."""
    if language not in _LANGUAGES:
        return tuple(FIELDS.values())
    return tuple(f"{{{names[_LANGUAGES[language]]}}}" for names in _NAMES.values())


def check_fields(template: str) -> None:
    """Raises UserError for a wording that is empty, has an unknown field or a brace without its other."""
    if not template.strip():
        raise UserError(T("The wording is empty"), fix=T("Write what is to be said"))
    for name in _FIELD.findall(template):
        if name.strip() not in _MEANING:
            raise UserError(T("There is no field {name}", name=name), fix=T("Use one of the fields offered"))
    if set("{}") & set(_FIELD.sub("", template)):
        raise UserError(T("A brace has no other"), fix=T("Close the field, or take the brace out"))


def filled(template: str, values: Mapping[str, str]) -> tuple[Piece, ...] | None:
    """The wording with its fields filled; None when it asks for something that nobody knows."""
    parts = _FIELD.split(template)
    known = [values.get(_MEANING.get(name.strip(), ""), "") for name in parts[1::2]]
    if not all(known):
        return None
    parts[1::2] = known
    return tuple(Piece(text, place % 2 == 1) for place, text in enumerate(parts) if text)


def plain(pieces: tuple[Piece, ...]) -> str:
    """The text as it is sent."""
    return "".join(piece.text for piece in pieces)


def emptied(text: str, values: Mapping[str, str], language: str) -> str:
    """A text that was written for one customer as a wording for all: what is known of him becomes fields
    again, the longest first."""
    names = dict(zip(FIELDS, field_names(language), strict=True))
    found: dict[str, str] = {}
    for field, value in values.items():
        if len(value) >= _LEAST:
            found.setdefault(value, names[field])
    if not found:
        return text
    longest = sorted(found, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest)), lambda one: found[one[0]], text)
