"""What a translation must be: there, complete, with the same fields, in the script of its reader."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from scripts.catalogues import LANGUAGES, Catalogues, Forms, Messages, messages, template

ENCODINGS = {"zh_CN": "gb2312", "zh_TW": "big5"}
HAN = re.compile(r"[\u4e00-\u9fff]")
HALF_WIDTH = re.compile(
    r"(?<=[\u4e00-\u9fff}])[,;:?]|(?<=[\u4e00-\u9fff])(\)|\.$)|[,;:?(](?=[\u4e00-\u9fff])"
)


def problems(root: Path) -> list[str]:
    """One line for everything that is wrong with the catalogues of a checkout."""
    catalogues = Catalogues(root / "resources" / "locale")
    found = messages(root)
    wrong = [
        f"English: {msgid!r}: exclamation mark" for msgid, plural in found.items() if "!" in msgid + plural
    ]
    if not catalogues.template.exists() or catalogues.template.read_bytes() != template(found):
        wrong.append("shuke.pot is not what the code says: run scripts/translate update")
    for language in LANGUAGES:
        wrong += [f"{language}: {problem}" for problem in _of_language(catalogues, found, language)]
    return wrong


def missing(root: Path) -> dict[str, list[str]]:
    """The messages without a translation, by language."""
    catalogues = Catalogues(root / "resources" / "locale")
    found = messages(root)
    return {language: _untranslated(catalogues.translations(language), found) for language in LANGUAGES}


def _untranslated(translated: dict[str, Forms], found: Messages) -> list[str]:
    return [msgid for msgid in found if not all(translated.get(msgid, ("",)))]


def _of_language(catalogues: Catalogues, found: Messages, language: str) -> Iterator[str]:
    catalogue = catalogues.read(language)
    yield from (f"{message.id!r}: fuzzy" for message in catalogue if message.fuzzy and message.id)
    yield from (f"{msgid!r}: obsolete" for msgid in catalogue.obsolete)
    translated = catalogues.translations(language)
    yield from (f"{msgid!r}: no longer said" for msgid in translated.keys() - found.keys())
    yield from (f"{msgid!r}: no translation" for msgid in _untranslated(translated, found))
    for msgid in translated.keys() & found.keys():
        for form in filter(None, translated[msgid]):
            yield from (f"{msgid!r}: {fault}" for fault in faults(language, msgid, found[msgid], form))
    mo = catalogues.mo[language]
    if not mo.exists() or mo.read_bytes() != catalogues.compiled(language):
        yield "shuke.mo is not what shuke.po says: run scripts/translate update"


def faults(language: str, msgid: str, plural: str, form: str) -> Iterator[str]:
    """What is wrong with one translated form."""
    if fields(form) != fields(plural or msgid):
        yield f"other fields: {form!r}"
    if "!" in form or "！" in form:
        yield f"exclamation mark: {form!r}"
    if HALF_WIDTH.search(form):
        yield f"half-width punctuation: {form!r}"
    if strange := [han for han in HAN.findall(form) if not _writable(han, ENCODINGS[language])]:
        yield f"not of this script: {''.join(strange)}"


def fields(template: str) -> set[str]:
    """The names of the `str.format` fields in a message."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _writable(han: str, encoding: str) -> bool:
    try:
        han.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
