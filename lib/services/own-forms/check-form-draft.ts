import type { Queryable } from "@/db/client";
import type { DraftRow } from "@/db/queries/drafts/draft-row";
import { registeredForms } from "@/db/queries/own-forms/registered-forms";
import { lastReported } from "@/db/queries/submissions/last-reported";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import { type CheckedForm, checkFormEnd, checkOwnForm } from "@/lib/domain/submissions/own/check-own-form";
import { codeOfBody, type OwnFormDefinition } from "@/lib/domain/submissions/own/own-form-definition";
import { FORM_FIELDS, refusedIn } from "@/lib/domain/submissions/own/own-form-finding";
import { formReference, versionsOf } from "./form-reference";

type Draft = Pick<DraftRow<"form">, "code" | "body" | "areaCode" | "origin" | "endThrough">;

/** Holds a draft to every rule, against what is registered and reported now. */
export async function checkFormDraft(
  db: Queryable,
  scope: AreaScope,
  { code, body, areaCode, origin, endThrough }: Draft,
): Promise<CheckedForm> {
  const owner = { root: areaCode as AreaCode, origin };
  if (endThrough !== null) {
    const versions = versionsOf(await registeredForms(db), code, owner);
    const reported = await lastReported(db, scope, body.base ?? code, origin);
    return { definition: null, findings: checkFormEnd(versions, endThrough, reported) };
  }
  if (body.base !== null && codeOfBody(body, owner.root) !== code) {
    refuse("invalid-input", "草稿的报表不能改换，请另立草稿");
  }
  return checkOwnForm(body, await formReference(db, scope, owner, { ...body, code }));
}

/** The definition a draft comes to, null for the end of one; refused, with the first fault said, while there is any. */
export async function requireSoundForm(
  db: Queryable,
  scope: AreaScope,
  draft: Draft,
): Promise<OwnFormDefinition | null> {
  const { definition, findings } = await checkFormDraft(db, scope, draft);
  const refusing = refusedIn(findings);
  const [first] = refusing;
  if (first) {
    const line = draft.body.lines.find(({ key }) => key === first.line)?.label;
    const place = line === undefined ? FORM_FIELDS[first.field] : line || "未填名称的项目";
    refuse("invalid-input", `还有 ${refusing.length} 处须更正：${place}：${first.message}`);
  }
  return definition;
}
