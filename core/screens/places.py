"""Who stands on the list of a day anyway, and who gets the places that are left: see `core.rules.quota`."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from core.model.agenda import Standing
from core.model.lines import Candidate
from core.model.setting import Settings
from core.ports import Book
from core.rules.due.silence import waiting_from
from core.rules.quota import chosen
from core.screens.coming_round import ComingRound


def soft_places(
    book: Book,
    rounds: ComingRound,
    there: Mapping[int, Standing],
    done: Collection[int],
    settings: Settings,
    stretched: float,
) -> list[int]:
    """The households that get a soft place beside those that are `there`, hard or `done`."""
    hard = [standing for home, standing in there.items() if home not in done]
    beside = [*waiting(hard, rounds.on), *_waited(book, there, done, rounds.on, settings)]
    open_softly = rounds.households()
    candidates = book.candidates(rounds.on, open_softly, settings.quota, without=list(there))
    return [candidate.household_id for candidate in chosen(candidates, beside, settings, stretched)]


def waiting(found: Iterable[Standing], on: date) -> list[Candidate]:
    """These households with their wait on a day."""
    return [_with_wait(one.household_id, one.since, on, one.gap, one.bought) for one in found]


def _waited(
    book: Book, there: Mapping[int, Standing], done: Collection[int], on: date, settings: Settings
) -> list[Candidate]:
    """Households that were called today, with the wait they had in the morning: who was late then has
    had one of the places for the late, and nobody else comes for it."""
    if not done:
        return []
    found = []
    for passed in book.passed_before(list(done), on):
        home, standing = passed.household_id, there[passed.household_id]
        since = waiting_from(passed.last_touch, passed.attempts, passed.added, settings)
        found.append(_with_wait(home, since, on, standing.gap, standing.bought))
    return found


def _with_wait(household: int, since: date, on: date, gap: int, bought: bool) -> Candidate:
    return Candidate(household, (on - since).days / gap, not bought)
