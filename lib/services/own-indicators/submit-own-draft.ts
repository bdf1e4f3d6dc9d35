import type { Context } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { submitDraft } from "../drafts/submit-draft";
import { requireSound } from "./require-sound";

/** Hands a definition to a second person; refused while anything in it is wrong. */
export const submitOwnDraft = (context: Context, seen: SeenDraft): Promise<void> =>
  submitDraft(context, "indicator", seen, requireSound);
