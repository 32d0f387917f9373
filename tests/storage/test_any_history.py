"""Whatever is written, undone and redone in whatever order: the tables follow a plain model of them."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from core.model.customer import Customer, Phone, Tag, Tagging
from core.model.household import Household, Tier
from core.model.interaction import FollowUp, Interaction, Kind, Outcome
from core.model.purchase import Purchase
from core.model.setting import Setting
from core.text import T
from storage.opening import open_book
from storage.tables import TABLES
from tests.storage.examples import TABLE_OF, TODAY

Rows = dict[tuple[str, int], Any]
CARDS = (1, 2, 3)
FREE = ("phones", "interactions", "follow_ups", "purchases", "taggings")
"""Tables to whose rows nothing refers, so that they may go."""

cards = st.sampled_from(CARDS)
days = st.integers(-60, 60).map(lambda days: TODAY + timedelta(days=days))
gaps = st.integers(1, 99)
new_rows = st.one_of(
    st.builds(Phone, cards, st.just("138"), st.from_regex("1[0-9]{10}", fullmatch=True)),
    st.builds(Interaction, cards, days, st.sampled_from(Kind), st.none() | st.sampled_from(Outcome)),
    st.builds(FollowUp, cards, days, days),
    st.builds(Purchase, cards, days, st.just("空调"), st.integers(-9_00, 9_00)),
    st.builds(Tagging, cards, cards),
)
card_edits: dict[str, st.SearchStrategy[Any]] = {
    "name": st.sampled_from(["陈国栋", "单雄信", "Anna"]),
    "household_id": cards,
    "do_not_contact": st.booleans(),
    "first_purchase": st.none() | days,
    "merged_into": st.none() | st.just(1),
}
home_edits: dict[str, st.SearchStrategy[Any]] = {
    "gap_days": st.none() | gaps,
    "pinned_tier": st.none() | st.sampled_from(Tier),
}
EDITS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "customers": st.fixed_dictionaries({"note": st.text("茶酒", max_size=3)}, optional=card_edits),
    "households": st.fixed_dictionaries({"basic_care": st.booleans()}, optional=home_edits),
    "tags": st.fixed_dictionaries({"gap_days": st.none() | gaps}),
    "settings": st.fixed_dictionaries({"value": gaps.map(str)}),
    "interactions": st.fixed_dictionaries({"day": days}),
    "purchases": st.fixed_dictionaries({"customer_id": cards}),
}


@dataclass(frozen=True)
class Edit:
    """Change the row at this place, counted round and round, among those of a table."""

    table: str
    place: int
    values: dict[str, Any]


@dataclass(frozen=True)
class Removal:
    table: str
    place: int


places = st.integers(0, 9)
edits = st.one_of([st.builds(Edit, st.just(table), places, values) for table, values in EDITS.items()])
steps = new_rows | edits | st.builds(Removal, st.sampled_from(FREE), places)


class TakenBackError(Exception):
    """Ends a change before it is committed."""


class History(RuleBasedStateMachine):
    """The model is every row as it should be, now and on each side of the changes that were made."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "book.shuke"
        self.book = open_book(self.path)
        self.rows: Rows = self.stored()
        self.before: list[Rows] = []
        self.after: list[Rows] = []
        with self.changing():
            for number in CARDS:
                self.take(Household(number, TODAY))
                self.take(Customer(f"N{number}", "王芳", number, added=TODAY))
                self.take(Tag(f"tag {number}"))
            self.take(Setting("gap_lead", "90"))
        self.before.clear()  # all that follows stands on these people

    def stored(self) -> Rows:
        return {(table, row.id): row for table in TABLES for row in getattr(self.book, table).where()}

    @contextmanager
    def changing(self) -> Iterator[None]:
        before = dict(self.rows)
        with self.book.change(T("Step")) as pending:
            yield
        if pending.changes.rows:
            self.before.append(before)
            self.after.clear()

    def take(self, step: Any) -> None:
        """Do one step in the book and in the model."""
        match step:
            case Edit(table, place, values):
                self.edit(self.found(table, place), table, values)
            case Removal(table, place):
                for row in self.found(table, place):
                    getattr(self.book, table).remove(row.id)
                    del self.rows[table, row.id]
            case Tagging() if step in [replace(row, id=0) for row in self.book.taggings.where()]:
                return
            case _:
                table = TABLE_OF[type(step)]
                row_id = getattr(self.book, table).add(step)
                self.rows[table, row_id] = replace(step, id=row_id)

    def found(self, table: str, place: int) -> list[Any]:
        rows = [row for (kind, _), row in sorted(self.rows.items()) if kind == table]
        return rows and [rows[place % len(rows)]]

    def edit(self, rows: list[Any], table: str, values: dict[str, Any]) -> None:
        for row in rows:
            getattr(self.book, table).update(row.id, **values)
            self.rows[table, row.id] = replace(row, **values)

    @rule(taken=st.lists(steps, min_size=1, max_size=6))
    def change(self, taken: list[Any]) -> None:
        with self.changing():
            for step in taken:
                self.take(step)

    @rule(taken=st.lists(steps, min_size=1, max_size=3))
    def fail(self, taken: list[Any]) -> None:
        before = dict(self.rows)
        try:
            with self.book.change(T("Fail")):
                for step in taken:
                    self.take(step)
                raise TakenBackError
        except TakenBackError:
            self.rows = before

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        assert self.book.undo().kept == ()
        self.after.append(self.rows)
        self.rows = self.before.pop()

    @precondition(lambda self: self.after)
    @rule()
    def redo(self) -> None:
        assert self.book.redo().kept == ()
        self.before.append(self.rows)
        self.rows = self.after.pop()

    @rule()
    def reopen(self) -> None:
        self.book.close()
        self.book = open_book(self.path)

    @invariant()
    def tables_follow_the_model(self) -> None:
        assert self.stored() == self.rows

    def teardown(self) -> None:
        problems = self.book.check()
        self.book.close()
        self.folder.cleanup()
        assert problems == []


TestAnyHistory = History.TestCase
TestAnyHistory.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
