import type { AreaCode, AreaTree } from "../area";
import type { Group, Scheme } from "../dimension";
import { inherited } from "../inherited";
import type { Month } from "../period";
import type { Commitment } from "./commitment";
import { bindsByItself, type Weight } from "./document";
import { AREA_CLASSES, isAreaClass, isParameterRole, roleName } from "./parameter-role";

/**
 * What commitments can disagree about, and what one of them is chosen for. The subject is an indicator; for a parameter
 * that measures none, its role, with the class of areas where a text tells classes apart.
 */
export type Matter = { readonly subject: string; readonly scheme: Scheme; readonly group: Group };

export const matterKey = ({ subject, scheme, group }: Matter): string => `${subject}|${scheme}|${group}`;

/** Null for a sentence that neither measures nor is calculated with, and for one that only reports: it cannot govern. */
export function matterOf({ indicator, role, areaClass, scheme, group, kind }: Commitment): Matter | null {
  const subject = indicator ?? [role, areaClass].filter(Boolean).join("@");
  return subject === "" || kind === "baseline" || kind === "milestone" ? null : { subject, scheme, group };
}

/** "人均财政补助标准", "省级（自治区）补助占中央以外部分的比例（二类地区）"; null where the subject is an indicator. */
export function roleSubjectName(subject: string): string | null {
  const [role = "", areaClass = ""] = subject.split("@");
  if (!isParameterRole(role)) return null;
  return isAreaClass(areaClass) ? `${roleName(role)}（${AREA_CLASSES[areaClass]}）` : roleName(role);
}

/** Which commitment the bureau takes as its own on one matter, from a month, for an area and those below it (MODEL M15). */
export type GoverningChoice = Matter & {
  readonly area: AreaCode;
  readonly from: Month;
  readonly commitment: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** The choice in force on a matter, made for the area or for one above it. */
export const choiceFor = (
  choices: readonly GoverningChoice[],
  tree: AreaTree,
  matter: Matter,
  area: AreaCode,
  at: Month,
): GoverningChoice | null => {
  const key = matterKey(matter);
  return inherited(
    choices.filter((choice) => matterKey(choice) === key),
    tree,
    area,
    at,
  );
};

/**
 * What a commitment is among those in force on its matter. `contested` ones ask for different things and none was
 * chosen: all are judged, and the headline says 未选定. An `offered` one differs from the others and binds nobody.
 */
export type Part = "sole" | "governs" | "yields" | "contested" | "offered";

export const PARTS: Record<Part, string> = {
  sole: "没有其他要求",
  governs: "已选定为准",
  yields: "已选定以其他文件为准",
  contested: "要求不一致，未选定",
  offered: "不具约束力，选定后方适用",
};

export type Candidate = { readonly commitment: Commitment; readonly weight: Weight };

/** Two sentences differ when they ask for another number, in another direction, or by another time. */
const askedKey = ({ operator, value, values, points, due, kind }: Commitment): string =>
  JSON.stringify([
    operator === "all" ? "≥" : operator,
    operator === "all" ? (value ?? "1") : value,
    values,
    points,
    due,
    kind === "external",
  ]);

/** One promise of one document, entered twice: as what is judged, and as a number to calculate with. */
export const sameDemand = (one: Commitment, other: Commitment): boolean =>
  one.document === other.document && askedKey(one) === askedKey(other);

/** A wish to raise agrees with every number above. */
const asks = ({ commitment }: Candidate): boolean => commitment.kind !== "trend";

/** Sentences of one document complete each other; two documents differ when they have no demand in common. */
function documentsDiffer(candidates: readonly Candidate[]): boolean {
  const demands = new Map<string, Set<string>>();
  for (const { commitment } of candidates.filter(asks)) {
    const own = demands.get(commitment.document) ?? new Set();
    demands.set(commitment.document, own.add(askedKey(commitment)));
  }
  const each = [...demands.values()];
  const apart = (one: Set<string>, other: Set<string>): boolean => [...one].every((key) => !other.has(key));
  return each.some((one, index) => each.slice(index + 1).some((other) => apart(one, other)));
}

/** The part of each of the commitments in force for one area on one matter. A draft binds nobody, so it makes no dispute. */
export function partsOf(candidates: readonly Candidate[], choice: GoverningChoice | null): Map<string, Part> {
  const chosen = candidates.find(({ commitment }) => commitment.id === choice?.commitment)?.commitment;
  const disputed = documentsDiffer(candidates.filter(({ weight }) => bindsByItself(weight)));
  const differ = documentsDiffer(candidates);
  return new Map(
    candidates.map((candidate): [string, Part] => {
      const { commitment, weight } = candidate;
      if (chosen) return [commitment.id, commitment.document === chosen.document ? "governs" : "yields"];
      if (!asks(candidate)) return [commitment.id, "sole"];
      if (bindsByItself(weight)) return [commitment.id, disputed ? "contested" : "sole"];
      return [commitment.id, differ ? "offered" : "sole"];
    }),
  );
}
