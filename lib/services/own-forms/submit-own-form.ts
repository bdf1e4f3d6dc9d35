import type { Context } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { submitDraft } from "../drafts/submit-draft";
import { requireSoundForm } from "./check-form-draft";

/** Hands a form to a second person; refused while anything in it is wrong. */
export const submitOwnForm = (context: Context, seen: SeenDraft): Promise<void> =>
  submitDraft(context, "form", seen, (tx, row) => requireSoundForm(tx, context.scope, row));
