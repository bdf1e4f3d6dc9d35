import { writeDocumentFile } from "@/lib/domain/policy/write-document-file";
import type { Context } from "../context";
import { registeredFile } from "./registered-file";

/** A document with its text and commitments as one file, to be taken up elsewhere. Open to every signed-in user. */
export async function exportDocument({ db }: Context, id: string) {
  return writeDocumentFile(await registeredFile(db, id));
}
