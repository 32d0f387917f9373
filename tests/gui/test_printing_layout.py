"""The sheet on paper: what stands where, in millimetres."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.callsheet import CallSheet, SheetBand, SheetEntry
from core.model.agenda import Band
from core.screens.words import BANDS, OUTCOMES
from core.text import T
from gui.printing.grid import ASIDE, CODE, HOUSEHOLD, LEFT, NAME, PAPER, RESULT, RIGHT, WHY
from gui.printing.marks import Code, Dots, Face, Frame, Mark, Page, Rule, Words
from gui.printing.outcomes import BLANKS
from tests.golden.families import EMPTY, FIRST, FRIDAY, LATER, SHEET, TODAY
from tests.golden.sheet import GOLDEN, SteadyWidths, pages_of, written

PLAIN = FIRST[1]
NAMES = st.text("陈国栋 Konstantinos-·", min_size=1, max_size=60)
SAID = st.text("刹车片，。 ab\n", max_size=200)
ENTRIES = st.builds(
    lambda name, said, hint, phone, reasons: replace(
        PLAIN,
        name=T("{name}", name=name),
        last=T("{note}", note=said),
        hint=hint,
        phone=phone,
        reasons=TODAY[3].reasons[:reasons],
    ),
    NAMES,
    SAID,
    SAID,
    st.sampled_from(["", "15422814821", "02155501234", "+442079460958"]),
    st.integers(0, 5),
)
SHEETS = st.lists(st.lists(ENTRIES, min_size=1, max_size=8), max_size=3)


def sheet_of(*bands: list[SheetEntry]) -> CallSheet:
    """Bands of these households, numbered through."""
    numbers = iter(range(1, 99))
    titles = list(BANDS.values())
    return CallSheet(
        FRIDAY,
        tuple(
            SheetBand(title, tuple(replace(entry, number=next(numbers)) for entry in entries))
            for title, entries in zip(titles, bands, strict=False)
        ),
        "沈知远",
    )


def entry_marks(entry: SheetEntry) -> Page:
    """The page of a single household."""
    return pages_of(sheet_of([entry]))[0]


def words(page: Page, face: Face | None = None) -> list[str]:
    """What the page says, in one face or in all."""
    return [mark.text for mark in page if isinstance(mark, Words) and face in (None, mark.face)]


def edges(mark: Mark) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a mark."""
    match mark:
        case Words():
            size = mark.face.px * 25.4 / 96
            wide = SteadyWidths().width(mark.text, mark.face)
            return mark.left, mark.baseline - size, mark.left + wide, mark.baseline + size / 4
        case Code():
            return mark.left, mark.top, mark.left + mark.side, mark.top + mark.side
        case Dots():
            return mark.left, mark.middle, mark.left + mark.width, mark.middle
        case _:
            return mark.left, mark.top, mark.left + mark.width, mark.top + mark.height


def test_the_sheet_is_the_fixed_one_mark_by_mark() -> None:
    assert written(pages_of(SHEET)) == GOLDEN.read_text("utf-8")


def test_nobody_due_is_said_on_one_page_without_boxes() -> None:
    (page,) = pages_of(EMPTY)
    assert "Nobody is due today" in words(page)
    assert "0 households" in words(page)
    assert not [mark for mark in page if isinstance(mark, Frame | Code | Dots)]


@pytest.mark.parametrize(("households", "pages"), [(1, 1), (6, 1), (7, 2), (18, 3)])
def test_six_households_a_page(households: int, pages: int) -> None:
    found = pages_of(sheet_of([PLAIN] * households))
    assert [f"page {number} / {pages}" in words(page) for number, page in enumerate(found, 1)] == [
        True
    ] * pages


def test_a_band_that_goes_on_has_its_heading_again() -> None:
    _, second = pages_of(sheet_of([PLAIN] * 7))
    assert "Act first" in words(second, Face(13, bold=True))
    assert words(second).count("7 households") == 2


def test_three_bands_on_one_page_leave_the_foot_free() -> None:
    (page,) = pages_of(sheet_of([PLAIN], [PLAIN], [PLAIN] * 4))
    lines = [mark.top for mark in page if isinstance(mark, Rule) and mark.width == RIGHT - LEFT]
    assert lines == sorted(lines)
    assert lines[-1] - lines[-2] > 0.5


@given(SHEETS)
def test_every_household_stands_once_and_whole(bands: list[list[SheetEntry]]) -> None:
    numbers: list[str] = []
    for page in pages_of(sheet_of(*bands)):
        here = [mark for mark in page if isinstance(mark, Words) and mark.text.isdigit() and mark.left < NAME]
        tops = [mark.baseline for mark in here]
        assert len(here) <= 6
        assert all(later - sooner > HOUSEHOLD - 0.01 for sooner, later in pairwise(tops))
        numbers += [mark.text for mark in here]
    assert numbers == [str(number + 1) for number in range(sum(map(len, bands)))]


@given(SHEETS)
def test_every_heading_has_a_household_below_it(bands: list[list[SheetEntry]]) -> None:
    titles = {title.msgid for title in BANDS.values()}
    for page in pages_of(sheet_of(*bands)):
        texts = [mark for mark in page if isinstance(mark, Words) and mark.left < NAME]
        for heading, below in pairwise(texts):
            assert heading.text not in titles or below.text.isdigit()


@given(SHEETS)
def test_every_mark_keeps_to_the_margins(bands: list[list[SheetEntry]]) -> None:
    for page in pages_of(sheet_of(*bands)):
        boxes = [edges(mark) for mark in page]
        assert min(left for left, _, _, _ in boxes) >= LEFT
        assert max(right for _, _, right, _ in boxes) <= RIGHT + 0.01
        assert min(top for _, top, _, _ in boxes) >= 10
        assert max(bottom for _, _, _, bottom in boxes) <= PAPER[1] - 8


@given(ENTRIES)
def test_words_keep_to_their_column(entry: SheetEntry) -> None:
    ends = {NAME: CODE, WHY: ASIDE}
    for mark in entry_marks(entry):
        if isinstance(mark, Words) and mark.left in ends and 28 < mark.baseline < 28 + HOUSEHOLD:
            assert edges(mark)[2] <= ends[mark.left]


@given(ENTRIES)
def test_the_last_line_for_notes_is_never_written_on(entry: SheetEntry) -> None:
    page = entry_marks(entry)
    first, second = sorted(mark.middle for mark in page if isinstance(mark, Dots))
    assert second - first == pytest.approx(7)
    beside = [
        mark.baseline
        for mark in page
        if isinstance(mark, Words) and mark.left < RESULT and 28 < mark.baseline < 28 + HOUSEHOLD
    ]
    assert max(beside) < first


def test_a_long_name_takes_two_lines_then_smaller_type() -> None:
    two = entry_marks(replace(PLAIN, name=T("{name}", name="阿不都热合曼·买买提艾力一家")))
    assert len(words(two, Face(16, bold=True))) == 2
    small = entry_marks(replace(PLAIN, name=T("{name}", name="买" * 21 + "力")))
    assert words(small, Face(16, bold=True)) == []
    assert len(words(small, Face(14, bold=True))) == 2
    assert words(small, Face(14, bold=True))[-1].endswith("力")
    endless = entry_marks(replace(PLAIN, name=T("{name}", name="买" * 60)))
    assert [line[-1] for line in words(endless, Face(14, bold=True))] == ["买", "…"]


def test_a_phone_is_set_smaller_before_it_is_cut() -> None:
    page = entry_marks(replace(PLAIN, phone="+442079460958123456"))
    assert "+442079460958123456" in words(page, Face(14, bold=True))


def test_without_a_phone_there_is_no_code_and_that_is_said() -> None:
    page = entry_marks(LATER[0])
    assert "No phone" in words(page)
    assert not [mark for mark in page if isinstance(mark, Code)]


def test_three_reasons_are_shown_and_the_others_counted() -> None:
    page = entry_marks(TODAY[3])
    boxed = [mark for mark in page if isinstance(mark, Frame) and mark.left == WHY]
    assert (len(boxed), "+2" in words(page)) == (3, True)
    assert "+" not in "".join(words(entry_marks(FIRST[0])))


def test_a_complaint_stays_within_one_line() -> None:
    page = entry_marks(TODAY[3])
    complaint = [text for text in words(page, Face(13, bold=True)) if text.startswith("周末")]
    assert [text[-1] for text in complaint] == ["…"]


def test_boxes_stand_in_the_order_of_the_screen() -> None:
    page = entry_marks(PLAIN)
    labels = [text for text in words(page, Face(13)) if T(text) in OUTCOMES.values()]
    assert labels == [name.msgid for name in OUTCOMES.values()]
    assert len([mark for mark in page if isinstance(mark, Frame) and mark.left > RESULT]) == 6


def test_labels_of_outcomes_have_at_most_twelve_letters() -> None:
    assert max(len(name.msgid) for name in OUTCOMES.values()) <= 12


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_blanks_leave_room_to_write_and_end_at_the_margin(language: str) -> None:
    page = pages_of(sheet_of([PLAIN]), language)[0]
    blanks = [mark for mark in page if isinstance(mark, Rule) and mark.left > RESULT and mark.width > 1]
    assert len(blanks) == 3
    assert min(mark.width for mark in blanks) > 3.4
    assert blanks[-1].left + blanks[-1].width == pytest.approx(RIGHT)
    assert set(BLANKS) < set(OUTCOMES)


def test_the_foot_names_the_owner_if_there_is_one() -> None:
    foot = Face(11)
    assert words(pages_of(EMPTY)[0], foot)[1].startswith("For 沈知远 only, contains")
    nameless = words(pages_of(replace(EMPTY, own_name=""))[0], foot)
    assert nameless == [
        "Scan with a phone to dial.",
        "Contains customer phones, keep safe. Shuke Fri 18 Sep 08:14",
    ]


def test_no_amount_and_no_tier_stands_on_the_sheet() -> None:
    said = " ".join(text for page in pages_of(SHEET) for text in words(page))
    assert not [word for word in ("¥", "元", "Platinum", "Gold", "Iron", "Lead") if word in said]


def test_the_bands_are_those_of_the_screen() -> None:
    assert [band.title for band in SHEET.bands] == [BANDS[band] for band in Band if band is not Band.DONE]
