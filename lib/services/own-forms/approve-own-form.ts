import type { PublishTx } from "@/db/audited-transaction";
import type { DraftRow } from "@/db/queries/drafts/draft-row";
import { registeredForms } from "@/db/queries/own-forms/registered-forms";
import { endForm, registerForm } from "@/db/queries/own-forms/write-form-definition";
import type { AreaCode } from "@/lib/domain/area";
import { addMonths } from "@/lib/domain/period";
import { isOwnForm } from "@/lib/domain/submissions/own/own-form-code";
import type { Context } from "../context";
import { approveDraft } from "../drafts/approve-draft";
import type { SeenDraft } from "../drafts/held-draft";
import { definitionChecksum } from "../installation/definition-checksum";
import { requireSoundForm } from "./check-form-draft";
import { endFormDuties, layDownDuties } from "./form-duties";
import { versionsOf } from "./form-reference";

export type ApprovedForm = {
  readonly code: string;
  /** Null where the form was ended. */
  readonly version: number | null;
  /** Areas that owe it from now on by its own rule. */
  readonly areas: number;
  readonly publication: number;
};

/**
 * A second person's word: registers the version, which holds from its month on, and who owes it. What has been reported
 * was read by the versions before, and stays (MODEL M12).
 */
export async function approveOwnForm(context: Context, seen: SeenDraft): Promise<ApprovedForm> {
  const what = { kind: "definition", summary: `自定报表草稿 ${seen.id}` };
  return await approveDraft(context, "form", seen, what, async (tx, row) => {
    const { checksum, ...result } = await register(tx, context, row);
    const { code, version } = result;
    return {
      result,
      update: version === null ? { code } : { code, registeredVersion: version },
      detail: { checksum, endThrough: row.endThrough },
    };
  });
}

async function register(tx: PublishTx, { scope, now }: Context, row: DraftRow<"form">) {
  const owner = { root: row.areaCode as AreaCode, origin: row.origin };
  const definition = await requireSoundForm(tx, scope, row);
  if (definition === null) {
    const { code, endThrough } = row;
    if (endThrough !== null) {
      await endForm(tx, { code, origin: owner.origin }, endThrough);
      if (isOwnForm(code)) await endFormDuties(tx, code, owner, addMonths(endThrough, 1));
    }
    return { code, version: null, areas: 0, checksum: null };
  }
  const last = versionsOf(await registeredForms(tx), definition.code, owner).at(-1);
  // What was ended is owed by nobody any more.
  const before = last?.endedThrough === null ? last.definition : null;
  const checksum = definitionChecksum(definition);
  await registerForm(tx, definition, checksum, now);
  const areas = await layDownDuties(tx, definition, before);
  return { code: definition.code, version: definition.version, areas, checksum };
}
