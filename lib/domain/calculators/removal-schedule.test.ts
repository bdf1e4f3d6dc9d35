import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { type RemovalPoint, removalSteps } from "./removal-schedule";
import type { Term } from "./term";

const term = (value: string, unit: Term["unit"]): Term => ({
  name: "数",
  value: decimal(value),
  unit,
  source: { kind: "given" },
});
const points: RemovalPoint[] = [
  ["2020-12-31", "0.4"],
  ["2021-12-31", "0.8"],
  ["2022-06-30", "1"],
].map(([due, share]) => ({ due: due as string, share: term(share as string, "ratio") }));

describe("内蒙古2020年通知四（三）: 4:4:2, all removed by the end of June 2022", () => {
  test("131 drugs: 53, then 105, then all", () => {
    const steps = removalSteps(points, term("131", "item"), "2022-01-01");
    expect(steps.map(({ removed, remaining }) => [removed.value, remaining.value])).toEqual([
      ["53", "78"],
      ["105", "26"],
      ["131", "0"],
    ]);
    expect(steps.map(({ ownShare }) => ownShare)).toEqual(["0.4", "0.4", "0.2"]);
  });

  test("a share that is whole is not rounded", () => {
    expect(
      removalSteps(points, term("10", "item"), "2022-01-01").map(({ removed }) => removed.value),
    ).toEqual(["4", "8", "10"]);
  });

  test.each([
    ["2022-06-29", false],
    ["2022-06-30", false],
    ["2022-07-01", true],
  ])("on %s the last date is past: %s", (today, isPast) => {
    expect(removalSteps(points, term("10", "item"), today).at(-1)?.isPast).toBe(isPast);
  });
});
