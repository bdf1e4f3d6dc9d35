import type { LoadRow } from "@/db/queries/settlement/load-row";
import type { RolledFact } from "@/db/queries/settlement/publish-rolled-up";
import { loadQuarter } from "@/lib/domain/settlement/load-quarter";
import { type RolledValue, rollUp } from "@/lib/domain/settlement/roll-up";
import type { SettlementSum } from "@/lib/domain/settlement/settlement-sums";

const UNITS: Readonly<Record<string, string>> = { yuan: "元", visit: "人次", day: "床日" };

type Quarter = Pick<LoadRow, "id" | "period">;

/** Months of a year that its active quarters say in full: from January on without a gap. */
export function saidMonths(year: string, loads: readonly Quarter[]): string[] {
  const months: string[] = [];
  for (let quarter = 1; quarter <= 4; quarter++) {
    const period = `${year}Q${quarter}`;
    if (!loads.some((load) => load.period === period)) break;
    months.push(...(loadQuarter(period)?.months ?? []));
  }
  return months;
}

/** The cumulative sums of a month: everything settled from January through it. */
export const rolledThrough = (sums: readonly SettlementSum[], through: string): RolledValue[] =>
  rollUp(sums.filter(({ month }) => month <= through && month.startsWith(through.slice(0, 4))));

/** What an area's settlements say of each month from `from` on, as facts beside its statements (MODEL M9). */
export function rolledFacts(
  sums: readonly SettlementSum[],
  months: readonly string[],
  from: string,
): RolledFact[] {
  return months
    .filter((month) => month >= from)
    .flatMap((through) =>
      rolledThrough(sums, through).map(({ sheet, key, slot, value }) => ({
        through,
        measure: slot.measure,
        dimensions: slot.dimensions,
        value,
        unit: UNITS[slot.quantity] ?? "",
        decimals: slot.quantity === "yuan" ? 2 : 0,
        sheet: sheet.name,
        cell: key,
      })),
    );
}
