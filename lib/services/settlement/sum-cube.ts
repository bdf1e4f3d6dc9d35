import { centsText } from "@/lib/domain/settlement/amount-bytes";
import {
  type SettlementSum,
  SUM_AMOUNTS,
  SUM_MEMBERS,
  type SumDimension,
} from "@/lib/domain/settlement/settlement-sums";

const DIMENSIONS: readonly SumDimension[] = ["scheme", "setting", "level", "place", "payment"];
const SIZES = DIMENSIONS.map((dimension) => SUM_MEMBERS[dimension].length);
const CELLS = SIZES.reduce((product, size) => product * size, 1);
const MONTHS = 3;

/** What is counted of a cell, before its amounts. */
export const COUNTED = {
  visits: 0,
  direct: 1,
  days: 2,
  criticalVisits: 3,
  assistedVisits: 4,
  assistedDirect: 5,
} as const;

const COUNTS = Object.keys(COUNTED).length;
const WIDTH = COUNTS + SUM_AMOUNTS.length;

/** Which counts and amounts the columns of a file can tell. */
export type Told = {
  readonly direct: boolean;
  readonly days: boolean;
  readonly critical: boolean;
  readonly assisted: boolean;
  readonly amounts: readonly boolean[];
};

/** Adds settlements up while they are read: whole cents in doubles, exact far beyond any area's expense. */
export class SumCube {
  readonly sums = new Float64Array(MONTHS * CELLS * WIDTH);

  /** Where the sums of a month and of these members begin. */
  place(
    month: number,
    scheme: number,
    setting: number,
    level: number,
    place: number,
    payment: number,
  ): number {
    const [, settings, levels, places, payments] = SIZES as [number, number, number, number, number];
    const cell = (((scheme * settings + setting) * levels + level) * places + place) * payments + payment;
    return (month * CELLS + cell) * WIDTH;
  }

  /** The lines that have a settlement; null is what the file has no column for, or a row does not say. */
  lines(months: readonly string[], has: Told) {
    const lines: SettlementSum[] = [];
    for (let start = 0; start < this.sums.length; start += WIDTH) {
      const visits = this.sums[start] as number;
      if (visits === 0) continue;
      let cell = (start / WIDTH) % CELLS;
      const members: string[] = [];
      for (let index = DIMENSIONS.length - 1; index >= 0; index--) {
        const size = SIZES[index] as number;
        members[index] = SUM_MEMBERS[DIMENSIONS[index] as SumDimension][cell % size] as string;
        cell = Math.floor(cell / size);
      }
      const [scheme, setting, level, place, payment] = members as [string, string, string, string, string];
      const count = (name: keyof typeof COUNTED, told: boolean): number | null => {
        const counted = this.sums[start + COUNTED[name]] as number;
        return told && !Number.isNaN(counted) ? counted : null;
      };
      lines.push({
        month: months[Math.floor(start / WIDTH / CELLS)] as string,
        ...{ scheme, setting, level, place, payment, visits },
        direct: count("direct", has.direct),
        iptDays: count("days", has.days),
        criticalVisits: count("criticalVisits", has.critical),
        assistedVisits: count("assistedVisits", has.assisted),
        assistedDirect: count("assistedDirect", has.assisted && has.direct),
        amounts: SUM_AMOUNTS.map((_, index) =>
          has.amounts[index] ? centsText(this.sums[start + COUNTS + index] as number) : null,
        ),
      });
    }
    return lines;
  }
}

export const AMOUNTS_AT = COUNTS;
