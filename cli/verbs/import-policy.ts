import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "@/lib/domain/refusal";
import { userContext } from "@/lib/services/access/user-context";
import type { Context } from "@/lib/services/context";
import { importDocument } from "@/lib/services/policies/import-document";
import { callerPath, optional, positional, readArguments } from "../arguments";
import { Answer } from "../run";

const REFUSED_BY_FINDINGS = 2;

/** `import-policy [--as USER] file.json`: a draft that is submitted and waits for a second person. */
export async function importPolicy(context: Context, args: string[]): Promise<unknown> {
  const given = readArguments(args, { as: { type: "string" } });
  const path = callerPath(positional(given, "政策文件（.json）"));
  const bytes = await readFile(path).catch(() => {
    throw new Refusal("invalid-input", `没有这个文件：${path}`);
  });
  if (!path.toLowerCase().endsWith(".json")) {
    throw new Refusal("invalid-input", "只能导入 .json 政策文件（yiheng-policy@1）");
  }
  const username = optional(given, "as");
  const actor = username ? await userContext(context.db, username, context.now) : context;
  const answer = await importDocument(actor, basename(path), bytes);
  return answer.status === "refused" ? new Answer(answer, REFUSED_BY_FINDINGS) : answer;
}
