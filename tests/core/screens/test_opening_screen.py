"""The page of a book that does not open: words for every trouble, and ways out that fit."""

from datetime import datetime
from pathlib import Path

import pytest

from core.errors import BookError, Trouble
from core.model.file import Drive, FileFacts, Surroundings
from core.screens.file_notes import notes_on, refused
from core.screens.opening import Evidence, OpeningScreen, Way, opening_screen
from core.text import T

PATH, HERE = Path("/usb/book.shuke"), Path("/home/li/book.shuke")
AT = datetime.fromisoformat("2026-09-18T08:12:33+08:00")


def facts(name: str, customers: int, interactions: int) -> FileFacts:
    return FileFacts(Path(f"/usb/{name}.shuke"), 4096, AT, customers, interactions, AT)


def page(trouble: Trouble, **found: FileFacts | Path | None) -> OpeningScreen:
    error = BookError(trouble, T("It is so"))
    evidence = Evidence(HERE)
    return opening_screen(error, PATH, _with(evidence, found))


def _with(evidence: Evidence, found: dict[str, FileFacts | Path | None]) -> Evidence:
    readable, aside, backup = (found.get(name) for name in ("readable", "aside", "backup"))
    assert not isinstance(readable, Path) and not isinstance(backup, Path)
    assert not isinstance(aside, FileFacts)
    return Evidence(evidence.here, readable, aside, backup)


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
    damaged, backup = facts("book", 1279, 9611), facts("copy", 1284, 9608)
    screen = page(Trouble.DAMAGED, readable=damaged, backup=backup, aside=Path("/usb/aside.shuke"))
    assert ways(screen) == [Way.BACKUP, Way.READ, Way.CHOOSE]
    assert screen.offers[0].line == T(
        "Missing in it: {customers} customers, {entries} entries", customers=0, entries=3
    )
    assert [found for _, found in screen.figures] == [damaged, backup]
    assert screen.aside == Path("/usb/aside.shuke")


def test_a_backup_that_lacks_nothing_says_so() -> None:
    same = facts("book", 5, 5)
    screen = page(Trouble.DAMAGED, readable=same, backup=same)
    assert screen.offers[0].line == T("Nothing that can be read would be missing")


def test_without_a_backup_what_reads_is_read() -> None:
    assert ways(page(Trouble.DAMAGED, readable=facts("book", 5, 5))) == [Way.READ, Way.CHOOSE]
    assert ways(page(Trouble.DAMAGED)) == [Way.CHOOSE]
    assert page(Trouble.DAMAGED).figures == ()


def test_a_book_that_is_gone_may_be_found_restored_or_begun_anew() -> None:
    screen = page(Trouble.MISSING, backup=facts("copy", 3, 0))
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
