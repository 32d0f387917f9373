"""What is sold: after how long a silence its buyers count as dormant."""

from collections.abc import Sequence
from functools import partial

from core.actions.categories import set_goods
from core.model.catalogue import Goods
from core.model.setting import Settings
from core.ports import Book
from core.text import N, T, Text
from gui.desk import Desk
from gui.question import Question
from gui.settings.form import Form
from gui.settings.keeper import Keeper, Wish
from gui.settings.number import NumberSetting
from gui.theme.type import Role
from gui.widgets.combo import ComboBox
from gui.widgets.label import PlainLabel
from gui.widgets.ticks import CheckBox

_WIDE = 280


class GoodsForm(Form):
    """One category at a time: its limit, and whether it is long-lived; below, those that differ."""

    icon, label = "dormant", T("Categories")

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(desk, keeper)
        self._names: list[str] = []
        self._shown = ""
        self._usual = Settings().dormant_days
        self._counting = Question(desk, self)
        self._kinds = ComboBox(desk.themes, desk.say(T("Category")))
        self._kinds.setFixedWidth(_WIDE)
        words, around = T("Days until buyers of the category are dormant"), (T("after"), T("days"))
        self._limit = NumberSetting(desk, "dormant_days", words, around, self._keep_limit)
        self._origin = self.note()
        long_lived = T("Long-lived: judged by contact and by what is held, not by buying again")
        self._long_lived = CheckBox(desk.themes, desk.say(long_lived))
        self._differing = PlainLabel(desk.themes, role=Role.TABLE, token="text2", wrap=True)
        self._nothing = PlainLabel(desk.themes, desk.say(T("No purchases yet")), Role.TABLE, "text2")
        self._nothing.hide()
        self._set_able(False)
        self._lay_out()
        self._kinds.activated.connect(self._turn_to)
        self._long_lived.clicked.connect(self._keep_long_lived)

    def show_settings(self, settings: Settings) -> None:
        self._usual = settings.dormant_days
        self._counting.ask(lambda book: book.bought_categories(), self._show_bought)

    def _show_bought(self, bought: Sequence[tuple[str, int]]) -> None:
        """Those that were bought, most first, and those of which nobody bought any more."""
        kept, counts = self._name, dict(bought)
        told = [one.name for one in self.desk.session.book.categories.where() if one.goods != Goods()]
        self._names = [*counts, *(name for name in told if name not in counts)]
        self._kinds.clear()
        self._kinds.addItems([self.desk.say(_counted(name, counts.get(name, 0))) for name in self._names])
        self._kinds.setCurrentIndex(self._names.index(kept) if kept in self._names else 0)
        self._set_able(bool(self._names))
        self._nothing.setVisible(not self._names)
        self._shown = self._name
        self._show_goods()

    def _set_able(self, able: bool) -> None:
        for part in (self._kinds, self._limit, self._long_lived):
            part.setEnabled(able)

    def _show_goods(self) -> None:
        goods = self._goods
        self._limit.show_number(goods.dormant_days or self._usual)
        self._limit.setEnabled(bool(self._names) and not goods.long_lived)
        usual = T("as for all that has no limit of its own")
        own = T("its own; {n} days for all others", n=self._usual)
        self._origin.set_words(self.desk.say(own if goods.dormant_days else usual))
        self._long_lived.setChecked(goods.long_lived)
        every = self.desk.session.book.categories.where()
        differing = [self.desk.say(_told(one.name, one.goods)) for one in every if one.goods != Goods()]
        self._differing.set_words("\n".join(differing) or self.desk.say(T("None differs")))

    @property
    def _name(self) -> str:
        place = self._kinds.currentIndex()
        return self._names[place] if 0 <= place < len(self._names) else ""

    @property
    def _goods(self) -> Goods:
        return _goods_of(self.desk.session.book, self._shown)

    def _turn_to(self, _place: int) -> None:
        """A number that is just being chosen belongs to the category before."""
        self._limit.settle()
        self._shown = self._name
        self._show_goods()

    def _keep_limit(self, days: int) -> None:
        """The limit of all the others is none of its own."""
        own = None if days == self._usual else days
        self._keep(Goods(own, self._goods.long_lived))

    def _keep_long_lived(self, long_lived: bool) -> None:
        self._keep(Goods(self._goods.dormant_days, long_lived))

    def _keep(self, goods: Goods) -> None:
        """Show what holds, once it does."""
        name = self._shown
        step = partial(set_goods, name=name, goods=goods)
        wish = Wish(lambda book: _goods_of(book, name) == goods, step, _told(name, goods))
        self.keeper.fulfil(f"category {name}", wish)

    def _lay_out(self) -> None:
        title = T("Silence by category")
        self.heading(title, T("The category of the last purchase counts; a product without one for itself"))
        self.line(T("Category"), self._kinds)
        self.line(T("Dormant"), self._limit, self._origin)
        self.below(self._long_lived)
        self.below(self._nothing)
        self.heading(T("What differs"), T("Whoever buys on three days or more goes by his own rhythm"))
        self.below(self._differing)


def _goods_of(book: Book, category: str) -> Goods:
    found = book.categories.where(name=category)
    return found[0].goods if found else Goods()


def _counted(name: str, households: int) -> Text:
    return N("{name}, {n} household", "{name}, {n} households", households, name=name)


def _told(name: str, goods: Goods) -> Text:
    """What holds for a category, in a few words."""
    if goods.long_lived:
        return T("{name}: long-lived, judged by contact", name=name)
    if goods.dormant_days is None:
        return T("{name}: as for all", name=name)
    return N("{name}: dormant after {n} day", "{name}: dormant after {n} days", goods.dormant_days, name=name)
