"""Where a book lies: clouds by their names and marks, drives by the system's list, copies in conflict."""

from pathlib import Path, PurePosixPath

import pytest

from core.errors import BookError, Trouble
from core.model.file import Drive
from storage.clouds import cloud_of, conflicts_of
from storage.drives import drive_of, kind_of, listed, told
from storage.library import DiskLibrary
from storage.opening import open_book
from tests.storage.examples import sha256


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - 上海某公司/客户", "OneDrive"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-li@example.org", "Google Drive"),
        ("Library/CloudStorage/Box-Box", "Box-Box"),
        ("Nutstore Files", "坚果云"),
        ("我的坚果云", "坚果云"),
        ("BaiduSyncdisk", "百度网盘"),
        ("百度网盘同步空间", "百度网盘"),
        ("Documents/Shuke", ""),
        ("onedriver-manual", ""),
    ],
)
def test_a_carried_folder_is_known_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    assert cloud_of(tmp_path / folder / "book.shuke", {}) == service


def test_a_carried_folder_is_known_by_its_marks(tmp_path: Path) -> None:
    (tmp_path / "work" / ".dropbox.cache").mkdir(parents=True)
    assert cloud_of(tmp_path / "work" / "deep" / "book.shuke", {}) == "Dropbox"
    told_so = {"OneDriveCommercial": str(tmp_path / "Firma")}
    assert cloud_of(tmp_path / "Firma" / "book.shuke", told_so) == "OneDrive"


def test_no_new_book_is_made_in_a_carried_folder(tmp_path: Path) -> None:
    path = tmp_path / "Dropbox" / "book.shuke"
    with pytest.raises(BookError) as refused:
        open_book(path)
    assert refused.value.trouble is Trouble.CLOUD
    assert not path.parent.exists()


def test_a_book_that_is_there_already_opens(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    open_book(path).close()
    (tmp_path / "Dropbox").mkdir()
    moved = path.rename(tmp_path / "Dropbox" / "book.shuke")
    open_book(moved).close()
    assert DiskLibrary().surroundings(moved).cloud == "Dropbox"


@pytest.mark.parametrize(
    "name",
    [
        "book (conflicted copy 2026-09-18).shuke",
        "book (Li 的冲突副本).shuke",
        "book_conf(1).shuke",
        "book (1).shuke",
        "book-DESKTOP-7Q2.shuke",
    ],
)
def test_a_copy_in_conflict_is_found_and_left_alone(tmp_path: Path, name: str) -> None:
    for found in ("book.shuke", name):
        (tmp_path / found).write_text(found)
    before = sha256(tmp_path / name)
    assert conflicts_of(tmp_path / "book.shuke") == (tmp_path / name,)
    assert sha256(tmp_path / name) == before


@pytest.mark.parametrize(
    "name",
    [
        "book-before-restore-2026-09-18-090000.shuke",
        "book-damaged-2026-09-18-090000.shuke",
        "bookkeeping.shuke",
        "other (1).shuke",
        "book (1).txt",
    ],
)
def test_other_books_are_no_conflict(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert conflicts_of(tmp_path / "book.shuke") == ()


MOUNTED = listed(
    "\n".join(
        [
            "/dev/sda1 / ext4 rw 0 0",
            "//front/share /mnt/front\\040desk cifs rw 0 0",
            "/dev/sdb1 /media/li/STICK vfat rw 0 0",
            "/dev/sdc1 /home ext4 rw 0 0",
        ]
    )
)


@pytest.mark.parametrize(
    ("path", "drive"),
    [
        ("/home/li/book.shuke", Drive.LOCAL),
        ("/mnt/front desk/book.shuke", Drive.NETWORK),
        ("/media/li/STICK/a/book.shuke", Drive.REMOVABLE),
        ("/media/book.shuke", Drive.LOCAL),
    ],
)
def test_the_innermost_mount_tells_the_drive(path: str, drive: Drive) -> None:
    assert kind_of(PurePosixPath(path), MOUNTED) is drive


def test_what_no_list_names_counts_as_our_own() -> None:
    assert kind_of(PurePosixPath("/home/li/book.shuke"), []) is Drive.LOCAL


def test_the_mounts_of_macos_are_read() -> None:
    lines = "/dev/disk3s1 on / (apfs, local)\n//li@nas/share on /Volumes/My share (smbfs, nodev)\n"
    assert kind_of(PurePosixPath("/Volumes/My share/book.shuke"), told(lines)) is Drive.NETWORK


def test_the_folder_of_this_test_is_on_some_drive(tmp_path: Path) -> None:
    assert drive_of(tmp_path / "book.shuke") in Drive
