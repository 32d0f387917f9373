"""The form that says how a household is cared for."""

from collections.abc import Iterable
from functools import partial

from core.actions.caring import Care, care_of, set_care
from core.screens.card.caring import (
    CALLS,
    MEANING,
    TIERS_BY_HAND,
    Calls,
    calls_of,
    gap_without,
    typed_gap,
    typed_reason,
)
from core.screens.card.view import CardView
from core.text import T, Text
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk
from gui.widgets.combo import ComboBox


class CareForm(SideForm):
    """Whether and how often a household is called, and a tier that stands above the computed one."""

    def __init__(self, desk: Desk, view: CardView) -> None:
        super().__init__(desk, T("Rhythm and care"), T("Save"))
        self._household = view.card.household_id
        self._before = care_of(desk.session.book, self._household)
        self._calls = self._choice(T("The household is called"), CALLS.values())
        self._meaning = self.add_words(MEANING[Calls.BY_RHYTHM])
        self._gap = self.add_field(T("Days between contacts"), typed_gap, gap_without(view.row))
        self._reason = self.add_field(T("Why nobody calls any more"), typed_reason, T("moved away"))
        self._tier = self._choice(T("Tier"), (T("As computed"), *TIERS_BY_HAND.values()))
        self.add_words(T("For the whole household; one step takes it back"))
        self._calls.currentIndexChanged.connect(self._show_meaning)
        self._show(self._before)

    @property
    def _chosen(self) -> Calls:
        return list(CALLS)[self._calls.currentIndex()]

    def first_stop(self) -> ComboBox:
        return self._calls

    def action(self) -> Action:
        by_rhythm, tiers = self._chosen is Calls.BY_RHYTHM, (None, *TIERS_BY_HAND)
        care = Care(
            gap_days=typed_gap(self._gap.text()) if by_rhythm else self._before.gap_days,
            pinned_tier=tiers[self._tier.currentIndex()],
            basic_care=self._chosen is Calls.BASIC,
            stopped=typed_reason(self._reason.text()) if self._chosen is Calls.STOPPED else "",
        )
        return partial(set_care, self.desk.session.book, self._household, care)

    def _show(self, care: Care) -> None:
        self._calls.setCurrentIndex(list(CALLS).index(calls_of(care)))
        self._tier.setCurrentIndex((None, *TIERS_BY_HAND).index(care.pinned_tier))
        self._gap.set_text("" if care.gap_days is None else str(care.gap_days))
        self._reason.set_text(care.stopped)
        self._show_meaning()

    def _show_meaning(self) -> None:
        """The fields that the choice asks for, and what it means."""
        self._meaning.set_words(self.desk.say(MEANING[self._chosen]))
        self._gap.setVisible(self._chosen is Calls.BY_RHYTHM)
        self._reason.setVisible(self._chosen is Calls.STOPPED)

    def _choice(self, caption: Text, options: Iterable[Text]) -> ComboBox:
        box = ComboBox(self.desk.themes, self.desk.say(caption))
        for words in options:
            box.addItem(self.desk.say(words))
        self.add_captioned(caption, box)
        return box
