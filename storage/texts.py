"""Labels in the journal: a message is stored with its values, and told in any language later."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from core.text import Money, Text


def stored(text: Text) -> str:
    """A message as JSON; dates, money and messages inside it are marked by their kind."""
    return json.dumps(_plain(text), ensure_ascii=False)


def told(text: str) -> Text:
    """The message that `stored` made JSON of."""
    message: Text = _told(json.loads(text))
    return message


def _told(plain: Any) -> Any:
    if isinstance(plain, list):
        return [_told(value) for value in plain]
    if not isinstance(plain, dict):
        return plain
    if "msgid" in plain:
        values = {name: _told(value) for name, value in plain["values"].items()}
        return Text(plain["msgid"], values, plain["plural"], plain["count"])
    if "cents" in plain:
        return Money(plain["cents"])
    return date.fromisoformat(plain["day"])


def _plain(value: Any) -> Any:
    if isinstance(value, Text):
        values = {name: _plain(inner) for name, inner in value.values.items()}
        return {"msgid": value.msgid, "values": values, "plural": value.plural, "count": value.count}
    if isinstance(value, Money):
        return asdict(value)
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value
