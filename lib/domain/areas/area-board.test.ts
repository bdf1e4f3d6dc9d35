import { describe, expect, test } from "vitest";
import { areaCode } from "../area";
import { decimal } from "../decimal";
import { HEAT_COLUMNS } from "../indicators/heat";
import { type BoardRow, columnKey, sortBoard } from "./area-board";
import type { Placing } from "./placing";
import { positionAmong } from "./position";

const [COLUMN] = HEAT_COLUMNS;
const VALUES = { "150100": "1", "150200": "6", "150300": "3", "150400": "2", "150500": "5", "150600": "4" };
const numbers = Object.values(VALUES).map((value) => decimal(value));

const row = (code: string, value: string | null, behind = 0): BoardRow => {
  const own = value === null ? null : decimal(value);
  const risk = { level: "green", reasons: [], rule: "fund-risk@1" } as never;
  return {
    ...{ area: areaCode(code), name: code, judged: 0, resident: risk, employee: risk, missing: 0 },
    cells: [
      {
        ...{ figure: null, value: own, status: null, reason: null },
        position: own && positionAmong(own, numbers, "up"),
      },
    ],
    counts: { met: 0, "on-track": 0, "at-risk": 0, behind, unassessable: 0 },
    reserve: { resident: null, employee: null },
  };
};

const rows = [
  row("150700", null),
  ...Object.entries(VALUES).map(([code, value], index) => row(code, value, index % 3)),
];
const sorted = (placing: Placing, key: string, descending = true): string =>
  sortBoard(rows, { key, descending }, placing)
    .map(({ area }) => area.slice(3, 4))
    .join("");
const FIGURE = COLUMN ? columnKey(COLUMN) : "";

describe("areas side by side", () => {
  test("stand by value only where the bureau ranks", () => {
    expect(sorted("rank", FIGURE)).toBe("2563417");
    expect(sorted("rank", FIGURE, false)).toBe("1436527");
    expect(sorted("rank", "behind").startsWith("36")).toBe(true);
  });

  test("stand by third, and by code within one, where it sets them in bands", () => {
    expect(sorted("band", FIGURE)).toBe("2536147");
    expect(sorted("band", FIGURE, false)).toBe("1436257");
    expect(sorted("band", "behind")).toBe("2356147");
  });

  test("stand by code whatever is asked where it ranks nobody", () => {
    for (const key of [FIGURE, "behind", "resident"]) expect(sorted("none", key)).toBe("1234567");
  });
});
