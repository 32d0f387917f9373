"""Small sheets of three rows each, laid out as other programs and other people write them."""

from tests.core.importing.layouts.address_books import ADDRESS_BOOKS
from tests.core.importing.layouts.databases import DATABASES
from tests.core.importing.layouts.households import HOUSEHOLDS
from tests.core.importing.layouts.owned import OWNED
from tests.core.importing.layouts.programs import PROGRAMS
from tests.core.importing.layouts.records import RECORDS
from tests.core.importing.layouts.registers import REGISTERS
from tests.core.importing.layouts.trades import TRADES

LAYOUTS = (*ADDRESS_BOOKS, *PROGRAMS, *TRADES, *HOUSEHOLDS, *OWNED, *RECORDS, *REGISTERS, *DATABASES)
