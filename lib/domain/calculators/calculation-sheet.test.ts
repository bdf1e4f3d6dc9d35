import { expect, test } from "vitest";
import { areaCode } from "../area";
import { decimal } from "../decimal";
import { calculationOf } from "./calculation";
import { calculationSheet } from "./calculation-sheet";
import { given, times } from "./term";

const people = given("参保人数", decimal(1000), "person");
const yearly = given("标准", decimal(550), "yuan-per-person");

const calculation = calculationOf({
  title: "财政补助",
  area: { code: areaCode("150400"), name: "赤峰市" },
  year: 2020,
  years: [2020],
  tables: [
    {
      caption: "分担",
      head: [{ text: "级次" }, { text: "金额" }, { text: "余下" }],
      rows: [[{ text: "中央" }, times("应到位", people, yearly, "yuan"), { name: "类别", reason: "未设定" }]],
    },
  ],
  caveats: [],
  problems: [],
});

test("a file has results, working, inputs and what is missing", () => {
  const rows = calculationSheet(calculation, "2026-10-20 09:00");
  expect(rows).toContainEqual(["级次", "金额（元）", "余下"]);
  expect(rows).toContainEqual(["中央", "550000", "无法测算"]);
  expect(rows).toContainEqual(["应到位", "550,000元", "550000", "参保人数 × 标准：1,000人 × 550元"]);
  expect(rows).toContainEqual(["参保人数", "1,000人", "1000", "填写"]);
  expect(rows).toContainEqual(["类别", "无法测算", "", "未设定"]);
});
