import { type Decimal, shift } from "./decimal";

/** What is counted. Facts are stored in the base unit: yuan, persons, visits, days, items, or a plain ratio. */
export type Quantity = "yuan" | "person" | "visit" | "day" | "item" | "ratio" | "yuan-per-person";

/** A spelling of a unit and the power of ten that takes it to the base unit. */
type Spelling = { readonly text: string; readonly power: number };

const SPELLINGS: Record<Quantity, readonly Spelling[]> = {
  yuan: [
    { text: "元", power: 0 },
    { text: "千元", power: 3 },
    { text: "万元", power: 4 },
    { text: "亿元", power: 8 },
    { text: "万亿元", power: 12 },
  ],
  person: [
    { text: "人", power: 0 },
    { text: "万人", power: 4 },
    { text: "亿人", power: 8 },
  ],
  visit: [
    { text: "人次", power: 0 },
    { text: "万人次", power: 4 },
    { text: "亿人次", power: 8 },
  ],
  day: [
    { text: "床日", power: 0 },
    { text: "天", power: 0 },
    { text: "万床日", power: 4 },
  ],
  item: [
    { text: "个", power: 0 },
    { text: "家", power: 0 },
    { text: "项", power: 0 },
    { text: "类", power: 0 },
  ],
  ratio: [
    { text: "%", power: -2 },
    { text: "个百分点", power: -2 },
    { text: "‰", power: -3 },
    { text: "比值", power: 0 },
  ],
  "yuan-per-person": [
    { text: "元", power: 0 },
    { text: "元/人", power: 0 },
  ],
};

/** The power of ten from a written unit to the base unit; null when the quantity is not written in it. */
export function unitPower(quantity: Quantity, written: string): number | null {
  const plain = written.replace(/\s/g, "");
  const spelling = SPELLINGS[quantity].find((candidate) => candidate.text === plain);
  return spelling ? spelling.power : null;
}

/** The spellings a template offers for a quantity. */
export const unitTexts = (quantity: Quantity): string[] => SPELLINGS[quantity].map(({ text }) => text);

/** Like `unitPower`, for a unit that was checked before; throws a RangeError otherwise. */
export function powerOf(quantity: Quantity, written: string): number {
  const power = unitPower(quantity, written);
  if (power === null) throw new RangeError(`${quantity} is not written in ${written}`);
  return power;
}

/** A number as written, in its written unit, taken to the base unit exactly. */
export const toBaseUnit = (written: Decimal, quantity: Quantity, unit: string): Decimal =>
  shift(written, powerOf(quantity, unit));
