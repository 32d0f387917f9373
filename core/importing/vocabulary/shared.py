"""Headings that mean the same on every kind of sheet.

Headings stand folded (see `folding`), without space and punctuation. Within a field they stand in
order of trust: when two columns claim it, the earlier word wins.
"""

Words = dict[str, str]


def joined(*lines: str) -> str:
    """Several lists of words as one."""
    return " ".join(lines)


# The last are what we write beside rows that are handed back.
IGNORED = (
    "序号 序 行号 项次 顺序号 no index seq rownumber row serialno 编号序 "
    "行 列 工作表 sheet 退回原因 怎么改 whyitcameback howtomendit"
)
PRIVATE = (
    "身份证 身份证号 身份证号码 身份证件号 证件号 证件号码 有效证件号 身份证字号 idcard idnumber "
    "idcardnumber identitycard identitynumber identityno nationalid 护照号 护照号码 passport "
    "passportnumber nric nricno nricfin fin finno ic icno icnumber mykad hkid hkidno 身份证件 ssn"
)
# Names of firms and things, which give way to the name of a person.
COMPANY_NAMES = "客户名称 名称 客户全称 顾客名称 往来单位 往来单位全名 往来单位名称"
NAME_PARTS: Words = {
    "family_name": "姓 姓氏 lastname last familyname surname",
    "given_name": "名 名字首 firstname first forename givenname",
}
ADDRESS_PARTS: Words = {
    "address_part": (
        "街道 楼号 楼栋 楼栋号 栋号 幢号 座号 单元 单元号 门牌 门牌号 房号 房间号 室 室号 buildingno unitno "
        "roomno 楼栋房号 栋号房号 楼号房号 楼幢房号 单元房号 房屋号 门牌房号 房屋编号 幢号室号"
    ),
}
# They look like a field and say something else: a count of invoices, no tier.
NO_FIELD = (
    "customerrank supplierrank 首保里程 下次保养里程 保养里程 宠物生日 ip地址 ipaddress mac地址 网址 "
    "webaddress 邮编地址 网站 单位网站 公司网站 客户网站 公司主页 主页地址 职业计划 职业规划"
)
NUMBER = (
    "客户编号 编号 客户号 客户代码 客户编码 会员号 会员编号 会员id 客户id 用户id 用户编号 顾客编号 档案号 "
    "档案编号 编码 代码 customercode id number customernumber customerno customerid clientid "
    "clientno clientnumber "
    "memberid membernumber code 往来单位编号 单位编号 会员编码 顾客编码 用户编码 "
    "客源编号 客源号 学号 病历号 学员编号 memberno membershipno patientno patientid accountno"
)
PERSON = (
    "姓名 客户姓名 名字 真实姓名 中文姓名 中文名 全名 客户名 顾客姓名 会员姓名 会员名称 车主姓名 业主姓名 "
    "车主 业主 "
    "收货人 收件人 收货人姓名 收件人姓名 收货人提货人 买家姓名 购买人 顾客 客户 会员 name fullname "
    "customername clientname customer client displayname 被推荐人 被推荐人姓名 被介绍人 被介绍人姓名 "
    "联系人 "
    "联系人姓名 联系人名称 联络人 主要联系人 首要联系人 主联系人 contact contactname contactperson 称呼 "
    "客户称呼 "
    "姓名称呼 "
    "客户联系人 准客户 准客户姓名 对接人 学员 患者 住户 租户 租客 家长 宾客 学生 学生姓名 学生名称 "
    "学员名称 患者名称 学员姓名 新郎 "
    "新郎姓名 姓名称谓 "
    "activitycontactperson personname 成员 成员姓名 家庭成员 家庭成员姓名 报名人 报名人姓名 订购人 订货人 "
    "联系人1 订花人 下单人 试驾人 主人 预订人 预订人姓名 预定人 订餐人 订座人 入住人 入住人姓名 客人 "
    "客人姓名 客人名称 旅客 旅客姓名 游客姓名 病人 病人姓名 主人姓名 宠物主人 宠主 宠主姓名 承租人 custname "
    "lastfirst "
    "lastnamefirstname firstlast firstnamelastname 客名 associatedcontact recipientname recipient "
    "billingname shippingname 持卡人 持卡人姓名 用卡人 "
    "用户姓名 用户名称 student studentname petowner ownername 买家 买方 买主 新车主 buyer buyername"
)
PHONE = (
    "手机 手机号 手机号码 联系手机 移动电话 电话 联系电话 电话号码 联络电话 联系号码 手机1 电话1 联系电话1 "
    "联系方式1 本人电话 绑定手机 行动电话 行动 常用电话 注册手机 收货电话 收货人手机号提货人手机号 "
    "收件人电话 手机电话 联系人电话 联系人手机 电话手机 号码 mobile mobilephone mobilenumber mobileno "
    "cellno cell cellphone phone phonenumber phoneno primaryphone primaryphonenumber phone1value "
    "phone1 tel telephone telno "
    "telephonenumber contactnumber contactphone contactnumbers contactno telmob mob handphone 手提电话 "
    "流动电话 recipientphone billingphone shippingphone "
    "手提 联络手机 电话手机号 hp hpno hpnumber handphoneno handphonenumber 电话号 手机联系方式"
)
WAY = "联系方式 联络方式"
DAY_BOUGHT = (
    "购买日期 成交日期 购买时间 成交时间 交易日期 交易时间 下单时间 下单日期 订单日期 订单时间 销售日期 "
    "订单创建时间 签单日期 签约日期 消费日期 消费时间 开单日期 出单日期 销售时间 购车日期 购车时间 购车日 "
    "合同签订日 合同签订日期 合同签订时间 合同签约日期 合同日期 签订日期 签订日 签订时间 签单日 签约日 "
    "签约时间 签单时间 "
    "配镜日期 配镜时间 "
    "办卡时间 购卡时间 开卡时间 办卡日 购买日 购机日期 提车日期 提车时间 办卡日期 开卡日期 入会日期 "
    "投保日期 投保时间 投保日 承保日期 "
    "成交日 销售日 下单日 订货日期 订购日期 订购时间 成单日期 出货日期 售出日期 "
    "什么时候买的 何时购买 哪天买的 几时买的 购货日期 purchasedate "
    "orderdate joined datejoined joindate joiningdate joinedon membersince "
    "saledate dateofpurchase boughton transactiondate purchased soldon closedate closeddate invoicedate"
)
START = (
    "生效日期 生效日 生效时间 保单生效日 保单生效日期 保险生效日期 合同生效日 合同生效日期 保险起期 "
    "保单起期 投保始期 保险始期 契约始期 始期 起保日期 起保日 起保时间 起始日期 开始日期 start "
    "startdate commencementdate inception issuedate policyissuedate commencement effectivedate "
    "inceptiondate policystartdate policydate effdate "
    "policyeffectivedate"
)
PRODUCT = (
    "产品 产品名称 商品 商品名称 商品全名 货品全名 购买产品 购买商品 所购产品 所购商品 购买项目 "
    "车型 险种 险种名称 "
    "险种简称 投保险种 "
    "购买险种 车型配置 产品配置 保险产品 保险险种 产品型号 品名 项目 项目名称 服务项目 消费项目 维修项目 "
    "货品 型号 机型 物品名 物品名称 产品名 货名 物品 套餐 购买车型 成交车型 成交产品 团购名称 套餐名称 "
    "商品名 货品名称 货物名称 "
    "新机型号 新机品类 新机名称 新机产品 新机 新车型 新购产品 新购商品 新购型号 "
    "购买型号 产品型号规格 买了什么 买了啥 买的什么 买的产品 买什么 "
    "jobdescription workdescription workperformed "
    "产品系列 商品系列 卡名称 卡名 "
    "商品明细 产品明细 订单明细 材料 材料名称 线路 线路名称 旅游线路 报名课程 报读课程 药品 药品名称 酒款 "
    "茶品 花束 套系 品名规格 车款 房型 套票 疗程 疗程名称 班型 "
    "tickettype membershiptype membershipplan membership package packagename "
    "投保产品 保险计划 保险品种 所购险种 所买险种 已购险种 已投保险种 已买险种 已买保险 已购保险 购买保险 "
    "保险种类 保险类型 险种类型 险种类别 "
    "product productname item itemname goods model policy dealtitle dealname service productservice"
)
CATEGORY = (
    "品类 类别 分类 产品类别 产品类型 商品类别 产品分类 商品分类 大类 险类 类型 category productcategory type"
)
KILOMETRES = (
    "里程 公里数 行驶里程 最近进厂里程 最新里程 里程数 当前里程 公里 行驶公里 行驶公里数 进厂里程 表显里程 "
    "kilometres kilometers km mileage odometer"
)
AMOUNT = (
    "缴费金额 实付金额 实付 实收金额 实收 实收款 实付款 用户实付 折后金额 价税合计 金额 成交金额 "
    "付款金额 收款金额 购买金额 销售金额 "
    "消费金额 "
    "订单实付金额 实际支付金额 买家实际支付金额 实际付款 签单金额 合同金额 订单金额 交易金额 "
    "成交总价 成交总额 合同总价 合同总额 合同总金额 订单总价 订单总金额 套系金额 "
    "合同额 订单总额 销售额 支付金额 赢单金额 商机金额 "
    "交易额 总额 "
    "卡金额 多少钱 花了多少钱 买了多少钱 "
    "团费 购卡金额 办卡金额 应付金额 应收金额 成交价 成交价格 总价 总金额 合计金额 费用 收费 "
    "合计 总计 共计 价格 售价 小计 价钱 卖价 已收 已付 已交 实交 实缴 amount fee fees "
    "dealvalue totalamount totalpaid purchaseamount saleamount sales revenue amountpaid totalprice sum paid "
    "ordertotal grandtotal netamount"
)
PREMIUM = (
    "保费 保险费 缴费 每期保费 期缴 年缴保费 年交保费 期缴保费 期交保费 首期保费 首年保费 总保费 年保费 "
    "保费金额 保费合计 每年保费 年度保费 应缴保费 应交保费 续期保费 续保保费 "
    "出单保费 新保费 成交保费 premium annualpremium annualprem modalpremium prem"
)
HOLDER = (
    "投保人 投保人姓名 投保人名称 投保客户 要保人 要保人姓名 保单持有人 policyholder "
    "policyholdername policyowner policyownername proposer proposername"
)
INSURED = "被保险人 被保人 被保险人姓名 被保险人名称 被保人姓名 insured insuredname insuredperson"
ENDS = (
    "产品到期日 会员到期日 会员到期日期 会员到期时间 会员到期 卡到期日 membershipenddate membershipexpiry "
    "到期日 到期时间 到期日期 到期 终止日期 保险到期 保险到期日 保单到期日 有效期至 截止日期 失效日期 "
    "满期日 保险止期 结束日期 保障到期 续保日期 ends endson enddate expirydate expiry expires "
    "expirationdate duedate validuntil expdate policyexpirationdate"
)
WARRANTY = (
    "保修到期 保修到期日 保修到期日期 质保到期 质保到期日 质保到期日期 三包到期 三包到期日 保修至 质保至 "
    "保修期至 质保期至 保修截止 保修截止日期 质保截止 质保截止日期 整机保修到期 主要部件保修到期 延保到期 "
    "延保到期日 保固到期 保固到期日 保固至 保固 保固期 保修 质保 保修期 质保期 三包期 保修期限 质保期限 "
    "延保止 延保止期 延保终止 延保终止日 延保结束 延保结束日 "
    "保修年限 质保年限 保修时长 质保时长 保修时间 质保时间 包修期 延保至 "
    "原厂保修至 原厂保修到期 原厂保修到期日 厂家保修至 厂家保修到期 厂保至 厂保到期 warrantyperiod "
    "warrantyterm warrantylength warranty warrantyuntil warrantyexpiry warrantyexpires warrantyexpirydate "
    "warrantyexpirationdate warrantyexpiration warrantyends"
)
INSPECTION = (
    "年检到期 年检到期日 年检到期日期 年审到期 年审到期日 年检日期 年审日期 年检 年审 下次年检 下次年审 "
    "年检有效期 年检有效期至 检验有效期 检验有效期至 检验有效期止 验车日 下次验车日 验车日期 "
    "验车到期 inspection inspectionuntil inspectiondue"
)
MAINTENANCE = (
    "下次保养 下次保养日 "
    "下次保养日期 下次保养时间 保养到期 保养到期日 保养日期 首保日期 首保时间 首保到期 首保 "
    "二保日期 下次清洗 下次清洗日期 下次换滤芯 下次更换滤芯 滤芯更换日期 滤芯更换时间 "
    "滤芯到期 滤芯到期日 滤芯到期日期 下次更换 下次更换日期 更换日期 maintenance "
    "nextmaintenance nextservice"
)
NOTE = (
    "备注 备注说明 备注信息 客户备注 说明 附注 其他备注 其他说明 描述 客户描述 情况说明 note notes remark "
    "remarks comment comments memo description background 备忘 备忘录 补充说明 特别说明 其他 其它"
)
COMING = (
    "下次联系日期 下次联系时间 下次联系 下次沟通 下次沟通时间 预计下次跟进 回访提醒 下次跟进 下次跟进日期 "
    "下次跟进时间 下次回访 下次回访日期 下次回访时间 下次联络 下次联络日期 下次联络时间 下次拜访 "
    "下次拜访时间 计划联系日期 待跟进日期 提醒日期 nextfollowup nextfollowup followupdate nextcontact "
    "nextcontactdate followup followupdate 下次跟踪 下次跟踪时间 下次跟进日 下次回访日 下次联系日 下次提醒 "
    "跟进提醒 下次预约 下次预约日期 下次预约时间 下次到店 下次到店时间 下次电话 下次沟通日期 计划跟进时间 "
    "计划跟进日期 计划回访时间 下次购药 下次购药日期 下次购药时间 下次取药 下次配药 下次复购 "
    "预计复购 预计复购日期 "
    "计划回访日期 拟拜访日期 拟联系日期 计划拜访日期 计划拜访时间 预约回访时间 预约回访日期 "
    "下次时间 下次日期 nextactivitydate "
    "nextactiondate nextcall nextcalldate nextmeeting nextappointment nextappt nextvisit nextvisitdate "
    "nextfollowupon followupon "
    "nextcontacton reminder reminderdate 下次 计划回访 计划拜访 计划联系 计划跟进 预约回访 拟回访日期 "
    "复查日期 复查时间 下次复查 下次复查日期 复诊日期 复诊时间 下次复诊 下次复诊日期 回诊日期 复检日期"
)
NEXT_STEP = (
    "下次计划 下一步 下一步计划 下步计划 下步打算 下一步打算 下一步工作 下一步行动 下次跟进计划 跟进计划 "
    "后续计划 后续跟进 "
    "下次安排 下步安排 下次跟进备注 下次跟进内容 nextstep nextsteps nextaction followupplan"
)
NICKNAMES = (
    "备注名 好友备注 微信备注 昵称 微信昵称 微信名 好友昵称 客户昵称 顾客昵称 买家昵称 用户昵称 "
    "买家会员名 成员昵称 群昵称 微信群昵称 群名片 nickname"
)
