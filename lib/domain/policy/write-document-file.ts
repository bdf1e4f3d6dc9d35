import type { Commitment } from "./commitment";
import type { PolicyDocument } from "./document";
import { DOCUMENT_FORMAT, type DocumentFile } from "./document-file";

/** Fields that a file leaves out when they say nothing, or nothing that the document does not say already. */
function isDefault(key: string, value: unknown, document: PolicyDocument): boolean {
  if (value === undefined) return true;
  if (key === "to") return value === document.to;
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return true;
  if (key === "from") return value === document.from;
  if (key === "area") return value === document.area;
  return key === "group" && value === "all";
}

function commitmentFields(commitment: Commitment, document: PolicyDocument): Record<string, unknown> {
  const { id, document: owner, ...rest } = commitment;
  const slug = id.slice(owner.length + 1);
  const said = Object.entries(rest).filter(([key, value]) => !isDefault(key, value, document));
  return { id: slug, ...Object.fromEntries(said) };
}

/** A document with its text, clauses and commitments as one file: what `parseDocumentFile` reads back unchanged. */
export const writeDocumentFile = ({ document, text, clauses, commitments }: DocumentFile) => ({
  format: DOCUMENT_FORMAT,
  document,
  clauses: clauses.map(({ anchor, heading, depth, reports }) => ({
    anchor,
    heading,
    depth,
    ...(reports && { reports }),
  })),
  commitments: commitments.map((commitment) => commitmentFields(commitment, document)),
  text,
});
