import type { FileFinding } from "@/lib/domain/policy/file-finding";
import type { Context } from "../context";
import { checkDraft } from "./check-draft";
import { startDraft } from "./start-draft";
import { submitDocument } from "./submit-document";

export type ImportedDocument = {
  readonly draft: string | null;
  readonly status: "submitted" | "refused";
  readonly findings: readonly (Pick<FileFinding, "path" | "rule" | "message"> & {
    readonly severity: "refuse" | "advise";
    /** Of the file where it is refused, of the document's text otherwise. */
    readonly line: number | null;
  })[];
};

/** Takes up a document file and hands it to a second person; a file with faults leaves nothing behind. */
export async function importDocument(
  context: Context,
  name: string,
  bytes: Uint8Array,
): Promise<ImportedDocument> {
  const started = await startDraft(context, { kind: "file", name, bytes });
  if (!started.ok) {
    const findings = started.findings.map(({ line, path, rule, message }) => {
      return { severity: "refuse" as const, line, path, rule, message };
    });
    return { draft: null, status: "refused", findings };
  }
  const findings = await checkDraft(context, started.id);
  await submitDocument(context, { id: started.id, version: 1 });
  return {
    draft: started.id,
    status: "submitted",
    findings: findings.map(({ severity, line, path, rule, message }) => {
      return { severity, line, path, rule, message };
    }),
  };
}
