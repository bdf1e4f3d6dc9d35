/** `refuse` stops a submission, `explain` asks for a sentence that travels with it, `note` says how something was read. */
export type Severity = "refuse" | "explain" | "note";

export const SEVERITY_NAMES: Record<Severity, string> = {
  refuse: "须更正",
  explain: "须说明",
  note: "提示",
};

/** A problem of a file, at its place, with what was found and how to mend it. A value, never thrown. */
export type Finding = {
  readonly severity: Severity;
  /** Sheet name, or null when the file as a whole is meant. */
  readonly sheet: string | null;
  /** Address such as "F12", or null when the sheet as a whole is meant. */
  readonly cell: string | null;
  readonly rule: FindingRule;
  readonly message: string;
};

/** Closed: each rule is described in docs and pinned by a test. */
export type FindingRule =
  | "unreadable-file"
  | "wrong-form"
  | "wrong-area"
  | "wrong-period"
  | "missing-sheet"
  | "hidden-sheet"
  | "hidden-rows"
  | "extra-sheet"
  | "missing-row"
  | "missing-column"
  | "extra-row"
  | "extra-column"
  | "repeated-row"
  | "moved-column"
  | "mapped-label"
  | "mapping-conflict"
  | "missing-value"
  | "not-applicable"
  | "error-cell"
  | "formula-without-value"
  | "external-link"
  | "not-a-number"
  | "text-number"
  | "precision-lost"
  | "scaled-display"
  | "unknown-unit"
  | "unit-in-cell"
  | "unit-assumed"
  | "negative"
  | "not-whole"
  | "blocked-cell"
  | "value-in-merge"
  | "total-equals-parts"
  | "part-within-total"
  | "expense-equals-parts"
  | "expense-equals-payments"
  | "parties-agree"
  | "stated-differs"
  | "unit-slip"
  | "below-earlier-month"
  | "large-change"
  | "roll-forward"
  | "across-statements"
  | "outlier"
  | "differs-from-accepted"
  | "rolled-up-differs"
  | "identity"
  | "unknown-item"
  | "same-file";

export const refusing = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === "refuse");
