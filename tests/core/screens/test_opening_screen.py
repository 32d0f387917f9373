"""The page of a book that does not open: words for every trouble, and ways out that fit."""

from datetime import datetime
from pathlib import Path

import pytest

from core.errors import BookError, Trouble
from core.model.backup import BackupLine, Holding, Reason
from core.model.file import Drive, FileFacts, Surroundings
from core.screens.file_notes import notes_on, refused
from core.screens.opening import Evidence, OpeningScreen, Way, opening_screen, rescued_beside
from core.text import T

PATH, HERE = Path("/usb/book.shuke"), Path("/home/li/book.shuke")
ASIDE = Path("/usb/book-damaged-2026-09-18-081233.shuke")
AT = datetime.fromisoformat("2026-09-18T08:12:33+08:00")


def facts(name: str, customers: int, interactions: int) -> FileFacts:
    return FileFacts(Path(f"/usb/{name}.shuke"), 4096, AT, customers, interactions, AT)


def held(customers: int, interactions: int, **others: int) -> Holding:
    return Holding({"customers": customers, "interactions": interactions, **others}, "7 7 0 0", 7, AT)


def copy_of(holds: Holding | None) -> BackupLine:
    return BackupLine(Path("/usb/backups/copy.shuke"), 1, AT, 4096, Reason.TIMED, holds)


def page(
    trouble: Trouble,
    readable: Holding | None = None,
    aside: Path | None = None,
    backup: Holding | None = None,
    rescued: Holding | None = None,
) -> OpeningScreen:
    found = Evidence(HERE, readable, aside, copy_of(backup) if backup else None, rescued)
    return opening_screen(BookError(trouble, T("It is so")), PATH, found)


def ways(screen: OpeningScreen) -> list[Way]:
    return [offer.way for offer in screen.offers]


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_words_and_a_way_out(trouble: Trouble) -> None:
    screen = page(trouble)
    assert screen.title.msgid and screen.chip.msgid
    assert 1 <= len(screen.offers) <= 4


@pytest.mark.parametrize("trouble", [Trouble.ELSEWHERE, Trouble.STRAY_LOG])
def test_what_was_found_is_said_where_it_tells_more(trouble: Trouble) -> None:
    assert page(trouble).sentence == T("{sentence}.", sentence=T("It is so"))


def test_a_damaged_book_offers_its_backup_first_and_says_what_it_lacks() -> None:
    damaged, backup = held(1279, 9611, tags=4), held(1284, 9608, tags=3)
    screen = page(Trouble.DAMAGED, damaged, ASIDE, backup)
    assert ways(screen) == [Way.BACKUP, Way.RESCUE, Way.READ, Way.CHOOSE]
    missing = [T("{what} {n}", what=T("Contacts"), n=3), T("{what} {n}", what=T("Other records"), n=1)]
    assert screen.offers[0].line == T("Missing in it: {missing}", missing=missing)
    assert [found for _, found in screen.figures] == [damaged, backup]
    assert (screen.aside, screen.offers[1].path) == (ASIDE, rescued_beside(ASIDE))


def test_what_was_rescued_comes_first_and_is_compared_too() -> None:
    damaged, backup, rescued = held(1279, 9611), held(1270, 9600), held(1278, 9611)
    screen = page(Trouble.DAMAGED, damaged, ASIDE, backup, rescued)
    assert ways(screen) == [Way.BACKUP, Way.BACKUP, Way.READ, Way.CHOOSE]
    assert [offer.path for offer in screen.offers[:2]] == [rescued_beside(ASIDE), copy_of(backup).path]
    assert screen.offers[0].line == T(
        "Missing in it: {missing}", missing=[T("{what} {n}", what=T("Customers"), n=1)]
    )
    assert [found for _, found in screen.figures] == [damaged, rescued, backup]


def test_where_there_is_no_room_for_a_copy_aside_there_is_none_for_a_rescue() -> None:
    assert Way.RESCUE not in ways(page(Trouble.DAMAGED, readable=held(5, 5)))
    assert ways(page(Trouble.DAMAGED, aside=ASIDE)) == [Way.RESCUE, Way.CHOOSE]


def test_a_copy_that_says_nothing_is_not_offered() -> None:
    found = Evidence(HERE, backup=copy_of(None))
    screen = opening_screen(BookError(Trouble.MISSING, T("It is so")), PATH, found)
    assert Way.BACKUP not in ways(screen)


def test_a_backup_that_lacks_nothing_says_so() -> None:
    screen = page(Trouble.DAMAGED, readable=held(5, 5), backup=held(5, 5))
    assert screen.offers[0].line == T("Nothing that can be read would be missing")


def test_without_a_backup_what_reads_is_read() -> None:
    assert ways(page(Trouble.DAMAGED, readable=held(5, 5))) == [Way.READ, Way.CHOOSE]
    assert ways(page(Trouble.DAMAGED)) == [Way.CHOOSE]
    assert page(Trouble.DAMAGED).figures == ()


def test_a_book_that_is_gone_may_be_found_restored_or_begun_anew() -> None:
    screen = page(Trouble.MISSING, backup=held(3, 0))
    assert ways(screen) == [Way.TRY_AGAIN, Way.CHOOSE, Way.BACKUP, Way.START_NEW]
    assert screen.offers[2].line.values["n"] == 3
    assert screen.figures == ()


def test_a_new_book_is_made_on_this_computer_instead() -> None:
    offer = page(Trouble.CLOUD).offers[0]
    assert (offer.way, offer.path) == (Way.START_NEW, HERE)


def test_a_good_place_has_no_notes() -> None:
    assert notes_on(Surroundings(), HERE, ()) == []


def test_every_doubtful_place_has_a_note_and_a_way_to_a_better_one() -> None:
    for around in (
        Surroundings(cloud="Dropbox"),
        Surroundings(drive=Drive.NETWORK),
        Surroundings(drive=Drive.REMOVABLE),
    ):
        (note,) = notes_on(around, HERE, ())
        assert note.warns
        assert [(offer.way, offer.path) for offer in note.offers] == [(Way.COPY_HERE, HERE)]


def test_a_copy_in_conflict_is_shown_in_figures_and_not_merged() -> None:
    (note,) = notes_on(Surroundings(), HERE, (facts("book (1)", 7, 9),))
    assert (note.what.values["file"], note.offers) == ("book (1).shuke", ())
    assert (note.how.values["customers"], note.how.values["entries"]) == (7, 9)
    assert note.how.values["at"] == AT.replace(second=0)


@pytest.mark.parametrize(("trouble", "warns"), [(Trouble.READ_ONLY, False), (Trouble.DISK, True)])
def test_a_book_that_takes_no_change_says_why(trouble: Trouble, warns: bool) -> None:
    note = refused(BookError(trouble, T("It is so")), HERE)
    assert (note.what, note.warns) == (T("{sentence}. ", sentence=T("It is so")), warns)
