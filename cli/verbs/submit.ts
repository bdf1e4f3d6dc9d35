import { access } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "@/lib/domain/refusal";
import { userContext } from "@/lib/services/access/user-context";
import type { Context } from "@/lib/services/context";
import { submitFile } from "@/lib/services/submissions/submit-file";
import { callerPath, optional, positional, readArguments, required } from "../arguments";
import { Answer } from "../run";

const REFUSED_BY_FINDINGS = 2;

/** `submit --form F --area C --period P [--vintage V] [--as USER] [--reason 原因] [--accept] file` */
export async function submit(context: Context, args: string[]): Promise<unknown> {
  const given = readArguments(args, {
    form: { type: "string" },
    area: { type: "string" },
    period: { type: "string" },
    vintage: { type: "string" },
    as: { type: "string" },
    reason: { type: "string" },
    explanation: { type: "string" },
    accept: { type: "boolean" },
  });
  const path = callerPath(positional(given, "要报送的文件"));
  await access(path).catch(() => {
    throw new Refusal("invalid-input", `没有这个文件：${path}`);
  });
  const username = optional(given, "as");
  const actor = username ? await userContext(context.db, username, context.now) : context;
  const { submission, status, findings } = await submitFile(actor, context, {
    form: required(given, "form"),
    area: required(given, "area"),
    period: required(given, "period"),
    vintage: optional(given, "vintage") ?? "monthly",
    fileName: basename(path),
    path,
    reason: optional(given, "reason") ?? "命令行重新报送",
    explanation: optional(given, "explanation") ?? "命令行报送",
    accept: given.values.accept === true,
  });
  const answer = {
    submission,
    status,
    findings: findings.map(({ severity, sheet, cell, rule, message }) => ({
      severity,
      sheet,
      cell,
      rule,
      message,
    })),
  };
  return status === "refused" ? new Answer(answer, REFUSED_BY_FINDINGS) : answer;
}
