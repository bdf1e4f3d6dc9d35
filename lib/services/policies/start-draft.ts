import { writeAudited } from "@/db/audited-transaction";
import { createDraft } from "@/db/queries/drafts/write-draft";
import { documents } from "@/db/queries/policies/documents";
import { documentChecksum } from "@/db/queries/policies/register-document";
import { decodedText } from "@/lib/domain/policy/decoded-text";
import { type DraftBody, newBody } from "@/lib/domain/policy/draft-body";
import type { Replaced } from "@/lib/domain/policy/draft-check";
import { freeDocumentId, guessHead } from "@/lib/domain/policy/draft-head";
import type { FileFinding } from "@/lib/domain/policy/file-finding";
import { nextYearOf } from "@/lib/domain/policy/next-year";
import { writeDocumentFile } from "@/lib/domain/policy/write-document-file";
import { refuse } from "@/lib/domain/refusal";
import type { Origin } from "@/lib/domain/vintage";
import { actorName, auditActor, type Context, requirePermission } from "../context";
import { readUploadedFile } from "./read-uploaded-file";
import { registeredFile } from "./registered-file";

/** Where a draft begins: words, a file, or a document that is registered. */
export type DraftSource =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "edition"; readonly document: string }
  | { readonly kind: "next-year"; readonly document: string };

/** A document file with faults starts nothing: it is taken whole or not at all. */
export type StartedDraft =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly findings: readonly FileFinding[] };

type Begun = { readonly body: DraftBody; readonly replaces: Replaced | null };

const TEXT_LENGTH_MAX = 200_000;

/** Starts a draft; it belongs to the bureau of whoever starts it, and so does its origin. */
export async function startDraft(context: Context, source: DraftSource): Promise<StartedDraft> {
  requirePermission(context, "govern-policy");
  const begun = await begin(context, source);
  if ("findings" in begun) return { ok: false, findings: begun.findings };
  const { body, replaces } = begun;
  const { actor, now, db } = context;
  const areaCode = actor.kind === "user" ? actor.area : body.document.area;
  const { id: authorId } = auditActor(actor);
  const id = await writeAudited(db, auditActor(actor), now, async (tx) => {
    const origin = body.document.origin as Origin;
    const edition = {
      replaces: replaces?.document ?? null,
      baseChecksum: replaces?.checksum ?? null,
    };
    const draft = { body, areaCode, origin, ...edition, authorId, savedBy: actorName(actor) };
    const created = await createDraft(tx, "document", draft, now);
    const detail = { document: body.document.id, source: source.kind, replaces: edition.replaces };
    return { result: created, audit: [{ act: "policy.start", subject: `draft:${created}`, detail }] };
  });
  return { ok: true, id };
}

async function begin(
  context: Context,
  source: DraftSource,
): Promise<Begun | { readonly findings: readonly FileFinding[] }> {
  if (source.kind === "text") return await fromText(context, source.text);
  if (source.kind === "edition") return await editionOf(context, source.document);
  if (source.kind === "next-year") return await fromLastYear(context, source.document);
  const text = decodedText(source.bytes);
  if (/\.json$/i.test(source.name)) return await readUploadedFile(context, text);
  if (/\.(txt|md)$/i.test(source.name)) return await fromText(context, text);
  return refuse("invalid-input", "只能上传 .txt、.md 文本或 .json 文件；Word、PDF 文件请复制其中的文字粘贴");
}

async function fromText(context: Context, written: string): Promise<Begun> {
  // Marks of bold type are no words of the text, and a quote would trip over them.
  const text = written.replace(/\r\n?/g, "\n").replaceAll("\0", "").replaceAll("**", "");
  if (text.trim() === "") refuse("invalid-input", "没有文字，请粘贴文件全文或选择文件");
  if (text.length > TEXT_LENGTH_MAX) {
    refuse("invalid-input", `文本有 ${text.length} 字，超过 ${TEXT_LENGTH_MAX} 字，请核对是否贴错`);
  }
  const { actor } = context;
  const guessed = { ...guessHead(text), area: actor.kind === "user" ? actor.area : "", origin: actor.origin };
  const id = freeDocumentId(guessed, await names(context));
  return { body: newBody({ id, ...guessed }, text), replaces: null };
}

/** Demonstration accounts leave real documents as they are, and real ones those of the demonstration (MODEL M9). */
async function editionOf(context: Context, document: string): Promise<Begun> {
  const body = writeDocumentFile(await registeredFile(context.db, document)) as unknown as DraftBody;
  if (body.document.origin !== context.actor.origin) {
    refuse("not-permitted", "演示账号只能修订演示文件，正式账号只能修订真实文件；可以此为底起草下一年的文件");
  }
  const checksum = (await documentChecksum(context.db, document)) ?? "";
  return { body, replaces: { document, checksum } };
}

async function fromLastYear(context: Context, document: string): Promise<Begun> {
  const body = writeDocumentFile(await registeredFile(context.db, document)) as unknown as DraftBody;
  const next = nextYearOf(body, "");
  const { origin } = context.actor;
  const id = freeDocumentId(next.document, await names(context));
  return { body: { ...next, document: { ...next.document, id, origin } }, replaces: null };
}

const names = async ({ db }: Context): Promise<Set<string>> =>
  new Set((await documents(db)).map(({ id }) => id));
