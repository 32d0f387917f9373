"""What the user sells: products, the categories they belong to, and what each brings along."""

from core.model.purchase import End
from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Goods:
    """What the categories of a household's last purchase say of its silence: see `Category`."""

    dormant_days: int | None = None
    long_lived: bool = False


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of product. Those with one parent are related. `dormant_days` is the plain limit after
    which its buyers count as dormant (None: the setting's); what is `long_lived` is judged by owned
    items and touches, not by buying again."""

    name: str
    parent_id: int | None = None
    dormant_days: int | None = None
    long_lived: bool = False
    id: int = 0

    @property
    def goods(self) -> Goods:
        return Goods(self.dormant_days, self.long_lived)


@dataclass(frozen=True, slots=True)
class Product:
    """Something in the catalogue; purchases keep its name as text. `price` in cents. It is to be serviced
    every `service_months` or `service_km` kilometres, whichever comes first."""

    name: str
    category_id: int | None = None
    price: int | None = None
    service_months: int | None = None
    service_km: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class ProductEnd:
    """A named end that every item of this product gets, so many `months` after its purchase."""

    product_id: int
    kind: End
    months: int
    name: str = ""
    id: int = 0
