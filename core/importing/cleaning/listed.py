"""Cells that hold a list in JSON, as programs export several phones or addresses of one person."""

import json

BETWEEN = ", "


def listed_values(text: str) -> str:
    """`[{"value": "a", "label": "work"}]` is a; several values stand side by side; other text as it is."""
    if not text.startswith("[") or not text.endswith("]"):
        return text
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return text
    values = [one.get("value") for one in told if isinstance(one, dict)]
    words = [str(value).strip() for value in values if isinstance(value, str | int)]
    return BETWEEN.join(words) if len(words) == len(told) else text
