import {
  averageStock,
  type Expression,
  growth,
  rollingYear,
  type SingleFrequency,
  shifted,
  single,
  type TimeShift,
} from "../expression";

/** Names of the forms that read another time, as a formula writes them: 上年同期（基金支出）. */
export const SHIFT_NAMES: Record<TimeShift, string> = {
  "year-ago": "上年同期",
  "two-years-ago": "前年同期",
  "three-years-ago": "大前年同期",
  "previous-month": "上月",
  "previous-quarter": "上季",
  "last-december": "上年末",
  "year-end-1": "上年全年",
  "year-end-2": "前年全年",
  "year-end-3": "大前年全年",
};

export const SINGLE_NAMES: Record<SingleFrequency, string> = { month: "单月", quarter: "单季" };

export const GROWTH_NAME = "同比增长";
export const ROLLING_NAME = "近12个月";
export const AVERAGE_NAME = "年初期末平均";
export const LAST_KNOWN_NAME = "最近已知";
export const MONTHS_NAME = "月数";

/** Forms of one argument by their names. */
export const TIME_FORMS: ReadonlyMap<string, (of: Expression) => Expression> = new Map([
  ...(Object.entries(SHIFT_NAMES) as [TimeShift, string][]).map(
    ([time, name]): [string, (of: Expression) => Expression] => [name, (of) => shifted(of, time)],
  ),
  ...(Object.entries(SINGLE_NAMES) as [SingleFrequency, string][]).map(
    ([frequency, name]): [string, (of: Expression) => Expression] => [name, (of) => single(of, frequency)],
  ),
  [GROWTH_NAME, growth],
  [ROLLING_NAME, rollingYear],
  [AVERAGE_NAME, averageStock],
]);

/** How long a last known value may be looked back for. */
export const LAST_KNOWN_MONTHS_MAX = 36;
