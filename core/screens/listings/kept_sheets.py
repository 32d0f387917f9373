"""Which kinds of record stand in the whole book besides the customers and what was bought, said and owned."""

from collections.abc import Mapping
from dataclasses import field

from core.model.interaction import Kind
from core.records import dataclass
from core.text import T, Text

WHO = "customer_id.number customer_id.name"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of the records of one table, only those with these values, in the order of the field `by`.

    `columns` are fields with a space between them; `event_id.name` is the name of the event that the record
    refers to. With `needed`, records that tell nothing in any of these fields are left out.
    """

    table: str
    title: Text
    columns: str
    by: str = "id"
    only: Mapping[str, object] = field(default_factory=dict)
    needed: str = ""


TWO = "first_id.number first_id.name second_id.number second_id.name"
OTHER = "interaction_id.customer_id.number interaction_id.customer_id.name"
HOME = "gap_days basic_care stopped"
ITEM = "model plate bought_at bought_on service_months service_km"
SHEETS = (
    Sheet("phones", T("Labelled phones"), f"{WHO} label digits", needed="label"),
    Sheet("yearly_dates", T("Yearly dates"), f"{WHO} name every_year"),
    Sheet("households", T("Care of households"), f"primary_id.number primary_id.name {HOME}", needed=HOME),
    Sheet("consents", T("Consents"), f"{WHO} purpose how given withdrawn", "given"),
    Sheet("placements", T("Classes"), f"{WHO} node_id.tree_id.name node_id.name"),
    Sheet("dismissals", T("Not one person"), TWO, only={"kind": "person"}),
    Sheet("dismissals", T("Not one family"), TWO, only={"kind": "family"}),
    Sheet("attachments", T("Attachments"), f"{WHO} name added size", "added"),
    Sheet(
        "interactions",
        T("Complaints"),
        f"{WHO} day note promised replied settled",
        "day",
        only={"kind": Kind.COMPLAINT},
    ),
    Sheet(
        "interactions", T("Satisfaction"), f"{WHO} day kind satisfaction note", "day", needed="satisfaction"
    ),
    Sheet(
        "participants",
        T("Also took part"),
        f"{WHO} interaction_id.day interaction_id.kind {OTHER}",
    ),
    Sheet("praises", T("Praise"), f"{WHO} interaction_id.day interaction_id.note may_quote as_reference"),
    Sheet("loyalty_marks", T("Signs of loyalty"), f"{WHO} day sign evidence", "day"),
    Sheet("clubs", T("Clubs"), "name kind note"),
    Sheet("memberships", T("Members"), f"club_id.name {WHO} joined", "club_id"),
    Sheet("events", T("Events"), "name day hour place kind series cost club_id.name note", "day"),
    Sheet("invitations", T("Guests"), f"event_id.name event_id.day {WHO} state thanked", "event_id"),
    Sheet("gifts", T("Gifts"), f"{WHO} day what occasion cost event_id.name", "day"),
    Sheet("greetings", T("Greetings"), f"{WHO} day hour occasion text state sent", "day"),
    Sheet("news", T("News"), "day kind text audience category", "day"),
    Sheet("news_recipients", T("Told the news"), f"news_id.day news_id.text {WHO} told interested reply"),
    Sheet("instalments", T("Money owed"), f"{WHO} purchase_id.product due amount paid_on", "due"),
    Sheet(
        "purchases",
        T("About purchases"),
        f"{WHO} day product channel delivered note",
        "day",
        needed="channel delivered note",
    ),
    Sheet("owned_items", T("About owned items"), f"{WHO} name {ITEM}", needed=ITEM),
    Sheet("item_ends", T("Ends"), f"{WHO} item_id.name kind name due settled", "due"),
    Sheet("item_readings", T("Kilometre readings"), f"{WHO} item_id.name day kilometres", "day"),
    Sheet("services", T("Services done"), f"{WHO} item_id.name day kind kilometres cost parts note", "day"),
    Sheet("findings", T("Findings"), f"{WHO} service_id.day service_id.item_id.name part condition note"),
    Sheet("policy_people", T("People of policies"), f"item_id.name {WHO} role", "item_id"),
    Sheet("claims", T("Claims"), f"{WHO} item_id.name opened state closed amount note", "opened"),
    Sheet("benefits", T("Benefits"), f"{WHO} what given given_for remaining ends", "given"),
    Sheet("rewards", T("Rewards"), f"{WHO} what promised handed_over", "promised"),
    Sheet("categories", T("Categories"), "name parent_id.name dormant_days long_lived"),
    Sheet("products", T("Products"), "name category_id.name price service_months service_km"),
    Sheet("product_ends", T("Ends of products"), "product_id.name kind months name", "product_id"),
    Sheet("templates", T("Wordings"), "reason tone language text"),
    Sheet("tags", T("Rhythm of tags"), "name gap_days", needed="gap_days"),
    Sheet("saved_filters", T("Saved lists"), "name phrase"),
)

REFERS = {
    **dict.fromkeys(("customer_id", "primary_id", "first_id", "second_id"), "customers"),
    "interaction_id": "interactions",
    "club_id": "clubs",
    "event_id": "events",
    "news_id": "news",
    "purchase_id": "purchases",
    "item_id": "owned_items",
    "service_id": "services",
    "product_id": "products",
    "category_id": "categories",
    "parent_id": "categories",
    "node_id": "nodes",
    "tree_id": "trees",
}
"""To which table a field refers."""

HEADINGS = {
    "customer_id.number": T("Number"),
    "customer_id.name": T("Name"),
    "primary_id.number": T("Household"),
    "primary_id.name": T("Name"),
    "first_id.number": T("Number"),
    "first_id.name": T("Name"),
    "second_id.number": T("Number of the other"),
    "second_id.name": T("Name of the other"),
    "interaction_id.customer_id.number": T("Number of the other"),
    "interaction_id.customer_id.name": T("Name of the other"),
    "club_id.name": T("Club"),
    "event_id.name": T("Event"),
    "item_id.name": T("Item"),
    "service_id.item_id.name": T("Item"),
    "product_id.name": T("Product"),
    "category_id.name": T("Category"),
    "parent_id.name": T("Above"),
    "node_id.name": T("Class"),
    "node_id.tree_id.name": T("Classification"),
    "yearly_dates.name": T("Occasion"),
    "item_ends.name": T("Which end"),
    "product_ends.name": T("Which end"),
    "news_id.text": T("News"),
    "news.text": T("News"),
    "greetings.text": T("Text"),
    "templates.text": T("Text"),
    "language": T("Language"),
    "digits": T("Phone"),
    "every_year": T("Date"),
}
"""What columns are called where the undo history has no word or another one for them: by their place in a
table, or wherever they stand."""
