import type { Severity } from "../submissions/finding";

/** Closed: each is described below and pinned by a test. */
export const SETTLEMENT_RULES = {
  "unreadable-file": ["refuse", "文件读不出", "请另存为 UTF-8 或 GBK 编码的 CSV 后重新上传。"],
  "changed-on-the-way": ["refuse", "文件与所报的不一致", "文件在上传期间被改动，或者传送有误，请重新上传。"],
  "personal-heading": [
    "refuse",
    "含个人信息的列",
    "请删去这些列后重新上传；本系统不收姓名、证件号、电话和住址。",
  ],
  "personal-number": ["refuse", "疑似证件号或手机号", "请删去所在的列后重新上传；内容已遮盖，没有保存。"],
  "personal-name": ["refuse", "疑似姓名", "请删去所在的列后重新上传；内容已遮盖，没有保存。"],
  "no-header": ["refuse", "没有认出表头", "第一行应为表头，写国家平台字段名或中文名称。"],
  "missing-column": ["refuse", "缺少必需的列", "请按国家平台的字段导出，补上这些列。"],
  "repeated-column": ["refuse", "重复的列", "同一字段只能有一列，请删去多余的。"],
  "unit-heading": ["refuse", "金额单位不是元", "明细金额一律以元为单位，请改后重新上传。"],
  "no-rows": ["refuse", "没有明细", "文件里没有一行结算记录。"],
  "row-width": ["refuse", "列数与表头不符", "请检查这一行的逗号和引号；合计行、备注行请删去。"],
  "missing-value": ["refuse", "漏填", "必填的列每行都要有；金额没有发生的填 0。"],
  "not-a-number": ["refuse", "不是数字", "请只填数字。"],
  "too-precise": ["refuse", "超过两位小数", "金额以元为单位，保留到分。"],
  implausible: ["refuse", "金额过大", "单笔超过1亿元，请核对金额单位和列的次序。"],
  "not-a-date": ["refuse", "不是日期", "请写作 2026-07-03 的形式。"],
  "outside-period": ["refuse", "结算时间不在本期", "只收本季度结算的记录，请改选期间，或删去其他季度的行。"],
  "unknown-code": ["refuse", "不认识的代码", "请用国家平台的代码或标准名称。"],
  "wrong-area": [
    "refuse",
    "参保地不属于本地区",
    "只收本地区参保人员的结算，请改选地区，或删去其他地区的行。",
  ],
  "unplaced-area": ["refuse", "区划代码不对", "医保区划是 6 位数字代码。"],
  "bad-word": ["refuse", "编码里有不能识别的字符", "编码只能有字母、数字和 . - + * / _，不超过 40 位。"],
  "repeated-settlement": ["refuse", "结算ID重复", "同一次结算只能出现一行，请删去重复的行。"],
  "settled-before": [
    "refuse",
    "已在其他季度报过的结算",
    "这些结算ID在本地区已启用的其他季度明细中出现过，请核对是否重复统计。",
  ],
  "cost-parts": [
    "note",
    "费用构成不平",
    "医疗费总额应等于全自费、超限价、先行自付与政策范围内之和，请核对；不影响入库。",
  ],
  "fund-parts": ["note", "基金支付不平", "基金支付总额应等于各项基金支出之和，请核对；不影响入库。"],
  "payment-parts": [
    "note",
    "费用与支付不平",
    "医疗费总额应等于基金支付、个人账户与个人现金之和，请核对；不影响入库。",
  ],
  negative: ["note", "负数", "冲正、退费的记录按负数计入，请核对。"],
  "empty-code": ["note", "代码为空", "相应的分级、分类数不能汇总。"],
  "unread-column": ["note", "没有采用的列", "这些列不入库。"],
} as const satisfies Record<string, readonly [Severity, string, string]>;

export type SettlementRule = keyof typeof SETTLEMENT_RULES;

export type SettlementExample = { readonly line: number | null; readonly text: string };

/** Everything of one kind in one column: the first places and how many there are. */
export type SettlementFinding = {
  readonly severity: Severity;
  readonly rule: SettlementRule;
  /** Field name, or the heading of a column that is no field; null for the file as a whole. */
  readonly field: string | null;
  readonly count: number;
  readonly examples: readonly SettlementExample[];
};

export const EXAMPLES_MAX = 10;

/** Collects findings as they come; a file may have a million of one kind. */
export class FindingTally {
  private readonly groups = new Map<
    string,
    { rule: SettlementRule; field: string | null; count: number; examples: SettlementExample[] }
  >();
  refused = 0;

  add(rule: SettlementRule, field: string | null, line: number | null, text: string): void {
    const key = `${rule}|${field}`;
    let group = this.groups.get(key);
    if (!group) {
      group = { rule, field, count: 0, examples: [] };
      this.groups.set(key, group);
    }
    group.count += 1;
    if (group.examples.length < EXAMPLES_MAX) group.examples.push({ line, text });
    if (SETTLEMENT_RULES[rule][0] === "refuse") this.refused += 1;
  }

  /** The worst first, and within one severity in the order of their first place. */
  findings(): SettlementFinding[] {
    const found = [...this.groups.values()].map((group) => ({
      ...group,
      examples: [...group.examples],
      severity: SETTLEMENT_RULES[group.rule][0],
    }));
    return [
      ...found.filter(({ severity }) => severity === "refuse"),
      ...found.filter(({ severity }) => severity !== "refuse"),
    ];
  }
}
