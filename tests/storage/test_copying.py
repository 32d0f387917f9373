"""The process that copies files beside the engine: byte by byte, with their times."""

import sys
from pathlib import Path

import pytest

from storage.copying import main


def test_each_file_goes_to_the_name_that_follows_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [tmp_path / name for name in ("book", "book copy", "journal", "journal copy")]
    names[0].write_bytes(b"a book")
    names[2].write_bytes(b"")
    monkeypatch.setattr(sys, "argv", ["copying", *map(str, names)])
    main()
    assert [name.read_bytes() for name in names] == [b"a book", b"a book", b"", b""]
    assert names[1].stat().st_mtime_ns == names[0].stat().st_mtime_ns


def test_a_name_without_another_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["copying", str(tmp_path / "book")])
    with pytest.raises(ValueError, match="shorter"):
        main()
