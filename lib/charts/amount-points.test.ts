import { expect, test } from "vitest";
import { decimal } from "@/lib/domain/decimal";
import { known, missing } from "@/lib/domain/value";
import { amountPoints, amountScale } from "./amount-points";

const yuan = (amount: number) => known(decimal(amount));

test.each([
  [99_999_999, "万元", 0],
  [100_000_000, "亿元", 2],
  [999_999_999, "亿元", 2],
  [1_000_000_000, "亿元", 1],
])(
  "a chart whose largest amount is %d yuan is labelled in %s with %d decimals",
  (largest, unit, decimals) => {
    expect(amountScale([yuan(1), yuan(-largest), missing("not-reported")])).toMatchObject({ unit, decimals });
  },
);

test("without a single amount there still is a scale", () => {
  expect(amountScale([missing("not-reported")])).toMatchObject({ unit: "万元" });
});

test("a month that was not reported says so, one that has not come says nothing", () => {
  const values = [yuan(1_234_000_000), missing("not-reported"), missing("not-reported")];
  const scale = amountScale(values);
  expect(amountPoints(values, ["1月", "2月", "3月"], { scale, reached: 2 })).toEqual([
    { label: "1月", drawing: 12.34, text: "12.3" },
    { label: "2月", drawing: null, text: "未报送" },
    { label: "3月", drawing: null, text: "" },
  ]);
});
