"""Two cards that may be one person: what stands on each, and what the merge would make of them."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from core.actions.merging import MergePlan, plan_merge
from core.model.customer import Customer
from core.rules.merging import Side
from core.screens.families import Compared, Suggestion, chosen_values, compared, record_count
from core.text import N, T, Text
from gui.desk import Desk
from gui.families.answers import AnswerBar, Heading
from gui.families.compare import CompareTable
from gui.theme.type import Role
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip

WHO = frozenset({"name", "phones"})


class PairView(QFrame):
    """Shows one pair; `plan` and `choices` are what merging needs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("PanelBody")
        self._desk = desk
        self._plan: MergePlan | None = None
        self._heading = Heading(desk)
        self.table = CompareTable(desk)
        self._consequence = PlainLabel(desk.themes, "", Role.CAPTION, "text2", elide=True)
        self.bar = AnswerBar(desk, same_person=True)
        told = Strip("surface", "above")
        told.row.addWidget(self._consequence, 1)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._heading)
        column.addWidget(self.table, 1)
        column.addWidget(told)
        column.addWidget(self.bar)

    @property
    def plan(self) -> MergePlan | None:
        return self._plan

    @property
    def choices(self) -> dict[str, object]:
        """What the user has chosen against the plan."""
        return chosen_values(self._plan, self.table.sides()) if self._plan else {}

    def show_pair(self, suggestion: Suggestion) -> None:
        """Plan the merge of the two and show it. Raises UserError when a card is no longer there."""
        book = self._desk.session.book
        self._plan = plan = plan_merge(book, *suggestion.ids)
        first, second = suggestion.names
        same = T("Are these two the same {name}?", name=first)
        other = T("Are {first} and {second} one person?", first=first, second=second)
        question = self._desk.say(same if first == second else other)
        self._heading.ask(question, self._desk.words.joined(suggestion.why))
        counts = [record_count(book, card.id) for card in (plan.survivor, plan.loser)]
        cards = zip((plan.survivor, plan.loser), counts, strict=True)
        notes = [self._origin(card, count) for card, count in cards]
        fields = sorted([*compared(book, plan), *self._many_valued(plan), _records(*counts)], key=_place)
        self.table.show_cards([*notes, T("Choose left or right")], fields)
        words = T(
            "Everything moves to card {number}. Both originals are kept, one step brings them back",
            number=plan.survivor.number,
        )
        self._consequence.set_words(self._desk.say(words))

    def clear(self) -> None:
        """Nothing is shown, so nothing can be merged."""
        self._plan = None

    def _origin(self, card: Customer, records: int) -> Text:
        return N(
            "{number}, added {day}, {n} record",
            "{number}, added {day}, {n} records",
            records,
            number=card.number,
            day=self._desk.words.day_short(card.added),
        )

    def _many_valued(self, plan: MergePlan) -> list[Compared]:
        """Phones and tags: all of both are kept."""
        book, words = self._desk.session.book, self._desk.words
        names = {tag.id: tag.name for tag in book.tags.where()}
        phones, tags = [], []
        for card in (plan.survivor, plan.loser):
            digits = [phone.digits for phone in book.phones.where(customer_id=card.id)]
            phones.append([words.phone(one) for one in digits])
            tags.append([names[row.tag_id] for row in book.taggings.where(customer_id=card.id)])
        rows = [
            _united("phones", T("Phone"), phones, [words.phone(one) for one in plan.phones]),
            _united("tags", T("Tags"), tags, list(plan.tags)),
        ]
        return [row for row in rows if row is not None]


def _united(field: str, label: Text, own: list[list[str]], together: list[str]) -> Compared | None:
    if not together:
        return None
    kept, lost = (T("{items}", items=items) if items else T("None") for items in own)
    return Compared(field, label, kept, lost, Side.BOTH, False, False, T("{items}", items=together))


def _records(kept: int, lost: int) -> Compared:
    words = [N("{n} record", "{n} records", count) for count in (kept, lost, kept + lost)]
    return Compared("records", T("History"), words[0], words[1], Side.BOTH, False, False, words[2])


def _place(field: Compared) -> int:
    """Who it is, then what is to be chosen, then what both agree on."""
    return 0 if field.field in WHO else 1 if field.open else 2
