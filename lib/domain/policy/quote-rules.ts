import { isReporting } from "./clauses";
import { COMMITMENT_KINDS, type Commitment, type CommitmentKind } from "./commitment";
import type { Clause } from "./document";
import type { Problem } from "./policy-finding";
import { findQuotes } from "./quote";

/** Kinds that ask for something; under a part of a text that reports they are a misreading (MODEL M16). */
const ASKING: readonly CommitmentKind[] = ["target", "schedule", "trend", "milestone", "external"];

/** The quote stands in the text, in the clause named, once; and it does not make a promise out of a report. */
export function quoteProblems(commitment: Commitment, text: string, clauses: readonly Clause[]): Problem[] {
  const clause = clauses.find(({ anchor }) => anchor === commitment.clause);
  if (!clause) {
    return [{ field: "clause", rule: "unknown-clause", message: `没有编号为“${commitment.clause}”的条款` }];
  }
  const quoted = `“${commitment.quote}”`;
  const places = findQuotes(text, commitment.quote, clause.start, clause.end);
  if (places.length === 0) {
    const elsewhere = findQuotes(text, commitment.quote).length > 0;
    return [
      elsewhere
        ? {
            field: "quote",
            rule: "quote-outside-clause",
            message: `${quoted}在文本中，但不在条款“${clause.heading}”之内`,
          }
        : { field: "quote", rule: "quote-not-found", message: `文本中没有${quoted}` },
    ];
  }
  if (places.length > 1) {
    const message = `${quoted}在条款“${clause.heading}”内出现 ${places.length} 次，请多引几个字以确定是哪一处`;
    return [{ field: "quote", rule: "quote-repeated", message }];
  }
  if (ASKING.includes(commitment.kind) && isReporting(clauses, clause)) {
    const message = `“${clause.heading}”只报告已有情况，其中的数应列为基线（baseline），不能列为${COMMITMENT_KINDS[commitment.kind]}`;
    return [{ field: "kind", rule: "under-reporting-clause", message }];
  }
  return [];
}
