import { access } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import { userContext } from "@/lib/services/access/user-context";
import type { Context } from "@/lib/services/context";
import { expireRows } from "@/lib/services/settlement/expire-rows";
import { sendFile } from "@/lib/services/settlement/send-file";
import { namedFile } from "@/lib/services/submissions/identify-file";
import { callerPath, optional, readArguments, required } from "../arguments";
import { Answer } from "../run";

const REFUSED_BY_FINDINGS = 2;

/**
 * `settlement send [--area C] [--period 2026Q3] [--as USER] [--reason 原因] file` sends a quarter's settlements and waits for
 * what is found; `settlement expire --months 24` deletes rows of quarters that ended longer ago, sums and figures stay.
 */
export async function settlement(context: Context, args: string[]): Promise<unknown> {
  const given = readArguments(args, {
    months: { type: "string" },
    area: { type: "string" },
    period: { type: "string" },
    as: { type: "string" },
    reason: { type: "string" },
  });
  const [what, file, ...more] = given.positionals;
  if (what === "expire" && file === undefined)
    return await expireRows(context, Number(required(given, "months")));
  if (what !== "send" || file === undefined || more.length > 0)
    throw new Refusal("invalid-input", "可用：settlement send 文件，settlement expire --months 月数");
  const path = callerPath(file);
  await access(path).catch(() => {
    throw new Refusal("invalid-input", `没有这个文件：${path}`);
  });
  const username = optional(given, "as");
  const actor = username ? await userContext(context.db, username, context.now) : context;
  const named = await namedFile(context, basename(path));
  const area = optional(given, "area") ?? named.area ?? required(given, "area");
  const period = optional(given, "period") ?? named.period ?? required(given, "period");
  const asked = { area, period, fileName: basename(path), path, reason: optional(given, "reason") ?? null };
  const { dataFolder, publicUrl } = env();
  const load = await sendFile(actor, asked, dataFolder, publicUrl);
  return load.status === "refused" ? new Answer(load, REFUSED_BY_FINDINGS) : load;
}
