"""The steps from an empty file to today's book, in order, one file a release."""

from sqlite_utils import Migrations

from storage.migrations.first import create_first_tables
from storage.migrations.searching import keep_first_letters

steps = Migrations("shuke")
steps(name="first")(create_first_tables)
steps(name="search by first letters")(keep_first_letters)
