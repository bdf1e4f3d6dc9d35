import type { Context } from "../context";
import type { SeenDraft } from "../drafts/held-draft";
import { submitDraft } from "../drafts/submit-draft";
import { soundFile } from "./sound-file";

/** Hands a policy text to a second person; refused while anything in it is wrong. */
export const submitDocument = (context: Context, seen: SeenDraft): Promise<void> =>
  submitDraft(context, "document", seen, (tx, row) => soundFile(tx, context, row));
