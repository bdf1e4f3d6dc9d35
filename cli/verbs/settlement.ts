import { Refusal } from "@/lib/domain/refusal";
import type { Context } from "@/lib/services/context";
import { expireRows } from "@/lib/services/settlement/expire-rows";
import { positional, readArguments, required } from "../arguments";

/** `settlement expire --months 24`: deletes rows of quarters that ended longer ago; the sums and all figures stay. */
export async function settlement(context: Context, args: string[]): Promise<unknown> {
  const given = readArguments(args, { months: { type: "string" } });
  const what = positional(given, "要做的事：expire");
  if (what !== "expire") throw new Refusal("invalid-input", `不能 ${what}，可用：expire`);
  return await expireRows(context, Number(required(given, "months")));
}
