import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Area, AreaCode, AreaTree } from "../../area";
import { isPlaced, type PublishedRow, placeRow } from "./published-row";

const read = <T>(name: string): T =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../../db/seed/${name}`, import.meta.url)), "utf8"),
  ) as T;

const tree: AreaTree = {
  areas: new Map(read<Area[]>("areas.json").map((area) => [area.code as AreaCode, area])),
  edges: [],
};
const rows = read<PublishedRow[]>("published-statistics.json");
const placed = rows.map((row, index) => placeRow(row, index, tree));

describe("published statistics", () => {
  test("every line is placed or named with its reason", () => {
    const reasons = placed
      .filter((row) => !isPlaced(row))
      .map((row) => `${row.row.item}: ${(row as { reason: string }).reason}`);
    expect(placed.filter(isPlaced).length + reasons.length).toBe(558);
    expect(reasons.filter((reason) => !reason.includes("不是统计观测数"))).toEqual([
      "总收入增长(base 2020 快报): 不认识的项目“基本医保合计 总收入增长(base 2020 快报)”",
      "总收入占GDP比重: 不认识的项目“基本医保合计 总收入占GDP比重”",
    ]);
  });

  test("M5: plan texts, targets and news are no observations", () => {
    const kinds = placed.filter((row) => !isPlaced(row)).map((row) => row.row.kind);
    expect(new Set(kinds)).toEqual(new Set(["规划文本", "新闻", "绩效目标", "白皮书", "公报", "快报"]));
  });

  test("M5: the long series keeps to measures of its own", () => {
    for (const row of placed.filter(isPlaced)) {
      const measure = row.item.slot.measure;
      expect(/^(long\.|stated\.long:)/.test(measure)).toBe(row.row.kind === "数智库长序列");
    }
  });

  test("an unknown area or item is named, never guessed", () => {
    const row = rows[0] as PublishedRow;
    expect(placeRow({ ...row, area: "某省" }, 0, tree)).toMatchObject({ reason: "不认识的地区“某省”" });
    expect(placeRow({ ...row, kind: "公报", item: "参保人" }, 0, tree)).toMatchObject({
      reason: "不认识的项目“基本医保合计 参保人”",
    });
  });
});
