import type { Scheme } from "../../dimension";
import { changeAndGrowth, shown } from "../figure-words";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { isOnFile, type Side } from "../report-figure";
import { spanWords } from "../report-names";
import { join, line, listed } from "../runs";
import { schemeWords } from "./scheme-words";

const VISITS: Side = { side: "denominator", unit: "visit", decimals: 2 };

const KINDS = [
  ["C05", "住院"],
  ["C05.outpatient", "普通门（急）诊"],
  ["C05.chronic", "门诊慢特病"],
] as const;

/** "1—9月，住院278.71万人次…；普通门（急）诊…；门诊慢特病…。住院率…" */
export function careVisits({ figure, edition }: ReportFacts): Run[] {
  const visits = (code: string, scheme: Scheme = "all") => figure(code, { scheme, side: VISITS });
  const told = KINDS.flatMap(([code, name]) => {
    const whole = visits(code);
    if (code === "C05" && isOnFile(whole)) {
      const parts = line`（职工医保${shown(visits(code, "employee"))}、居民医保${shown(visits(code, "resident"))}）`;
      return [line`${name}${shown(whole)}${parts}${changeAndGrowth(whole)}`];
    }
    const words = schemeWords((scheme) => visits(code, scheme));
    return words.length > 0 ? [line`${name}${words}`] : [];
  });
  const rate = schemeWords((scheme) => figure("C06", { scheme }));
  const often = rate.length > 0 ? line`住院率（本年累计住院人次占期末参保人数）${rate}。` : "";
  if (told.length === 0) return join(often);
  return join(line`${spanWords(edition.through)}，${listed(told, "；")}。`, often);
}
