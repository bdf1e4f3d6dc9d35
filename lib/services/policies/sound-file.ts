import type { WriteTx } from "@/db/audited-transaction";
import type { DraftRow } from "@/db/queries/drafts/draft-row";
import type { DocumentFile } from "@/lib/domain/policy/document-file";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { checkAgainstRegister } from "./draft-reference";

/** The draft as a document file; refused, with the first fault said, while there is any. */
export async function soundFile(
  tx: WriteTx,
  { scope }: Context,
  row: DraftRow<"document">,
): Promise<DocumentFile> {
  const { file, findings } = await checkAgainstRegister({ db: tx, scope }, row);
  const refusing = findings.filter(({ severity }) => severity === "refuse");
  const [first] = refusing;
  if (file) return file;
  return refuse("invalid-input", `还有 ${refusing.length} 处须更正：${first?.message}`);
}
