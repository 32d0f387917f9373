"""Renewals, labels and cards mark by mark; `python -m tests.golden.papers` writes them anew."""

from datetime import date, timedelta
from pathlib import Path

from core.address_labels import Labels, LabelSheet
from core.addressees import Addressee
from core.greeting_cards import TITLES, Folded, GreetingCards, Occasion
from core.renewals_sheet import RenewalBand, RenewalEntry, RenewalSheet
from core.text import N, T
from gui.printing.cards import card_pages
from gui.printing.labels import label_pages
from gui.printing.marks import Page
from gui.printing.renewals import renewal_pages
from gui.printing.setting import Setter
from resources.words import Words
from tests.golden.families import FRIDAY
from tests.golden.sheet import PRINTED, SteadyWidths, written

FOLDER = Path(__file__).parent
LONG = "福建省泉州市南安市中山路306号清风雅苑二期湖畔组团7幢4单元601室，快递请放门卫老李处并打电话"
LATIN = "Konstantinos Papadimitriou-Theodoropoulos the Younger"


def ending(name: str, due: date, family: bool = False, hint: bool = False, phone: str = "") -> RenewalEntry:
    days = (due - FRIDAY).days
    return RenewalEntry(
        name=name,
        thing="问界 M7 增程 2024 款 闽C·A8888 商业险",
        end=T("Renewal"),
        due=due,
        left=T("{n} d over", n=-days) if days < 0 else N("{n} day", "{n} days", days),
        family=T("{name} family", name=name) if family else None,
        hint=T("Answer first") if hint else None,
        phone=phone,
    )


RENEWALS = RenewalSheet(
    FRIDAY,
    FRIDAY + timedelta(days=60),
    (
        RenewalBand(T("Lapsed"), (ending("陈国栋", date(2026, 9, 12), True, True, "15422814821"),)),
        RenewalBand(
            T("Within {n} days", n=30),
            (ending(LATIN, date(2026, 9, 28), True), ending("许文涛", date(2026, 10, 2))),
        ),
    ),
    "沈知远",
)


def addressee(name: str, address: str) -> Addressee:
    return Addressee(1, T("{name}", name=name), T("{name}", name=name), address)


PEOPLE = (
    addressee("陈国栋先生", "福建省泉州市中山路306号清风雅苑7幢4单元601室"),
    addressee("李玉芬老师", LONG),
    addressee(f"Dr {LATIN}", "Flat 12, 221B Baker Street, Marylebone, London NW1 6XE, United Kingdom"),
)
SMALL = LabelSheet(Labels.SMALL, PEOPLE, 2, first=23)
LARGE = LabelSheet(Labels.LARGE, PEOPLE, 0)
CARDS = GreetingCards(
    folded=Folded.A4,
    title=TITLES[Occasion.BIRTHDAY],
    wording="{name}：\n生日快乐。愿您新的一岁身体健康，常有闲暇做自己喜欢的事。",
    people=(PEOPLE[0], addressee("王阿姨", "")),
    waiting=0,
    own_name="沈知远",
)
SETTER = Setter(Words("en", FRIDAY), SteadyWidths())


def papers() -> dict[str, list[Page]]:
    """Every golden paper by the name of its file."""
    return {
        "renewals.txt": renewal_pages(RENEWALS, PRINTED, SETTER),
        "labels_small.txt": list(label_pages(SMALL, SETTER)),
        "labels_large.txt": list(label_pages(LARGE, SETTER)),
        "cards.txt": list(card_pages(CARDS, SETTER)),
    }


if __name__ == "__main__":
    for name, pages in papers().items():
        (FOLDER / name).write_text(written(pages), "utf-8")
