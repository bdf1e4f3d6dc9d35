/** Excel and WPS keep 15 significant digits; what a file says beyond them is float noise. */
const SIGNIFICANT_DIGITS = 15;
const LARGEST_EXPONENT = 400;
const LONGEST_NUMBER = 400;
/** What nearly every cell holds already is what it will become. */
const CANONICAL = /^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9])$/;

export type NumberText = {
  readonly text: string;
  /** From 10^15 on the digits that were typed are no longer all there. */
  readonly precisionLost: boolean;
};

type Digits = { readonly digits: string; readonly point: number };

/** "1.50e3" as digits "15", point 4: the value is 0.15 × 10^4. */
function normalise(whole: string, fraction: string, exponent: number): Digits {
  const all = whole + fraction;
  const leading = all.length - all.replace(/^0+/, "").length;
  return { digits: all.replace(/^0+/, "").replace(/0+$/, ""), point: whole.length + exponent - leading };
}

/** Half up on the decimal digits. */
function roundDigits({ digits, point }: Digits): Digits {
  if (digits.length <= SIGNIFICANT_DIGITS) return { digits, point };
  const kept = digits.slice(0, SIGNIFICANT_DIGITS);
  if ((digits[SIGNIFICANT_DIGITS] as string) < "5") return { digits: kept.replace(/0+$/, ""), point };
  const raised = (BigInt(kept) + 1n).toString();
  return { digits: raised.replace(/0+$/, ""), point: point + raised.length - kept.length };
}

function plain({ digits, point }: Digits): string {
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  if (digits.length <= point) return digits + "0".repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * A number as a spreadsheet writes it ("1.5E-3", "0.30000000000000004") as plain decimal text of at most 15
 * significant digits, by digits and never by floats. Undefined when it is no number.
 */
export function numberText(written: string): NumberText | undefined {
  if (written.length > LONGEST_NUMBER) return undefined;
  if (written.length <= SIGNIFICANT_DIGITS && CANONICAL.test(written)) {
    return { text: written, precisionLost: false };
  }
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?\s*$/.exec(written);
  const [, sign, whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (!match || whole + fraction === "") return undefined;
  const exact = normalise(whole, fraction, Number(exponent));
  if (exact.digits === "") return { text: "0", precisionLost: false };
  if (Math.abs(exact.point) > LARGEST_EXPONENT) return undefined;
  const rounded = roundDigits(exact);
  return {
    text: `${sign === "-" ? "-" : ""}${plain(rounded)}`,
    precisionLost: rounded.point > SIGNIFICANT_DIGITS,
  };
}
