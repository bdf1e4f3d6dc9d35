import { publishAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { commitments } from "@/db/queries/policies/commitments";
import { writeThreshold } from "@/db/queries/policies/external-thresholds";
import { type AreaCode, subtree } from "@/lib/domain/area";
import { type Decimal, isNegative, shift } from "@/lib/domain/decimal";
import type { IndicatorUnit } from "@/lib/domain/indicators/definition";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { boundAreas } from "@/lib/domain/policy/binding";
import { inForceIn } from "@/lib/domain/policy/commitment";
import { THRESHOLD_OPERATORS } from "@/lib/domain/policy/external-threshold";
import { refuse } from "@/lib/domain/refusal";
import { readNumberText } from "@/lib/domain/submissions/number-text";
import { unitPower } from "@/lib/domain/unit";
import { actorName, auditActor, type Context, requireArea, requirePermission } from "../context";
import { judgeAnew } from "../figures/judge-anew";
import { askedMonth } from "../periods/asked-month";
import { statedReason } from "./stated-reason";

export type ThresholdAsked = {
  readonly commitment: string;
  readonly area: AreaCode;
  readonly from: string;
  readonly operator: string;
  /** As people write it: 60 or 60% for a percentage. */
  readonly value: string;
  readonly citation: string;
  readonly reason: string;
};

/** Sets the number where a text gives none; what it concerns is judged in the same transaction. */
export async function setThreshold(context: Context, asked: ThresholdAsked): Promise<number> {
  requirePermission(context, "govern-policy");
  requireArea(context, asked.area);
  const reason = statedReason(asked.reason);
  const citation = asked.citation.trim();
  if (citation.length < 4) return refuse("invalid-input", "请写明依据：文号或文件名称，及条款原文");
  const from = askedMonth(asked.from);
  const operator = THRESHOLD_OPERATORS.find((known) => known === asked.operator);
  if (!operator) return refuse("invalid-input", "请选择不低于或不高于");
  const what = { kind: "policy", summary: `确定界限 ${asked.commitment}` };
  return await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    const tree = await areaTree(tx);
    const entry = (await commitments(tx)).find(
      ({ commitment }) => commitment.id === asked.commitment && inForceIn(commitment, from),
    );
    const commitment = entry?.commitment;
    if (commitment?.kind !== "external") {
      return refuse("invalid-input", `${asked.from}没有这条待定界限的承诺`);
    }
    const definition = commitment.indicator
      ? definitionAt(commitment.indicator, from, await registeredDefinitions(tx))
      : null;
    if (!definition) return refuse("invalid-input", "文件没有给出可计算的指标，无法确定数值界限");
    const below = subtree(tree, "administrative", asked.area, from);
    const concerned = boundAreas(commitment, tree, from).filter((area) => below.includes(area));
    if (concerned.length === 0) return refuse("invalid-input", "这条承诺不约束该地区");
    const value = thresholdValue(asked.value, definition.unit);
    const threshold = { commitment: commitment.id, area: asked.area, from, operator, value };
    await writeThreshold(tx, { ...threshold, citation, reason, by: actorName(context.actor) });
    const standings = await judgeAnew(tx, tree, ({ id }) => id === commitment.id);
    return {
      result: standings,
      audit: [
        {
          act: "policy.set-threshold",
          subject: `area:${asked.area}`,
          detail: { ...threshold, citation, reason, standings },
        },
      ],
    };
  });
}

/** 60 and 60% are the same for a percentage; money may name 万元 or 亿元. Refuses what is no plain number. */
function thresholdValue(text: string, unit: IndicatorUnit): Decimal {
  const number = readNumberText(text);
  if (number.kind === "number" && !number.bound && !isNegative(number.value)) {
    const power = writtenPower(number, unit);
    if (power !== null) return shift(number.value, power);
  }
  return refuse("invalid-input", `“${text}”不是可用的数值`);
}

function writtenPower(
  written: { readonly unit: string | null; readonly percent: boolean },
  unit: IndicatorUnit,
): number | null {
  if (unit === "percent" || unit === "point") return written.unit === null ? -2 : null;
  if (written.percent) return null;
  if (written.unit === null) return 0;
  return unit === "yuan" ? unitPower("yuan", written.unit) : null;
}
