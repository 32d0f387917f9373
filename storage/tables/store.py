"""All domain tables of one connection, each under its own name."""

from sqlcipher3 import dbapi2 as engine

from core.model.attachment import Attachment, Content
from core.model.care import Benefit, FestivalChoice, Plan, YearlyDate
from core.model.catalogue import Category, Product, ProductEnd
from core.model.classification import CustomField, CustomValue, Node, Placement, Tree
from core.model.customer import Customer, Phone, Tag, Tagging
from core.model.event import Club, Event, Gift, Invitation, Membership
from core.model.household import Dismissal, FormerMember, Household, Kinship
from core.model.interaction import Appointment, FollowUp, Interaction, Participant, Promise, Settlement
from core.model.loyalty import LoyaltyMark, Praise
from core.model.message import Greeting, News, NewsRecipient, Template
from core.model.privacy import Consent
from core.model.purchase import Instalment, ItemEnd, OwnedItem, Purchase, Wish
from core.model.referral import CreditEntry, CreditRule, Referral, Reward
from core.model.service import Claim, Finding, ItemReading, PolicyPerson, Service
from core.model.setting import ImportBatch, ImportMapping, SavedFilter, Setting
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
        self.participants = StoredRows(connection, "participants", Participant)
        self.categories = StoredRows(connection, "categories", Category)
        self.products = StoredRows(connection, "products", Product)
        self.product_ends = StoredRows(connection, "product_ends", ProductEnd)
        self.instalments = StoredRows(connection, "instalments", Instalment)
        self.item_readings = StoredRows(connection, "item_readings", ItemReading)
        self.services = StoredRows(connection, "services", Service)
        self.findings = StoredRows(connection, "findings", Finding)
        self.policy_people = StoredRows(connection, "policy_people", PolicyPerson)
        self.claims = StoredRows(connection, "claims", Claim)
        self.rewards = StoredRows(connection, "rewards", Reward)
        self.benefits = StoredRows(connection, "benefits", Benefit)
        self.clubs = StoredRows(connection, "clubs", Club)
        self.memberships = StoredRows(connection, "memberships", Membership)
        self.events = StoredRows(connection, "events", Event)
        self.invitations = StoredRows(connection, "invitations", Invitation)
        self.gifts = StoredRows(connection, "gifts", Gift)
        self.templates = StoredRows(connection, "templates", Template)
        self.greetings = StoredRows(connection, "greetings", Greeting)
        self.news = StoredRows(connection, "news", News)
        self.news_recipients = StoredRows(connection, "news_recipients", NewsRecipient)
        self.yearly_dates = StoredRows(connection, "yearly_dates", YearlyDate)
        self.festival_choices = StoredRows(connection, "festival_choices", FestivalChoice)
        self.plans = StoredRows(connection, "plans", Plan)
        self.praises = StoredRows(connection, "praises", Praise)
        self.loyalty_marks = StoredRows(connection, "loyalty_marks", LoyaltyMark)
        self.custom_fields = StoredRows(connection, "custom_fields", CustomField)
        self.custom_values = StoredRows(connection, "custom_values", CustomValue)
        self.trees = StoredRows(connection, "trees", Tree)
        self.nodes = StoredRows(connection, "nodes", Node)
        self.placements = StoredRows(connection, "placements", Placement)
        self.contents = StoredRows(connection, "contents", Content)
        self.attachments = StoredRows(connection, "attachments", Attachment)
        self.consents = StoredRows(connection, "consents", Consent)
        self.saved_filters = StoredRows(connection, "saved_filters", SavedFilter)
        self.import_mappings = StoredRows(connection, "import_mappings", ImportMapping)
