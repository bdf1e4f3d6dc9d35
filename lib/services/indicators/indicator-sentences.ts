import { clauseHeadings } from "@/db/queries/policies/clause-headings";
import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import { type StoredStanding, storedStandings } from "@/db/queries/standings/stored-standings";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { SCHEMES, type Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { IndicatorSentence } from "@/lib/domain/indicators/indicator-page";
import { boundAreas } from "@/lib/domain/policy/binding";
import { COMMITMENT_KINDS, inForceIn, isJudged } from "@/lib/domain/policy/commitment";
import { bindsByItself, WEIGHTS } from "@/lib/domain/policy/document";
import { validityText } from "@/lib/domain/provenance/formula-view";
import type { Context } from "../context";
import { targetText } from "../standings/area-standings";

export type SentencesAsked = {
  readonly register: readonly RegisteredCommitment[];
  readonly definition: IndicatorDefinition;
  readonly scheme: Scheme;
  readonly area: AreaCode;
  readonly edition: Edition | null;
};

/** A commitment about the indicator with its standing for the area, where it has one. */
export type HeldSentence = { readonly entry: RegisteredCommitment; readonly standing: StoredStanding | null };

/** Every sentence about an indicator; those that do not judge the area in the period say why. */
export async function indicatorSentences(
  { db, scope }: Context,
  tree: AreaTree,
  asked: SentencesAsked,
): Promise<{ sentences: IndicatorSentence[]; judging: HeldSentence[] }> {
  const { definition, area, edition } = asked;
  const entries = asked.register.filter(({ commitment }) => commitment.indicator === definition.code);
  const [headings, standings] = await Promise.all([
    clauseHeadings(db, [...new Set(entries.map(({ commitment }) => commitment.document))], null),
    edition && entries.length > 0
      ? storedStandings(db, scope, {
          areas: [area],
          throughs: [edition.through],
          commitments: entries.map(({ commitment }) => commitment.id),
          vintage: edition.vintage,
          origin: edition.origin,
        })
      : [],
  ]);
  const held = entries.map((entry) => ({
    entry,
    idle: idleReason(entry, tree, asked),
    standing: standings.find(({ commitment }) => commitment === entry.commitment.id) ?? null,
  }));
  const sentences = held.map(({ entry, idle, standing }): IndicatorSentence => {
    const { commitment } = entry;
    const judged = idle === null ? standing : null;
    const target = targetText({ commitment, stored: standing }, definition);
    return {
      commitment: commitment.id,
      document: commitment.document,
      documentTitle: entry.documentTitle,
      documentNumber: entry.documentNumber,
      demonstration: entry.origin === "demo",
      weight: WEIGHTS[entry.weight],
      clause: headings.get(`${commitment.document}#${commitment.clause}`) ?? "",
      kind: COMMITMENT_KINDS[commitment.kind],
      quote: commitment.quote,
      scheme: commitment.scheme === "all" ? null : SCHEMES[commitment.scheme],
      target,
      validity: validityText(commitment),
      idle,
      binding: bindsByItself(entry.weight) && !standing?.informative,
      standing: judged && { status: judged.status, reason: judged.reason, target },
    };
  });
  const order = (sentence: IndicatorSentence): number =>
    sentence.idle !== null ? 2 : sentence.binding ? 0 : 1;
  return {
    sentences: sentences.sort((a, b) => order(a) - order(b)),
    judging: held.filter(({ idle }) => idle === null),
  };
}

/** Why a sentence does not judge the area in the period; null when it does. */
function idleReason(
  { commitment, origin }: RegisteredCommitment,
  tree: AreaTree,
  { scheme, area, edition }: SentencesAsked,
): string | null {
  if (!isJudged(commitment)) return `${COMMITMENT_KINDS[commitment.kind]}，不作评价`;
  if (!edition) return "该地区没有已发布的数据";
  if (!inForceIn(commitment, edition.through)) return "本期不在有效期";
  if (origin !== "real" && origin !== edition.origin) return "演示文件只评价演示数据";
  if (!boundAreas(commitment, tree, edition.through).includes(area)) {
    return `约束${tree.areas.get(commitment.area)?.name ?? "其他地区"}，不约束本地区`;
  }
  return commitment.scheme === scheme ? null : `针对${SCHEMES[commitment.scheme]}`;
}
