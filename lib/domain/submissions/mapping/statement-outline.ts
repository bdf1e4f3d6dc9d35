import type { Quantity } from "../../unit";
import type { MappingKind } from "./label-mapping";
import type { Proposal } from "./propose-targets";

/** A row or column of a workbook as it was read. JSON only. */
export type OutlinePart = {
  /** "D", or "12". */
  readonly at: string;
  /** What a mapping is kept by. */
  readonly label: string;
  readonly written: string;
  /** The first numbers in it, as they stand. */
  readonly samples: readonly string[];
  /** What the form calls it; null where it is not known or not taken. */
  readonly readAs: string | null;
  readonly how: "own-words" | "mapped" | "ignored" | "unknown";
  readonly proposal: Proposal | null;
};

/** A part of the form that nothing was read as. */
export type OpenPart = { readonly key: string; readonly name: string; readonly required: boolean };

/** A unit that was taken for granted, or that the numbers speak against. */
export type UnitQuestion = {
  readonly label: string;
  readonly quantity: Quantity;
  /** Null for the whole sheet. */
  readonly column: string | null;
  /** What it is called: "基金收支的金额", "“居民医保”一列的金额". */
  readonly name: string;
  /** What the sheet itself says, and where; null where it says nothing. */
  readonly stated: { readonly unit: string; readonly cell: string | null } | null;
  readonly used: string;
  /** Nobody wrote or confirmed it. */
  readonly assumed: boolean;
  readonly choices: readonly string[];
  readonly evidence: readonly string[];
  readonly proposal: string;
};

export type SheetOutline = {
  /** The form's name of it, and the workbook's. */
  readonly sheet: string;
  readonly workbookSheet: string;
  readonly columns: readonly OutlinePart[];
  readonly rows: readonly OutlinePart[];
  readonly openColumns: readonly OpenPart[];
  readonly openRows: readonly OpenPart[];
  readonly units: readonly UnitQuestion[];
};

/** A sheet of the form that the workbook does not have by its name. */
export type MissingSheet = {
  readonly sheet: string;
  /** Sheets of the workbook that were not read, the likeliest first. */
  readonly candidates: readonly string[];
  readonly proposal: string | null;
};

/** How a workbook was read, where something in it was not understood: what a person may confirm. JSON only. */
export type StatementOutline = {
  readonly sheets: readonly SheetOutline[];
  readonly missingSheets: readonly MissingSheet[];
};

/** Whether something in a sheet may be confirmed. */
export const asksOf = ({ columns, rows, units }: SheetOutline): boolean =>
  units.length > 0 || [...columns, ...rows].some(({ how }) => how === "unknown");

/** Whether there is anything to confirm. */
export const asksAnything = ({ sheets, missingSheets }: StatementOutline): boolean =>
  sheets.some(asksOf) || missingSheets.some(({ candidates }) => candidates.length > 0);

/** One thing that a person confirms: what a label of the workbook means. */
export type MappingAnswer = {
  readonly kind: MappingKind;
  readonly sheet: string;
  readonly label: string;
  readonly target: string | null;
};
