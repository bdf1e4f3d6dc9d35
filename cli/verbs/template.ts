import { writeFile } from "node:fs/promises";
import type { Context } from "@/lib/services/context";
import { writeTemplate } from "@/lib/services/submissions/write-template";
import { callerPath, readArguments, required } from "../arguments";

/** `template --form F --area C --period P -o file.xlsx` */
export async function template(context: Context, args: string[]): Promise<unknown> {
  const given = readArguments(args, {
    form: { type: "string" },
    area: { type: "string" },
    period: { type: "string" },
    output: { type: "string", short: "o" },
  });
  const { bytes } = await writeTemplate(context, {
    form: required(given, "form"),
    area: required(given, "area"),
    period: required(given, "period"),
  });
  const file = callerPath(required(given, "output"));
  await writeFile(file, bytes);
  return { file, bytes: bytes.byteLength };
}
