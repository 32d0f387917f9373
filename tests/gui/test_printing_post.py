"""Renewals, labels and cards on paper: each where it should stand, none lost, nothing over an edge."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from core.address_labels import Labels, LabelSheet
from core.errors import UserError
from core.greeting_cards import Folded
from core.renewals_sheet import RenewalBand, RenewalSheet
from core.text import T
from gui.printing.cards import FOLD, card_pages
from gui.printing.frame import BODY_END
from gui.printing.grid import PAPER
from gui.printing.labels import SHEETS, label_pages
from gui.printing.marks import Dots, Page, Words
from gui.printing.paper import QtPaper
from gui.printing.renewals import renewal_pages
from resources.words import Words as Voice
from tests.golden.families import FRIDAY
from tests.golden.papers import (
    CARDS,
    FOLDER,
    LARGE,
    PEOPLE,
    RENEWALS,
    SETTER,
    SMALL,
    addressee,
    ending,
    papers,
)
from tests.golden.sheet import PRINTED, SteadyWidths, written

ENGLISH = Voice("en", FRIDAY)


@pytest.mark.parametrize("name", ["renewals.txt", "labels_small.txt", "labels_large.txt", "cards.txt"])
def test_the_pages_are_the_golden_ones(name: str) -> None:
    assert written(papers()[name]) == (FOLDER / name).read_text("utf-8")


def texts(page: Page) -> list[str]:
    return [mark.text for mark in page if isinstance(mark, Words)]


@pytest.mark.parametrize("counts", [(1,), (3, 40), (21, 1), (22, 1), (60, 60)])
def test_every_ending_stands_on_the_paper_once(counts: tuple[int, ...]) -> None:
    bands = tuple(
        RenewalBand(T("Lapsed"), tuple(ending(f"客户{place}", FRIDAY) for place in range(count)))
        for count in counts
    )
    pages = renewal_pages(replace(RENEWALS, bands=bands), PRINTED, SETTER)
    names = [text for page in pages for text in texts(page) if text.startswith("客户")]
    assert len(names) == sum(counts)
    for number, page in enumerate(pages, start=1):
        assert {"Lapsed", f"page {number} / {len(pages)}"} <= set(texts(page))
        assert max(mark.middle for mark in page if isinstance(mark, Dots)) <= BODY_END


def test_that_nothing_ends_is_told() -> None:
    sheet = RenewalSheet(FRIDAY, FRIDAY + timedelta(days=60), (), "")
    (page,) = renewal_pages(sheet, PRINTED, SETTER)
    assert "Nothing ends within 60 days" in texts(page)


@given(
    st.sampled_from(list(Labels)),
    st.lists(st.tuples(st.text("陈国栋 Konst-·", min_size=1), st.text("路7号 ab", min_size=1)), max_size=40),
    st.integers(1, 14),
)
def test_no_word_leaves_its_label(labels: Labels, told: list[tuple[str, str]], first: int) -> None:
    people = tuple(addressee(f"甲{name}", f"乙{address}") for name, address in told)
    sheet, place = LabelSheet(labels, people, 0, first), SHEETS[labels]
    pages = label_pages(sheet, SETTER)
    assert len(pages) == sheet.sheets
    for page in pages:
        for mark in page:
            assert isinstance(mark, Words)
            column = int((mark.left - place.left) // place.step)
            row = (mark.baseline - place.top) // place.height
            end = mark.left + SteadyWidths().width(mark.text, mark.face)
            assert end <= place.left + column * place.step + place.width
            assert 0 <= column < labels.columns and 0 <= row < labels.rows
    assert sum(text.startswith("甲") for page in pages for text in texts(page)) >= len(people)


def test_a_started_sheet_begins_at_its_first_free_label() -> None:
    first, second = label_pages(SMALL, SETTER)
    assert min(mark.left for mark in first if isinstance(mark, Words)) > SHEETS[Labels.SMALL].step
    assert all(mark.baseline > 7 * 37 for mark in first if isinstance(mark, Words))
    assert max(mark.baseline for mark in second if isinstance(mark, Words)) < 37.5


def test_a_card_has_an_outside_and_an_inside() -> None:
    outside, inside, *others = card_pages(CARDS, SETTER)
    assert len(others) == 2
    assert {"Happy birthday", "陈国栋先生"} <= set(texts(outside))
    assert texts(inside)[0] == "陈国栋先生：" and texts(inside)[-1] == "沈知远"
    for page in (outside, inside):
        assert all(FOLD < mark.baseline < PAPER[1] for mark in page if isinstance(mark, Words))


@given(st.text("愿您新的一岁身体健康，。\n ab", max_size=3000))
def test_a_wording_of_any_length_stays_on_its_half(wording: str) -> None:
    _, inside = card_pages(replace(CARDS, wording=wording, people=PEOPLE[:1]), SETTER)
    assert all(FOLD < mark.baseline <= PAPER[1] - 16 for mark in inside if isinstance(mark, Words))


def test_without_a_name_nobody_signs() -> None:
    _, inside = card_pages(replace(CARDS, own_name="", people=PEOPLE[:1]), SETTER)
    assert "沈知远" not in texts(inside)


def test_every_kind_becomes_a_pdf(qapp: QApplication, tmp_path: Path) -> None:
    paper = QtPaper(lambda: PRINTED)
    assert paper.print_renewals(RENEWALS, ENGLISH, tmp_path / "r.pdf") == 1
    assert paper.print_labels(LARGE, ENGLISH, tmp_path / "l.pdf") == 1
    assert paper.print_cards(CARDS, ENGLISH, tmp_path / "a4.pdf") == 4
    assert paper.print_cards(replace(CARDS, folded=Folded.A5), ENGLISH, tmp_path / "a5.pdf") == 4
    assert b"/MediaBox [0 0 420" in (tmp_path / "a5.pdf").read_bytes()


def test_nobody_is_no_empty_page(qapp: QApplication, tmp_path: Path) -> None:
    paper = QtPaper(lambda: PRINTED)
    with pytest.raises(UserError, match="address"):
        paper.print_labels(replace(LARGE, people=()), ENGLISH, tmp_path / "l.pdf")
    with pytest.raises(UserError, match="nobody"):
        paper.print_cards(replace(CARDS, people=()), ENGLISH, tmp_path / "c.pdf")
    assert list(tmp_path.iterdir()) == []
