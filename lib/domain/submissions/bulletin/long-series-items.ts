import type { Dimensions } from "../../dimension";
import { longSeriesMeasure } from "../../measures/measure-catalogue";
import type { Slot } from "../form";
import { slot } from "../form-builder";
import { type BulletinItem, item, stated } from "./bulletin-item";

const long = (measure: string, at: Partial<Dimensions>): Slot => slot(longSeriesMeasure(measure), at);

const AWAY = { place: "other-area" } as const;
const ABROAD = { place: "cross-province" } as const;

const SETTING_NAMES = [
  ["住院", "inpatient", "出院人次", "住院医疗费"],
  ["门诊", "outpatient", "普通门(急)诊就诊人次", "普通门(急)诊医疗费"],
  ["慢特病", "chronic", "门诊慢特病就诊人次", "门诊慢特病医疗费"],
] as const;

/** The NHSA long series, in measures of their own (MODEL M5). */
export const LONG_SERIES_ITEMS: readonly BulletinItem[] = [
  item("年末总人口", null, long("population", {})),
  item("在职退休比", null, stated("long:A05", { scheme: "employee" })),
  item("生育保险参保人数", null, long("insured", { scheme: "maternity" })),
  item("生育保险基金支出", null, long("fund.expenditure", { scheme: "maternity" })),
  item("生育保险待遇享受人次", null, long("visits", { scheme: "maternity" })),
  item("救助总人次", null, long("assistance.all-visits", {})),
  item("救助总金额", null, long("assistance.total", {})),
  item("基本医保待遇享受总人次（不含药店购药）", null, long("visits", {})),
  item("基本医保待遇享受医疗费（不含药店购药）", null, long("expense", {})),
  item("异地就医总人次（不含药店购药）", null, long("visits", AWAY)),
  item("基本医保异地总费用（不含药店购药）", null, long("expense", AWAY)),
  ...(
    [
      ["职工", "employee"],
      ["居民", "resident"],
    ] as const
  ).flatMap(([word, scheme]) => [
    item(`${word}医保参保人数`, null, long("insured", { scheme })),
    item(`${word}待遇享受人次`, null, long("visits", { scheme })),
    item(`${word}待遇享受医疗费`, null, long("expense", { scheme })),
    item(`${word}异地就医人次`, null, long("visits", { scheme, ...AWAY })),
    item(`${word}异地就医总费用`, null, long("expense", { scheme, ...AWAY })),
    item(`${word}跨省异地就医人次`, null, long("visits", { scheme, ...ABROAD })),
    item(`${word}跨省异地就医费用`, null, long("expense", { scheme, ...ABROAD })),
    ...SETTING_NAMES.flatMap(([, setting, visits, expense]) => [
      item(`${word}${visits}`, null, long("visits", { scheme, setting })),
      item(`${word}${expense}`, null, long("expense", { scheme, setting })),
    ]),
  ]),
];
