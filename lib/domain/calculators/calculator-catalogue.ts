import type { ParameterRole } from "../policy/parameter-role";
import { ILLNESS_GROUPS } from "./illness-group";

/** A field of a calculator's form beside area, year and period; every one may be left empty. */
export type CalculatorField = {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly hint?: string;
  readonly wide?: boolean;
  /** What stands there before anything is typed. */
  readonly initial?: string;
  readonly choices?: Readonly<Record<string, string>>;
};

export type CalculatorEntry = {
  readonly name: string;
  readonly purpose: string;
  readonly basis: string;
  readonly roles: readonly ParameterRole[];
  readonly fields: readonly CalculatorField[];
  /** Accepted data is calculated with. */
  readonly usesData: "latest" | "whole-year" | null;
};

/** The calculations that the texts define. */
export const CALCULATORS = {
  subsidy: {
    name: "财政补助分担",
    purpose: "居民医保财政补助每人多少、各级财政各负担多少，应到位与已到位相比差多少、是否逾期",
    basis: "内蒙古2020年通知、临医保发〔2019〕15号、营口2019年解读",
    roles: ["subsidy.standard", "subsidy.central-share", "subsidy.amount.central"],
    fields: [{ name: "persons", label: "参保人数", unit: "人", hint: "留空取已发布数据" }],
    usesData: "latest",
  },
  contribution: {
    name: "个人缴费",
    purpose: "成年人和未成年人两个标准的人均数，低于标准征收的补缴，尚未缴费的人数和金额",
    basis: "内蒙古2020年通知、营口2019年解读、新疆2024年征求意见稿",
    roles: ["contribution.standard", "contribution.deadline"],
    fields: [
      { name: "adults", label: "成年人", unit: "人" },
      { name: "minors", label: "未成年人", unit: "人" },
      { name: "collected", label: "实际征收", unit: "元/人" },
      { name: "persons", label: "补缴人数", unit: "人" },
      { name: "payable", label: "应缴费", unit: "人" },
      { name: "paid", label: "已缴费", unit: "人" },
    ],
    usesData: "latest",
  },
  "critical-illness": {
    name: "大病保险待遇",
    purpose: "按地区、人群和年度的起付线、支付比例、封顶线，测算一个人的大病保险支付，并列出多种情形",
    basis: "内蒙古2020年通知、临医保发〔2019〕15号、营口2019年解读",
    roles: ["critical-illness.deductible", "critical-illness.deductible-of-income"],
    fields: [
      { name: "group", label: "人群", unit: "", choices: ILLNESS_GROUPS },
      { name: "amount", label: "目录内个人自付", unit: "元", initial: "180000" },
      {
        name: "amounts",
        label: "多种情形的自付金额",
        unit: "元",
        hint: "以空格分隔，最多12个",
        wide: true,
        initial: "10000 30000 50000 100000 180000 300000 600000",
      },
    ],
    usesData: null,
  },
  deficit: {
    name: "基金缺口分担",
    purpose: "居民基金收不抵支时，累计结余和当地财政各负担多少，调剂金建立后自治区调剂多少",
    basis: "新疆2024年征求意见稿",
    roles: ["deficit.shares"],
    fields: [
      { name: "revenue", label: "基金收入", unit: "万元" },
      { name: "expenditure", label: "基金支出", unit: "万元" },
      { name: "balance", label: "上年末累计结余", unit: "万元" },
    ],
    usesData: "whole-year",
  },
  removal: {
    name: "目录消化进度",
    purpose: "自治区增补乙类药品按 4:4:2 分三步调出，每一步的日期和品种数",
    basis: "内蒙古2020年通知",
    roles: ["removal.schedule"],
    fields: [{ name: "items", label: "品种数", unit: "个" }],
    usesData: null,
  },
} as const satisfies Record<string, CalculatorEntry>;

export type CalculatorKind = keyof typeof CALCULATORS;

export const CALCULATOR_KINDS = Object.keys(CALCULATORS) as CalculatorKind[];

export const isCalculatorKind = (text: string): text is CalculatorKind => Object.hasOwn(CALCULATORS, text);

export const calculatorEntry = (kind: CalculatorKind): CalculatorEntry => CALCULATORS[kind];
