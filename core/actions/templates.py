"""The user's own wordings: kept, changed, taken away."""

from core.changes import Changes
from core.errors import UserError
from core.model.message import Template, Tone
from core.ports import Book
from core.rules.filling import check_fields
from core.screens.saying.shipped import OCCASIONS
from core.text import T


def keep_template(book: Book, template: Template) -> Changes:
    """Keep a wording for an occasion. Raises UserError for an empty one, an unknown field, an open brace,
    and for one that is there already."""
    name = OCCASIONS[template.reason].name
    with book.change(T("Keep a wording for {occasion}", occasion=name)) as pending:
        _check(book, template.text, template.reason, template.tone)
        book.templates.add(template)
    return pending.changes


def change_template(book: Book, template_id: int, text: str) -> Changes:
    """Let a wording of the user's own say something else. Raises UserError as `keep_template`."""
    known = book.templates.get(template_id)
    name = OCCASIONS[known.reason].name
    with book.change(T("Change a wording for {occasion}", occasion=name)) as pending:
        _check(book, text, known.reason, known.tone, but=template_id)
        book.templates.update(template_id, text=text)
    return pending.changes


def drop_template(book: Book, template_id: int) -> Changes:
    """Take a wording away. Whom it was sent to stays known, but not any more that it was this one."""
    known = book.templates.get(template_id)
    name = OCCASIONS[known.reason].name
    with book.change(T("Take away a wording for {occasion}", occasion=name)) as pending:
        for greeting in book.greetings.where(template_id=template_id):
            book.greetings.update(greeting.id, template_id=None)
        book.templates.remove(template_id)
    return pending.changes


def _check(book: Book, text: str, reason: str, tone: Tone, but: int = 0) -> None:
    check_fields(text)
    same = book.templates.where(reason=reason, tone=tone, text=text)
    if any(one.id != but for one in same):
        raise UserError(T("This wording is there already"), fix=T("Change some words"))
