import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import type { CommitmentUnit } from "../policy/commitment-unit";
import {
  type CriticalIllnessRule,
  criticalIllnessBenefit,
  deductibleFromIncome,
  loweredDeductible,
  raisedRate,
} from "./critical-illness";
import { isTerm, type Lookup, type Need, type Term } from "./term";

const term = (name: string, value: string, unit: CommitmentUnit): Term => ({
  name,
  value: decimal(value),
  unit,
  source: { kind: "given" },
});
const yuan = (value: string) => term("个人自付", value, "yuan");
const ratio = (value: string) => term("支付比例", value, "ratio");
const need = (name: string): Need => ({ name, reason: "文本没有给出" });
const value = (found: Lookup): string => (isTerm(found) ? found.value : `${found.name}：${found.reason}`);
const benefit = (rule: CriticalIllnessRule, selfPayment: string): string =>
  value(criticalIllnessBenefit(rule, yuan(selfPayment)).benefit);

describe("临医保发〔2019〕15号: 10,000 deductible, 75%, at most 400,000; the poor 5,000, 78% or 80%", () => {
  const ordinary = { deductible: yuan("10000"), rate: ratio("0.75"), ceiling: yuan("400000") };
  const registered = { deductible: yuan("5000"), rate: ratio("0.8"), ceiling: "none" } as const;
  const otherPoor = { deductible: yuan("5000"), rate: ratio("0.78"), ceiling: yuan("400000") };

  test("a named poor group with 180,000: (180,000 − 5,000) × 80% = 140,000", () => {
    expect(benefit(registered, "180000")).toBe("140000");
  });

  test("the same self-payment of the ordinary and of the other poor", () => {
    expect(benefit(ordinary, "180000")).toBe("127500");
    expect(benefit(otherPoor, "180000")).toBe("136500");
  });

  test.each([
    ["below", "9999.99", "0"],
    ["on", "10000", "0"],
    ["above", "10000.01", "0.0075"],
  ])("%s the deductible", (_, selfPayment, expected) => {
    expect(benefit(ordinary, selfPayment)).toBe(expected);
  });

  test.each([
    ["below", "543333.32", "399999.99"],
    ["on", "543333.333333", "399999.99999975"],
    ["above", "543334", "400000"],
  ])("%s the ceiling", (_, selfPayment, expected) => {
    expect(benefit(ordinary, selfPayment)).toBe(expected);
  });

  test("the ceiling is lifted for the registered poor", () => {
    expect(benefit(registered, "600000")).toBe("476000");
  });

  test("the insured bears what is left", () => {
    expect(value(criticalIllnessBenefit(registered, yuan("180000")).remaining)).toBe("40000");
  });
});

describe("内蒙古2020年通知: 14,000 deductible, 60%; for the registered poor half of it and 5 points more", () => {
  test("30,000 of self-payment", () => {
    const rule = { deductible: yuan("14000"), rate: ratio("0.6"), ceiling: need("封顶线") };
    const result = criticalIllnessBenefit(rule, yuan("30000"));
    expect(value(result.benefit)).toBe("9600");
    expect(result.caveats).toEqual(["封顶线：文本没有给出，结果未计封顶线"]);
  });

  test("the same for the registered poor: (30,000 − 7,000) × 65%", () => {
    const deductible = loweredDeductible(yuan("14000"), term("降低", "0.5", "ratio"));
    const rate = raisedRate(ratio("0.6"), term("提高", "0.05", "point"));
    expect(benefit({ deductible, rate, ceiling: "none" }, "30000")).toBe("14950");
  });
});

describe("营口2019年解读: half of last year's income per head; income and segments are not in the text", () => {
  test("无法测算, with what is missing", () => {
    const deductible = deductibleFromIncome(need("上一年度居民人均可支配收入"), ratio("0.5"));
    const result = criticalIllnessBenefit(
      { deductible, rate: need("分段费用区间"), ceiling: "none" },
      yuan("180000"),
    );
    expect(isTerm(result.benefit)).toBe(false);
    expect(result.needs.map(({ name }) => name)).toEqual(["上一年度居民人均可支配收入", "分段费用区间"]);
  });

  test("with an income that the bureau sets, the deductible is known", () => {
    expect(value(deductibleFromIncome(term("收入", "36000", "yuan-per-person"), ratio("0.5")))).toBe("18000");
  });
});
