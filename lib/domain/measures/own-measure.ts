import type { Quantity } from "../unit";
import { ACCOUNTING_NAMES, type Accounting, type Measure, type MeasureKind } from "./measure";

/** What a bureau's own measure is: none of it ever changes, so that its code can say all of it. */
export type OwnMeasure = Measure & {
  readonly root: string;
  /** The form it is reported on: a shipped form's code, or the name of the bureau's own. */
  readonly home: string;
};

const OWN = "own";

const KINDS: readonly MeasureKind[] = ["flow", "stock", "parameter"];

const QUANTITIES: Readonly<Record<Quantity, true>> = {
  yuan: true,
  person: true,
  visit: true,
  day: true,
  item: true,
  ratio: true,
  "yuan-per-person": true,
};

export const isQuantity = (text: string): text is Quantity => Object.hasOwn(QUANTITIES, text);
export const isMeasureKind = (text: string): text is MeasureKind => KINDS.includes(text as MeasureKind);
export const isAccounting = (text: string): text is Accounting => Object.hasOwn(ACCOUNTING_NAMES, text);

/** "own.150000.management.stock.register.item.家庭病床数": says what it is, whoever reads it and whenever. */
export const ownMeasureCode = ({
  root,
  home,
  kind,
  accounting,
  quantity,
  name,
}: Omit<OwnMeasure, "code">): string => [OWN, root, home, kind, accounting, quantity, name].join(".");

/** Codes already read: a rebuild asks for the same few millions of times. */
const READ = new Map<string, OwnMeasure>();

/** The measure that a bureau's code stands for; null for every other code. */
export function ownMeasure(code: string): OwnMeasure | null {
  if (!code.startsWith(`${OWN}.`)) return null;
  const known = READ.get(code);
  if (known) return known;
  const [, root, home, kind = "", accounting = "", quantity = "", name, ...more] = code.split(".");
  if (!root || !home || !name || more.length > 0) return null;
  if (!isMeasureKind(kind) || !isAccounting(accounting) || !isQuantity(quantity)) return null;
  const measure = { code, root, home, kind, accounting, quantity, name };
  READ.set(code, measure);
  return measure;
}
