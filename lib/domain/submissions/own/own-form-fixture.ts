import { areaCode } from "../../area";
import { emptyLine, type OwnFormBody, type OwnLine } from "./own-form-body";
import type { OwnFormReference } from "./own-form-reference";

export const OWNER = { root: areaCode("150000"), origin: "demo" } as const;

/** Nothing registered and nothing reported, for tests. */
export const NEW_REFERENCE: OwnFormReference = {
  ...OWNER,
  version: 1,
  latest: null,
  endedThrough: null,
  lastReported: null,
  measures: new Map(),
  formNames: new Set(["基金收支情况表"]),
  readers: new Map(),
};

export const line = (number: number, change: Partial<OwnLine> = {}): OwnLine => ({
  ...emptyLine(`own-${number}`, "家庭病床", "business"),
  label: `家庭病床数${["", "甲", "乙", "丙"][number] ?? number}`,
  ...change,
});

/** A sound form of a bureau's own, for tests. */
export const ownBody = (change: Partial<OwnFormBody> = {}): OwnFormBody => ({
  code: "",
  base: null,
  name: "家庭病床情况表",
  accounting: "business",
  frequencies: ["month"],
  dueDay: 15,
  lines: [
    line(1, { label: "家庭病床结算人次", quantity: "visit", unit: "人次" }),
    line(2, { label: "家庭病床医疗费用", quantity: "yuan", unit: "万元" }),
    line(3, { label: "其中：家庭病床基金支付", quantity: "yuan", unit: "万元", within: "own-2" }),
  ],
  notes: ["只计已建床的患者。"],
  source: "内医保发〔2026〕8号（演示）",
  from: "2026-10",
  ...change,
});

/** Sound fields on the shipped 招采、监管和服务 form, for tests. */
export const fieldsBody = (change: Partial<OwnFormBody> = {}): OwnFormBody => ({
  ...ownBody(),
  base: "management",
  name: "本局项目",
  accounting: "register",
  notes: [],
  lines: [
    line(1, {
      label: "其中：飞行检查定点机构数",
      sheet: "基金监管",
      after: "inspected",
      within: "providers",
      kind: "stock",
      accounting: "register",
    }),
  ],
  ...change,
});
