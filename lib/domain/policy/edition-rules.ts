import { canonicalJson } from "../canonical-json";
import { addMonths, type Month } from "../period";
import { type Commitment, inForceIn } from "./commitment";
import type { PolicyDocument } from "./document";
import type { PolicyFinding } from "./policy-finding";

/** A document as it is registered now, with the months in which each of its commitments was judged. */
export type RegisteredEdition = {
  readonly document: PolicyDocument;
  /** Tells this registration from every other of the document. */
  readonly checksum: string;
  readonly commitments: readonly Commitment[];
  readonly judgedMonths: ReadonlyMap<string, readonly Month[]>;
};

/** Everything that a judgement depends on; words about it may be mended at any time. */
const judgedContent = (commitment: Commitment): string => {
  const { kind, operator, value, values, points, unit, indicator, scheme, group, area, binds, due } =
    commitment;
  const { recurs, baseline, comparison } = commitment;
  const content = { kind, operator, value, values, points, unit, indicator, scheme, group, area, binds, due };
  return canonicalJson({ ...content, recurs: recurs ?? null, baseline, comparison: comparison ?? null });
};

const versionIn = (commitments: readonly Commitment[], id: string, at: Month): Commitment | undefined =>
  commitments.find((commitment) => commitment.id === id && inForceIn(commitment, at));

const monthsText = (months: readonly Month[]): string =>
  months.length === 1 ? String(months[0]) : `${months[0]} 至 ${months.at(-1)}`;

/**
 * A newer edition never changes an earlier judgement (DESIGN law 6): in each month that was judged, it has the same
 * commitment with the same content. What changes from now on is a version of its own, from the month after.
 */
export function editionFindings(
  earlier: RegisteredEdition,
  document: PolicyDocument,
  commitments: readonly Commitment[],
): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const weighed = [...earlier.judgedMonths.values()].some((months) => months.length > 0);
  if (weighed && document.weight !== earlier.document.weight) {
    const message = "已据此文件作过评价，新版不能改变文件性质";
    findings.push({ path: "document.weight", rule: "judged-period-changed", message });
  }
  for (const before of earlier.commitments) {
    const months = (earlier.judgedMonths.get(before.id) ?? []).filter((at) => inForceIn(before, at));
    const changed = months.filter((at) => {
      const after = versionIn(commitments, before.id, at);
      return !after || judgedContent(after) !== judgedContent(before);
    });
    const last = changed.at(-1);
    if (!last) continue;
    const index = commitments.findIndex(({ id }) => id === before.id);
    findings.push({
      path: index === -1 ? "commitments" : `commitments[${index}]`,
      rule: "judged-period-changed",
      message: `“${before.name}”在 ${monthsText(changed)} 已按原内容评价，不能改写；请保留原内容至 ${last}，改动的内容另立一版，自 ${addMonths(last, 1)} 起有效`,
    });
  }
  return findings;
}
