"""Two months of simulated work keep what the rules promise, and without fairness they do not."""

import json
from collections.abc import Mapping
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from benchmarks.__main__ import main
from benchmarks.simulation.figures import Figures
from benchmarks.simulation.fixed_dates import FixedDates
from benchmarks.simulation.simulating import simulate
from benchmarks.simulation.waits import Waits
from benchmarks.simulation.working import Desk
from benchmarks.simulation.year import AWAY_DAYS, FIRST, SHORTEST, a_year
from core.actions.preferences import set_preference
from core.demo.filling import fill_with_demo
from core.model.agenda import DueItem, Reason, Standing
from core.model.household import Tier
from tests.makers import a_book

SEED, CUSTOMERS, QUOTA, PROMISED = 2, 50, 3, 2
GAPS = {"platinum": 10, "gold": 11, "iron": 12, "lead": 12, "strong": 10, "normal": 10, "other": 12}
"""Short ones, so that two months hold several rounds; they ask for more than the quota gives."""


def worked(folder: Path, fair: bool) -> Figures:
    folder.mkdir()
    with closing(a_book(folder)) as book:
        fill_with_demo(book, CUSTOMERS, SEED, FIRST)
        for name, days in GAPS.items():
            set_preference(book, f"gap_{name}", days)
        for name, places in (("quota_prospects", 1), ("quota", QUOTA)):
            set_preference(book, name, places)
        luck = Random(SEED)
        return simulate(Desk(book, luck, QUOTA, fair), a_year(FIRST, SHORTEST, luck))


@pytest.fixture(scope="module")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    return worked(tmp_path_factory.mktemp("simulation") / "fair", fair=True)


@pytest.fixture(scope="module")
def unfair(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    return worked(tmp_path_factory.mktemp("simulation") / "unfair", fair=False)


def test_more_is_asked_than_the_quota_gives(fair: Figures) -> None:
    assert fair.days[0].stretch > 1.2


def test_nobody_waits_past_twice_the_stretched_gap(fair: Figures) -> None:
    assert 1 < fair.longest_wait <= PROMISED
    assert {"lead", "iron", "gold", "platinum", "prospects"} <= fair.called.keys()


def test_soft_work_never_exceeds_the_quota(fair: Figures) -> None:
    assert fair.over_quota == 0
    assert max(day.soft for day in fair.days) == QUOTA
    assert max(day.hard for day in fair.days) > QUOTA


def test_no_fixed_date_is_missed(fair: Figures) -> None:
    assert fair.missed == 0
    assert sum(day.hard for day in fair.days) > len(fair.days)


def test_coming_back_shows_no_more_than_the_quota_and_what_is_hard(fair: Figures) -> None:
    assert fair.first_back.day >= fair.away + timedelta(days=AWAY_DAYS)
    assert fair.first_back.soft <= QUOTA


def test_everybody_is_called(fair: Figures) -> None:
    assert fair.never == 0


def test_without_fairness_somebody_starves(fair: Figures, unfair: Figures) -> None:
    assert unfair.longest_wait > PROMISED > fair.longest_wait
    assert unfair.missed == 0


def test_the_command_prints_the_figures_and_writes_every_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "figures.json"
    main(["simulate", "--customers", "6", "--days", "60", "--unfair", "--json", str(out)])
    written = json.loads(out.read_text("utf-8"))
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines if line[0] != " "] == [
        name for name in written["told"] if name[0] != " "
    ]
    assert written["days"][0]["day"] == FIRST.isoformat()


def test_two_months_at_least(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["simulate", "--days", "59"])
    assert "60" in capsys.readouterr().err


def test_the_time_away_lies_within_the_year() -> None:
    for seed in range(50):
        year = a_year(FIRST, SHORTEST, Random(seed))
        away = [day for day in year.days if year.is_away(day)]
        assert (len(away), away[0].weekday()) == (AWAY_DAYS, 0)
        assert away[0] > FIRST and away[-1] < FIRST + timedelta(days=SHORTEST - 1)


def standing(gap: int, since: date = FIRST, tier: Tier = Tier.LEAD) -> Mapping[int, Standing]:
    return {1: Standing(1, tier, True, since, since, gap, str(tier), 0, True, None)}


def test_a_wait_is_measured_in_stretched_gaps_and_ends_with_a_call_or_a_touch() -> None:
    waits, later = Waits(), FIRST + timedelta(days=3)
    told = [waits.pass_days(3, standing(10), 2, {}, ()) for _ in range(3)]
    told.append(waits.pass_days(3, standing(10), 2, {1: later}, ()))
    told.append(waits.pass_days(3, standing(10, since=later), 2, {1: later}, ()))
    assert told == pytest.approx([0, 0.15, 0.3, 0.15, 0.3])
    assert waits.longest == {"lead": pytest.approx(0.3)}


def test_no_wait_runs_until_a_date_agreed_on() -> None:
    waits = Waits()
    assert [waits.pass_days(3, standing(10), 1, {}, {1}) for _ in range(2)] == [0, 0]


@pytest.mark.parametrize(("gap", "expected"), [(5, 0.2 + 4 / 5), (20, 6 / 20)])
def test_a_gap_that_changes_counts_for_its_own_days_and_a_longer_one_for_all(
    gap: int, expected: float
) -> None:
    waits = Waits()
    for _ in range(2):
        waits.pass_days(2, standing(10), 1, {}, ())
    waits.pass_days(1, standing(gap), 1, {}, ())
    assert waits.pass_days(3, standing(gap), 1, {}, ()) == pytest.approx(expected)


def hard(home: int) -> DueItem:
    return DueItem(home, home, Reason.PROMISE, 1, FIRST, FIRST, hard_from=FIRST, hard_until=FIRST)


def test_a_fixed_date_is_missed_when_no_list_of_a_worked_day_had_it() -> None:
    dates = FixedDates()
    dates.pass_day([hard(1), hard(2)], None)
    dates.pass_day([hard(1), hard(3)], {3})
    dates.pass_day([hard(4)], None)
    dates.pass_day([hard(5)], ())
    dates.finish()
    assert (dates.missed, dates.away) == (2, 2)
