import { locateClauses } from "./clauses";
import { isAssessed } from "./commitment";
import { standsInQuote } from "./commitment-entry";
import { type DocumentFile, parseDocumentFile } from "./document-file";
import type { DraftBody } from "./draft-body";
import { editionFindings, type RegisteredEdition } from "./edition-rules";
import type { PolicyReference } from "./measure-rules";
import type { PolicyFinding, PolicyRule } from "./policy-finding";
import { findQuote } from "./quote";

/** What is wrong with a draft, where: it cannot be submitted while anything of it refuses. */
export type DraftFinding = {
  readonly severity: "refuse" | "advise";
  /** "commitments[3].quote" */
  readonly path: string;
  readonly rule: PolicyRule | "no-commitment" | "no-indicator" | "number-not-quoted";
  readonly message: string;
  /** Line of the text that it is about, from 1; null where it is about no line. */
  readonly line: number | null;
  /** Place of the commitment in the draft; null for the head, the clauses and the text. */
  readonly position: number | null;
  /** Field of the head or of the commitment; empty for the whole. */
  readonly field: string;
};

export type CheckedDraft = {
  readonly findings: readonly DraftFinding[];
  /** Null while anything refuses. */
  readonly file: DocumentFile | null;
};

/** The registration that a draft was begun from as a newer edition. */
export type Replaced = { readonly document: string; readonly checksum: string };

export type DraftReference = PolicyReference & {
  /** Areas that the bureau may set targets for. */
  readonly covers: (code: string) => boolean;
  /** What is registered under the name of the draft's document; null where the name is free. */
  readonly registered: RegisteredEdition | null;
};

type Bare = Pick<DraftFinding, "path" | "rule" | "message">;

/** Every fault of a draft at once, by path and line; advice stops nobody. */
export function checkDraftBody(
  body: DraftBody,
  replaces: Replaced | null,
  reference: DraftReference,
): CheckedDraft {
  const parsed = parseDocumentFile(body, null, reference);
  const refusing: PolicyFinding[] = [
    ...(parsed.ok ? [] : parsed.findings),
    ...nameFindings(body, replaces, reference),
    ...scopeFindings(body, reference),
    ...(parsed.ok && replaces !== null && reference.registered
      ? editionFindings(reference.registered, parsed.file.document, parsed.file.commitments)
      : []),
  ];
  const place = (severity: DraftFinding["severity"]) => (finding: Bare) => ({
    severity,
    ...finding,
    ...placeOf(finding.path, body),
  });
  return {
    findings: [...refusing.map(place("refuse")), ...advice(body).map(place("advise"))],
    file: refusing.length === 0 && parsed.ok ? parsed.file : null,
  };
}

/** A name belongs to one document: what is registered is changed by a newer edition of it, never by a namesake. */
function nameFindings(
  { document }: DraftBody,
  replaces: Replaced | null,
  { registered }: DraftReference,
): PolicyFinding[] {
  const finding = (message: string): PolicyFinding[] => [
    { path: "document.id", rule: "document-exists", message },
  ];
  if (replaces === null && registered) {
    return finding(`已登记编号为“${document.id}”的文件；要改动它，请从该文件另起新版`);
  }
  if (replaces === null) return [];
  if (document.id !== replaces.document) return finding(`新版文件的编号应仍为“${replaces.document}”`);
  if (registered?.checksum !== replaces.checksum) {
    return finding("起草以后，这份文件已登记了另一新版；请撤回本草稿，从最新版另起，以免覆盖他人的修订");
  }
  return [];
}

/** A bureau's documents bind its own areas, never those of another. */
function scopeFindings({ document, commitments }: DraftBody, reference: DraftReference): PolicyFinding[] {
  const areas = [
    { path: "document.area", area: document.area },
    ...commitments.map(({ area = "" }, index) => ({ path: `commitments[${index}].area`, area })),
  ];
  return areas
    .filter(({ area }) => reference.hasArea(area) && !reference.covers(area))
    .map(({ path, area }) => ({
      path,
      rule: "area-out-of-scope",
      message: `地区 ${area} 不在您的权限范围内`,
    }));
}

function advice({ commitments }: DraftBody): Bare[] {
  if (commitments.length === 0) {
    const message = "还没有任何承诺；批准后只登记原文，不评价";
    return [{ path: "commitments", rule: "no-commitment", message }];
  }
  return commitments.flatMap((commitment, index): Bare[] => {
    const { kind, indicator, quote, unit = "", operator } = commitment;
    const path = `commitments[${index}]`;
    const unmeasured = isAssessed(kind as never) && kind !== "external" && !indicator;
    const numbers = operator === "all" ? [] : [commitment.value, ...(commitment.values ?? [])];
    const absent = numbers.filter((value) => value !== undefined && isAbsent(quote, value, unit));
    return [
      ...(unmeasured
        ? [
            {
              path: `${path}.indicator`,
              rule: "no-indicator" as const,
              message: "没有对应指标，只列出、不评价",
            },
          ]
        : []),
      ...(absent.length > 0
        ? [
            {
              path: `${path}.value`,
              rule: "number-not-quoted" as const,
              message: "所填数值没有出现在引文中，请核对",
            },
          ]
        : []),
    ];
  });
}

function isAbsent(quote: string, value: string, unit: string): boolean {
  try {
    return standsInQuote(quote, value as never, unit) === false;
  } catch {
    return false;
  }
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split("\n").length;

function placeOf(path: string, body: DraftBody): Pick<DraftFinding, "line" | "position" | "field"> {
  const [, index, field = ""] = /^commitments\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  if (index === undefined) {
    return { line: null, position: null, field: path.replace(/^document\./, "") };
  }
  const position = Number(index);
  return { line: lineOf(body, position), position, field };
}

/** The line that a commitment quotes; where its words are not to be found, the line its clause begins at. */
function lineOf(body: DraftBody, position: number): number | null {
  const commitment = body.commitments[position];
  if (!commitment) return null;
  const clause = locateClauses(body.text, body.clauses).clauses.find(
    ({ anchor }) => anchor === commitment.clause,
  );
  const quoted =
    (clause && findQuote(body.text, commitment.quote, clause.start, clause.end)) ??
    findQuote(body.text, commitment.quote);
  if (quoted) return lineAt(body.text, quoted.start);
  return clause ? lineAt(body.text, clause.start) : null;
}
