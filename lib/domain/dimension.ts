/**
 * The six dimensions a fact is cut by. `all` means a total that was reported as such;
 * no figure is ever obtained by leaving a dimension out (MODEL M7).
 */
export const SCHEMES = {
  all: "基本医保合计",
  employee: "职工医保",
  resident: "居民医保",
  "new-rural": "新农合",
  maternity: "生育保险",
  "long-term-care": "长期护理保险",
  "medical-assistance": "医疗救助",
} as const;

export const GROUPS = {
  all: "全部人群",
  active: "在职职工",
  retired: "退休人员",
  adult: "成年人",
  minor: "中小学生儿童",
  student: "大学生",
  enterprise: "企业",
  institution: "机关事业",
  flexible: "灵活就业等其他人员",
  "pooling-only": "单建统筹",
  "with-account": "统账结合",
  destitute: "特困人员",
  allowance: "低保对象",
  monitored: "防止返贫监测对象",
  "poverty-registered": "建档立卡贫困人口",
  key: "重点救助对象合计",
} as const;

export const SETTINGS = {
  all: "全部就医方式",
  inpatient: "住院",
  outpatient: "普通门（急）诊",
  chronic: "门诊慢特病",
  "two-diseases": "高血压糖尿病门诊用药",
} as const;

export const LEVELS = {
  all: "全部级别",
  tertiary: "三级",
  secondary: "二级",
  primary: "一级及以下",
} as const;

export const PLACES = {
  all: "全部就医地",
  county: "县域内",
  "pooling-area": "统筹区内",
  "other-area": "异地",
  province: "省内异地",
  "cross-province": "跨省异地",
} as const;

/** How the provider was paid. */
export const PAYMENTS = {
  all: "全部付费方式",
  "case-based": "DRG/DIP付费",
  "instant-settlement": "即时结算",
} as const;

export type Scheme = keyof typeof SCHEMES;
export type Group = keyof typeof GROUPS;
export type Setting = keyof typeof SETTINGS;
export type Level = keyof typeof LEVELS;
export type Place = keyof typeof PLACES;
export type Payment = keyof typeof PAYMENTS;

export type Dimensions = {
  readonly scheme: Scheme;
  readonly group: Group;
  readonly setting: Setting;
  readonly level: Level;
  readonly place: Place;
  readonly payment: Payment;
};

export const TOTAL: Dimensions = {
  scheme: "all",
  group: "all",
  setting: "all",
  level: "all",
  place: "all",
  payment: "all",
};

export const isScheme = (text: string): text is Scheme => Object.hasOwn(SCHEMES, text);

/** The members that are not `all`, as read in a table heading: "居民医保 住院 跨省异地". */
export function dimensionText(at: Dimensions): string {
  return [
    at.scheme === "all" ? "" : SCHEMES[at.scheme],
    at.group === "all" ? "" : GROUPS[at.group],
    at.setting === "all" ? "" : SETTINGS[at.setting],
    at.level === "all" ? "" : LEVELS[at.level],
    at.place === "all" ? "" : PLACES[at.place],
    at.payment === "all" ? "" : PAYMENTS[at.payment],
  ]
    .filter(Boolean)
    .join(" ");
}
