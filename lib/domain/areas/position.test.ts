import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { positionAmong } from "./position";

const numbers = (...values: number[]) => values.map((value) => decimal(value));
const NINE = numbers(1, 2, 3, 4, 5, 6, 7, 8, 9);

describe("where an area lies among others", () => {
  test.each([
    [9, "较好", 1],
    [7, "较好", 3],
    [6, "居中", 4],
    [4, "居中", 6],
    [3, "较弱", 7],
    [1, "较弱", 9],
  ])("%i of nine is %s where more is better", (own, word, rank) => {
    expect(positionAmong(decimal(own), NINE, "up")).toMatchObject({ word, rank, of: 9 });
  });

  test("turns around where less is better", () => {
    expect(positionAmong(decimal(1), NINE, "down")).toMatchObject({ word: "较好", rank: 1 });
  });

  test("says high and low, not good and bad, where nothing is better", () => {
    expect(positionAmong(decimal(9), NINE, "none")?.word).toBe("较高");
    expect(positionAmong(decimal(1), NINE, "band")?.word).toBe("较低");
  });

  test("gives equal figures one rank", () => {
    expect(positionAmong(decimal(5), numbers(5, 5, 5, 1), "up")).toMatchObject({ rank: 1, word: "居中" });
  });

  test("does not place one of two", () => {
    expect(positionAmong(decimal(1), numbers(1, 2), "up")).toBeNull();
  });
});
