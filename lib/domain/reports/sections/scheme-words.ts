import { SCHEMES, type Scheme } from "../../dimension";
import { shown, yearOnYear } from "../figure-words";
import type { Run } from "../report-document";
import { isOnFile, type ReportFigure } from "../report-figure";
import { join, line, listed } from "../runs";

/** A figure of all schemes, or scheme by scheme where only these are on file; empty where nothing is. */
export function schemeWords(of: (scheme: Scheme) => ReportFigure): Run[] {
  const whole = of("all");
  if (isOnFile(whole)) return join(shown(whole), yearOnYear(whole));
  const parts = (["employee", "resident"] as const).filter((scheme) => isOnFile(of(scheme)));
  return listed(
    parts.map((scheme) => {
      const change = yearOnYear(of(scheme), "同比");
      return line`${SCHEMES[scheme]}${shown(of(scheme))}${change.length > 0 ? line`（${change}）` : ""}`;
    }),
    "、",
  );
}
