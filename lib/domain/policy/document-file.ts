import { locateClauses } from "./clauses";
import type { Commitment } from "./commitment";
import type { Clause, PolicyDocument } from "./document";
import { FieldReader } from "./field-reader";
import { measureProblems, type PolicyReference } from "./measure-rules";
import { numberProblems } from "./number-rules";
import type { PolicyFinding, Problem } from "./policy-finding";
import { quoteProblems } from "./quote-rules";
import { readCommitment } from "./read-commitment";
import { readClause, readDocument } from "./read-document";
import { roleProblems } from "./role-rules";
import { isSuperseded, overlapFindings, validityProblems } from "./validity-rules";

/** Name and version of the format that documents with their commitments are imported and exported in. */
export const DOCUMENT_FORMAT = "yiheng-policy@1";

/** A document with its text, its clauses in place and its commitments, all checked against each other. */
export type DocumentFile = {
  readonly document: PolicyDocument;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly commitments: readonly Commitment[];
};

export type ParsedDocumentFile =
  | { readonly ok: true; readonly file: DocumentFile }
  | { readonly ok: false; readonly findings: readonly PolicyFinding[] };

/** Every rule a single commitment is held to; the authoring form asks the same. */
export const commitmentProblems = (
  commitment: Commitment,
  text: string,
  clauses: readonly Clause[],
  reference: PolicyReference,
): Problem[] => [
  ...quoteProblems(commitment, text, clauses),
  ...numberProblems(commitment),
  ...validityProblems(commitment),
  ...measureProblems(commitment, reference),
  ...roleProblems(commitment),
];

const plain = (text: string): string => text.replace(/\s/g, "");

/** The text given beside the file, or the one the file carries; when there are two they must say the same. */
function readText(fields: FieldReader, beside: string | null): string {
  if (beside === null) return fields.text("text");
  const own = fields.optionalText("text", null);
  if (own !== null && plain(own) !== plain(beside)) {
    fields.note("text", "text-differs", "文件内的文本与所附文本不一致");
  }
  return beside;
}

/**
 * Reads a document file (its format is described in the guide) from parsed JSON. Either everything in it is sound,
 * or nothing is taken and every fault is named by its path, all of them at once.
 */
export function parseDocumentFile(
  value: unknown,
  beside: string | null,
  reference: PolicyReference,
): ParsedDocumentFile {
  const findings: PolicyFinding[] = [];
  const fields = new FieldReader(value, "", findings);
  fields.word("format", { [DOCUMENT_FORMAT]: "" });
  const text = readText(fields, beside);
  const document = fields.object("document", (inner) => readDocument(inner, reference));
  if (!document) {
    const finding: PolicyFinding = { path: "document", rule: "not-a-document", message: "缺少文件信息" };
    return { ok: false, findings: [...findings, finding] };
  }
  const headings = fields.objects("clauses", readClause);
  const located = text === "" ? { clauses: [], findings: [] } : locateClauses(text, headings);
  const commitments = fields.objects("commitments", (inner) => readCommitment(inner, document, reference));
  fields.finish();
  findings.push(...located.findings);
  const sound = (path: string): boolean => !findings.some((finding) => finding.path.startsWith(path));
  const unplaced = new Set(headings.map(({ anchor }) => anchor));
  for (const { anchor } of located.clauses) unplaced.delete(anchor);
  const problems = commitments.flatMap((commitment, index) => {
    const path = `commitments[${index}].`;
    // A heading that was not found is the fault; what stands below it has none of its own.
    if (!sound(path) || unplaced.has(commitment.clause)) return [];
    const superseded = isSuperseded(commitment, commitments);
    return commitmentProblems(commitment, text, located.clauses, reference)
      .filter(({ rule }) => !(superseded && rule === "due-outside-validity"))
      .map(({ field, rule, message }): PolicyFinding => ({ path: `${path}${field}`, rule, message }));
  });
  const overlapping = overlapFindings(commitments).filter(({ path }) => sound(path.replace(/[^.]*$/, "")));
  const all = [...findings, ...problems, ...overlapping];
  if (all.length > 0) return { ok: false, findings: all };
  return { ok: true, file: { document, text, clauses: located.clauses, commitments } };
}
