import { expiredLoads } from "@/db/queries/settlement/waiting-loads";
import { addMonths, parseMonth, shanghaiDate } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { quarterOf } from "@/lib/domain/settlement/load-quarter";
import type { Context } from "../context";
import { clearRows } from "./clear-loads";

export type Expired = { readonly loads: number; readonly rows: number };

/**
 * Deletes the rows of active loads whose quarter ended more than so many months ago, each load in an audited transaction;
 * the sums, the facts and the story stay, so that no figure changes.
 */
export async function expireRows(context: Context, months: number): Promise<Expired> {
  if (!Number.isInteger(months) || months < 3) refuse("invalid-input", "明细至少保留 3 个月");
  const first = addMonths(parseMonth(shanghaiDate(context.now).slice(0, 7)), -months);
  const expired = await expiredLoads(context.db, quarterOf(first));
  let rows = 0;
  for (const id of expired) rows += await clearRows(context, id, "expire");
  return { loads: expired.length, rows };
}
