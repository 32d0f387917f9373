"""The steps from an empty file to today's book, in order, one file a release."""

from sqlite_utils import Migrations

from storage.migrations.first import create_first_tables
from storage.migrations.lease import create_lease

steps = Migrations("shuke")
steps(name="first")(create_first_tables)
steps(name="lease")(create_lease)
