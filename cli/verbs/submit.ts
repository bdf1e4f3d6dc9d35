import { access } from "node:fs/promises";
import { basename } from "node:path";
import { fileStatement, type SaidBeside } from "@/lib/domain/intake/file-statement";
import { Refusal } from "@/lib/domain/refusal";
import type { Finding } from "@/lib/domain/submissions/finding";
import { userContext } from "@/lib/services/access/user-context";
import type { Context } from "@/lib/services/context";
import { submitPackFile } from "@/lib/services/history-packs/submit-pack-file";
import { identifyFile } from "@/lib/services/submissions/identify-file";
import { foundAt } from "@/lib/services/submissions/submission-record";
import { submitFile } from "@/lib/services/submissions/submit-file";
import { type Arguments, callerPath, optional, readArguments, required } from "../arguments";
import { Answer } from "../run";

const REFUSED_BY_FINDINGS = 2;
const NOT_SUBMITTED = 1;

/** What came of one file. */
type Outcome = {
  readonly file: string;
  readonly status: string;
  readonly [more: string]: unknown;
};

/**
 * `submit [--form F] [--area C] [--period P] [--vintage V] [--as USER] [--reason 原因] [--explanation 说明] [--accept] file …`
 * Form, area and period are read from the file itself where they are not given. Every file is tried; the exit code is 2
 * where findings refuse one, 1 where one could not be submitted for another reason.
 * `submit --history --area C [--as USER] [--reason 原因] [--accept] file` takes a workbook of many past statements.
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
  const { positionals } = given;
  if (positionals.length === 0) throw new Refusal("invalid-input", "缺少要报送的文件");
  const username = optional(given, "as");
  const actor = username ? await userContext(context.db, username, context.now) : context;
  const [only = "", ...others] = positionals;
  if (given.values.history === true) {
    if (others.length > 0) throw new Refusal("invalid-input", "历史数据一次报送一个文件");
    return await submitHistory(actor, context, given, await present(only));
  }
  if (others.length === 0) return answerOf(await submitOne(actor, context, given, only));
  const outcomes: Outcome[] = [];
  for (const path of positionals)
    outcomes.push(await orRefused(path, submitOne(actor, context, given, path)));
  const code = outcomes.some(({ status }) => status === "refused")
    ? REFUSED_BY_FINDINGS
    : outcomes.some(({ status }) => status === "not-submitted")
      ? NOT_SUBMITTED
      : 0;
  return new Answer({ files: outcomes }, code);
}

const answerOf = ({ file: _, ...outcome }: Outcome): unknown =>
  outcome.status === "refused" ? new Answer(outcome, REFUSED_BY_FINDINGS) : outcome;

/** One file's refusal does not keep the others back. */
async function orRefused(path: string, work: Promise<Outcome>): Promise<Outcome> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { file: basename(path), status: "not-submitted", code: error.code, problem: error.message };
  }
}

async function submitOne(actor: Context, reader: Context, given: Arguments, file: string): Promise<Outcome> {
  const path = await present(file);
  const statement = await statementOf(reader, given, path);
  const { submission, status, findings } = await submitFile(actor, reader, {
    ...statement,
    fileName: basename(path),
    path,
    reason: optional(given, "reason") ?? "命令行重新报送",
    explanation: optional(given, "explanation") ?? "命令行报送",
    accept: given.values.accept === true,
  });
  return { file: basename(path), ...statement, submission, status, findings: findings.map(told) };
}

async function present(file: string): Promise<string> {
  const path = callerPath(file);
  await access(path).catch(() => {
    throw new Refusal("invalid-input", `没有这个文件：${path}`);
  });
  return path;
}

/** What is given goes before what the file says itself. */
async function statementOf(context: Context, given: Arguments, path: string) {
  const said: SaidBeside = {
    form: optional(given, "form"),
    area: optional(given, "area"),
    period: optional(given, "period"),
    vintage: optional(given, "vintage"),
  };
  const { form, area, period, vintage = "monthly" } = said;
  if (form && area && period) return { form, area, period, vintage };
  const { stamp, named, unreadable } = await identifyFile(context, path, basename(path));
  const statement = fileStatement(stamp, named, said);
  if ("found" in statement) return statement.found;
  const why = unreadable === null ? "" : `${unreadable}；`;
  throw new Refusal(
    "invalid-input",
    `${why}从文件 ${basename(path)} 认不出${statement.missing.join("和")}，请用 --form、--area、--period 写明`,
  );
}

function told(finding: Finding) {
  const { severity, sheet, cell, rule, message, mend } = foundAt(finding);
  return { severity, sheet, cell, rule, message, mend };
}

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
