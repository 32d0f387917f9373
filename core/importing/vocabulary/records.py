"""Headings of lists of purchases, of interactions and of what people own."""

from core.importing.vocabulary.shared import (
    CATEGORY,
    DAY_BOUGHT,
    ENDS,
    HOLDER,
    INSURED,
    KILOMETRES,
    NOTE,
    NUMBER,
    PERSON,
    PHONE,
    PREMIUM,
    PRODUCT,
    WAY,
    Words,
    joined,
)

PURCHASES: Words = {
    "number": NUMBER,
    "name": joined(PERSON, "客户名称 顾客名称"),
    "phone": joined(PHONE, WAY),
    "date": joined("日期", DAY_BOUGHT, "生效日期 生效日 起保日期 起保日 date 时间"),
    "product": joined(PRODUCT, "名称"),
    "category": CATEGORY,
    "quantity": "数量 购买数量 件数 个数 台数 份数 quantity qty count pcs",
    "amount": joined(
        (
            "金额 成交金额 实付金额 实付 实收金额 实收 付款金额 收款金额 购买金额 销售金额 消费金额 "
            "订单金额 交易金额 应付金额 成交价 成交价格 总价 总金额 合计金额 价格 售价 amount amountpaid "
            "price total totalprice sum paid ordertotal"
        ),
        PREMIUM,
    ),
    "discount": "优惠 优惠金额 折扣 折扣金额 减免 让利 立减 discount discountamount",
    "order_no": (
        "单号 订单号 订单编号 订单号码 保单号 保单号码 保单编号 合同号 合同编号 销售单号 流水号 交易号 "
        "单据号 发票号 订单id orderno ordernumber orderid policyno policynumber invoiceno contractno "
        "receiptno"
    ),
    "ends": ENDS,
    "paid_on": (
        "付款日期 付款时间 支付日期 支付时间 收款日期 缴费日期 到账日期 paidon paymentdate datepaid paiddate"
    ),
}

INTERACTIONS: Words = {
    "number": NUMBER,
    "name": joined(PERSON, "客户名称 顾客名称"),
    "phone": PHONE,
    "date": (
        "日期 跟进日期 跟进时间 联系日期 联系时间 回访日期 回访时间 拜访日期 拜访时间 沟通日期 沟通时间 "
        "通话时间 服务日期 接触日期 记录时间 时间 创建时间 date contactdate visitdate calldate time "
        "datetime when"
    ),
    "kind": (
        "方式 跟进方式 沟通方式 联系方式 联络方式 回访方式 拜访方式 跟进类型 联系类型 途径 类型 kind type "
        "method way channel contacttype"
    ),
    "outcome": (
        "结果 跟进结果 联系结果 沟通结果 拜访结果 回访结果 通话结果 跟进状态 状态 outcome result status"
    ),
    "next": (
        "下次联系 下次联系日期 下次联系时间 下次跟进 下次跟进日期 下次跟进时间 下次回访 下次回访日期 "
        "下次回访时间 下次拜访 下次拜访时间 next nextdate nextcontact nextcontactdate nextfollowup "
        "nextfollowupdate"
    ),
    "note": joined(
        (
            "跟进内容 沟通内容 联系内容 回访内容 拜访内容 通话内容 跟进记录 沟通记录 内容 主要内容 记录 "
            "详情 客户反馈 反馈 情况 content details summary"
        ),
        NOTE,
    ),
}

OWNED: Words = {
    "number": NUMBER,
    "name": joined(PERSON, "客户名称 顾客名称"),
    "phone": joined(PHONE, WAY),
    "product": joined(PRODUCT, "车辆 车系 品牌型号 设备 设备名称 家电 保险名称 名称"),
    "category": CATEGORY,
    "serial": (
        "车牌 车牌号 车牌号码 车架号 车架号码 vin 序列号 机身编号 机身号 设备编号 sn 保单号 保单号码 "
        "serial serialnumber plate platenumber licenseplate policyno policynumber serialorplate"
    ),
    "date": joined(DAY_BOUGHT, "日期 生效日期 生效日 起保日期 起保日 date"),
    "policy_holder": HOLDER,
    "insured": INSURED,
    "beneficiary": "受益人 受益人姓名 beneficiary",
    "premium": PREMIUM,
    "kilometres": KILOMETRES,
    "renewal": joined(ENDS, "交强险到期 商业险到期 车险到期 商业险到期日 交强险到期日 renewal renewaldate"),
    "warranty": (
        "保修到期 质保到期 三包到期 保修期至 质保期至 保修截止 延保到期 warranty warrantyuntil "
        "warrantyexpiry warrantyends"
    ),
    "inspection": (
        "年检到期 年审到期 年检日期 年审日期 年检 年审 检验有效期 验车日期 inspection inspectionuntil "
        "inspectiondue"
    ),
    "licence": "驾照到期 驾驶证到期 驾照有效期 licence licenceuntil license licenseexpiry",
    "maintenance": (
        "下次保养 下次保养日期 下次保养时间 保养到期 下次更换 更换日期 maintenance nextmaintenance "
        "nextservice"
    ),
    "benefit": "权益到期 权益到期日 benefit benefituntil",
    "note": NOTE,
}
