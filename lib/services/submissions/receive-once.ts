import { knownUpload } from "@/db/queries/submissions/known-upload";
import { auditActor, type Context } from "../context";
import { AlreadyUploaded } from "./already-uploaded";
import { planSubmission } from "./plan-submission";
import { receiveUpload, type UploadAsked } from "./receive-upload";

export type ReceivedOnce = {
  readonly submission: number;
  /** The same bytes for the same place came before: this is what they became. */
  readonly known: boolean;
};

/**
 * Takes an upload of a program that may send it again when no answer came: the same bytes for the same place give the
 * same submission, also when both are under way at once. `again` takes them as a new one.
 */
export async function receiveOnce(
  context: Context,
  asked: UploadAsked & { readonly again: boolean },
  body: AsyncIterable<Uint8Array>,
  dataFolder: string,
): Promise<ReceivedOnce> {
  if (asked.again) return { submission: await receiveUpload(context, asked, body, dataFolder), known: false };
  const { place, origin } = await planSubmission(context, asked);
  const known = await knownUpload(context.db, {
    ...place,
    ...{ area: place.area.code, origin, submittedBy: auditActor(context.actor).id, uploadHash: asked.sha256 },
  });
  if (known !== null) return { submission: known, known: true };
  try {
    const submission = await receiveUpload(context, { ...asked, once: true }, body, dataFolder);
    return { submission, known: false };
  } catch (error) {
    if (error instanceof AlreadyUploaded) return { submission: error.submission, known: true };
    throw error;
  }
}
