import type { Queryable } from "@/db/client";
import { commitments } from "@/db/queries/policies/commitments";
import { documentText } from "@/db/queries/policies/document-text";
import { documents } from "@/db/queries/policies/documents";
import type { DocumentFile } from "@/lib/domain/policy/document-file";
import { refuse } from "@/lib/domain/refusal";

/** A registered document whole, as a file has it. */
export async function registeredFile(db: Queryable, id: string): Promise<DocumentFile> {
  const document = (await documents(db)).find((head) => head.id === id);
  const words = await documentText(db, id);
  if (!document || !words) return refuse("not-found", "没有这份文件");
  const own = (await commitments(db)).filter(({ commitment }) => commitment.document === id);
  return { document, ...words, commitments: own.map(({ commitment }) => commitment) };
}
