import { expect, test } from "vitest";
import { suggestClauses } from "./suggest-clauses";

const suggested = (text: string): string[] =>
  suggestClauses(text).map(({ anchor, heading, depth }) => `${anchor} ${heading} ${depth}`);

test("numbered headings of official texts give anchors, depths and first sentences", () => {
  const text = "通知\n一、总体要求\n（一）目标。到2025年…\n1.统一政策。全区…\n12月底前完成\n十二、其他\n";
  expect(suggested(text)).toEqual([
    "0  1",
    "1 一、总体要求 1",
    "1.1 （一）目标 2",
    "1.1.1 1.统一政策 3",
    "12 十二、其他 1",
  ]);
});

test("a decimal at the start of a line is no heading", () => {
  expect(suggested("1.4万元为起付线\n2.5 万人")).toEqual(["0  1"]);
});

test("of a heading in the table of contents and in the text, the later one counts", () => {
  const text =
    "第一章  规划背景\n第一节  发展成就\n前言\n第一章  规划背景\n第一节  发展成就\n（一）更加完善。";
  expect(suggested(text)).toEqual([
    "0  1",
    "1 第一章 规划背景 1",
    "1.1 第一节 发展成就 2",
    "1.1.1 （一）更加完善 3",
  ]);
});

test("parts named 发展成就 are suggested as reporting", () => {
  expect(suggestClauses("一、发展成就\n二、主要任务").map(({ reports }) => reports)).toEqual([
    false,
    true,
    false,
  ]);
});
