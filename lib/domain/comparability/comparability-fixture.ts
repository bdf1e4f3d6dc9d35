import { areaCode } from "../area";
import { decimal } from "../decimal";
import { type Month, month } from "../period";
import type { RecordedEvent } from "./recorded-event";
import type { RestatedBase, ScopeBreak } from "./scope-break";

export const REGION = areaCode("150000");

/** Invented, for tests only: from January 2024 fund revenue is counted without individual accounts. */
export const sampleBreak = (more: Partial<ScopeBreak> = {}): ScopeBreak => ({
  id: 1,
  area: REGION,
  below: true,
  from: month(2024, 1),
  vintage: null,
  origin: "real",
  title: "收入不含个人账户",
  measures: ["fund.revenue"],
  indicators: [],
  schemes: [],
  settings: [],
  before: "含个人账户",
  after: "不含个人账户",
  citation: "测试",
  restated: [],
  by: "测试",
  ...more,
});

export const restatedRevenue = (through: Month, value: string): RestatedBase => ({
  measure: "fund.revenue",
  scheme: "all",
  setting: "all",
  through,
  value: decimal(value),
  source: "测试",
});

/** Invented: a subsidy of September 2024 that came early. */
export const sampleEvent = (more: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: 1,
  area: REGION,
  from: month(2024, 9),
  to: month(2024, 9),
  kind: "subsidy",
  origin: "real",
  words: "中央补助提前下达",
  measures: ["fund.revenue.subsidy"],
  indicators: [],
  schemes: [],
  settings: [],
  citation: "测试",
  amount: { value: decimal("20"), measure: "fund.revenue.subsidy", scheme: "resident" },
  isMainReason: false,
  by: "测试",
  ...more,
});
