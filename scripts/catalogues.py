"""The catalogues on disk: messages found in the code, their translations, and the compiled files."""

import ast
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

LANGUAGES = ("zh_CN", "zh_TW")
ROOMS = ("core", "storage", "gui", "cli", "resources")
FORMS = {"T": 1, "N": 2}
"""How many of its first arguments each call translates."""
HEADER = """\
Project-Id-Version: Shuke
{language}MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit
"""

Messages = dict[str, str]
"""Every msgid of the code with its plural, '' where it has none."""

Forms = tuple[str, ...]
"""A translation: one form, or as many as the language has plurals."""


class SteadyCatalog(Catalog):
    """A catalogue whose header has no dates and no versions: the same words are the same bytes."""

    def __iter__(self) -> Iterator[Message]:
        language = f"Language: {self.locale}\nPlural-Forms: {self.plural_forms}\n" if self.locale else ""
        yield Message("", HEADER.format(language=language))
        yield from (message for message in super().__iter__() if message.id)


def messages(root: Path) -> Messages:
    """What the rooms under `root` say, sorted."""
    found: Messages = {}
    for path in sorted(path for room in ROOMS for path in (root / room).rglob("*.py")):
        for msgid, plural in said_in(path.read_text("utf-8")):
            found[msgid] = found.get(msgid) or plural
    return dict(sorted(found.items()))


def said_in(source: str) -> Iterator[tuple[str, str]]:
    """Every msgid that is written out in a call of T or N, with its plural.

    Babel reads tokens, and sees nothing inside a formatted string before Python 3.12.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORMS:
            literals = (word.value for word in node.args if isinstance(word, ast.Constant))
            words = [word for word in literals if isinstance(word, str)][: FORMS[node.func.id]]
            if len(words) == FORMS[node.func.id]:
                yield words[0], "".join(words[1:])


def template(found: Messages) -> bytes:
    """The text of `shuke.pot`."""
    return _text(_catalog(None, found, {}))


class Catalogues:
    """The files of one `locale` folder."""

    def __init__(self, folder: Path) -> None:
        self.template = folder / "shuke.pot"
        self.po = {language: folder / language / "LC_MESSAGES" / "shuke.po" for language in LANGUAGES}
        self.mo = {language: path.with_suffix(".mo") for language, path in self.po.items()}

    def read(self, language: str) -> Catalog:
        """The catalogue of a language as it stands, empty when there is no file yet."""
        if not self.po[language].exists():
            return Catalog(language)
        with self.po[language].open("rb") as file:
            return read_po(file, language, abort_invalid=True)

    def translations(self, language: str) -> dict[str, Forms]:
        """The translations by msgid; empty forms where there is none."""
        return {msgid_of(message): forms_of(message) for message in self.read(language) if message.id}

    def compiled(self, language: str) -> bytes:
        """What the `.mo` of a language has to be."""
        written = io.BytesIO()
        plurals = {msgid_of(message): plural_of(message) for message in self.read(language) if message.id}
        write_mo(written, _catalog(language, plurals, self.translations(language)))
        return written.getvalue()

    def write(self, found: Messages, new: dict[str, dict[str, Forms]]) -> None:
        """Write template, catalogues and compiled files for the messages `found`, with the `new`
        translations by language over those that were there. What is no longer said is dropped."""
        self.template.write_bytes(template(found))
        for language, path in self.po.items():
            translated = self.translations(language) | new.get(language, {})
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_text(_catalog(language, found, translated)))
            self.mo[language].write_bytes(self.compiled(language))


def msgid_of(message: Message) -> str:
    """The msgid of a message, the singular of one with plurals."""
    return message.id if isinstance(message.id, str) else message.id[0]


def plural_of(message: Message) -> str:
    """The English plural of a message, '' where it has none."""
    return "" if isinstance(message.id, str) else message.id[1]


def forms_of(message: Message) -> Forms:
    """The translation of a message as a tuple of forms."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def _catalog(language: str | None, found: Messages, translated: dict[str, Forms]) -> Catalog:
    catalog = SteadyCatalog(language, header_comment="", fuzzy=False)
    for msgid, plural in found.items():
        forms = translated.get(msgid, ("",))
        if plural:
            catalog.add((msgid, plural), forms)
        else:
            catalog.add(msgid, forms[0])
    return catalog


def _text(catalog: Catalog) -> bytes:
    written = io.BytesIO()
    write_po(written, catalog, width=0, no_location=True, sort_output=True)
    return written.getvalue()
