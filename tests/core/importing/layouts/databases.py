"""Lists as the databases of shops abroad give them out."""

from core.importing.fields import SheetKind
from tests.core.importing.layouts.layout import Layout

DATABASES = (
    Layout(
        "firms and their contacts",
        "customerNumber|customerName|contactLastName|contactFirstName|phone|addressLine1|city|state|creditLimit",
        "number employer name name phone address region region +",
        (
            "103|Harbour Models|Schmitt|Carine|7025551838|8489 Strong St.|Las Vegas|NV|21000.00",
            "112|Signal Gifts|King|Jean|7025551839|54 Royal St.|Reno|NV|71800.00",
            "114|Land of Toys|Lee|Kwai|7025551840|897 Long Rd|Reno|NV|0",
        ),
        {"name": "Carine Schmitt", "employer": "Harbour Models", "region": "Las Vegas, NV"},
    ),
    Layout(
        "lines of orders",
        "Order ID|Order Date|Customer ID|Customer Name|City|State|Product Name|Sales|Quantity",
        "order_no date number name region region product amount quantity",
        (
            "CA-152|11/18/2025|CG-12520|Claire Gute|Henderson|Kentucky|Bookcase|261.96|2",
            "CA-152|11/18/2025|CG-12520|Claire Gute|Henderson|Kentucky|Chairs|731.94|3",
            "CA-138|6/12/2025|DV-13045|Darrin Huff|Los Angeles|California|Labels|14.62|2",
        ),
        {"date": "2025-11-18", "product": "Bookcase", "amount": "26196", "region": "Henderson, Kentucky"},
        kind=SheetKind.PURCHASES,
        cards=2,
    ),
    Layout(
        "lines of invoices",
        "InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|Customer",
        "order_no + product quantity date unit_price name",
        (
            "5365|85123A|White lantern|6|12/1/2024 8:26|2.55|Ann Lee",
            "5365|71053|Hand warmer|2|12/1/2024 8:26|3|Ann Lee",
            "5366|22633|Tea set|1|12/13/2024 8:28|18.5|Bob Kim",
        ),
        {"date": "2024-12-01", "product": "White lantern", "amount": "1530"},
        kind=SheetKind.PURCHASES,
        cards=2,
    ),
)
