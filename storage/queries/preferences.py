"""What the user has set, with defaults for the rest."""

import json
from dataclasses import fields
from typing import Any

from sqlcipher3 import dbapi2 as engine

from core.model.setting import Settings


def preferences(connection: engine.Connection) -> Settings:
    """Unknown keys, as a newer program may leave, are passed over."""
    known = {field.name for field in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in connection.execute("SELECT key, value FROM settings").fetchall():
        if key in known:
            read = json.loads(value)
            values[key] = tuple(read) if isinstance(read, list) else read
    return Settings(**values)
