import { type WriteTx, writeAudited } from "@/db/audited-transaction";
import { createDraft } from "@/db/queries/drafts/write-draft";
import { OWN_CODE, type OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { Month } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, requirePermission } from "../context";
import { nextOwnCode } from "./next-own-code";
import { ownedVersions } from "./owned-versions";

/**
 * Opens a draft of an own indicator: a new one (its code is given here), a version of one that is registered, or the
 * end of one. It belongs to the bureau of whoever starts it, and so does its origin.
 */
export async function startOwnDraft(
  context: Context,
  body: OwnBody,
  endThrough: Month | null = null,
): Promise<string> {
  requirePermission(context, "define-indicator");
  const { actor, now, db } = context;
  return await writeAudited(db, auditActor(actor), now, async (tx) => {
    const code = await codeFor(tx, context, body.code);
    const draft = {
      code,
      body: { ...body, code },
      areaCode: actor.kind === "user" ? actor.area : refuse("not-permitted", "自定指标须由有账号的人员起草"),
      origin: actor.origin,
      endThrough,
      authorId: auditActor(actor).id,
      savedBy: actorName(actor),
    };
    const id = await createDraft(tx, "indicator", draft, now);
    const detail = { code, name: body.name, endThrough };
    return { result: id, audit: [{ act: "indicator.start", subject: `indicator-draft:${id}`, detail }] };
  });
}

async function codeFor(tx: WriteTx, context: Context, asked: string): Promise<string> {
  if (asked === "") return await nextOwnCode(tx);
  const versions = await ownedVersions(tx, context, asked);
  if (versions.length === 0) {
    const words = OWN_CODE.test(asked) ? `没有登记过指标 ${asked}` : `指标目录里没有 ${asked}`;
    refuse("not-found", words);
  }
  return asked;
}
