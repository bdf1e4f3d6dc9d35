import { writeFile } from "node:fs/promises";
import type { Context } from "@/lib/services/context";
import { writeHistoryPack } from "@/lib/services/history-packs/write-history-pack";
import { writeTemplate } from "@/lib/services/submissions/write-template";
import { callerPath, optional, readArguments, required } from "../arguments";

/** `template --form F --area C --period P -o file.xlsx`, or `template --history --area C [--periods P,P] -o file.xlsx` */
export async function template(context: Context, args: string[]): Promise<unknown> {
  const given = readArguments(args, {
    form: { type: "string" },
    history: { type: "boolean" },
    periods: { type: "string" },
    area: { type: "string" },
    period: { type: "string" },
    output: { type: "string", short: "o" },
  });
  const area = required(given, "area");
  const periods = optional(given, "periods")?.split(",");
  const { bytes } =
    given.values.history === true
      ? await writeHistoryPack(context, periods ? { area, periods } : { area })
      : await writeTemplate(context, {
          ...{ area, form: required(given, "form") },
          period: required(given, "period"),
        });
  const file = callerPath(required(given, "output"));
  await writeFile(file, bytes);
  return { file, bytes: bytes.byteLength };
}
