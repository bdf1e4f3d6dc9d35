import type { DraftBlock, DraftDocument } from "./report-chart";
import { chartSeries } from "./report-chart";
import { blocksOf } from "./report-content";
import { textOf } from "./runs";

/**
 * Digits that may stand in a report without being a figure: dates and periods, counts of areas and targets, numbers of
 * documents, tables, versions and publications, words quoted from a document, and the thresholds that a rule quotes with
 * its source.
 */
const ALLOWED: readonly RegExp[] = [
  /“[^”]*”/g,
  /\d{4}—\d{4}年/g,
  /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/g,
  /1—\d{1,2}月/g,
  /\d{1,2}月(?:底|\d{1,2}日)?/g,
  /〔\d{4}〕\d+号/g,
  /国务院令第\d+号/g,
  /第\d+(?:次发布|版)/g,
  /(?:附表|附件|表|图)\d+/g,
  /\d+\/\d+个统筹区/g,
  /\d+(?:个统筹区|项|处)/g,
  /(?:档|、|个|：)?(?:滞后|存在风险)的\d+个/g,
  /(?:不足3个月|3—6个月|6—9个月|9—15个月|15个月以上)的\d+个/g,
  /逾期\d+天/g,
  /(?:不足|超过)(?:3|6|15)个月/g,
  /3个月、6个月、15个月的界限|3个月和6个月的界限/g,
  /(?:10|5)个百分点以上/g,
  /上下1个百分点以内|±1个百分点/g,
  /近1?[0-9]个月|近\d年|÷12/g,
  /(?:fund-risk|standing)@\d+/g,
  /[A-Z]\d{2}(?:\.[a-z0-9-]+)?/g,
  /\d{2}Q[1-4]/g,
];

const left = (text: string): string[] =>
  ALLOWED.reduce((rest, pattern) => rest.replace(pattern, ""), text).match(/\d[\d,.]*/g) ?? [];

/** Texts of a block that are not bound to a figure, word for word. */
function textsOf(block: DraftBlock): string[] {
  const unbound = (runs: Parameters<typeof textOf>[0]): string =>
    textOf(runs.map((run) => (run.kind === "figure" ? { kind: "text", text: "※" } : run)));
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [unbound(block.runs)];
    case "table":
      return [
        block.caption,
        block.unit,
        ...block.columns.flatMap(({ head, group = "" }) => [head, group]),
        ...block.rows.flatMap((row) => row.cells.map(unbound)),
        ...block.notes,
      ];
    case "chart": {
      const lines =
        "lines" in block.chart && block.chart.builder !== "cumulative-lines" ? block.chart.lines : [];
      return [
        block.caption,
        block.alternative,
        ...chartSeries(block.chart).flatMap(({ name, points }) => [
          name,
          ...points.map(({ label }) => label),
          ...points.map(({ words }) => unbound([words])),
        ]),
        ...lines.map(({ words }) => unbound(words)),
      ];
    }
  }
}

/** Numbers in a report that are bound to nothing, with the words they stand in: there must be none (DESIGN law 8). */
export function looseDigits(document: DraftDocument): string[] {
  const texts = [...document.title, document.recipient, ...blocksOf(document).flatMap(textsOf)];
  return texts.flatMap((text) => (left(text).length > 0 ? [`${left(text).join(" ")}：${text}`] : []));
}
