import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { type Month, month } from "../period";
import type { History } from "../targets/history";
import { known } from "../value";
import { balanceOutlook } from "./outlook";

/** Balances of the resident fund cumulated from January, in 亿元, shaped as published: strong springs, weak autumns. */
const history = (rows: Record<string, number>): History =>
  new Map(Object.entries(rows).map(([at, value]) => [at as Month, known(decimal(value))]));

const PAST = {
  "2020-03": 1100,
  "2020-06": 500,
  "2020-09": -50,
  "2020-12": 400,
  "2021-03": 1150,
  "2021-06": 520,
  "2021-09": -20,
  "2021-12": 428,
  "2022-03": 1200,
  "2022-06": 560,
  "2022-09": 20,
  "2022-12": 470,
};

describe("resident balance within the year", () => {
  test("a first quarter that looks too good gives no green light by itself", () => {
    expect(balanceOutlook(history({ "2023-03": 1455 }), month(2023, 3)).verdict).toBe("unknown");
    expect(balanceOutlook(history({ ...PAST, "2023-03": 1455 }), month(2023, 3))).toMatchObject({
      verdict: "open",
      change: "255",
      outlook: { expected: "725" },
    });
    expect(balanceOutlook(history({ ...PAST, "2023-06": 815 }), month(2023, 6)).verdict).toBe("surplus");
  });

  test("a third quarter that looks too bad gives no alarm when the year leads to a surplus", () => {
    const bad = balanceOutlook(history({ ...PAST, "2023-09": -60 }), month(2023, 9));
    expect(bad).toMatchObject({ verdict: "surplus", change: "-80", outlook: { expected: "390" } });
  });

  test("a year that really is bad is said to be bad before it ends, and at its end", () => {
    const falling = balanceOutlook(history({ ...PAST, "2023-09": -738 }), month(2023, 9));
    expect(falling).toMatchObject({ verdict: "deficit", change: "-758", outlook: { expected: "-288" } });
    expect(falling.outlook?.high).toBe("-286");
    expect(balanceOutlook(history({ ...PAST, "2023-12": -112 }), month(2023, 12)).verdict).toBe("deficit");
  });

  test("the published years: +241 in September 2022 and −738 in September 2023 do not make a deficit certain", () => {
    const published = history({ "2022-09": 241, "2022-12": 775, "2023-09": -738 });
    expect(balanceOutlook(published, month(2023, 9))).toMatchObject({
      verdict: "open",
      change: "-979",
      outlook: { expected: "-204", low: null },
    });
  });

  test("without the same months of last year nothing is judged", () => {
    expect(balanceOutlook(history({ "2023-09": -738 }), month(2023, 9)).verdict).toBe("unknown");
  });
});
