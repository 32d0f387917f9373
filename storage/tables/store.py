"""All domain tables of one connection, each under its own name."""

from sqlcipher3 import dbapi2 as engine

from core.model.customer import Customer, Phone, Tag, Tagging
from core.model.household import Dismissal, FormerMember, Household, Kinship
from core.model.interaction import Appointment, FollowUp, Interaction, Promise, Settlement
from core.model.purchase import ItemEnd, OwnedItem, Purchase, Wish
from core.model.referral import CreditEntry, CreditRule, Referral
from core.model.setting import ImportBatch, Setting
from storage.tables.rows import StoredRows


class Store:
    """Fulfils `core.ports.Tables`."""

    def __init__(self, connection: engine.Connection) -> None:
        self.households = StoredRows(connection, "households", Household)
        self.customers = StoredRows(connection, "customers", Customer)
        self.phones = StoredRows(connection, "phones", Phone)
        self.tags = StoredRows(connection, "tags", Tag)
        self.taggings = StoredRows(connection, "taggings", Tagging)
        self.former_members = StoredRows(connection, "former_members", FormerMember)
        self.kinships = StoredRows(connection, "kinships", Kinship)
        self.dismissals = StoredRows(connection, "dismissals", Dismissal)
        self.interactions = StoredRows(connection, "interactions", Interaction)
        self.follow_ups = StoredRows(connection, "follow_ups", FollowUp)
        self.promises = StoredRows(connection, "promises", Promise)
        self.settlements = StoredRows(connection, "settlements", Settlement)
        self.appointments = StoredRows(connection, "appointments", Appointment)
        self.purchases = StoredRows(connection, "purchases", Purchase)
        self.owned_items = StoredRows(connection, "owned_items", OwnedItem)
        self.item_ends = StoredRows(connection, "item_ends", ItemEnd)
        self.wishes = StoredRows(connection, "wishes", Wish)
        self.referrals = StoredRows(connection, "referrals", Referral)
        self.credit_rules = StoredRows(connection, "credit_rules", CreditRule)
        self.credit_entries = StoredRows(connection, "credit_entries", CreditEntry)
        self.settings = StoredRows(connection, "settings", Setting)
        self.import_batches = StoredRows(connection, "import_batches", ImportBatch)
