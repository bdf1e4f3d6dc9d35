import { clauseHeadings } from "@/db/queries/policies/clause-headings";
import type { StandingView } from "@/lib/domain/indicators/figure-view";
import { COMMITMENT_KINDS } from "@/lib/domain/policy/commitment";
import type { SentenceView } from "@/lib/domain/provenance/figure-page";
import type { Context } from "../context";
import { badgeOf, targetText } from "../standings/area-standings";
import type { FigureExplanation } from "./explain-figure";

/** The sentences that bind a figure, each with its clause, what it asks and where it stands; and the badge of all. */
export async function figureSentences(
  { db }: Context,
  { targets, definition, key, publication }: FigureExplanation,
): Promise<{ sentences: SentenceView[]; badge: StandingView | null }> {
  const documents = [...new Set(targets.map(({ commitment }) => commitment.document))];
  const headings = await clauseHeadings(db, documents, publication);
  return {
    badge: badgeOf(targets, key.indicator, key.scheme, definition),
    sentences: targets.map((entry): SentenceView => {
      const { commitment, stored } = entry;
      return {
        commitment: commitment.id,
        document: commitment.document,
        documentTitle: entry.documentTitle,
        documentNumber: entry.documentNumber,
        demonstration: entry.origin === "demo",
        clause: headings.get(`${commitment.document}#${commitment.clause}`) ?? "",
        kind: COMMITMENT_KINDS[commitment.kind],
        quote: commitment.quote,
        target: targetText(entry, definition),
        binding: entry.binding,
        standing: stored && { status: stored.status, reason: stored.reason, rule: stored.rule },
      };
    }),
  };
}
