import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { type DeficitSharing, shareDeficit } from "./deficit-sharing";
import { isTerm, type Lookup, type Need, type Term } from "./term";

const yuan = (name: string, value: string): Term => ({
  name,
  value: decimal(value),
  unit: "yuan",
  source: { kind: "given" },
});
const half: Term = { name: "分担比例", value: decimal("0.5"), unit: "ratio", source: { kind: "given" } };
const conditions: Need = { name: "使用统筹调剂金的考核指标", reason: "另行制定" };

const share = (revenue: string, expenditure: string, balance: Lookup, qualifying: Lookup = conditions) =>
  shareDeficit(
    { fromBalance: half, fromFinance: half, qualifying },
    { revenue: yuan("收入", revenue), expenditure: yuan("支出", expenditure), balance },
  );
const value = (found: Lookup): string => (isTerm(found) ? found.value : found.reason);
const borne = (result: DeficitSharing) => [value(result.fromBalance), value(result.fromFinance)];

describe("新疆2024年征求意见稿（四）: a gap is borne 5:5 by cumulative balance and local finance", () => {
  test("a prefecture short by 1.2 亿: 6,000 万 each", () => {
    const result = share("1080000000", "1200000000", yuan("累计结余", "300000000"));
    expect(result.gap.value).toBe("120000000");
    expect(borne(result)).toEqual(["60000000", "60000000"]);
    expect(result.uncovered).toBeNull();
  });

  test.each([
    ["below", "59999999", "59999999", "1"],
    ["on", "60000000", "60000000", undefined],
    ["above", "60000001", "60000000", undefined],
  ])("a balance %s the share", (_, balance, fromBalance, uncovered) => {
    const result = share("1080000000", "1200000000", yuan("累计结余", balance));
    expect(value(result.fromBalance)).toBe(fromBalance);
    expect(result.uncovered?.value).toBe(uncovered);
  });

  test("a balance below zero bears nothing", () => {
    const result = share("0", "120000000", yuan("累计结余", "-1"));
    expect(borne(result)).toEqual(["0", "60000000"]);
    expect(result.uncovered?.value).toBe("60000000");
  });

  test("no gap, nothing to share", () => {
    expect(borne(share("1200000000", "1200000000", yuan("累计结余", "1")))).toEqual(["0", "0"]);
  });

  test("an unknown balance is said, local finance's half still stands", () => {
    const result = share("0", "2", { name: "累计结余", reason: "未报送" });
    expect(borne(result)).toEqual(["未报送", "1"]);
  });

  test("adjustment waits for the region's conditions, then takes what qualifies", () => {
    const { adjustment } = share("0", "100", yuan("累计结余", "100"));
    expect(value(adjustment.byRegion)).toBe("另行制定");
    const set = share("0", "100", yuan("累计结余", "100"), { ...half, value: decimal("0.75") }).adjustment;
    expect([value(set.byRegion), value(set.byFinance)]).toEqual(["75", "25"]);
  });
});
