"""What ends between two days, found by the days themselves: ends, maintenance, benefits, money, claims."""

from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.endings import EndingLine, Source
from core.model.purchase import End
from storage.queries.values import day

# A thing bears its plate where its name does not say it already.
THING = "CASE WHEN i.plate = '' OR instr(i.name, i.plate) THEN i.name ELSE i.name || ' ' || i.plate END"

PERSON = "c.id, c.household_id, c.number, c.name"
OF_PERSON = """
JOIN customers c ON c.id = {owner}.customer_id JOIN standings s ON s.household_id = c.household_id
WHERE c.merged_into IS NULL AND c.do_not_contact = 0 AND c.deceased IS NULL AND s.contactable AND"""

TALKED = """(SELECT max(n.day) FROM settlements t JOIN interactions n ON n.id = t.interaction_id
    WHERE t.kind = '{kind}' AND t.subject_id = {subject})"""

LAST_ENDS = """
SELECT c.household_id, max(e.due) FROM item_ends e JOIN customers c ON c.id = e.customer_id
WHERE e.settled IS NULL GROUP BY c.household_id"""

ENDS = f"""
SELECT 'end', e.id, {PERSON}, {THING}, e.name, e.kind, e.due, e.recorded,
    {TALKED.format(kind="renewal", subject="e.id")}, i.id,
    CASE e.kind WHEN 'renewal' THEN i.premium END
FROM item_ends e JOIN owned_items i ON i.id = e.item_id {OF_PERSON.format(owner="e")}
e.settled IS NULL AND e.due BETWEEN :since AND :until"""

# Next maintenance stands nowhere but in what was derived. Once its last step was talked over it stands in the
# settlement alone, until it is done.
SERVICED = f"""
SELECT 'maintenance', i.id, {PERSON}, {THING}, '', 'maintenance', m.due, '0001-01-01',
    {TALKED.format(kind="maintenance", subject="i.id")}, i.id,
    (SELECT v.cost FROM services v WHERE v.item_id = i.id AND v.kind = 'maintenance'
        ORDER BY v.day DESC, v.id DESC LIMIT 1)
FROM (SELECT subject_id, due, 1 AS stands FROM due_items
        WHERE about = 'maintenance' AND due BETWEEN :since AND :until
    UNION SELECT t.subject_id, t.due, 0 FROM settlements t JOIN interactions n ON n.id = t.interaction_id
        WHERE t.kind = 'maintenance' AND t.due BETWEEN :since AND :until AND NOT EXISTS (SELECT 1
            FROM services v WHERE v.item_id = t.subject_id AND v.kind = 'maintenance' AND v.day >= n.day)) m
JOIN owned_items i ON i.id = m.subject_id {OF_PERSON.format(owner="i")}
(i.service_months IS NOT NULL OR i.service_km IS NOT NULL)
AND (m.stands OR NOT EXISTS (SELECT 1 FROM due_items d
    WHERE d.household_id = c.household_id AND d.about = 'maintenance' AND d.subject_id = i.id))"""

BENEFITS = f"""
SELECT 'benefit', b.id, {PERSON}, b.what, '', 'benefit', b.ends, b.given,
    {TALKED.format(kind="benefit", subject="b.id")}, NULL, NULL
FROM benefits b {OF_PERSON.format(owner="b")}
b.remaining > 0 AND b.ends IS NOT NULL AND b.ends BETWEEN :since AND :until"""

OWED = f"""
SELECT 'instalment', o.id, {PERSON}, p.product, '', NULL, o.due, p.day, NULL, NULL, o.amount
FROM instalments o JOIN purchases p ON p.id = o.purchase_id {OF_PERSON.format(owner="o")}
o.paid_on IS NULL AND o.due <= :until"""

CLAIMS = f"""
SELECT 'claim', k.id, {PERSON}, {THING}, '', NULL, k.opened, k.opened, NULL, i.id, k.amount
FROM claims k JOIN owned_items i ON i.id = k.item_id {OF_PERSON.format(owner="k")}
k.closed IS NULL AND k.opened <= :until"""


def endings(connection: engine.Connection, until: date, since: date) -> list[EndingLine]:
    """What is not settled and ends between two days, money owed since any day, every open claim; soonest
    first."""
    asked = {"until": until.isoformat(), "since": since.isoformat()}
    found = [
        _line(*row)
        for query in (ENDS, SERVICED, BENEFITS, OWED, CLAIMS)
        for row in connection.execute(query, asked).fetchall()
    ]
    return sorted(found, key=lambda line: (line.due, line.source, line.subject_id))


def _line(
    source: str,
    subject: int,
    customer: int,
    household: int,
    number: str,
    name: str,
    thing: str,
    part: str,
    kind: str | None,
    due: str,
    recorded: str,
    talked: str | None,
    item: int | None,
    amount: int | None,
) -> EndingLine:
    return EndingLine(
        Source(source),
        subject,
        customer,
        household,
        number,
        name,
        thing,
        part,
        End(kind) if kind else None,
        date.fromisoformat(due),
        date.fromisoformat(recorded),
        day(talked),
        item,
        amount,
    )


def last_ends(connection: engine.Connection) -> dict[int, date]:
    """By household, the last end that is not settled."""
    return {home: date.fromisoformat(due) for home, due in connection.execute(LAST_ENDS).fetchall()}
