import { type Area, areaCode } from "../area";
import { figurePast, pastInScope } from "../comparability/figure-past";
import { UNGUARDED } from "../comparability/scope-guard";
import { type Decimal, decimal } from "../decimal";
import type { Scheme } from "../dimension";
import type { Edition } from "../edition";
import { judgeFund } from "../fund/judge-fund";
import { SHIPPED_DEFINITIONS } from "../indicators/indicator-catalogue";
import { figureEvaluation, type StoredFigure } from "../indicators/stored-figure";
import { type Month, month, parsePeriod, sameMonthLastYear, through, yearOf } from "../period";
import type { MissingReason } from "../value";
import { figureSource } from "./figure-source";
import type { DraftBlock } from "./report-chart";
import type { ReportFacts } from "./report-facts";
import { figureReader, type ReportComparability } from "./report-figure";
import { textOf } from "./runs";

/** A figure of an invented report: `now` and `ago` in base units, parts where a sentence names them. */
export type SampleFigure = {
  readonly indicator: string;
  readonly scheme?: Scheme;
  readonly area?: string;
  readonly at?: Month;
  readonly now?: string;
  readonly ago?: string;
  readonly parts?: readonly [numerator: string, denominator: string];
  readonly partsAgo?: readonly [numerator: string, denominator: string];
  readonly reason?: MissingReason;
  readonly detail?: string;
  readonly partial?: string;
};

const AREA: Area = {
  ...({ code: areaCode("150000"), name: "内蒙古自治区", level: "province", rollsUp: true } as Area),
};

const member = (code: string, name: string): Area =>
  ({ code: areaCode(code), name, level: "prefecture", rollsUp: false }) as Area;

export const SAMPLE_MEMBERS = [member("150100", "呼和浩特市"), member("152500", "锡林郭勒盟")];

export const sampleEdition = (period: string): Edition => {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(`No period: ${period}`);
  return { through: through(parsed), vintage: "monthly", origin: "demo" };
};

const decimalOf = (text: string | undefined): Decimal | null => (text === undefined ? null : decimal(text));

function rowsOf(sample: SampleFigure, edition: Edition): StoredFigure[] {
  const { indicator, scheme = "all", area = "150000", at = edition.through, partial } = sample;
  const row = (when: Month, value: string | undefined, parts: SampleFigure["parts"]): StoredFigure => ({
    ...{ indicator, version: 1, area: areaCode(area), through: when, scheme, basis: "reported" },
    ...{ vintage: edition.vintage, origin: edition.origin, stated: false, bound: null },
    value: decimalOf(value),
    numerator: decimalOf(parts?.[0]),
    denominator: decimalOf(parts?.[1]),
    reason: value === undefined ? (sample.reason ?? "not-reported") : null,
    detail: value === undefined ? (sample.detail ?? null) : null,
    expected: 14,
    present: value === undefined ? 13 : 14,
    absent: value === undefined ? [areaCode("152500")] : [],
    partialValue: when === at ? decimalOf(partial) : null,
    partialNumerator: null,
    partialDenominator: null,
    publicationFrom: 1,
  });
  return [
    row(at, sample.now, sample.parts),
    ...(sample.ago === undefined ? [] : [row(sameMonthLastYear(at), sample.ago, sample.partsAgo)]),
  ];
}

/** Facts of an invented report, judged as a real one's are; only for tests. */
export function sampleFacts(
  figures: readonly SampleFigure[],
  {
    period = "2026Q3",
    comparability,
    ...more
  }: Partial<Omit<ReportFacts, "period">> & {
    readonly period?: string;
    readonly comparability?: ReportComparability;
  } = {},
): ReportFacts {
  const edition = more.edition ?? sampleEdition(period);
  const at = edition.through;
  const source = figureSource(
    figures.flatMap((sample) => rowsOf(sample, edition)),
    SHIPPED_DEFINITIONS,
    edition,
  );
  const area = more.area ?? AREA;
  const members = more.members ?? [];
  const value = (indicator: string, code: Area["code"], scheme: Scheme) =>
    figureEvaluation(source.stored(indicator, code, scheme, at)).value;
  const quarterEnds = Array.from({ length: 5 }, (_, back) => yearOf(at) - back)
    .flatMap((year) => [3, 6, 9, 12].map((index) => month(year, index)))
    .filter((each) => each < at);
  const guard = comparability?.guard ?? (() => UNGUARDED);
  const past = (indicator: string, code: Area["code"], scheme: Scheme) =>
    figurePast({ ...source, guard }, indicator, code, scheme, [at, ...quarterEnds]);
  const judgedBy = (scheme: Scheme, code: Area["code"]) => {
    const { history, standIn } = past("B03", code, scheme);
    return judgeFund(scheme, at, (indicator) => value(indicator, code, scheme), history, standIn);
  };
  return {
    area,
    members,
    parent: null,
    period: parsePeriod(period) as ReportFacts["period"],
    edition,
    publication: { number: 27, date: "2026-10-21" },
    figure: figureReader(source, area.code, edition, 27, comparability),
    breaks: [],
    events: [],
    standings: [],
    memberStandings: [],
    duties: [],
    revisions: [],
    contradictions: [],
    funds: [area, ...members].flatMap(({ code }) =>
      (["employee", "resident"] as const).map((scheme) => ({
        area: code,
        scheme,
        ...judgedBy(scheme, code),
      })),
    ),
    balances: pastInScope(past("B03", area.code, "resident")),
    contributions: pastInScope(past("B01.contribution", area.code, "resident")),
    versions: [],
    explanation: null,
    correction: null,
    ...more,
  };
}

/** What blocks say in paragraphs, for exact sentences. */
export const sentences = (blocks: readonly DraftBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [textOf(block.runs)] : []));
