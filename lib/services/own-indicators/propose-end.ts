import { registeredVersions } from "@/db/queries/definitions/registered-versions";
import { checkEnd } from "@/lib/domain/indicators/own/check-end";
import { bodyOfDefinition } from "@/lib/domain/indicators/own/own-body";
import { monthIn } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";
import { statedReason } from "../policies/stated-reason";
import { ownVersions } from "./own-reference";
import { startOwnDraft } from "./start-own-draft";
import { submitOwnDraft } from "./submit-own-draft";

/** Proposes to end an own indicator with a month, with a reason, to a second person. Answers the draft. */
export async function proposeEnd(
  context: Context,
  code: string,
  through: string,
  words: string,
): Promise<string> {
  requirePermission(context, "define-indicator");
  const month = monthIn(through) ?? refuse("invalid-input", "停用月写作 2026-12，为最后一个适用的月份");
  const reason = statedReason(words);
  const own = ownVersions(await registeredVersions(context.db), code);
  const latest = own.at(-1) ?? refuse("not-found", `没有本局登记的指标 ${code}`);
  const [problem] = checkEnd(own, month);
  if (problem) refuse("invalid-input", problem.message);
  const body = { ...bodyOfDefinition(latest.definition, latest.definition.from ?? month), source: reason };
  const id = await startOwnDraft(context, body, month);
  await submitOwnDraft(context, { id, version: 1 });
  return id;
}
