import type { Origin } from "../vintage";
import type { HeaderMapping } from "./header-mapping";
import type { LoadStatus } from "./load-status";
import type { ReconciliationLine } from "./reconciliation";
import type { SettlementFinding } from "./settlement-finding";

/** One load a line. JSON only, but for its instants. */
export type LoadLine = {
  readonly id: number;
  readonly areaName: string;
  readonly period: string;
  readonly status: LoadStatus;
  readonly origin: Origin;
  readonly fileName: string;
  readonly fileSize: number;
  readonly rows: number | null;
  readonly uploader: string | null;
  readonly uploadedAt: Date;
};

export type LoadPersonAct = "activate" | "return" | "withdraw";

/** One load with its progress, its findings and what it adds up to. */
export type LoadView = LoadLine & {
  readonly version: number;
  readonly area: string;
  readonly fileHash: string;
  readonly encoding: string | null;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly mapping: HeaderMapping | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly activator: string | null;
  readonly activatedAt: Date | null;
  readonly replaces: number | null;
  readonly rowsDeletedAt: Date | null;
  /** Bytes here while it is uploaded, bytes read while it is validated and loaded. */
  readonly progress: { readonly done: number; readonly total: number; readonly rows: number } | null;
  readonly findings: readonly SettlementFinding[];
  readonly through: string;
  readonly reconciliation: readonly ReconciliationLine[] | null;
  /** Quarters of the year that are not active yet; without them there is no cumulative sum. */
  readonly waitsFor: readonly string[];
  readonly acts: readonly LoadPersonAct[];
  readonly own: boolean;
};
