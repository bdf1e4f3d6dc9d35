import { writeAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { createDraft } from "@/db/queries/drafts/write-draft";
import { registeredForms } from "@/db/queries/own-forms/registered-forms";
import type { Month } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { rootOf } from "@/lib/domain/submissions/own/form-book";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import { codeOfBody, type FormOwner } from "@/lib/domain/submissions/own/own-form-definition";
import { actorName, auditActor, type Context } from "../context";
import { requireWriter } from "../drafts/take-draft";
import { thisMonth } from "../forms/forms-in-force";
import { ownerOf } from "../forms/own-vocabulary";
import { versionsOf } from "./form-reference";

/** The bureau that an actor writes forms for; refused to who is placed below it. */
export async function definingOwner(context: Context): Promise<FormOwner> {
  requireWriter(context, "form");
  const owner = ownerOf(context);
  const tree = await areaTree(context.db);
  if (rootOf(tree, owner.root, thisMonth(context)) !== owner.root) {
    refuse("not-permitted", "自定报表由上级局统一登记");
  }
  return owner;
}

/**
 * Opens a draft of a bureau's own form, of its fields on a shipped one, of a further version of either, or of its end.
 * It belongs to the bureau of whoever starts it, and so does its origin.
 */
export async function startOwnForm(
  context: Context,
  body: OwnFormBody,
  endThrough: Month | null = null,
): Promise<string> {
  const owner = await definingOwner(context);
  const { actor, now, db } = context;
  return await writeAudited(db, auditActor(actor), now, async (tx) => {
    const code = body.base === null ? body.code : codeOfBody(body, owner.root);
    if (
      body.base === null &&
      code !== "" &&
      versionsOf(await registeredForms(tx), code, owner).length === 0
    ) {
      refuse("not-found", "本局没有登记过这张报表");
    }
    const draft = {
      code,
      body: { ...body, code },
      areaCode: owner.root,
      origin: owner.origin,
      endThrough,
      authorId: auditActor(actor).id,
      savedBy: actorName(actor),
    };
    const id = await createDraft(tx, "form", draft, now);
    const detail = { code, name: body.name, endThrough };
    return { result: id, audit: [{ act: "form.start", subject: `form-draft:${id}`, detail }] };
  });
}
