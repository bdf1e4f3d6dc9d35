import { shift } from "../decimal";
import { type Calculation, columnScales, isLookup, type ResultCell, type ResultTable } from "./calculation";
import { isTerm, type Term, type TermSource } from "./term";
import { type ResultScale, resultParts } from "./term-text";

/** Where a number comes from, in words. */
export function sourceText(source: TermSource): string {
  switch (source.kind) {
    case "commitment":
      return `${source.title}“${source.quote}”${source.informative ? "（仅供参考）" : ""}`;
    case "figure":
      return `${source.label}（已发布数据${source.demonstration ? "，演示" : ""}）`;
    case "cells": {
      const [first, ...others] = source.cells;
      const cell = first ? `${first.sheet}!${first.cell}` : "";
      const who =
        others.length > 0 ? `${source.cells.length} 个统筹区合计` : `报送 ${first?.submission} ${cell}`;
      return `${source.label} ${who}${source.demonstration ? "（演示数据）" : ""}`;
    }
    case "setting":
      return `${source.areaName}设定，依据：${source.citation}`;
    case "given":
      return "填写";
    case "step":
      return source.words;
  }
}

export function cellText(cell: ResultCell): string {
  if ("text" in cell) return cell.text;
  if (!isTerm(cell)) return "无法测算";
  const { number, unit } = resultParts(cell);
  return `${number}${unit}`;
}

const termRow = (term: Term): string[] => [
  term.name,
  cellText(term),
  term.value,
  term.source.kind === "step" ? `${term.source.words}：${term.source.formula}` : sourceText(term.source),
];

/** A column of one unit holds bare numbers that a spreadsheet can add up, exact; its head says the unit. */
function tableRows(table: ResultTable): string[][] {
  const { caption, head, rows, note } = table;
  const scales = columnScales(table);
  const cell = (one: ResultCell, scale: ResultScale | null): string =>
    scale && isLookup(one) && isTerm(one) ? shift(one.value, -scale.power) : cellText(one);
  return [
    [],
    [caption],
    head.map(({ text }, index) => (scales[index] ? `${text}（${scales[index].unit}）` : text)),
    ...rows.map((row) => row.map((one, index) => cell(one, scales[index] ?? null))),
    ...(note ? [[note]] : []),
  ];
}

/** A calculation as rows of a file: results, working, sources, what is missing and what to mind. */
export function calculationSheet(calculation: Calculation, made: string): string[][] {
  const { title, area, year, tables, steps, inputs, needs, caveats, informative, demonstration } =
    calculation;
  const notes = [
    ...(demonstration ? ["含演示数据，不代表真实情况"] : []),
    ...informative.map((text) => `${text}不约束任何地区，结果仅供参考`),
    ...caveats,
  ];
  return [
    [title],
    ["地区", area.name, "规定年度", String(year), "测算时间", made],
    ...tables.flatMap(tableRows),
    [],
    ["计算过程"],
    ["项目", "结果", "精确值（元、人、个；比例为小数）", "算式"],
    ...steps.map(termRow),
    [],
    ["所用的数"],
    ["项目", "数值", "精确值（元、人、个；比例为小数）", "来源"],
    ...inputs.map(termRow),
    ...(needs.length > 0
      ? [[], ["缺少的数"], ...needs.map(({ name, reason }) => [name, "无法测算", "", reason])]
      : []),
    ...(notes.length > 0 ? [[], ["说明"], ...notes.map((text) => [text])] : []),
  ];
}
