import { describe, expect, test } from "vitest";
import { fittedName, heldName, laidName, mayBeStatement, ownName } from "./drop-name";

describe("what lies in a drop folder beside statements is left alone", () => {
  test.each([
    ["呼和浩特市-2026Q3-基金收支情况表.xlsx", true],
    ["基金.csv", true],
    ["结算明细.CSV", true],
    ["~$基金.xlsx", false],
    [".~lock.基金.xlsx#", false],
    [".hidden.xlsx", false],
    ["基金.xlsx.part", false],
    ["基金.xlsx.filepart", false],
    ["基金.xlsx.tmp", false],
    ["基金.xlsx.done", false],
    ["基金.xlsx.说明.txt", false],
    ["基金.xlsx.结果.txt", false],
    ["Thumbs.db", false],
    ["desktop.ini", false],
  ])("%s: %s", (name, expected) => expect(mayBeStatement(name)).toBe(expected));
});

describe("names", () => {
  test("a held name gives the own name back", () => {
    expect(ownName(heldName("20261020093000", "0a1b2c3d", "基金-第3季.xlsx"))).toBe("基金-第3季.xlsx");
    expect(ownName("基金.xlsx")).toBeNull();
  });

  test("a long name is cut before its ending, below what file systems take, and never twice", () => {
    const long = `${"内".repeat(80)}.xlsx`;
    const fitted = fittedName(long);
    expect(fitted.endsWith("内.xlsx")).toBe(true);
    for (const name of [heldName("20261020093000", "0a1b2c3d", long), `${laidName(123456, long)}.结果.txt`])
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(fittedName(fitted)).toBe(fitted);
    expect(fittedName("基金.xlsx")).toBe("基金.xlsx");
  });
});
