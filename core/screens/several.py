"""The bar under the list while customers are ticked: how many, and what may be done to all of them."""

from collections.abc import Callable, Collection
from datetime import date

from core.actions.next_week import next_week, plan_next_week
from core.actions.several import give_tags, make_one_family, take_tags
from core.changes import Changes
from core.ports import Book
from core.rules.calendar_of import work_calendar
from core.screens.card.typed import typed_tags
from core.screens.dormant import most_in
from core.screens.spreading import spread_words
from core.text import N, T, Text

FAMILY_AT_MOST = 20
"""More are no family: somebody ticked the whole list."""

COUNTED = 5_000
"""Of more customers the households are not counted: no week holds them, and each tick would take a while."""


Step = Callable[[Book], Changes]
"""Something to be done in a book: in the one that is shown, or by a worker in its own."""


class SeveralScreen:
    """The ticked customers, and the household of each."""

    def __init__(self, book: Book, on: date) -> None:
        self._book, self._on = book, on
        self.ticked: frozenset[int] = frozenset()
        self._first_of: dict[int, int] = {}

    @property
    def may_be_family(self) -> bool:
        return len(self._first_of) > 1 and len(self.ticked) <= FAMILY_AT_MOST

    @property
    def may_be_planned(self) -> bool:
        """Whether next week can hold them."""
        settings = self._book.preferences()
        days = next_week(self._on, work_calendar(settings))
        return 0 < len(self._first_of) <= most_in(len(days), settings.quota)

    def show(self, ticked: Collection[int], on: date) -> None:
        """Take others, on this day."""
        self._on, self.ticked = on, frozenset(ticked)
        self._first_of = self._book.first_of_households(ticked) if len(ticked) <= COUNTED else {}

    def count(self) -> Text:
        return N("{n} customer ticked", "{n} customers ticked", len(self.ticked))

    def count_of_households(self) -> Text:
        """Empty where they are not counted."""
        homes = len(self._first_of)
        return N("{n} household", "{n} households", homes) if homes else Text("")

    def spread(self) -> Text:
        """How next week would take them."""
        days = next_week(self._on, work_calendar(self._book.preferences()))
        return spread_words(len(self._first_of), days)

    def told(self, text: str) -> Text:
        """What Enter would do with the tags that are typed."""
        tags, count = typed_tags(text), len(self.ticked)
        if not tags:
            return T("Several with commas. A tag that all of them bear is taken off")
        if self._all_bear(tags):
            return N("Enter takes {tags} off {n}", "Enter takes {tags} off all {n}", count, tags=tags)
        return N("Enter gives {n} the tag {tags}", "Enter gives all {n} the tag {tags}", count, tags=tags)

    def tagging(self, text: str) -> Step:
        """Do that. The step raises UserError without a tag."""
        tags, ticked = typed_tags(text), self.ticked
        act = take_tags if tags and self._all_bear(tags) else give_tags
        return lambda book: act(book, ticked, tags)

    def planning(self) -> Step:
        """Put one of each household into next week: whom one would call."""
        ticked, today = self.ticked, self._on

        def plan(book: Book) -> Changes:
            homes = list(book.first_of_households(ticked))
            lines = book.household_lines(homes)
            return plan_next_week(book, [lines[home].primary.customer_id for home in homes], today)

        return plan

    def joining(self) -> Step:
        """Serve them as one household."""
        ticked, today = self.ticked, self._on
        return lambda book: make_one_family(book, ticked, today)

    def tags_like(self, text: str) -> list[str]:
        """The tags of the book that begin with what is typed last."""
        *_, last = ["", *typed_tags(text)]
        return sorted(tag.name for tag in self._book.tags.where() if tag.name.startswith(last))

    def _all_bear(self, tags: Collection[str]) -> bool:
        return all(self._book.bearers(tag, self.ticked) == self.ticked for tag in tags)
