"""What is sold, owned and owed, and who brought whom."""

from typing import Protocol

from core.model.care import Benefit
from core.model.catalogue import Category, Product, ProductEnd
from core.model.purchase import Instalment, ItemEnd, OwnedItem, Purchase, Wish
from core.model.referral import CreditEntry, CreditRule, Referral, Reward
from core.model.service import Claim, Finding, ItemReading, PolicyPerson, Service
from core.tables.rows import Rows


class TradeTables(Protocol):
    """What is sold, owned and owed, and who brought whom."""

    @property
    def categories(self) -> Rows[Category]: ...

    @property
    def products(self) -> Rows[Product]: ...

    @property
    def product_ends(self) -> Rows[ProductEnd]: ...

    @property
    def purchases(self) -> Rows[Purchase]: ...

    @property
    def instalments(self) -> Rows[Instalment]: ...

    @property
    def owned_items(self) -> Rows[OwnedItem]: ...

    @property
    def item_ends(self) -> Rows[ItemEnd]: ...

    @property
    def item_readings(self) -> Rows[ItemReading]: ...

    @property
    def services(self) -> Rows[Service]: ...

    @property
    def findings(self) -> Rows[Finding]: ...

    @property
    def policy_people(self) -> Rows[PolicyPerson]: ...

    @property
    def claims(self) -> Rows[Claim]: ...

    @property
    def benefits(self) -> Rows[Benefit]: ...

    @property
    def wishes(self) -> Rows[Wish]: ...

    @property
    def referrals(self) -> Rows[Referral]: ...

    @property
    def rewards(self) -> Rows[Reward]: ...

    @property
    def credit_rules(self) -> Rows[CreditRule]: ...

    @property
    def credit_entries(self) -> Rows[CreditEntry]: ...
