import { access } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "@/lib/domain/refusal";
import type { Finding } from "@/lib/domain/submissions/finding";
import { userContext } from "@/lib/services/access/user-context";
import type { Context } from "@/lib/services/context";
import { submitPackFile } from "@/lib/services/history-packs/submit-pack-file";
import { submitFile } from "@/lib/services/submissions/submit-file";
import { type Arguments, callerPath, optional, positional, readArguments, required } from "../arguments";
import { Answer } from "../run";

const REFUSED_BY_FINDINGS = 2;

/**
 * `submit --form F --area C --period P [--vintage V] [--as USER] [--reason 原因] [--accept] file`, or
 * `submit --history --area C [--as USER] [--reason 原因] [--accept] file` for a workbook of many past statements.
 */
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
    history: { type: "boolean" },
  });
  const path = callerPath(positional(given, "要报送的文件"));
  await access(path).catch(() => {
    throw new Refusal("invalid-input", `没有这个文件：${path}`);
  });
  const username = optional(given, "as");
  const actor = username ? await userContext(context.db, username, context.now) : context;
  if (given.values.history === true) return await submitHistory(actor, context, given, path);
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
  const answer = { submission, status, findings: findings.map(told) };
  return status === "refused" ? new Answer(answer, REFUSED_BY_FINDINGS) : answer;
}

const told = ({ severity, sheet, cell, rule, message }: Finding) => ({
  severity,
  sheet,
  cell,
  rule,
  message,
});

async function submitHistory(
  actor: Context,
  context: Context,
  given: Arguments,
  path: string,
): Promise<unknown> {
  const submitted = await submitPackFile(actor, context, {
    ...{ area: required(given, "area"), fileName: basename(path), path },
    reason: optional(given, "reason") ?? null,
    explanation: optional(given, "explanation") ?? "历史数据，按原报表填列",
    accept: given.values.accept === true,
  });
  const answer = { ...submitted, findings: submitted.findings.map(told) };
  const isRefused =
    submitted.status === "refused" || submitted.statements.some(({ status }) => status === "refused");
  return isRefused ? new Answer(answer, REFUSED_BY_FINDINGS) : answer;
}
