"""How the user works: settings, plans, the calendar of care, and what is kept for next time."""

from typing import Protocol

from core.model.care import FestivalChoice, Plan, YearlyDate
from core.model.setting import ImportBatch, ImportMapping, SavedFilter, Setting
from core.tables.rows import Rows


class BookTables(Protocol):
    """How the user works: settings, plans, the calendar of care, and what is kept for next time."""

    @property
    def settings(self) -> Rows[Setting]: ...

    @property
    def plans(self) -> Rows[Plan]: ...

    @property
    def yearly_dates(self) -> Rows[YearlyDate]: ...

    @property
    def festival_choices(self) -> Rows[FestivalChoice]: ...

    @property
    def import_batches(self) -> Rows[ImportBatch]: ...

    @property
    def import_mappings(self) -> Rows[ImportMapping]: ...

    @property
    def saved_filters(self) -> Rows[SavedFilter]: ...
