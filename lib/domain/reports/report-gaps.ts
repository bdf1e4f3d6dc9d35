import type { Scheme } from "../dimension";
import { missingText } from "../value";
import { reasonWords } from "./figure-words";
import type { ReportFacts } from "./report-facts";

/** What a reader is not told, or is told twice and differently: known from the data alone, so part of the content. */
export type ReportGaps = {
  /** Core figures that are missing, with the reason. */
  readonly core: readonly { readonly name: string; readonly reason: string }[];
  readonly contradictions: number;
  readonly explained: boolean;
  readonly absent: readonly string[];
};

/** Figures without which there is no report: people, money, reserve, and what the funds pay. */
const CORE: readonly (readonly [code: string, scheme: Scheme, name: string])[] = [
  ["A01", "all", "参保人数"],
  ["B01", "all", "基金收入"],
  ["B02", "all", "基金支出"],
  ["B04", "all", "累计结余"],
  ["B07.rolling-12", "employee", "职工统筹基金可支付月数"],
  ["B07.rolling-12", "resident", "居民医保基金可支付月数"],
  ["C01", "employee", "职工政策范围内住院支付比例"],
  ["C01", "resident", "居民政策范围内住院支付比例"],
];

/** Published totals never had some of these: only what an area reports itself is held to all of them. */
const PUBLISHED_CORE = ["A01", "B01", "B02"];

export function reportGaps(facts: ReportFacts): ReportGaps {
  const held =
    facts.edition.vintage === "monthly" ? CORE : CORE.filter(([code]) => PUBLISHED_CORE.includes(code));
  return {
    core: held.flatMap(([code, scheme, name]) => {
      const { value } = facts.figure(code, { scheme });
      return value.known ? [] : [{ name, reason: reasonWords(value) || missingText(value) }];
    }),
    contradictions: facts.contradictions.length,
    explained: facts.explanation !== null,
    absent: facts.duties.filter((duty) => !duty.published).map(({ area, form }) => `${area}:${form}`),
  };
}
