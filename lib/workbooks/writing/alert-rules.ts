import type { CellStyle } from "hucre";
import type { ConditionalRule } from "hucre/xlsx";
import type { AlertLayout } from "../workbook-layout";

/** In a rule's style the ground of a solid fill is its background colour; some programs read the other one. */
const tone = (ground: string, ink: string): CellStyle => ({
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: ground }, bgColor: { rgb: ground } },
  font: { color: { rgb: ink } },
});

const TONES: Record<AlertLayout["tone"], CellStyle> = {
  bad: tone("FBE3E0", "9C1C12"),
  warn: tone("FDF1DC", "8A4B06"),
  good: tone("E3F3EB", "12633F"),
};

/** Colours that follow what is typed. */
export const alertRules = (alerts: readonly AlertLayout[]): ConditionalRule[] =>
  alerts.map(({ range, formula, tone }, index) => ({
    ...{ type: "expression", range, formula, style: TONES[tone], priority: index + 1 },
  }));
