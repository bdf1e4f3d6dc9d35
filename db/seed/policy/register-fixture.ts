import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SHIPPED_DEFINITIONS } from "../../../lib/domain/indicators/indicator-catalogue";
import type { Commitment } from "../../../lib/domain/policy/commitment";
import type { DocumentFile } from "../../../lib/domain/policy/document-file";
import type { PolicyReference } from "../../../lib/domain/policy/measure-rules";
import { readShippedDocument, SHIPPED_DOCUMENTS, type ShippedDocument } from "./shipped-documents";

type SeedArea = { readonly code: string };

const AREAS: readonly SeedArea[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "areas.json"), "utf8"),
);
const CODES = new Set(AREAS.map(({ code }) => code));

export const REFERENCE: PolicyReference = {
  hasArea: (code) => CODES.has(code),
  indicatorUnit: (code) => SHIPPED_DEFINITIONS.find((definition) => definition.code === code)?.unit ?? null,
};

export const SHIPPED: readonly DocumentFile[] = await Promise.all(
  SHIPPED_DOCUMENTS.map((id) => readShippedDocument(import.meta.dirname, id, REFERENCE)),
);

export function shipped(id: ShippedDocument): DocumentFile {
  const file = SHIPPED.find(({ document }) => document.id === id);
  if (!file) throw new Error(`Not shipped: ${id}`);
  return file;
}

/** One shipped commitment by its document and its own name. */
export function commitmentOf(id: ShippedDocument, slug: string): Commitment {
  const found = shipped(id).commitments.find((commitment) => commitment.id === `${id}.${slug}`);
  if (!found) throw new Error(`No commitment ${slug} in ${id}`);
  return found;
}

/** What a constant is: operator, number or numbers, unit. */
export function constantOf(id: ShippedDocument, slug: string): unknown[] {
  const { operator, value, values, unit } = commitmentOf(id, slug);
  return [operator, value === null ? [...values] : value, unit];
}
