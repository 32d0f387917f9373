"""Headings of lists of purchases, of interactions and of what people own."""

from core.importing.vocabulary.shared import (
    AMOUNT,
    CATEGORY,
    COMING,
    DAY_BOUGHT,
    ENDS,
    HOLDER,
    INSPECTION,
    INSURED,
    KILOMETRES,
    MAINTENANCE,
    NEXT_STEP,
    NICKNAMES,
    NOTE,
    NUMBER,
    PERSON,
    PHONE,
    PREMIUM,
    PRODUCT,
    START,
    WARRANTY,
    WAY,
    Words,
    joined,
)

PURCHASES: Words = {
    "number": NUMBER,
    "name": joined(
        PERSON,
        "客户名称 顾客名称 客户简称 往来单位 往来单位全名 往来单位名称 购买方 购货单位 购买方名称 "
        "购方名称 associatedcontact dealcontactperson",
    ),
    "phone": joined(PHONE, WAY, "phonemobile"),
    "date": joined(
        "日期",
        DAY_BOUGHT,
        START,
        (
            "date 时间 日期时间 录单日期 制单日期 业务日期 进厂日期 单据日期 开票日期 出库日期 "
            "结单日期 赢单日期 赢单时间 订单提交时间 "
            "交易完成时间 "
            "datecreated wontime dealwontime closingdate dateclosed 送货日期 送货时间 配送日期 "
            "交货日期 发货日期 "
            "提货日期 出发日期 开卡日 办卡日 购卡日期 验券时间 核销时间 核销日期 就诊日期 就诊时间 "
            "治疗日期 诊疗日期 初诊日期 护理日期 "
            "入住日期 入住时间 入店日期 办理日期 报名日期 报名时间"
        ),
    ),
    "product": joined(
        PRODUCT,
        "名称 选购商品 存货名称 物料名称 商机名称 销售机会名称 机会名称 "
        "opportunityname 宝贝标题 宝贝名称 商品标题 商品信息 "
        "菜品 课程 课程名称 卡种 卡项 items lineitemname orderitems itemspurchased",
    ),
    "category": CATEGORY,
    "quantity": (
        "数量 购买数量 订购数量 商品数量 销售数量 件数 个数 台数 份数 斤数 瓶数 盒数 箱数 袋数 罐数 "
        "包数 条数 套数 桶数 双数 宝贝总数量 lineitemquantity quantity qty count pcs"
    ),
    "amount": joined(AMOUNT, "total ordertotalamount ordervalue price 缴费金额 交费金额", PREMIUM),
    "unit_price": "单价 销售单价 商品单价 产品单价 成交单价 零售单价 unitprice priceperunit "
    "priceeach lineitemprice itemprice",
    "discount": "优惠 优惠金额 折扣 折扣金额 减免 让利 立减 店铺优惠 discount discountamount "
    "手动折扣 手动优惠 cartdiscountamount",
    "order_no": (
        "单号 单据编号 主订单编号 主订单号 出库单号 订单号 订单编号 订单号码 保单号 保单号码 保单编号 "
        "合同号 合同编号 销售单号 流水号 交易号 "
        "单据号 小票号 dealid opportunityid 商机编号 商机id 销售机会编号 工单号 发票号 发票号码 "
        "订单id orderno ordernumber orderid policyno policynumber "
        "invoiceno contractno receiptno"
    ),
    "ends": ENDS,
    "serial": (
        "机身编码 机身码 产品序列号 序列号 机身编号 机身号 出厂编号 sn sn码 serial serialnumber 机身条码 "
        "整机条码 内机条码 产品条码 产品sn sn号 机号"
    ),
    "warranty": WARRANTY,
    "maintenance": MAINTENANCE,
    "inspection": INSPECTION,
    "paid_on": (
        "付款日期 付款时间 买家付款时间 订单付款时间 支付日期 支付时间 支付完成时间 收款日期 缴费日期 "
        "到账日期 paidon "
        "paymentdate datepaid paidat paiddate 付款日"
    ),
    "state": (
        "销售阶段 商机阶段 商机状态 dealstage dealstatus opportunitystage stage 订单状态 交易状态 "
        "退款状态 售后状态 状态 financialstatus orderstatus status state"
    ),
    "next_follow_up": COMING,
}

INTERACTIONS: Words = {
    "number": NUMBER,
    "name": joined(
        PERSON,
        "客户名称 顾客名称 拜访客户 跟进客户 回访客户 联系客户 报修人 投诉人 咨询人 来电人 来访人 反馈人",
    ),
    "phone": PHONE,
    "date": (
        "日期 进厂日期 送修日期 上门日期 上门时间 服务时间 申请日期 申请时间 报障时间 报障日期 跟进日期 "
        "跟进时间 投诉日期 "
        "投诉时间 报修日期 报修时间 维修日期 维修时间 受理日期 受理时间 "
        "反馈日期 联系日期 联系时间 回访日期 "
        "回访时间 来访日期 来访时间 接待日期 接待时间 咨询日期 咨询时间 来电日期 来电时间 拜访日期 "
        "试驾日期 试驾时间 送礼日期 送礼时间 赠送日期 领取日期 领取时间 发放日期 "
        "拜访时间 沟通日期 沟通时间 通话时间 服务日期 接触日期 记录时间 时间 "
        "日期时间 date callstarttime calldatetime contactdate visitdate calldate meetingdate activitydate "
        "activityduedate time datetime when"
    ),
    "kind": (
        "方式 跟进方式 沟通方式 联系方式 联络方式 回访方式 拜访方式 来访方式 到访方式 跟进类型 联系类型 "
        "记录类型 接触方式 "
        "途径 服务类型 类型 kind type "
        "method way channel contacttype activitytype interactiontype"
    ),
    "outcome": (
        "通话类型 呼叫类型 结果 跟进结果 联系结果 沟通结果 拜访结果 面谈结果 接触结果 回访结果 通话结果 "
        "处理结果 跟进状态 "
        "状态 outcome callresult calloutcome result "
        "status"
    ),
    "next": joined(
        "下次联系 下次联系日期 下次联系时间 下次跟进 下次跟进日期 下次跟进时间 下次回访 下次回访日期 "
        "下次回访时间 下次拜访 下次拜访日期 下次拜访时间 下次沟通时间 next nextdate nextcontact "
        "nextcontactdate nextfollowup nextfollowupdate",
        COMING,
    ),
    "next_step": NEXT_STEP,
    "note": joined(
        (
            "本次跟进记录 本次跟进内容 本次沟通内容 跟进内容 沟通内容 联系内容 回访内容 拜访内容 通话内容 "
            "投诉内容 投诉问题 投诉详情 投诉描述 处理措施 处理方案 处理意见 处理经过 callnotes meetingnotes "
            "投诉事项 问题描述 服务内容 处理内容 维修记录 服务记录 故障原因 故障现象 故障描述 "
            "报修内容 报修故障 维修内容 维修项目 跟进记录 沟通记录 "
            "沟通情况 跟进情况 拜访情况 回访情况 内容 主要内容 记录 详情 客户反馈 反馈 情况 content "
            "details "
            "礼品 礼物 礼品名称 礼物名称 礼品内容 赠送礼品 赠送礼物 gift gifts "
            "summary subject activitynote activitysubject 记录内容 洽谈内容 洽谈情况 交流内容 咨询内容 "
            "接待情况 "
            "跟进详情 谈话内容 谈话记录 谈话情况 试驾反馈 试驾评价 试驾感受 客户意见 顾客意见 车主意见"
        ),
        NOTE,
    ),
}

# When somebody was entered: the day of a contact only where nothing else is.
_HEADS = "户主 户主姓名"
ENTERED = (
    "createdat createdtime 建立时间 建立日期 建单时间 建单日期 创建时间 创建日期 录入时间 登记时间 登记日期"
)
_SORTS = (
    "客户类型 客户类别 客户分类 客户性质 顾客类型 顾客类别 会员类型 会员类别 customertype clienttype "
    "customercategory"
)
INTERACTIONS_WEAK: Words = {
    "tags": _SORTS,
    "date": joined("发布时间", ENTERED),
    "name": joined(_HEADS, NICKNAMES),
}
RECORDS_WEAK: Words = {"name": joined(_HEADS, NICKNAMES), "tags": _SORTS}
PURCHASES_WEAK: Words = {
    **RECORDS_WEAK,
    "product": "description itemdescription goodsdescription",
    "date": ENTERED,
}

OWNED: Words = {
    "number": NUMBER,
    "name": joined(PERSON, "客户名称 顾客名称"),
    "phone": joined(PHONE, WAY),
    "product": joined(
        PRODUCT,
        (
            "车辆 车系 车辆品牌型号 品牌型号 品牌车型 厂牌型号 厂牌车型 车辆型号 车辆品牌 车型名称 "
            "现有车型 购买车型 "
            "持有产品 卡种 会员卡种 卡类型 已购车型 已购产品 设备 设备名称 设备型号 家电 家电名称 主险 "
            "主险名称 保险名称 保单名称 "
            "产品品牌 品牌 名称 厂牌 carmodel vehiclemodel makemodel makeandmodel plan "
            "lineofbusiness lob policytype plantype planname policyname vehicle device"
        ),
    ),
    "category": CATEGORY,
    "serial": (
        "车牌 牌照 牌照号码 牌照号 车牌号 车牌号码 车辆牌号 车号 车架号 vin码 车架号码 vin 序列号 "
        "机身编号 机身号 机身编码 机身码 "
        "设备编号 机器编号 机号 出厂编号 产品编号 产品序列号 sn sn码 条码 保单号 保单号码 保单编号 "
        "保险单号 保险合同号 保险合同号码 投保单号 "
        "保单 合同号 合同编号 serial serialnumber plate platenumber licenseplate policyno policynumber "
        "plateno carplate carplateno carno vehicleno vehiclenumber regno registrationno registrationnumber "
        "chassisno vinno serialorplate 序列号或车牌 序号或车牌 机身条码 整机条码 内机条码 产品条码 产品sn "
        "sn号"
    ),
    "date": joined(
        DAY_BOUGHT,
        START,
        (
            "安装日期 上牌日期 上牌时间 初登日期 初次登记日期 注册日期 交车日期 交付日期 送货日期 "
            "首期缴费日 领牌日 领牌日期 发照日 发照日期 配机日期 装机日期 验配日期 取货日期 提货日期 regdate "
            "registrationdate dateofregistration 日期 date"
        ),
    ),
    "policy_holder": HOLDER,
    "insured": INSURED,
    "beneficiary": "受益人 受益人姓名 beneficiary nominee",
    "premium": joined(PREMIUM, "缴费金额 交费金额"),
    "amount": joined(AMOUNT, "price"),
    "kilometres": KILOMETRES,
    "renewal": joined(
        ENDS,
        (
            "交强险到期 商业险到期 车险到期 商业险到期日 交强险到期日 交强险到期时间 商业险到期时间 "
            "交强险到期日期 商业险到期日期 交强到期 商业到期 交强险止期 商业险止期 保险到期时间 "
            "保险到期日期 车险到期日 车险到期日期 续保日 续保时间 续保到期 下次续保 下次续保日期 下次缴费 "
            "缴费日 缴费日期 缴费时间 交费日 交费日期 扣款日 扣款日期 扣费日 续期日 每年缴费日 年缴费日 "
            "下次缴费日 下次缴费日期 下次交费日 下期缴费日 续期缴费日 应缴日 应缴日期 应交日 缴费到期日 "
            "强制险到期 强制险到期日 任意险到期 任意险到期日 "
            "交强险终保日期 商业险终保日期 终保日期 终保日 renewal renewaldate nextpaymentdate "
            "policyexpiry renewaldue policyrenewal policyrenewaldate nextpremiumdate "
            "nextpremiumdue nextpremiumduedate premiumduedate nextdue nextduedate maturitydate 续保 "
            "insuranceexpiry insuranceexpirydate insurancedue insuranceduedate insurancerenewal "
            "insurancerenewaldate policyexpirydate roadtaxexpiry roadtaxexpirydate roadtaxdue roadtax"
        ),
    ),
    "warranty": WARRANTY,
    "inspection": INSPECTION,
    "licence": (
        "驾照到期 驾照到期日 驾驶证到期 驾驶证到期日 驾照换证日期 驾照有效期 licence licenceuntil license "
        "licenseexpiry"
    ),
    "maintenance": MAINTENANCE,
    "next_follow_up": COMING,
    "benefit": "权益到期 权益到期日 benefit benefituntil",
    "note": NOTE,
}

APPOINTMENTS: Words = {
    "number": NUMBER,
    "name": joined(PERSON, "客户名称 顾客名称 预约人 预约客户 预约人姓名"),
    "phone": joined(PHONE, WAY, "预约电话 预约人电话"),
    "date": (
        "上课日期 用餐日期 用餐时间 就餐日期 就餐时间 入住日期 "
        "预约日期 预约时间 预约到店时间 预约到店日期 约定日期 约定时间 约见时间 appointment "
        "appointmentdate "
        "dateagreed 预订日期 预定日期 预订时间 预定时间 预订到店时间 reservationdate bookingdate"
    ),
    "hour": "时间 时段 预约时段 预约时间段 预约时间 约定时间 几点 到店时间 抵店时间 hour time slot "
    "timeslot 开始时间 抵达时间 到达时间 arrivaltime starttime timestart begintime appointmenttime "
    "bookingtime",
    "place": "地点 包厢 包间 table 桌号 房间 座位 预约门店 门店 预约地点 服务地址 place location",
    "kind": (
        "课程 课程名称 预约项目 预约类型 预约服务 预约事项 预约内容 服务项目 服务 服务类型 项目 事项 类型 "
        "purpose "
        "service kind"
    ),
    "state": "状态 预订状态 预约状态 到店状态 是否到店 state status 取消原因 取消理由 cancelreason "
    "cancellationreason",
    "note": NOTE,
}
