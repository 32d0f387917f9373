"""What follows a sale, by household: what plans count from, services, who was brought, who is content."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.care import After, Plan
from core.model.facts import Brought, Moment, Occasion, ServicedItem
from core.rules.plans import longest

TOUCHED = "IN (SELECT household_id FROM touched)"


def there_is(table: str) -> str:
    """A condition that is asked once, and spares a question about every household where there is nothing
    to be found: whether the table has a first row."""
    return f"EXISTS (SELECT 1 FROM {table} WHERE id > 0)"


OWN = f"""
SELECT c.household_id, c.id, {{columns}} FROM customers c {{joins}}
WHERE c.household_id {TOUCHED} AND c.merged_into IS NULL AND {{condition}} ORDER BY 3"""
"""By household and customer, the records of today's members; the third column is the record."""

# Of a purchase that was wholly paid back nothing is asked, nor of one whose last step was over when it
# was recorded.
OCCASIONS = {
    After.PURCHASE: OWN.format(
        columns="p.id, ifnull(p.delivered, p.day), p.recorded, p.category, NULL",
        joins="JOIN purchases p ON p.customer_id = c.id",
        condition="""p.refund_of IS NULL AND p.amount >= 0
        AND p.recorded <= date(ifnull(p.delivered, p.day), :longest)
        AND NOT EXISTS (SELECT 1 FROM purchases r WHERE r.refund_of = p.id AND r.customer_id = c.id
            GROUP BY r.refund_of HAVING sum(r.amount) + p.amount <= 0)""",
    ),
    After.REPAIR: OWN.format(
        columns="s.id, s.day, s.day, '', NULL",
        joins="JOIN services s ON s.customer_id = c.id",
        condition=f"{there_is('services')} AND s.kind = 'repair'",
    ),
    After.CLAIM: OWN.format(
        columns="k.id, k.opened, k.opened, '', NULL",
        joins="JOIN claims k ON k.customer_id = c.id",
        condition=f"{there_is('claims')} AND k.closed IS NULL",
    ),
    After.EVENT: OWN.format(
        columns="i.id, e.day, e.day, '', NULL",
        joins="JOIN invitations i ON i.customer_id = c.id JOIN events e ON e.id = i.event_id",
        condition=f"{there_is('invitations')} AND i.state = 'came' AND i.thanked IS NULL",
    ),
    After.WISH: OWN.format(
        columns="w.id, w.opened, w.opened, w.category, NULL",
        joins="JOIN wishes w ON w.customer_id = c.id",
        condition=f"{there_is('wishes')} AND w.state = 'open'",
    ),
    After.TAG: OWN.format(
        columns="g.id, g.since, g.since, '', g.tag_id",
        joins="JOIN taggings g ON g.customer_id = c.id",
        condition=f"{there_is('taggings')} AND g.since IS NOT NULL",
    ),
}
"""With the record: the day to count from, the day of recording, category, tag."""

SERVICED = OWN.format(
    columns="o.id, o.service_months, o.service_km, o.kilometres, coalesce(p.delivered, p.day, o.bought_on)",
    joins="JOIN owned_items o ON o.customer_id = c.id LEFT JOIN purchases p ON p.id = o.purchase_id",
    condition="(o.service_months IS NOT NULL OR o.service_km IS NOT NULL)",
)
SERVICES = "SELECT day, kilometres, kind FROM services WHERE item_id = ? ORDER BY day, id"
READINGS = "SELECT day, kilometres FROM item_readings WHERE item_id = ?"

# A referee who bought before, here or elsewhere in the user's memory, does not buy for the first time.
BROUGHT = OWN.format(
    columns="""r.id, p.day, p.recorded, EXISTS (SELECT 1 FROM settlements s
        WHERE s.kind = 'referral_thanks' AND s.subject_id = r.id AND s.customer_id = c.id)""",
    joins="""JOIN referrals r ON r.referrer_id = c.id AND r.closed IS NULL
        JOIN customers e ON e.id = r.referee_id JOIN purchases p ON p.id = (SELECT id FROM purchases
            WHERE customer_id = e.id AND refund_of IS NULL AND amount >= 0 ORDER BY day, id LIMIT 1)""",
    condition="""p.recorded IS NOT NULL AND p.day >= ifnull(r.day, p.day)
        AND p.day <= ifnull(e.first_purchase, p.day)""",
)

CONTENT = OWN.format(
    columns="i.id, max(ifnull(i.settled, i.day))",
    joins="JOIN interactions i ON i.customer_id = c.id",
    condition=f"""{there_is("interactions")} AND (i.kind = 'complaint' AND i.settled IS NOT NULL
        OR i.satisfaction = 5 AND i.kind NOT IN ('complaint', 'note')
        AND (i.outcome IS NULL OR i.outcome NOT IN ('no_answer', 'set_aside')))
        GROUP BY c.household_id""",
)


def occasions(connection: engine.Connection, plans: Sequence[Plan]) -> dict[int, list[Occasion]]:
    """Everything that one of the plans counts its days from and that may still call for a touch."""
    found: dict[int, list[Occasion]] = defaultdict(list)
    for after, query in OCCASIONS.items():
        days = longest(plans, after)
        rows = connection.execute(query, {"longest": f"+{days} days"}) if days >= 0 else ()
        for household, customer, subject, day, recorded, category, tag in rows:
            counted, known = date.fromisoformat(day), date.fromisoformat(recorded)
            found[household].append(Occasion(after, customer, subject, counted, known, category, tag))
    return found


def serviced_items(connection: engine.Connection) -> dict[int, list[ServicedItem]]:
    """The items that are to be serviced, of which somebody knows when they were got or last serviced."""
    found: dict[int, list[ServicedItem]] = defaultdict(list)
    for household, customer, item, months, kilometres, began_at, began in connection.execute(SERVICED):
        services = connection.execute(SERVICES, [item]).fetchall()
        read = dict(connection.execute(READINGS, [item]).fetchall())
        read |= {day: km for day, km, _ in services if km is not None}
        if began is not None and began_at is not None:
            read.setdefault(began, began_at)
        starts = [(began, began_at), *((day, km) for day, km, kind in services if kind == "maintenance")]
        since, since_km = starts[-1]
        if since is not None:
            last_two = sorted(read.items())[-2:]
            known = tuple((date.fromisoformat(day), km) for day, km in last_two)
            start = date.fromisoformat(since)
            found[household].append(ServicedItem(item, customer, start, months, kilometres, since_km, known))
    return found


def brought(connection: engine.Connection) -> dict[int, list[Brought]]:
    """By the referrer's household: the referrals whose referee has bought since."""
    found: dict[int, list[Brought]] = defaultdict(list)
    for household, referrer, referral, day, recorded, thanked in connection.execute(BROUGHT):
        bought, known = date.fromisoformat(day), date.fromisoformat(recorded)
        found[household].append(Brought(referral, referrer, bought, known, bool(thanked)))
    return found


def content_moments(connection: engine.Connection) -> dict[int, Moment]:
    """The last day that left somebody of the household content."""
    return {
        household: Moment(interaction, customer, date.fromisoformat(day))
        for household, customer, interaction, day in connection.execute(CONTENT)
    }
