import type { DataValidation } from "hucre/xlsx";
import { cellAddress } from "@/lib/domain/submissions/sheet";
import type { CellLayout } from "../workbook-layout";
import type { PlacedCell } from "./place-cells";

type Accepts = NonNullable<CellLayout["accepts"]>;

const NOT_APPLICABLE = "—";

/** A rule of its own formula rather than of numbers: “—” has to pass. */
const FORMULAS: Record<Accepts, (address: string) => string> = {
  amount: (address) => `OR(ISNUMBER(${address}),${address}="${NOT_APPLICABLE}")`,
  count: (address) =>
    `OR(${address}="${NOT_APPLICABLE}",AND(ISNUMBER(${address}),N(${address})>=0,N(${address})=INT(N(${address}))))`,
};

const MESSAGES: Record<Accepts, string> = {
  amount: "此格只填数字，不带单位、文字和空格；没有发生的填 0，不适用的填“—”。",
  count: "此格只填不小于 0 的整数，不带单位和文字；没有发生的填 0，不适用的填“—”。",
};

/** Neighbours in a row that take the same share one rule. */
function runs(cells: readonly PlacedCell[]): { accepts: Accepts; first: PlacedCell; last: PlacedCell }[] {
  const found: { accepts: Accepts; first: PlacedCell; last: PlacedCell }[] = [];
  for (const placed of cells) {
    const { accepts } = placed.cell;
    if (!accepts) continue;
    const run = found.at(-1);
    const continues =
      run?.accepts === accepts && run.last.row === placed.row && run.last.column + 1 === placed.column;
    if (run && continues) run.last = placed;
    else found.push({ accepts, first: placed, last: placed });
  }
  return found;
}

/** What may be typed into the cells of numbers; what is pasted passes any rule, and is caught by the sheet's checks. */
export const numberRules = (cells: readonly PlacedCell[]): DataValidation[] =>
  runs(cells).map(({ accepts, first, last }): DataValidation => {
    const from = cellAddress(first.row, first.column);
    const to = cellAddress(last.row, last.column);
    return {
      type: "custom",
      formula1: FORMULAS[accepts](from),
      range: from === to ? from : `${from}:${to}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: "请填数字",
      errorMessage: MESSAGES[accepts],
    };
  });
