"""The rows of the queue, every word written."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from core.records import dataclass
from core.screens.outbox.outbox import Outbox, OutboxRow
from core.screens.words import household_name
from core.text import N, T, Text
from gui.desk import Desk
from gui.today.rows import last_time, short_name
from gui.widgets.group_header import Group
from gui.widgets.tier import TierSpec, tier_spec


class Place(StrEnum):
    """The group that a message stands in."""

    WAITING = "waiting"
    SENT = "sent"
    SKIPPED = "skipped"
    HELD = "held"


TITLES: dict[Place, Text] = {
    Place.WAITING: T("To send"),
    Place.SENT: T("Sent already"),
    Place.SKIPPED: T("Left out today"),
    Place.HELD: T("Held back"),
}
TAKEN_BACK = (Place.SENT, Place.SKIPPED)
TAKE_BACK = T("Take back the mark")


@dataclass(frozen=True, slots=True)
class Line:
    """One message in the queue; `second` is why it is held back, else when the household was last reached,
    `end` the day of a birthday, or when it was set for; `action` takes back what was sent or left out
    today."""

    row: OutboxRow
    place: Place
    name: str
    tier: TierSpec
    second: str
    end: str
    sentence: str
    action: str = ""


def heading_of(line: Line, box: Outbox) -> tuple[Text, Text]:
    """What stands over the text: that it is being written, and how many have come before it; of any other
    message where it stands."""
    if line.place is not Place.WAITING:
        return TITLES[line.place], line.row.held or Text("")
    number = len(box.sent) + box.waiting.index(line.row) + 1
    return T("Being written"), T("Household {n} of {total}", n=number, total=box.total)


def lines_of(desk: Desk, box: Outbox) -> list[Line | Group]:
    """The four groups, those that are not empty."""
    rows = {
        Place.WAITING: box.waiting,
        Place.SENT: box.sent,
        Place.SKIPPED: box.skipped,
        Place.HELD: box.held,
    }
    return [line for place, found in rows.items() if found for line in _group(desk, place, found)]


def _group(desk: Desk, place: Place, rows: Sequence[OutboxRow]) -> Iterator[Line | Group]:
    say = desk.say
    note = say(T("Ctrl+Z takes back the last one")) if place is Place.SENT else ""
    count = say(N("{n} message", "{n} messages", len(rows)))
    yield Group(say(TITLES[place]), count, note, key=place)
    for row in rows:
        yield _line(desk, place, row)


def _line(desk: Desk, place: Place, row: OutboxRow) -> Line:
    say, line = desk.say, row.line
    second = say(row.held) if row.held is not None else _about(desk, row)
    planned = row.addressee.planned
    due = row.addressee.due if row.addressee.matter.about or planned else None
    end = desk.words.when(due) if due is not None else ""
    if planned is not None:
        end = f"{end} {planned.hour}".strip()
    tier = tier_spec(desk.words, line.tier)
    said = (say(household_name(line)), tier.words, say(TITLES[place]), second, end)
    sentence = ", ".join(part for part in said if part)
    action = say(TAKE_BACK) if row.greeting is not None and place in TAKEN_BACK else ""
    return Line(row, place, say(short_name(line)), tier, second, end, sentence, action)


def _about(desk: Desk, row: OutboxRow) -> str:
    """Whose birthday it is, where it is somebody else's, and the last time."""
    last = desk.say(last_time(row.line, desk.words))
    about = row.addressee.matter.about
    if about in (0, row.line.primary.customer_id):
        return last
    name = next(member.name for member in row.line.members if member.customer_id == about)
    return desk.say(T("Birthday of {name}. {last}", name=name, last=last))
