"""The terms of the trade as frozen dataclasses. They import nothing but each other.

Every record has an integer `id`, 0 until it is stored. Dates are calendar dates without a zone,
money is integer cents, phones stand as typed and as normalised digits.
"""
