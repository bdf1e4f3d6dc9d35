import { compare, type Decimal, decimal, shift, ZERO } from "../decimal";
import type { CommitmentUnit } from "../policy/commitment-unit";
import { given, type Term } from "./term";

type Field = {
  readonly name: string;
  readonly unit: CommitmentUnit;
  /** 4 where the field is typed in 万元 or 万人. */
  readonly power?: number;
  readonly mayBeNegative?: boolean;
};

export type TypedNumbers = {
  /** What was typed into a field; null where it was left empty or cannot be read. */
  readonly read: (text: string | undefined, field: Field) => Term | null;
  readonly problems: readonly string[];
};

const PATTERN = /^-?\d+(\.\d+)?$/;

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s,，]/g, "");

/** Reads numbers that a reader typed; what cannot be read is named, never guessed. */
export function typedNumbers(): TypedNumbers {
  const problems: string[] = [];
  const read: TypedNumbers["read"] = (text, { name, unit, power = 0, mayBeNegative = false }) => {
    const written = plain(text ?? "");
    if (written === "") return null;
    const value: Decimal | null = PATTERN.test(written) ? decimal(written) : null;
    if (value === null) problems.push(`${name}：“${text}”不是数，请只填数字`);
    else if (!mayBeNegative && compare(value, ZERO) < 0) problems.push(`${name}：不能小于零`);
    else return given(name, shift(value, power), unit);
    return null;
  };
  return { read, problems };
}
