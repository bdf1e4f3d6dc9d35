import type { MappingKind } from "./label-mapping";
import type { StatementOutline } from "./statement-outline";

/** A confirmed mapping as a list shows it. JSON only. */
export type MappingLine = {
  readonly id: number;
  readonly area: string;
  readonly form: string;
  readonly kind: MappingKind;
  readonly sheet: string;
  readonly written: string;
  /** Null where it is not taken. */
  readonly target: string | null;
  readonly once: boolean;
  readonly confirmedBy: string;
  readonly confirmedOn: string;
  readonly submission: number;
};

/** What may be confirmed of a submission's workbook, and what was for its area and form. */
export type MappingView = {
  readonly outline: StatementOutline | null;
  readonly confirmed: readonly MappingLine[];
  /** The reader may confirm and end, and the file is read again. */
  readonly mayConfirm: boolean;
};
