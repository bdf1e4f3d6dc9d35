import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { Refusal } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import type { Context } from "@/lib/services/context";
import { quarterlyReport } from "@/lib/services/reports/quarterly-report";
import { callerPath, optional, positional, readArguments, required } from "../arguments";

/** `report quarterly --area C --period P --format pdf -o file.pdf [--explanation TEXT]` */
export async function report(context: Context, args: string[]): Promise<unknown> {
  const given = readArguments(args, {
    area: { type: "string" },
    period: { type: "string" },
    format: { type: "string" },
    output: { type: "string", short: "o" },
    explanation: { type: "string" },
  });
  const kind = positional(given, "报告种类：quarterly");
  if (kind !== "quarterly") throw new Refusal("invalid-input", `没有这种报告：${kind}。可用：quarterly`);
  const format = optional(given, "format") ?? "pdf";
  if (format !== "pdf") throw new Refusal("invalid-input", `不能生成 ${format}，可用的格式：pdf`);
  const file = callerPath(required(given, "output"));
  const { publicUrl, fontsFolder } = env();
  const { bytes, ...made } = await quarterlyReport(
    context,
    {
      area: required(given, "area"),
      period: required(given, "period"),
      explanation: optional(given, "explanation") ?? null,
    },
    { figureBase: publicUrl, licensedFonts: fontsFolder ?? null },
  );
  await writeFile(file, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file, bytes: bytes.byteLength, sha256, ...made };
}
