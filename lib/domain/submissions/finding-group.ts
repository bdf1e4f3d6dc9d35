import type { Finding, FindingRule, Severity } from "./finding";
import { FINDING_ADVICE } from "./finding-advice";
import { cellAnchor } from "./statement-table";

export type GroupedFinding = {
  readonly anchor: string | null;
  readonly cell: string | null;
  readonly message: string;
};

/** Findings of one rule on one sheet: what it is called and how it is mended is said once. JSON only. */
export type FindingGroup = {
  readonly rule: FindingRule;
  readonly name: string;
  readonly mend: string;
  readonly findings: readonly GroupedFinding[];
};

export type SheetFindings = {
  readonly sheet: string | null;
  readonly count: number;
  readonly groups: readonly FindingGroup[];
};

export type SeverityFindings = {
  readonly severity: Severity;
  readonly count: number;
  readonly sheets: readonly SheetFindings[];
};

const SEVERITIES: readonly Severity[] = ["refuse", "explain", "note"];

/** Keeps the order in which things were found. */
function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}

const ruleGroup = ([rule, findings]: [FindingRule, Finding[]]): FindingGroup => ({
  rule,
  ...FINDING_ADVICE[rule],
  findings: findings.map(({ sheet, cell, message }) => ({
    anchor: sheet !== null && cell !== null ? cellAnchor(sheet, cell) : null,
    cell,
    message,
  })),
});

/** Findings by severity, then sheet, then rule: the worst first, the file as a whole before its sheets. */
export function groupFindings(findings: readonly Finding[]): SeverityFindings[] {
  return SEVERITIES.flatMap((severity): SeverityFindings[] => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const sheets = groupBy(own, ({ sheet }) => sheet).sort(
      ([a], [b]) => Number(b === null) - Number(a === null),
    );
    return [
      {
        severity,
        count: own.length,
        sheets: sheets.map(([sheet, inSheet]) => ({
          sheet,
          count: inSheet.length,
          groups: groupBy(inSheet, ({ rule }) => rule).map(ruleGroup),
        })),
      },
    ];
  });
}
