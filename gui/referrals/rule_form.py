"""The form that changes what a referral earns."""

from functools import partial

from core.actions.credit_rules import rule_on, set_credit_rule
from core.model.referral import CreditRule
from core.screens.card.typed import typed_past_day
from core.screens.credit_rule import rule_words, typed_limit, typed_months, typed_percent
from core.text import T
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk
from gui.widgets.ticks import CheckBox


class RuleForm(SideForm):
    """How much, for how long, of which purchases, and from which day on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, T("Rule of referral credit"), T("Save"))
        today = desk.session.today
        self._rule = rule_on(desk.session.book, today)
        self.add_words(T("Now: {rule}", rule=rule_words(self._rule)))
        self._share = self.add_field(T("Percent of each purchase"), typed_percent)
        self._fixed = self.add_field(T("Or yuan for each purchase"), typed_limit, T("empty: the percentage"))
        self._months = self.add_field(T("Months after the referral"), typed_months)
        self._cap = self.add_field(T("Yuan at most for one customer"), typed_limit, T("empty: no limit"))
        self._first = CheckBox(desk.themes, desk.say(T("The first purchase alone")))
        self.body.addWidget(self._first)
        self._day = self.add_field(
            T("For purchases from"), lambda text: typed_past_day(text, today), T("today, 18 Sep, 2026-09-18")
        )
        self.add_words(T("What was earned stays as it is; one step takes it back"))
        self._show(self._rule)

    def action(self) -> Action:
        rule = CreditRule(
            typed_past_day(self._day.text(), self.desk.session.today),
            typed_percent(self._share.text()),
            typed_limit(self._fixed.text()),
            typed_months(self._months.text()),
            self._first.isChecked(),
            typed_limit(self._cap.text()),
            self._rule.referee_gift,
        )
        return partial(set_credit_rule, self.desk.session.book, rule)

    def _show(self, rule: CreditRule) -> None:
        self._share.set_text(f"{rule.rate / 100:g}")
        self._fixed.set_text(_yuan(rule.fixed))
        self._months.set_text(str(rule.window_months))
        self._cap.set_text(_yuan(rule.cap))
        self._first.setChecked(rule.first_only)


def _yuan(cents: int | None) -> str:
    return "" if cents is None else f"{cents / 100:.2f}".removesuffix(".00")
