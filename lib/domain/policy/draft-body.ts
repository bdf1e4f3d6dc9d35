import { locateClauses } from "./clauses";
import type { ClauseHeading } from "./document";
import { DOCUMENT_FORMAT } from "./document-file";
import { findQuotes } from "./quote";
import { suggestClauses } from "./suggest-clauses";

/** The head of a text that is being entered: as in a document file, with empty words where nothing is filled in yet. */
export type DraftHead = {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly weight: string;
  readonly area: string;
  readonly from: string;
  readonly to: string | null;
  readonly origin: string;
  readonly source: string;
};

/** A commitment as a document file has it; anything may be wrong in it until it is submitted. */
export type DraftCommitment = {
  readonly id: string;
  readonly clause: string;
  readonly quote: string;
  readonly name: string;
  readonly kind: string;
  readonly operator?: string;
  readonly value?: string;
  readonly values?: readonly string[];
  readonly points?: readonly { readonly due: string; readonly value: string }[];
  readonly unit?: string;
  readonly indicator?: string;
  readonly scheme?: string;
  readonly group?: string;
  readonly area?: string;
  readonly binds?: readonly string[];
  readonly from?: string;
  /** Null is open; left out, the document's. */
  readonly to?: string | null;
  readonly due?: string;
  readonly recurs?: string;
  readonly force?: string;
  readonly comparison?: string;
  readonly baseline?: { readonly value: string; readonly at: string; readonly source: string };
  readonly task?: { readonly number: number; readonly score: string };
  readonly role?: string;
  readonly areaClass?: string;
  readonly confidence?: string;
  readonly note?: string;
};

/** A document file in the making: the same members, not yet held to the rules. */
export type DraftBody = {
  readonly format: typeof DOCUMENT_FORMAT;
  readonly document: DraftHead;
  readonly clauses: readonly ClauseHeading[];
  readonly commitments: readonly DraftCommitment[];
  readonly text: string;
};

/** One thing a person changes at a time: everything else of the draft stays as it is. */
export type DraftChange =
  | { readonly part: "head"; readonly head: DraftHead }
  | { readonly part: "text"; readonly text: string }
  | { readonly part: "clauses"; readonly clauses: readonly ClauseHeading[] }
  | { readonly part: "suggested-clauses" }
  | { readonly part: "commitment"; readonly position: number | null; readonly commitment: DraftCommitment }
  | { readonly part: "no-commitment"; readonly position: number }
  | {
      readonly part: "next-version";
      readonly position: number;
      readonly from: string;
      readonly until: string;
    };

export const newBody = (document: DraftHead, text: string): DraftBody => ({
  format: DOCUMENT_FORMAT,
  document,
  clauses: suggestClauses(text),
  commitments: [],
  text,
});

/** The innermost clause in which a quote stands once; empty when there is none or the quote stands in several. */
export function clauseOfQuote(text: string, headings: readonly ClauseHeading[], quote: string): string {
  const { clauses } = locateClauses(text, headings);
  const holding = clauses
    .filter(({ start, end }) => findQuotes(text, quote, start, end).length === 1)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const [inner, ...outer] = holding;
  const contains = outer.every(({ start, end }) => inner && start <= inner.start && inner.end <= end);
  return inner && contains ? inner.anchor : "";
}

const replaced = <T>(list: readonly T[], position: number, items: readonly T[]): T[] => [
  ...list.slice(0, position),
  ...items,
  ...list.slice(position + 1),
];

/** Without a clause named, the quote's own place says which it is. */
const placed = (body: DraftBody, commitment: DraftCommitment): DraftCommitment =>
  commitment.clause === ""
    ? { ...commitment, clause: clauseOfQuote(body.text, body.clauses, commitment.quote) }
    : commitment;

/** The draft with one part of it changed; null where the part is not there any more. */
export function applyChange(body: DraftBody, change: DraftChange): DraftBody | null {
  const { commitments } = body;
  switch (change.part) {
    case "head":
      return { ...body, document: change.head };
    case "text":
      return { ...body, text: change.text };
    case "clauses":
      return { ...body, clauses: change.clauses };
    case "suggested-clauses":
      return { ...body, clauses: suggestClauses(body.text) };
    case "commitment": {
      const commitment = placed(body, change.commitment);
      const position = change.position ?? commitments.length;
      if (position > commitments.length) return null;
      return { ...body, commitments: replaced(commitments, position, [commitment]) };
    }
    case "no-commitment":
      return change.position in commitments
        ? { ...body, commitments: replaced(commitments, change.position, []) }
        : null;
    case "next-version": {
      const earlier = commitments[change.position];
      if (!earlier) return null;
      const versions = [
        { ...earlier, to: change.until },
        { ...earlier, from: change.from },
      ];
      return { ...body, commitments: replaced(commitments, change.position, versions) };
    }
  }
}
