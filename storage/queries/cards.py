"""Every card with the signs by which people and families are recognised."""

from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.lines import CardLine
from storage.queries.values import birthday, split

CARDS = """
SELECT c.id, c.number, c.name, c.household_id, group_concat(p.digits, char(31)), c.wechat, c.email,
    c.address, c.note, birth_calendar, birth_month, birth_day, birth_leap, birth_year
FROM customers c LEFT JOIN phones p ON p.customer_id = c.id
WHERE c.merged_into IS NULL GROUP BY c.id ORDER BY c.id"""

PURCHASE_DAYS = """
SELECT DISTINCT c.household_id, p.day FROM purchases p JOIN customers c ON c.id = p.customer_id
WHERE p.refund_of IS NULL AND p.amount >= 0 ORDER BY c.household_id, p.day"""


def card_lines(connection: engine.Connection) -> list[CardLine]:
    return [
        CardLine(customer, number, name, home, split(phones), wechat, email, address, birthday(*born), note)
        for customer, number, name, home, phones, wechat, email, address, note, *born in connection.execute(
            CARDS
        ).fetchall()
    ]


def purchase_days(connection: engine.Connection) -> list[tuple[int, date]]:
    """(household, day) of every purchase that was not a refund."""
    return [(home, date.fromisoformat(day)) for home, day in connection.execute(PURCHASE_DAYS).fetchall()]


def order_numbers(connection: engine.Connection) -> set[str]:
    found = connection.execute("SELECT DISTINCT order_no FROM purchases WHERE order_no <> ''").fetchall()
    return {number for (number,) in found}


def refunds_of_orders(connection: engine.Connection) -> set[tuple[str, date, int]]:
    """(order number, day, cents) of every line below zero that has an order number."""
    found = connection.execute(
        "SELECT order_no, day, amount FROM purchases WHERE amount < 0 AND order_no <> ''"
    )
    return {(number, date.fromisoformat(day), amount) for number, day, amount in found.fetchall()}
