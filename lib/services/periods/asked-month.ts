import { type Month, parsePeriod, through } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";

/** A month as a form gives it, "2024-01". */
export function askedMonth(text: string): Month {
  const period = parsePeriod(text.trim());
  return period?.frequency === "month" ? through(period) : refuse("invalid-input", "月份须写作 2024-01");
}
