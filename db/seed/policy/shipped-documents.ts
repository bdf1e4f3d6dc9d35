import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DocumentFile, parseDocumentFile } from "../../../lib/domain/policy/document-file";
import type { PolicyReference } from "../../../lib/domain/policy/measure-rules";

/** The policy texts that the product ships, oldest first; each has its text and its register beside it here. */
export const SHIPPED_DOCUMENTS = [
  "linfen-2019-resident-notice",
  "yingkou-2019-integration-explainer",
  "national-2020-resident-notice",
  "nmg-2020-resident-notice",
  "national-14th-five-year-plan",
  "nmg-14th-five-year-plan",
  "nhsa-2021-drg-dip-action-plan",
  "xinjiang-2024-regional-pooling-draft",
  "nmg-2026-target-letter-demo",
  "national-15th-five-year-plan-headlines",
] as const;

export type ShippedDocument = (typeof SHIPPED_DOCUMENTS)[number];

/** Reads one shipped document from the folder that holds them; a fault in it is a bug of ours and throws. */
export async function readShippedDocument(
  folder: string,
  id: ShippedDocument,
  reference: PolicyReference,
): Promise<DocumentFile> {
  const [text, json] = await Promise.all([
    readFile(join(folder, `${id}.txt`), "utf8"),
    readFile(join(folder, `${id}.json`), "utf8"),
  ]);
  const parsed = parseDocumentFile(JSON.parse(json), text, reference);
  if (parsed.ok) return parsed.file;
  const faults = parsed.findings.map(({ path, message }) => `${path}: ${message}`);
  throw new Error(`${id}\n${faults.join("\n")}`);
}
