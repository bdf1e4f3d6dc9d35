import { writeFile } from "node:fs/promises";
import { userContext } from "@/lib/services/access/user-context";
import type { Context } from "@/lib/services/context";
import { writeHistoryPack } from "@/lib/services/history-packs/write-history-pack";
import { areaOrigin } from "@/lib/services/submissions/area-origin";
import { writeTemplate } from "@/lib/services/submissions/write-template";
import { callerPath, optional, readArguments, required } from "../arguments";

/**
 * `template --form F --area C --period P [--as USER] -o file.xlsx`, or
 * `template --history --area C [--periods P,P] [--as USER] -o file.xlsx`. Forms and earlier figures are those of the
 * account's kind of data, else of the kind that the area works with.
 */
export async function template(context: Context, args: string[]): Promise<unknown> {
  const given = readArguments(args, {
    form: { type: "string" },
    history: { type: "boolean" },
    periods: { type: "string" },
    area: { type: "string" },
    period: { type: "string" },
    as: { type: "string" },
    output: { type: "string", short: "o" },
  });
  const area = required(given, "area");
  const periods = optional(given, "periods")?.split(",");
  const username = optional(given, "as");
  const actor = username ? await userContext(context.db, username, context.now) : context;
  const origin = username ? actor.actor.origin : await areaOrigin(context, area);
  const { bytes } =
    given.values.history === true
      ? await writeHistoryPack(actor, { area, origin, ...(periods ? { periods } : {}) })
      : await writeTemplate(actor, {
          ...{ area, origin, form: required(given, "form") },
          period: required(given, "period"),
        });
  const file = callerPath(required(given, "output"));
  await writeFile(file, bytes);
  return { file, bytes: bytes.byteLength };
}
