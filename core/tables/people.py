"""Who is in the book, how they are sorted, and what was agreed with them."""

from typing import Protocol

from core.model.attachment import Attachment, Content
from core.model.classification import CustomField, CustomValue, Node, Placement, Tree
from core.model.customer import Customer, Phone, Tag, Tagging
from core.model.household import Dismissal, FormerMember, Household, Kinship
from core.model.privacy import Consent
from core.tables.rows import Rows


class PeopleTables(Protocol):
    """Who is in the book, how they are sorted, and what was agreed with them."""

    @property
    def households(self) -> Rows[Household]: ...

    @property
    def customers(self) -> Rows[Customer]: ...

    @property
    def phones(self) -> Rows[Phone]: ...

    @property
    def tags(self) -> Rows[Tag]: ...

    @property
    def taggings(self) -> Rows[Tagging]: ...

    @property
    def former_members(self) -> Rows[FormerMember]: ...

    @property
    def kinships(self) -> Rows[Kinship]: ...

    @property
    def dismissals(self) -> Rows[Dismissal]: ...

    @property
    def custom_fields(self) -> Rows[CustomField]: ...

    @property
    def custom_values(self) -> Rows[CustomValue]: ...

    @property
    def trees(self) -> Rows[Tree]: ...

    @property
    def nodes(self) -> Rows[Node]: ...

    @property
    def placements(self) -> Rows[Placement]: ...

    @property
    def contents(self) -> Rows[Content]: ...

    @property
    def attachments(self) -> Rows[Attachment]: ...

    @property
    def consents(self) -> Rows[Consent]: ...
