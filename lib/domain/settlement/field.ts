/** How a field of settlement detail is read. */
export type FieldKind = "key" | "code" | "word" | "area" | "date" | "days" | "amount";

export type SettlementField = {
  /** The national platform's own name (practice: confirmed in public interfaces). */
  readonly name: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly kind: FieldKind;
  readonly required: boolean;
};

const field = (
  kind: FieldKind,
  name: string,
  label: string,
  aliases: readonly string[] = [],
  required = false,
): SettlementField => ({ kind, name, label, aliases, required });

const REQUIRED = true;

/** Every field that is taken from a file, in the order of the table's columns. Whatever else a file has is not stored. */
export const SETTLEMENT_FIELDS = [
  field("key", "setl_id", "结算ID", ["结算编号", "结算流水号", "结算单号", "医保结算ID"], REQUIRED),
  field("code", "insutype", "险种类型", ["险种", "险种类别", "医保类型", "参保险种"], REQUIRED),
  field("code", "med_type", "医疗类别", ["医疗类型", "就医类别", "就诊类别"], REQUIRED),
  field(
    "area",
    "insu_admdvs",
    "参保地医保区划",
    ["参保地区划", "参保区划", "参保地", "参保所属医保区划"],
    REQUIRED,
  ),
  field("area", "mdtrtarea_admvs", "就医地医保区划", ["就医地区划", "就医区划", "就医地"]),
  field("word", "fixmedins_code", "定点医药机构编号", [
    "定点医药机构代码",
    "医疗机构编码",
    "医疗机构代码",
    "机构编号",
  ]),
  field("code", "hosp_lv", "医院等级", ["医疗机构等级", "机构等级", "医疗机构级别", "medins_lv"]),
  field("code", "clr_way", "清算方式", ["付费方式", "支付方式"]),
  field("code", "setl_type", "结算类别", ["结算类型"]),
  field("word", "dise_codg", "病种编码", ["病种代码", "主要诊断编码", "诊断编码", "dise_code"]),
  field("date", "setl_time", "结算时间", ["结算日期", "结算完成时间"], REQUIRED),
  field("date", "dscg_time", "出院时间", ["出院日期", "dscg_date", "enddate"]),
  field("days", "ipt_days", "住院天数", ["实际住院天数", "床日", "act_ipt_days", "ipt_day"]),
  field(
    "amount",
    "medfee_sumamt",
    "医疗费总额",
    ["医疗费用总额", "总费用", "费用总额", "医疗总费用"],
    REQUIRED,
  ),
  field("amount", "fulamt_ownpay_amt", "全自费金额", ["全自费", "自费金额"]),
  field("amount", "overlmt_selfpay", "超限价自费费用", ["超限价自费", "超限价金额", "overlmt_amt"]),
  field("amount", "preselfpay_amt", "先行自付金额", ["先行自付", "乙类先行自付"]),
  field(
    "amount",
    "inscp_scp_amt",
    "符合政策范围金额",
    ["政策范围内费用", "符合范围金额", "inscp_amt"],
    REQUIRED,
  ),
  field("amount", "act_pay_dedc", "实际支付起付线", ["起付线", "起付标准", "起付金额"]),
  field(
    "amount",
    "hifp_pay",
    "基本医疗保险统筹基金支出",
    ["统筹基金支出", "统筹基金支付", "统筹支付"],
    REQUIRED,
  ),
  field("amount", "cvlserv_pay", "公务员医疗补助资金支出", [
    "公务员补助支出",
    "公务员补助支付",
    "公务员医疗补助",
  ]),
  field("amount", "hifes_pay", "企业补充医疗保险基金支出", [
    "企业补充支出",
    "企业补充支付",
    "企业补充医疗保险",
  ]),
  field("amount", "hifmi_pay", "居民大病保险资金支出", ["居民大病支出", "大病保险支付", "居民大病保险"]),
  field("amount", "hifob_pay", "职工大额医疗费用补助基金支出", [
    "职工大额支出",
    "大额补助支付",
    "职工大额补助",
  ]),
  field("amount", "maf_pay", "医疗救助基金支出", ["医疗救助支出", "医疗救助支付", "医疗救助"]),
  field("amount", "oth_pay", "其他支出", ["其他基金支出", "其它支出"]),
  field(
    "amount",
    "fund_pay_sumamt",
    "基金支付总额",
    ["基金支付", "基金支付合计", "医保基金支付总额"],
    REQUIRED,
  ),
  field("amount", "acct_pay", "个人账户支出", ["个人账户支付", "个账支付", "账户支付"], REQUIRED),
  field("amount", "psn_cash_pay", "个人现金支出", ["个人现金支付", "现金支付", "个人现金"], REQUIRED),
] as const satisfies readonly SettlementField[];

export const fieldNamed = (name: string): SettlementField | null =>
  SETTLEMENT_FIELDS.find((candidate) => candidate.name === name) ?? null;

/** "统筹基金支付（hifp_pay）": the words first, the name for who looks it up. */
export const fieldTitle = (name: string): string => {
  const known = fieldNamed(name);
  return known ? `${known.label}（${known.name}）` : name;
};
