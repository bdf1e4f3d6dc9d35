import type { CommitmentUnit } from "./commitment-unit";

/** Classes of areas that texts tell apart without listing the areas: a bureau sets them with its own citation. */
export const AREA_CLASSES = {
  "class-1": "一类地区",
  "class-2": "二类地区",
  "class-3": "三类地区",
  general: "一般县（市、区）",
  western: "享受西部政策的县（市、区）",
} as const;

export type AreaClass = keyof typeof AREA_CLASSES;

export const isAreaClass = (text: string): text is AreaClass => Object.hasOwn(AREA_CLASSES, text);

/** What carries the number: one value, shares in a fixed order, steps, a date, or the lifting of a limit. */
export type RoleShape = "value" | "shares" | "points" | "date" | "lifted";

type Role = { readonly name: string; readonly shape: RoleShape; readonly unit: CommitmentUnit | null };

const yearly = (name: string): Role => ({ name, shape: "value", unit: "yuan-per-person" });
const share = (name: string): Role => ({ name, shape: "value", unit: "ratio" });

/** What a number of a text is to the calculators. Closed: each is asked for by exactly one calculation. */
export const PARAMETER_ROLES = {
  "subsidy.standard": yearly("人均财政补助标准"),
  "subsidy.central-share": share("中央财政补助比例"),
  "subsidy.province-share": share("省级（自治区）补助占中央以外部分的比例"),
  "subsidy.prefecture-share": share("市级（盟）补助占省级以下部分的比例"),
  "subsidy.local-shares": { name: "市县两级分担比例", shape: "shares", unit: "ratio" },
  "subsidy.amount.central": yearly("中央财政补助额"),
  "subsidy.amount.province": yearly("省级（自治区）财政补助额"),
  "subsidy.amount.prefecture": yearly("市级（盟）财政补助额"),
  "subsidy.amount.county": yearly("县级（旗）财政补助额"),
  "subsidy.deadline": { name: "财政补助到位期限", shape: "date", unit: "ratio" },
  "contribution.standard": yearly("个人缴费标准"),
  "contribution.adult": yearly("成年人个人缴费标准"),
  "contribution.minor": yearly("未成年人个人缴费标准"),
  "contribution.deadline": { name: "个人缴费截止日", shape: "date", unit: null },
  "critical-illness.deductible": { name: "大病保险起付线", shape: "value", unit: "yuan" },
  "critical-illness.deductible-of-income": share("大病保险起付线占上一年度居民人均可支配收入的比例"),
  "critical-illness.deductible-cut": share("大病保险起付线降低比例"),
  "critical-illness.rate": share("大病保险支付比例"),
  "critical-illness.rate-lowest": share("大病保险最低支付比例"),
  "critical-illness.rate-highest": share("大病保险最高支付比例"),
  "critical-illness.rate-raise": { name: "大病保险支付比例提高", shape: "value", unit: "point" },
  "critical-illness.ceiling": { name: "大病保险年度最高支付限额", shape: "value", unit: "yuan" },
  "critical-illness.no-ceiling": { name: "大病保险不设封顶线", shape: "lifted", unit: null },
  "deficit.shares": { name: "累计结余与当地财政分担缺口的比例", shape: "shares", unit: "ratio" },
  "deficit.qualifying": share("缺口中符合统筹调剂条件的比例"),
  "removal.schedule": { name: "目录消化进度", shape: "points", unit: "ratio" },
} as const satisfies Record<string, Role>;

export type ParameterRole = keyof typeof PARAMETER_ROLES;

export const isParameterRole = (text: string): text is ParameterRole => Object.hasOwn(PARAMETER_ROLES, text);

export const roleName = (role: ParameterRole): string => PARAMETER_ROLES[role].name;

/** Names by role, for whoever reads or lists them. */
export const ROLE_NAMES = Object.fromEntries(
  Object.entries(PARAMETER_ROLES).map(([role, { name }]) => [role, name]),
) as Readonly<Record<ParameterRole, string>>;
