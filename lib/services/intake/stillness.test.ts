import { expect, test } from "vitest";
import { Stillness } from "./stillness";

/** One look at one file. */
function look(stillness: Stillness, at: number, size: number, mtimeMs = 1): boolean {
  const still = stillness.isStill("a", { size, mtimeMs }, at);
  stillness.endLook();
  return still;
}

test("a file is still when it looked the same for long enough: below, on and above", () => {
  const stillness = new Stillness(1000);
  expect(look(stillness, 0, 10)).toBe(false);
  expect(look(stillness, 999, 10)).toBe(false);
  expect(look(stillness, 1000, 10)).toBe(true);
  expect(look(stillness, 1001, 10)).toBe(true);
});

test.each([
  ["its size", 11, 1],
  ["its time", 10, 2],
])("a change of %s starts the wait anew", (_, size, mtimeMs) => {
  const stillness = new Stillness(1000);
  look(stillness, 0, 10);
  expect(look(stillness, 1500, size, mtimeMs)).toBe(false);
  expect(look(stillness, 2499, size, mtimeMs)).toBe(false);
  expect(look(stillness, 2500, size, mtimeMs)).toBe(true);
});

test("an empty file is never still, and one that was away begins anew", () => {
  const stillness = new Stillness(1000);
  look(stillness, 0, 0);
  expect(look(stillness, 5000, 0)).toBe(false);
  look(stillness, 6000, 10);
  stillness.endLook();
  expect(look(stillness, 8000, 10)).toBe(false);
});
