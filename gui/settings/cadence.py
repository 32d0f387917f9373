"""How often households are seen, how many a day, and how long ahead things are told."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.household import Tier
from core.model.setting import Settings
from core.screens.words import TIERS
from core.text import N, T, Text
from gui.desk import Desk
from gui.question import Question
from gui.settings.form import Form
from gui.settings.keeper import Keeper
from gui.settings.load import load_words
from gui.settings.number import EVERY_DAYS, Around, NumberSetting
from gui.settings.tag_gaps import TagGaps
from gui.widgets.flush import flush
from gui.widgets.label import IconLabel, PlainLabel
from gui.widgets.tier import TierBadge, TierSpec
from gui.widgets.wrap_grid import WrapGrid

GAPS = {
    Tier.PLATINUM: "gap_platinum",
    Tier.GOLD: "gap_gold",
    Tier.IRON: "gap_iron",
    Tier.LEAD: "gap_lead",
}
WISHES = {
    "gap_strong": T("Strong wish"),
    "gap_normal": T("Normal wish"),
    "gap_other": T("No wish"),
}
DAILY = ("quota", "quota_prospects")
AHEAD = ("lead_birthday", "lead_yearly", "lead_festival", "dormant_days")
TRIES = (T("1st try"), T("2nd try"), T("3rd try"))


class CadenceForm(Form):
    """Gaps, tries, the daily quota, and what is told ahead."""

    icon, label = "clock", T("Cadence")
    numbers = (*GAPS.values(), *WISHES, "retry_days", *DAILY, *AHEAD)

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(desk, keeper)
        self._numbers: dict[str, NumberSetting] = {}
        self._tries: list[NumberSetting] = []
        self._loads: dict[Tier, PlainLabel] = {}
        self._counting, self._tagging = Question(desk, self), Question(desk, self)
        self._tags = TagGaps(desk, keeper)
        self._add_tiers()
        self._add_tags()
        self._add_wishes()
        self._add_tries()
        self._add_quota()
        self._add_ahead()

    def show_settings(self, settings: Settings) -> None:
        for name, number in self._numbers.items():
            number.show_number(getattr(settings, name))
        for number, days in zip(self._tries, settings.retry_days, strict=False):
            number.show_number(days)
        self._counting.ask(lambda book: book.households_by_gap(), partial(self._show_loads, settings))
        self._tagging.ask(lambda book: book.tag_rhythms(), partial(self._tags.show_tags, settings))

    def _show_loads(self, settings: Settings, households: Mapping[str, int]) -> None:
        for tier, label in self._loads.items():
            count, gap = households.get(tier, 0), getattr(settings, GAPS[tier])
            words = load_words(count, gap, len(settings.rest_weekdays))
            label.set_words(self.desk.say(words) if count else "")

    def show_setting(self, name: str) -> None:
        """Put the keyboard into one number."""
        self._numbers[name].take_focus()

    def _add_tiers(self) -> None:
        self.heading(T("By tier"), T("The longest time without contact, counted by household"))
        for tier, name in GAPS.items():
            badge = TierBadge(self.desk.themes, TierSpec(tier, self.desk.say(TIERS[tier])))
            self._loads[tier] = self.note()
            words = T("{tier}, days between contacts", tier=TIERS[tier])
            self.line(badge, self._number(name, words, EVERY_DAYS), self._loads[tier])

    def _add_tags(self) -> None:
        self.heading(T("By tag"), T("Above the tier; a household with days of its own goes by those"))
        self.below(self._tags)

    def _add_wishes(self) -> None:
        self.heading(T("Prospects"), T("By the strongest wish that is open"))
        for name, wish in WISHES.items():
            words = T("{wish}, days between contacts", wish=wish)
            self.line(wish, self._number(name, words, EVERY_DAYS))

    def _add_tries(self) -> None:
        self.heading(T("After no answer"), T("Working days until the next try"))
        parts: list[QWidget] = [self._try(place, name) for place, name in enumerate(TRIES)]
        self.below(WrapGrid([*parts, self.words(T("back to the cadence"))]))

    def _try(self, place: int, name: Text) -> QWidget:
        """A try, and an arrow to what follows it."""
        self._tries.append(
            NumberSetting(self.desk, "retry_days", name, (name, None), partial(self._keep_try, place))
        )
        part = QWidget()
        row = flush(QHBoxLayout(part))
        row.setSpacing(12)
        row.addWidget(self._tries[-1])
        row.addWidget(IconLabel(self.desk.themes, "arrow_right"))
        return part

    def _add_quota(self) -> None:
        self.heading(T("Each day"), T("What has a date of its own always stands on top of this"))
        households = (None, T("households"))
        self.line(T("At most"), self._number("quota", T("Households a day"), households))
        kept = self._number("quota_prospects", T("Places kept for prospects"), households)
        self.line(T("For prospects"), kept, self.note(T("of these, given back when not needed")))

    def _add_ahead(self) -> None:
        self.heading(T("Told ahead"), T("When birthdays open, and when silence counts"))
        lead = self._number("lead_birthday", T("Days before a birthday"), (None, T("days before")))
        self.line(T("Birthdays"), lead)
        yearly = self._number("lead_yearly", T("Days before a yearly date"), (None, T("days before")))
        self.line(T("Yearly dates"), yearly)
        festival = self._number("lead_festival", T("Days before a festival"), (None, T("days before")))
        self.line(T("Festivals"), festival)
        dormant = self._number("dormant_days", T("Dormant after days"), (T("after"), T("days")))
        why = T("for those who bought on fewer than three days; the others go by their own rhythm")
        self.line(T("Dormant"), dormant, self.note(why))

    def _number(self, name: str, words: Text, around: Around) -> NumberSetting:
        number = NumberSetting(self.desk, name, words, around, partial(self._keep_number, name, words))
        self._numbers[name] = number
        return number

    def _keep_number(self, name: str, words: Text, value: int) -> None:
        self.keeper.keep(name, value, T("{setting}: {value}", setting=words, value=value))

    def _keep_try(self, place: int, value: int) -> None:
        days = list(self.desk.session.book.preferences().retry_days)
        days[place] = value
        told = N("{which} after {n} working day", "{which} after {n} working days", value, which=TRIES[place])
        self.keeper.keep("retry_days", tuple(days), told)
