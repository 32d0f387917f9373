"""Who stands on the list of a day anyway, and who gets the places that are left: see `core.rules.quota`."""

from collections.abc import Collection, Sequence
from datetime import date

from core.model.lines import Candidate
from core.model.setting import Settings
from core.ports import Book
from core.rules.due.silence import waiting_from
from core.rules.quota import chosen
from core.screens.coming_round import ComingRound


def soft_places(
    book: Book,
    rounds: ComingRound,
    hard: Sequence[int],
    done: Collection[int],
    settings: Settings,
    stretched: float,
) -> list[int]:
    """The households that get a soft place beside what is hard and those that were called already."""
    there = [*waiting(book, hard, rounds.on), *_waited(book, done, rounds.on, settings)]
    open_softly = rounds.households()
    candidates = book.candidates(rounds.on, open_softly, settings.quota, without=[*hard, *done])
    return [candidate.household_id for candidate in chosen(candidates, there, settings, stretched)]


def waiting(book: Book, households: Sequence[int], on: date) -> list[Candidate]:
    """These households with their wait on a day."""
    found = book.standings(households).values()
    return [_with_wait(one.household_id, one.since, on, one.gap, one.bought) for one in found]


def _waited(book: Book, done: Collection[int], on: date, settings: Settings) -> list[Candidate]:
    """Households that were called today, with the wait they had in the morning: who was late then has
    had one of the places for the late, and nobody else comes for it."""
    if not done:
        return []
    standings = book.standings(list(done))
    found = []
    for passed in book.passed_before(list(done), on):
        home, standing = passed.household_id, standings[passed.household_id]
        since = waiting_from(passed.last_touch, passed.attempts, passed.added, settings)
        found.append(_with_wait(home, since, on, standing.gap, standing.bought))
    return found


def _with_wait(household: int, since: date, on: date, gap: int, bought: bool) -> Candidate:
    return Candidate(household, (on - since).days / gap, not bought)
