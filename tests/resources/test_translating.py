"""The translator's tools, on a small program of their own."""

import json
from pathlib import Path

import pytest

from scripts.catalogues import Catalogues, messages
from scripts.translations import check, fill, show_missing, update
from scripts.wording import faults, problems

PROGRAM = """
from core.text import N, T

def spoken(n: int) -> object:
    return [T("All done"), T("Last {day}", day=n), N("{n} day", "{n} days", n), said("not a message")]
"""
CHINESE = {"All done": "都联系完了", "Last {day}": "上次 {day}", "{n} day": "{n} 天"}
TRADITIONAL = {"All done": "都聯絡完了", "Last {day}": "上次 {day}", "{n} day": ["{n} 天"]}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with one module and no catalogues yet."""
    (tmp_path / "core").mkdir()
    (tmp_path / "core" / "speech.py").write_text(PROGRAM, "utf-8")
    (tmp_path / "resources" / "locale").mkdir(parents=True)
    return tmp_path


def filled(root: Path, tables: dict[str, object]) -> int:
    file = root / "words.json"
    file.write_text(json.dumps(tables), "utf-8")
    return fill(root, file)


def files(root: Path) -> dict[str, bytes]:
    found = (root / "resources" / "locale").rglob("shuke.*")
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_messages_are_found_with_their_plurals(root: Path) -> None:
    assert messages(root) == {"All done": "", "Last {day}": "", "{n} day": "{n} days"}


def test_words_inside_a_formatted_string_are_found_and_others_are_not(root: Path) -> None:
    speech = """kinds = f"{say(T('Books'))} (*.shuke)", T(name), T(), N("day", days, 2), x.T("no"), T(3)"""
    (root / "core" / "speech.py").write_text(speech, "utf-8")
    assert messages(root) == {"Books": ""}


def test_a_new_catalogue_misses_everything(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    update(root)
    show_missing(root)
    empty = {"All done": "", "Last {day}": "", "{n} day": ""}
    assert json.loads(capsys.readouterr().out) == {"zh_CN": empty, "zh_TW": empty}


def test_a_filled_catalogue_has_nothing_wrong(root: Path) -> None:
    assert filled(root, {"zh_CN": CHINESE, "zh_TW": TRADITIONAL}) == 0
    assert problems(root) == []
    assert check(root) == 0


def test_updating_again_changes_no_byte(root: Path) -> None:
    filled(root, {"zh_CN": CHINESE, "zh_TW": TRADITIONAL})
    before = files(root)
    update(root)
    assert files(root) == before
    assert len(before) == 5


def test_filling_keeps_what_was_there_and_passes_over_empty_forms(root: Path) -> None:
    filled(root, {"zh_CN": CHINESE})
    filled(root, {"zh_CN": {"All done": "", "Last {day}": "上次是 {day}"}})
    catalogues = Catalogues(root / "resources" / "locale")
    assert catalogues.translations("zh_CN") == {
        "All done": ("都联系完了",),
        "Last {day}": ("上次是 {day}",),
        "{n} day": ("{n} 天",),
    }


def test_filling_names_what_nobody_says(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert filled(root, {"zh_CN": CHINESE | {"Hello": "你好"}, "zh_TW": TRADITIONAL}) == 1
    assert capsys.readouterr().err == "Nobody says 'Hello'\n"
    assert problems(root) == []


def test_what_is_no_longer_said_is_noticed_and_dropped_by_an_update(root: Path) -> None:
    filled(root, {"zh_CN": CHINESE, "zh_TW": TRADITIONAL})
    (root / "core" / "speech.py").write_text(PROGRAM.replace('T("All done"), ', ""), "utf-8")
    assert "zh_CN: 'All done': no longer said" in problems(root)
    update(root)
    assert problems(root) == []


def test_a_missing_translation_is_noticed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filled(root, {"zh_CN": CHINESE, "zh_TW": {}})
    assert check(root) == 1
    assert capsys.readouterr().out.splitlines() == [
        "zh_TW: 'All done': no translation",
        "zh_TW: 'Last {day}': no translation",
        "zh_TW: '{n} day': no translation",
    ]


@pytest.mark.parametrize("name", ["shuke.pot", "zh_CN/LC_MESSAGES/shuke.mo", "zh_TW/LC_MESSAGES/shuke.mo"])
def test_a_file_that_is_not_made_from_the_others_is_noticed(root: Path, name: str) -> None:
    filled(root, {"zh_CN": CHINESE, "zh_TW": TRADITIONAL})
    with (root / "resources" / "locale" / name).open("ab") as file:
        file.write(b"\n")
    assert [problem.endswith("run scripts/translate update") for problem in problems(root)] == [True]


def test_a_fuzzy_and_an_obsolete_entry_are_noticed(root: Path) -> None:
    filled(root, {"zh_CN": CHINESE, "zh_TW": TRADITIONAL})
    po = root / "resources" / "locale" / "zh_CN" / "LC_MESSAGES" / "shuke.po"
    text = po.read_text("utf-8").replace('msgid "All done"', '#, fuzzy\nmsgid "All done"')
    po.write_text(text + '\n#~ msgid "Gone"\n#~ msgstr "没了"\n', "utf-8")
    assert problems(root)[:2] == ["zh_CN: 'All done': fuzzy", "zh_CN: 'Gone': obsolete"]


def test_an_exclamation_mark_is_noticed_in_english_too(root: Path) -> None:
    (root / "core" / "speech.py").write_text('T("Done!")', "utf-8")
    filled(root, {"zh_CN": {"Done!": "完成"}, "zh_TW": {"Done!": "完成"}})
    assert problems(root) == ["English: 'Done!': exclamation mark"]


@pytest.mark.parametrize(
    ("language", "form", "fault"),
    [
        ("zh_CN", "上次 {date}", "other fields"),
        ("zh_CN", "上次", "other fields"),
        ("zh_CN", "上次 {day}！", "exclamation mark"),
        ("zh_CN", "上次,{day}", "half-width punctuation"),
        ("zh_CN", "{day}: 上次", "half-width punctuation"),
        ("zh_CN", "上次(以前){day}", "half-width punctuation"),
        ("zh_CN", "{day}上次.", "half-width punctuation"),
        ("zh_CN", "上次{day}聯絡", "not of this script"),
        ("zh_TW", "上次{day}联系", "not of this script"),
    ],
)
def test_a_translation_may_be_wrong_in_many_ways(language: str, form: str, fault: str) -> None:
    found = list(faults(language, "Last {day}", "", form))
    assert [text.partition(":")[0] for text in found] == [fault]


@pytest.mark.parametrize(
    "form", ["上次 {day}，“微信”", "{day}（1,840 行，08:12）", "按 Ctrl+K 打开 {day}.xlsx…"]
)
def test_a_good_translation_has_no_fault(form: str) -> None:
    assert list(faults("zh_CN", "Last {day}", "", form)) == []
