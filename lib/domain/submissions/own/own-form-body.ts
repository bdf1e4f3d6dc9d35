import type { Accounting, MeasureKind } from "../../measures/measure";
import type { Frequency } from "../../period";
import type { Quantity } from "../../unit";
import type { ShippedFormCode } from "../form";

/** A number that a bureau asks for, in the words of who writes it: right or wrong. */
export type OwnLine = {
  /** Key of its row, "own-3": stays through versions. */
  readonly key: string;
  readonly label: string;
  /** Its name in formulas; empty where the label serves. */
  readonly name: string;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly kind: MeasureKind;
  readonly accounting: Accounting;
  readonly optional: boolean;
  readonly aliases: readonly string[];
  /** Key of the row that it is a part of (其中); empty for none. */
  readonly within: string;
  readonly note: string;
  readonly sheet: string;
  /** On a shipped sheet: the row it stands after, empty for the end, and the columns it is asked in. */
  readonly after: string;
  readonly columns: readonly string[];
};

/** A bureau's own form, or its fields on a shipped form, in the making. */
export type OwnFormBody = {
  /** What it is registered under; empty for a new form. */
  readonly code: string;
  /** The shipped form that the fields are added to; null for a form of its own. */
  readonly base: ShippedFormCode | null;
  readonly name: string;
  readonly accounting: Accounting;
  readonly frequencies: readonly Frequency[];
  /** Day of the month after a period by which it is owed. */
  readonly dueDay: number;
  readonly lines: readonly OwnLine[];
  readonly notes: readonly string[];
  readonly source: string;
  /** First month it holds for, "2026-10". */
  readonly from: string;
};

/** The sheet for fields that fit on none of a shipped form's. */
export const SUPPLEMENT_SHEET = "补充项目";

/** The first row key that no line has. */
export function freeLineKey(lines: readonly Pick<OwnLine, "key">[]): string {
  const taken = lines.map(({ key }) => Number(key.replace("own-", ""))).filter(Number.isInteger);
  return `own-${Math.max(0, ...taken) + 1}`;
}

export const emptyLine = (key: string, sheet: string, accounting: Accounting): OwnLine => ({
  key,
  label: "",
  name: "",
  quantity: "item",
  unit: "个",
  kind: "flow",
  accounting,
  optional: false,
  aliases: [],
  within: "",
  note: "",
  sheet,
  after: "",
  columns: [],
});
