"""Words that the core hands to the faces: a message and its values, never a finished sentence."""

from dataclasses import field
from typing import Any

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A translatable message. `msgid` is English with `str.format` fields; `values` fill them.

    A value may be a string, a number, a date, a `Money` or another `Text`: the face writes each
    in the reader's language. With `plural`, `count` chooses the form (and fills `{n}`).
    """

    msgid: str
    values: dict[str, Any] = field(default_factory=dict)
    plural: str = ""
    count: int = 0
    private: bool = False
    """Whether a window keeps it to itself while somebody looks on."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in integer cents, to be written in the reader's style."""

    cents: int


def T(msgid: str, **values: Any) -> Text:
    """A message with its values."""
    return Text(msgid, values)


def N(msgid: str, plural: str, n: int, **values: Any) -> Text:
    """A message whose form depends on the number `n`, which also fills `{n}`."""
    return Text(msgid, {"n": n, **values}, plural, n)
