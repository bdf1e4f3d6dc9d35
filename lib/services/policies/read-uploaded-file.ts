import { type DocumentFile, parseDocumentFile } from "@/lib/domain/policy/document-file";
import type { DraftBody } from "@/lib/domain/policy/draft-body";
import { checkDraftBody, type Replaced } from "@/lib/domain/policy/draft-check";
import { type FileFinding, fileFinding } from "@/lib/domain/policy/file-finding";
import { readLocatedJson } from "@/lib/domain/policy/located-json";
import { writeDocumentFile } from "@/lib/domain/policy/write-document-file";
import type { Context } from "../context";
import { draftReference } from "./draft-reference";

type Read =
  | { readonly body: DraftBody; readonly replaces: Replaced | null }
  | { readonly findings: readonly FileFinding[] };

/**
 * A document file held to every rule before anything of it is kept; every fault with its line. Under a registered name
 * it is a newer edition of that document.
 */
export async function readUploadedFile(context: Context, text: string): Promise<Read> {
  const read = readLocatedJson(text);
  if (!read.ok) {
    const { place, message } = read;
    const words = `不是完整的 JSON：第 ${place.line} 行第 ${place.column} 列，${message}`;
    return { findings: [fileFinding({ path: "", rule: "not-json", message: words }, place)] };
  }
  const refused = (findings: readonly Omit<FileFinding, "line" | "column">[]): Read => ({
    findings: findings.map((finding) => fileFinding(finding, read.placeOf(finding.path))),
  });
  const parsed = parseDocumentFile(read.value, null, await draftReference(context, null));
  if (!parsed.ok) return refused(parsed.findings);
  const body = writeDocumentFile(ownFile(context, parsed.file)) as unknown as DraftBody;
  const reference = await draftReference(context, body.document.id);
  const registered = reference.registered?.document ?? null;
  if (registered && registered.origin !== body.document.origin) {
    const message = `“${registered.id}”是${registered.origin === "demo" ? "演示" : "真实"}文件，您的账号不能修订它；请改用新的编号`;
    return refused([{ path: "document.id", rule: "document-exists", message }]);
  }
  const replaces = reference.registered && {
    document: reference.registered.document.id,
    checksum: reference.registered.checksum,
  };
  const { findings } = checkDraftBody(body, replaces, reference);
  const refusing = findings.filter(({ severity }) => severity === "refuse");
  return refusing.length > 0 ? refused(refusing) : { body, replaces };
}

/** Origin follows the account, not what a file says of itself; an operator's job keeps the file's word. */
const ownFile = ({ actor }: Context, file: DocumentFile): DocumentFile =>
  actor.kind === "system" ? file : { ...file, document: { ...file.document, origin: actor.origin } };
