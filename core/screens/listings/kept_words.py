"""What the kinds and states of the rarer records are called."""

from collections.abc import Mapping
from enum import StrEnum

from core.model.event import ClubKind, InvitationState
from core.model.interaction import Kind
from core.model.message import GreetingState, NewsKind, Tone
from core.model.purchase import End
from core.model.referral import ReferralState
from core.model.service import ClaimState, Condition, PolicyRole, ServiceKind
from core.screens.checks import CONDITIONS
from core.screens.events import CLUB_KINDS, STATES
from core.screens.listings.labels import ENDS, NEWS_KINDS
from core.screens.saying.own import TONES
from core.screens.words import KINDS
from core.text import T, Text

REFERRAL_STATES: dict[ReferralState, Text] = {
    ReferralState.TALKING: T("Still talking"),
    ReferralState.WON: T("Won"),
    ReferralState.LOST: T("Lost"),
}

_SERVICES: dict[ServiceKind, Text] = {
    ServiceKind.MAINTENANCE: T("Maintenance"),
    ServiceKind.REPAIR: T("Repair"),
    ServiceKind.CHECK: T("Free check"),
    ServiceKind.INSTALLATION: T("Installation"),
    ServiceKind.TRAINING: T("Training"),
    ServiceKind.ADVICE: T("Advice"),
}
_CLAIMS: dict[ClaimState, Text] = {
    ClaimState.OPEN: T("Open"),
    ClaimState.PAID: T("Paid out"),
    ClaimState.REFUSED: T("Refused"),
    ClaimState.WITHDRAWN: T("Dropped by the customer"),
}
_POLICY_ROLES: dict[PolicyRole, Text] = {
    PolicyRole.HOLDER: T("Policy holder"),
    PolicyRole.INSURED: T("Insured"),
    PolicyRole.BENEFICIARY: T("Beneficiary"),
}
_GREETINGS: dict[GreetingState, Text] = {
    GreetingState.WAITING: T("Waiting to be sent"),
    GreetingState.SENT: T("Was sent"),
    GreetingState.SKIPPED: T("Skipped"),
}

KEPT_WORDS: Mapping[type[StrEnum], Mapping[StrEnum, Text]] = {
    Kind: dict(KINDS.items()),
    End: dict(ENDS.items()),
    ClubKind: dict(CLUB_KINDS.items()),
    InvitationState: dict(STATES.items()),
    Condition: dict(CONDITIONS.items()),
    Tone: dict(TONES.items()),
    ServiceKind: dict(_SERVICES.items()),
    ClaimState: dict(_CLAIMS.items()),
    PolicyRole: dict(_POLICY_ROLES.items()),
    GreetingState: dict(_GREETINGS.items()),
    NewsKind: dict(NEWS_KINDS.items()),
}
"""By the kind of word, because `repair` is one of two: what each of them is called."""
