import { type Month, monthOf, yearOf } from "../period";

type Validity = { readonly from: Month; readonly to: Month | null };

const monthName = (at: Month): string => `${yearOf(at)}年${monthOf(at)}月`;

/** "2021—2025年" for whole years, "2020年", "2019年3月—2020年6月", "2021年11月起". */
export function validityText({ from, to }: Validity): string {
  if (to === null) return `${monthOf(from) === 1 ? `${yearOf(from)}年` : monthName(from)}起`;
  if (from === to) return monthName(from);
  if (monthOf(from) !== 1 || monthOf(to) !== 12) return `${monthName(from)}—${monthName(to)}`;
  return yearOf(from) === yearOf(to) ? `${yearOf(from)}年` : `${yearOf(from)}—${yearOf(to)}年`;
}
