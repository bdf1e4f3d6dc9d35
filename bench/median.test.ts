import { expect, test } from "vitest";
import { repeated, summarise } from "./median";

const run = (wall: number, processor: number | null = null) => ({ wall, processor });

test("one slow run does not move the median", () => {
  expect(summarise([run(3, 2), run(1, 1), run(2, 1), run(900, 3), run(2.04, 2)])).toEqual({
    ...{ median: 2, least: 1, most: 900, processor: 2, runs: 5 },
  });
});

test("where one run does not know what was computed, nothing is said of it", () => {
  expect(summarise([run(3, 2), run(1)]).processor).toBeNull();
});

test("warm-up runs are made and not counted", async () => {
  let made = 0;
  const { runs } = await repeated(
    async () => {
      made += 1;
    },
    [],
    { runs: 5, warmUp: 2 },
  );
  expect([made, runs]).toEqual([7, 5]);
});
