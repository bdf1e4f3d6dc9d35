import { readStoredFile, type StoredFile } from "@/db/queries/files/read-file";
import { evidenceByKey } from "@/db/queries/policies/milestone-evidence";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";

/** The file that shows a deed, for who may see the area. */
export async function evidenceFile(
  context: Context,
  key: number,
): Promise<StoredFile & { readonly name: string }> {
  requirePermission(context, "read-figures");
  const evidence = await evidenceByKey(context.db, context.scope, key);
  const stored = evidence?.file && (await readStoredFile(context.db, evidence.file.hash));
  if (!evidence?.file || !stored) return refuse("not-found", "没有这个附件");
  return { ...stored, name: evidence.file.name };
}
