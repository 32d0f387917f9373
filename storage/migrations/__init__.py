"""The steps from an empty file to today's book, in order, one file a release."""

from sqlite_utils import Migrations

from storage.migrations.erasures import add_erasures
from storage.migrations.first import create_first_tables

steps = Migrations("shuke")
steps(name="first")(create_first_tables)
steps(name="erasures")(add_erasures)
