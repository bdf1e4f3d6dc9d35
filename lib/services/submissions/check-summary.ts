import { CHECK_MARK } from "@/lib/domain/submissions/companion";
import type { FormSheet } from "@/lib/domain/submissions/form";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import { FAILING_PREFIXES, HOLDS, UNFILLED } from "@/lib/domain/submissions/sheet-checks/check-formula";
import { requiredRanges, type SheetCheck } from "@/lib/domain/submissions/sheet-checks/sheet-checks";
import type { AlertLayout, CellLayout } from "@/lib/workbooks/workbook-layout";
import type { SlotFill } from "./slot-fill";

/** Where the results of the checks stand. */
type Results = { readonly column: number; readonly first: number; readonly last: number };

/** Where a template says how all its checks stand. */
export const SUMMARY_CELL = "A2";
const DIFFERENT = "项不符，见表下";
const MISSING = "格必填未填";

const isFailing = (shown: string): boolean => FAILING_PREFIXES.some((prefix) => shown.startsWith(prefix));

/** One cell above the table that says how all checks stand, so that it is seen wherever the sheet is scrolled to. */
export function checkSummary(
  sheet: FormSheet,
  checks: readonly SheetCheck[],
  { column, first, last }: Results,
  fill: SlotFill,
): CellLayout {
  const results = `${cellAddress(first, column)}:${cellAddress(last, column)}`;
  const failing = FAILING_PREFIXES.map((prefix) => `COUNTIF(${results},"${prefix}*")`).join("+");
  const { count, ranges } = requiredRanges(sheet, 0);
  const missing = count === 0 ? "0" : `(${count}-COUNTA(${ranges.join(",")}))`;
  const text = (words: string): string => `"${CHECK_MARK}"&${words}`;
  const formula = `IF(${failing}>0,${text(`(${failing})&" ${DIFFERENT}"`)},IF(${missing}>0,${text(`${missing}&" ${MISSING}"`)},"${CHECK_MARK}全部${HOLDS}"))`;
  const failed = checks.filter(({ shown }) => isFailing(shown)).length;
  const empty = [...sheet.slots.keys()].filter(
    (key) => !sheet.optional.has(key) && fill(sheet.name, key) === null,
  ).length;
  const shown = failed > 0 ? `${failed} ${DIFFERENT}` : empty > 0 ? `${empty} ${MISSING}` : `全部${HOLDS}`;
  return { role: "status", formula, text: `${CHECK_MARK}${shown}` };
}

const failsAt = (address: string): string =>
  FAILING_PREFIXES.map((prefix) => `LEFT(${address},${prefix.length})="${prefix}"`).join(",");

/** Colours of the results, of the summary where there is one, and of the cells that a failing check speaks of. */
export function checkAlerts(
  checks: readonly SheetCheck[],
  { column, first, last }: Results,
  summary: string | null,
): AlertLayout[] {
  const top = cellAddress(first, column);
  const range = `${top}:${cellAddress(last, column)}`;
  const watched = new Map<string, string[]>();
  checks.forEach(({ watched: cell }, index) => {
    const result = cellAddress(first + index, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    if (cell !== null) watched.set(cell, [...(watched.get(cell) ?? []), result]);
  });
  const says = (words: string): string => `ISNUMBER(FIND("${words}",${summary}))`;
  return [
    ...[...watched].map(
      ([cell, results]): AlertLayout => ({
        range: cell,
        formula: `OR(${results.map(failsAt).join(",")})`,
        tone: "bad",
      }),
    ),
    { range, formula: `OR(${failsAt(top)})`, tone: "bad" },
    { range, formula: `${top}="${UNFILLED}"`, tone: "warn" },
    { range, formula: `${top}="${HOLDS}"`, tone: "good" },
    ...(summary === null
      ? []
      : ([
          { range: summary, formula: says(DIFFERENT), tone: "bad" },
          { range: summary, formula: says(MISSING), tone: "warn" },
          { range: summary, formula: says(HOLDS), tone: "good" },
        ] as const)),
  ];
}
