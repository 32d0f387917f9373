"""Who says the messages of the core."""

from typing import Protocol

from core.text import Text


class Speaker(Protocol):
    """Renders messages in the reader's language."""

    def say(self, text: Text) -> str: ...

    def written(self, value: object) -> str: ...

    def phone(self, digits: str) -> str: ...


class Voice(Speaker, Protocol):
    """A speaker who tells its language."""

    @property
    def language(self) -> str:
        """Code of the language, such as zh_TW."""
        ...
