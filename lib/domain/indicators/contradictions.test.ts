import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Area, AreaCode, AreaTree } from "../area";
import { negate, shift } from "../decimal";
import { type Month, parseMonth } from "../period";
import { isPlaced, type PublishedRow, placeRow } from "../submissions/bulletin/published-row";
import { entryKey } from "../submissions/entry";
import { readNumberText } from "../submissions/number-text";
import { powerOf } from "../unit";
import type { Vintage } from "../vintage";
import { type BookFact, openBook } from "./book";
import { findContradictions } from "./contradictions";

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../db/seed/${name}`, import.meta.url)), "utf8")) as T;

const tree: AreaTree = {
  areas: new Map(read<Area[]>("areas.json").map((area) => [area.code as AreaCode, area])),
  edges: [],
};

const FACTS = read<PublishedRow[]>("published-statistics.json")
  .map((row, index) => placeRow(row, index, tree))
  .filter(isPlaced)
  .map(({ row, area, through, vintage, item }): BookFact & { area: string } => {
    const reading = readNumberText(String(row.value));
    if (reading.kind !== "number") throw new Error(String(row.value));
    const value = shift(reading.value, powerOf(item.slot.quantity, row.unit));
    return {
      area: area.code,
      key: entryKey(item.slot),
      through,
      vintage,
      value: item.negate ? negate(value) : value,
      bound: reading.bound,
      written: String(row.value),
      unit: row.unit,
      decimals: reading.decimals,
    };
  });

const contradictions = (area: string, at: string, vintage: Vintage): string[] => {
  const facts = FACTS.filter((fact) => fact.area === area);
  return findContradictions(openBook(facts, parseMonth(at) as Month, vintage)).map(({ message }) => message);
};

describe("contradictions among published figures", () => {
  test("the yearbook of Inner Mongolia 2022: expenditure 369.07 against its parts 369.29", () => {
    expect(contradictions("150000", "2022-12", "yearbook")).toEqual([
      "基金支出合计 369.07亿元 与分险种相加 238.02亿元＋131.27亿元＝369.29亿元 不符，相差 -0.22亿元",
    ]);
  });

  test("the national bulletin of 2022", () => {
    expect(contradictions("100000", "2022-12", "bulletin")).toEqual([
      "职工医保支出增速：来源写 3.3%，按公布数计算为 3.37%",
      "中央补助增速：来源写 4%，按公布数计算为 3.0%",
      "基本医保合计累计结余 42639.89亿元 与上年末结余加本年收支差 42481.23亿元 不衔接，相差 158.66亿元",
      "居民医保累计结余 7534.13亿元 与上年末结余加本年收支差 7492.04亿元 不衔接，相差 42.09亿元",
    ]);
  });

  test("the national bulletin of 2021: revenue growth of 15.6 % follows from the 2020 bulletin", () => {
    expect(contradictions("100000", "2021-12", "bulletin")).toEqual([
      "居民医保人均筹资：来源写 889元，按公布数计算为 964.1元",
      "基本医保合计累计结余 36156.3亿元 与上年末结余加本年收支差 36184.5亿元 不衔接，相差 -28.2亿元",
    ]);
  });

  test("the national bulletin of 2019: 10.2 % is not against the printed base", () => {
    expect(contradictions("100000", "2019-12", "bulletin")).toEqual([
      "收入增速：来源写 10.2%，按公布数计算为 14.20%",
      "支出增速：来源写 12.2%，按公布数计算为 17.01%",
    ]);
  });
});
