"""People, and what passed with them, drawn from one stream of chance: the same seed, the same people."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from core.actions.customers import NewCustomer, NewPhone
from core.demo import people
from core.model.birthday import Calendar
from core.model.customer import Customer, Role, Sex, Source
from core.model.interaction import Appointment, Interaction, Kind, Outcome, Promise
from core.model.purchase import Purchase, Strength, Wish

YEARS_BACK = 4
KINDS = (Kind.CALL, Kind.CALL, Kind.WECHAT, Kind.WECHAT, Kind.VISIT, Kind.SERVICE)
OUTCOMES = (Outcome.REACHED,) * 6 + (Outcome.NO_ANSWER, Outcome.MESSAGE, Outcome.SET_ASIDE)
BUYS = (0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 7)
FAMILIES = ((), (), (), (), (), (), (Role.SPOUSE,), (Role.SPOUSE,), (Role.SPOUSE, Role.CHILD))
AGES = {Role.SELF: (28, 72), Role.SPOUSE: (28, 70), Role.CHILD: (4, 24)}


@dataclass(slots=True)
class Inventor:
    """Draws invented records for the day `today`."""

    chance: Random
    today: date

    def family_roles(self) -> tuple[Role, ...]:
        """Who lives with somebody: most often nobody."""
        return self.chance.choice(FAMILIES)

    def person(self, role: Role, surname: str) -> NewCustomer:
        """A card. A child bears the given surname and has no phone."""
        sex = self.chance.choice(tuple(Sex))
        given = self.chance.choice(people.MALE_NAMES if sex is Sex.MALE else people.FEMALE_NAMES)
        own = surname if role is Role.CHILD else self.chance.choice(people.SURNAMES)
        adult = role is not Role.CHILD
        month, day = self.chance.randint(1, 12), self.chance.randint(1, 28)
        card = Customer(
            number="",
            name=own + given,
            sex=sex,
            role=role,
            added=self.past_day(YEARS_BACK * 365),
            occupation=self.chance.choice(people.TRADES) if adult else "",
            region=self.chance.choice(people.REGIONS),
            source=self.chance.choice(tuple(Source)),
            birth_calendar=Calendar.LUNAR if self.chance.random() < 0.4 else Calendar.SOLAR,
            birth_month=month,
            birth_day=day,
            birth_year=self.today.year - self.chance.randint(*AGES[role]),
        )
        tags = tuple(self.chance.sample(people.TAGS, self.chance.choice((0, 0, 1, 2))))
        return NewCustomer(card, (self.phone(),) if adult else (), tags)

    def surname(self) -> str:
        return self.chance.choice(people.SURNAMES)

    def address(self) -> tuple[str, str]:
        """(estate, address)."""
        estate = self.chance.choice(people.ESTATES)
        road, house = self.chance.choice(people.ROADS), self.chance.randint(1, 300)
        flat = f"{self.chance.randint(1, 20)}-{self.chance.randint(1, 4)}-{self.chance.randint(1, 18)}01"
        return estate, f"{road}{house}号{estate}{flat}"

    def phone(self) -> NewPhone:
        """A mobile number of a range that no operator gives out."""
        digits = f"1400{self.chance.randrange(10**7):07}"
        return NewPhone(digits, digits)

    def past_day(self, most: int) -> date:
        """A day before today, at most so many days back; later days are likelier."""
        return self.today - timedelta(days=1 + int(most * self.chance.random() ** 1.6))

    def purchases(self, customer_id: int) -> list[tuple[Purchase, date | None]]:
        """What somebody bought, each with its end if it has one; paid on the day."""
        wares = [self.chance.choice(people.WARES) for _ in range(self.chance.choice(BUYS))]
        bought = [
            (self._purchase(customer_id, ware, self.past_day(YEARS_BACK * 365)), None) for ware in wares
        ]
        return [*bought, *self._policies(customer_id)]

    def _policies(self, customer_id: int) -> list[tuple[Purchase, date | None]]:
        """A policy of about a third, bought anew each year; some have let it lapse."""
        if self.chance.random() > 0.35:
            return []
        policy = self.chance.choice(people.POLICIES)
        newest = self.today - timedelta(days=self.chance.randint(1, 380))
        days = [newest - timedelta(days=365 * ago) for ago in range(self.chance.randint(1, 4))]
        return [
            (self._purchase(customer_id, policy, day), day + timedelta(days=365)) for day in reversed(days)
        ]

    def _purchase(self, customer_id: int, ware: tuple[str, str, int, int], day: date) -> Purchase:
        product, category, least, most = ware
        amount = self.chance.randrange(least, most, 10_00)
        return Purchase(
            customer_id, day, product, amount, category, channel="店里", paid_on=day, recorded=self.today
        )

    def interactions(self, customer_id: int) -> list[Interaction]:
        """Calls and visits of the last year, now and then a complaint or a suggestion."""
        found = [self._interaction(customer_id) for _ in range(self.chance.choice((0, 1, 1, 2, 3, 5)))]
        if self.chance.random() < 0.02:
            about, day = self.chance.choice(people.COMPLAINTS), self.past_day(10)
            found.append(Interaction(customer_id, day, Kind.COMPLAINT, note=about, inbound=True))
        if self.chance.random() < 0.06:
            about, day = self.chance.choice(people.SUGGESTIONS), self.past_day(300)
            found.append(Interaction(customer_id, day, Kind.SUGGESTION, note=about, inbound=True))
        return found

    def _interaction(self, customer_id: int) -> Interaction:
        kind, outcome = self.chance.choice(KINDS), self.chance.choice(OUTCOMES)
        note = self.chance.choice(people.TALKS) if outcome is Outcome.REACHED else ""
        satisfaction = self.chance.choice((None, None, 5, 3, 1)) if kind is Kind.SERVICE else None
        day = self.past_day(365)
        return Interaction(customer_id, day, kind, outcome, note, satisfaction=satisfaction)

    def promise(self, customer_id: int) -> Promise:
        made = self.past_day(10)
        return Promise(customer_id, self.chance.choice(people.PROMISES), made + timedelta(days=12), made)

    def appointment(self, customer_id: int) -> Appointment:
        day = self.today + timedelta(days=self.chance.randint(0, 20))
        hour = f"{self.chance.randint(9, 17):02}:{self.chance.choice(('00', '30'))}"
        return Appointment(customer_id, day, hour, self.chance.choice(people.PLACES))

    def wish(self, customer_id: int) -> Wish:
        budget = self.chance.randrange(1_000_00, 200_000_00, 500_00)
        by = self.today + timedelta(days=self.chance.randint(5, 200))
        strength = self.chance.choice((Strength.STRONG, Strength.NORMAL))
        about = self.chance.choice(people.WISHES)
        return Wish(customer_id, about, self.past_day(60), strength, budget, by)
