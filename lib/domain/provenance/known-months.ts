import { type Month, monthName } from "../period";

/** From which months a last known stock came, the latest first, with the areas of each. */
export type KnownMonth = { readonly month: Month; readonly areas: readonly string[] };

const NAMED_MOST = 3;

const named = (areas: readonly string[]): string =>
  areas.length > NAMED_MOST ? `${areas.length}个地区` : areas.join("、");

/**
 * "最近已知：2026年9月 13个地区，2026年8月 锡林郭勒盟；最早为2026年8月"; null where everything is of the month itself.
 */
export function knownMonthsText(months: readonly KnownMonth[], through: Month): string | null {
  const [first] = months;
  if (!first || (months.length === 1 && first.month === through)) return null;
  const oldest = months.reduce((one, other) => (other.month < one.month ? other : one));
  const each = months.map(({ month, areas }) => `${monthName(month)} ${named(areas)}`).join("，");
  return `最近已知：${each}；最早为${monthName(oldest.month)}`;
}
