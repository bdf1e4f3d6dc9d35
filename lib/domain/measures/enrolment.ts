import type { Measure } from "./measure";

const people = (code: string, name: string): Measure => ({
  code,
  name,
  kind: "stock",
  accounting: "register",
  quantity: "person",
});

/** 参保 registers: all are stocks, taken at the period's end and never summed over months. */
export const ENROLMENT_MEASURES: readonly Measure[] = [
  people("insured", "参保人数"),
  people("insurable", "应参保人数"),
  people("population", "年末总人口"),
  people("listed", "重点人群名单人数"),
  people("aidable", "应资助参保人数"),
  people("aided", "实际资助参保人数"),
  people("payable", "应缴费居民人数"),
  people("paid", "已缴费居民人数"),
  { ...people("pooling-areas", "统筹地区数"), quantity: "item" },
];
