"""What passed, what was said, and who came together."""

from typing import Protocol

from core.model.event import Club, Event, Gift, Invitation, Membership
from core.model.interaction import Appointment, FollowUp, Interaction, Participant, Promise, Settlement
from core.model.loyalty import LoyaltyMark, Praise
from core.model.message import Greeting, News, NewsRecipient, Template
from core.tables.rows import Rows


class HistoryTables(Protocol):
    """What passed, what was said, and who came together."""

    @property
    def interactions(self) -> Rows[Interaction]: ...

    @property
    def participants(self) -> Rows[Participant]: ...

    @property
    def follow_ups(self) -> Rows[FollowUp]: ...

    @property
    def promises(self) -> Rows[Promise]: ...

    @property
    def settlements(self) -> Rows[Settlement]: ...

    @property
    def appointments(self) -> Rows[Appointment]: ...

    @property
    def praises(self) -> Rows[Praise]: ...

    @property
    def loyalty_marks(self) -> Rows[LoyaltyMark]: ...

    @property
    def templates(self) -> Rows[Template]: ...

    @property
    def greetings(self) -> Rows[Greeting]: ...

    @property
    def news(self) -> Rows[News]: ...

    @property
    def news_recipients(self) -> Rows[NewsRecipient]: ...

    @property
    def clubs(self) -> Rows[Club]: ...

    @property
    def memberships(self) -> Rows[Membership]: ...

    @property
    def events(self) -> Rows[Event]: ...

    @property
    def invitations(self) -> Rows[Invitation]: ...

    @property
    def gifts(self) -> Rows[Gift]: ...
