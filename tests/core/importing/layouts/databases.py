"""Lists as the databases of shops give them out."""

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
    Layout(
        "orders of services",
        "订单编号|订单状态|服务项目|订单费用|车牌号|车主|联系电话|创建时间|更新时间",
        "order_no state product amount + name phone date +",
        (
            "W1|已完成|小保养|480|闽C12345|来雪|13700000001|2025-05-01 10:00|2025-05-02 10:00",
            "W2|已完成|年检|300|闽C22345|王祥|13700000003|2025-05-03 10:00|2025-05-04 10:00",
            "W3|已完成|洗车|40|闽C32345|李敏|13700000004|2025-05-03 11:00|2025-05-04 10:00",
        ),
        {"date": "2025-05-01", "product": "小保养", "amount": "48000"},
        kind=SheetKind.PURCHASES,
    ),
    Layout(
        "policies of a family",
        "姓名|与本人关系|手机|险种|年交保费|生效日|保单号",
        "name role phone product premium date serial",
        (
            "来雪|本人|13700000001|重疾险|8600|2024-06-01|P001",
            "王祥|配偶|13700000003|医疗险|420|2025-01-01|P002",
            "王小雪|女儿||少儿险|1200|2023-08-09|P003",
        ),
        {"role": "self", "household": "来雪", "serial": "P001", "premium": "860000"},
        kind=SheetKind.OWNED,
    ),
)
