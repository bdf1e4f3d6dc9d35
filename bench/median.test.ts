import { expect, test } from "vitest";
import { repeated, summarise } from "./median";

test("one slow run does not move the median", () => {
  expect(summarise([3, 1, 2, 900, 2.04])).toEqual({ median: 2, least: 1, most: 900, runs: 5 });
});

test("warm-up runs are made and not counted", async () => {
  let made = 0;
  const { runs } = await repeated(
    async () => {
      made += 1;
    },
    { runs: 5, warmUp: 2 },
  );
  expect([made, runs]).toEqual([7, 5]);
});
