import type { HeaderMapping } from "@/lib/domain/settlement/header-mapping";
import type { SettlementFinding } from "@/lib/domain/settlement/settlement-finding";
import type { SettlementSum } from "@/lib/domain/settlement/settlement-sums";
import type { AreaPlaces } from "./area-places";
import type { TextEncoding } from "./file-opening";
import type { Quarter } from "./row-judge";

/** What a file was uploaded as, and where its rows go. */
export type ValidationTask = {
  readonly path: string;
  /** The rows as COPY takes them: made of typed fields only, deleted when the file is refused. */
  readonly staged: string;
  /** Where a workbook is laid out as a CSV before it is read. */
  readonly laidOut: string;
  /** Why the file cannot be read at all, when that is known before. */
  readonly unreadable?: string;
  readonly size: number;
  readonly sha256: string;
  readonly load: { readonly id: number; readonly area: string; readonly period: string };
  readonly quarter: Quarter;
  readonly places: AreaPlaces;
  /** Keys the hash of settlement numbers: 64 hexadecimal digits. */
  readonly key: string;
};

export type ValidationProgress = {
  readonly done: number;
  readonly rows: number;
  readonly findings: readonly SettlementFinding[];
  readonly encoding: TextEncoding | null;
  readonly mapping: HeaderMapping | null;
};

export type ValidationResult = ValidationProgress & {
  readonly refused: boolean;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly sums: readonly SettlementSum[];
};
