import type { Dimensions } from "../dimension";
import type { Accounting } from "../measures/measure";
import type { Frequency } from "../period";
import type { Quantity } from "../unit";

/** Where a number of a form belongs. */
export type Slot = { readonly measure: string; readonly quantity: Quantity; readonly dimensions: Dimensions };

export type FormRow = {
  readonly key: string;
  readonly label: string;
  /** 0 for a heading line, 1 for 其中 lines. */
  readonly indent: 0 | 1;
  readonly aliases: readonly string[];
};

export type FormColumn = {
  readonly key: string;
  readonly label: string;
  /** Spanning head above neighbouring columns. */
  readonly group: string | null;
  readonly aliases: readonly string[];
};

export type FormSheet = {
  readonly name: string;
  readonly title: string;
  readonly rowHead: string;
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
  /** Slots by row and column key; a pair without one is blocked. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Slots that a statement may leave empty. */
  readonly optional: ReadonlySet<string>;
  /** The unit each quantity is written in unless the sheet or a heading says otherwise. */
  readonly units: Partial<Record<Quantity, string>>;
  readonly notes: readonly string[];
};

/** An arithmetic relation of one statement, by slot keys of one sheet. */
export type Relation = {
  readonly rule: string;
  readonly sheet: string;
  readonly total: string;
  readonly parts: readonly string[];
  /** `equal`: the parts add up to the total; `within`: each part alone is at most the total (其中). */
  readonly kind: "equal" | "within";
};

/** Dimension members that a form declares to add up to the total, so that a sum may stand for an absent total (MODEL M7). */
export type Partition = {
  readonly dimension: keyof Dimensions;
  readonly total: string;
  readonly members: readonly string[];
};

export type Form = {
  readonly code: FormCode;
  readonly name: string;
  readonly accounting: Accounting;
  readonly frequencies: readonly Frequency[];
  readonly sheets: readonly FormSheet[];
  readonly relations: readonly Relation[];
  readonly partitions: readonly Partition[];
};

/** Statement forms that come with the program. */
export type ShippedFormCode = "fund" | "enrolment" | "benefit" | "financing" | "protection" | "management";

export type ShippedForm = Form & { readonly code: ShippedFormCode };

/** "own.150000.家庭病床月报": a form of the bureau of that area, by its name. */
export type OwnFormCode = `own.${string}`;

/** The statement forms, `bulletin`: published statistics one item a line, and `settlement`: sums of settlement detail. */
export type FormCode = ShippedFormCode | OwnFormCode | "bulletin" | "settlement";

export const slotKey = (row: string, column: string): string => `${row}/${column}`;
