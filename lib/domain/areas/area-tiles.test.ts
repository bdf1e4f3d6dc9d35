import { describe, expect, test } from "vitest";
import { areaCode } from "../area";
import { areaTiles, shortAreaName } from "./area-tiles";

const REGION =
  "150100 150200 150300 150400 150500 150600 150700 150781 150800 150900 152200 152500 152501 152900"
    .split(" ")
    .map(areaCode);

describe("the schematic map", () => {
  test("gives each of the 14 pooling areas a place of its own", () => {
    const places = areaTiles(REGION).map(({ column, row }) => `${column},${row}`);
    expect(new Set(places).size).toBe(14);
  });

  test("keeps west in the west and north in the north", () => {
    const at = new Map(areaTiles(REGION).map((tile) => [tile.code as string, tile]));
    expect(at.get("152900")?.column).toBeLessThan(at.get("150700")?.column ?? 0);
    expect(at.get("150700")?.row).toBeLessThan(at.get("150100")?.row ?? 0);
    expect(at.get("150781")?.column).toBeLessThan(at.get("150700")?.column ?? 0);
  });

  test("falls back to a grid in the order given", () => {
    expect(areaTiles([areaCode("120000"), ...REGION])[7]).toMatchObject({ column: 1, row: 1 });
  });

  test("shortens names to what fits on a tile", () => {
    expect(["呼和浩特市", "锡林郭勒盟", "内蒙古自治区"].map(shortAreaName)).toEqual([
      "呼和浩特",
      "锡林郭勒盟",
      "内蒙古",
    ]);
  });
});
