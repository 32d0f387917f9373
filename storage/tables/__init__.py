"""Writes: every domain table behind the same small set of verbs."""

from core.model import customer, household, interaction, purchase, referral, setting

TABLES: dict[str, type] = {
    "households": household.Household,
    "customers": customer.Customer,
    "phones": customer.Phone,
    "tags": customer.Tag,
    "taggings": customer.Tagging,
    "former_members": household.FormerMember,
    "kinships": household.Kinship,
    "dismissals": household.Dismissal,
    "interactions": interaction.Interaction,
    "follow_ups": interaction.FollowUp,
    "promises": interaction.Promise,
    "settlements": interaction.Settlement,
    "appointments": interaction.Appointment,
    "purchases": purchase.Purchase,
    "owned_items": purchase.OwnedItem,
    "item_ends": purchase.ItemEnd,
    "wishes": purchase.Wish,
    "referrals": referral.Referral,
    "credit_rules": referral.CreditRule,
    "credit_entries": referral.CreditEntry,
    "settings": setting.Setting,
    "import_batches": setting.ImportBatch,
}
"""Every table that belongs to the user, in the order in which rows may refer to each other."""
