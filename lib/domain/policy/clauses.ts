import type { Clause, ClauseHeading } from "./document";
import type { PolicyFinding } from "./policy-finding";

/** White space and the marks that texts taken from slides put before headings. */
const MARKS = "[\\s#*◆]";

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A heading begins its line; between its words any white space, line breaks and heading marks may stand. */
function headingPattern(heading: string): RegExp {
  const words = heading.trim().split(/\s+/).map(escaped);
  return new RegExp(`^[ \\t\\u3000#*◆]*${words.join(`${MARKS}+`)}`, "gm");
}

type Placed = { readonly heading: ClauseHeading; readonly start: number };

/**
 * Finds each clause by its heading, every one after the one before it, so that a table of contents or a repeated
 * heading is no trap. An empty heading stands for the opening lines and can only come first.
 */
export function locateClauses(
  text: string,
  headings: readonly ClauseHeading[],
): { clauses: Clause[]; findings: PolicyFinding[] } {
  const placed: Placed[] = [];
  const findings: PolicyFinding[] = [];
  const anchors = new Set<string>();
  let searchFrom = 0;
  for (const [index, heading] of headings.entries()) {
    const path = `clauses[${index}]`;
    if (anchors.has(heading.anchor)) {
      findings.push({
        path: `${path}.anchor`,
        rule: "anchor-repeated",
        message: `条款编号“${heading.anchor}”重复`,
      });
    }
    anchors.add(heading.anchor);
    if (heading.heading === "" && index === 0) {
      placed.push({ heading, start: 0 });
      continue;
    }
    const pattern = headingPattern(heading.heading);
    pattern.lastIndex = searchFrom;
    const match = heading.heading === "" ? null : pattern.exec(text);
    if (match) {
      placed.push({ heading, start: match.index });
      searchFrom = match.index + match[0].length;
    } else {
      findings.push({
        path: `${path}.heading`,
        rule: "heading-not-found",
        message: `上一条款之后的文本中没有以“${heading.heading}”开头的行`,
      });
    }
  }
  return { clauses: placed.map((_, index) => clauseAt(placed, index, text.length)), findings };
}

/** A clause ends where the next one of its own depth or above begins. */
function clauseAt(placed: readonly Placed[], index: number, length: number): Clause {
  const { heading, start } = placed[index] as Placed;
  const next = placed.slice(index + 1).find((later) => later.heading.depth <= heading.depth);
  return { ...heading, start, end: next ? next.start : length };
}

/** Whether a clause, or one that it is part of, reports instead of asking. */
export const isReporting = (clauses: readonly Clause[], clause: Clause): boolean =>
  clauses.some((outer) => outer.reports && outer.start <= clause.start && clause.end <= outer.end);
