import type { AreaCode } from "../area";
import type { PartMark, PartRole } from "../indicators/figure-part";
import type { FigureView } from "../indicators/figure-view";
import type { SourceCell } from "./source-cell";

/** One leaf of a formula with its value and the cells it was added up from. */
export type PartLine = {
  readonly mark: PartMark;
  readonly name: string;
  /** Field of the national settlement platform that it sums, where there is one. */
  readonly field: string | null;
  /** Said when the part is of another month than the figure. */
  readonly when: string | null;
  readonly text: string | null;
  readonly unit: string;
  /** Why there is no value. */
  readonly reason: string | null;
  /** "13/14" where it is a sum over areas and some did not report it. */
  readonly coverage: string | null;
  readonly cells: readonly SourceCell[];
};

export type PartSide = {
  readonly role: PartRole;
  readonly name: string;
  readonly text: string | null;
  readonly unit: string;
  readonly reason: string | null;
  readonly lines: readonly PartLine[];
};

/** One area's share of a rolled-up figure. */
export type AreaParts = {
  readonly area: AreaCode;
  readonly name: string;
  /** The area's own figure, where the reader may see it. */
  readonly figure: FigureView | null;
  /** What it did not report; empty when it is in the sum. */
  readonly lacking: readonly string[];
  readonly sides: readonly PartSide[];
};

export type PartTree = {
  readonly sides: readonly PartSide[];
  /** By area where the figure is a sum over areas; the lines of `sides` then carry no cells. */
  readonly areas: readonly AreaParts[];
  /** What all its parts have in common, "职工医保 住院"; empty when nothing. */
  readonly shared: string;
  /** Whether the reader may open the statements that the cells stand in. */
  readonly open: boolean;
  readonly cells: number;
  readonly statements: number;
};

/** The unit that all numbers of some sides share; null when each has to say its own. */
export function commonUnit(sides: readonly PartSide[]): string | null {
  const units = new Set(
    sides.flatMap((side) => [side, ...side.lines]).flatMap(({ text, unit }) => (text === null ? [] : [unit])),
  );
  const [only] = units;
  return units.size === 1 && only !== undefined ? only : null;
}
