import { expect, test } from "vitest";
import { typedNumbers } from "./typed-number";

test.each([
  ["1,234.5", 0, "1234.5"],
  ["１２０", 0, "120"],
  [" 1.2 ", 4, "12000"],
  ["0", 0, "0"],
])("%s is read", (text, power, value) => {
  const numbers = typedNumbers();
  expect(numbers.read(text, { name: "数", unit: "yuan", power })?.value).toBe(value);
  expect(numbers.problems).toEqual([]);
});

test.each([undefined, "", "  "])("%o asks for nothing", (text) => {
  const numbers = typedNumbers();
  expect([numbers.read(text, { name: "数", unit: "yuan" }), numbers.problems]).toEqual([null, []]);
});

test.each([
  ["很多", "收入：“很多”不是数，请只填数字"],
  ["1e9", "收入：“1e9”不是数，请只填数字"],
  ["-1", "收入：不能小于零"],
])("%s is named, never guessed", (text, problem) => {
  const numbers = typedNumbers();
  expect(numbers.read(text, { name: "收入", unit: "yuan" })).toBeNull();
  expect(numbers.problems).toEqual([problem]);
});

test("a balance may be below zero", () => {
  const read = typedNumbers().read("-1", { name: "结余", unit: "yuan", mayBeNegative: true });
  expect(read?.value).toBe("-1");
});
