import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, decimal } from "../decimal";
import { distributionOf, distributionView } from "./distribution";
import { type Band, positionAmong } from "./position";

const numbers = (...values: number[]) => values.map((value) => decimal(value));

describe("how a figure is spread over areas", () => {
  test("of five: the middle ones themselves", () => {
    expect(distributionOf(numbers(5, 1, 4, 2, 3))).toEqual({
      of: 5,
      low: "1",
      lower: "2",
      median: "3",
      upper: "4",
      high: "5",
    });
  });

  test("of four: between the nearest two, exactly", () => {
    expect(distributionOf(numbers(1, 2, 3, 4))).toMatchObject({
      lower: "1.75",
      median: "2.5",
      upper: "3.25",
    });
  });

  test("three areas have none", () => {
    expect(distributionOf(numbers(1, 2, 3))).toBeNull();
  });

  test("in words; equal figures are said to be equal, and drawn in the middle", () => {
    const percent = { unit: "percent", decimals: 1 } as const;
    const values = ["0.6", "0.65", "0.7", "0.75", "0.8"].map(decimal);
    expect(distributionView(values, percent)?.text).toBe(
      "5 个统筹区中位数 70.0%，中间一半在 65.0% 至 75.0% 之间",
    );
    const same = numbers(1, 1, 1, 1);
    expect(distributionView(same, percent)).toMatchObject({
      text: "4 个统筹区均为 100.0%",
      dots: [50, 50, 50, 50],
    });
  });

  test("the five numbers stand in order, whatever the figures", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 4, maxLength: 30 }), (values) => {
        const spread = distributionOf(values.map(decimal));
        if (!spread) throw new Error("spread");
        const { low, lower, median, upper, high } = spread;
        const order = [low, lower, median, upper, high];
        expect(order).toEqual([...order].sort(compare));
      }),
    );
  });
});

const ORDER: readonly Band[] = ["front", "middle", "back"];

test("bands: equal figures are never parted, and nobody stands behind who is better", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 20 }),
      fc.constantFrom("up" as const, "down" as const),
      (values, polarity) => {
        const all = values.map(decimal);
        const placed = values.map((value) => ({
          value,
          band: ORDER.indexOf(positionAmong(decimal(value), all, polarity)?.band as Band),
        }));
        for (const one of placed) {
          for (const other of placed) {
            if (one.value === other.value) expect(one.band).toBe(other.band);
            const better = polarity === "up" ? one.value > other.value : one.value < other.value;
            if (better) expect(one.band).toBeLessThanOrEqual(other.band);
          }
        }
      },
    ),
  );
});
