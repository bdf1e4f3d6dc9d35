import { createHash } from "node:crypto";
import { areaTree } from "@/db/queries/areas/area-tree";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { type Area, findArea } from "@/lib/domain/area";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { FUND_RISK_RULE } from "@/lib/domain/fund/risk";
import { type Period, parsePeriod, periodText, through } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import type { ReportContent } from "@/lib/domain/reports/report-content";
import type { ReportFacts } from "@/lib/domain/reports/report-facts";
import { reportGaps } from "@/lib/domain/reports/report-gaps";
import { writeReport } from "@/lib/domain/reports/write-report";
import { STANDING_RULE } from "@/lib/domain/targets/standing";
import { type Context, requireArea, requirePermission } from "../context";
import { readReportFacts } from "./read-report-facts";
import { reportEdition } from "./report-edition";

export type ReportAsked = {
  /** Code, name or alias. */
  readonly area: string;
  /** `2026Q3` or `2026`. */
  readonly period: string;
  readonly explanation?: string | null;
  readonly correction?: ReportFacts["correction"];
};

export type ComposedReport = {
  readonly content: ReportContent;
  readonly contentHash: string;
  readonly area: Area;
  readonly period: Period;
};

export const contentHashOf = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

/** Reads everything at one publication and writes the report: equal data give equal content. Writes nothing. */
export async function composeReport(context: Context, asked: ReportAsked): Promise<ComposedReport> {
  requirePermission(context, "read-reports");
  const tree = await areaTree(context.db);
  const area = findArea(tree, asked.area) ?? refuse("not-found", `不认识的地区“${asked.area}”`);
  requireArea(context, area.code);
  const period = reportPeriod(asked.period);
  const publication = (await latestPublication(context.db)) ?? refuse("not-found", "还没有发布过数据");
  const edition =
    (await reportEdition(context, tree, area, through(period), publication.number)) ??
    refuse("not-found", `${area.name} ${periodText(period)} 还没有已发布的数据，不能出具报告`);
  const { facts, inputs } = await readReportFacts(context, {
    area,
    period,
    edition,
    publication,
    explanation: asked.explanation?.trim() || null,
    correction: asked.correction ?? null,
  });
  const document = writeReport(facts);
  const content: ReportContent = {
    kind: "quarterly",
    format: 1,
    area: area.code,
    period: periodText(period),
    edition,
    publication: publication.number,
    document,
    gaps: reportGaps(facts),
    inputs: inputs(),
    standings: facts.standings.map(({ commitment, status }) => [commitment, status]),
    versions: facts.versions.map(({ code, version }) => [code, version]),
    rules: [FUND_RISK_RULE, STANDING_RULE],
  };
  return { content, contentHash: contentHashOf(content), area, period };
}

/** Quarters and years have reports; months have none. */
function reportPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (period && period.frequency !== "month") return period;
  return refuse("invalid-input", `报告期间应写作 2026Q3 或 2026，不是“${text}”`);
}
