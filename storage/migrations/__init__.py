"""The steps from an empty file to today's book, in order, one file a release."""

from sqlite_utils import Migrations

from storage.migrations.fifth import find_either_spelling
from storage.migrations.first import create_first_tables
from storage.migrations.fourth import find_dates_by_their_day
from storage.migrations.second import widen_to_the_whole_trade
from storage.migrations.sixth import keep_what_households_are_worth
from storage.migrations.third import know_when_it_was_recorded

steps = Migrations("shuke")
steps(name="first")(create_first_tables)
steps(name="second")(widen_to_the_whole_trade)
steps(name="third")(know_when_it_was_recorded)
steps(name="fourth")(find_dates_by_their_day)
steps(name="fifth")(find_either_spelling)
steps(name="sixth")(keep_what_households_are_worth)
