import { clauseHeadings } from "@/db/queries/policies/clause-headings";
import type { StandingView } from "@/lib/domain/indicators/figure-view";
import { COMMITMENT_KINDS } from "@/lib/domain/policy/commitment";
import { bindsByItself } from "@/lib/domain/policy/document";
import type { SentenceView } from "@/lib/domain/provenance/figure-page";
import type { Context } from "../context";
import { type AreaStanding, badgeOf, targetText } from "../standings/area-standings";
import type { FigureExplanation } from "./explain-figure";
import type { FigureTarget } from "./figure-targets";

const asStanding = (target: FigureTarget): AreaStanding => ({
  ...target,
  status: target.standing?.status ?? "unassessable",
  reason: target.standing?.reason ?? "该指标本期没有数据",
  binding: bindsByItself(target.weight) && !target.standing?.informative,
  stored: target.standing,
});

/** The sentences that bind a figure, each with its clause, what it asks and where it stands; and the badge of all. */
export async function figureSentences(
  { db }: Context,
  { targets, definition, key, publication }: FigureExplanation,
): Promise<{ sentences: SentenceView[]; badge: StandingView | null }> {
  const documents = [...new Set(targets.map(({ commitment }) => commitment.document))];
  const headings = await clauseHeadings(db, documents, publication);
  const standings = targets.map(asStanding);
  return {
    badge: badgeOf(standings, key.indicator, key.scheme, definition),
    sentences: standings.map((entry): SentenceView => {
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
