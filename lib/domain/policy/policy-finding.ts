/** Something wrong in a document file, at its place; a value, never thrown. */
export type PolicyFinding = {
  /** "commitments[3].quote"; empty for the file as a whole. */
  readonly path: string;
  readonly rule: PolicyRule;
  readonly message: string;
};

/** Closed: each rule is described in the guide to the format and pinned by a test. */
export type PolicyRule =
  | "not-a-document"
  | "missing-field"
  | "unknown-field"
  | "wrong-type"
  | "unknown-word"
  | "unknown-area"
  | "unknown-indicator"
  | "unknown-clause"
  | "text-differs"
  | "heading-not-found"
  | "anchor-repeated"
  | "quote-not-found"
  | "quote-outside-clause"
  | "quote-repeated"
  | "under-reporting-clause"
  | "wrong-operator"
  | "target-without-number"
  | "external-with-number"
  | "schedule-backwards"
  | "validity-backwards"
  | "due-outside-validity"
  | "range-backwards"
  | "ratio-out-of-range"
  | "unit-missing"
  | "wrong-unit"
  | "validity-overlaps"
  | "role-missing"
  | "role-misplaced"
  | "role-misshapen"
  | "document-exists"
  | "area-out-of-scope"
  | "judged-period-changed";

/** A rule's answer about one commitment, before it is known where in a file the commitment stands. */
export type Problem = { readonly field: string; readonly rule: PolicyRule; readonly message: string };
