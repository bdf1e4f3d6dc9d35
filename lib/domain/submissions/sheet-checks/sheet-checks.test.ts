import { describe, expect, test } from "vitest";
import { decimal } from "../../decimal";
import type { Form } from "../form";
import { ENROLMENT_FORM } from "../forms/enrolment";
import { FUND_FORM } from "../forms/fund";
import { sheetChecks } from "./sheet-checks";

const FILLED: Record<string, string> = {
  "revenue/employee": "100",
  "revenue/pooling": "60",
  "revenue/account": "40",
  "revenue/resident": "50",
  "revenue/total": "150",
  "contribution/employee": "80",
  "subsidy/employee": "20",
  "expenditure/resident": "30",
  "balance/resident": "70",
};
const RESIDENT_BALANCE = "fund.balance|resident|all|all|all|all|all";

/** What the checks of the first sheet say, by their words; `changed` takes the place of what is filled in. */
function said(form: Form, changed: Record<string, string | null>, opening?: string): Map<string, string> {
  const sheet = form.sheets[0];
  if (!sheet) throw new Error("no sheet");
  const numbers: Record<string, string | null> = { ...FILLED, ...changed };
  const checks = sheetChecks(form, sheet, {
    fill: (slot) => numbers[slot] ?? null,
    opening: new Map(opening === undefined ? [] : [[RESIDENT_BALANCE, decimal(opening)]]),
    unitFactor: "1",
    rowOffset: 0,
  });
  return new Map(checks.map(({ words, shown }) => [words, shown]));
}

const ACROSS = "基金收入：合计＝职工医保小计＋居民医保";
const PARTS = "职工医保小计：基金收入＝保险费收入＋财政补贴收入＋利息收入＋转移收入＋其他收入";

describe("a sheet checks itself while it is filled in", () => {
  test("a sum that holds, and by how much one does not", () => {
    expect(said(FUND_FORM, {}).get(ACROSS)).toBe("相符");
    expect(said(FUND_FORM, { "revenue/total": "162.34" }).get(ACROSS)).toBe("差 12.34");
    expect(said(FUND_FORM, { "revenue/total": "140" }).get(ACROSS)).toBe("差 -10");
  });

  test("half a unit of the last digit of each number is rounding: below, on and above", () => {
    const exact = { "revenue/employee": "100.02", "revenue/resident": "50.01", "revenue/total": "150.04" };
    expect(said(FUND_FORM, exact).get(ACROSS)).toBe("相符");
    expect(said(FUND_FORM, { ...exact, "revenue/total": "150.045" }).get(ACROSS)).toBe("差 0.015");
    expect(said(FUND_FORM, { ...exact, "revenue/total": "150.05" }).get(ACROSS)).toBe("差 0.02");
  });

  test("what is not filled in is not wrong; parts that may stay empty count as none", () => {
    expect(said(FUND_FORM, { "revenue/total": null }).get(ACROSS)).toBe("未填");
    expect(said(FUND_FORM, {}).get(PARTS)).toBe("相符");
    expect(said(FUND_FORM, { "contribution/employee": null, "subsidy/employee": null }).get(PARTS)).toBe(
      "可不填",
    );
  });

  test("a part above its whole", () => {
    const words = "已缴费居民人数不大于应缴费居民人数";
    expect(said(ENROLMENT_FORM, { "payable/count": "10", "paid/count": "10" }).get(words)).toBe("相符");
    expect(said(ENROLMENT_FORM, { "payable/count": "10", "paid/count": "13" }).get(words)).toBe("超出 3");
  });

  test("a balance follows from last year's where that is known", () => {
    const words = [...said(FUND_FORM, {}, "500000").keys()].find((text) => text.includes("上年末")) ?? "";
    expect(words).toContain("居民医保：期末累计结余＝上年末累计结余 50万元");
    expect(said(FUND_FORM, {}, "500000").get(words)).toBe("相符");
    expect(said(FUND_FORM, { "balance/resident": "72" }, "500000").get(words)).toBe("差 2");
    expect([...said(FUND_FORM, {}).keys()].some((text) => text.includes("上年末"))).toBe(false);
  });
});
