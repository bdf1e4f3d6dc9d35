import { registeredForms } from "@/db/queries/own-forms/registered-forms";
import { lastReported } from "@/db/queries/submissions/last-reported";
import { monthIn } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { checkFormEnd } from "@/lib/domain/submissions/own/check-own-form";
import type { Context } from "../context";
import { statedReason } from "../policies/stated-reason";
import { versionsOf } from "./form-reference";
import { bodyOfForm } from "./prepare-own-form";
import { definingOwner, startOwnForm } from "./start-own-form";
import { submitOwnForm } from "./submit-own-form";

/** Proposes to end a bureau's form or fields with a month, with a reason, to a second person. Answers the draft. */
export async function proposeFormEnd(
  context: Context,
  code: string,
  through: string,
  words: string,
): Promise<string> {
  const owner = await definingOwner(context);
  const month = monthIn(through) ?? refuse("invalid-input", "停用月写作 2026-12，为最后一个适用的月份");
  const reason = statedReason(words);
  const { db, scope } = context;
  const versions = versionsOf(await registeredForms(db), code, owner);
  const latest = versions.at(-1) ?? refuse("not-found", "本局没有登记过这张报表");
  const body = { ...bodyOfForm(latest.definition), source: reason };
  const reported = await lastReported(db, scope, body.base ?? code, owner.origin);
  const [problem] = checkFormEnd(versions, month, reported);
  if (problem) refuse("invalid-input", problem.message);
  const id = await startOwnForm(context, body, month);
  await submitOwnForm(context, { id, version: 1 });
  return id;
}
